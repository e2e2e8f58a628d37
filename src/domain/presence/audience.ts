import { dayAt } from '../local-date.ts';
import type { Visibility } from '../people/choices.ts';
import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import type { Directory } from '../people/directory.ts';
import type { Official } from '../people/official.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { teammatesOf } from '../people/teammates.ts';
import { serves } from '../policy/purposes.ts';
import { maySee } from './visibility.ts';

/** Says whom somebody may see. Read anew at each question: what people choose holds at once. */
export class Audience {
  readonly #choices: Pick<ChoicesStore, 'visibilityOfEach'>;
  readonly #directory: Pick<Directory, 'teamsOf'>;
  readonly #people: Pick<PeopleStore, 'organisation'>;

  constructor(
    choices: Pick<ChoicesStore, 'visibilityOfEach'>,
    directory: Pick<Directory, 'teamsOf'>,
    people: Pick<PeopleStore, 'organisation'>,
  ) {
    this.#choices = choices;
    this.#directory = directory;
    this.#people = people;
  }

  /** Those of them whom the asker may see now. */
  async visible<Somebody extends Whom>(asker: Official, whom: Somebody[], now: Date): Promise<Somebody[]> {
    const findable = await this.findable(whom);
    const [visibilities, sees] = await Promise.all([
      this.#choices.visibilityOfEach(findable),
      this.sightOf(asker, now),
    ]);
    return findable.filter((one, n) => sees(one, visibilities[n] ?? 'nobody'));
  }

  /** Says of everybody who is findable, with what they have chosen, whether the asker may see them now. */
  async sightOf({ organisation, person }: Official, now: Date): Promise<(whom: Whom, chosen: Visibility) => boolean> {
    const teams = await this.#directory.teamsOf(organisation.id, person.id);
    const teammates = teammatesOf(person.id, teams, dayAt(now, organisation.zone));
    const self = { organisation: organisation.id, person: person.id };
    return (whom, chosen) => maySee(self, whom, chosen, teammates.has(whom.person));
  }

  /** Those of them whose organisation lets its people be found. */
  async findable<Somebody extends Whom>(whom: Somebody[]): Promise<Somebody[]> {
    const findable = new Set<OrganisationId>();
    for (const id of new Set(whom.map(({ organisation }) => organisation))) {
      const organisation = await this.#people.organisation(id);
      if (organisation && serves(organisation, 'finding-colleagues')) findable.add(id);
    }
    return whom.filter(({ organisation }) => findable.has(organisation));
  }
}
