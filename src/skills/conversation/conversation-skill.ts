import * as z from 'zod/v4';
import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Role } from '../../domain/people/person.ts';
import type { HelpWords } from '../../locales/help-words.ts';
import { cardReply, choice, lines, textReply } from '../card-replies.ts';

const fillHelp = cardTemplate<{
  lang: string;
  title: string;
  intro: string;
  examples: { text: string }[];
  actions: CardAction[];
}>('help');

type Further = keyof HelpWords['further'];

/** What only these can do: they are shown it at once, and nobody else is. */
const ONLY_FOR: Partial<Record<Further, Role>> = {
  approvals: 'approver',
  announce: 'hr',
  announcements: 'hr',
  site_requests: 'facility',
  close_space: 'facility',
  reception_list: 'facility',
  stand_in: 'manager',
  ask_team_to_plan: 'manager',
  site_use: 'facility',
};

/** Whatever a sentence brought is welcome and not needed. */
const anything = z.looseObject({ more: z.literal(true).optional().catch(undefined) });

/** Hello, thank you, what can you do, and what was not understood. */
export function conversationSkill(): Skill {
  return {
    name: 'conversation',
    abilities: [
      ability({
        name: 'help',
        slots: anything,
        run: async ({ more }, turn) => (more ? moreHelp(turn) : help(turn, turn.words.help.title)),
      }),
      ability({ name: 'none', slots: anything, run: async (_slots, turn) => help(turn, turn.words.notUnderstood) }),
      ability({
        name: 'greet',
        slots: anything,
        run: async (_slots, turn) => {
          const [name = turn.who.person.name] = turn.who.person.name.split(' ');
          return { replies: [choice(turn, turn.words.greeting({ name }), firstSteps(turn))] };
        },
      }),
      ability({
        name: 'thanks',
        slots: anything,
        run: async (_slots, { words }) => ({ replies: [textReply(words.thanks)] }),
      }),
    ],
  };
}

/** What everybody comes for, and what this person's role is for. */
function help(turn: Turn, title: string): Answer {
  const { examples, intro, more } = turn.words.help;
  const { roles } = turn.who.person;
  const theirs = furtherOf(turn, (role) => role !== undefined && roles.includes(role));
  const sentences = [...Object.values(examples), ...theirs];
  return helpCard(title, intro, sentences, [...firstSteps(turn), turn.button(more, 'help', { more: true })], turn);
}

function moreHelp(turn: Turn): Answer {
  const { moreTitle, moreIntro, title } = turn.words.help;
  const sentences = furtherOf(turn, (role) => role === undefined);
  return helpCard(moreTitle, moreIntro, sentences, [turn.button(title, 'help', {})], turn);
}

/** The further examples whose role, if they are for one alone, is wanted. */
function furtherOf({ words }: Turn, isWanted: (only: Role | undefined) => boolean): string[] {
  const { further } = words.help;
  return (Object.keys(further) as Further[]).filter((name) => isWanted(ONLY_FOR[name])).map((name) => further[name]);
}

function helpCard(title: string, intro: string, sentences: string[], actions: CardAction[], turn: Turn): Answer {
  const quoted = sentences.map((sentence) => turn.words.quoted(sentence));
  const card = fillHelp({
    lang: turn.language,
    title: escapeMarkdown(title),
    intro: escapeMarkdown(intro),
    examples: lines(quoted),
    actions,
  });
  return { replies: [cardReply(`${title} ${quoted.slice(0, 2).join(' ')}`, card)] };
}

function firstSteps(turn: Turn): CardAction[] {
  const { booking, presence } = turn.words;
  return [
    turn.button(booking.findDesk, 'book_desk', {}),
    turn.button(booking.mine, 'my_bookings', {}),
    turn.button(presence.mine, 'my_week', {}),
  ];
}
