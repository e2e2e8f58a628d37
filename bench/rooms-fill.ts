import type { NewBooking } from '../src/domain/bookings/booking.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../src/domain/local-date.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { Equipment, SiteId } from '../src/domain/places/place.ts';
import type { AgreementId } from '../src/domain/agreements/agreement.ts';
import type { Stores } from '../src/stores.ts';
import { anOfficial, anOrganisation, bring } from '../test/helpers/administrations.ts';
import { aPlace, openRooms, type RoomSaid, roomOf } from '../test/helpers/rooms.ts';

/** Monday 2 November 2026, 07:00 in Brussels. */
export const NOW = new Date('2026-11-02T06:00:00Z');
export const SITES = 40;
export const ROOMS_EACH = 50;
export const BRUSSELS = aPlace('brussels', 50.85, 4.35);

const ZONE = 'Europe/Brussels';
const FIRST_DAY = '2026-11-03' as LocalDate;
const DAYS = 25;
/** Two meetings a day in each room, at hours of its own. */
const MEETINGS = 2;
const BATCH = 500;
const EQUIPMENT: Equipment[][] = [[], ['screen'], ['screen', 'video'], ['screen', 'video', 'whiteboard'], ['wheelchair']]; // prettier-ignore
const SEATS = [4, 6, 8, 10, 12, 20, 40];

const own = anOrganisation('own');
/** Lets others have everything, and says so. */
const neighbour = {
  ...anOrganisation('neighbour'),
  agreements: [
    {
      ...{ id: 'everything' as AgreementId, owner: anOrganisation('neighbour').id, guests: 'everybody' as const },
      ...{ sites: 'all' as const, kinds: ['desk' as const, 'room' as const], shows: 'free-busy' as const },
    },
  ],
};
export const asker = anOfficial(own, 'asker');

/** Of ten rooms three are left alone for a while between two meetings, and one needs a yes. */
function roomOfSite(n: number): RoomSaid {
  return {
    ...{ name: `R${n}`, capacity: SEATS[n % SEATS.length] ?? 4, equipment: EQUIPMENT[n % EQUIPMENT.length] ?? [] },
    ...(n % 10 < 3 && { bufferMinutes: n % 10 === 0 ? 30 : 15 }),
    ...(n % 10 === 9 && { needsApproval: true }),
  };
}

const siteOf = (n: number) => `site-${n}` as SiteId;

/** Sites of two organisations in one place; answers the number of rooms. */
export async function fillRooms(stores: Stores): Promise<number> {
  await bring(stores, [asker, anOfficial(neighbour, 'neighbour')]);
  for (let n = 0; n < SITES; n += 1) {
    const rooms = Array.from({ length: ROOMS_EACH }, (_, room) => roomOfSite(room));
    const owner = n % 2 === 0 ? own : neighbour;
    await openRooms(stores, owner, BRUSSELS, rooms, { id: siteOf(n), lat: 50.8 + n / 1000 });
  }
  return SITES * ROOMS_EACH;
}

/** Meetings in all the rooms for some weeks; answers how many. */
export async function fillMeetings(stores: Stores): Promise<number> {
  let wishes: NewBooking[] = [];
  let count = 0;
  const claim = async () => {
    const claimed = await stores.bookings.claim(wishes);
    if (claimed.outcome !== 'booked') throw new Error(`meetings are in each other's way: ${claimed.outcome}`);
    count += claimed.bookings.length;
    wishes = [];
  };
  for (let n = 0; n < SITES * ROOMS_EACH * DAYS * MEETINGS; n += 1) {
    wishes.push(meeting(n));
    if (wishes.length === BATCH) await claim();
  }
  if (wishes.length > 0) await claim();
  return count;
}

/** The `n`-th of a series that never stand in each other's way. */
function meeting(n: number): NewBooking {
  const rooms = SITES * ROOMS_EACH;
  const room = n % rooms;
  const site = siteOf(room % SITES);
  const name = `R${Math.floor(room / SITES)}`;
  const nth = Math.floor(n / rooms) % MEETINGS;
  const day = addDays(FIRST_DAY, Math.floor(n / rooms / MEETINGS));
  const hour = 8 + nth * 5 + (room % 4);
  const at = (time: number) => instantAt(day, `${String(time).padStart(2, '0')}:00` as LocalTime, ZONE);
  return {
    ...{ organisation: own.id, person: `person-${n % 997}` as PersonId, kind: 'room', site, space: roomOf(site, name) },
    ...{ slot: { from: at(hour), to: at(hour + 1) }, key: `meeting-${n}` },
  };
}

export const dayOf = (n: number) => addDays(FIRST_DAY, n % DAYS);
