import type { Choices, ChoicesPatch, Visibility } from './choices.ts';
import type { OrganisationId } from './organisation.ts';
import type { PersonId } from './person.ts';

/** A person, wherever they work: an id is looked up together with its organisation. */
export interface Whom {
  organisation: OrganisationId;
  person: PersonId;
}

/**
 * What people have chosen. Everything comes as a copy. The promise is checked, for every implementation, by
 * `test/store/choices-store.contract.ts`: change the two together.
 */
export interface ChoicesStore {
  /** `UNCHOSEN`, where they have chosen nothing. */
  of(organisation: OrganisationId, person: PersonId): Promise<Choices>;

  /** The choices of each, in their order; of thousands too, and of several organisations. */
  ofEach(whom: Whom[]): Promise<Choices[]>;

  /** Of the choices of each, who may see where they are: it is asked for thousands, with each question after somebody. */
  visibilityOfEach(whom: Whom[]): Promise<Visibility[]>;

  /** Lays the patch over what they had chosen; answers what stands now. Nobody's other choice gets lost by it. */
  change(organisation: OrganisationId, person: PersonId, patch: ChoicesPatch): Promise<Choices>;

  /** Those of the organisation who want their week plan, by person: at most `limit`, and only those after `after`. */
  wantingWeekPlan(organisation: OrganisationId, after: PersonId | undefined, limit: number): Promise<PersonId[]>;

  /** Everybody of every organisation who is open to meet, by organisation and person, with what they chose. */
  openToMeet(): Promise<(Whom & { choices: Choices })[]>;
}
