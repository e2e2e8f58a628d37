import { dayAt } from '../../local-date.ts';
import type { Official } from '../../people/official.ts';
import type { LookUpStore } from '../../presence/look-up-store.ts';
import { Refusal } from '../../refusal.ts';
import type { Announcement, AnnouncementId } from '../announcement.ts';
import type { AnnouncementStore } from '../announcement-store.ts';
import { assertHr } from '../announcements.ts';
import { isOfSite } from '../audience/audience.ts';
import type { Reader, ReaderStore } from './reader-store.ts';

export interface ReadersParts {
  announcements: Pick<AnnouncementStore, 'get'>;
  readers: ReaderStore;
  lookUps: Pick<LookUpStore, 'note'>;
}

/** So many are asked for at once: what is listed may be longer than we want to hold. */
const PORTION = 1_000;
/** A workbook is written in one go, during which nobody else is answered: a list of more is had as CSV only. */
export const MOST_IN_SPREADSHEET = 2_000;

/** Whether HR may see who has confirmed it: it asks everybody to, and tells of nobody who is at a site. */
export function isListed({ receipt, audience }: Announcement): boolean {
  return receipt !== undefined && !isOfSite(audience);
}

/** Who has said that they read an announcement, and who has not: for HR, and each of them can see that HR looked. */
export class Readers {
  readonly #parts: ReadersParts;

  constructor(parts: ReadersParts) {
    this.#parts = parts;
  }

  /**
   * The announcement, where there is such a list of it.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`, also where nobody is listed.
   */
  async listed(who: Official, id: AnnouncementId): Promise<Announcement> {
    assertHr(who);
    const found = await this.#parts.announcements.get(who.organisation.id, id);
    if (!found || !isListed(found)) throw new Refusal('announcement-not-there', {});
    return found;
  }

  /** Whether it is still known who they were. */
  async isKnown({ organisation, id, made }: Announcement): Promise<boolean> {
    const of = { organisation, announcement: id, day: dayAt(made, 'UTC') };
    return (await this.#parts.readers.readers(of, undefined, 1)).length > 0;
  }

  /**
   * All of them, some at a time; noted before they are shown.
   *
   * @param at when they were asked for: who asks twice for the same is noted once.
   */
  async *portions(who: Official, { organisation, id }: Announcement, at: Date): AsyncGenerator<Reader[]> {
    const of = { organisation, announcement: id, day: dayAt(at, who.organisation.zone) };
    let last: Reader | undefined;
    do {
      const some = await this.#parts.readers.readers(of, last?.person, PORTION);
      last = some.length === PORTION ? some.at(-1) : undefined;
      await this.#note(who, some, at);
      if (some.length > 0) yield some;
    } while (last);
  }

  /** Nobody is told that they looked themselves up. */
  async #note({ organisation, person }: Official, some: readonly Reader[], at: Date): Promise<void> {
    const by = { organisation: organisation.id, person: person.id };
    const others = some.filter((one) => one.person !== person.id);
    const noted = others.map((one) => ({ organisation: organisation.id, person: one.person, by, how: 'as-reader' as const, at })); // prettier-ignore
    if (noted.length > 0) await this.#parts.lookUps.note(noted);
  }
}
