import type { Findings } from './findings.ts';
import { byMinutesIn, isHalved } from './lengths.ts';
import type { IntentName, Slots } from './reading.ts';
import { thingAskedIn } from './site-things.ts';

const OF_A_SPACE: readonly IntentName[] = ['close_space', 'reopen_space', 'room_day', 'check_in'];

/** What only requests about rooms, their lengths and their series, and about what sites are asked for, say. */
export function roomSlots(slots: Slots, findings: Findings, intent: IntentName): Slots {
  const { space, concepts } = findings;
  if (intent === 'ask_site') return { what: thingAskedIn(findings), ...withoutSpace(slots, findings) };
  if (intent === 'change') return lengthened(slots, findings);
  if (intent === 'cancel' && concepts.has('series')) return { series: true };
  if (intent === 'wait_for_space' && concepts.has('room')) return { kind: 'room' };
  return OF_A_SPACE.includes(intent) && space ? { space: space.name, ...withoutSpace(slots, findings) } : {};
}

/** A name that stands for a room is no unknown place. */
function withoutSpace({ unknownPlace }: Slots, { space }: Findings): Slots {
  return unknownPlace !== undefined && space?.name.includes(unknownPlace) ? { unknownPlace: undefined } : {};
}

/** What becomes longer or shorter, by how much or until when. */
function lengthened({ time, halfDay }: Slots, findings: Findings): Slots {
  const { concepts } = findings;
  const byMinutes = byMinutesIn(findings);
  const ends = concepts.has('endsAt') && time?.from !== undefined && time.to === undefined;
  return {
    ...(byMinutes !== undefined && { byMinutes, time: undefined }),
    ...(ends && { time: { to: time.from } }),
    ...(isHalved(findings) && halfDay === undefined && { half: true as const }),
    ...(concepts.has('series') && { series: true as const }),
  };
}
