import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import { ANNOUNCEMENT_STATES } from '../../../src/domain/announcements/announcement.ts';
import { AnnouncementRound } from '../../../src/domain/announcements/announcement-round.ts';
import { Announcements } from '../../../src/domain/announcements/announcements.ts';
import type { DeliveryState } from '../../../src/domain/announcements/delivering/delivery.ts';
import { Reminders } from '../../../src/domain/announcements/reminders.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import { UNSAID } from '../../../src/domain/policy/policy.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';
import { Refusal, type RefusalCode } from '../../../src/domain/refusal.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../src/stores.ts';
import { Figures } from '../../../src/domain/summaries/figures.ts';
import { anOfficial, anOrganisation } from '../../helpers/administrations.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const heat = 'heat' as AnnouncementId;
const city = anOrganisation('city', { announcements: { ...UNSAID.announcements, approvalAbove: 2 } });
const [hanne, hugo] = ['hanne', 'hugo'].map((name) => anOfficial(city, name, { roles: ['hr'] })) as [Official, Official]; // prettier-ignore
const six = ['ann', 'ben', 'cas', 'dirk', 'eva', 'fay'].map((name) => anOfficial(city, name));

async function refused(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.catch((error: unknown) => error);
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
const codeOf = async (work: Promise<unknown>): Promise<RefusalCode> => (await refused(work)).code;

describe('reminders', () => {
  let stores: Stores;
  let reminders: Reminders;

  beforeEach(async () => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    reminders = new Reminders(stores);
    const people = [hanne, hugo, ...six].map(({ person }) => person);
    await stores.people.import({ organisation: city, people, teams: [], identities: [] });
  });

  /** Sent to the six: each is `gone`, since none has an address; those confirm of whom it is said. */
  async function sent(more: Partial<Announcement> = {}, confirmed: Official[] = []): Promise<Announcement> {
    const question = { text: 'Lukt het?', choices: ['ja', 'nee'] };
    const announcement: Announcement = {
      ...{ organisation: city.id, id: heat, version: 1, state: 'sent', by: hanne.person.id, made: NOW, changed: NOW },
      ...{ purpose: 'safety', texts: { nl: { title: 'Hitte', text: 'Drink water.', question } }, audience: {} },
      ...{ care: 'confirm-once', receipt: { by: '2026-03-09' as LocalDate }, approvedBy: hugo.person.id },
      ...more,
    };
    await stores.announcements.put(announcement);
    const dispatch = { organisation: city.id, announcement: announcement.id, care: 'announce' as const, from: NOW };
    await stores.announced.queue(dispatch, six.map(({ person }) => person.id)); // prettier-ignore
    for (const { person } of confirmed) {
      await stores.announced.receipt({ organisation: city.id, announcement: announcement.id, person: person.id }, NOW);
    }
    return announcement;
  }

  const round = (now: Date) =>
    new AnnouncementRound({ ...stores, telling: (_before, _news, _now, act) => act() }).run(now);
  const kept = (id: AnnouncementId) => stores.announcements.get(city.id, id);
  const statesOf = async (id: AnnouncementId) => {
    const each = await stores.announced.ofEach(city.id, id, six.map(({ person }) => person.id)); // prettier-ignore
    return Object.fromEntries([...each].map(([person, { state }]): [PersonId, DeliveryState] => [person, state]));
  };

  it('are for those who have not confirmed, with the same words, and asked about nothing', async () => {
    const first = await sent({}, six.slice(0, 2));
    expect(await reminders.size(hanne, first, later(1))).to.deep.equal({ as: 'exactly', people: 4 });
    const reminder = await reminders.remind(hanne, first, later(1));
    expect(reminder).to.deep.equal({
      ...{ organisation: city.id, id: reminder.id, version: 1, state: 'scheduled', by: hanne.person.id },
      ...{ made: later(1), changed: later(1), purpose: 'safety', care: 'confirm-once', approvedBy: hugo.person.id },
      ...{ texts: { nl: { title: 'Hitte', text: 'Drink water.' } }, audience: { awaiting: heat } },
    });
    await stores.announced.receipt({ organisation: city.id, announcement: heat, person: six[2]!.person.id }, later(1));
    await round(later(1));
    expect(await kept(reminder.id)).to.include({ state: 'sending' });
    expect(Object.keys(await statesOf(reminder.id)).sort()).to.deep.equal(six.slice(3).map(({ person }) => person.id));
    expect(await kept(heat), 'the first one is as it was').to.deep.equal(first);
  });

  it('need nobody to say yes, to however many: what they say was let go out', async () => {
    const { approvedBy: _, ...first } = await sent();
    await stores.announcements.put({ ...first, version: 2 });
    const reminder = await reminders.remind(hanne, { id: heat, version: 2 }, NOW);
    await round(NOW);
    expect(await kept(reminder.id)).to.include({ state: 'sending' });
  });

  it('are made by one of two who do so at once', async () => {
    const first = await sent();
    const both = await Promise.allSettled([hanne, hugo].map((who) => reminders.remind(who, first, later(1))));
    expect(both.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect((await stores.announcements.of(city.id)).filter(({ audience }) => audience.awaiting)).to.have.length(1);
    const [lost] = both.filter((one) => one.status === 'rejected');
    expect((lost?.reason as Refusal).code).to.equal('announcement-reminded');
  });

  it('are made once by whoever asks twice', async () => {
    const first = await sent();
    const reminder = await reminders.remind(hanne, first, later(1));
    expect(await reminders.remind(hanne, first, later(1.1))).to.deep.equal(reminder);
  });

  it('are sent once in 24 hours, and say from when again, to the minute', async () => {
    const first = await sent();
    const made = new Date('2026-03-02T10:59:30Z');
    await reminders.remind(hanne, first, made);
    await round(made);
    const refusal = await refused(reminders.size(hugo, first, new Date('2026-03-03T10:59:29Z')));
    expect(refusal).to.include({ code: 'announcement-reminded' });
    expect(refusal.facts).to.deep.equal({ day: '2026-03-03', time: '12:00', today: '2026-03-02' });
    const next = await reminders.remind(hugo, first, new Date('2026-03-03T11:00:00Z'));
    expect(await codeOf(reminders.remind(hanne, first, new Date('2026-03-04T10:59:00Z')))).to.equal('announcement-reminded'); // prettier-ignore
    expect((await kept(next.id))?.by).to.equal(hugo.person.id);
  });

  it('are for HR, of what was sent and asks to be confirmed, as it was seen', async () => {
    const first = await sent();
    expect(await codeOf(reminders.remind(six[0]!, first, NOW))).to.equal('not-for-announcing');
    const elsewhere = anOfficial(anOrganisation('province'), 'hr', { roles: ['hr'] });
    expect(await codeOf(reminders.remind(elsewhere, first, NOW))).to.equal('announcement-not-there');
    expect(await codeOf(reminders.remind(hanne, { id: heat, version: 2 }, NOW))).to.equal('announcement-changed');
    const unasked = { ...first, id: 'unasked' as AnnouncementId };
    delete unasked.receipt;
    await stores.announcements.put(unasked);
    expect(await codeOf(reminders.remind(hanne, unasked, NOW))).to.equal('announcement-not-confirmed');
    for (const state of ANNOUNCEMENT_STATES.filter((one) => one !== 'sent')) {
      const one = { ...first, state, id: state as string as AnnouncementId };
      await stores.announcements.put(one);
      const refusal = await refused(reminders.remind(hanne, one, NOW));
      expect([refusal.code, refusal.facts]).to.deep.equal(['announcement-not-now', { stands: state }]);
    }
  });

  it('are not reminded of, nor made a draft of', async () => {
    const reminder = await reminders.remind(hanne, await sent(), NOW);
    expect(await codeOf(reminders.remind(hanne, reminder, NOW))).to.equal('announcement-not-confirmed');
    const announcements = new Announcements({ ...stores, figures: new Figures(stores.figures) });
    expect(await codeOf(announcements.sendBack(hanne, reminder, NOW))).to.equal('announcement-not-now');
    expect((await announcements.cancel(hanne, reminder, NOW)).state).to.equal('cancelled');
  });

  it('are for nobody where all have confirmed, also by the time they begin', async () => {
    const first = await sent({}, six.slice(1));
    const reminder = await reminders.remind(hanne, first, NOW);
    await stores.announced.receipt({ organisation: city.id, announcement: heat, person: six[0]!.person.id }, NOW);
    await round(NOW);
    expect(await kept(reminder.id)).to.include({ state: 'cancelled' });
    expect(await codeOf(reminders.size(hanne, first, later(25)))).to.equal('announcement-all-confirmed');
  });

  it('are for nobody where it is not known any more who has not confirmed, which is not to say that all have', async () => {
    const first = await sent({}, six.slice(1));
    await stores.announced.forget(city.id, heat);
    expect(await codeOf(reminders.size(hanne, first, NOW))).to.equal('announcement-nobody-left');
  });

  it('tell of no few people of an announcement by site', async () => {
    const first = await sent({ audience: { sites: ['kaai' as SiteId] } });
    expect(await reminders.size(hanne, first, NOW)).to.deep.equal({ as: 'at-least', people: 5 });
    const reminder = await reminders.remind(hanne, first, NOW);
    expect(reminder.audience).to.deep.equal({ awaiting: heat, bySite: true });
    for (const { person } of six.slice(4)) {
      await stores.announced.receipt({ organisation: city.id, announcement: heat, person: person.id }, NOW);
    }
    await round(NOW);
    expect(await kept(reminder.id), 'they are four by now').to.include({ state: 'cancelled' });
    expect(await codeOf(reminders.size(hanne, first, later(25)))).to.equal('announcement-few-to-remind');
  });
});
