import { setTimeout as wait } from 'node:timers/promises';
import type { Booking } from '../src/domain/bookings/booking.ts';
import { addDays, dayAt, instantAt, type LocalTime } from '../src/domain/local-date.ts';
import type { Person } from '../src/domain/people/person.ts';
import type { SiteId } from '../src/domain/places/place.ts';
import { TOMORROW } from '../src/skills/bookings/reminders.ts';
import type { Office } from './office.ts';

const A_TIME = 3;
const PAUSE_MS = 100;
const HOUR_MS = 3_600_000;

/** Far from where the conversations are about. */
const SITES = ['utrecht-de-knoop', 'lelystad-stadhuis', 'ostend-city-hall', 'kortrijk-finance', 'bruges-van-maerlant'];

/** Each of the people, as many as there is room for, has a desk tomorrow, and was spoken with in Teams. */
export async function bookTomorrow(
  people: Person[],
  { stores, organisation: { zone }, processes, teams }: Office,
): Promise<Booking[]> {
  const tomorrow = addDays(dayAt(processes.now(), zone), 1);
  const at = (time: string) => instantAt(tomorrow, time as LocalTime, zone);
  const halves = [
    { from: at('09:00'), to: at('13:00') },
    { from: at('13:00'), to: at('17:00') },
  ];
  const desks = await Promise.all(SITES.map((site) => stores.sites.spaces(site as SiteId, 'desk')));
  const places = desks.flat().flatMap(({ id, site }) => halves.map((slot) => ({ site, space: id, slot })));

  const claims = people.map(async ({ organisation, id: person }, n) => {
    const place = places[n];
    if (!place) return [];
    const reference = { serviceUrl: teams.serviceUrl, conversation: `a:${person}`, bot: '28:nomade' };
    await stores.addresses.put(organisation, person, { channel: 'teams', reference }, processes.now());
    const claim = await stores.bookings.claim([{ organisation, person, kind: 'desk', key: 'tomorrow', ...place }]);
    return claim.outcome === 'booked' ? claim.bookings : []; // the demo's people have some of them
  });
  return (await Promise.all(claims)).flat();
}

/** Puts a reminder of each booking, a few at a time, and each of them twice, as two processes do; the rest at the end. */
export async function remindOf(
  bookings: Booking[],
  { stores, organisation: { zone }, processes }: Office,
  isOver: () => boolean,
): Promise<void> {
  const now = processes.now();
  const notices = bookings.map(({ organisation, person, id, slot }) => ({
    ...{ organisation, person, kind: TOMORROW, key: `${TOMORROW} ${id}` },
    about: { booking: id, day: dayAt(slot.from, zone) },
    due: now,
    until: new Date(now.getTime() + HOUR_MS),
  }));
  const put = (some: typeof notices) => Promise.all([stores.outbox.put(some), stores.outbox.put(some)]);
  while (notices.length > 0 && !isOver()) {
    await put(notices.splice(0, A_TIME));
    await wait(PAUSE_MS);
  }
  await put(notices);
}
