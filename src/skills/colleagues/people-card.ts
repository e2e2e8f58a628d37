import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { cardReply, lines, MOST_BUTTONS } from '../card-replies.ts';

interface Line {
  text: string;
}

const fill = cardTemplate<{
  lang: string;
  title: string;
  notices: Line[];
  intro: Line[];
  groups: {
    headings: Line[];
    rows: { name: string; details: Line[]; buttons: { actions: CardAction[] }[] }[];
  }[];
  further: Line[];
  actions: CardAction[];
}>('people');

/** Somebody, or a day of somebody's. */
export interface PeopleRow {
  /** What it stands under, from the widest to the narrowest. Said again where it is no longer that of the row before. */
  headings?: string[];
  name: string;
  details?: string[];
  actions?: CardAction[];
}

export interface PeopleCard {
  title: string;
  notices?: string[];
  /** What is said before the rows; as text, too. */
  intro?: string[];
  rows?: PeopleRow[];
  /** What is said after them. */
  further?: string[];
  actions?: CardAction[];
}

/** A notification says no more of them. */
const ROWS_SAID = 3;

/** People in groups, each with what may be known of them. */
export function peopleCard(people: PeopleCard, turn: Turn): Reply {
  const { title, notices = [], intro = [], rows = [], further = [], actions = [] } = people;
  const card = fill({
    lang: turn.language,
    title: escapeMarkdown(title),
    notices: lines(notices),
    intro: lines(intro),
    groups: groupsOf(rows),
    further: lines(further),
    actions: actions.slice(0, MOST_BUTTONS),
  });
  const few = rows.length <= ROWS_SAID ? rows.map(said) : [];
  const asked = /[.!?]$/.test(title) ? title : `${title}.`;
  return cardReply([...notices, asked, ...intro, ...few].join(' '), card);
}

function said({ name, details = [] }: PeopleRow): string {
  return `${[name, ...details].join(', ')}.`;
}

function groupsOf(rows: PeopleRow[]) {
  const groups: Parameters<typeof fill>[0]['groups'] = [];
  let before: string[] | undefined;
  for (const { headings = [], name, details = [], actions = [] } of rows) {
    const same = before ? headings.findIndex((heading, n) => heading !== before?.[n]) : 0;
    if (!before || same >= 0) groups.push({ headings: lines(headings.slice(same)), rows: [] });
    const buttons = actions.length > 0 ? [{ actions }] : [];
    groups.at(-1)?.rows.push({ name: escapeMarkdown(name), details: lines(details), buttons });
    before = headings;
  }
  return groups;
}
