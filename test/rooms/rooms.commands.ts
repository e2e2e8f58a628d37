import { expect } from 'chai';
import fc from 'fast-check';
import type { Booking, BookingId } from '../../src/domain/bookings/booking.ts';
import { bookSeries } from '../../src/domain/bookings/series.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { SpaceId } from '../../src/domain/places/place.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { agrees, asModelled, takeOver, takeOverReleases } from './rooms-agreement.ts';
import { HALF_HOUR, type Held, needsYes, type RoomsModel, type Span, spanOf } from './rooms.model.ts';
import { APPROVERS, DAYS, OPENS, PEOPLE, ROOMS, type World } from './rooms-world.ts';

type Command = fc.AsyncCommand<RoomsModel, World>;
type Run = (model: RoomsModel, world: World, now: Date) => Promise<void>;

/** Done, and then compared. */
function command(name: string, run: Run): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(model, world, new Date(model.now));
      await agrees(model, world);
    },
    toString: () => name,
  };
}

/** What it gives, or the code of why it was refused. */
async function tried<Value>(made: Promise<Value>): Promise<{ value: Value; refused: undefined } | { refused: string }> {
  try {
    return { value: await made, refused: undefined };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

const refusedWith = (answer: { refused?: string | undefined }, code: string, why: string) =>
  expect(answer.refused, why).to.equal(code);

const nthOf = <One>(list: One[], n: number): One | undefined => list[n % Math.max(1, list.length)];
const taken = (model: RoomsModel) => model.toCome().filter(({ as }) => as !== 'offered');
const whoIs = ({ officials }: World, person: number): Official => officials[person]!;
const roomIn = ({ rooms }: World, room: number): SpaceId => rooms[room]!;
const idOf = ({ id }: Held) => id as BookingId;

let keys = 0;
const newKey = () => `key-${(keys += 1)}`;

function partOf(day: number, { from, to }: Span): { from: LocalTime; to: LocalTime } {
  const clock = (instant: number) => {
    const minutes = 8 * 60 + (instant - OPENS[day]!) / 60_000;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime;
  };
  return { from: clock(from), to: clock(to) };
}

/** Why the span cannot be had there at all, if so. */
function refusalOf(model: RoomsModel, room: number, { from, to }: Span): string | undefined {
  if (to <= model.now) return 'in-the-past';
  return needsYes(room) && from <= model.now ? 'approval-too-late' : undefined;
}

function takes(model: RoomsModel, world: World, booking: Booking, expected: Omit<Held, 'id'>): void {
  const { lapsesAt, ...held } = { lapsesAt: undefined, ...expected };
  expect(asModelled(world, booking)).to.deep.equal({ ...held, id: booking.id, lapsesAt });
  model.put({ ...held, id: booking.id, ...(lapsesAt !== undefined && { lapsesAt }) });
}

const book = (person: number, room: number, day: number, begins: number, length: number) =>
  command(`${PEOPLE[person]} books ${ROOMS[room]?.name} ${day}/${begins}+${length}`, async (model, world, now) => {
    const span = spanOf(day, begins, length);
    const key = newKey();
    const asks = () => world.nouns.bookings.book(whoIs(world, person), roomIn(world, room), [DAYS[day]!], partOf(day, span), key, now); // prettier-ignore
    const answer = await tried(asks());
    const refused = refusalOf(model, room, span);
    if (refused) return void refusedWith(answer, refused, 'booked');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    const isFree = model.isFree(room, span);
    expect(answer.value.outcome).to.equal(isFree ? 'booked' : 'taken');
    if (answer.value.outcome !== 'booked') return;
    takes(model, world, answer.value.bookings[0]!, { person, room, ...span, ...model.terms(room, span), version: 1 });
    expect(await asks(), 'asking twice books once').to.deep.equal(answer.value);
  });

const bookBothDays = (person: number, room: number, begins: number, length: number) =>
  command(`${PEOPLE[person]} books ${ROOMS[room]?.name} each day ${begins}+${length}`, async (model, world, now) => {
    const spans = DAYS.map((_, day) => spanOf(day, begins, length));
    const wish = { space: roomIn(world, room), days: DAYS, part: partOf(0, spans[0]!) };
    const answer = await tried(bookSeries(world.nouns.bookings, whoIs(world, person), wish, newKey(), now));
    const had = spans.filter((span) => !refusalOf(model, room, span) && model.isFree(room, span));
    const refused = spans.map((span) => refusalOf(model, room, span)).find(Boolean);
    if (had.length === 0 && refused) return void refusedWith(answer, refused, 'a series');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    expect(answer.value.bookings).to.have.length(had.length);
    expect(answer.value.lost).to.have.length(DAYS.length - had.length);
    for (const [n, booking] of answer.value.bookings.entries()) {
      takes(model, world, booking, { person, room, ...had[n]!, ...model.terms(room, had[n]!), version: 1 });
    }
  });

/** What becomes of who wants exactly this room and span in the place of what they have. */
function becomes(model: RoomsModel, held: Held, room: number, span: Span, anew: boolean) {
  const isLess = held.as !== 'asked' && held.room === room && span.from >= held.from && span.to <= held.to;
  const isThere = held.as === 'arrived' && held.room === room && held.from === span.from;
  if (isLess) return { outcome: 'moved' as const, terms: { as: isThere ? ('arrived' as const) : ('booked' as const) } };
  if (needsYes(room) && span.from <= model.now) return { outcome: 'approval-too-late' as const };
  const isFree = model.isFree(room, span, held.id);
  if (!isFree) return { outcome: 'taken' as const };
  if (needsYes(room) && held.as !== 'asked' && !anew) return { outcome: 'asks-anew' as const };
  const terms = model.terms(room, span);
  return { outcome: 'moved' as const, terms: isThere && terms.as === 'booked' ? { as: 'arrived' as const } : terms };
}

function moves(
  model: RoomsModel,
  world: World,
  held: Held,
  booking: Booking,
  to: Span & { room: number },
  terms: object,
) {
  model.end(held, 'changed');
  const { person, version } = held;
  takes(model, world, booking, { person, as: 'booked', ...to, ...terms, version: version + 1 });
}

const move = (nth: number, other: number | undefined, day: number, begins: number, length: number, anew: boolean) =>
  // prettier-ignore
  command(`${nth} is moved to ${other ?? 'its room'} ${day}/${begins}+${length} ${anew ? 'anew' : ''}`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    const room = other ?? held.room;
    const span = spanOf(day, begins, length);
    const wish = { day: DAYS[day]!, part: partOf(day, span), anew, ...(other !== undefined && { desk: roomIn(world, room) }) }; // prettier-ignore
    const answer = await tried(world.nouns.bookings.move(whoIs(world, held.person), idOf(held), wish, newKey(), now));
    if (span.to <= model.now) return void refusedWith(answer, 'in-the-past', 'moved');
    const { outcome, terms } = { terms: {}, ...becomes(model, held, room, span, anew) };
    if (outcome === 'approval-too-late') return void refusedWith(answer, outcome, 'moved');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    const { value } = answer;
    if (outcome === 'moved' && value.outcome === 'moved') return moves(model, world, held, value.booking, { ...span, room }, terms); // prettier-ignore
    if (outcome === 'taken' && other === undefined && value.outcome === 'moved') {
      const nearby = asModelled(world, value.booking).room;
      expect(needsYes(nearby), 'nobody is made to ask for another room').to.equal(false);
      expect(model.isFree(nearby, span, held.id)).to.equal(true);
      return moves(model, world, held, value.booking, { ...span, room: nearby }, {});
    }
    expect(value.outcome).to.equal(outcome === 'taken' ? 'offer' : outcome);
  });

const resize = (nth: number, length: number, anew: boolean) =>
  command(`${nth} is to last ${length} ${anew ? 'anew' : ''}`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    const span = { from: held.from, to: held.from + length * HALF_HOUR };
    const wish = { end: new Date(span.to), anew };
    const answer = await tried(world.nouns.bookings.resize(whoIs(world, held.person), idOf(held), wish, newKey(), now));
    if (length <= 0) return void refusedWith(answer, 'ends-before-it-starts', 'resized');
    if (span.to <= model.now) return void refusedWith(answer, 'end-has-passed', 'resized');
    const closes = Math.max(...OPENS.map((opens) => (held.from >= opens ? opens + 20 * HALF_HOUR : 0)));
    const { outcome, terms } = { terms: {}, ...becomes(model, held, held.room, span, anew) };
    const isOpen = span.to <= closes;
    if (isOpen && outcome === 'approval-too-late') return void refusedWith(answer, outcome, 'resized');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    const { value } = answer;
    expect(value.outcome).to.equal(isOpen && outcome !== 'taken' ? outcome : 'limited');
    if (value.outcome === 'moved') moves(model, world, held, value.booking, { ...span, room: held.room }, terms);
  });

const decide = (approver: number, nth: number, yes: boolean, isStale: boolean) =>
  command(
    `${PEOPLE[approver]} says ${yes ? 'yes' : 'no'} to ${nth}${isStale ? ' as it was' : ''}`,
    async (model, world, now) => {
      const held = nthOf(model.asked(), nth);
      if (!held) return;
      const { organisation } = whoIs(world, held.person);
      const seen = { organisation: organisation.id, booking: idOf(held), version: held.version + (isStale ? -1 : 0) };
      const answer = await tried(world.approvals.decide(whoIs(world, approver), seen, yes ? 'approved' : 'declined', now)); // prettier-ignore
      if (!APPROVERS.includes(approver)) return void refusedWith(answer, 'approvers-only', 'decided');
      if (held.person === approver) return void refusedWith(answer, 'own-request', 'decided');
      if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
      const isLate = held.lapsesAt! <= model.now;
      expect(answer.value.outcome).to.equal(isLate ? 'before' : isStale ? 'changed' : 'decided');
      if (isLate) return model.end(held, 'lapsed');
      if (isStale) return;
      model.end(held, yes ? 'approved' : 'declined');
      const { lapsesAt: _lapsed, ...booked } = held;
      if (yes) model.put({ ...booked, as: 'booked', version: held.version + 1 });
    },
  );

/** What is offered is what can be had. */
const look = (person: number, day: number, begins: number, length: number) =>
  command(`${PEOPLE[person]} looks for ${day}/${begins}+${length}`, async (model, world, now) => {
    const span = spanOf(day, begins, length);
    const wish = { kind: 'room' as const, place: world.site.place, days: [DAYS[day]!], part: partOf(day, span), equipment: [] }; // prettier-ignore
    const answer = await tried(world.nouns.desks.offer(whoIs(world, person), wish, now));
    if (answer.refused !== undefined || span.to <= model.now) return;
    const offered = answer.value.sites.flatMap(({ free }) => free.map(({ id }) => world.rooms.indexOf(id)));
    const free = ROOMS.map((_, room) => room).filter(
      (room) => model.isFree(room, span) && !refusalOf(model, room, span),
    );
    expect(offered.sort()).to.deep.equal(free);
  });

const cancel = (nth: number) =>
  command(`${nth} is cancelled`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    await world.nouns.bookings.cancel(whoIs(world, held.person), idOf(held), now);
    model.end(held, 'withdrawn');
  });

const come = (nth: number) =>
  command(`somebody arrives at ${nth}`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    const answer = await tried(world.nouns.arrivals.checkIn(whoIs(world, held.person), { booking: idOf(held) }, now));
    if (held.as === 'asked') return void refusedWith(answer, 'not-approved-yet', 'arrived');
    if (answer.refused !== undefined) {
      expect(answer.refused).to.equal('too-early-to-check-in');
      expect(held.as === 'booked' && model.now < held.from, 'it has not begun').to.equal(true);
    } else if (held.as === 'booked') {
      model.held.set(held.id, { ...held, as: 'arrived', version: held.version + 1 });
    }
  });

const wait = (person: number, day: number, begins: number, length: number) =>
  command(`${PEOPLE[person]} waits for ${day}/${begins}+${length}`, async (model, world, now) => {
    const span = spanOf(day, begins, length);
    const wish = { kind: 'room' as const, place: world.site.place, day: DAYS[day]!, part: partOf(day, span), equipment: [] }; // prettier-ignore
    const answer = await tried(world.nouns.waiting.join(whoIs(world, person), wish, now));
    if (answer.refused !== undefined) return void expect(span.from, 'a day that is over').to.be.below(model.now);
    if (answer.value.outcome !== 'waiting') return;
    expect(ROOMS.some((_, room) => model.isFree(room, span) && !refusalOf(model, room, span))).to.equal(false);
    model.waiting.add(person);
  });

const answerOffer = (nth: number, yes: boolean) =>
  command(`offer ${nth} is ${yes ? 'taken' : 'refused'}`, async (model, world, now) => {
    const offers = [...model.held.values()].filter(({ as }) => as === 'offered');
    const held = nthOf(offers, nth);
    if (!held) return;
    const who = whoIs(world, held.person);
    if (!yes) {
      await world.nouns.waiting.refuse(who, idOf(held));
      return model.end(held, 'withdrawn');
    }
    const answer = await tried(world.nouns.waiting.accept(who, idOf(held), now));
    if (held.to <= model.now) return;
    const refused = refusalOf(model, held.room, held);
    if (refused) return void refusedWith(answer, refused, 'taken');
    model.held.delete(held.id);
    const { until: _until, ...taken } = held;
    model.put({ ...taken, ...model.terms(held.room, held), version: held.version + 1 });
  });

/** Everything is taken, and somebody more wants it. */
const takeAll = (on: number, begins: number, length: number) =>
  command(`all is taken ${on}/${begins}+${length}`, async (model, world) => {
    for (const [n] of ROOMS.entries()) await book(n, n, on, begins, length).run(model, world);
    await wait(PEOPLE.length - 1, on, begins, length).run(model, world);
  });

/** What is somebody else's is not there. */
const meddle = (person: number, nth: number) =>
  command(`${PEOPLE[person]} meddles with ${nth}`, async (model, world, now) => {
    const held = nthOf(
      model.toCome().filter((one) => one.person !== person),
      nth,
    );
    if (!held) return;
    const { bookings, arrivals, waiting } = world.nouns;
    const who = whoIs(world, person);
    const id = idOf(held);
    for (const made of [
      () => bookings.cancel(who, id, now),
      () => bookings.move(who, id, { day: DAYS[1]! }, newKey(), now),
      () => bookings.resize(who, id, { end: new Date(held.to + HALF_HOUR) }, newKey(), now),
      () => arrivals.checkIn(who, { booking: id }, now),
      () => waiting.accept(who, id, now),
    ]) refusedWith(await tried<unknown>(made()), 'booking-not-there', 'meddled'); // prettier-ignore
  });

type Racing = 'yes' | 'no' | 'cancel' | 'lapse';
const RACES: [Racing, Racing][] = [
  ['yes', 'no'],
  ['yes', 'cancel'],
  ['no', 'cancel'],
  ['yes', 'lapse'],
  ['no', 'lapse'],
  ['cancel', 'lapse'],
];

/** Two things are done to a request in the same moment: one is first, and what is said of the other is true. */
const race = (nth: number, one: Racing, other: Racing) =>
  command(`${one} and ${other} to ${nth} at once`, async (model, world, now) => {
    const held = nthOf(
      model.asked().filter(({ to, lapsesAt }) => to > model.now && lapsesAt! > model.now),
      nth,
    );
    if (!held) return;
    const who = whoIs(world, held.person);
    const approver = whoIs(
      world,
      APPROVERS.find((n) => n !== held.person)!,
    );
    const id = idOf(held);
    const before = (await world.stores.bookings.get(who.organisation.id, id))!;
    const decides = (answer: 'approved' | 'declined') => async () => {
      const seen = { organisation: who.organisation.id, booking: id, version: held.version };
      return (await world.approvals.decide(approver, seen, answer, now)).outcome === 'decided';
    };
    const does: Record<Racing, () => Promise<boolean>> = {
      yes: decides('approved'),
      no: decides('declined'),
      cancel: async () => (await tried(world.nouns.bookings.cancel(who, id, now))).refused === undefined,
      lapse: async () => (await world.approvals.endIfOver(before, new Date(held.lapsesAt!))).state === 'lapsed',
    };
    const [first, second] = await Promise.all([does[one](), does[other]()]);
    const { state, version } = (await world.stores.bookings.get(who.organisation.id, id))!;
    const said = { yes: 'confirmed', no: 'declined', cancel: 'cancelled', lapse: 'lapsed' };
    const won = [...(first ? [one] : []), ...(second ? [other] : [])];
    expect(
      won.map((what) => said[what]),
      'who did it was told so',
    ).to.include(state);
    // What was said yes to may still be given up: then both are true, one after the other.
    expect(version).to.equal(held.version + won.length);
    if (won.length > 1) expect([...won].sort()).to.deep.equal(['cancel', 'yes']);
    model.end(held, ({ confirmed: 'approved', declined: 'declined', lapsed: 'lapsed' } as const)[state as 'confirmed'] ?? 'withdrawn'); // prettier-ignore
    const { lapsesAt: _lapsed, ...rest } = held;
    if (state === 'confirmed') model.put({ ...rest, as: 'booked', version });
  });

const round = () =>
  command('the waiting list is gone through', async (model, world, now) => {
    await world.rounds.offers.run(now);
    await takeOver(model, world);
  });

const release = () =>
  command('what nobody came to is released', async (model, world, now) => {
    await world.rounds.checkIns.run(now);
    await takeOverReleases(model, world);
  });

export const endRequests = () =>
  command('requests end', async (model, world, now) => {
    await world.rounds.requests.run(now);
    for (const held of model.asked()) if (held.lapsesAt! <= model.now) model.end(held, 'lapsed');
  });

const pass = (minutes: number) =>
  command(`${minutes} minutes pass`, async (model) => {
    model.now += minutes * 60_000;
  });

/** Just before something begins, when it does, or a while later. */
const passTo = (nth: number, minutes: number) =>
  command(`it is ${minutes} minutes after the beginning of ${nth}`, async (model) => {
    const held = nthOf(taken(model), nth);
    model.now = Math.max(model.now, (held?.from ?? 0) + minutes * 60_000);
  });

const person = fc.nat(PEOPLE.length - 1);
const room = fc.nat(ROOMS.length - 1);
const day = fc.nat(DAYS.length - 1);
const nth = fc.nat(5);
/** Few times, so that people are in each other's way. */
const begins = fc.integer({ min: 0, max: 8 }).map((n) => n * 2);
const length = fc.integer({ min: 1, max: 4 });

const booked = fc.tuple(person, room, day, begins, length).map((said) => book(...said));
const decided = fc.tuple(fc.constantFrom(...APPROVERS), nth, fc.boolean(), fc.constant(false)).map((said) => decide(...said)); // prettier-ignore
const passed = fc.constantFrom(5, 10, 30, 60, 150).map((minutes) => pass(minutes));

/** Those that come more than once come more often. */
export const ROOM_COMMANDS = [
  booked,
  booked,
  fc.tuple(person, room, begins, length).map((said) => bookBothDays(...said)),
  fc.tuple(day, begins, length).map((said) => takeAll(...said)),
  fc.tuple(nth, fc.option(room, { nil: undefined }), day, begins, length, fc.boolean()).map((said) => move(...said)),
  fc.tuple(nth, fc.nat(6), fc.boolean()).map((said) => resize(...said)),
  decided,
  decided,
  fc.tuple(person, nth, fc.boolean(), fc.boolean()).map((said) => decide(...said)),
  fc.tuple(nth, fc.constantFrom(...RACES)).map(([n, [one, other]]) => race(n, one, other)),
  fc.tuple(person, day, begins, length).map((said) => look(...said)),
  nth.map((n) => cancel(n)),
  nth.map((n) => cancel(n)),
  fc.tuple(person, nth).map((said) => meddle(...said)),
  nth.map((n) => come(n)),
  nth.map((n) => come(n)),
  fc.tuple(nth, fc.constantFrom(-5, 0, 5, 11)).map((said) => passTo(...said)),
  fc.tuple(person, day, begins, length).map((said) => wait(...said)),
  fc.tuple(nth, fc.boolean()).map((said) => answerOffer(...said)),
  fc.tuple(nth, fc.boolean()).map((said) => answerOffer(...said)),
  fc.constant(undefined).map(() => round()),
  fc.constant(undefined).map(() => round()),
  fc.constant(undefined).map(() => release()),
  fc.constant(undefined).map(() => endRequests()),
  passed,
  passed,
];
