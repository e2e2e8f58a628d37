import { actionsOf } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { instantAt, type LocalDate, type LocalTime } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { PlaceId, Space } from '../../src/domain/places/place.ts';
import { aConversation, cardIn, TUESDAY_NINE } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const NAMUR = 'namur' as PlaceId;
const TWO_TO_FOUR = { from: '14:00', to: '16:00' };
/** As many dates as one may ask for at once, so that lists of them are as long as they get: every other weekday. */
const DATES = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2027, 0, 4 + n)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .slice(0, 31)
  .map((date) => date.toISOString().slice(0, 10));

/** What is said of rooms on many dates, for longer and shorter, and where it is fair to all who come; in one language. */
export async function aDayOfRooms(language: Language): Promise<Reply[]> {
  const { stores } = await storesForDemo(TUESDAY_NINE);
  const { nomade, presses, wait } = await aConversation(TUESDAY_NINE, { stores });
  const person = (await nomade.people.byEmail(OFFICIAL))!;
  const organisation = (await stores.people.organisation(person.organisation))!;
  await stores.people.import({ organisation: { ...organisation, daysAhead: 100 }, people: [], teams: [], identities: [] }); // prettier-ignore

  const heard: Reply[] = [];
  const ask = async (verb: string, slots: object = {}, who = OFFICIAL) => {
    const replies = await presses(who, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, { language }); // prettier-ignore
    if (who === OFFICIAL) heard.push(...replies);
    return replies;
  };
  const press = async (replies: Reply[], verb: string, nth = 0) => {
    const action = actionsOf(cardIn(replies).card).filter((one) => one.verb === verb)[nth];
    if (!action) throw new Error(`no button does ${verb}`);
    heard.push(...(await presses(OFFICIAL, action, { language })));
    return heard.slice(-1);
  };
  const rooms = await roomsIn();
  const twoToFour = { time: TWO_TO_FOUR };
  const series = { place: NAMUR, days: DATES, ...twoToFour };

  const manager = (await nomade.people.byEmail(MANAGER))!;
  for (const [n, room] of rooms.entries())
    await hold(manager, room, DATES.filter((_, date) => (date + n) % 3 === 0), TWO_TO_FOUR); // prettier-ignore
  const offered = await ask('book_room', series);
  await ask('book_room', { ...series, people: Array.from({ length: 8 }, (_, n) => `${'Bram Nele Nora'.split(' ')[n % 3]} ${'van den '.repeat(6)}`) }); // prettier-ignore
  const booked = await press(offered, 'book_room');
  await press(booked, 'book_room', 1);
  await press(booked, 'book_room', 0);
  await press(booked, 'cancel');
  await ask('cancel', { series: true });
  for (const room of rooms) await hold(person, room, DATES, { from: '17:00', to: '18:00' });
  await ask('cancel', { all: true, days: DATES });

  const [first] = rooms;
  const today = { days: ['2026-11-24'] };
  const meeting = await ask('book_room', { room: first!.id, ...today, time: { from: '10:00', to: '11:00' } });
  await ask('book_room', { room: first!.id, ...today, time: { from: '11:30', to: '12:00' } }, MANAGER);
  const [held] = actionsOf(cardIn(meeting).card).flatMap(({ data }) => (data['booking'] ? [data['booking']] : []));
  for (const slots of [{ byMinutes: 60 }, { byMinutes: 1_000 }, { half: true }, { capacity: 1 }, { capacity: 30 }])
    await ask('change', { booking: held, ...slots });
  wait(70);
  await ask('change', { booking: held, byMinutes: 120 });
  const running = await ask('change', { booking: held, byMinutes: 15 });
  await press(running, 'change');

  const thursday = { days: ['2026-11-26'], ...twoToFour };
  await ask('book_room', { fair: true, ...thursday });
  await ask('book_room', { people: ['N', 'Xanthippe'], ...thursday });
  const fair = await ask('book_room', { people: ['Bram', 'Nele', 'Xanthippe'], ...thursday });
  await press(fair, 'book_room');
  await ask('book_room', { people: ['Xanthippe'], guests: ['Ms Dupont'], hosted: 'citizens', place: NAMUR, ...thursday }); // prettier-ignore
  await ask('book_room', { people: Array.from({ length: 20 }, (_, n) => `Somebody ${n}`), ...thursday, place: NAMUR });
  await ask('my_meeting_home', { allow: true });
  await ask('my_meeting_home');
  return heard;

  /** As others do, or they themselves did before. */
  async function hold(who: Person, { id, site }: Readonly<Space>, days: string[], { from, to }: typeof TWO_TO_FOUR) {
    const at = (day: string, time: string) => instantAt(day as LocalDate, time as LocalTime, 'Europe/Brussels');
    const wishes = days.map((day) => ({
      ...{ organisation: who.organisation, person: who.id, kind: 'room' as const, site, space: id },
      ...{ slot: { from: at(day, from), to: at(day, to) }, key: `${id} ${day} ${from}` },
    }));
    await stores.bookings.claim(wishes);
  }

  async function roomsIn(): Promise<readonly Readonly<Space>[]> {
    const sites = (await stores.sites.sites()).filter(({ place }) => place === NAMUR);
    const all = await Promise.all(sites.map(({ id }) => stores.sites.spaces(id, 'room')));
    return all.flat();
  }
}
