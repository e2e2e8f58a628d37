import { expect } from 'chai';
import { addDays, instantAt, isoWeekday, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { PlaceId, Site, SiteId } from '../../../src/domain/places/place.ts';
import { Places } from '../../../src/domain/places/places.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import { Figures } from '../../../src/domain/summaries/figures.ts';
import { SitesInUse, type SiteUse } from '../../../src/domain/summaries/site-use.ts';
import { usualUse } from '../../../src/domain/summaries/usual-use.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring } from '../../helpers/administrations.ts';
import { emptyStores } from '../../helpers/test-stores.ts';
import { hadDesk, openZones } from '../../helpers/used-desks.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
/** Does without check-in. */
const museum = anOrganisation('museum', { without: ['check-in'] });
const names = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];
const NAMUR = 'namur' as PlaceId;
const keep = (bookingDays: number) => ({ keep: { bookingDays, dayLogMonths: 3, lookUpDays: 90 } });
const day = (text: string) => text as LocalDate;
const holidays = publicHolidays();

describe('how a site is used', () => {
  let stores: Stores;
  let site: Site;
  let now: Date;
  beforeEach(async () => {
    stores = (await emptyStores()).stores;
    now = at(day('2026-11-25'));
    await comes(city, names);
    site = await openZones(stores, city, { up: 6, down: 4 }, { id: 'station' as SiteId, place: NAMUR });
  });

  const at = (date: LocalDate) => instantAt(date, '09:00' as LocalTime, 'Europe/Brussels');
  const people = new Map<string, Official>();
  async function comes(organisation: Organisation, called: string[]): Promise<void> {
    const officials = called.map((name) => anOfficial(organisation, name));
    for (const one of officials) people.set(one.person.id, one);
    await bring(stores, officials);
  }
  /** Each of them at a desk: "ann up-1". */
  async function sit(date: LocalDate, who: string[], more: Parameters<typeof hadDesk>[5] = {}) {
    for (const one of who) {
      const [name = '', desk = ''] = one.split(' ');
      await hadDesk(stores, people.get(name)!, site, desk, date, more);
    }
  }
  const SIX = ['ann up-1', 'bob up-2', 'cas up-3', 'dia up-4', 'eve down-1', 'fay down-2'];
  function sites(): SitesInUse {
    return new SitesInUse({ ...stores, figures: new Figures(stores.figures), places: new Places([], stores.sites), holidays }); // prettier-ignore
  }
  const use = () => sites().of(site, now);
  const halves = ({ days }: SiteUse) => Object.fromEntries(days.map((one) => [one.date, Object.fromEntries(one.halves)])); // prettier-ignore

  it('is how many desks were used in each zone; a half day is half of one', async () => {
    await sit(day('2026-11-24'), SIX.slice(0, 5));
    await sit(day('2026-11-24'), ['fay down-2'], { to: '12:00' });

    const { from, to, openDays, days, zones } = await use();
    expect([from, to]).to.deep.equal(['2026-10-28', '2026-11-24']);
    expect(openDays).to.have.lengthOf(19); // without 11 November
    expect(zones.map(({ zone, desks }) => [zone.id, desks])).to.deep.equal([
      ['up', 6],
      ['down', 4],
    ]);
    expect(days.map(({ date }) => date)).to.deep.equal(['2026-11-24']);
    expect(Object.fromEntries(days[0]!.halves)).to.deep.equal({ up: 8, down: 3 });
  });

  it('counts who checked in: nobody whose desk was released or cancelled, or who never came', async () => {
    const tuesday = day('2026-11-24');
    await sit(tuesday, SIX.slice(0, 5));
    await comes(city, ['gus', 'hal', 'ida']);
    await sit(tuesday, ['gus up-5'], { state: 'released' });
    await sit(tuesday, ['hal up-6'], { state: 'confirmed' });
    await sit(tuesday, ['ida down-3'], { state: 'cancelled' });

    expect(halves(await use())).to.deep.equal({ [tuesday]: { up: 8, down: 2 } });
  });

  it('counts what was booked and is over of those whose organisation does without check-in', async () => {
    const tuesday = day('2026-11-24');
    await comes(museum, ['max', 'mia']);
    await sit(tuesday, SIX.slice(0, 5));
    await sit(tuesday, ['max up-5'], { state: 'confirmed' });
    await sit(tuesday, ['mia up-6'], { state: 'released' });
    await comes(museum, ['moe']);
    await sit(tuesday, ['moe down-4'], { state: 'confirmed', kind: 'closure' });

    expect(halves(await use())).to.deep.equal({ [tuesday]: { up: 10, down: 2 } });
  });

  it('leaves out a day with fewer than five people, of whatever organisations', async () => {
    await comes(province, ['pia']);
    await sit(day('2026-11-23'), SIX.slice(0, 4));
    await sit(day('2026-11-24'), [...SIX.slice(0, 4), 'pia down-1']);

    expect(halves(await use())).to.have.all.keys('2026-11-24');
  });

  it('tells no zone of those who hide, nor of those whose organisation wants no summaries', async () => {
    const silent = anOrganisation('silent', { without: ['summaries'] });
    await comes(silent, ['sam']);
    await stores.choices.change(city.id, people.get('ann')!.person.id, { visibility: 'nobody' });
    await sit(day('2026-11-24'), [...SIX, 'sam up-5']);

    expect(halves(await use())).to.deep.equal({ '2026-11-24': { 'not-known': 4, up: 6, down: 4 } });
  });

  it('has no zone at all where everybody hides, and calls none the quietest', async () => {
    for (const name of names) await stores.choices.change(city.id, people.get(name)!.person.id, { visibility: 'nobody' }); // prettier-ignore
    await sit(day('2026-11-24'), SIX);

    const all = await use();
    expect(halves(all)).to.deep.equal({ '2026-11-24': { 'not-known': 12 } });
    expect(usualUse(all)).to.not.have.property('quietest');
  });

  it('stays as it was shown when one of them hides afterwards', async () => {
    await sit(day('2026-11-24'), SIX);
    const before = halves(await use());
    await stores.choices.change(city.id, people.get('ann')!.person.id, { visibility: 'nobody' });

    expect(halves(await use())).to.deep.equal(before);
  });

  it('is not of days on which it was closed, of its own accord or for a holiday', async () => {
    const { id, place } = site;
    const closures = [{ from: day('2026-11-24'), to: day('2026-11-24'), reason: site.name }];
    for (const date of ['2026-11-11', '2026-11-21', '2026-11-24', '2026-11-23']) await sit(day(date), SIX);
    site = await openZones(stores, city, { up: 6, down: 4 }, { id, place, closures });

    expect(halves(await use())).to.have.all.keys('2026-11-23');
  });

  it('goes back as far as its owner keeps what was booked, and says where others keep less', async () => {
    const brief = anOrganisation('brief', keep(10));
    await sit(day('2026-11-10'), SIX);
    await sit(day('2026-11-24'), SIX);
    expect((await use()).isSomeForgotten).to.equal(false);
    await bring(stores, [anOfficial(brief, 'bea')]);
    expect(await use()).to.include({ from: '2026-10-28', isSomeForgotten: true });

    await bring(stores, [anOfficial({ ...city, policy: keep(10) }, 'ann')]);
    const all = await use();
    expect(all).to.include({ from: '2026-11-16', to: '2026-11-24', isSomeForgotten: false });
    expect(halves(all)).to.have.all.keys('2026-11-24');
  });

  it('is of four of each weekday, over a change of the clock and over New Year', async () => {
    for (const [today, first] of [
      ['2026-11-05', '2026-10-08'], // the clock went back on 25 October
      ['2027-01-13', '2026-12-16'],
    ] as const) {
      now = at(day(today));
      await sit(day(first), SIX, { from: '08:00', to: '18:00' });
      await sit(addDays(day(today), -1), SIX, { from: '08:00', to: '18:00' });
      await sit(addDays(day(first), -1), SIX);
      const all = await use();

      expect([all.from, all.to]).to.deep.equal([first, addDays(day(today), -1)]);
      expect(halves(all)).to.deep.equal({ [first]: { up: 8, down: 4 }, [addDays(day(today), -1)]: { up: 8, down: 4 } });
      const weekdays = Array.from({ length: 28 }, (_, n) => isoWeekday(addDays(all.from, n)));
      expect(weekdays.filter((weekday) => weekday === 1)).to.have.lengthOf(4);
    }
  });

  it('is for those who manage its facilities, and only of what is theirs', async () => {
    const other = await openZones(stores, province, { all: 2 }, { id: 'other' as SiteId, place: NAMUR });
    const facility = anOfficial(city, 'gil', { roles: ['official', 'facility'] });

    expect((await sites().sitesOf(facility)).map(({ id }) => id)).to.deep.equal([site.id]);
    const elsewhere = anOfficial(province, 'pat', { roles: ['facility'] });
    expect((await sites().sitesOf(elsewhere)).map(({ id }) => id)).to.deep.equal([other.id]);
    for (const roles of [['official'], ['manager'], ['hr'], ['admin'], ['auditor']] as const) {
      const refused = await sites().sitesOf(anOfficial(city, 'nic', { roles: [...roles] })).catch((error: unknown) => error); // prettier-ignore
      expect(refused).to.include({ code: 'not-for-counting-sites' });
    }
    const without = anOfficial(anOrganisation('city', { without: ['summaries'] }), 'gil', { roles: ['facility'] });
    expect(await sites().sitesOf(without).catch((error: unknown) => error)).to.include({ code: 'purpose-switched-off' }); // prettier-ignore
  });
});

describe('the usual use of a site', () => {
  const zones = [
    { zone: { id: 'up', name: {} }, desks: 10 },
    { zone: { id: 'down', name: {} }, desks: 4 },
  ] as unknown as SiteUse['zones'];
  const on = (date: string, halves: Record<string, number>) =>
    ({ date, halves: new Map(Object.entries(halves)) }) as SiteUse['days'][number];

  it('is the mean of each weekday, of the days that were counted', () => {
    const { days, busiest, quietest } = usualUse({
      zones,
      days: [on('2026-11-16', { up: 8, down: 2 }), on('2026-11-23', { up: 4 }), on('2026-11-24', { 'not-known': 14 })],
    });

    expect(days.map(({ weekday, desks }) => [weekday, desks])).to.deep.equal([
      [1, 3.5],
      [2, 7],
    ]);
    expect(Object.fromEntries(days[0]!.byZone)).to.deep.equal({ up: 3, down: 0.5 });
    expect(busiest?.weekday).to.equal(2);
    expect(quietest?.zone).to.equal('down');
  });

  it('has no busiest day and no quietest zone where two are alike, or there is only one', () => {
    const alike = usualUse({ zones, days: [on('2026-11-23', { up: 10, down: 4 }), on('2026-11-24', { up: 14 })] });
    expect(alike).to.not.have.property('busiest');
    const single = usualUse({ zones: zones.slice(0, 1), days: [on('2026-11-23', { up: 10 })] });
    expect(single).to.not.have.any.keys('busiest', 'quietest');
    const even = usualUse({ zones, days: [on('2026-11-23', { up: 10, down: 4 })] });
    expect(even).to.not.have.property('quietest');
  });
});
