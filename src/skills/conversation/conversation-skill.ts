import * as z from 'zod/v4';
import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import { ability, type Ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import { cardReply, choice, lines, textReply } from '../card-replies.ts';

const fillHelp = cardTemplate<{
  lang: string;
  title: string;
  intro: string;
  examples: { text: string }[];
  actions: CardAction[];
}>('help');

/** Whatever a sentence brought is welcome and not needed. */
const anything = z.looseObject({});

/** Hello, thank you, what can you do, and what was not understood. */
export function conversationSkill(others: Skill[]): Skill {
  const examples = others.flatMap((skill) => skill.abilities).flatMap(({ example }: Ability) => example ?? []);

  function help(turn: Turn, title: string): Answer {
    const { words, language } = turn;
    const sentences = examples.map((example) => words.quoted(words.help.examples[example]));
    const card = fillHelp({
      lang: language,
      title: escapeMarkdown(title),
      intro: escapeMarkdown(words.help.intro),
      examples: lines(sentences),
      actions: firstSteps(turn),
    });
    return { replies: [cardReply(`${title} ${sentences.slice(0, 2).join(' ')}`, card)] };
  }

  return {
    name: 'conversation',
    abilities: [
      ability({ name: 'help', slots: anything, run: async (_slots, turn) => help(turn, turn.words.help.title) }),
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

function firstSteps(turn: Turn): CardAction[] {
  const { booking, presence } = turn.words;
  return [
    turn.button(booking.findDesk, 'book_desk', {}),
    turn.button(booking.mine, 'my_bookings', {}),
    turn.button(presence.mine, 'my_week', {}),
  ];
}
