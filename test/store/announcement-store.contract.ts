import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Audience } from '../../src/domain/announcements/audience/audience.ts';
import type { Lane } from '../../src/domain/announcements/delivering/delivery.ts';
import { audienceOn } from '../../src/domain/announcements/audience/audience.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { anOrganisation } from '../helpers/administrations.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [heat, upper] = ['heat', 'Heat'] as [AnnouncementId, AnnouncementId];
const nowhere = '__proto__' as AnnouncementId;
const NOON = new Date('2026-03-02T11:00:00.125Z');
const everybody = audienceOn({}, { zone: 'Europe/Brussels' }, NOON);
const minutesOn = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const [kaai, gare] = ['kaai', 'gare'] as [SiteId, SiteId];

function announcement(more: Partial<Announcement> = {}): Announcement {
  return {
    ...{ organisation: city, id: heat, version: 1, state: 'draft', by: 'hanne' as PersonId, made: NOON, changed: NOON },
    ...{ purpose: 'safety', texts: { nl: { title: 'Warm – "heet"', text: 'Drink water.\n\nEn rust.' } } },
    ...{ audience: { languages: ['nl'] }, care: 'announce' },
    ...more,
  };
}

/** What `AnnouncementStore` promises, asked of one implementation. */
export function describeAnnouncementStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as an AnnouncementStore`, () => {
    let stores: Stores;
    let store: Stores['announcements'];
    beforeEach(async () => {
      stores = await open();
      store = stores.announcements;
    });

    it('knows nothing that was not kept', async () => {
      expect(await store.get(city, nowhere)).to.equal(undefined);
      expect(await store.of('__proto__' as OrganisationId)).to.deep.equal([]);
      expect(await store.inHand(NOON)).to.deep.equal([]);
      expect(await store.begin(city, { id: nowhere, version: 1 }, everybody, NOON)).to.equal(false);
      expect(await store.forgetBefore(city, NOON)).to.equal(0);
    });

    it('keeps all of it, of its organisation alone', async () => {
      const question = { text: 'Lukt het?', choices: ['ja', 'nee'] };
      const card = {
        body: [{ type: 'Container', items: [{ type: 'TextBlock', text: '**"x"** \\<a\\> 😀', wrap: true }] }],
        losses: [{ kind: 'picture' as const, count: 2, names: ['a.example'] }, { kind: 'columns' as const, on: 'slack' as const, count: 1, names: [] }], // prettier-ignore
      };
      const whole = announcement({
        ...{
          editedBy: ['han' as PersonId],
          link: 'https://city.example/heat',
          receipt: { by: '2026-03-09' as LocalDate },
        },
        ...{
          texts: { nl: { title: 't', text: 'x', card, question } },
          at: minutesOn(5),
          approvedBy: 'ann' as PersonId,
        },
      });
      expect(await store.put(whole)).to.equal(true);
      expect(await store.get(city, heat)).to.deep.equal(whole);
      expect(await store.get(province, heat)).to.equal(undefined);
      expect(await store.of(province)).to.deep.equal([]);
    });

    it('keeps nothing but the next version, of two at once one', async () => {
      expect(await store.put(announcement({ version: 2 }))).to.equal(false);
      const twice = async (version: number) => {
        const both = ['safety', 'health'].map((purpose) => store.put(announcement({ version, purpose })));
        return (await Promise.all(both)).filter(Boolean);
      };
      expect(await twice(1)).to.have.length(1);
      expect(await twice(2)).to.have.length(1);
      expect(await store.put(announcement({ version: 2 }))).to.equal(false);
      expect(await store.put(announcement({ version: 4 }))).to.equal(false);
      expect((await store.get(city, heat))?.version).to.equal(2);
    });

    it('forgets what a later version does not say any more', async () => {
      await store.put(announcement({ at: NOON, link: 'https://city.example' }));
      await store.put(announcement({ version: 2 }));
      expect(await store.get(city, heat)).to.deep.equal(announcement({ version: 2 }));
    });

    it('lists those changed last first, and then by id', async () => {
      for (const [id, minutes] of [
        ['b', 0],
        ['B', 0],
        ['a', 0],
        ['late', 3],
      ] as const) {
        await store.put(announcement({ id: id as AnnouncementId, changed: minutesOn(minutes) }));
      }
      expect((await store.of(city)).map(({ id }) => id)).to.deep.equal(['late', 'B', 'a', 'b']);
    });

    it('says of every organisation what is scheduled and due, and what is being sent', async () => {
      const scheduled = { state: 'scheduled' as const };
      await store.put(announcement({ ...scheduled, id: 'now' as AnnouncementId, at: NOON }));
      await store.put(announcement({ ...scheduled, id: 'soon' as AnnouncementId, at: minutesOn(1) }));
      await store.put(announcement({ ...scheduled, id: upper, organisation: province }));
      await store.put(announcement({ ...scheduled }));
      await store.put(announcement({ state: 'awaits-approval', id: 'unsaid' as AnnouncementId }));
      await store.put(announcement({ state: 'paused', id: 'paused' as AnnouncementId }));
      const ids = async (now: Date) => (await store.inHand(now)).map(({ id }) => id);
      expect(await ids(NOON)).to.deep.equal([heat, 'now', upper]);
      expect(await ids(minutesOn(1))).to.deep.equal([heat, 'now', 'soon', upper]);
      await store.put(announcement({ version: 2, state: 'sending', at: minutesOn(5) }));
      expect(await ids(NOON)).to.deep.equal([heat, 'now', upper]);
      await store.put(announcement({ version: 3, state: 'sent' }));
      expect(await ids(NOON)).to.deep.equal(['now', upper]);
    });

    it('forgets what rests since before the instant, and nothing that is on its way', async () => {
      const states = [
        'draft',
        'awaits-approval',
        'scheduled',
        'sending',
        'paused',
        'stopped',
        'sent',
        'cancelled',
      ] as const;
      for (const state of states) await store.put(announcement({ id: state as never, state }));
      await store.put(announcement({ id: heat, changed: minutesOn(1) }));
      await store.put(announcement({ organisation: province }));
      expect(await store.forgetBefore(city, NOON), 'before, not at').to.equal(0);
      expect(await store.forgetBefore(city, minutesOn(1))).to.equal(4);
      const left = (await store.of(city)).map(({ id }) => id);
      expect(left).to.deep.equal([heat, 'paused', 'scheduled', 'sending', 'stopped']);
      expect(await store.of(province)).to.have.length(1);
    });

    it('forgets with it what was counted of it, of no other', async () => {
      const crowd = Array.from('abcde', (one) => one as PersonId);
      for (const id of [heat, upper]) {
        await store.put(announcement({ id, state: 'sent', changed: minutesOn(id === heat ? 0 : 5) }));
        await stores.announced.queue({ organisation: city, announcement: id, care: 'announce', from: NOON }, crowd);
        for (const [n, person] of crowd.entries()) {
          await stores.polls.answer({ organisation: city, announcement: id, person }, n % 2, NOON);
        }
        expect(await stores.polls.counts(city, id)).to.deep.equal([3, 2, 0, 0, 0, 0]);
        await stores.polls.forget(city, id);
      }
      await store.forgetBefore(city, minutesOn(1));
      expect(await stores.polls.counts(city, heat)).to.equal(undefined);
      expect(await stores.polls.counts(city, upper)).to.deep.equal([3, 2, 0, 0, 0, 0]);
      const gone = await Promise.all([heat, upper].map(async (id) => (await stores.announced.counts(city, id)).gone));
      expect(gone).to.deep.equal([0, 5]);
    });

    it('gives and takes copies', async () => {
      const given = announcement();
      await store.put(given);
      given.texts.nl!.title = 'other';
      const got = await store.get(city, heat);
      got!.audience.languages!.push('fr');
      expect(await store.get(city, heat)).to.deep.equal(announcement());
    });

    describe('of an audience', () => {
      const size = async (audience: Audience) => {
        const on = audienceOn(audience, { zone: 'Europe/Brussels' }, NOON);
        const people = await store.peopleOf(city, on);
        expect(people, 'by id, each once').to.deep.equal([...new Set(people)].sort());
        const count = await store.sizeOf(city, on);
        expect(people).to.have.length(count);
        return count;
      };

      beforeEach(async () => {
        await stores.people.import(
          {
            organisation: anOrganisation('city'),
            people: [
              person('ann', 'nl', 'official', 'hr'),
              person('ben', 'fr', 'manager'),
              person('cas', 'de'),
              person('dirk', 'nl'),
            ],
            teams: [
              team('budget', { person: 'ann' }, { person: 'ben', as: 'manager' }, { person: 'cas', to: '2026-03-01' }),
              team('legal', { person: 'ann' }, { person: 'dirk', from: '2026-03-03' }),
            ],
            identities: [],
          },
          {
            organisation: anOrganisation('province'),
            people: [{ ...person('zoe', 'nl'), organisation: province }],
            teams: [{ ...team('abroad', { person: 'zoe' }), organisation: province }],
            identities: [],
          },
        );
        for (const id of ['ann', 'ben', 'cas', 'dirk']) {
          await stores.addresses.put(city, id as PersonId, { channel: 'console', reference: {} }, NOON);
        }
        await Promise.all([
          book(stores, 'ann', kaai, '2026-02-02T09:00:00Z'),
          book(stores, 'ben', kaai, '2026-03-30T15:00:00Z'),
          book(stores, 'cas', kaai, '2026-03-30T22:30:00Z'),
          book(stores, 'dirk', kaai, '2026-02-01T09:00:00Z'),
          book(stores, 'cas', gare, '2026-03-04T09:00:00Z'),
        ]);
      });

      it('counts everybody of the organisation, where nothing is said', async () => {
        expect(await size({})).to.equal(4);
      });

      it('counts those who are members on that day, of teams of its own', async () => {
        expect(await size({ teams: ['budget', 'legal'] as TeamId[] })).to.equal(2);
        expect(await size({ teams: ['abroad'] as TeamId[] }), 'another’s').to.equal(0);
        expect(await size({ teams: ['__proto__'] as TeamId[] })).to.equal(0);
      });

      it('counts those who have chosen a language, and those with a role', async () => {
        expect(await size({ languages: ['nl'] })).to.equal(2);
        expect(await size({ languages: ['nl', 'de'] })).to.equal(3);
        expect(await size({ roles: ['hr', 'manager'] })).to.equal(2);
      });

      it('counts where they would be told, by the account where each last spoke', async () => {
        const lanes = (audience: Audience) => store.lanesOf(city, audienceOn(audience, { zone: 'Europe/Brussels' }, NOON)); // prettier-ignore
        await stores.people.import({
          organisation: anOrganisation('city'),
          people: [person('eva', 'nl')],
          teams: [],
          identities: [
            { person: 'ben' as PersonId, identity: { platform: 'slack', realm: 'T1', user: 'U1' } },
            { person: 'cas' as PersonId, identity: { platform: 'teams', realm: 'tenant', user: 'U2' } },
          ],
        });
        for (const [id, channel] of [
          ['ben', 'slack'],
          ['cas', 'teams'],
        ] as const) {
          await stores.addresses.put(city, id as PersonId, { channel, reference: {} }, minutesOn(1));
        }
        expect(await lanes({})).to.deep.equal([
          { lane: undefined, people: 1 },
          { lane: 'console', people: 2 },
          { lane: 'slack T1', people: 1 },
          { lane: 'teams tenant', people: 1 },
        ]);
        expect(await lanes({ languages: ['fr'] })).to.deep.equal([{ lane: 'slack T1', people: 1 }]);
        expect(await lanes({ teams: ['abroad'] as TeamId[] }), 'another’s').to.deep.equal([]);
      });

      it('is queued as it begins, by one of two, in the version that was seen', async () => {
        const seen = announcement({ state: 'scheduled', audience: { languages: ['nl'] } });
        await store.put(seen);
        const on = audienceOn(seen.audience, { zone: 'Europe/Brussels' }, NOON);
        expect(await store.begin(city, { ...seen, version: 2 }, on, minutesOn(1))).to.equal(false);
        expect(await store.begin(province, seen, on, minutesOn(1))).to.equal(false);
        expect(await queued()).to.equal(0);
        const both = await Promise.all([1, 2].map(() => store.begin(city, seen, on, minutesOn(1))));
        expect(both.filter(Boolean)).to.have.length(1);
        expect(await store.get(city, heat)).to.deep.equal({
          ...seen,
          state: 'sending',
          version: 2,
          changed: minutesOn(1),
        });
        expect(await queued()).to.equal(2);
        const told = await Promise.all(['ann', 'ben'].map((id) => stores.announced.of({ organisation: city, announcement: heat, person: id as PersonId }))); // prettier-ignore
        expect(told.map((one) => one?.state)).to.deep.equal(['queued', undefined]);
      });

      it('is queued for nobody where it was taken back, however close', async () => {
        const seen = announcement({ state: 'scheduled' });
        await store.put(seen);
        const on = audienceOn({}, { zone: 'Europe/Brussels' }, NOON);
        const cancelled = { ...seen, state: 'cancelled' as const, version: 2 };
        const [isBegun, isCancelled] = await Promise.all([store.begin(city, seen, on, NOON), store.put(cancelled)]);
        expect([isBegun, isCancelled].filter(Boolean)).to.have.length(1);
        if (isBegun) await store.put({ ...cancelled, version: 3 });
        expect(await store.begin(city, { id: heat, version: isBegun ? 3 : 2 }, on, NOON)).to.equal(false);
        expect(await waiting(minutesOn(1))).to.equal(false);
      });

      it('has its deliveries follow its state', async () => {
        const seen = announcement({ state: 'scheduled' });
        await store.put(seen);
        await store.begin(city, seen, audienceOn({}, { zone: 'Europe/Brussels' }, NOON), NOON);
        expect(await waiting(minutesOn(1))).to.equal(true);
        const states = ['paused', 'sending', 'stopped', 'sending', 'cancelled'] as const;
        const seenThen: boolean[] = [];
        for (const [n, state] of states.entries()) {
          expect(await store.put({ ...seen, state, version: n + 3, changed: minutesOn(1) })).to.equal(true);
          seenThen.push(await waiting(minutesOn(2 + n)));
        }
        expect(seenThen).to.deep.equal([false, true, false, true, false]);
        await stores.lanes.sweep(minutesOn(9));
        expect(await stores.announced.counts(city, heat)).to.include({ queued: 0, cancelled: 4 });
      });

      it('has deliveries that nobody moves who was not first', async () => {
        const seen = announcement({ state: 'scheduled' });
        await store.put(seen);
        await store.begin(city, seen, audienceOn({}, { zone: 'Europe/Brussels' }, NOON), NOON);
        expect(await store.put({ ...seen, state: 'cancelled', version: 2 })).to.equal(false);
        expect(await waiting(minutesOn(1))).to.equal(true);
      });

      /** Whether there is somebody to tell: they have all spoken with us. */
      async function waiting(now: Date): Promise<boolean> {
        const lease = { holder: `at ${now.toISOString()}`, until: new Date(now.getTime() + 1) };
        const taken = await stores.lanes.take(lease, now, 10);
        const due = await Promise.all(taken.map((lane) => stores.lanes.due(lane, now, 10, undefined)));
        return due.some((one) => one !== undefined && one.people.length > 0);
      }

      async function queued(): Promise<number> {
        return (await stores.announced.counts(city, heat)).queued;
      }

      it('counts those with a booking from four weeks back to four weeks ahead, by the clock of the organisation', async () => {
        expect(await size({ sites: [kaai] })).to.equal(2);
        expect(await size({ sites: [kaai, gare] })).to.equal(3);
        expect(await size({ sites: ['elsewhere' as SiteId] })).to.equal(0);
      });

      it('counts nobody who gave their desk back', async () => {
        const [held] = await stores.bookings.ofPerson(city, 'cas' as PersonId, { from: NOON, to: minutesOn(10_000) });
        await stores.bookings.settle(city, held!.id, held!.version, 'cancelled');
        expect(await size({ sites: [gare] })).to.equal(0);
      });

      it('counts those who were told of another one, or could not be, and have not confirmed it', async () => {
        const everyone = ['ann', 'ben', 'cas', 'dirk', 'left'] as PersonId[];
        await stores.announced.queue(
          { organisation: city, announcement: heat, care: 'announce', from: NOON },
          everyone,
        );
        const key = { organisation: city, lane: 'console' as Lane };
        const lease = { holder: 'one', until: minutesOn(9) };
        await stores.lanes.take(lease, NOON, 10);
        const told = { announcement: heat, people: ['ann', 'ben', 'cas'] as PersonId[] };
        const begun = await stores.lanes.begin(key, told, NOON, lease);
        const ended = begun.map((one) => ({ ...one, as: one.person === 'ben' ? ('unknown' as const) : ('sent' as const) })); // prettier-ignore
        expect(await size({ awaiting: heat }), 'while they are told').to.equal(0);
        await stores.lanes.end(key, heat, ended, NOON);
        expect(await size({ awaiting: heat }), 'nobody is waiting, and one has left').to.equal(3);
        await stores.announced.receipt({ organisation: city, announcement: heat, person: 'cas' as PersonId }, NOON);
        expect(await size({ awaiting: heat })).to.equal(2);
        expect(await size({ awaiting: nowhere })).to.equal(0);
        const abroad = audienceOn({ awaiting: heat }, { zone: 'Europe/Brussels' }, NOON);
        expect(await store.sizeOf(province, abroad)).to.equal(0);
        const reminder = announcement({
          id: 'again' as AnnouncementId,
          state: 'scheduled',
          audience: { awaiting: heat },
        });
        await store.put(reminder);
        await store.begin(city, reminder, audienceOn(reminder.audience, { zone: 'Europe/Brussels' }, NOON), NOON);
        const each = await stores.announced.ofEach(city, reminder.id, everyone);
        expect([...each.keys()].sort()).to.deep.equal(['ann', 'ben']);
      });

      it('counts only those to whom all of it applies, and nobody where a list is empty', async () => {
        expect(await size({ teams: ['budget' as TeamId], languages: ['nl'] })).to.equal(1);
        expect(await size({ sites: [kaai], languages: ['de'] })).to.equal(0);
        for (const none of [{ teams: [] }, { sites: [] }, { languages: [] }, { roles: [] }]) {
          expect(await size(none)).to.equal(0);
        }
      });
    });
  });
}

function person(id: string, language: Person['language'], ...roles: Person['roles']): Person {
  const is = roles.length > 0 ? roles : (['official'] as Person['roles']);
  return { id: id as PersonId, organisation: city, name: id, email: `${id}@city.example`, language, roles: is };
}

function team(id: string, ...members: { person: string; as?: 'manager'; from?: string; to?: string }[]) {
  const whole = members.map((one) => ({ as: 'member', from: '2026-01-01', ...one }));
  return { id, organisation: city, name: id, members: whole } as never as Parameters<Stores['people']['import']>[0]['teams'][0]; // prettier-ignore
}

async function book({ bookings }: Pick<Stores, 'bookings'>, who: string, site: SiteId, at: string): Promise<void> {
  const from = new Date(at);
  const slot = { from, to: new Date(from.getTime() + 3_600_000) };
  const space = `${site} ${who}` as SpaceId;
  const claim = await bookings.claim([{ organisation: city, person: who as PersonId, kind: 'desk', site, space, slot, key: at }]); // prettier-ignore
  if (claim.outcome !== 'booked') throw new Error(claim.outcome);
}
