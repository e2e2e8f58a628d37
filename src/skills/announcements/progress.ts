import type { Chart } from '../../cards/chart.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../domain/announcements/delivery.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivery-store.ts';
import type { StripRow } from '../presence/strip.ts';
import { wordingFor } from './message-card.ts';

/** How far it was when somebody looked: when, and how many were told or could not be. */
export interface Looked {
  at: number;
  done: number;
}

const MINUTE_MS = 60_000;
/** In less time nobody sees how fast it goes. */
const SOONEST_MS = 10_000;
const OPEN: readonly DeliveryState[] = ['queued', 'sending'];
const TOLD: readonly DeliveryState[] = ['sent', 'receipt'];

/** How far an announcement has come: in numbers, in words and as a chart. Before it begins there is nothing to tell. */
export function progress(one: Announcement, counts: DeliveryCounts, before: Looked | undefined, turn: Turn) {
  const { announcementProgress: words } = turn.words;
  const sum = (states: readonly DeliveryState[]) => states.reduce((count, state) => count + counts[state], 0);
  const total = sum(DELIVERY_STATES);
  const left = sum(OPEN);
  const now: Looked = { at: turn.now.getTime(), done: total - left };
  if (total === 0) return { lines: [], rows: [], chart: undefined, now };
  const shown = DELIVERY_STATES.filter((state) => counts[state] > 0);
  const rows = shown.map((state): StripRow => ({ name: words.deliveries[state], lines: [numbered(counts[state], turn)], actions: [] })); // prettier-ignore
  const chart: Chart = {
    title: wordingFor(one, turn).wording.title,
    parts: [words.people],
    bars: shown.map((state) => ({ label: words.deliveries[state], values: [counts[state]] })),
    unit: words.people,
    language: turn.language,
  };
  const isGoing = one.state === 'sending' && left > 0;
  const lines = [words.told({ count: sum(TOLD), total }), ...(isGoing ? howLong(left, before, now, turn) : [])];
  return { lines, rows, chart, now };
}

/** Of what is left only what the last minutes tell: nothing is promised of those who are not at work. */
function howLong(left: number, before: Looked | undefined, now: Looked, turn: Turn): string[] {
  const { announcementProgress: words } = turn.words;
  const took = before ? now.at - before.at : 0;
  const did = before ? now.done - before.done : 0;
  if (took < SOONEST_MS || did <= 0) return [words.atWork, words.lookAgain];
  const minutes = Math.max(1, Math.ceil((left * took) / did / MINUTE_MS));
  return [words.minutesLeft({ minutes }), words.atWork];
}

function numbered(count: number, { language }: Turn): string {
  return new Intl.NumberFormat(`${language}-BE`).format(count);
}
