import { type Audience, isOfSite } from './audience.ts';
import { type AudienceSize, FEWEST, sizeShown } from './audience-size.ts';
import { DELIVERY_STATES, type DeliveryState } from '../delivering/delivery.ts';
import type { DeliveryCounts } from '../delivering/delivery-store.ts';

export const OPEN: readonly DeliveryState[] = ['queued', 'sending'];
export const TOLD: readonly DeliveryState[] = ['sent', 'receipt'];

/**
 * How many of an audience something is true of, as far as HR may know: of a site as its size was told, so that what became of
 * them does not say how many they are, nor that they were more than that.
 */
export function countShown(audience: Audience, people: number): AudienceSize {
  if (!isOfSite(audience)) return { as: 'exactly', people };
  return sizeShown(audience, Math.min(people, audience.toldOf ?? people));
}

/** The same as a number, for what is drawn or reckoned with: what is fewer than five is nought. */
export function countedAs(audience: Audience, people: number): number {
  return numberOf(countShown(audience, people));
}

/** For how many it is: of a site as many as was told when it was sent off, whether they are fewer or more by now. */
export function allShown(audience: Audience, counts: DeliveryCounts): AudienceSize {
  const { toldOf, awaiting } = audience;
  if (toldOf === undefined || awaiting) return countShown(audience, sumOf(counts, DELIVERY_STATES));
  return { as: 'at-least', people: toldOf };
}

/**
 * How many of them nothing more is done for, and of how many, to be drawn or reckoned with: of a site only who got it, since who
 * cannot be reached is known at once, without a message to anybody.
 */
export function doneShown(audience: Audience, counts: DeliveryCounts): { done: number; all: number } {
  const all = numberOf(allShown(audience, counts));
  if (isOfSite(audience)) return { done: countedAs(audience, sumOf(counts, TOLD)), all };
  return { done: all - sumOf(counts, OPEN), all };
}

/**
 * The states in which somebody is, and how many they are. Of a site none in which fewer than five are, since that would say
 * whether there is anybody; and none at all before five have got it: else what HR sends and takes back before anybody gets it
 * would tell how many they are.
 */
export function countsShown(
  audience: Audience,
  counts: DeliveryCounts,
): { state: DeliveryState; size: AudienceSize }[] {
  const met = DELIVERY_STATES.filter((state) => counts[state] > 0);
  const shown = met.map((state) => ({ state, size: countShown(audience, counts[state]) }));
  if (!isOfSite(audience)) return shown;
  return sumOf(counts, TOLD) < FEWEST ? [] : shown.filter(({ size }) => size.as !== 'fewer-than');
}

export function sumOf(counts: DeliveryCounts, states: readonly DeliveryState[]): number {
  return states.reduce((people, state) => people + counts[state], 0);
}

const numberOf = ({ as, people }: AudienceSize): number => (as === 'fewer-than' ? 0 : people);
