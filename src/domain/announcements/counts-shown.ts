import { type Audience, isOfSite } from './audience.ts';
import { type AudienceSize, sizeShown } from './audience-size.ts';
import { DELIVERY_STATES, type DeliveryState } from './delivery.ts';
import type { DeliveryCounts } from './delivery-store.ts';

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
  const { as, people: told } = countShown(audience, people);
  return as === 'fewer-than' ? 0 : told;
}

/** The states in which somebody is, and how many they are. */
export function countsShown(
  audience: Audience,
  counts: DeliveryCounts,
): { state: DeliveryState; size: AudienceSize }[] {
  const met = DELIVERY_STATES.filter((state) => counts[state] > 0);
  return met.map((state) => ({ state, size: countShown(audience, counts[state]) }));
}
