import type { OrganisationId } from '../domain/people/organisation.ts';

/** What is known of a delivery when it comes in. */
export type Receipt<Answer> =
  /** Ours to answer: nobody else is handed it until the lease is over. */
  | { state: 'new' }
  /** Somebody is answering it right now. */
  | { state: 'busy' }
  /** It was answered before, so. */
  | { state: 'answered'; answer: Answer };

/**
 * Which deliveries were answered, and how: platforms deliver twice. A key is its organisation's own. The promise is checked by
 * `test/store/delivery-keys.contract.ts`.
 */
export interface DeliveryKeys<Answer> {
  /** Takes the key for `leaseMs` from `now`. A key neither answered nor dropped may be taken again after its lease. */
  take(organisation: OrganisationId, key: string, now: Date, leaseMs: number): Promise<Receipt<Answer>>;

  /**
   * Remembers the answer for `keepMs` from `now`; then the key is new again. The first answer stays. Need not be on disk
   * when the promise resolves: an effect guards itself by its key.
   */
  answered(organisation: OrganisationId, key: string, now: Date, answer: Answer, keepMs: number): Promise<void>;

  /** Gives the key back, after a fault of ours, so that a repeated delivery may try again. An answer stays. */
  drop(organisation: OrganisationId, key: string): Promise<void>;

  /** Forgets the answers that are not to be kept any longer; answers how many. */
  forgetExpired(now: Date): Promise<number>;
}
