import type { Findings } from './findings.ts';
import type { IntentName, Slots } from './reading.ts';

const OF_A_SPACE: readonly IntentName[] = ['close_space', 'reopen_space', 'room_day', 'check_in'];

/** What only requests about rooms, and about what sites are asked for, say. */
export function roomSlots(findings: Findings, intent: IntentName): Slots {
  if (intent === 'ask_site') return { what: whatIn(findings) };
  return OF_A_SPACE.includes(intent) && findings.space !== undefined ? { space: findings.space } : {};
}

function whatIn({ r }: Findings): string | undefined {
  for (let i = 0; i < r.length; i++) {
    const aid = r.meanings(i).find(({ name, then }) => name === 'aid' && !then);
    if (aid) return r.text(i, i + aid.length);
  }
  return undefined;
}
