import type { CardButton } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { CardReply } from '../../conversation/reply.ts';
import type { Piece } from '../../domain/guidelines/guideline-pages.ts';
import { lines, MOST_BUTTONS } from '../card-replies.ts';

interface Line {
  text: string;
}

const fill = cardTemplate<{
  lang: string;
  title: string;
  notices: Line[];
  intro: Line[];
  passages: { headings: Line[]; texts: Line[]; sources: Line[] }[];
  notes: Line[];
  actions: CardButton[];
}>('passages');

/** What a guideline says, and where it stands. */
export interface Quoted extends Piece {
  sources?: string[];
}

export interface PassagesCard {
  title: string;
  /** What is to be known before anything is read. */
  notices?: string[];
  /** Below the title. */
  intro?: string[];
  passages: Quoted[];
  notes?: string[];
  actions: CardButton[];
  /** Whether it takes the place of the card whose button was pressed. */
  place: 'instead' | 'after';
}

/** What guidelines and announcements say, word for word. */
export function passagesCard(
  { title, notices = [], intro = [], passages, notes = [], actions, place }: PassagesCard,
  turn: Pick<Turn, 'language'>,
): CardReply {
  const card = fill({
    lang: turn.language,
    title: escapeMarkdown(title),
    notices: lines(notices),
    intro: lines(intro),
    passages: passages.map(({ heading, lines: said, sources = [] }) => ({
      headings: lines(heading === undefined ? [] : [heading]),
      texts: lines(said.map(asPoint)),
      sources: lines(sources),
    })),
    notes: lines(notes),
    actions: actions.slice(0, MOST_BUTTONS),
  });
  const quoted = passages.flatMap(({ heading, lines: said, sources = [] }) => [
    ...(heading === undefined ? [] : [`${heading}:`]),
    ...said,
    ...sources.map((source) => `(${source})`),
  ]);
  return { kind: 'card', text: [...notices, `${title}.`, ...intro, ...quoted, ...notes].join(' '), card, place };
}

function asPoint(line: string): string {
  return line.replace(/^- /, '• ');
}
