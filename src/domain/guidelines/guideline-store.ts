import type { OrganisationId } from '../people/organisation.ts';
import type { Guideline, GuidelineId } from './guideline.ts';

/** What an administration has published, and how often that has changed. */
export interface Published {
  /** Every version of each that was not withdrawn: by id, and from the first version to the last. */
  guidelines: Guideline[];
  /** Another one whenever they have changed. */
  revision: number;
}

/** Everything comes as a copy. The promise is checked, for every implementation, by `test/store/guideline-store.contract.ts`. */
export interface GuidelineStore {
  /** Keeps the next version of a guideline: false, and nothing changes, where it is not the next (any more). */
  publish(guideline: Guideline): Promise<boolean>;

  /** None of its versions is published any more; a later one may be. False where there is nothing to withdraw. */
  withdraw(organisation: OrganisationId, id: GuidelineId): Promise<boolean>;

  published(organisation: OrganisationId): Promise<Published>;

  /** What {@link published} would answer as its revision: cheap enough to ask with every question. */
  revision(organisation: OrganisationId): Promise<number>;

  /** How many versions of the guideline there have been, withdrawn ones too. */
  versionsOf(organisation: OrganisationId, id: GuidelineId): Promise<number>;
}
