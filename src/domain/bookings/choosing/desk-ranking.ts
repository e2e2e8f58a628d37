import type { Equipment, Space } from '../../places/place.ts';

/**
 * The order in which free desks are offered: those with most of what was asked for first; desks adapted for a wheelchair last, so that they stay free for those who
 * need one, unless one was asked for; then those with a screen; then by the name on the sign.
 */
export function bestFirst(desks: readonly Readonly<Space>[], asked: readonly Equipment[]): Readonly<Space>[] {
  const spared = (desk: Readonly<Space>) => !asked.includes('wheelchair') && desk.equipment.includes('wheelchair');
  const screen = (desk: Readonly<Space>) => desk.equipment.includes('screen');
  const fitting = (desk: Readonly<Space>) => asked.filter((item) => desk.equipment.includes(item)).length;
  return [...desks].sort(
    (a, b) =>
      fitting(b) - fitting(a) ||
      Number(spared(a)) - Number(spared(b)) ||
      Number(screen(b)) - Number(screen(a)) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** The order in which free desks make up for `lost`: those in its zone by distance, then the others as they stood. */
export function nearestTo(lost: Readonly<Space>, desks: readonly Readonly<Space>[]): Readonly<Space>[] {
  const metres = (desk: Readonly<Space>) =>
    desk.zone === lost.zone ? Math.hypot(desk.x - lost.x, desk.y - lost.y) : Number.MAX_VALUE;
  return [...desks].sort((a, b) => metres(a) - metres(b));
}
