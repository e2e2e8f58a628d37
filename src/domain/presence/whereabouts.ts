import type { LocalDate } from '../local-date.ts';
import type { Names } from '../language.ts';
import type { Official } from '../people/official.ts';
import type { Whom } from '../people/choices-store.ts';
import type { TeamId } from '../people/person.ts';
import type { PlaceId, SiteId } from '../places/place.ts';
import type { Half, WorkMode } from './day-log.ts';

/** Somebody, as far as whoever asks may know of them. */
export interface Colleague extends Whom {
  name: string;
  /** Of another administration than the one who asks. */
  from?: Names;
}

/** Where a colleague works on half a day, as far as they allow whoever asks to see it. */
export interface Sighting {
  colleague: Colleague;
  date: LocalDate;
  half: Half;
  mode: WorkMode;
  place?: PlaceId;
  /** Where they hold a desk. */
  site?: SiteId;
  zone?: string;
  desk?: string;
}

/** Whom a name, or "my team", may mean. */
export type Sought = { name: string } | { whom: Whom } | { team: TeamId } | { myTeams: true };

export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** What is known of where somebody is, to those who may know it: nobody else asks the stores for others' days. */
export interface Whereabouts {
  /** The colleagues whom a name as typed may mean, whom whoever asks may know of; by name. */
  named(asker: Official, name: string): Promise<Colleague[]>;

  /** The teams whose name comes near what was typed, of the asker's organisation; their own where nothing is typed. */
  teams(asker: Official, name: string | undefined, now: Date): Promise<{ id: TeamId; name: string }[]>;

  /**
   * Where one colleague is. Notes that they were looked up, also where nothing may be shown: `undefined` then, which is
   * also the answer for somebody who is not there.
   *
   * Today and later only: what of the days is over is left out.
   */
  ofColleague(asker: Official, whom: Whom, days: Days, now: Date): Promise<Sighting[] | undefined>;

  /** Who of a team is where; those who may be seen. By date, half and name. */
  ofTeam(asker: Official, team: TeamId, days: Days, now: Date): Promise<Sighting[]>;

  /** Who is in any of the places; those who may be seen. By date, half and name. */
  inPlaces(asker: Official, places: PlaceId[], days: Days, now: Date): Promise<Sighting[]>;

  /** Notes that these were seen on a list: to be called with those on the page that is shown, not with all there are. */
  seen(asker: Official, whom: Whom[], now: Date): Promise<void>;
}
