import type { Agreement } from '../../domain/agreements/agreement.ts';
import type { Words } from '../../locales/words.ts';

/** What an agreement lays down beside which spaces it is for: when, how far ahead, how much. Empty where it limits nothing. */
export function limitsOf({ hours, daysAhead, share, from, until }: Agreement, { agreements }: Words): string[] {
  return [
    hours && agreements.hours({ hours }),
    daysAhead !== undefined && agreements.ahead({ days: daysAhead }),
    share !== undefined && agreements.share({ percent: Math.round(share * 100) }),
    from && agreements.since({ first: from }),
    until && agreements.until({ last: until }),
  ].filter((limit) => typeof limit === 'string');
}
