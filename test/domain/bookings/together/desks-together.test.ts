import { expect } from 'chai';
import type { BookedTogether } from '../../../../src/domain/bookings/together/desks-together-booking.ts';
import type { PersonId } from '../../../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../../../src/domain/places/place.ts';
import { HALVES } from '../../../../src/domain/presence/day-log.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, EUPEN, NAMUR, TOMORROW, WEDNESDAY_NINE, whomOf } from '../../../helpers/administrations.ts'; // prettier-ignore
import { aNewSite } from '../../../helpers/a-new-site.ts';
import { aPlace, nounsOn } from '../../../helpers/rooms.ts';
import type { Stores } from '../../../../src/stores.ts';
import { onEveryStore } from '../../../store/stores.ts';

const city = anOrganisation('city');
const team = Array.from({ length: 14 }, (_, n) => anOfficial(city, `p${String(n).padStart(2, '0')}`));
const bees = aTeam(city, 'bees', team.map((one) => aMember(one))); // prettier-ignore
const ids = team.map(({ person }) => person.id);
const DAY = { from: new Date(`${TOMORROW}T00:00:00Z`), to: new Date(`${TOMORROW}T23:00:00Z`) };

onEveryStore((name, open) =>
  describe(`colleagues who book for all of their team at once, on ${name}`, function () {
    this.timeout(30_000);

    async function aTeamThatComes(desks: number) {
      const stores = await open();
      await bring(stores, team, [bees]);
      await aNewSite(stores, { id: 'hof', place: NAMUR, owner: city.id, zones: { East: desks } });
      const said = team.map((one) => HALVES.map((half) => ({ ...whomOf(one), date: TOMORROW, half, mode: 'office' as const, place: NAMUR }))); // prettier-ignore
      await stores.dayLogs.put(said.flat());
      return stores;
    }
    const nouns = (stores: Stores) => nounsOn(stores, [aPlace(NAMUR, 50, 4), aPlace(EUPEN, 50, 6)]);
    const wish = { team: bees, day: TOMORROW, place: NAMUR, only: ids };

    /** As many processes as there are colleagues, each with the press of one of them. */
    async function storm(desks: number, askers: number) {
      const stores = await aTeamThatComes(desks);
      const told: PersonId[][] = [];
      const presses = team.slice(0, askers).map((asker, n) => {
        const concerned = {
          expect: async (people: PersonId[]) => void (told[n] = people),
          booked: async () => undefined,
        };
        return nouns(stores).bookingTogether.book(asker, wish, `press ${n}`, WEDNESDAY_NINE, concerned);
      });
      const answers = (await Promise.all(presses)).map((answer) => answer as BookedTogether);
      return { answers, told, held: await stores.bookings.ofEach(team.map(whomOf), DAY) };
    }

    it('give nobody two desks, no desk to two, and everybody one', async () => {
      const { answers, held, told } = await storm(20, 4);

      expect(held.map(({ person }) => person).sort()).to.deep.equal(ids);
      expect(new Set(held.map(({ space }) => space)).size).to.equal(ids.length);
      expect(answers.flatMap(({ seats }) => seats.map(({ booking }) => booking.id)).sort()).to.deep.equal(held.map(({ id }) => id).sort()); // prettier-ignore
      for (const { seats, seated, without } of answers) {
        expect([...seats, ...seated].map(({ colleague }) => colleague.person).sort()).to.deep.equal(ids);
        expect(without).to.deep.equal([]);
      }
      expect(told.map((people, n) => people.includes(ids[n]!))).to.deep.equal([false, false, false, false]);
    });

    it('give who loses a desk to somebody faster in the last moment the next one', async () => {
      const stores = await aTeamThatComes(20);
      const { desksTogether, bookingTogether, bookings } = nouns(stores);
      const [asker, fast] = [team[0]!, anOfficial(city, 'fast')];
      const proposed = await desksTogether.propose(asker, wish, WEDNESDAY_NINE);
      const lost = proposed.outcome === 'proposed' && proposed.seats[3]!;
      if (!lost) throw new Error('nothing was proposed');
      const takes = () => bookings.book(fast, lost.desk.id, [TOMORROW], {}, 'fast', WEDNESDAY_NINE);
      const took: string[] = [];
      const expects = async () => void took.push((await takes()).outcome);
      const concerned = { expect: expects, booked: async () => undefined };
      const answer = await bookingTogether.book(asker, wish, 'press', WEDNESDAY_NINE, concerned);

      expect(took).to.deep.equal(['booked']);
      const seats = (answer as BookedTogether).seats;
      expect(seats.map(({ colleague }) => colleague.person)).to.deep.equal(ids);
      expect(seats[3]!.desk.id).not.to.equal(lost.desk.id);
      expect(new Set(seats.map(({ booking }) => booking.space)).size).to.equal(ids.length);
    });

    it('leave to who waits for a desk what they are offered in the last moment', async () => {
      const stores = await aTeamThatComes(20);
      const [asker, waits] = [team[0]!, whomOf(team[3]!)];
      const slot = { from: new Date(`${TOMORROW}T07:00:00Z`), to: new Date(`${TOMORROW}T17:00:00Z`) };
      const line = { ...waits, kind: 'desk' as const, place: NAMUR, day: TOMORROW, part: {}, equipment: [] };
      const { id, version } = await stores.waiting.join({ ...line, since: WEDNESDAY_NINE, until: slot.to });
      const offers = () => {
        const desk = { site: 'hof' as SiteId, space: 'hof-e20' as SpaceId, slot, until: slot.to };
        return stores.waiting.offer(waits.organisation, id, version, desk);
      };
      const made: string[] = [];
      const expects = async () => void made.push((await offers()).outcome);
      const concerned = { expect: expects, booked: async () => undefined };
      const answer = await nouns(stores).bookingTogether.book(asker, wish, 'press', WEDNESDAY_NINE, concerned);

      expect(made).to.deep.equal(['offered']);
      const { seats, seated } = answer as BookedTogether;
      expect(seated.map(({ colleague }) => colleague.person)).to.deep.equal([waits.person]);
      expect(seats).to.have.length(13);
      const [held] = await stores.bookings.ofEach([waits], DAY);
      expect(held).to.include({ space: 'hof-e20', state: 'requested' });
    });

    it('say of each who has one and who has none, where there are too few', async () => {
      const { answers, held } = await storm(6, 2);

      expect(held).to.have.length(6);
      expect(answers.flatMap(({ seats }) => seats)).to.have.length(6);
      for (const { seats, seated, without } of answers) {
        const named = [...seats, ...seated].map(({ colleague }) => colleague).concat(without);
        expect(named.map(({ person }) => person).sort()).to.deep.equal(ids);
      }
    });
  }),
);
