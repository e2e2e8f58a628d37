import type { Brand } from '../brand.ts';
import type { Names } from '../language.ts';
import type { LocalTime } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { Closure } from './closure.ts';

export type PlaceId = Brand<'PlaceId'>;
export type SiteId = Brand<'SiteId'>;
export type ZoneId = Brand<'ZoneId'>;
export type SpaceId = Brand<'SpaceId'>;

/** Degrees on the globe (WGS 84). */
export interface Coordinates {
  lat: number;
  lon: number;
}

/** Where somebody is looked for who said neither where they live nor where they want to be: Brussels. */
export const MIDDLE_OF_BELGIUM: Coordinates = { lat: 50.85, lon: 4.35 };

/** A municipality, in every name that people call it by. */
export interface Place extends Coordinates {
  id: PlaceId;
  country: 'BE' | 'NL';
  /** The name in each of our languages; a place without one of its own in a language carries its local name. */
  names: Names;
  /** Every further name: old ones, abbreviations, other languages. */
  also: string[];
}

/** Opening hours of one weekday, on the wall clock of the site. */
export interface OpeningHours {
  from: LocalTime;
  to: LocalTime;
}

/** A building where spaces can be booked. */
export interface Site extends Coordinates {
  id: SiteId;
  place: PlaceId;
  owner: OrganisationId;
  name: Names;
  address: string;
  /** IANA name. */
  zone: string;
  /** Monday first; undefined where the site is closed on that weekday. */
  opening: (OpeningHours | null)[];
  /** The public holidays it keeps: a country, and a region where that has days of its own (`BE-DE`). */
  holidays: string;
  /** Closing days of its own, with the reason in each language. */
  closures: Closure[];
  zones: Zone[];
  /** For whom its rooms may be used beside officials; for nobody where absent. */
  hosts?: ('citizens' | 'association')[];
}

/** A part of a site: a wing, a floor, an open space. */
export interface Zone {
  id: ZoneId;
  name: Names;
}

/** What a person may ask a space to have. */
export const EQUIPMENT = [
  'screen',
  'quiet',
  'standing_desk',
  'video',
  'whiteboard',
  'wheelchair',
  'phone_booth',
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** What a space is, and what stands on its sign. */
export type SpaceName = Pick<Space, 'kind' | 'name'>;

/** What can be booked. */
export interface Space {
  id: SpaceId;
  kind: 'desk' | 'room';
  site: SiteId;
  zone: ZoneId;
  /** As it stands on the sign: "E-12". */
  name: string;
  equipment: Equipment[];
  /** How many a room seats; a desk seats one. */
  capacity?: number;
  /** Between two meetings nobody has it for so long: to be cleaned, or set up. */
  bufferMinutes?: number;
  /** Who asks for it has it only once an approver of its owner has said yes. */
  needsApproval?: boolean;
  /** Metres from the corner of its zone. */
  x: number;
  y: number;
}
