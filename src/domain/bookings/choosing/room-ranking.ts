import type { Equipment, Space } from '../../places/place.ts';

/**
 * The order in which free rooms are offered: those with most of what was asked for first; then the smallest, so that no
 * seats are wasted; then the one with least beside what was asked for; then by name.
 */
export function roomiestLast(rooms: readonly Readonly<Space>[], asked: readonly Equipment[]): Readonly<Space>[] {
  const fitting = (room: Readonly<Space>) => asked.filter((item) => room.equipment.includes(item)).length;
  const seats = ({ capacity = 1 }: Readonly<Space>) => capacity;
  return [...rooms].sort(
    (a, b) =>
      fitting(b) - fitting(a) ||
      seats(a) - seats(b) ||
      a.equipment.length - b.equipment.length ||
      (a.name < b.name ? -1 : 1),
  );
}
