import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { cardIn, type Talk } from '../helpers/a-conversation.ts';
import { fillRooms } from '../helpers/a-full-place.ts';

const OFFICIAL = 'official@nomade.example';
const MALMEDY = 'malmedy' as PlaceId;
const BRUSSELS = 'brussels' as PlaceId;
const [FRIDAY, MONDAY] = ['2026-11-27', '2026-11-30'] as [LocalDate, LocalDate];
const time = { from: '14:00' as LocalTime, to: '16:00' as LocalTime };

/** What is said to somebody who waits for rooms, is reminded of what they got, and does not come; in their language. */
export async function aRoomWaitedFor(talk: Talk, stores: Stores, language: Language): Promise<Reply[]> {
  const { nomade, presses, wait, now } = talk;
  const heard: Reply[] = [];
  let pressed = 0;
  const ask = async (verb: string, data: object): Promise<Reply[]> => {
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once: `room-${(pressed += 1)}` } }; // prettier-ignore
    const replies = await presses(OFFICIAL, action, { language, address: { channel: 'console', reference: {} } });
    heard.push(...replies);
    return replies;
  };
  /** Of the last card. */
  const press = (verb: string) => {
    const action = actionsOf(cardIn(heard.slice(-1)).card).find((one) => one.verb === verb);
    if (!action) throw new Error(`no button of the last card does ${verb}`);
    return ask(verb, action.data);
  };
  const postman = nomade.postmanWith(async (_to, reply) => void heard.push(reply));
  const passes = async (chore: string) => {
    await nomade.chores.find(({ name }) => name === chore)?.run();
    await postman.look();
    await postman.settled();
  };
  const at = async (day: LocalDate, clock: string, chore: string) => {
    wait((new Date(`${day}T${clock}:00+01:00`).getTime() - now().getTime()) / 60_000);
    await passes(chore);
  };
  const fill = (place: PlaceId, day: LocalDate) => fillRooms(stores, place, slotOn(day, time.from, time.to, 'Europe/Brussels')); // prettier-ignore
  const frees = async (taken: Booking[], space: string) => {
    for (const { organisation, id, version, space: its } of taken)
      if (its.endsWith(space)) await stores.bookings.settle(organisation, id, version, 'cancelled');
    await passes('waiting list');
  };

  const wish = { kind: 'room', place: MALMEDY, days: [FRIDAY], time, capacity: 4 };
  const taken = await fill(MALMEDY, FRIDAY);
  await ask('book_room', wish);
  await press('wait_for_space');
  await press('leave_waiting_list');
  await ask('wait_for_space', { ...wish, capacity: 500 });
  await ask('wait_for_space', { ...wish, time: undefined });
  await ask('wait_for_space', { ...wish, days: [FRIDAY, MONDAY] });
  await ask('my_bookings', {});
  await frees(taken, 'lesse');
  await ask('my_bookings', {});
  await press('refuse_space');
  await press('wait_for_space');
  await press('book_room');
  await press('book_room');
  await ask('wait_for_space', wish);

  const site = 'brussels-boudewijn';
  const taken35 = await fill(BRUSSELS, MONDAY);
  await ask('wait_for_space', { kind: 'room', place: BRUSSELS, site, days: [MONDAY], time, capacity: 35 });
  await frees(taken35, 'pajottenland');
  await press('accept_space');

  await at('2026-11-26' as LocalDate, '17:00', 'reminders');
  await ask('book_desk', { place: MALMEDY, days: [MONDAY] });
  await press('book_desk');
  await ask('book_room', { ...wish, days: [MONDAY] });
  await press('book_room');
  await at(FRIDAY, '13:50', 'check-ins');
  await at(FRIDAY, '14:10', 'check-ins');
  await press('book_room');
  await ask('check_in', { space: 'Lesse' });
  await ask('check_in', { space: 'Our' });
  await at(FRIDAY, '17:00', 'reminders');
  return heard;
}
