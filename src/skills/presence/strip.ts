import type { BarChart, CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { CardReply } from '../../conversation/reply.ts';
import { cardReply, lines, MOST_BUTTONS } from '../card-replies.ts';

interface Line {
  text: string;
}

const fill = cardTemplate<{
  lang: string;
  done: { texts: Line[] }[];
  notices: Line[];
  title: string;
  intro: Line[];
  pictures: { items: BarChart[] }[];
  days: { name: string; halves: Line[]; change: { actions: CardAction[] }[] }[];
  actions: CardAction[];
}>('week');

/** A day or a weekday, and what can be done with it. */
export interface StripRow {
  name: string;
  lines: string[];
  actions: CardAction[];
}

export interface Strip {
  title: string;
  /** What stands below the title. */
  intro?: string[];
  /** The same as the days say. */
  picture?: BarChart;
  days: StripRow[];
  /** What was done just now. */
  done?: string[];
  /** What should be known about it. */
  notices?: string[];
  /** What can be done next. */
  actions: CardAction[];
}

/** Days of a week below each other, each with its buttons. */
export function strip(
  { title, intro = [], picture, days, done = [], notices = [], actions }: Strip,
  { language }: Turn,
): CardReply {
  const card = fill({
    lang: language,
    done: done.length > 0 ? [{ texts: lines(done) }] : [],
    notices: lines(notices),
    title: escapeMarkdown(title),
    intro: lines(intro),
    pictures: picture ? [{ items: [picture] }] : [],
    days: days.map((day) => ({
      name: escapeMarkdown(day.name),
      halves: lines(day.lines),
      change: day.actions.length > 0 ? [{ actions: day.actions }] : [],
    })),
    actions: actions.slice(0, MOST_BUTTONS),
  });
  const [first, ...rest] = done;
  const said = [first, rest.join('; '), ...notices].filter(Boolean).join(' ');
  return cardReply(said || title, card);
}
