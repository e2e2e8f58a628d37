import type { Turn } from '../../conversation/ability.ts';
import type { SpaceOffer } from '../../domain/bookings/choosing/space-search.ts';
import { spacesNamed } from '../../domain/places/named-spaces.ts';
import { MIDDLE_OF_BELGIUM, type Space } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { RoomSlots } from './room-slots.ts';

/** The room whose name was said, in the place that was said, or else the one nearest to home; undefined where none has it. */
export async function roomNamed({ space, place, site }: RoomSlots, places: Places, turn: Turn) {
  if (space === undefined) return undefined;
  const home = turn.who.person.home && places.place(turn.who.person.home);
  const found = await spacesNamed(space, { place, site }, home ?? MIDDLE_OF_BELGIUM, places);
  return found.find((one) => one.space.kind === 'room');
}

/** The same offer with that room first; and what there is to say where it is not free. */
export function withFirst(wanted: Readonly<Space> | undefined, offer: SpaceOffer, turn: Turn) {
  if (!wanted) return { offer, notices: [] };
  const isWanted = ({ id }: Readonly<Space>) => id === wanted.id;
  const sites = offer.sites.map((one) => {
    const free = [...one.free].sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
    return { ...one, free };
  });
  const isFree = sites.some(({ free }) => free.some(isWanted));
  return { offer: { ...offer, sites }, notices: isFree ? [] : [turn.words.rooms.notFree({ desk: wanted.name })] };
}
