import { type Card, type CardAction, type CardButton, type CardElement, isLink } from './card.ts';
import type { CardInput } from './input.ts';
import { runsOf, textOf } from './markdown.ts';

/**
 * A card as text, for notifications, screen readers and the terminal: one line a line, every button as `[n] title`,
 * numbered in reading order, as `press n` counts them; a link says where it leads, and what can be filled in by which
 * name it is given: `press 1 name="…"`.
 */
export function plainText(card: Card): string {
  const buttons: CardAction[] = [];
  // French keeps a space, and the line together, before it.
  const colon = card.lang === 'fr' ? '\u00a0: ' : ': ';
  const lines = card.body.flatMap((element) => linesOf(element, { buttons, colon }));
  if (card.actions?.length) lines.push(buttonsLine(card.actions, { buttons, colon }));
  return lines.join('\n');
}

function linesOf(element: CardElement, text: { buttons: CardAction[]; colon: string }): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [withoutMarkdown(element.text)];
    case 'FactSet':
      return element.facts.map((fact) => withoutMarkdown(fact.title) + text.colon + withoutMarkdown(fact.value));
    case 'Image':
      return [element.altText];
    case 'Chart.VerticalBar.Grouped':
      return []; // the lines beside it say the same
    case 'ActionSet':
      return [buttonsLine(element.actions, text)];
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.Toggle':
      return [inputLine(element)];
    case 'Container':
      return element.items.flatMap((item) => linesOf(item, text));
    case 'ColumnSet':
      return [
        element.columns.map((column) => column.items.flatMap((item) => linesOf(item, text)).join(' · ')).join('  '),
      ];
  }
}

function buttonsLine(actions: CardButton[], { buttons, colon }: { buttons: CardAction[]; colon: string }): string {
  return actions
    .map((action) => (isLink(action) ? action.title + colon + action.url : `[${buttons.push(action)}] ${action.title}`))
    .join('  ');
}

/** What is asked, under which name, and what stands there; of choices, which there are. */
function inputLine(input: CardInput): string {
  const asked = input.type === 'Input.Toggle' ? `${input.label} ${input.title}` : input.label;
  const named = `${asked} (${input.id}=${JSON.stringify(input.value ?? '')})`;
  if (input.type !== 'Input.ChoiceSet') return named;
  return [named, ...input.choices.map(({ title, value }) => `${JSON.stringify(value)} ${title}`)].join(' · ');
}

const withoutMarkdown = (text: string) => textOf(runsOf(text));
