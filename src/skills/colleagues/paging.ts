import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';

/** So many rows on one card: each may stand under a day and a place of its own, and Slack draws fifty blocks. */
export const ROWS = 12;

/** A list that is too long for one card: what is asked for again, with another page. */
export interface Request {
  ability: string;
  slots: object;
  page: number;
}

/** The page of the rows that is shown; the first, where there is none such. `most`: of rows that say more, fewer fit. */
export function pageOf<Row>(rows: Row[], { ability, slots, page }: Request, turn: Turn, most = ROWS) {
  const begin = rows.length > page * most ? page * most : 0;
  const shown = rows.slice(begin, begin + most);
  return { shown, ...pageWords(begin, shown.length, rows.length, { ability, slots, page: begin / most }, turn) };
}

/** What a card says of its page, and the buttons to the others. */
export function pageWords(begin: number, count: number, total: number, request: Request, turn: Turn) {
  const { colleagues: words } = turn.words;
  const { ability, slots, page } = request;
  const end = begin + count;
  const to = (title: string, other: number) => turn.button(title, ability, { ...slots, page: other });
  const actions: CardAction[] = [
    ...(begin > 0 ? [to(words.previous, page - 1)] : []),
    ...(end < total ? [to(words.next, page + 1)] : []),
  ];
  return { further: count < total ? [words.page({ begin: begin + 1, end, total })] : [], actions };
}
