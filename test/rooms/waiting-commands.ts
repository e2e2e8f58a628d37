import { expect } from 'chai';
import { book } from './booking-commands.ts';
import { command, idOf, nthOf, partOf, refusalOf, refusedWith, tried, whoIs } from './doing.ts';
import { takeOver } from './rooms-agreement.ts';
import { spanOf } from './rooms.model.ts';
import { DAYS, PEOPLE, ROOMS } from './rooms-world.ts';

export const wait = (person: number, day: number, begins: number, length: number) =>
  command(`${PEOPLE[person]} waits for ${day}/${begins}+${length}`, async (model, world, now) => {
    const span = spanOf(day, begins, length);
    const wish = { kind: 'room' as const, place: world.site.place, day: DAYS[day]!, part: partOf(day, span), equipment: [] }; // prettier-ignore
    const answer = await tried(world.nouns.waiting.join(whoIs(world, person), wish, now));
    if (answer.refused !== undefined) return void expect(span.from, 'a day that is over').to.be.below(model.now);
    if (answer.value.outcome !== 'waiting') return;
    expect(ROOMS.some((_, room) => model.isFree(room, span) && !refusalOf(model, room, span))).to.equal(false);
    model.waiting.add(person);
  });

/** Everything is taken, and somebody more wants it. */
export const takeAll = (on: number, begins: number, length: number) =>
  command(`all is taken ${on}/${begins}+${length}`, async (model, world) => {
    for (const [n] of ROOMS.entries()) await book(n, n, on, begins, length).run(model, world);
    await wait(PEOPLE.length - 1, on, begins, length).run(model, world);
  });

export const answerOffer = (nth: number, yes: boolean) =>
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

export const round = () =>
  command('the waiting list is gone through', async (model, world, now) => {
    await world.rounds.offers.run(now);
    await takeOver(model, world);
  });
