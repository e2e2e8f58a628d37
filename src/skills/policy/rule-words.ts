import type { Turn } from '../../conversation/ability.ts';
import type { WorkMode } from '../../domain/presence/day-log.ts';
import type { Rule } from '../../domain/policy/rule.ts';
import type { Standing } from '../../domain/policy/standing.ts';

/** What a rule is called, what it comes to for the person who asks, and where it stands written. */
export interface RuleInWords {
  name: string;
  lines: string[];
  source: string;
}

export function ruleInWords(standing: Standing, turn: Turn, isCounted: boolean): RuleInWords {
  return {
    name: nameOf(standing.rule, turn),
    lines: [...linesOf(standing.rule, turn), ...(isCounted ? countsOf(standing, turn) : [])],
    source: sourceOf(standing.rule, turn),
  };
}

export function modesInWords(modes: WorkMode[], { words }: Turn): string[] {
  return modes.map((mode) => words.presence.modes[mode]);
}

/** With its address, where it has one. */
export function sourceOf({ source: { title, url, date } }: Rule, { words, language }: Turn): string {
  return [words.policy.source({ title: title[language], day: date }), ...(url ? [url] : [])].join(' ');
}

export function shareOf({ part, of }: { part: number; of: number }): string {
  return `${part}/${of}`;
}

function nameOf(rule: Rule, turn: Turn): string {
  const { policy } = turn.words;
  switch (rule.kind) {
    case 'yearly-share':
      return policy.yearlyShare({ modes: modesInWords(rule.modes, turn), share: shareOf(rule) });
    case 'weekly-most':
      return policy.weeklyMost({ modes: modesInWords(rule.modes, turn), most: rule.days * 2 });
    case 'weekly-together':
      return policy.weeklyTogether({ most: rule.days * 2 });
    case 'satellite':
      return policy.satellite;
    case 'monthly-allowance':
      return policy.monthlyAllowance;
    case 'daily-allowance':
      return policy.dailyAllowance({ euros: rule.euros });
    case 'mixed-day':
      return policy.mixedDay;
    case 'agreement':
      return policy.agreement;
  }
}

/** What the rule says of everybody, beside its name. */
function linesOf(rule: Rule, { words: { policy } }: Turn): string[] {
  switch (rule.kind) {
    case 'satellite':
      return [
        rule.days === undefined ? policy.decidedElsewhere : policy.weekly({ most: rule.days * 2 }),
        ...(rule.permission ? [policy.permission] : []),
      ];
    case 'monthly-allowance':
      return [policy.steps({ steps: rule.steps.map(({ fromDays, euros }) => ({ halves: fromDays * 2, euros })) })];
    case 'daily-allowance':
      return [policy.noTravel, ...(rule.claimWithinMonths ? [policy.claim({ months: rule.claimWithinMonths })] : [])];
    case 'mixed-day':
      return [rule.counts === 'half' ? policy.halfIsHalf : policy.halfIsOfItsDay];
    case 'agreement':
      return [policy.agreed];
    default:
      return [];
  }
}

/** What of it is used and left. */
function countsOf(standing: Standing, { words: { policy } }: Turn): string[] {
  if ('year' in standing) {
    const { rule, year, most, used, left, since } = standing;
    const sum = policy.yearlySum({ ...year, share: shareOf(rule), most });
    return [sum, policy.noted({ used, left }), ...(since ? [policy.since({ day: since })] : [])];
  }
  if ('missing' in standing) return [policy.togetherInWeek(standing)];
  if ('week' in standing) {
    const { used, left } = standing;
    return [left === undefined ? policy.notedInWeekOnly({ used }) : policy.notedInWeek({ used, left })];
  }
  if ('days' in standing) {
    const { month, days, euros } = standing;
    return [policy.earnedByDay({ day: month.from, count: days, euros })];
  }
  if ('month' in standing) {
    const { month, used, euros, next } = standing;
    const further = next ? [policy.nextStep({ missing: next.halves, euros: next.euros })] : [];
    return [policy.earned({ day: month.from, used, euros }), ...further];
  }
  return [];
}
