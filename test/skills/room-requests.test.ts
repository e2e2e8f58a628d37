import { expect } from 'chai';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import { RoomRequests, ROOM_ANSWERED, ROOM_REQUESTED } from '../../src/skills/approvals/room-requests.ts';
import { APPROVAL_HOURS, BEGINS, DAYS, openWorld, type World } from '../rooms/rooms-world.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const [ANN, BOB] = [0, 1];
const ASKED = 2;
const NOW = new Date(BEGINS);
const LAPSES = new Date(BEGINS + APPROVAL_HOURS * 3_600_000);
const MUCH_LATER = new Date(BEGINS + 20 * 3_600_000);

describe('requests for rooms', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld((await emptyStores()).stores);
  });

  const aProcess = () => new RoomRequests({ approvals: world.approvals, outbox: world.stores.outbox });

  async function asks(days = DAYS.slice(1)): Promise<Booking[]> {
    const part = { from: '16:00' as LocalTime, to: '17:00' as LocalTime };
    const booked = await world.nouns.bookings.book(world.officials[ANN]!, world.rooms[ASKED]!, days, part, 'asks', NOW);
    if (booked.outcome !== 'booked') throw new Error(booked.outcome);
    return booked.bookings;
  }

  /** What is to be told by then, as "kind person". */
  async function toldBy(at: Date): Promise<string[]> {
    const claimed = await world.stores.outbox.claim(at, 1_000, 100);
    return claimed.map(({ kind, person }) => `${kind} ${person}`).sort();
  }

  const saysYes = ({ organisation, id, version }: Booking) =>
    world.approvals.decide(world.officials[BOB]!, { organisation, booking: id, version }, 'approved', NOW);

  it('are told to each approver once, however many processes look', async () => {
    await asks();
    await Promise.all([aProcess(), aProcess(), aProcess()].map((one) => one.run(NOW)));
    await aProcess().run(NOW);
    expect(await toldBy(NOW)).to.deep.equal([`${ROOM_REQUESTED} bob`, `${ROOM_REQUESTED} cara`]);
  });

  it('are answered to who asked also where a process died once it was decided', async () => {
    const [asked] = await asks();
    await aProcess().run(NOW);
    await saysYes(asked!);
    await toldBy(NOW); // the approvers
    expect(await toldBy(new Date(LAPSES.getTime() + 60_000)), 'not before it would have lapsed').not.to.include(`${ROOM_ANSWERED} ann`); // prettier-ignore
    expect(await toldBy(new Date(LAPSES.getTime() + 5 * 60_000))).to.include(`${ROOM_ANSWERED} ann`);
  });

  it('are told to have lapsed where nobody was there while they did', async () => {
    await asks();
    await aProcess().run(MUCH_LATER);
    expect(await toldBy(MUCH_LATER)).to.deep.equal([`${ROOM_ANSWERED} ann`]);
    expect(await world.stores.bookings.awaitingApproval(undefined, 10)).to.deep.equal([]);
    await aProcess().run(MUCH_LATER);
    const again = await toldBy(new Date(MUCH_LATER.getTime() + 2_000));
    expect(again, 'the same, which nobody has told').to.deep.equal([`${ROOM_ANSWERED} ann`]);
  });

  it('are told of together where several dates lapse at once', async () => {
    await asks(DAYS);
    const one = aProcess();
    await one.run(NOW);
    expect(await toldBy(NOW), 'one card for both dates').to.deep.equal([`${ROOM_REQUESTED} bob`, `${ROOM_REQUESTED} cara`]); // prettier-ignore
    await one.run(LAPSES);
    expect(await toldBy(new Date(LAPSES.getTime() + 10 * 60_000))).to.deep.equal([`${ROOM_ANSWERED} ann`]);
  });
});
