import type { Brand } from '../../brand.ts';
import type { LocalDate } from '../../local-date.ts';
import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { Equipment, PlaceId, SiteId, Space } from '../../places/place.ts';
import type { BookingId } from '../booking.ts';
import type { DayPart } from '../day-part.ts';

export type WaitingId = Brand<'WaitingId'>;

/** Somebody waits for a desk or a room at a time at which all are taken. */
export interface WaitingWish {
  id: WaitingId;
  organisation: OrganisationId;
  person: PersonId;
  kind: Space['kind'];
  /** Of a room: for so many at least. */
  seats?: number;
  place: PlaceId;
  /** One building of the place; any of them, where absent. */
  site?: SiteId;
  day: LocalDate;
  part: DayPart;
  /** What has not all of it is nothing for them. */
  equipment: Equipment[];
  /** Who came first is asked first. */
  since: Date;
  /** From then on it is of no use any more. */
  until: Date;
  /** Grows by one with each change: whoever changes a wish says which version they saw. */
  version: number;
  offer?: Offer;
}

/** What is held for somebody, and until when they may say yes to it. */
export interface Offer {
  booking: BookingId;
  until: Date;
}

export type OfferedWish = WaitingWish & { offer: Offer };

export type NewWaitingWish = Omit<WaitingWish, 'id' | 'version' | 'offer'>;
