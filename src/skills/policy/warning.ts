import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Breach } from '../../domain/policy/breaches.ts';
import { choice } from '../card-replies.ts';
import { modesInWords, sourceOf } from './rule-words.ts';

/** A button cannot carry more: Slack takes 2,000 characters, with the key of the button. */
const CARRIED_CHARACTERS = 1_800;

/**
 * Which rules noting this would break, and a button that notes it all the same: nothing is kept until it is pressed.
 *
 * @param more.guidelines buttons to those that the rules point to.
 */
export function warning(
  breaches: Breach[],
  slots: object,
  turn: Turn,
  { notices = [], guidelines = [] }: { notices?: string[]; guidelines?: CardAction[] } = {},
): Reply {
  const { policy } = turn.words;
  const data = { ...slots, warned: true };
  const carries = JSON.stringify(data).length <= CARRIED_CHARACTERS;
  const broken = [...Map.groupBy(breaches, ({ rule }) => rule).values()].map((ofRule) => inWords(ofRule, turn));
  const title = `${carries ? policy.notNotedYet : policy.tooManyToNote} ${policy.noAdvice}`;
  const buttons = [
    ...(carries ? [turn.button(policy.noteAllTheSame, 'log_day', data)] : []),
    ...guidelines,
    turn.button(policy.rules, 'policy_question', {}),
  ];
  return choice(turn, title, buttons, [...broken, ...notices]);
}

/** The first time that a rule would be broken; of further weeks, how many. */
function inWords([first, ...further]: Breach[], turn: Turn): string {
  if (!first) return '';
  const { policy } = turn.words;
  const more = further.length > 0 ? [policy.furtherWeeks({ count: further.length })] : [];
  return [breachInWords(first, turn), ...more, sourceOf(first.rule, turn)].join(' ');
}

function breachInWords({ rule, period, comesTo, bound }: Breach, turn: Turn): string {
  const { policy } = turn.words;
  const week = { day: period.from, comesTo, most: bound };
  switch (rule.kind) {
    case 'yearly-share': {
      const year = Number(period.from.slice(0, 4));
      return policy.overYear({ modes: modesInWords(rule.modes, turn), year, comesTo, most: bound });
    }
    case 'weekly-most':
      return policy.overWeek({ modes: modesInWords(rule.modes, turn), ...week });
    case 'satellite':
      return policy.overWeek({ modes: modesInWords(['coworking'], turn), ...week });
    case 'weekly-together':
      return policy.notTogether(week);
  }
}
