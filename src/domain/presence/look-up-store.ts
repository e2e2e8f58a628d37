import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';

/** How somebody was looked up: asked for by themselves, seen on a list of many, or on one of who has read something. */
export const LOOKED_UP = ['by-name', 'on-a-list', 'as-reader'] as const;
export type LookedUp = (typeof LOOKED_UP)[number];

/** That somebody was looked up, whether they could be seen or not. Never what was seen. */
export interface LookUp extends Whom {
  by: Whom;
  how: LookedUp;
  at: Date;
}

/**
 * Who looked whom up. Everything comes as a copy. The promise is checked, for every implementation, by
 * `test/store/look-up-store.contract.ts`: change the two together.
 */
export interface LookUpStore {
  /** Keeps them, of several organisations too; one that is known already is not kept twice. On disk when it resolves. */
  note(lookUps: LookUp[]): Promise<void>;

  /**
   * Who looked the person up: the latest first, then by organisation and id of who did, and then by how
   * (as text). `limit` of them after the first `skip`, and how many there are in all.
   */
  ofPerson(
    organisation: OrganisationId,
    person: PersonId,
    skip: number,
    limit: number,
  ): Promise<{ lookUps: LookUp[]; total: number }>;

  /** Forgets who looked up the organisation's people before the instant; answers how many notes went. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
