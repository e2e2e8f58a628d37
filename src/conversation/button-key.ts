import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '../domain/people/person.ts';
import type { Turn } from './ability.ts';

/**
 * A new one-time key for the buttons of one card. It tells for whom the card was drawn to somebody who already knows
 * the person, and to nobody else: in a group others may press too, and then the card must stay the asker's.
 */
export function newButtonKey(person: PersonId): string {
  const once = randomBytes(9).toString('base64url');
  return `${once}.${tagOf(once, person)}`;
}

/** Makes the buttons of one card for this person, each with a key of its own. */
export function buttonsFor(person: PersonId): Turn['button'] {
  const cardKey = newButtonKey(person);
  let buttons = 0;
  return (title, verb, slots, look) => ({
    type: 'Action.Execute',
    title,
    verb,
    data: { ...slots, once: `${cardKey}.${++buttons}` },
    ...look,
  });
}

/** The one-time key of a pressed button; a button of a forger may have none. */
export function keyIn({ once: key }: Record<string, unknown>): string | undefined {
  return typeof key === 'string' && /^\P{C}{1,60}$/u.test(key) ? key : undefined;
}

/** Whether the key was made for this person's card. */
export function isKeyOf(key: string, person: PersonId): boolean {
  const [once = '', tag] = key.split('.');
  return tag === tagOf(once, person);
}

function tagOf(once: string, person: PersonId): string {
  return createHash('sha256').update(`${once} ${person}`).digest('base64url').slice(0, 8);
}
