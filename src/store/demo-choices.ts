import { VISIBILITIES, type Visibility } from '../domain/people/choices.ts';
import type { ChoicesStore } from '../domain/people/choices-store.ts';
import type { Person } from '../domain/people/person.ts';
import { faultIn, readRows } from './demo-tables.ts';

const CHOICES = 'choices.csv';

/** What a demo person has chosen, as if they had said so in the chat. */
export interface DemoChoice {
  person: Person;
  visibility: Visibility;
  /** What they would like to talk about with people of elsewhere; absent where they are not open to meet. */
  meeting?: { topics: string[] };
}

/** Makes the choices, as each would. */
export async function makeChoices(choices: readonly DemoChoice[], store: ChoicesStore): Promise<void> {
  for (const { person, ...chosen } of choices) await store.change(person.organisation, person.id, chosen);
}

/**
 * Reads what some of the demo people have chosen, in `folder`.
 *
 * @throws {Error} where a row names nobody, or no way of being seen.
 */
export function readChoices(folder: string, people: Person[]): DemoChoice[] {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  return readRows(folder, CHOICES, ['email', 'visibility', 'topics']).map(({ line, cells }) => {
    const person = byEmail.get(cells.email);
    const visibility = VISIBILITIES.find((one) => one === cells.visibility);
    if (!person || !visibility) throw faultIn(CHOICES, line, `${cells.email} cannot choose ${cells.visibility}`);
    const topics = cells.topics.split('|').map((topic) => topic.trim()).filter(Boolean); // prettier-ignore
    return { person, visibility, ...(topics.length > 0 && { meeting: { topics } }) };
  });
}
