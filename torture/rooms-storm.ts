import type { Approvals } from '../src/domain/bookings/approving/approvals.ts';
import type { Booking } from '../src/domain/bookings/booking.ts';
import { bookSeries } from '../src/domain/bookings/series/series.ts';
import { addDays, type LocalDate, type LocalTime } from '../src/domain/local-date.ts';
import type { Official } from '../src/domain/people/official.ts';
import { People } from '../src/domain/people/people.ts';
import type { Site } from '../src/domain/places/place.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { roundsOf } from '../src/rounds.ts';
import type { Stores } from '../src/stores.ts';
import { anOfficial, anOrganisation, bring } from '../test/helpers/administrations.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../test/helpers/rooms.ts';
import type { Told } from './told.ts';

const ROOMS = 50;
/** Everybody wants one with a whiteboard, of which there are few: people wait for them. */
const WITH_WHITEBOARD = 5;
const PEOPLE = 200;
const APPROVERS = 5;
const DAYS = 5;
/** Tuesday 10 November 2026, 07:00 in Brussels. */
export const NOW = new Date('2026-11-10T06:00:00Z');
const FIRST_DAY = '2026-11-11' as LocalDate;

const bufferOf = (n: number) => [0, 0, 15, 30][n % 4] ?? 0;
const nameOf = (n: number) => `R${n}`;

/** A number from 0 on and below so many. */
export type Chance = (below: number) => number;

interface Crowd {
  stores: Stores;
  nouns: ReturnType<typeof nounsOn>;
  round: (now: Date) => Promise<void>;
  officials: Official[];
  site: Site;
  told: Told;
  /** What somebody was told they have, or asked for: it may have changed since. */
  known: { who: Official; booking: Booking }[];
}

export async function aCrowd(stores: Stores, told: Told): Promise<Crowd> {
  const [city, province] = [anOrganisation('city'), anOrganisation('province')];
  const officials = Array.from(
    { length: PEOPLE },
    (_, n) =>
    anOfficial(n % 2 === 0 ? city : province, `person-${n}`, n % 2 === 0 && n < 2 * APPROVERS ? { roles: ['official', 'approver'] } : {}), // prettier-ignore
  );
  await bring(stores, officials);
  const place = aPlace('namur');
  const rooms = Array.from({ length: ROOMS }, (_, n) => ({
    ...{ name: nameOf(n), bufferMinutes: bufferOf(n) },
    ...(n < WITH_WHITEBOARD && { equipment: ['whiteboard' as const] }),
    ...(n % 5 === 4 && { needsApproval: true }),
  }));
  const site = await openRooms(stores, city, place, rooms);
  const nouns = nounsOn(stores, [place]);
  const people = new People(stores.people, { organisationOf: () => undefined });
  const { offers } = roundsOf({ stores, people, holidays: { on: () => undefined }, nouns });
  return { stores, nouns, round: (now) => offers.run(now), officials, site, told, known: [] };
}

/** One attempt at something, which may come too late. */
export async function attempt(crowd: Crowd, chance: Chance): Promise<void> {
  const attempts = [books, books, books, booksSeries, moves, moves, resizes, cancels, decides, decides, lapses, waits, takesOffer]; // prettier-ignore
  const one = attempts[chance(attempts.length)] ?? books;
  try {
    await one(crowd, chance);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    crowd.told.refused += 1;
  }
}

let keys = 0;
const newKey = () => `storm-${(keys += 1)}`;

function aTime(chance: Chance): { day: LocalDate; part: { from: LocalTime; to: LocalTime } } {
  const clock = (halfHour: number) =>
    `${String(8 + Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}` as LocalTime;
  const from = chance(17);
  return { day: addDays(FIRST_DAY, chance(DAYS)), part: { from: clock(from), to: clock(from + 1 + chance(3)) } };
}

const somebody = ({ officials }: Crowd, chance: Chance) => officials[chance(officials.length)]!;
const aRoom = ({ site }: Crowd, chance: Chance) =>
  roomOf(site.id, nameOf(chance(chance(2) === 0 ? WITH_WHITEBOARD : ROOMS)));
const something = ({ known }: Crowd, chance: Chance) => known[chance(known.length)];

/** Somebody was told that they have it, or that they asked for it. */
function got(crowd: Crowd, who: Official, bookings: Booking[]): void {
  for (const booking of bookings) {
    crowd.told.of(booking);
    crowd.known.push({ who, booking });
  }
}

async function books(crowd: Crowd, chance: Chance): Promise<void> {
  const who = somebody(crowd, chance);
  const { day, part } = aTime(chance);
  const booked = await crowd.nouns.bookings.book(who, aRoom(crowd, chance), [day], part, newKey(), NOW);
  if (booked.outcome === 'booked') got(crowd, who, booked.bookings);
}

async function booksSeries(crowd: Crowd, chance: Chance): Promise<void> {
  const who = somebody(crowd, chance);
  const { part } = aTime(chance);
  const days = Array.from({ length: DAYS }, (_, n) => addDays(FIRST_DAY, n));
  const wish = { space: aRoom(crowd, chance), days, part };
  got(crowd, who, (await bookSeries(crowd.nouns.bookings, who, wish, newKey(), NOW)).bookings);
}

async function moves(crowd: Crowd, chance: Chance): Promise<void> {
  const one = something(crowd, chance);
  if (!one) return;
  const to = { ...aTime(chance), anew: true, ...(chance(2) === 0 && { desk: aRoom(crowd, chance) }) };
  const moved = await crowd.nouns.moving.move(one.who, one.booking.id, to, newKey(), NOW);
  if (moved.outcome === 'moved') got(crowd, one.who, [moved.booking]);
}

async function resizes(crowd: Crowd, chance: Chance): Promise<void> {
  const one = something(crowd, chance);
  if (!one) return;
  const end = new Date(one.booking.slot.from.getTime() + (1 + chance(4)) * 30 * 60_000);
  const resized = await crowd.nouns.moving.resize(one.who, one.booking.id, { end, anew: true }, newKey(), NOW);
  if (resized.outcome === 'moved') got(crowd, one.who, [resized.booking]);
}

async function cancels(crowd: Crowd, chance: Chance): Promise<void> {
  const one = something(crowd, chance);
  if (one) crowd.told.of(await crowd.nouns.bookings.cancel(one.who, one.booking.id, NOW));
}

async function awaited({ stores }: Crowd, chance: Chance): Promise<Booking | undefined> {
  const some = await stores.bookings.awaitingApproval(undefined, 40);
  return some[chance(Math.max(1, some.length))];
}

async function decides(crowd: Crowd, chance: Chance): Promise<void> {
  const asked = await awaited(crowd, chance);
  if (!asked) return;
  const { approvals }: { approvals: Approvals } = crowd.nouns;
  const approver = crowd.officials[2 * chance(APPROVERS)]!;
  const seen = { organisation: asked.organisation, booking: asked.id, version: asked.version };
  const decided = await approvals.decide(approver, seen, chance(3) === 0 ? 'declined' : 'approved', NOW);
  if (decided.outcome === 'decided') crowd.told.of(decided.request.booking);
}

/** Its time passes just now. */
async function lapses(crowd: Crowd, chance: Chance): Promise<void> {
  const asked = await awaited(crowd, chance);
  if (!asked?.lapsesAt || chance(3) > 0) return;
  const ended = await crowd.nouns.approvals.endIfOver(asked, asked.lapsesAt);
  if (ended.state === 'lapsed' && ended.version === asked.version + 1) crowd.told.mayHave(ended);
}

async function waits(crowd: Crowd, chance: Chance): Promise<void> {
  const wish = { kind: 'room' as const, place: crowd.site.place, equipment: ['whiteboard' as const], ...aTime(chance) };
  await crowd.nouns.waiting.join(somebody(crowd, chance), wish, NOW);
  if (chance(20) === 0) await crowd.round(NOW);
}

async function takesOffer(crowd: Crowd, chance: Chance): Promise<void> {
  const offers = await crowd.stores.waiting.offers(undefined, 20);
  const offer = offers[chance(Math.max(1, offers.length))];
  const who = crowd.officials.find(({ person }) => person.id === offer?.person);
  if (!offer || !who) return;
  if (chance(3) === 0) {
    await crowd.nouns.waiting.refuse(who, offer.offer.booking);
    return;
  }
  const { outcome, booking } = await crowd.nouns.waiting.accept(who, offer.offer.booking, NOW);
  if (outcome !== 'taken') return;
  crowd.told.offersTaken += 1;
  got(crowd, who, [booking]);
}

/** What holds a room, room by room, soonest first, with how long each room is left alone between two meetings. */
export async function heldRooms({ stores, site }: Crowd): Promise<{ bufferMs: number; held: Booking[] }[]> {
  const slot = { from: NOW, to: new Date(NOW.getTime() + 30 * 86_400_000) };
  return Promise.all(
    Array.from({ length: ROOMS }, async (_, n) => ({
      bufferMs: bufferOf(n) * 60_000,
      held: await stores.bookings.holding([{ id: roomOf(site.id, nameOf(n)), site: site.id }], slot),
    })),
  );
}
