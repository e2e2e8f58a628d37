import type { Question, Turn } from '../../conversation/ability.ts';
import type { GuidelineSearch } from '../../domain/guidelines/guideline-search.ts';
import type { Places } from '../../domain/places/places.ts';
import type { HouseRules } from '../../domain/policy/house-rules.ts';
import { halfWishesOf } from '../../domain/presence/wishes.ts';
import { ruleGuidelines } from '../policy/rule-guidelines.ts';
import { warning } from '../policy/warning.ts';
import { askDay, askMode, askWhich } from './day-questions.ts';
import type { LogSlots } from './presence-slots.ts';
import { isClear, opened, slotsOf, wishesOf } from './said-days.ts';

/** What must be asked before days are noted: which day, where, which of two ways, or whether in spite of a rule. */
export async function logQuestion(
  slots: LogSlots,
  turn: Turn,
  { places, rules, guidelines: search }: { places: Places; rules: HouseRules; guidelines: GuidelineSearch },
): Promise<Question | undefined> {
  const wishes = await wishesOf(slots, places, turn);
  if (wishes.some(({ days }) => !days)) return { slot: 'days', replies: [askDay(wishes, turn)] };
  if (slots.clear) return undefined;
  const { unknownPlace, ...carried } = slots;
  const unknown = unknownPlace ? [turn.words.desks.placeUnknown({ text: unknownPlace })] : [];
  if (!wishes.every(isClear)) return { slot: 'workMode', replies: [askMode(wishes, turn, unknown)] };

  const { halves, contradiction } = halfWishesOf(wishes);
  if (contradiction) {
    const open = { ...slotsOf(opened(wishes, contradiction)), ...(slots.instead && { instead: slots.instead }) };
    return { slot: 'workMode', replies: [askWhich(wishes, contradiction, turn)], slots: open };
  }
  const broken = slots.warned ? [] : await rules.breaches(turn.who, halves, slots, turn.now);
  if (broken.length === 0) return undefined;
  const guidelines = await ruleGuidelines(broken.map(({ rule }) => rule), search, turn); // prettier-ignore
  return { slot: 'warned', replies: [warning(broken, carried, turn, { notices: unknown, guidelines })] };
}
