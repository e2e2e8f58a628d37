import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { addDays, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import { cardIn, type Talk } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const FACILITY = 'facility@nomade.example';
const ROOM = 'brussels-boudewijn-fagne';
/** As many as a page of a list has. */
const MEETINGS = 12;

/** What is said of meetings: to who holds the room, to who is asked, and to the reception; in one language. */
export async function aMeeting({ nomade, presses, wait }: Talk, language: Language): Promise<Reply[]> {
  for (const email of [MANAGER, FACILITY]) {
    const person = (await nomade.people.byEmail(email))!;
    const organisation = (await nomade.peopleStore.organisation(person.organisation))!;
    const rooms = { approvalHours: 24, releaseAfterMinutes: 10, videoLink: 'https://meet.example/{id}' };
    const withVideo = { ...organisation, policy: { ...organisation.policy, rooms } };
    await nomade.peopleStore.import({ organisation: withVideo, people: [{ ...person, language }], teams: [], identities: [] }); // prettier-ignore
  }
  const heard: Reply[] = [];
  let pressed = 0;
  const press = async (email: string, verb: string, data: object): Promise<Reply[]> => {
    const action: CardAction = {
      type: 'Action.Execute',
      title: '',
      verb,
      data: { ...data, once: `meeting-${(pressed += 1)}` },
    };
    const replies = await presses(email, action, { language, address: { channel: 'console', reference: { email } } });
    heard.push(...replies);
    return replies;
  };
  const told: Reply[] = [];
  const postman = nomade.postmanWith(async (_to, reply) => void told.push(reply));
  const passes = async (minutes = 0) => {
    wait(minutes);
    await nomade.chores.find(({ name }) => name === 'invitations')?.run();
    await postman.look();
    await postman.settled();
    return told.splice(0);
  };
  const colleagues = await nomade.peopleStore.everybody((await nomade.people.byEmail(OFFICIAL))!.organisation);
  const names = colleagues.map(({ name }) => name).filter((name) => name !== 'Nora Lindgren').slice(0, 20); // prettier-ignore
  const guests = Array.from(
    { length: 30 },
    (_, n) => `${String.fromCharCode(65 + (n % 26))}${n} ${'Wêreldwijd '.repeat(6)}`,
  );

  let day = '2026-11-30' as LocalDate;
  const ids: unknown[] = [];
  /** In winter, Brussels is an hour ahead. */
  const begins = new Map<unknown, object>();
  for (let n = 0; n < MEETINGS; n++, day = addDays(day, isoWeekday(day) === 5 ? 3 : 1)) {
    const booked = await press(OFFICIAL, 'book_room', {
      room: ROOM,
      days: [day],
      time: { from: '10:00', to: '12:00' },
    });
    ids.push(actionsOf(cardIn(booked).card).find(({ verb }) => verb === 'cancel')?.data['booking']);
    begins.set(ids[n], { booking: ids[n], from: `${day}T09:00:00.000Z` });
    await press(OFFICIAL, 'invite', { booking: ids[n], people: n > 0 ? ['Filip'] : [...names, 'Filip', 'A', 'Nora Lindgren', 'Xy'] }); // prettier-ignore
  }
  const [booking, second, third] = ids;
  await press(OFFICIAL, 'invite', { people: ['Filip'] });
  await press(OFFICIAL, 'invite', { booking });
  await press(OFFICIAL, 'add_guests', { booking, guests });
  await press(OFFICIAL, 'add_guests', { booking });
  await press(OFFICIAL, 'who_comes', { booking, page: 1 });
  await press(OFFICIAL, 'drop_guest', { booking, guest: guests[0]?.trim() });
  await press(OFFICIAL, 'uninvite', { booking, people: ['Nobody'] });
  heard.push(...(await passes()));
  await press(MANAGER, 'my_invitations', {});
  await press(MANAGER, 'answer_invitation', { accept: true });
  await press(MANAGER, 'answer_invitation', { accept: true, days: ['2026-11-30'] });
  await press(MANAGER, 'answer_invitation', { accept: false, days: ['2026-12-01'] });
  await press(MANAGER, 'my_invitations', { days: ['2026-11-29'] });
  await press(MANAGER, 'booking_in_calendar', { booking });
  await press(OFFICIAL, 'change', { booking, days: [day] });
  await press(OFFICIAL, 'uninvite', { booking: second, people: ['Filip'] });
  await press(OFFICIAL, 'cancel', { booking: third });
  heard.push(...(await passes(60)));
  await press(MANAGER, 'answer_invitations', { meetings: [], accept: true });
  await press(MANAGER, 'answer_invitations', { meetings: [], accept: false });
  for (const id of ids.slice(4, 6)) await press(OFFICIAL, 'cancel', { booking: id });
  for (const id of ids.slice(6, 8)) {
    await press(MANAGER, 'answer_invitation', { ...begins.get(id), accept: true });
  }
  heard.push(...(await passes(60)));
  await press(FACILITY, 'reception_list', { days: [day] });
  await press(FACILITY, 'reception_list', { days: ['2026-11-29'] });
  return heard;
}
