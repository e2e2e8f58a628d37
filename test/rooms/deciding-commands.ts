import { expect } from 'chai';
import { command, idOf, nthOf, refusedWith, tried, whoIs } from './doing.ts';
import { APPROVERS, PEOPLE } from './rooms-world.ts';

export const decide = (approver: number, nth: number, yes: boolean, isStale: boolean) =>
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

type Racing = 'yes' | 'no' | 'cancel' | 'lapse';
export const RACES: [Racing, Racing][] = [
  ['yes', 'no'],
  ['yes', 'cancel'],
  ['no', 'cancel'],
  ['yes', 'lapse'],
  ['no', 'lapse'],
  ['cancel', 'lapse'],
];

/** Two things are done to a request in the same moment: one is first, and what is said of the other is true. */
export const race = (nth: number, one: Racing, other: Racing) =>
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

export const endRequests = () =>
  command('requests end', async (model, world, now) => {
    await world.rounds.requests.run(now);
    for (const held of model.asked()) if (held.lapsesAt! <= model.now) model.end(held, 'lapsed');
  });
