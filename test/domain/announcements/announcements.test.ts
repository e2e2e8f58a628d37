import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import type { WrittenAnnouncement } from '../../../src/domain/announcements/writing/announcement-check.ts';
import { ANNOUNCEMENT_STATES } from '../../../src/domain/announcements/announcement.ts';
import { Announcements } from '../../../src/domain/announcements/announcements.ts';
import type { LocalDate, LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Role, TeamId } from '../../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../../src/domain/places/place.ts';
import { type LaidDown, UNSAID } from '../../../src/domain/policy/policy.ts';
import { Refusal, type RefusalCode } from '../../../src/domain/refusal.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../src/stores.ts';
import { Figures } from '../../../src/domain/summaries/figures.ts';
import { anOfficial, anOrganisation } from '../../helpers/administrations.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const heat = 'heat' as AnnouncementId;

/** Needs a second person from two people on. */
const strict: LaidDown = { announcements: { ...UNSAID.announcements, approvalAbove: 1 } };

function written(more: Partial<WrittenAnnouncement> = {}): WrittenAnnouncement {
  const texts = { nl: { title: ' Hitte ', text: 'Drink water.\r\nEn rust.' } };
  return { purpose: 'safety', texts, audience: {}, care: 'announce', ...more };
}

async function refused(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.catch((error: unknown) => error);
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function codeOf(work: Promise<unknown>): Promise<RefusalCode> {
  return (await refused(work)).code;
}

describe('announcements', () => {
  let stores: Stores;
  let announcements: Announcements;

  beforeEach(() => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    announcements = new Announcements({ ...stores, figures: new Figures(stores.figures) });
  });

  /** People of the organisation `id`, by their roles. */
  async function people(id: string, policy: LaidDown | undefined, roles: Record<string, Role[]>): Promise<Official[]> {
    const organisation = anOrganisation(id, policy);
    const officials = Object.entries(roles).map(([name, its]) =>
      anOfficial(organisation, `${name} of ${id}`, { roles: its }),
    );
    await stores.people.import({
      organisation,
      people: officials.map(({ person }) => person),
      teams: [],
      identities: [],
    });
    return officials;
  }

  async function office(policy?: LaidDown) {
    const roles: Record<string, Role[]> = {
      hanne: ['hr'],
      hugo: ['hr'],
      abel: ['approver'],
      otto: ['official', 'manager', 'admin'],
    };
    const [hanne, hugo, abel, otto] = (await people('city', policy, roles)) as [Official, Official, Official, Official];
    return { hanne, hugo, abel, otto };
  }

  /** Puts it into that state, whatever led there. */
  async function inState(who: Official, state: Announcement['state']): Promise<Announcement> {
    const draft = await announcements.write(who, state as never, written(), NOW);
    const put = { ...draft, state, version: 2 };
    await stores.announcements.put(put);
    return put;
  }

  it('are kept as drafts, tidy, for all of HR', async () => {
    const { hanne, hugo } = await office();
    const draft = await announcements.write(hanne, heat, written(), NOW);
    expect(draft).to.include({ state: 'draft', version: 1, by: hanne.person.id });
    expect((await announcements.get(hugo, heat)).texts.nl).to.deep.equal({
      title: 'Hitte',
      text: 'Drink water.\nEn rust.',
    });
    expect(await announcements.all(hugo)).to.deep.equal([draft]);
  });

  it('are begun once, where the same press comes again', async () => {
    const { hanne } = await office();
    const draft = await announcements.write(hanne, heat, written(), NOW);
    expect(await announcements.write(hanne, heat, written({ purpose: 'it' }), later(1))).to.deep.equal(draft);
  });

  it('remember who else wrote in them, and when they were begun', async () => {
    const { hanne, hugo } = await office();
    const draft = await announcements.write(hanne, heat, written({ link: 'https://city.example' }), NOW);
    const second = await announcements.write(hugo, draft, written(), later(1));
    const third = await announcements.write(hanne, second, written(), later(2));
    expect(third).to.deep.equal({
      ...{ ...written(), texts: third.texts, organisation: 'city', id: heat, state: 'draft', version: 3 },
      ...{ by: hanne.person.id, editedBy: [hugo.person.id], made: NOW, changed: later(2) },
    });
  });

  it('are not kept with anything wrong in them', async () => {
    const { hanne } = await office();
    const refusal = await refused(announcements.write(hanne, heat, written({ link: 'http://city.example' }), NOW));
    expect(refusal).to.include({ code: 'announcement-faulty' });
    expect(refusal.facts).to.deep.equal({ faults: [{ field: 'link', because: 'link', facts: {} }] });
    expect(await announcements.all(hanne)).to.deep.equal([]);
  });

  it('go out without a second person to as many as the organisation has laid down', async () => {
    const { hanne } = await office({ announcements: { ...UNSAID.announcements, approvalAbove: 4 } });
    const draft = await announcements.write(hanne, heat, written(), NOW);
    expect(await announcements.send(hanne, draft, NOW)).to.include({ state: 'scheduled', version: 2 });
  });

  it('wait for a second person where they are for more, and keep who that was', async () => {
    const { hanne, abel } = await office({ announcements: { ...UNSAID.announcements, approvalAbove: 3 } });
    const waiting = await announcements.send(hanne, await announcements.write(hanne, heat, written(), NOW), NOW);
    expect(waiting).to.include({ state: 'awaits-approval' });
    const approved = await announcements.approve(abel, waiting, NOW);
    expect(approved).to.include({ state: 'scheduled', approvedBy: abel.person.id });
    expect(await announcements.get(hanne, heat)).to.deep.equal(approved);
  });

  it('are let go out by nobody who wrote in them, whoever sent them', async () => {
    const { hanne, hugo, abel } = await office(strict);
    const draft = await announcements.write(
      hugo,
      await announcements.write(hanne, heat, written(), NOW),
      written(),
      NOW,
    );
    const waiting = await announcements.send(hanne, draft, NOW);
    for (const writer of [hanne, hugo]) {
      const refusal = await refused(announcements.approve(writer, waiting, NOW));
      expect(refusal).to.include({ code: 'announcement-own' });
      expect(refusal.facts).to.deep.equal({ others: [abel.person.name] });
    }
    expect(await announcements.get(hanne, heat)).to.include({ state: 'awaits-approval' });
  });

  it('are not sent where nobody could say yes', async () => {
    const [hanne] = (await people('city', strict, { hanne: ['hr', 'approver'], otto: ['official'] })) as [Official];
    const draft = await announcements.write(hanne, heat, written(), NOW);
    expect(await codeOf(announcements.send(hanne, draft, NOW))).to.equal('announcement-no-second');
    expect(await announcements.get(hanne, heat)).to.deep.equal(draft);
  });

  it('are approved once: a second yes finds that it was said', async () => {
    const { hanne, hugo, abel } = await office(strict);
    const waiting = await announcements.send(hanne, await announcements.write(hanne, heat, written(), NOW), NOW);
    const both = await Promise.allSettled([hugo, abel].map((who) => announcements.approve(who, waiting, NOW)));
    expect(both.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const now = await announcements.get(hanne, heat);
    expect(now.version).to.equal(waiting.version + 1);
    expect(await codeOf(announcements.approve(abel, waiting, NOW))).to.equal('announcement-changed');
    expect(await codeOf(announcements.approve(abel, now, NOW))).to.equal('announcement-not-now');
  });

  it('need another yes when they have been changed since', async () => {
    const { hanne, hugo } = await office(strict);
    const sent = await announcements.send(hanne, await announcements.write(hanne, heat, written(), NOW), NOW);
    const approved = await announcements.approve(hugo, sent, NOW);
    const back = await announcements.sendBack(hanne, approved, NOW);
    expect(back).to.include({ state: 'draft' }).and.not.to.have.property('approvedBy');
    const changed = await announcements.write(hanne, back, written({ purpose: 'it' }), NOW);
    expect(await announcements.send(hanne, changed, NOW)).to.include({ state: 'awaits-approval' });
  });

  it('are sent back by whoever may say yes, and taken back from their time by HR alone', async () => {
    const { hanne, abel } = await office(strict);
    const waiting = await announcements.send(hanne, await announcements.write(hanne, heat, written(), NOW), NOW);
    const draft = await announcements.sendBack(abel, waiting, NOW);
    expect(draft).to.include({ state: 'draft' });
    const scheduled = await announcements.approve(abel, await announcements.send(hanne, draft, NOW), NOW);
    expect(await codeOf(announcements.sendBack(abel, scheduled, NOW))).to.equal('not-for-announcing');
    expect(await announcements.sendBack(hanne, scheduled, NOW)).to.include({ state: 'draft' });
  });

  it('are not let go when nobody could say in time any more that they read them', async () => {
    const { hanne, abel } = await office(strict);
    const by = '2026-03-04' as LocalDate;
    const draft = await announcements.write(hanne, heat, written({ receipt: { by } }), NOW);
    const waiting = await announcements.send(hanne, draft, NOW);
    const late = new Date('2026-03-05T08:00:00Z');
    const { code, facts } = await refused(announcements.approve(abel, waiting, late));
    expect([code, facts]).to.deep.equal([
      'announcement-faulty',
      { faults: [{ field: 'receipt', because: 'receipt-too-early', facts: {} }] },
    ]);
    expect(await announcements.sendBack(abel, waiting, late)).to.include({ state: 'draft' });
  });

  it('are for HR alone, and for approvers only to be let go', async () => {
    const { hanne, abel, otto } = await office(strict);
    const draft = await announcements.write(hanne, heat, written(), NOW);
    const waiting = await announcements.send(
      hanne,
      await announcements.write(hanne, 'w' as never, written(), NOW),
      NOW,
    );
    for (const who of [abel, otto]) {
      const done = [
        announcements.write(who, 'new' as AnnouncementId, written(), NOW),
        announcements.write(who, draft, written(), NOW),
        announcements.send(who, draft, NOW),
        announcements.cancel(who, draft, NOW),
        announcements.pause(who, draft, NOW),
        announcements.resume(who, draft, NOW),
        announcements.all(who),
      ];
      expect(new Set(await Promise.all(done.map(codeOf)))).to.deep.equal(new Set(['not-for-announcing']));
    }
    expect(await codeOf(announcements.approve(otto, waiting, NOW))).to.equal('not-for-approving');
    expect(await codeOf(announcements.size(otto, {}, NOW))).to.equal('not-for-approving');
    expect(await codeOf(announcements.sendBack(otto, waiting, NOW))).to.equal('not-for-approving');
    expect(await codeOf(announcements.get(otto, heat))).to.equal('announcement-not-there');
    expect(await announcements.get(abel, heat)).to.deep.equal(draft);
  });

  it('are to another organisation as if they were not there', async () => {
    const { hanne } = await office(strict);
    const [zoe, zeno] = (await people('province', strict, { zoe: ['hr'], zeno: ['approver'] })) as [Official, Official];
    const draft = await announcements.write(hanne, heat, written(), NOW);
    const waiting = await announcements.send(
      hanne,
      await announcements.write(hanne, 'w' as never, written(), NOW),
      NOW,
    );
    for (const id of [draft, { id: 'nowhere' as AnnouncementId, version: 1 }]) {
      const done = [
        announcements.get(zoe, id.id),
        announcements.write(zoe, id, written(), NOW),
        announcements.send(zoe, id, NOW),
        announcements.cancel(zoe, id, NOW),
        announcements.pause(zoe, id, NOW),
        announcements.resume(zoe, id, NOW),
        announcements.approve(zeno, { ...waiting, id: id.id }, NOW),
        announcements.sendBack(zeno, id, NOW),
      ];
      expect(new Set(await Promise.all(done.map(codeOf)))).to.deep.equal(new Set(['announcement-not-there']));
    }
    expect(await announcements.all(zoe)).to.deep.equal([]);
    expect(await announcements.all(hanne)).to.have.deep.members([draft, waiting]);
  });

  it('change only from where they may, and only as they were seen', async () => {
    const { hanne, abel } = await office(strict);
    const may: Record<string, Announcement['state'][]> = {};
    for (const state of ANNOUNCEMENT_STATES) {
      const tries: [string, Official, (who: Official, seen: Announcement) => Promise<unknown>][] = [
        ['write', hanne, (who, seen) => announcements.write(who, seen, written(), NOW)],
        ['send', hanne, (who, seen) => announcements.send(who, seen, NOW)],
        ['approve', abel, (who, seen) => announcements.approve(who, seen, NOW)],
        ['sendBack', hanne, (who, seen) => announcements.sendBack(who, seen, NOW)],
        ['cancel', hanne, (who, seen) => announcements.cancel(who, seen, NOW)],
        ['pause', hanne, (who, seen) => announcements.pause(who, seen, NOW)],
        ['resume', hanne, (who, seen) => announcements.resume(who, seen, NOW)],
      ];
      for (const [name, who, act] of tries) {
        stores = lowdbStores(LowdbDatabase.inMemory());
        announcements = new Announcements({ ...stores, figures: new Figures(stores.figures) });
        await office(strict);
        const seen = await inState(hanne, state);
        expect(await codeOf(act(who, { ...seen, version: 1 }))).to.equal('announcement-changed');
        const outcome = await act(who, seen).then(
          () => 'done',
          (error: unknown) => (error instanceof Refusal ? error.code : error),
        );
        if (outcome === 'done') (may[name] ??= []).push(state);
        else expect(outcome).to.equal('announcement-not-now');
      }
    }
    expect(may).to.deep.equal({
      write: ['draft'],
      send: ['draft'],
      approve: ['awaits-approval'],
      sendBack: ['awaits-approval', 'scheduled'],
      cancel: ['draft', 'awaits-approval', 'scheduled', 'sending', 'paused', 'stopped'],
      pause: ['sending'],
      resume: ['paused', 'stopped'],
    });
  });

  it('that are changed by two at once are changed by one', async () => {
    const { hanne, hugo } = await office();
    const draft = await announcements.write(hanne, heat, written(), NOW);
    const both = await Promise.allSettled([
      announcements.send(hanne, draft, NOW),
      announcements.cancel(hugo, draft, NOW),
      announcements.write(hugo, draft, written({ purpose: 'it' }), NOW),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect((await announcements.get(hanne, heat)).version).to.equal(2);
  });

  it('are not sent once their time has passed', async () => {
    const { hanne } = await office();
    const on = { day: '2026-03-02' as LocalDate, time: '09:05' as LocalTime };
    const draft = await announcements.write(hanne, heat, written({ on }), NOW);
    expect(draft.at).to.deep.equal(later(5));
    const refusal = await refused(announcements.send(hanne, draft, later(6)));
    expect(refusal.facts).to.deep.equal({ faults: [{ field: 'on', because: 'past', facts: {} }] });
    expect(await announcements.send(hanne, draft, later(5))).to.include({ state: 'scheduled' });
  });

  it('are not sent with a purpose that the organisation has given up meanwhile', async () => {
    const { hanne } = await office();
    const draft = await announcements.write(hanne, heat, written(), NOW);
    const { approvalAbove, purposes } = UNSAID.announcements;
    const policy = { announcements: { approvalAbove, purposes: purposes.filter(({ id }) => id !== 'safety') } };
    const then = { ...hanne, organisation: { ...hanne.organisation, policy } };
    expect(await codeOf(announcements.send(then, draft, NOW))).to.equal('announcement-faulty');
  });

  it('are not sent to nobody, nor to more than the store can tell', async () => {
    const { hanne } = await office();
    const audience = { teams: ['none' as TeamId] };
    const draft = await announcements.write(hanne, heat, written({ audience }), NOW);
    expect(await codeOf(announcements.send(hanne, draft, NOW))).to.equal('announcement-to-nobody');

    const small = new Announcements({ ...stores, figures: new Figures(stores.figures), announcements: Object.assign(Object.create(stores.announcements), { mostPeople: 3 }) }); // prettier-ignore
    const whole = await announcements.write(hanne, 'w' as AnnouncementId, written(), NOW);
    const refusal = await refused(small.send(hanne, whole, NOW));
    expect(refusal).to.include({ code: 'announcement-too-many' });
    expect(refusal.facts).to.deep.equal({ limit: 3, contact: 'help' });
    expect(await announcements.get(hanne, whole.id)).to.deep.equal(whole);
  });

  describe('for the people at a site', () => {
    const kaai = 'kaai' as SiteId;
    const at = { audience: { sites: [kaai] } };

    async function arrive({ organisation }: Official, names: string[]): Promise<void> {
      const slot = { from: later(60), to: later(120) };
      for (const person of names as never[]) {
        const desk = { organisation: organisation.id, person, kind: 'desk' as const, site: kaai, slot, key: 'a' };
        await stores.bookings.claim([{ ...desk, space: `${String(person)}'s` as SpaceId }]);
      }
    }

    it('get one and the same answer for one person and for nobody', async () => {
      const { hanne } = await office();
      const draft = await announcements.write(hanne, heat, written(at), NOW);
      const nobody = await refused(announcements.send(hanne, draft, NOW));
      const none = await announcements.size(hanne, at.audience, NOW);
      await arrive(
        hanne,
        ['a', 'b', 'c', 'd'].map((name) => `${name} of city`),
      );
      await people('city', undefined, { a: ['official'], b: ['official'], c: ['official'], d: ['official'] });
      const four = await refused(announcements.send(hanne, draft, NOW));
      expect([four.code, four.facts]).to.deep.equal([nobody.code, nobody.facts]);
      expect(four.code).to.equal('announcement-too-few');
      expect(await announcements.size(hanne, at.audience, NOW)).to.deep.equal(none);
      expect(none).to.deep.equal({ as: 'fewer-than', people: 5 });
    });

    it('are not counted with a team, a role or a language', async () => {
      const { hanne } = await office();
      for (const more of [{ teams: ['t' as never] }, { roles: ['hr' as const] }, { languages: ['nl' as const] }]) {
        expect(await codeOf(announcements.size(hanne, { ...at.audience, ...more }, NOW))).to.equal(
          'announcement-faulty',
        );
      }
    });

    it('are told of in fives, so that no two numbers tell of one', async () => {
      const { hanne } = await office();
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      await people('city', undefined, Object.fromEntries(names.map((name) => [name, ['official'] as Role[]])));
      await arrive(
        hanne,
        names.map((name) => `${name} of city`),
      );
      expect(await announcements.size(hanne, at.audience, NOW)).to.deep.equal({ as: 'at-least', people: 5 });
      expect(await announcements.size(hanne, {}, NOW)).to.deep.equal({ as: 'exactly', people: 11 });

      const more = ['h', 'i', 'j', 'k'];
      await people('city', undefined, Object.fromEntries(more.map((name) => [name, ['official'] as Role[]])));
      await arrive(hanne, more.map((name) => `${name} of city`)); // prettier-ignore
      const { state, audience } = await announcements.send(hanne, await announcements.write(hanne, heat, written(at), NOW), NOW); // prettier-ignore
      expect(state).to.equal('scheduled');
      expect(audience, 'as was told before').to.deep.equal({ ...at.audience, toldOf: 5 });
    });
  });
});
