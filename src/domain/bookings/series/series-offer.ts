import type { LocalDate } from '../../local-date.ts';
import type { Equipment, Space, SpaceId } from '../../places/place.ts';
import { roomiestLast } from '../choosing/room-ranking.ts';
import type { DaysOffered, SiteOffer } from '../choosing/space-search.ts';

/** A room that is free on some of the dates of a series. */
export interface SeriesRoom {
  offer: Omit<SiteOffer, 'free'>;
  space: Readonly<Space>;
  free: LocalDate[];
  /** Dates on which somebody else has it, */
  taken: LocalDate[];
  /** and on which its site is closed. */
  closed: LocalDate[];
}

/**
 * The rooms that are free on any of the dates: those with the most of the dates first; among those the smallest, so that no
 * seats are wasted, and of the nearest site. None that lacks something asked for, unless all do: then that is `missing`.
 */
export function seriesRooms({ days, offers }: DaysOffered, equipment: readonly Equipment[]) {
  const rooms = new Map<SpaceId, SeriesRoom>();
  for (const [day, sites] of offers) {
    for (const { free, ...offer } of sites) {
      for (const space of free) {
        const room = rooms.get(space.id) ?? { offer, space, free: [], taken: [], closed: [] };
        room.free.push(day);
        rooms.set(space.id, room);
      }
    }
  }
  for (const room of rooms.values()) {
    const missing = days.filter((day) => !room.free.includes(day));
    const isOpen = (day: LocalDate) => offers.get(day)?.some(({ site }) => site.id === room.offer.site.id);
    room.taken = missing.filter(isOpen);
    room.closed = missing.filter((day) => !isOpen(day));
  }
  const all = [...rooms.values()];
  const equipped = all.filter(({ space }) => equipment.every((item) => space.equipment.includes(item)));
  const missing = equipped.length > 0 ? [] : equipment;
  return { rooms: inOrder(equipped.length > 0 ? equipped : all, equipment), missing: all.length > 0 ? missing : [] };
}

function inOrder(rooms: SeriesRoom[], equipment: readonly Equipment[]): SeriesRoom[] {
  const spaces = rooms.map(({ space }) => space);
  const rank = new Map(roomiestLast(spaces, equipment).map(({ id }, n) => [id, n]));
  const sites = [...new Set(rooms.map(({ offer }) => offer.site.id))];
  return [...rooms].sort(
    (a, b) =>
      b.free.length - a.free.length ||
      (a.space.capacity ?? 1) - (b.space.capacity ?? 1) ||
      sites.indexOf(a.offer.site.id) - sites.indexOf(b.offer.site.id) ||
      (rank.get(a.space.id) ?? 0) - (rank.get(b.space.id) ?? 0),
  );
}
