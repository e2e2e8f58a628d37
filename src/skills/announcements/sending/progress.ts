import type { Chart } from '../../../cards/chart.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import {
  allShown,
  countedAs,
  countShown,
  countsShown,
  doneShown,
  OPEN,
  sumOf,
  TOLD,
} from '../../../domain/announcements/audience/counts-shown.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../../domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../../domain/announcements/delivering/delivery-store.ts';
import { type Looked, timeLeft } from '../../../domain/announcements/delivering/time-left.ts';
import { workingStretch } from '../../../domain/people/working-stretch.ts';
import type { HolidayCalendar } from '../../../domain/places/public-holidays.ts';
import type { StripRow } from '../../presence/strip.ts';
import { wordingFor } from '../receiving/message-card.ts';
import { whenOf } from '../when-of.ts';

/** How far it is, as HR may know it; also what a button carries of it. */
export function lookedAt(one: Announcement, counts: DeliveryCounts, now: Date): Looked {
  return { at: now.getTime(), done: doneShown(one.audience, counts).done };
}

/** Of all, how many were told, as far as HR may know. */
export function reached({ audience }: Announcement, counts: DeliveryCounts) {
  return { reached: countShown(audience, sumOf(counts, TOLD)), size: allShown(audience, counts) };
}

/** How far an announcement has come: in numbers, in words and as a chart. Before it begins there is nothing to tell. */
export function progress(
  one: Announcement,
  counts: DeliveryCounts,
  { before, holidays }: { before: Looked | undefined; holidays: HolidayCalendar },
  turn: Turn,
) {
  const { announcementProgress: words } = turn.words;
  const total = sumOf(counts, DELIVERY_STATES);
  if (total === 0) return { lines: [], rows: [], chart: undefined };
  const shown = countsShown(one.audience, counts);
  const nameOf = (state: DeliveryState) => stateName(one, state, turn);
  const rows = shown.map(({ state, size }): StripRow => ({ name: nameOf(state), lines: [words.amount({ size })], actions: [] })); // prettier-ignore
  const chart: Chart = {
    title: wordingFor(one, turn).wording.title,
    parts: [words.people],
    bars: shown.map(({ state, size }) => ({ label: nameOf(state), values: [size.people] })),
    unit: words.people,
    language: turn.language,
  };
  const isGoing = one.state === 'sending' && sumOf(counts, OPEN) > 0;
  const left = isGoing ? howLong(countedAs(one.audience, sumOf(counts, OPEN)), { before, now: lookedAt(one, counts, turn.now) }, holidays, turn) : []; // prettier-ignore
  return {
    lines: [words.told(reached(one, counts)), ...left, words.asOf(whenOf(turn.now, turn))],
    rows,
    chart: rows.length > 0 ? chart : undefined,
  };
}

/** Nothing is promised of those who are not at work. */
function howLong(
  left: number,
  looked: { before: Looked | undefined; now: Looked },
  holidays: HolidayCalendar,
  turn: Turn,
): string[] {
  const { announcementProgress: words } = turn.words;
  const asAll = { organisation: turn.who.organisation, choices: {} };
  const found = timeLeft({ left, ...looked }, (at) => workingStretch(at, asAll, holidays));
  switch (found.as) {
    case 'unknown':
      return [words.atWork, words.noPaceYet];
    case 'minutes':
      return [words.minutesLeft(found), words.atWork];
    case 'by':
      return [words.doneBy(whenOf(found.at, turn)), words.atWork];
    case 'pauses': {
      const goesOn = whenOf(found.until, turn);
      return [found.since > turn.now ? words.notToday(goesOn) : words.resting(goesOn)];
    }
  }
}

/** What became of it for those: of a reminder, who had confirmed meanwhile was not told any more. */
export function stateName({ audience }: Announcement, state: DeliveryState, { words }: Turn): string {
  if (state === 'cancelled' && audience.awaiting) return words.announcementReminders.notNeeded;
  return words.announcementProgress.deliveries[state];
}
