import type { Whom } from './choices-store.ts';
import type { WordSought } from './name-words.ts';
import type { OrganisationId } from './organisation.ts';
import type { Team } from './people-store.ts';
import type { PersonId, TeamId } from './person.ts';

/** Somebody, by name. */
export interface Named extends Whom {
  name: string;
}

/**
 * Who is called what, and who belongs together: for looking people up, whom an import brought (`PeopleStore`). Everything
 * comes as a copy. The promise is checked by `test/store/directory.contract.ts`.
 */
export interface Directory {
  /** The name of each, in their order; undefined for those who are not there. Of thousands too, of several organisations. */
  names(whom: Whom[]): Promise<(string | undefined)[]>;

  /**
   * Those in whose name all of the words stand (as `nameWords` has them): first of the organisation, then of the others
   * who have chosen to be visible to the network; each by name (by code unit), organisation and id, and at most `limit`.
   */
  named(organisation: OrganisationId, words: WordSought[], limit: number): Promise<Named[]>;

  /** The teams of an organisation, by name (by code unit) and then by id. */
  teams(organisation: OrganisationId): Promise<{ id: TeamId; name: string }[]>;

  /** The teams, with whoever was or will be in them; those that are not there are left out. By id. */
  teamsWith(organisation: OrganisationId, teams: TeamId[]): Promise<Team[]>;

  /** The teams that the person is in, was in, or will be in. By id. */
  teamsOf(organisation: OrganisationId, person: PersonId): Promise<Team[]>;
}
