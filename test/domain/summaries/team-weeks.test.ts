import { expect } from 'chai';
import type { BookingState, NewBooking } from '../../../src/domain/bookings/booking.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import { StandIns } from '../../../src/domain/people/stand-ins.ts';
import { TeamLeads } from '../../../src/domain/people/team-leads.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';
import { KnownDays } from '../../../src/domain/presence/known-days.ts';
import { DeskUse } from '../../../src/domain/summaries/desk-use.ts';
import { Figures } from '../../../src/domain/summaries/figures.ts';
import { TeamWeeks } from '../../../src/domain/summaries/team-weeks.ts';
import type { Stores } from '../../../src/stores.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, deskOf, NAMUR, openSite, placesOn, TODAY, WEDNESDAY_NINE, whomOf, YESTERDAY } from '../../helpers/administrations.ts'; // prettier-ignore
import { onEveryStore } from '../../store/stores.ts';

const city = anOrganisation('city');
const people = ['ann', 'bob', 'cy', 'di', 'el', 'fay'].map((id) => anOfficial(city, id));
const [ann, bob, cy, di, el, fay] = people as [Official, Official, Official, Official, Official, Official];
const web = aTeam(
  city,
  'web',
  people.map((one) => aMember(one)),
);
const MONDAY = addDays(TODAY, -2);

onEveryStore((name, open) => {
  describe(`the weeks of teams, with ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
      await bring(stores, people, [web]);
      await openSite(stores, city, 'kaai', NAMUR, ['1', '2', '3', '4', '5', '6']);
    });

    function teamWeeks(): TeamWeeks {
      const places = placesOn(stores);
      const standIns = new StandIns({ store: stores.teamArrangements, directory: stores.directory });
      const leads = new TeamLeads(standIns, stores.directory);
      return new TeamWeeks({
        ...{ choices: stores.choices, leads, figures: new Figures(stores.figures) },
        ...{ knownDays: new KnownDays({ ...stores, places }), deskUse: new DeskUse({ ...stores, places }) },
      });
    }

    /** A desk on a day, and what became of it; nothing yet, where no state is said. */
    async function had(
      who: Official,
      date: LocalDate,
      state?: BookingState,
      [from, to] = ['09:00', '17:00'],
      more: Partial<NewBooking> = {},
    ) {
      const at = (time = '') => instantAt(date, time as LocalTime, 'Europe/Brussels');
      const desk = deskOf('kaai', String(people.indexOf(who) + 1));
      const wish = { ...whomOf(who), kind: 'desk' as const, site: 'kaai' as SiteId, space: desk };
      const key = `${who.person.id} ${date} ${from} ${state}`;
      const claim = await stores.bookings.claim([{ ...wish, slot: { from: at(from), to: at(to) }, key, ...more }]);
      if (claim.outcome !== 'booked') throw new Error(claim.outcome);
      if (state) await stores.bookings.settle(city.id, claim.bookings[0]!.id, 1, state);
    }

    async function desksOn(date: LocalDate, organisation = city) {
      const [week] = await teamWeeks().of(organisation, [web], [date], WEDNESDAY_NINE);
      expect(week?.days).to.have.length(1);
      return week?.days[0]?.desks;
    }

    it('count the desks of a day that is over, and what became of them', async () => {
      await had(ann, YESTERDAY, 'checked-in');
      await had(cy, YESTERDAY, 'released');
      await had(di, YESTERDAY);
      await had(el, YESTERDAY, 'cancelled');
      await had(el, YESTERDAY, undefined, ['09:00', '11:00'], { lapsesAt: WEDNESDAY_NINE });
      await had(bob, YESTERDAY, 'checked-in', ['10:00', '11:00'], { kind: 'room', space: deskOf('kaai', 'room') });
      await had(fay, YESTERDAY, 'checked-in', ['09:00', '12:00']);
      await had(fay, YESTERDAY, 'released', ['14:00', '16:00']);

      expect(await desksOn(YESTERDAY)).to.deep.equal({ booked: 5, used: 2, released: 2, noShow: 1 });
    });

    it('count the desks of a day by the clock of the site', async () => {
      for (const who of people) await had(who, YESTERDAY, 'checked-in', ['00:00', '23:59']);

      expect(await desksOn(YESTERDAY)).to.include({ booked: 6 });
      expect(await desksOn(MONDAY)).to.include({ booked: 0 });
    });

    it('do not count the desks of those who hide', async () => {
      for (const who of people) await had(who, YESTERDAY, 'checked-in');
      for (const who of [ann, bob]) await stores.choices.change(city.id, who.person.id, { visibility: 'nobody' });

      expect(await desksOn(YESTERDAY)).to.include({ booked: 4, used: 4 });
    });

    it('do not count the desks of a day that is not over', async () => {
      for (const who of people) await had(who, TODAY, 'checked-in');
      const [week] = await teamWeeks().of(city, [web], [YESTERDAY, TODAY], WEDNESDAY_NINE);

      expect(week?.days.map(({ desks }) => desks?.booked)).to.deep.equal([0, undefined]);
    });

    it('say nothing of desks where nobody says that they come', async () => {
      for (const who of people) await had(who, YESTERDAY);

      expect(await desksOn(YESTERDAY, { ...city, policy: { without: ['check-in'] } })).to.equal(undefined);
    });

    it('count the desks as they were counted first, until five have another', async () => {
      for (const who of [ann, bob, cy, di]) await had(who, YESTERDAY, 'released', ['09:00', '12:00']);
      expect(await desksOn(YESTERDAY)).to.include({ booked: 4 });
      await had(el, YESTERDAY, 'checked-in');

      expect(await desksOn(YESTERDAY)).to.include({ booked: 4 });
      for (const who of [ann, bob, cy, di]) await had(who, YESTERDAY, 'checked-in', ['14:00', '16:00']);
      expect(await desksOn(YESTERDAY)).to.include({ booked: 9, used: 5 });
    });

    it('have no day of a team in which nobody is, and none of fewer than five', async () => {
      const teams = [aTeam(city, 'empty', []), aTeam(city, 'few', [aMember(ann), aMember(bob)]), web];
      const weeks = await teamWeeks().of(city, teams, [YESTERDAY, TODAY], WEDNESDAY_NINE);

      expect(weeks.map(({ days }) => days.length)).to.deep.equal([0, 0, 2]);
    });

    it('are somebody’s while they are in the team; first come those that they lead', async () => {
      const of = (who: Official) => teamWeeks().mine(who, WEDNESDAY_NINE);
      const teams = [
        aTeam(city, 'b', [aMember(ann), aMember(bob, { as: 'manager' })]),
        aTeam(city, 'c', [aMember(ann, { as: 'delegate' }), aMember(bob, { to: YESTERDAY })]),
      ];
      await bring(stores, people, [web, ...teams]);

      expect((await of(ann)).map(({ id }) => id)).to.deep.equal(['c', 'b', 'web']);
      expect((await of(bob)).map(({ id }) => id)).to.deep.equal(['b', 'web']);
    });
  });
});
