import type { BookingId } from '../domain/bookings/booking.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';

/** What a conversation with one person has come to. Holds values that were understood, never words that were typed. */
export interface Dialogue {
  organisation: OrganisationId;
  person: PersonId;
  /** The place of talking: `channel:id`. */
  conversation: string;
  at: Date;
  /** The last request and its slots (JSON values), so that "no, Friday" can alter it. */
  request?: { ability: string; slots: Record<string, unknown> };
  /** The slot that was asked about, if a question is open. */
  asked?: string;
  /** The booking that was last spoken of: what "make it Friday" and "cancel it" mean. */
  booking?: BookingId;
}

/** Where dialogues are kept. The promise is checked by `test/store/dialogue-store.contract.ts`. */
export interface DialogueStore {
  /** The dialogue of a person in a conversation, or undefined. A copy. */
  get(organisation: OrganisationId, person: PersonId, conversation: string): Promise<Dialogue | undefined>;

  /**
   * Keeps what is new. What is left out stays as it was, but for an open question: that is over, unless one is asked anew.
   * Need not be on disk when the promise resolves: what was done is kept elsewhere.
   */
  put(news: Dialogue): Promise<void>;

  /** Forgets those last touched before `instant`; answers how many. */
  forgetBefore(instant: Date): Promise<number>;
}
