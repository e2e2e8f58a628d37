import type { Official } from '../../people/official.ts';
import { Refusal } from '../../refusal.ts';
import type { Announcement, AnnouncementId } from '../announcement.ts';
import { assertHr, type Announcements } from '../announcements.ts';
import { type AudienceSize, FEWEST } from '../audience/audience-size.ts';
import { allShown, countShown, countsShown } from '../audience/counts-shown.ts';
import type { DeliveryState } from '../delivering/delivery.ts';
import type { DeliveryCounts, DeliveryStore } from '../delivering/delivery-store.ts';
import type { PollStore } from './poll-store.ts';
import type { LanguageReaders, ReaderStore } from './reader-store.ts';
import { isListed } from './readers.ts';
import { choicesIn } from './poll-answers.ts';

/** What came of an announcement, as far as HR may know: of people at a site every number is told as their size is. */
export interface AnnouncementResults {
  /** All it was for. */
  size: AudienceSize;
  states: { state: DeliveryState; size: AudienceSize }[];
  /** Who have said that they read and understood it, where that is asked. */
  confirmed?: AudienceSize;
  /** The same of those who read each language: of five people or more each, or of none. */
  languages?: LanguageReaders[];
  /** Where it asks something. */
  poll?: PollResults;
}

export interface PollResults {
  /** How many are counted: not all who have answered. Nothing may be told yet, where it is undefined. */
  counted?: { people: AudienceSize; choices: AudienceSize[] };
}

/**
 * @param polled how many chose each, as it may be shown.
 * @param languages of one of which HR may see who has confirmed it; else none.
 */
export function resultsOf(
  announcement: Announcement,
  counts: DeliveryCounts,
  polled: number[] | undefined,
  languages: LanguageReaders[] = [],
): AnnouncementResults {
  const { audience, receipt } = announcement;
  const shown = (people: number) => countShown(audience, people);
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
  const choices = choicesIn(announcement);
  const chosen = polled && Array.from({ length: choices }, (_, n) => polled[n] ?? 0);
  return {
    size: allShown(audience, counts),
    states: countsShown(audience, counts),
    ...(receipt && { confirmed: shown(counts.receipt) }),
    ...(languages.length > 1 && languages.every(({ people }) => people >= FEWEST) && { languages }),
    ...(choices > 0 && {
      poll: chosen ? { counted: { people: shown(sum(chosen)), choices: chosen.map(shown) } } : {},
    }),
  };
}

export interface ResultsParts {
  announcing: Pick<Announcements, 'get'>;
  announced: Pick<DeliveryStore, 'counts'>;
  polls: Pick<PollStore, 'counts'>;
  readers: Pick<ReaderStore, 'byLanguage'>;
}

/** What came of announcements: for HR. */
export class Results {
  readonly #parts: ResultsParts;

  constructor(parts: ResultsParts) {
    this.#parts = parts;
  }

  /**
   * The announcement, and what came of it by now.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`; `announcement-not-now`, where none of it was sent.
   */
  async of(who: Official, id: AnnouncementId): Promise<{ announcement: Announcement; results: AnnouncementResults }> {
    assertHr(who);
    const { announcing, announced, polls, readers } = this.#parts;
    const announcement = await announcing.get(who, id);
    const counts = await announced.counts(announcement.organisation, id);
    if (Object.values(counts).every((count) => count === 0)) {
      throw new Refusal('announcement-not-now', { stands: announcement.state });
    }
    const polled = choicesIn(announcement) > 0 ? await polls.counts(announcement.organisation, id) : undefined;
    const languages = isListed(announcement) ? await readers.byLanguage(announcement.organisation, id) : [];
    return { announcement, results: resultsOf(announcement, counts, polled, languages) };
  }
}
