import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';

/** Something to be told unasked, that nobody waits for. Says what it is about; the words are found when it is sent. */
export interface Notice {
  organisation: OrganisationId;
  /** What it is, once for all: putting a key that is known does nothing. */
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
  /** Counted from one. Above one, an earlier sender has not said what became of it: perhaps it was told. */
  attempt: number;
}

export type NoticeKey = Pick<Notice, 'organisation' | 'key'>;

/**
 * Where notices wait, for whichever process comes first. The promise is checked, for every implementation, by
 * `test/store/outbox.contract.ts`: change the two together.
 */
export interface Outbox {
  /** Puts those whose key is new, all or none; answers how many. */
  put(notices: Notice[]): Promise<number>;

  /**
   * Hands out notices that are due at or before `now` and worth saying, soonest first, each to one caller only: hidden
   * from others until `leaseMs` after `now`. The caller says of each what became of it (`done` or `later`); one of
   * which it does not (it crashed) is handed out again after the lease.
   */
  claim(now: Date, leaseMs: number, limit: number): Promise<ClaimedNotice[]>;

  /** They were told, or need not be. Their keys stay known until they are forgotten. */
  done(keys: NoticeKey[]): Promise<void>;

  /** They are to be tried again from `at` on. */
  later(keys: NoticeKey[], at: Date): Promise<void>;

  /** Forgets those that were worth saying until `instant` at most, told or not; answers how many were never told. */
  forgetBefore(instant: Date): Promise<number>;

  /** How many wait, and since when the first of those due by `now`: what the metrics show. */
  waiting(now: Date): Promise<{ waiting: number; oldestDue: Date | undefined }>;

  /** Calls when something was put, here or in another process; answers the function that ends it. May also call for nothing. */
  onNews(listener: () => void): () => void;
}
