import type { Card, CardAction, CardElement } from '../../cards/card.ts';

/**
 * The renderer of Teams has a property `key` of its own on the data of a button, and a button whose data brings one does
 * nothing when pressed (seen in the Agents Playground 0.2.28). So ours goes to Teams and back under another name.
 */
const NAME = 'once';

/** The card as Teams is sent it. */
export function toTeamsCard(card: Card): Card {
  const body = card.body.map(drawn);
  return card.actions ? { ...card, body, actions: card.actions.map(renamed) } : { ...card, body };
}

/** The data of a pressed button, as we made it. */
export function fromTeamsData(data: Record<string, unknown>): Record<string, unknown> {
  if (!(NAME in data) || 'key' in data) return data;
  const { [NAME]: key, ...slots } = data;
  return { ...slots, key };
}

function drawn(element: CardElement): CardElement {
  switch (element.type) {
    case 'TextBlock':
    case 'FactSet':
      return element;
    case 'ActionSet':
      return { ...element, actions: element.actions.map(renamed) };
    case 'Container':
      return { ...element, items: element.items.map(drawn) };
    case 'ColumnSet':
      return {
        ...element,
        columns: element.columns.map((column) => ({ ...column, items: column.items.map(drawn) })),
      };
  }
}

function renamed(action: CardAction): CardAction {
  const { key, ...slots } = action.data;
  return { ...action, data: { ...slots, [NAME]: key } as unknown as CardAction['data'] };
}
