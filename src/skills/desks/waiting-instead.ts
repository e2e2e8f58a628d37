import type { SpaceOffer } from '../../domain/bookings/choosing/space-search.ts';
import type { Space } from '../../domain/places/place.ts';

/**
 * The slots of waiting for what a list was asked for, where nothing like it is free in the place: none where waiting would
 * be in vain.
 */
export function waitingInstead(offer: SpaceOffer, place: string | undefined, slots: object): { waitFor?: object } {
  const isMissed = place !== undefined && (offer.sites.length === 0 || offer.missing.length > 0);
  const isInVain = offer.seatsAtMost !== undefined || offer.refused !== undefined || offer.days.length === 0;
  return isMissed && !isInVain ? { waitFor: slots } : {};
}

/** The same for who was a moment too late, where nothing else is free in the building. */
export function waitingThere(offer: SpaceOffer, lost: Readonly<Space>, slots: object): { waitFor?: object } {
  const isFull = !offer.sites.some(({ site }) => site.id === lost.site);
  return isFull && offer.days.length > 0 ? { waitFor: { ...slots, site: lost.site } } : {};
}
