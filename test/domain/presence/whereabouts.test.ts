import { expect } from 'chai';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import type { PlaceId, SiteId } from '../../../src/domain/places/place.ts';
import type { DayLog } from '../../../src/domain/presence/day-log.ts';
import type { Sighting, Whereabouts } from '../../../src/domain/presence/whereabouts.ts';
import type { Stores } from '../../../src/stores.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, deskOf, EUPEN, NAMUR, openSite, TODAY, TOMORROW, WEDNESDAY_NINE, whereaboutsOn, whomOf, YESTERDAY } from '../../helpers/administrations.ts'; // prettier-ignore
import { onEveryStore } from '../../store/stores.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
const ann = anOfficial(city, 'ann', { name: 'Ann Peeters' });
const bob = anOfficial(city, 'bob', { name: 'Éloi Claes' });
const cy = anOfficial(city, 'cy', { name: 'Zoé Aerts' });
const di = anOfficial(province, 'di', { name: 'Di Maes' });
const web = aTeam(city, 'web', [aMember(ann), aMember(bob), aMember(cy)]);
const tomorrow = { from: TOMORROW, to: TOMORROW };
const now = WEDNESDAY_NINE;

const told = (sightings: Sighting[] | undefined) =>
  sightings?.map(({ colleague, date, half, mode, place }) =>
    [date.slice(8), half, colleague.person, mode, place].filter(Boolean).join(' '),
  );

onEveryStore((name, open) => {
  describe(`where colleagues are, with ${name}`, () => {
    let stores: Stores;
    let whereabouts: Whereabouts;
    beforeEach(async () => {
      stores = await open();
      await bring(stores, [ann, bob, cy, di], [web]);
      await openSite(stores, city, 'kaai', NAMUR, ['E-12']);
      await openSite(stores, province, 'gare', EUPEN, ['G-1', 'G-2']);
      whereabouts = whereaboutsOn(stores);
    });

    const logs = (who: Official, date: LocalDate, said: Partial<DayLog>, halves: DayLog['half'][] = ['am', 'pm']) =>
      stores.dayLogs.put(halves.map((half) => ({ ...whomOf(who), date, half, mode: 'office', ...said })));
    async function books(who: Official, site: string, desk: string, date: LocalDate, from: string, to: string) {
      const at = (time: string) => instantAt(date, time as LocalTime, 'Europe/Brussels');
      const wish = { ...whomOf(who), kind: 'desk' as const, site: site as SiteId, space: deskOf(site, desk) };
      const slot = { from: at(from), to: at(to) };
      const { outcome } = await stores.bookings.claim([{ ...wish, slot, key: `${who.person.id} ${date} ${from}` }]);
      expect(outcome).to.equal('booked');
    }
    const show = (who: Official, visibility: 'nobody' | 'network') =>
      stores.choices.change(who.organisation.id, who.person.id, { visibility });

    it('are told by date, half and name, as people sort names; oneself among them', async () => {
      for (const who of [cy, bob, ann]) await logs(who, TOMORROW, { place: NAMUR });
      const found = await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now);

      expect(told(found)).to.deep.equal([
        ...['26 am ann office namur', '26 am bob office namur', '26 am cy office namur'],
        ...['26 pm ann office namur', '26 pm bob office namur', '26 pm cy office namur'],
      ]);
      expect(found[1]?.colleague).to.deep.equal({ organisation: 'city', person: 'bob', name: 'Éloi Claes' });
      expect(told(await whereabouts.ofTeam(ann, web.id, tomorrow, now))).to.deep.equal(told(found));
    });

    it('are never told of days that are over, however one asks', async () => {
      for (const date of [YESTERDAY, TODAY]) {
        await logs(bob, date, { place: NAMUR });
        await logs(ann, date, { place: NAMUR });
      }
      const week = { from: addDays(TODAY, -7), to: TOMORROW };
      const before = { from: addDays(TODAY, -7), to: YESTERDAY };
      const evening = instantAt(TODAY, '23:59' as LocalTime, 'Europe/Brussels');

      expect(told(await whereabouts.ofColleague(ann, whomOf(bob), week, evening))).to.deep.equal([
        ...['25 am bob office namur', '25 pm bob office namur'],
      ]);
      for (const found of [
        await whereabouts.inPlaces(ann, [NAMUR], week, evening),
        await whereabouts.ofTeam(ann, web.id, week, evening),
      ])
        expect(found.map(({ date }) => date)).to.deep.equal([TODAY, TODAY, TODAY, TODAY]);
      expect(await whereabouts.ofColleague(ann, whomOf(bob), before, evening)).to.deep.equal([]);
      expect(await whereabouts.ofTeam(ann, web.id, before, evening)).to.deep.equal([]);
      expect(await whereabouts.inPlaces(ann, [NAMUR], before, evening)).to.deep.equal([]);
    });

    it('are told from today on by the calendar of whoever asks', async () => {
      await logs(bob, YESTERDAY, { place: NAMUR });
      await logs(bob, TODAY, { place: NAMUR });
      const farAway = { ...ann, organisation: { ...city, zone: 'Pacific/Honolulu' } };
      const days = { from: YESTERDAY, to: TODAY };

      const found = await whereabouts.ofColleague(farAway, whomOf(bob), days, now);
      expect(found?.map(({ date }) => date)).to.deep.equal([YESTERDAY, YESTERDAY, TODAY, TODAY]);
    });

    it('are told by the desk they hold, which goes before what they said', async () => {
      await logs(bob, TOMORROW, { place: NAMUR });
      await logs(cy, TOMORROW, { mode: 'home' });
      await books(bob, 'gare', 'G-1', TOMORROW, '08:00', '12:00');
      await books(cy, 'kaai', 'E-12', TOMORROW, '13:00', '18:00');

      expect(told(await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now))).to.deep.equal([
        ...['26 pm bob office namur', '26 pm cy office namur'],
      ]);
      expect(await whereabouts.inPlaces(ann, [EUPEN], tomorrow, now)).to.deep.equal([
        {
          colleague: { organisation: 'city', person: 'bob', name: 'Éloi Claes' },
          ...{ date: TOMORROW, half: 'am', mode: 'coworking', place: EUPEN },
          ...{ site: 'gare', zone: 'gare-east', desk: 'G-1' },
        },
      ]);
      expect(told(await whereabouts.ofColleague(ann, whomOf(cy), tomorrow, now))).to.deep.equal([
        ...['26 am cy home', '26 pm cy office namur'],
      ]);
    });

    it('are told of the day on the clock of the site, also when that changes', async () => {
      const change = '2027-03-28' as LocalDate;
      await books(bob, 'kaai', 'E-12', change, '00:00', '12:00');
      await books(cy, 'gare', 'G-1', change, '22:00', '24:00');
      await books(cy, 'gare', 'G-2', addDays(change, -1), '22:00', '24:00');

      const days = { from: change, to: change };
      expect(told(await whereabouts.ofTeam(ann, web.id, days, now))).to.deep.equal([
        ...['28 am bob office namur', '28 pm cy coworking eupen'],
      ]);
    });

    it('tell a place only of those who are at a desk, and of absence not its kind', async () => {
      const place = NAMUR;
      await logs(bob, TOMORROW, { mode: 'home', place, activity: 'focus' }, ['am']);
      await logs(bob, TOMORROW, { mode: 'field', place, activity: 'visit' }, ['pm']);
      await logs(cy, TOMORROW, { mode: 'leave', place }, ['am']);
      await logs(cy, TOMORROW, { mode: 'other', place }, ['pm']);

      const team = await whereabouts.ofTeam(ann, web.id, tomorrow, now);
      expect(team.map(({ colleague: _, ...rest }) => rest)).to.deep.equal([
        { date: TOMORROW, half: 'am', mode: 'home' },
        { date: TOMORROW, half: 'am', mode: 'leave' },
        { date: TOMORROW, half: 'pm', mode: 'field' },
        { date: TOMORROW, half: 'pm', mode: 'leave' },
      ]);
      expect(await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now)).to.deep.equal([]);
    });

    it('are told of other organisations with where they are from, if they show themselves', async () => {
      await logs(di, TOMORROW, { place: NAMUR }, ['am']);
      expect(await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now)).to.deep.equal([]);

      await show(di, 'network');
      const [found] = await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now);
      expect(found?.colleague).to.deep.equal({
        ...{ organisation: 'province', person: 'di', name: 'Di Maes', from: province.name },
      });
    });

    it('are not told by day logs of an organisation that does without them, but by its desks', async () => {
      const without = anOrganisation('province', { without: ['day-logs'] });
      await bring(stores, [{ ...di, organisation: without }]);
      await show(di, 'network');
      await logs(di, TOMORROW, { place: EUPEN }, ['am']);
      await books(di, 'gare', 'G-1', TOMORROW, '14:00', '16:00');

      const half = ['26 pm di office eupen'];
      expect(told(await whereabouts.inPlaces(ann, [EUPEN], tomorrow, now))).to.deep.equal(half);
      expect(told(await whereabouts.ofColleague(ann, whomOf(di), tomorrow, now))).to.deep.equal(half);
    });

    it('may be asked for over a year, in several places', async () => {
      const days = { from: TODAY, to: addDays(TODAY, 366) };
      await logs(bob, addDays(TODAY, 300), { place: NAMUR }, ['am']);
      await logs(cy, addDays(TODAY, 366), { place: EUPEN }, ['am']);
      await logs(cy, addDays(TODAY, 367), { place: EUPEN }, ['am']);

      const found = await whereabouts.inPlaces(ann, [EUPEN, NAMUR, 'gent' as PlaceId], days, now);
      expect(found.map(({ colleague }) => colleague.person)).to.deep.equal(['bob', 'cy']);
      expect(await whereabouts.inPlaces(ann, [], days, now)).to.deep.equal([]);
    });

    describe('when somebody is looked up', () => {
      const lookedUp = async (who: Official) => (await whereabouts.whoLookedUp(who, 0, 10)).lookUps;

      it('gives one answer for who is hidden, a stranger, and nobody', async () => {
        await show(bob, 'nobody');
        for (const whom of [whomOf(bob), whomOf(di), { ...whomOf(bob), person: 'x' as PersonId }])
          expect(await whereabouts.ofColleague(ann, whom, tomorrow, now)).to.equal(undefined);
        const asIfOfHere = { organisation: city.id, person: di.person.id };
        expect(await whereabouts.ofColleague(ann, asIfOfHere, tomorrow, now)).to.equal(undefined);
      });

      it('is an empty answer where they may be seen, and nothing is known', async () => {
        expect(await whereabouts.ofColleague(ann, whomOf(bob), tomorrow, now)).to.deep.equal([]);
      });

      it('tells them so, also where nothing was shown, and nobody of oneself', async () => {
        await show(bob, 'nobody');
        await whereabouts.ofColleague(ann, whomOf(bob), tomorrow, now);
        await whereabouts.ofColleague(di, whomOf(bob), tomorrow, new Date(now.getTime() + 60_000));
        await whereabouts.ofColleague(bob, whomOf(bob), tomorrow, now);

        expect(await lookedUp(bob)).to.deep.equal([
          {
            by: { organisation: 'province', person: 'di', name: 'Di Maes', from: province.name },
            ...{ how: 'by-name', at: new Date(now.getTime() + 60_000) },
          },
          { by: { organisation: 'city', person: 'ann', name: 'Ann Peeters' }, how: 'by-name', at: now },
        ]);
        expect(await lookedUp(ann)).to.deep.equal([]);
      });

      it('keeps nothing of people who are not there', async () => {
        const nobody = { ...whomOf(bob), person: 'x' as PersonId };
        await whereabouts.ofColleague(ann, nobody, tomorrow, now);
        expect(await stores.lookUps.ofPerson(nobody.organisation, nobody.person, 0, 1)).to.include({ total: 0 });
      });

      it('keeps nothing of people whose organisation does without', async () => {
        await bring(stores, [{ ...di, organisation: anOrganisation('province', { without: ['finding-colleagues'] }) }]);
        await whereabouts.ofColleague(ann, whomOf(di), tomorrow, now);
        await whereabouts.seen(ann, [whomOf(di)], now);
        expect(await lookedUp(di)).to.deep.equal([]);
      });

      it('notes who was seen on a list, once, only when told to', async () => {
        await logs(bob, TOMORROW, { place: NAMUR });
        const found = await whereabouts.inPlaces(ann, [NAMUR], tomorrow, now);
        await whereabouts.ofTeam(ann, web.id, tomorrow, now);
        expect(await lookedUp(bob)).to.deep.equal([]);

        await whereabouts.seen(ann, [...found.map(({ colleague }) => colleague), whomOf(ann)], now);
        expect((await lookedUp(bob)).map(({ how }) => how)).to.deep.equal(['on-a-list']);
        expect(await lookedUp(ann)).to.deep.equal([]);
      });

      it('gives page after page of who looked', async () => {
        for (let n = 0; n < 5; n += 1) {
          await whereabouts.seen(ann, [whomOf(bob)], new Date(now.getTime() + n * 60_000));
        }
        const { lookUps, total } = await whereabouts.whoLookedUp(bob, 2, 2);
        expect(lookUps.map(({ at }) => at.getMinutes())).to.deep.equal([2, 1]);
        expect(total).to.equal(5);
      });

      it('says that somebody who is no longer there looked', async () => {
        const gone = { organisation: city.id, person: 'gone' as PersonId };
        await stores.lookUps.note([{ ...whomOf(bob), by: gone, how: 'by-name', at: now }]);
        expect(await lookedUp(bob)).to.deep.equal([{ by: undefined, how: 'by-name', at: now }]);
      });
    });

    describe('by name', () => {
      const named = async (asker: Official, text: string) =>
        (await whereabouts.named(asker, text)).map(({ person }) => person);

      it('knows everybody of the own organisation, hidden or not, and of others who show themselves', async () => {
        await show(bob, 'nobody');
        expect(await named(ann, 'eloi')).to.deep.equal(['bob']);
        expect(await named(di, 'eloi')).to.deep.equal([]);
        await show(bob, 'network');
        expect(await named(di, 'ELOI claes')).to.deep.equal(['bob']);
        expect((await whereabouts.named(di, 'Éloi'))[0]).to.deep.include({ name: 'Éloi Claes', from: city.name });
      });

      it('knows nobody of an organisation that does without', async () => {
        await show(di, 'network');
        expect(await named(ann, 'maes')).to.deep.equal(['di']);
        await bring(stores, [{ ...di, organisation: anOrganisation('province', { without: ['finding-colleagues'] }) }]);
        expect(await named(ann, 'maes')).to.deep.equal([]);
      });

      it('takes just that name before names that only begin so, and one letter for either', async () => {
        const anna = anOfficial(city, 'anna', { name: 'Anna Peetersen' });
        await bring(stores, [anna]);

        expect(await named(bob, 'Ann')).to.deep.equal(['ann']);
        expect(await named(bob, 'A. Peeters')).to.deep.equal(['ann']);
        expect(await named(bob, 'Anna')).to.deep.equal(['anna']);
        expect(await named(bob, 'An')).to.deep.equal(['ann', 'anna']);
        expect(await named(bob, 'a')).to.deep.equal(['ann', 'anna', 'cy']);
        for (const nothing of ['', ' . ', '%', 'Ann Claes']) expect(await named(bob, nothing)).to.deep.equal([]);
      });

      it('knows the teams of the own organisation, and one’s own', async () => {
        const data = aTeam(city, 'Data & Wébsites', [aMember(bob, { to: YESTERDAY })]);
        await bring(stores, [ann], [data]);
        const teams = async (asker: Official, text?: string) =>
          (await whereabouts.teams(asker, text, now)).map(({ name: its }) => its);

        expect(await teams(bob)).to.deep.equal(['web']);
        expect(await teams(di)).to.deep.equal([]);
        expect(await teams(ann, 'Web')).to.deep.equal(['web']);
        expect(await teams(ann, 'websit')).to.deep.equal(['Data & Wébsites']);
        expect(await teams(di, 'web')).to.deep.equal([]);
        expect(await teams(ann, '?')).to.deep.equal([]);
        expect(await whereabouts.ofTeam(di, web.id, tomorrow, now), 'of another organisation').to.deep.equal([]);
      });
    });
  });
});
