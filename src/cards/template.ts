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
    const open = openTexts(card);
    // What people typed may look like a field too: on a button it stands as they typed it.
    const brought = new Set(open.length > 0 ? openTexts(fields) : []);
    const left = open.find((text) => !brought.has(text));
    if (left !== undefined) throw new Error(`The card ${name} was not given ${left}`);
    return card;
  };
}

/** The engine leaves an unfilled field as it stands in the template: those texts in which something looks like one. */
function openTexts(node: unknown): string[] {
  if (typeof node === 'string') return /\$\{[^}]*\}/.test(node) ? [node] : [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(openTexts) : [];
}
