import { actionsOf } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { aConversation, cardIn, TUESDAY_NINE } from '../helpers/a-conversation.ts';
import { fillPlace } from '../helpers/a-full-place.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { aRoomWaitedFor } from './a-room-waited-for.ts';

const OFFICIAL = 'official@nomade.example';
const MALMEDY = 'malmedy' as PlaceId;
const DAYS = ['2026-11-25', '2026-11-26'] as LocalDate[];

/** What is said to somebody who waits for a desk, is offered one, and then does not come; in one language. */
export async function aWaitingDay(language: Language): Promise<Reply[]> {
  const { stores } = await storesForDemo(TUESDAY_NINE);
  const talk = await aConversation(TUESDAY_NINE, { stores });
  const { nomade, says, presses, wait, now } = talk;
  const person = (await nomade.people.byEmail(OFFICIAL))!;
  const organisation = (await stores.people.organisation(person.organisation))!;
  await stores.people.import({ organisation, people: [{ ...person, language }], teams: [], identities: [] });

  const heard: Reply[] = [];
  const options = { language, address: { channel: 'console' as const, reference: {} } };
  const say = async (text: string) => void heard.push(...(await says(OFFICIAL, text, options)));
  /** On the last card. */
  const press = async (verb: string, replies = heard.slice(-1)) => {
    const action = actionsOf(cardIn(replies).card).find((one) => one.verb === verb);
    if (!action) throw new Error(`no button of the last card does ${verb}`);
    heard.push(...(await presses(OFFICIAL, action, options)));
  };
  const postman = nomade.postmanWith(async (_to, reply) => void heard.push(reply));
  const passes = async (chore: string) => {
    await nomade.chores.find(({ name }) => name === chore)?.run();
    await postman.look();
    await postman.settled();
  };
  const days: Booking[][] = [];
  for (const day of DAYS) days.push(await fillPlace(stores, MALMEDY, day));
  const frees = async (day: number) => {
    for (const { organisation: whose, id, version, space } of days[day] ?? [])
      if (space === days[day]?.[0]?.space) await stores.bookings.settle(whose, id, version, 'cancelled');
  };

  await say('book me a desk in Malmedy tomorrow');
  await press('wait_for_space');
  await press('leave_waiting_list');
  for (const day of ['tomorrow', 'on Thursday']) {
    await say(`book me a desk in Malmedy ${day}`);
    await press('wait_for_space');
  }
  await say('my bookings');
  await frees(0);
  await passes('waiting list');
  const offer = heard.slice(-1);
  await say('my bookings');
  await press('refuse_space', offer);
  await press('wait_for_space');
  await say('put me on the waiting list for Malmedy');
  await fillPlace(stores, MALMEDY, DAYS[0]!);
  await say('put me on the waiting list for Malmedy tomorrow');
  await frees(1);
  await passes('waiting list');
  const second = heard.slice(-1);
  wait(15);
  await passes('waiting list');
  await press('accept_space', second);
  await press('wait_for_space');
  await say('book me a desk in Eupen tomorrow');
  await press('book_desk');
  for (const time of ['07:30', '10:00']) {
    wait((new Date(`${DAYS[0]!}T${time}:00+01:00`).getTime() - now().getTime()) / 60_000);
    await passes('check-ins');
  }
  await press('book_desk');
  return [...heard, ...(await aRoomWaitedFor(talk, stores, language))];
}
