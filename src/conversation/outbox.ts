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
  /** An earlier sender wrote down that it began to tell it, and never how that ended. */
  isBegun: boolean;
}

/**
 * What somebody else has to be told of is put before it is done, and is due so much later, should a process die in between: by
 * then it is done, also where the request took minutes to arrive. Once it is done, it is postponed to now.
 */
export const EXPECTED_WITHIN_MS = 15 * 60_000;

export type NoticeKey = Pick<Notice, 'organisation' | 'key'>;

/** Why somebody was not told, as far as we know: nowhere to be reached; nobody knows how it ended; not in time. */
export type Unreached = 'nowhere' | 'unknown' | 'too-late';

/** Who was not told: what an administrator may know of it, and no word of what it was about. */
export interface UnreachedNotice extends Pick<Notice, 'person' | 'kind' | 'due'> {
  why: Unreached;
}

/** Of these kinds it stays known who was not told, while it was worth saying after `since`. */
export interface Keeping {
  kinds: string[];
  since: Date;
}

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

  /**
   * Writes down that it is being told by whoever claimed it: before something that must not be told twice. False, and nothing
   * changed, where somebody else has claimed it since, or it was told: then it is not to be told by the caller.
   */
  begin(notice: ClaimedNotice): Promise<boolean>;

  /** The telling that this claim began surely did not arrive: it is as if it had not begun. */
  notTaken(notice: ClaimedNotice): Promise<void>;

  /**
   * They were told, or need not be; or they will not be told any more, and why. Their keys stay known until they are
   * forgotten. What is known of the end of one stays, unless it was `unknown`.
   */
  done(keys: NoticeKey[], why?: Unreached): Promise<void>;

  /** They are to be tried again from `at` on; not those that were told meanwhile. */
  later(keys: NoticeKey[], at: Date): Promise<void>;

  /** They are due at `at` now, and not before: nobody is late with them until then. Not those that were told meanwhile. */
  postpone(keys: NoticeKey[], at: Date): Promise<void>;

  /**
   * Forgets those that were worth saying until `instant` at most, told or not; answers how many were never told. Of those that
   * `keeping` names it stays known who was not told, but not what it was about.
   */
  forgetBefore(instant: Date, keeping?: Keeping): Promise<number>;

  /** Those of the organisation who were not told and will not be, as far as that is known still; by kind, due and person. */
  unreached(organisation: OrganisationId): Promise<UnreachedNotice[]>;

  /** How many are worth saying and wait, and since when the first of those due by `now`: what the metrics show. */
  waiting(now: Date): Promise<{ waiting: number; oldestDue: Date | undefined }>;

  /** Calls when something was put, here or in another process; answers the function that ends it. May also call for nothing. */
  onNews(listener: () => void): () => void;
}
