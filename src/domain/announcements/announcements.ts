import type { GuidelineStore } from '../guidelines/guideline-store.ts';
import type { Official } from '../people/official.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Person } from '../people/person.ts';
import { policyOf } from '../policy/policy.ts';
import type { Figures } from '../summaries/figures.ts';
import { Refusal } from '../refusal.ts';
import { type Announcement, type AnnouncementId, type AnnouncementState, mayBecome } from './announcement.ts';
import { faultsOf, instantOf, type WrittenAnnouncement } from './writing/announcement-check.ts';
import type { AnnouncementFault } from './writing/announcement-fault.ts';
import type { AnnouncementSeen, AnnouncementStore } from './announcement-store.ts';
import { type Audience, audienceOn, mixesSites } from './audience/audience.ts';
import { audienceCounted } from './audience/audience-counts.ts';
import { type AudienceSize, FEWEST, isReachable } from './audience/audience-size.ts';
import { isUnfinished, tidied } from './writing/wording-check.ts';

export interface AnnouncementsParts {
  announcements: AnnouncementStore;
  people: Pick<PeopleStore, 'withRole'>;
  guidelines: Pick<GuidelineStore, 'published'>;
  figures: Pick<Figures, 'show'>;
}

/**
 * What HR tells the people of its organisation, from the first word to the last. The person is always the one who asks; all of
 * HR have the same announcements, and nobody lets go out what they wrote in themselves.
 */
export class Announcements {
  readonly #parts: AnnouncementsParts;

  constructor(parts: AnnouncementsParts) {
    this.#parts = parts;
  }

  /**
   * The announcement, for HR and for those who approve.
   *
   * @throws {Refusal} `announcement-not-there`, also where it is another organisation's, or not for the person to see.
   */
  async get(who: Official, id: AnnouncementId): Promise<Announcement> {
    const found = mayApprove(who) ? await this.#parts.announcements.get(who.organisation.id, id) : undefined;
    if (!found) throw new Refusal('announcement-not-there', {});
    return found;
  }

  /**
   * Those of the organisation, changed last first.
   *
   * @throws {Refusal} `not-for-announcing`.
   */
  async all(who: Official): Promise<Announcement[]> {
    assertHr(who);
    return this.#parts.announcements.of(who.organisation.id);
  }

  /** Those on which they may say yes or no: none for whoever may not. */
  async toDecide(who: Official): Promise<Announcement[]> {
    const all = mayApprove(who) ? await this.#parts.announcements.of(who.organisation.id) : [];
    return all.filter(({ state, by }) => state === 'awaits-approval' && by !== who.person.id);
  }

  /** Everything that is wrong with what somebody wrote: nothing, where it may be kept. */
  async faults(who: Official, written: WrittenAnnouncement, now: Date): Promise<AnnouncementFault[]> {
    const { guidelines } = await this.#parts.guidelines.published(who.organisation.id);
    return faultsOf(tidy(written), who.organisation, { guidelines: guidelines.map(({ id }) => id), now });
  }

  /**
   * Keeps what somebody wrote as a draft: a new one, or in the place of the draft that they saw.
   *
   * @param id of a new one, the same whenever the same press comes again.
   * @throws {Refusal} `not-for-announcing`; `announcement-faulty`; of one that was there `announcement-not-there`,
   *   `announcement-changed`, `announcement-not-now`.
   */
  async write(who: Official, to: AnnouncementId | AnnouncementSeen, written: WrittenAnnouncement, now: Date) {
    assertHr(who);
    const before = typeof to === 'string' ? undefined : await this.#seen(who, to);
    if (before && before.state !== 'draft') throw new Refusal('announcement-not-now', { stands: before.state });
    const faults = (await this.faults(who, written, now)).filter((fault) => !isUnfinished(fault));
    if (faults.length > 0) throw new Refusal('announcement-faulty', { faults });
    const { on: _, ...rest } = tidy(written);
    const at = instantOf(written, who.organisation);
    const said = {
      ...rest,
      organisation: who.organisation.id,
      state: 'draft' as const,
      changed: now,
      ...(at && { at }),
    };
    if (before) {
      const { by, made, editedBy } = before;
      const editors = new Set([...(editedBy ?? []), who.person.id].filter((person) => person !== by));
      const whole = { ...said, id: before.id, by, made, version: before.version + 1 };
      return this.#put({ ...whole, ...(editors.size > 0 && { editedBy: [...editors] }) });
    }
    const draft = { ...said, id: to as AnnouncementId, by: who.person.id, made: now, version: 1 };
    if (await this.#parts.announcements.put(draft)) return draft;
    return this.get(who, draft.id);
  }

  /**
   * To how many people it would go now, as far as HR and those who approve may know.
   *
   * @throws {Refusal} `not-for-approving`; `announcement-faulty` of people at a site to whom something else applies, too.
   */
  async size(who: Official, audience: Audience, now: Date): Promise<AudienceSize> {
    if (!mayApprove(who)) throw new Refusal('not-for-approving', {});
    if (mixesSites(audience)) throw new Refusal('announcement-faulty', { faults: [MIXED] });
    return audienceCounted(this.#parts, who.organisation, audience, now);
  }

  /**
   * Lets a draft go out when its time has come, or when a second person has said yes, where it is for so many.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`, `announcement-changed`, `announcement-not-now`;
   *   `announcement-faulty`, since its time may have passed; `announcement-to-nobody`, `announcement-too-few`,
   *   `announcement-too-many`; `announcement-no-second`.
   */
  async send(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    assertHr(who);
    const seenDraft = await this.#seen(who, seen);
    if (seenDraft.state !== 'draft') throw new Refusal('announcement-not-now', { stands: seenDraft.state });
    await this.#assertFaultless(who, seenDraft, now);
    const draft = await this.#toldOf(who, seenDraft, now);
    if (draft.at && draft.at < now) throw new Refusal('announcement-faulty', { faults: [PAST] });
    const people = await this.#count(who, draft.audience, now);
    this.#assertReachable(who, draft, people);
    const { approvalAbove } = policyOf(who.organisation).announcements;
    if (people <= approvalAbove) return this.#become(draft, 'scheduled', now);
    if ((await this.approversOf(draft)).length === 0) {
      throw new Refusal('announcement-no-second', { limit: approvalAbove, contact: who.organisation.contact });
    }
    return this.#become(draft, 'awaits-approval', now);
  }

  /**
   * Says yes to what somebody else wrote.
   *
   * @throws {Refusal} `not-for-approving`; `announcement-not-there`, `announcement-changed`, `announcement-not-now`;
   *   `announcement-own`; `announcement-faulty`, since what it refers to may be gone, or the day by which to answer.
   */
  async approve(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    if (!mayApprove(who)) throw new Refusal('not-for-approving', {});
    const waiting = await this.#seen(who, seen);
    if (waiting.state !== 'awaits-approval') throw new Refusal('announcement-not-now', { stands: waiting.state });
    if (writersOf(waiting).has(who.person.id)) {
      throw new Refusal('announcement-own', { others: (await this.approversOf(waiting)).map(({ name }) => name) });
    }
    await this.#assertFaultless(who, waiting, now);
    return this.#become({ ...waiting, approvedBy: who.person.id }, 'scheduled', now);
  }

  /**
   * Makes a draft of it again: HR of what has not begun, and whoever may approve of what waits for that.
   *
   * @throws {Refusal} `not-for-announcing`, `not-for-approving`; `announcement-not-there`, `announcement-changed`,
   *   `announcement-not-now`.
   */
  async sendBack(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    if (!mayApprove(who)) throw new Refusal('not-for-approving', {});
    const { approvedBy: _, ...before } = await this.#seen(who, seen);
    if (before.state !== 'awaits-approval') assertHr(who);
    // A reminder says what it reminds of.
    if (before.audience.awaiting) throw new Refusal('announcement-not-now', { stands: before.state });
    return this.#become(before, 'draft', now);
  }

  /**
   * Takes it back for good.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`, `announcement-changed`, `announcement-not-now`.
   */
  async cancel(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    assertHr(who);
    return this.#become(await this.#seen(who, seen), 'cancelled', now);
  }

  /**
   * Sends no more of it until it is resumed: what is on its way arrives.
   *
   * @throws {Refusal} as {@link cancel}.
   */
  async pause(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    assertHr(who);
    return this.#become(await this.#seen(who, seen), 'paused', now);
  }

  /**
   * Goes on with what was paused, or stopped by a fault of ours.
   *
   * @throws {Refusal} as {@link cancel}.
   */
  async resume(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    assertHr(who);
    const before = await this.#seen(who, seen);
    // What is scheduled begins by itself, when its audience has been found out.
    if (before.state === 'scheduled') throw new Refusal('announcement-not-now', { stands: before.state });
    return this.#become(before, 'sending', now);
  }

  /**
   * The announcement as they saw it, before they are asked whether it shall become that.
   *
   * @throws {Refusal} as {@link cancel}.
   */
  async asSeen(who: Official, seen: AnnouncementSeen, next: AnnouncementState): Promise<Announcement> {
    assertHr(who);
    const found = await this.#seen(who, seen);
    if (!mayBecome(found.state, next)) throw new Refusal('announcement-not-now', { stands: found.state });
    return found;
  }

  /**
   * The draft, to be written in.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`; `announcement-not-now`, where it is none any more.
   */
  async draft(who: Official, id: AnnouncementId): Promise<Announcement> {
    assertHr(who);
    const found = await this.get(who, id);
    if (found.state !== 'draft') throw new Refusal('announcement-not-now', { stands: found.state });
    return found;
  }

  /** Those who may say yes to it, by name. */
  async approversOf(announcement: Announcement): Promise<Person[]> {
    const { people } = this.#parts;
    const roles = APPROVING.map((role) => people.withRole(announcement.organisation, role));
    const all = new Map((await Promise.all(roles)).flat().map((person) => [person.id, person]));
    const writers = writersOf(announcement);
    return [...all.values()].filter(({ id }) => !writers.has(id));
  }

  /** Of a site HR knows no more by sending than by asking. */
  async #toldOf(who: Official, draft: Announcement, now: Date): Promise<Announcement> {
    if (!draft.audience.sites) return draft;
    const { people } = await audienceCounted(this.#parts, who.organisation, draft.audience, now);
    return { ...draft, audience: { ...draft.audience, toldOf: people } };
  }

  async #count(who: Official, audience: Audience, now: Date): Promise<number> {
    const { id } = who.organisation;
    return this.#parts.announcements.sizeOf(id, audienceOn(audience, who.organisation, now));
  }

  async #seen(who: Official, { id, version }: AnnouncementSeen): Promise<Announcement> {
    const found = await this.get(who, id);
    if (found.version !== version) throw new Refusal('announcement-changed', {});
    return found;
  }

  async #assertFaultless(who: Official, written: WrittenAnnouncement, now: Date): Promise<void> {
    const faults = await this.faults(who, written, now);
    if (faults.length > 0) throw new Refusal('announcement-faulty', { faults });
  }

  #assertReachable({ organisation: { contact } }: Official, { audience }: Announcement, people: number): void {
    const { mostPeople } = this.#parts.announcements;
    if (isReachable(audience, people, mostPeople)) return;
    if (audience.sites && people < FEWEST) throw new Refusal('announcement-too-few', { limit: FEWEST });
    if (people === 0) throw new Refusal('announcement-to-nobody', {});
    throw new Refusal('announcement-too-many', { limit: mostPeople ?? people, contact });
  }

  async #become(before: Announcement, state: AnnouncementState, now: Date): Promise<Announcement> {
    if (!mayBecome(before.state, state)) throw new Refusal('announcement-not-now', { stands: before.state });
    return this.#put({ ...before, state, changed: now, version: before.version + 1 });
  }

  /** @throws {Refusal} `announcement-changed`: of two at once, one wins. */
  async #put(announcement: Announcement): Promise<Announcement> {
    if (!(await this.#parts.announcements.put(announcement))) throw new Refusal('announcement-changed', {});
    return announcement;
  }
}

const APPROVING = ['hr', 'approver'] as const;
const MIXED: AnnouncementFault = { field: 'audience', because: 'site-with-others', facts: {} };
const PAST: AnnouncementFault = { field: 'on', because: 'past', facts: {} };

const mayApprove = ({ person }: Official): boolean => APPROVING.some((role) => person.roles.includes(role));

/** @throws {Refusal} `not-for-announcing`. */
export function assertHr({ person }: Official): void {
  if (!person.roles.includes('hr')) throw new Refusal('not-for-announcing', {});
}

function writersOf({ by, editedBy = [] }: Announcement): Set<Person['id']> {
  return new Set([by, ...editedBy]);
}

function tidy(written: WrittenAnnouncement): WrittenAnnouncement {
  const texts = Object.entries(written.texts).map(([language, wording]) => [language, tidied(wording)]);
  return { ...written, texts: Object.fromEntries(texts) as WrittenAnnouncement['texts'] };
}
