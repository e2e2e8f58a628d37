import type { Booking } from '../bookings/booking.ts';
import type { Slot } from '../bookings/slot.ts';
import type { Visibility } from '../people/choices.ts';
import type { Named } from '../people/directory.ts';
import type { LocalDate } from '../local-date.ts';
import type { PlaceId, SiteId } from '../places/place.ts';
import type { DayLog } from './day-log.ts';

/** Where and when somebody may be at a desk: on days, both included, or in a slot that holds all of them. */
export interface Spot {
  places: PlaceId[];
  /** The buildings in those places. */
  sites: SiteId[];
  from: LocalDate;
  to: LocalDate;
  slot: Slot;
}

/** Who may be there, and who may know it as they have chosen. */
export interface PresumedPerson extends Named {
  visibility: Visibility;
}

/** All that is known of those who may be there. In no order. */
export interface Presumed {
  people: PresumedPerson[];
  /** What they said of working at a desk (`office`, `coworking`) there on those days. */
  logs: DayLog[];
  /** The desks that they hold in the slot, also elsewhere: one elsewhere says that they are not there. */
  desks: Booking[];
}

/**
 * Who may be in a place, in one question: of thousands, to ask one store after another for each of them costs more than
 * all the rest. Everything comes as a copy. The promise is checked, for every implementation, by
 * `test/store/presumed-store.contract.ts`: change the two together.
 */
export interface PresumedStore {
  /**
   * Everybody, of every organisation, who said that they work at a desk in one of the places, or who holds one in one of
   * the sites; each once. Not those whom no organisation knows, and nothing that stands under another one than theirs.
   *
   * @throws {RangeError} for a slot that does not end after it begins.
   */
  at(spot: Spot): Promise<Presumed>;
}
