import { expect } from 'chai';
import { bookSeries } from '../../src/domain/bookings/series/series.ts';
import {
  command,
  idOf,
  newKey,
  nthOf,
  partOf,
  refusalOf,
  refusedWith,
  roomIn,
  takes,
  taken,
  tried,
  whoIs,
} from './doing.ts';
import { HALF_HOUR, spanOf } from './rooms.model.ts';
import { DAYS, PEOPLE, ROOMS } from './rooms-world.ts';

export const book = (person: number, room: number, day: number, begins: number, length: number) =>
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

export const bookBothDays = (person: number, room: number, begins: number, length: number) =>
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

/** What is offered is what can be had. */
export const look = (person: number, day: number, begins: number, length: number) =>
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

export const cancel = (nth: number) =>
  command(`${nth} is cancelled`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    await world.nouns.bookings.cancel(whoIs(world, held.person), idOf(held), now);
    model.end(held, 'withdrawn');
  });

/** What is somebody else's is not there. */
export const meddle = (person: number, nth: number) =>
  command(`${PEOPLE[person]} meddles with ${nth}`, async (model, world, now) => {
    const held = nthOf(
      model.toCome().filter((one) => one.person !== person || one.as === 'closed'),
      nth,
    );
    if (!held) return;
    const { bookings, moving, arrivals, waiting } = world.nouns;
    const who = whoIs(world, person);
    const id = idOf(held);
    for (const made of [
      () => bookings.cancel(who, id, now),
      () => moving.move(who, id, { day: DAYS[1]! }, newKey(), now),
      () => moving.resize(who, id, { end: new Date(held.to + HALF_HOUR) }, newKey(), now),
      () => arrivals.checkIn(who, { booking: id }, now),
      () => waiting.accept(who, id, now),
    ]) refusedWith(await tried<unknown>(made()), 'booking-not-there', 'meddled'); // prettier-ignore
  });
