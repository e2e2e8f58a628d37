import { expect } from 'chai';
import { command, idOf, nthOf, refusedWith, taken, tried, whoIs } from './doing.ts';
import { takeOverReleases } from './rooms-agreement.ts';

export const come = (nth: number) =>
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

export const release = () =>
  command('what nobody came to is released', async (model, world, now) => {
    await world.rounds.checkIns.run(now);
    await takeOverReleases(model, world);
  });

export const pass = (minutes: number) =>
  command(`${minutes} minutes pass`, async (model) => {
    model.now += minutes * 60_000;
  });

/** Just before something begins, when it does, or a while later. */
export const passTo = (nth: number, minutes: number) =>
  command(`it is ${minutes} minutes after the beginning of ${nth}`, async (model) => {
    const held = nthOf(taken(model), nth);
    model.now = Math.max(model.now, (held?.from ?? 0) + minutes * 60_000);
  });
