import type { OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { policyOf } from '../policy/policy.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AnnouncementNews, Telling } from './announcement-news.ts';
import type { AnnouncementStore } from './announcement-store.ts';
import { type Audience, audienceOn, isOfSite } from './audience/audience.ts';
import { FEWEST, isReachable } from './audience/audience-size.ts';
import type { DeliveryStore } from './delivering/delivery-store.ts';

export interface AnnouncementRoundParts {
  announcements: Pick<AnnouncementStore, 'mostPeople' | 'inHand' | 'get' | 'put' | 'begin' | 'sizeOf'>;
  announced: Pick<DeliveryStore, 'isOver'>;
  people: Pick<PeopleStore, 'organisation'>;
  telling: Telling;
}

/** What becomes of announcements by themselves. May be done by several processes at once, again and again. */
export class AnnouncementRound {
  readonly #parts: AnnouncementRoundParts;

  constructor(parts: AnnouncementRoundParts) {
    this.#parts = parts;
  }

  /** Begins to send what is due, and ends what everybody was told. One that cannot holds up no other; the first fault is thrown in the end. */
  async run(now: Date): Promise<void> {
    const faults: unknown[] = [];
    for (const one of await this.#parts.announcements.inHand(now)) {
      await this.#lookAt(one, now).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw faults[0];
  }

  async #lookAt(one: Announcement, now: Date): Promise<void> {
    if (one.state === 'scheduled') await this.#begin(one, now);
    else if (await this.#parts.announced.isOver(one.organisation, one.id))
      await this.#become(one, { became: 'sent' }, now);
  }

  /** Sends no more of it, by a fault of ours, until HR resumes it. Does nothing where it is not being sent. */
  async stop(organisation: OrganisationId, id: AnnouncementId, now: Date): Promise<void> {
    const found = await this.#parts.announcements.get(organisation, id);
    if (found?.state !== 'sending') return;
    if (!(await this.#become(found, { became: 'stopped' }, now))) await this.stop(organisation, id, now);
  }

  /** Since it was let go, people may have come and gone: it is for how many it is now that it needs a second person. */
  async #begin(due: Announcement, now: Date): Promise<void> {
    const { announcements, people } = this.#parts;
    const organisation = await people.organisation(due.organisation);
    if (!organisation) return;
    const audience = audienceOn(due.audience, organisation, now);
    const size = await announcements.sizeOf(organisation.id, audience);
    const isReminder = due.audience.awaiting !== undefined;
    const isMany = size > policyOf(organisation).announcements.approvalAbove;
    const needsApproval = isMany && due.approvedBy === undefined && !isReminder;
    if (!isReachable(due.audience, size, announcements.mostPeople)) {
      const news = { became: isReminder ? 'cancelled' : 'draft', because: whyNot(due.audience, size) } as const;
      await this.#become(withoutApproval(due), news, now);
    } else if (needsApproval) await this.#become(due, { became: 'awaits-approval' }, now);
    else await announcements.begin(organisation.id, due, audience, now);
  }

  /** False where somebody else changed it meanwhile. */
  #become(before: Announcement, news: AnnouncementNews, now: Date): Promise<boolean> {
    const { announcements, telling } = this.#parts;
    const after = { ...before, state: news.became, version: before.version + 1, changed: now };
    return telling(before, news, now, () => announcements.put(after));
  }
}

function whyNot(audience: Audience, size: number): 'to-nobody' | 'too-few' | 'too-many' {
  if (isOfSite(audience) && size < FEWEST) return 'too-few';
  return size === 0 ? 'to-nobody' : 'too-many';
}

function withoutApproval({ approvedBy: _, ...rest }: Announcement): Announcement {
  return rest;
}
