import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { GuidelineSearch } from '../../domain/guidelines/guideline-search.ts';
import type { HouseRules } from '../../domain/policy/house-rules.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { RuleKind } from '../../domain/policy/rule.ts';
import { todayOf } from '../presence/day-words.ts';
import { choice } from '../card-replies.ts';
import { type RuleInWords, ruleInWords } from './rule-words.ts';
import { ruleGuidelines } from './rule-guidelines.ts';
import { rulesCard } from './rules-card.ts';

/** The rules that a question is about; about nothing plain, it is about all of them. */
const ABOUT = {
  left: ['yearly-share', 'weekly-most', 'weekly-together', 'satellite', 'agreement'],
  'half-day': ['mixed-day', 'yearly-share', 'weekly-most', 'daily-allowance', 'agreement'],
  satellite: ['satellite'],
  allowance: ['monthly-allowance', 'daily-allowance'],
  together: ['weekly-together', 'agreement'],
  abroad: [],
} as const satisfies Record<string, readonly RuleKind[]>;
type About = keyof typeof ABOUT;

const slots = z.object({
  about: z
    .enum(Object.keys(ABOUT) as [About, ...About[]])
    .optional()
    .catch(undefined),
});

/** "How many days may I still work from home?": what one's organisation has laid down, and how one stands with it. */
export function policySkill(rules: HouseRules, guidelines: GuidelineSearch): Skill {
  return {
    name: 'policy',
    abilities: [
      ability({
        name: 'policy_question',
        slots,
        run: ({ about }, turn) => answer({ rules, guidelines }, about, turn),
      }),
    ],
  };
}

async function answer(
  { rules, guidelines }: { rules: HouseRules; guidelines: GuidelineSearch },
  about: About | undefined,
  turn: Turn,
): Promise<Answer> {
  const { organisation } = turn.who;
  const { policy } = turn.words;
  const { contact } = organisation;
  const kinds: readonly RuleKind[] | undefined = about && ABOUT[about];
  const standing = (await rules.standing(turn.who, turn.now)).filter(({ rule }) => !kinds || kinds.includes(rule.kind));
  const isCounted = serves(organisation, 'day-logs');
  const told = standing.map((one) => ruleInWords(one, turn, isCounted));
  const all = turn.button(policy.rules, 'policy_question', {});
  const isPublished = (await guidelines.all(organisation, turn.now)).length > 0;
  const texts = isPublished ? [turn.button(turn.words.guidelines.all, 'guidelines', {})] : [];
  const pointed = await ruleGuidelines(standing.map(({ rule }) => rule), guidelines, turn); // prettier-ignore

  if (kinds && told.length === 0) {
    return { replies: [choice(turn, `${policy.noneAboutThat({ contact })} ${policy.noAdvice}`, [...texts, all])] };
  }
  const off = isCounted ? [] : [turn.words.refusals['purpose-switched-off']({ purpose: 'day-logs' })];
  const others = told.length === 0 ? policy.none({ contact }) : policy.askOthers({ contact });
  const card = rulesCard(turn, {
    title: policy.title({ day: todayOf(turn) }),
    rules: kinds ? told : [...told, goodToKnow(turn)],
    notes: [...off, ...(kinds ? [] : [others]), policy.noAdvice],
    actions: [...pointed, ...(kinds ? [all] : [...texts, turn.button(turn.words.presence.mine, 'my_week', {})])],
  });
  return { replies: [card] };
}

/** What an organisation lays down that no rule of its own is needed for. */
function goodToKnow({ words, who }: Turn): RuleInWords {
  const { policy } = words;
  const { checkIn, quiet, keep } = policyOf(who.organisation);
  const release = serves(who.organisation, 'check-in')
    ? policy.released({ minutes: checkIn.releaseAfterMinutes })
    : words.refusals['purpose-switched-off']({ purpose: 'check-in' });
  const lines = [
    policy.ahead({ days: who.organisation.daysAhead }),
    release,
    policy.quiet(quiet),
    policy.kept({ days: keep.bookingDays, months: keep.dayLogMonths }),
  ];
  return { name: policy.others, lines, source: '' };
}
