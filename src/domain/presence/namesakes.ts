import type { Names } from '../language.ts';
import { dayAt } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { Directory, Named } from '../people/directory.ts';
import { isNamed, nameOrder, nameWords } from '../people/name-words.ts';
import type { Official } from '../people/official.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { TeamId } from '../people/person.ts';
import { membersOn } from '../people/teammates.ts';
import type { Audience } from './audience.ts';
import type { Colleague } from './sighting.ts';

/** Whoever has more namesakes needs to be asked for by more of their name. */
export const MOST_NAMESAKES = 200;

/** Knows whom, or which team, a name may mean. */
export class Namesakes {
  readonly #directory: Directory;
  readonly #people: Pick<PeopleStore, 'organisation'>;
  readonly #audience: Audience;

  constructor(directory: Directory, people: Pick<PeopleStore, 'organisation'>, audience: Audience) {
    this.#directory = directory;
    this.#people = people;
    this.#audience = audience;
  }

  /** Those whom a name as typed may mean: who has just that name, or else those whose name begins so. */
  async named(asker: Official, name: string): Promise<Colleague[]> {
    const words = nameWords(name);
    if (words.length === 0) return [];
    // One letter stands for a name that begins with it: "N. Lindgren".
    const exactly = words.map((word) => ({ word, isStart: word.length === 1 }));
    const beginning = words.map((word) => ({ word, isStart: true }));
    const exact = await this.#directory.named(asker.organisation.id, exactly, MOST_NAMESAKES);
    const found =
      exact.length > 0 ? exact : await this.#directory.named(asker.organisation.id, beginning, MOST_NAMESAKES);
    return this.colleagues(asker, await this.#audience.findable(found));
  }

  /** The teams of the asker's organisation that a name as typed may mean; without one, those they are in now. */
  async teams(asker: Official, name: string | undefined, now: Date): Promise<{ id: TeamId; name: string }[]> {
    const { organisation, person } = asker;
    if (name === undefined) {
      const today = dayAt(now, organisation.zone);
      const teams = await this.#directory.teamsOf(organisation.id, person.id);
      const own = teams.filter((team) => membersOn(team, today).has(person.id));
      return own.map((team) => ({ id: team.id, name: team.name })).sort((a, b) => compare(a.name, b.name));
    }
    const words = nameWords(name);
    if (words.length === 0) return [];
    const teams = await this.#directory.teams(organisation.id);
    const called = (isStart: boolean) =>
      teams.filter((team) => isNamed(nameWords(team.name), words.map((word) => ({ word, isStart })))); // prettier-ignore
    const exact = called(false);
    return exact.length > 0 ? exact : called(true);
  }

  /** Everybody with where they are from, by name as people sort it. */
  async colleagues(asker: Official, named: readonly Named[]): Promise<Colleague[]> {
    const elsewhere = new Map<OrganisationId, Names | undefined>();
    for (const id of new Set(named.map(({ organisation }) => organisation))) {
      if (id !== asker.organisation.id) elsewhere.set(id, (await this.#people.organisation(id))?.name);
    }
    const keyed = named.map(({ organisation, person, name }) => {
      const colleague: Colleague = { organisation, person, name };
      const from = elsewhere.get(organisation);
      if (from) colleague.from = from;
      return { by: nameOrder(name), colleague };
    });
    keyed.sort((a, b) => compare(a.by, b.by) || compare(a.colleague.person, b.colleague.person));
    return keyed.map(({ colleague }) => colleague);
  }

  /** The same of people of whom the name is not known yet; who is not there is left out. */
  async known(asker: Official, whom: Whom[]): Promise<Colleague[]> {
    const names = await this.#directory.names(whom);
    const named: Named[] = [];
    whom.forEach(({ organisation, person }, n) => {
      const name = names[n];
      if (name !== undefined) named.push({ organisation, person, name });
    });
    return this.colleagues(asker, named);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
