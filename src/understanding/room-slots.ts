import type { Findings } from './findings.ts';
import { byMinutesIn, isHalved } from './lengths.ts';
import type { IntentName, Slots } from './reading.ts';
import { thingAskedIn } from './site-things.ts';

const OF_A_SPACE: readonly IntentName[] = ['close_space', 'reopen_space', 'room_day', 'check_in'];

/** Where a space that is surely named is meant, and others may be. */
const BOOKED: readonly IntentName[] = ['book_room', 'book_desk', 'cancel', 'find_free'];

/** What only requests about rooms, their lengths and their series, and about what sites are asked for, say. */
export function roomSlots(slots: Slots, findings: Findings, intent: IntentName): Slots {
  const { space, concepts } = findings;
  if (intent === 'ask_site')
    return {
      what: thingAskedIn(findings),
      ...(space?.sure && { space: space.name }),
      ...withoutSpace(slots, findings),
    };
  if (intent === 'change') return { ...lengthened(slots, findings), ...(space?.sure && { space: space.name }) };
  if (intent === 'cancel' && meansSeries(findings))
    return { series: true, ...(namesWeekday(findings) && { date: undefined }) };
  if (intent === 'wait_for_space' && concepts.has('room')) return { kind: 'room' };
  // "I've sat down in Semois": of what stands after "in", one is at a room.
  if (intent === 'check_in' && !space && /^\p{Lu}/u.test(slots.unknownPlace ?? ''))
    return { space: slots.unknownPlace, unknownPlace: undefined };
  if (BOOKED.includes(intent)) return space?.sure ? { space: space.name } : {};
  return OF_A_SPACE.includes(intent) && space ? { space: space.name, ...withoutSpace(slots, findings) } : {};
}

/** A name that stands for a room is no unknown place, and its number ("room 2.14") no hour. */
function withoutSpace({ unknownPlace }: Slots, { space, whens }: Findings): Slots {
  const isHour = whens.some(({ start, end }) => space !== undefined && start < space.end && end > space.start);
  return {
    ...(unknownPlace !== undefined && space?.name.includes(unknownPlace) && { unknownPlace: undefined }),
    ...(isHour && { time: undefined }),
  };
}

/** "the Tuesday series": which one it is, and no day of it. */
function namesWeekday({ whens }: Findings): boolean {
  const days = whens.filter((when) => when.kind === 'days');
  return days.length === 1 && days[0]!.value.weekdays?.length === 1;
}

/** "the whole series", and not "not the whole series". */
function meansSeries({ r }: Findings): boolean {
  return r.tokens.some((_, i) => {
    const named = r.meanings(i).some(({ name }) => name === 'series');
    return named && ![1, 2, 3].some((back) => r.is(i - back, 'not'));
  });
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
    ...(meansSeries(findings) && { series: true as const }),
  };
}
