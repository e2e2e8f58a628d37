import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { Card } from './card.ts';

const FOLDER = new URL('../../adaptive-cards/', import.meta.url);

/**
 * Loads `adaptive-cards/<name>.json` and answers the function that fills it. A missing file stops the start; a field
 * that the template asks for and `fields` lacks throws when the card is filled, instead of reaching a person as `${…}`.
 */
export function cardTemplate<Fields extends object>(name: string): (fields: Fields) => Card {
  const template = new Template(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  return (fields) => {
    const card = template.expand({ $root: fields }) as Card;
    const open = openField(card);
    if (open) throw new Error(`The card ${name} was not given ${open}`);
    return card;
  };
}

/** The engine leaves an unfilled field as it stands in the template; `$` is escaped in what people bring. */
function openField(node: unknown): string | undefined {
  if (typeof node === 'string') return /\$\{[^}]*\}/.exec(node)?.[0];
  if (typeof node !== 'object' || node === null) return undefined;
  for (const value of Object.values(node)) {
    const open = openField(value);
    if (open) return open;
  }
  return undefined;
}
