import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import { inLanguage } from '../../domain/guidelines/guideline.ts';
import { type GuidelineSearch, languagesFor } from '../../domain/guidelines/guideline-search.ts';
import type { Rule } from '../../domain/policy/rule.ts';
import { openButton } from '../guidelines/source-line.ts';

/** So many, beside what else a card has to press. */
const MOST = 3;

/** Buttons to the guidelines that the rules point to, as far as they hold: of each organisation, its own. */
export async function ruleGuidelines(
  rules: readonly Rule[],
  search: GuidelineSearch,
  turn: Turn,
): Promise<CardAction[]> {
  const { organisation } = turn.who;
  const pointed = new Set(rules.flatMap(({ guideline }) => guideline ?? []));
  if (pointed.size === 0) return [];
  const all = await search.all(organisation, turn.now);
  return all
    .filter(({ id }) => pointed.has(id))
    .slice(0, MOST)
    .map((guideline) => openButton({ guideline, ...inLanguage(guideline, languagesFor(turn.language, organisation)) }, turn)); // prettier-ignore
}
