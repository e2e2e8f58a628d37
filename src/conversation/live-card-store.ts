import type { AnnouncementId } from '../domain/announcements/announcement.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';
import type { Address } from './address.ts';

/** The card that says to somebody how far an announcement is: the one they were shown last, and where it stands. */
export interface LiveCard {
  organisation: OrganisationId;
  person: PersonId;
  announcement: AnnouncementId;
  /** Which showing of it this is: another one each time. */
  showing: string;
  message: Address;
  shown: Date;
}

/** What a card said when it was last drawn anew by itself. */
export interface Drawn {
  /** Of the announcement. */
  version: number;
  /** What it says, in brief: where that is the same, so is the card. */
  said: string;
  /** Plain JSON, for who draws it the next time. */
  looked: unknown;
}

export interface DueLiveCard extends LiveCard {
  /** Undefined where it stands as it was shown. */
  drawn: Drawn | undefined;
}

/**
 * Cards that are kept true where they stand. Everything comes as a copy. The promise is checked, for every implementation, by
 * `test/store/live-card-store.contract.ts`: change the two together.
 */
export interface LiveCardStore {
  /** Keeps the card, to be drawn anew from `due` on: in the place of what the person had of that announcement, or in that message. */
  put(card: LiveCard, due: Date): Promise<void>;

  /** What stands in the message is none of these cards any more: somebody else wrote there. */
  clear(of: Pick<LiveCard, 'organisation' | 'person' | 'message'>): Promise<void>;

  /**
   * Hands out up to `limit` cards that are due, or that were drawn of another version of the announcement than there is now:
   * the soonest first, then by organisation, person and announcement. Each to one caller only until `leaseMs` after `now`.
   */
  claim(now: Date, leaseMs: number, limit: number): Promise<DueLiveCard[]>;

  /** It was drawn, or need not be, and is due again at `due`. Does nothing where another one took its place meanwhile. */
  drawn(card: LiveCard, drawn: Drawn | undefined, due: Date): Promise<void>;

  /** Is not drawn any more. Does nothing where another one took its place meanwhile. */
  end(card: LiveCard): Promise<void>;
}
