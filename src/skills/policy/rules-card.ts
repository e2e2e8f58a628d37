import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { cardReply, lines } from '../card-replies.ts';
import type { RuleInWords } from './rule-words.ts';

interface Line {
  text: string;
}

const fill = cardTemplate<{
  lang: string;
  title: string;
  rules: { name: string; texts: Line[]; sources: Line[] }[];
  notes: Line[];
  actions: CardAction[];
}>('rules');

/** Rules one below the other, each with where the person stands and where it is written. */
export function rulesCard(
  turn: Turn,
  { title, rules, notes, actions }: { title: string; rules: RuleInWords[]; notes: string[]; actions: CardAction[] },
): Reply {
  const card = fill({
    lang: turn.language,
    title: escapeMarkdown(title),
    rules: rules.map(({ name, lines: said, source }) => ({
      name: escapeMarkdown(name),
      texts: lines(said),
      sources: lines(source ? [source] : []),
    })),
    notes: lines(notes),
    actions,
  });
  const names = rules.map(({ name }) => name).join('; ');
  return cardReply(`${title}. ${names}. ${notes.join(' ')}`, card);
}
