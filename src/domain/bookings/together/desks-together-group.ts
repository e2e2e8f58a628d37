import type { Space, ZoneId } from '../../places/place.ts';

/** A desk, as far as it says how near it is to others. Metres are those of its zone. */
export type Spot = Readonly<Pick<Space, 'id' | 'zone' | 'name' | 'x' | 'y' | 'equipment'>>;

/** Desks of one zone that are nearest to the one in their middle. */
interface Group<Desk> {
  desks: Desk[];
  /** Of all of them, and of those who sit there already, to the one in the middle. */
  metres: number;
}

/**
 * The `count` free desks that are nearest to each other, and to those of the team who sit there already: in one zone
 * where one has so many, or else in as few zones as can be, beside each other in the order in which the site names them.
 * Nearest of all is, where everybody together has the least way to whoever sits in their middle. Desks adapted for a
 * wheelchair are left free for those who need one, as long as there are others.
 *
 * @returns fewer where there are not so many; of one zone after another, in each from the middle outwards.
 */
export function nearestTogether<Desk extends Spot>(
  free: readonly Desk[],
  seated: readonly Spot[],
  count: number,
  zones: readonly ZoneId[],
): Desk[] {
  const spared = free.filter(({ equipment }) => !equipment.includes('wheelchair'));
  const desks = spared.length >= count ? spared : free;
  const rows = zones.map((zone): Row<Desk> => ({
    free: desks.filter((desk) => desk.zone === zone),
    seated: seated.filter((desk) => desk.zone === zone),
  }));
  const alone = rows.filter((row) => row.free.length >= count);
  return alone.length > 0 ? best(alone, count) : acrossZones(rows, count);
}

interface Row<Desk> {
  free: Desk[];
  seated: Spot[];
}

/** Where most of the team sit already; of those, where they are nearest. */
function best<Desk extends Spot>(rows: readonly Row<Desk>[], count: number): Desk[] {
  const most = Math.max(...rows.map(({ seated }) => seated.length));
  const groups = rows.filter(({ seated }) => seated.length === most).map((row) => groupOf(row, count));
  const [first] = groups.sort((a, b) => a.metres - b.metres);
  return first?.desks ?? [];
}

/** The `count` desks around each possible middle, of which it takes the nearest. */
function groupOf<Desk extends Spot>({ free, seated }: Row<Desk>, count: number): Group<Desk> {
  const groups = [...free, ...seated].map((middle): Group<Desk> => {
    const away = (desk: Spot) => Math.hypot(desk.x - middle.x, desk.y - middle.y);
    const desks = [...free].sort((a, b) => away(a) - away(b) || (a.name < b.name ? -1 : 1)).slice(0, count);
    return { desks, metres: [...desks, ...seated].reduce((sum, desk) => sum + away(desk), 0) };
  });
  const [first] = groups.sort((a, b) => a.metres - b.metres);
  return first ?? { desks: [], metres: 0 };
}

/** Of as few zones on end as have so many: all of the fullest ones, and of the last one those that are nearest together. */
function acrossZones<Desk extends Spot>(rows: readonly Row<Desk>[], count: number): Desk[] {
  const window = shortestWith(rows, count);
  const byMost = [...window].sort((a, b) => b.free.length - a.free.length);
  const chosen = new Map<Row<Desk>, Desk[]>();
  let left = count;
  for (const row of byMost) {
    const { desks } = groupOf(row, Math.min(left, row.free.length));
    chosen.set(row, desks);
    left -= desks.length;
  }
  return window.flatMap((row) => chosen.get(row) ?? []);
}

/** The shortest run of zones with so many free desks, of several the first; all of them where none has. */
function shortestWith<Desk extends Spot>(rows: readonly Row<Desk>[], count: number): Row<Desk>[] {
  for (let length = 2; length < rows.length; length += 1) {
    for (let first = 0; first + length <= rows.length; first += 1) {
      const run = rows.slice(first, first + length);
      if (run.reduce((sum, { free }) => sum + free.length, 0) >= count) return run;
    }
  }
  return [...rows];
}
