import { dayAt } from '../local-date.ts';
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
    const { organisation, person } = asker;
    const findable = await this.findable(whom);
    const [visibilities, teams] = await Promise.all([
      this.#choices.visibilityOfEach(findable),
      this.#directory.teamsOf(organisation.id, person.id),
    ]);
    const teammates = teammatesOf(person.id, teams, dayAt(now, organisation.zone));
    const self = { organisation: organisation.id, person: person.id };
    return findable.filter((one, n) => maySee(self, one, visibilities[n] ?? 'nobody', teammates.has(one.person)));
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
