import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import type { Booking } from '../src/domain/bookings/booking.ts';
import type { LocalDate } from '../src/domain/local-date.ts';
import type { Organisation } from '../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import type { AnnouncementId } from '../src/domain/announcements/announcement.ts';
import type { Telling } from '../src/domain/announcements/announcement-news.ts';
import { forgetWhatIsOver } from '../src/domain/policy/retention.ts';
import { openNomade } from '../src/nomade.ts';
import type { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../src/stores.ts';
import { anOrganisation } from './helpers/administrations.ts';
import { aFolder, onEveryStore } from './store/stores.ts';

const MARCH = new Date('2026-03-20T08:00:00Z');
const TRACE = 'to be forgotten';
/** Of whom nothing must be left: no import has them, so they stand only where something is kept of what they did. */
const somebodyOf = ({ id }: Pick<Organisation, 'id'>) => `${TRACE}, of ${id}` as PersonId;
const city = anOrganisation('city');

const days = (count: number, from = MARCH) => new Date(from.getTime() + count * 86_400_000);

/** Leaves something that is over at nine o'clock, in every way there is. */
async function leaveTraces(stores: Stores, { id: organisation }: Organisation): Promise<void> {
  const person = somebodyOf({ id: organisation });
  await stores.people.import({ organisation: { ...city, id: organisation }, people: [], teams: [], identities: [] });
  const slot = (hour: number) => ({ from: new Date(MARCH.getTime() - hour * 3_600_000), to: MARCH });
  const desk = {
    organisation,
    kind: 'desk' as const,
    site: 'kaai' as SiteId,
    space: `d of ${organisation}` as SpaceId,
  };
  for (const [n, key] of ['cancelled', 'held'].entries()) {
    const claim = await stores.bookings.claim([{ ...desk, person, slot: slot(n + 1), key }]);
    if (claim.outcome !== 'booked') throw new Error(claim.outcome);
    if (key === 'cancelled') await stores.bookings.settle(organisation, claim.bookings[0]!.id, 1, 'cancelled');
    const [{ id: booking }] = claim.bookings as [Booking];
    const at = { ...slot(n + 1), space: desk.space };
    const invited = {
      organisation,
      person,
      meeting: { organisation, booking },
      by: somebodyOf({ id: organisation }),
      at,
    };
    await stores.invitations.invite([invited]);
  }
  const date = '2026-03-20' as LocalDate;
  await stores.dayLogs.put([{ organisation, person, date, half: 'am', mode: 'leave' }]);
  const asked = { organisation, person, key: 'a', site: desk.site, what: TRACE, asked: days(-1), ends: MARCH };
  const { id: request } = await stores.siteRequests.ask(asked);
  await stores.siteRequests.settle(organisation, request, 'arranged');
  await stores.siteRequests.told(organisation, request);
  const standIn = { organisation, team: 'team' as TeamId, person, by: person };
  await stores.teamArrangements.name({ ...standIn, from: date, to: date });
  const by = { organisation, person };
  await stores.lookUps.note([{ organisation, person, by, how: 'by-name', at: MARCH }]);
  const heat = 'heat' as AnnouncementId;
  const announcement = {
    organisation,
    id: heat,
    version: 1,
    by: person,
    made: MARCH,
    changed: MARCH,
    purpose: 'safety',
  };
  await stores.announcements.put({ ...announcement, texts: {}, audience: {}, care: 'announce', state: 'sent' });
  await stores.announced.queue({ organisation, announcement: heat, care: 'announce', from: MARCH }, [person]);
  await stores.polls.answer({ organisation, announcement: heat, person }, 1, MARCH);
}

/** Which of the traces are there still. */
async function tracesIn(stores: Stores, { id }: Organisation): Promise<string[]> {
  const always = { from: days(-2), to: days(2) };
  const [first, last] = ['2026-01-01', '2027-12-31'] as [LocalDate, LocalDate];
  const found = {
    desk: (await stores.bookings.ofPerson(id, somebodyOf({ id }), always)).length,
    asked: (await stores.invitations.ofPerson({ organisation: id, person: somebodyOf({ id }) }, always)).length,
    day: (await stores.dayLogs.ofPerson(id, somebodyOf({ id }), first, last)).length,
    need: (await stores.siteRequests.ofPerson(id, somebodyOf({ id }))).length,
    standIn: (await stores.teamArrangements.ofPerson(id, somebodyOf({ id }))).length,
    told: (await stores.announcements.of(id)).length,
    look: (await stores.lookUps.ofPerson(id, somebodyOf({ id }), 0, 1)).total,
  };
  return Object.entries(found).flatMap(([what, count]) => (count > 0 ? [what] : []));
}

/** Everything that is to be done now and again, done at that instant. */
async function doChores(stores: Stores, now: Date): Promise<void> {
  const nomade = await openNomade(stores, {
    clock: { now: () => now, shift: (time) => time },
    log: pino({ level: 'silent' }),
    admission: { organisationOf: () => undefined },
    withDemoPeople: false,
  });
  for (const { run } of nomade.chores) await run();
}

onEveryStore((name, open) => {
  describe(`what is kept, with ${name}`, function () {
    this.timeout(30_000);
    const frugal = anOrganisation('frugal', {
      keep: { bookingDays: 3, dayLogMonths: 0, lookUpDays: 7, announcementMonths: 1, receiptMonths: 0 },
    });
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
      await leaveTraces(stores, city);
      await leaveTraces(stores, frugal);
      const { id } = frugal;
      await stores.people.import({ organisation: { ...frugal, id }, people: [], teams: [], identities: [] });
    });
    const at = async (now: Date) => {
      await doChores(stores, now);
      return { city: await tracesIn(stores, city), frugal: await tracesIn(stores, frugal) };
    };

    it('goes when the organisation has said that it has served its purpose, and not a day before', async () => {
      const all = ['desk', 'asked', 'day', 'need', 'standIn', 'told', 'look'];
      const later = ['desk', 'asked', 'day', 'standIn', 'told', 'look'];
      expect(await at(days(3))).to.deep.equal({ city: all, frugal: all });
      expect(await at(days(3.1))).to.deep.equal({ city: all, frugal: ['day', 'need', 'standIn', 'told', 'look'] });
      expect(await at(days(7))).to.deep.equal({ city: all, frugal: ['day', 'need', 'standIn', 'told', 'look'] });
      expect(await at(days(7.1))).to.deep.equal({ city: later, frugal: ['day', 'standIn', 'told'] });
      expect(await at(new Date('2026-03-31T23:00:00Z'))).to.deep.equal({ city: later, frugal: ['standIn', 'told'] }); // 1 April in Brussels
      expect(await at(days(30))).to.deep.equal({ city: later, frugal: ['standIn', 'told'] });
      const without = ['day', 'standIn', 'told', 'look'];
      expect(await at(days(30.1))).to.deep.equal({ city: without, frugal: ['standIn', 'told'] });
      expect(await at(new Date('2026-04-19T21:59:00Z'))).to.deep.equal({ city: without, frugal: ['standIn', 'told'] });
      expect(await at(new Date('2026-04-19T22:00:00Z'))).to.deep.equal({ city: ['day', 'told', 'look'], frugal: ['told'] }); // prettier-ignore
      expect(await at(new Date('2026-04-20T07:00:00Z'))).to.deep.equal({ city: ['day', 'told', 'look'], frugal: ['told'] }); // prettier-ignore
      expect(await at(new Date('2026-04-20T07:01:00Z'))).to.deep.equal({ city: ['day', 'told', 'look'], frugal: [] }); // in summer, 9 o'clock
      expect(await at(days(90))).to.deep.equal({ city: ['day', 'told', 'look'], frugal: [] });
      expect(await at(days(90.1))).to.deep.equal({ city: ['day', 'told'], frugal: [] });
      expect(await at(new Date('2026-06-30T21:59:00Z'))).to.deep.equal({ city: ['day', 'told'], frugal: [] });
      expect(await at(new Date('2026-06-30T22:00:00Z'))).to.deep.equal({ city: ['told'], frugal: [] });
      expect(await at(new Date('2028-03-20T08:00:00Z'))).to.deep.equal({ city: ['told'], frugal: [] });
      expect(await at(new Date('2028-03-20T08:01:00Z'))).to.deep.equal({ city: [], frugal: [] });
    });

    it('is of who was told and answered only how many, from then on', async () => {
      const heat = 'heat' as AnnouncementId;
      const left = async (now: Date) => {
        await doChores(stores, now);
        const told = await Promise.all(
          [city, frugal].map(async ({ id }) => {
            const answers = await stores.polls.ofEach(id, heat, [somebodyOf({ id })]);
            return [...(await stores.announced.ofPerson(id, somebodyOf({ id }))), ...answers.values()];
          }),
        );
        return told.map(({ length }) => length);
      };
      expect(await left(MARCH)).to.deep.equal([2, 2]);
      expect(await left(days(1))).to.deep.equal([2, 0]);
      expect(await left(new Date('2027-03-20T08:00:00Z'))).to.deep.equal([2, 0]);
      expect(await left(new Date('2027-03-20T08:01:00Z'))).to.deep.equal([0, 0]);
      expect((await stores.announced.counts(city.id, heat)).gone).to.equal(1);
    });

    for (const state of ['paused', 'stopped'] as const) {
      it(`is taken back where it was ${state} for three months, and then goes like any other`, async () => {
        const [heat, person] = ['heat' as AnnouncementId, somebodyOf(city)];
        const sent = await stores.announcements.get(city.id, heat);
        await stores.announcements.put({ ...sent!, state, version: 2 });
        const news: unknown[] = [];
        const telling: Telling = (_before, became, _now, act) => (news.push(became), act());
        const after = async (now: string) => {
          await forgetWhatIsOver({ ...stores, telling }, new Date(now));
          const { state: then, version } = (await stores.announcements.get(city.id, heat)) ?? {};
          return [then, version, (await stores.announced.ofPerson(city.id, person)).length];
        };
        expect(await after('2026-06-20T07:00:00Z')).to.deep.equal([state, 2, 1]); // in summer, 9 o'clock
        expect(await after('2026-06-20T07:01:00Z')).to.deep.equal(['cancelled', 3, 1]);
        expect(news).to.deep.equal([{ became: 'cancelled', because: 'untouched' }]);
        expect(await after('2027-06-20T07:01:00Z')).to.deep.equal(['cancelled', 3, 1]);
        expect(await after('2027-06-20T07:02:00Z')).to.deep.equal(['cancelled', 3, 0]);
        expect(await after('2028-06-20T07:02:00Z')).to.deep.equal([undefined, undefined, 0]);
        expect(await stores.announced.counts(city.id, heat), 'nothing is left of it').to.include({ gone: 0, cancelled: 0 }); // prettier-ignore
      });
    }
  });
});

describe('what was forgotten, on disk', function () {
  this.timeout(30_000);
  const folder = aFolder();
  const filesWith = async (text: string) => {
    const place = dirname(await folder.path());
    const files = await readdir(place);
    const found = await Promise.all(
      files.map(async (file) => (await readFile(join(place, file), 'utf8')).includes(text)),
    );
    return files.filter((_, n) => found[n]).sort();
  };

  it('leaves no trace in the file nor in its journal, and none beside it when the file is next written', async () => {
    const database: LowdbDatabase = await folder.open();
    const stores = lowdbStores(database);
    await leaveTraces(stores, city);
    await database.fold();
    expect(await filesWith(TRACE)).to.include('nomade.json');

    await doChores(stores, days(800));
    expect(await filesWith(TRACE)).to.include('nomade.json');
    await database.fold();
    expect(await filesWith(TRACE)).to.deep.equal(['nomade.json.journal.previous', 'nomade.json.previous']);

    await stores.people.import({ organisation: city, people: [], teams: [], identities: [] });
    await database.fold();
    expect(await filesWith(TRACE)).to.deep.equal([]);
  });
});
