import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';

/** Something to be told unasked, that nobody waits for. Says what it is about; the words are found when it is sent. */
export interface Notice {
  organisation: OrganisationId;
  /** What it is, once for all: putting a key that its organisation has used does nothing. */
  key: string;
  person: PersonId;
  /** Which skill's sentence it is. */
  kind: string;
  /** Plain JSON: ids, never words that were typed. */
  about: Record<string, unknown>;
  due: Date;
  /** From then on it is no longer worth saying. */
  until: Date;
}

export interface ClaimedNotice extends Notice {
  /** How often it was handed out, this time included. After a crash an earlier sender may have told it already. */
  attempt: number;
}

export type NoticeKey = Pick<Notice, 'organisation' | 'key'>;

/** How a claim is shared between organisations. */
export interface Sharing {
  /** At most so many of one organisation; all that are asked for, where nothing is said. */
  ofEach?: number;
  /** None of these. */
  butNot?: OrganisationId[];
}

/**
 * Where notices wait, for whichever process comes first. The promise is checked, for every implementation, by
 * `test/store/outbox.contract.ts`: change the two together.
 */
export interface Outbox {
  /** Puts those whose key is new, all or none; answers how many. Some thousands at a time, not a million. */
  put(notices: Notice[]): Promise<number>;

  /**
   * Hands out up to `limit` notices that are due at or before `now` and worth saying, each to one caller only: hidden
   * from others until `leaseMs` after `now`. Organisations take turns, from one claim to the next; of each, the soonest.
   * The caller says of each what became of it (`done` or `later`); one of which it does not (it crashed) is handed out
   * again after the lease.
   */
  claim(now: Date, leaseMs: number, limit: number, sharing?: Sharing): Promise<ClaimedNotice[]>;

  /** They were told, or need not be. Their keys stay known until they are forgotten. */
  done(keys: NoticeKey[]): Promise<void>;

  /** They are to be tried again from `at` on; not those that were told meanwhile. */
  later(keys: NoticeKey[], at: Date): Promise<void>;

  /** They are due at `at` now, and not before: nobody is late with them until then. Not those that were told meanwhile. */
  postpone(keys: NoticeKey[], at: Date): Promise<void>;

  /** Forgets those that were worth saying until `instant` at most, told or not; answers how many were never told. */
  forgetBefore(instant: Date): Promise<number>;

  /** How many are worth saying and wait, and since when the first of those due by `now`: what the metrics show. */
  waiting(now: Date): Promise<{ waiting: number; oldestDue: Date | undefined }>;

  /** Calls when something was put, here or in another process; answers the function that ends it. May also call for nothing. */
  onNews(listener: () => void): () => void;
}
