import { expect } from 'chai';
import type { StartingPointsOf } from '../../../src/domain/meetings/starting-points.ts';
import type { LocalTime } from '../../../src/domain/local-date.ts';
import type { ChoicesPatch } from '../../../src/domain/people/choices.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Coordinates, PlaceId } from '../../../src/domain/places/place.ts';
import type { DayLog } from '../../../src/domain/presence/day-log.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TODAY, TOMORROW, WEDNESDAY_NINE, whomOf } from '../../helpers/administrations.ts'; // prettier-ignore
import { aPlace, nounsOn } from '../../helpers/rooms.ts';
import { onEveryStore } from '../../store/stores.ts';

/** A country of forty towns in a row, from west to east. */
const PLACES = Array.from({ length: 40 }, (_, n) => aPlace(`town-${String(n).padStart(2, '0')}`, 50, 3 + n / 10));
const town = (n: number) => PLACES[n]!.id;
const city = anOrganisation('city');
const province = anOrganisation('province');
const silent = anOrganisation('silent', { without: ['finding-colleagues'] });
const ann = anOfficial(city, 'ann', { home: town(0) });
const bob = anOfficial(city, 'bob', { home: town(30) });
const cy = anOfficial(province, 'cy', { home: town(35) });
const sam = anOfficial(silent, 'sam', { home: town(36) });
const now = WEDNESDAY_NINE;

onEveryStore((name, open) => {
  describe(`where people set out from to a meeting, with ${name}`, () => {
    let stores: Stores;
    let starts: StartingPointsOf;
    beforeEach(async () => {
      stores = await open();
      await bring(stores, [ann, bob, cy, sam]);
      ({ starts } = nounsOn(stores, PLACES));
    });

    const works = (
      who: Official,
      place: PlaceId,
      more: Partial<DayLog> = {},
      halves: DayLog['half'][] = ['am', 'pm'],
    ) =>
      stores.dayLogs.put(
        halves.map((half) => ({ ...whomOf(who), date: TOMORROW, half, mode: 'office', place, ...more })),
      );
    const chooses = (who: Official, patch: ChoicesPatch) =>
      stores.choices.change(who.organisation.id, who.person.id, patch);
    async function of(others: Official[], from = '14:00', asker = ann) {
      const part = { from: from as LocalTime, to: '15:00' as LocalTime };
      const found = await starts.all(asker, others.map(whomOf), { day: TOMORROW, part }, now);
      return { ...found, towns: found.starts.map(townOf).sort() };
    }
    const townOf = (start: Coordinates) => PLACES.find((place) => place.lon === start.lon)?.id ?? 'an area';
    const lookedUp = async (who: Official) =>
      (await stores.lookUps.ofPerson(who.organisation.id, who.person.id, 0, 10)).total;

    it('is where each works at that time of the day; of the one who asks, or else their home', async () => {
      await chooses(bob, { visibility: 'organisation' });
      await works(bob, town(10), {}, ['am']);
      await works(bob, town(20), {}, ['pm']);

      expect(await of([bob])).to.deep.include({ towns: [town(0), town(20)], withHomes: false });
      expect((await of([bob], '09:00')).towns).to.deep.equal([town(0), town(10)]);
      await works(ann, town(5));
      expect((await of([bob])).towns).to.deep.equal([town(20), town(5)].sort());
    });

    it('is of nobody who does not show it to whoever asks, and that they were looked up is noted all the same', async () => {
      await works(bob, town(20));
      await works(cy, town(21));
      await chooses(cy, { visibility: 'organisation' });

      expect((await of([bob, cy])).towns).to.deep.equal([town(0)]);
      expect([await lookedUp(bob), await lookedUp(cy)]).to.deep.equal([1, 1]);
      await chooses(cy, { visibility: 'network' });
      expect((await of([bob, cy])).towns).to.deep.equal([town(0), town(21)]);
    });

    it('is not where somebody works at home, or is away: there is no place to be told', async () => {
      await chooses(bob, { visibility: 'network' });
      for (const mode of ['home', 'field', 'leave'] as const) {
        await works(bob, town(20), { mode });
        expect((await of([bob])).towns, mode).to.deep.equal([town(0)]);
      }
    });

    it('is about where those live who allow it, from three people on, and of whom nothing nearer is known', async () => {
      for (const who of [bob, cy]) await chooses(who, { homeForMeetings: true });

      expect((await of([bob])).towns, 'of two').to.deep.equal([town(0)]);
      const three = await of([bob, cy]);
      expect(three).to.deep.include({ withHomes: true, towns: ['an area', 'an area', town(0)] });
      await chooses(bob, { visibility: 'network' });
      await works(bob, town(20));
      expect((await of([bob, cy])).towns).to.deep.equal(['an area', town(0), town(20)]);
    });

    it('is no home of who has not allowed it, has taken that back, hides, or whose organisation is not to be found', async () => {
      for (const who of [bob, cy, sam]) await chooses(who, { homeForMeetings: true });
      expect((await of([bob, cy, sam])).starts).to.have.length(3);

      await chooses(bob, { homeForMeetings: null });
      await chooses(cy, { visibility: 'nobody' });
      expect(await of([bob, cy, sam])).to.deep.include({ withHomes: false, towns: [town(0)] });
    });

    it('is nothing but one’s own for an organisation that does without finding colleagues', async () => {
      for (const who of [bob, cy]) await chooses(who, { homeForMeetings: true, visibility: 'network' });
      await works(bob, town(20));

      expect((await of([bob, cy], '14:00', sam)).towns).to.deep.equal([town(36)]);
      expect(await lookedUp(bob)).to.equal(0);
    });

    it('is nothing of days that are over', async () => {
      await chooses(bob, { visibility: 'network' });
      const logs = { ...whomOf(bob), date: TODAY, half: 'am' as const, mode: 'office' as const, place: town(20) };
      await stores.dayLogs.put([logs]);
      const later = new Date(now.getTime() + 24 * 3_600_000);
      const found = await starts.all(ann, [whomOf(bob)], { day: TODAY, part: {} }, later);
      expect(found.starts.map(townOf)).to.deep.equal([town(0)]);
    });
  });
});
