import { expect } from 'chai';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { PlaceId, Site, SiteId } from '../../../src/domain/places/place.ts';
import { HALVES, type WorkMode } from '../../../src/domain/presence/day-log.ts';
import { countedMonths } from '../../../src/domain/summaries/savings-months.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, whomOf } from '../../helpers/administrations.ts';
import { aPlace, nounsOn } from '../../helpers/rooms.ts';
import { emptyStores } from '../../helpers/test-stores.ts';
import { hadDesk, openZones } from '../../helpers/used-desks.ts';

/** A country of forty towns in a row, about 7 km from each other: the first sixteen and more are one area. */
const PLACES = Array.from({ length: 40 }, (_, n) => aPlace(`town-${String(n).padStart(2, '0')}`, 50, 3 + n / 10));
const town = (n: number) => PLACES[n]!.id;
const [NEAR, CAPITAL] = [town(12), town(39)];
const city = anOrganisation('city');
const province = anOrganisation('province');
const names = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];
const day = (text: string) => text as LocalDate;
const [MONDAY, TUESDAY] = [day('2026-11-09'), day('2026-11-10')];

describe('what sharing sites saves', () => {
  let stores: Stores;
  let site: Site;
  let now: Date;
  const at = (date: LocalDate) => instantAt(date, '09:00' as LocalTime, 'Europe/Brussels');
  const people = new Map<string, Official>();
  beforeEach(async () => {
    stores = (await emptyStores()).stores;
    now = at(day('2026-11-20'));
    await come(city, names);
    site = await openZones(stores, province, { all: 12 }, { id: 'house' as SiteId, place: NEAR });
  });

  /** People who live in the west and allow it to be used, and whose own office is in the east. */
  async function come(
    organisation: Organisation,
    called: string[],
    { office }: { office: PlaceId | undefined } = { office: CAPITAL },
  ) {
    const officials = called.map((name) => anOfficial(organisation, name, { home: town(0) }));
    for (const one of officials) people.set(one.person.id, one);
    await bring(stores, officials);
    const usualWeek = office ? [{ weekday: 1, half: 'am', mode: 'office', place: office } as const] : [];
    for (const one of officials) await stores.choices.change(organisation.id, one.person.id, { usualWeek, homeForMeetings: true }); // prettier-ignore
  }
  const chooses = (name: string, patch: Parameters<Stores['choices']['change']>[2]) => {
    const { organisation, person } = people.get(name)!;
    return stores.choices.change(organisation.id, person.id, patch);
  };
  async function sit(date: LocalDate, called: string[], first = 1) {
    for (const [n, name] of called.entries()) await hadDesk(stores, people.get(name)!, site, `all-${first + n}`, date);
  }
  const says = (name: string, date: LocalDate, mode: WorkMode, place?: PlaceId) =>
    stores.dayLogs.put(HALVES.map((half) => ({ ...whomOf(people.get(name)!), date, half, mode, ...(place && { place }) }))); // prettier-ignore
  const savings = () => nounsOn(stores, PLACES).savings;
  const saved = (month = countedMonths(day('2026-11-20'))[0]!) => savings().of(month, now);

  it('is the travel of those who allow their home to be used, between two round numbers', async () => {
    await sit(MONDAY, names);
    await sit(TUESDAY, ['ann']);
    const { travel, counted } = await saved();

    expect(counted).to.deep.equal({ month: '2026-11-01', from: '2026-11-01', to: '2026-11-19' });
    // From the middle of the first twenty towns: to the capital 211 km, to the site nearby 18 km; seven days, there and back.
    expect(travel).to.deep.equal({ people: 6, days: 7, km: { from: 2500, to: 3000 } });
  });

  it('is the same whichever town of their area they live in', async () => {
    await sit(MONDAY, names);
    const before = (await saved()).travel;
    for (const [n, name] of names.entries()) {
      const { organisation, person } = people.get(name)!;
      await bring(stores, [{ organisation, person: { ...person, home: town(13 + n) } }]);
    }

    expect((await saved()).travel).to.deep.equal(before);
  });

  it('leaves out who does not allow it, who hides, and who lives nobody knows where', async () => {
    const others = ['gus', 'hal', 'ida', 'jan', 'kim'];
    await come(city, others);
    for (const name of ['gus', 'jan', 'kim']) await chooses(name, { homeForMeetings: null });
    await chooses('hal', { visibility: 'nobody' });
    await bring(stores, [anOfficial(city, 'ida')]);
    await sit(MONDAY, [...names, ...others]);

    expect((await saved()).travel?.people).to.equal(6);
  });

  it('tells of nobody where fewer than five were spared any', async () => {
    await sit(MONDAY, names.slice(0, 4));
    const { travel, desks } = await saved();

    expect([travel, desks]).to.deep.equal([undefined, undefined]);
  });

  it('stays as it was shown until it has changed for five', async () => {
    await sit(MONDAY, names);
    const before = (await saved()).travel;
    await sit(TUESDAY, names.slice(0, 4));
    expect((await saved()).travel).to.deep.equal(before);

    await sit(TUESDAY, names.slice(4, 5), 5);
    expect((await saved()).travel).to.include({ people: 6, days: 11 });
  });

  it('says of how many the own office is not known, where there are many', async () => {
    const [few, many] = [['x1', 'x2'], ['x3', 'x4', 'x5']]; // prettier-ignore
    await sit(MONDAY, names);
    expect((await saved()).noOffice).to.equal(undefined);
    await come(city, few, { office: undefined });
    await sit(MONDAY, few, 7);
    expect((await saved()).noOffice).to.deep.equal({});
    await come(city, many, { office: undefined });
    await sit(MONDAY, many, 9);

    expect((await saved()).noOffice).to.deep.equal({ people: 5 });
  });

  it('takes somebody’s own word for where they were, but no desk to which they did not come', async () => {
    for (const name of names) await says(name, MONDAY, 'coworking', NEAR);
    for (const [n, name] of names.entries())
      await hadDesk(stores, people.get(name)!, site, `all-${n + 1}`, TUESDAY, { state: 'confirmed' });

    expect(await saved()).to.deep.include({ travel: { people: 6, days: 6, km: { from: 2000, to: 2500 } } });
    expect((await saved()).desks).to.equal(undefined);
  });

  it('compares the people who had a desk with those of the day with most of them', async () => {
    await come(province, ['pia', 'per', 'pol', 'pam', 'pim'], { office: NEAR });
    await sit(MONDAY, names);
    await sit(TUESDAY, [...names.slice(0, 2), 'pia', 'per', 'pol', 'pam', 'pim']);

    expect((await saved()).desks).to.deep.equal({ people: 11, most: 7, day: TUESDAY });
  });

  it('does not tell of the day with most of them beside a month of which one to four are left', async () => {
    await come(province, ['pia'], { office: NEAR });
    await sit(MONDAY, names);
    await sit(TUESDAY, ['pia']);
    const { desks, travel } = await saved();

    // Seven had a desk, and six were spared travel: one of the two may be told, not both.
    expect([desks === undefined, travel === undefined]).to.deep.equal([false, true]);
    expect(desks?.people).to.equal(7);
  });

  it('counts no administration that keeps less, or wants no summaries, and says how many', async () => {
    const brief = anOrganisation('brief', { keep: { bookingDays: 10, dayLogMonths: 3, lookUpDays: 90 } });
    const silent = anOrganisation('silent', { without: ['summaries'] });
    await come(brief, ['bea']);
    await come(silent, ['sam']);
    await sit(MONDAY, [...names, 'bea', 'sam']);
    const { travel, desks, administrations } = await saved();

    expect([travel?.people, desks?.people, administrations]).to.deep.equal([6, 6, { counted: 1, leftOut: 2 }]);
  });

  it('counts no administration of which what was said in that month is forgotten', async () => {
    now = at(day('2026-12-04'));
    const brief = anOrganisation('brief', { keep: { bookingDays: 60, dayLogMonths: 0, lookUpDays: 90 } });
    await bring(stores, [anOfficial(brief, 'bea')]);
    const [december, november] = countedMonths(day('2026-12-04'));

    expect((await saved(december)).administrations).to.deep.equal({ counted: 2, leftOut: 0 });
    expect((await saved(november)).administrations).to.deep.equal({ counted: 1, leftOut: 1 });
  });

  it('compares no month as it was shown with a day that more people came', async () => {
    await sit(MONDAY, names);
    expect((await saved()).desks).to.deep.equal({ people: 6, most: 6, day: MONDAY });
    await come(city, ['gus', 'hal', 'ida', 'jan']);
    await sit(TUESDAY, [...names, 'gus', 'hal', 'ida', 'jan']);

    expect((await saved()).desks).to.equal(undefined);
  });

  it('is for those who manage facilities or personnel', () => {
    const asks = (roles: Official['person']['roles'], organisation = city) =>
      savings().monthsFor(anOfficial(organisation, 'gil', { roles }), now);

    for (const role of ['facility', 'hr'] as const) expect(asks(['official', role])).to.have.lengthOf(1);
    for (const role of ['official', 'manager', 'dpo', 'auditor', 'admin'] as const)
      expect(() => asks([role]))
        .to.throw()
        .and.include({ code: 'not-for-savings' });
    const without = anOrganisation('city', { without: ['summaries'] });
    expect(() => asks(['hr'], without))
      .to.throw()
      .and.include({ code: 'purpose-switched-off' });
  });

  it('is of the days that are over and still kept, and of the month before as long as it is known what was shown', () => {
    const told = (today: string) => countedMonths(day(today)).map(({ month, from, to }) => [month, from, to].map((one) => one.slice(5)).join(' ')); // prettier-ignore

    expect(told('2026-11-20')).to.deep.equal(['11-01 11-01 11-19']);
    expect(told('2026-12-01')).to.deep.equal(['11-01 11-02 11-30']);
    expect(told('2026-12-04')).to.deep.equal(['12-01 12-01 12-03', '11-01 11-05 11-30']);
    expect(told('2026-12-06')).to.deep.equal(['12-01 12-01 12-05']);
    expect(told('2026-12-31')).to.deep.equal(['12-01 12-02 12-30']);
    expect(told('2027-01-01')).to.deep.equal(['12-01 12-03 12-31']);
    for (let today = day('2027-01-01'); today < '2028-03-02'; today = addDays(today, 1)) {
      const [first] = countedMonths(today);
      expect(first && first.from <= first.to && first.to === addDays(today, -1), today).to.equal(true);
    }
  });
});
