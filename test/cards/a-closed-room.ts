import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { cardIn, type Talk } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const FACILITY = 'facility@nomade.example';
const SITE = 'brussels-boudewijn';
const ROOM = `${SITE}-fagne`;
/** As long as it may be, with everything that has a meaning on a card. */
const LONG = `a *chair*, <b>adapted</b> & [high](x) `.repeat(8).slice(0, 299);

/** What is said to who closes a room, to who had it, and of what people ask of a site; in one language. */
export async function aClosedRoom({ nomade, presses, wait, now }: Talk, language: Language): Promise<Reply[]> {
  const facility = (await nomade.people.byEmail(FACILITY))!;
  const organisation = (await nomade.peopleStore.organisation(facility.organisation))!;
  await nomade.peopleStore.import({ organisation, people: [{ ...facility, language }], teams: [], identities: [] });

  const heard: Reply[] = [];
  const isAtWork = () => ![0, 6].includes(now().getUTCDay()) && [8, 9, 10].includes(now().getUTCHours());
  while (!isAtWork()) wait(60); // nobody is told anything then
  let presented = 0;
  const press = async (email: string, verb: string, data: object): Promise<Reply[]> => {
    const once = `closed-room-${(presented += 1)}`;
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once } };
    const address = { channel: 'console' as const, reference: { email } };
    const replies = await presses(email, action, { language, address });
    heard.push(...replies);
    return replies;
  };
  const dataOf = (reply: Reply[], verb: string) =>
    actionsOf(cardIn(reply).card).find((action) => action.verb === verb)!.data;
  const told: Reply[] = [];
  const postman = nomade.postmanWith(async (_to, reply) => void told.push(reply));
  const passes = async () => {
    await nomade.chores.find(({ name }) => name === 'site requests')?.run();
    for (let n = 0; n < 5; n += 1) {
      await postman.look(); // others are told things, too
      await postman.settled();
    }
    const all = told.splice(0);
    heard.push(...all);
    return all;
  };
  const day = (ahead: number) => new Date(now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  const weekdays = Array.from({ length: 30 }, (_, n) => day(n + 14)).filter((one) => ![0, 6].includes(new Date(one).getUTCDay())); // prettier-ignore
  const books = (one: string) => press(OFFICIAL, 'book_room', { room: ROOM, days: [one], halfDay: 'pm' });

  await press(OFFICIAL, 'close_space', { spaceId: ROOM });
  await press(FACILITY, 'close_space', {});
  await press(FACILITY, 'close_space', { space: 'A-01' });
  await press(FACILITY, 'close_space', { spaceId: ROOM });
  await books(weekdays[0]!);
  await press(FACILITY, 'close_space', { spaceId: ROOM, days: weekdays.slice(0, 1) });
  await press(FACILITY, 'close_space_now', { spaceId: ROOM, days: weekdays.slice(0, 1), reason: 'works' });
  await press(FACILITY, 'close_space', { spaceId: ROOM, days: weekdays.slice(0, 1) });
  await passes();
  for (const one of weekdays.slice(1, 11)) await books(one);
  await press(FACILITY, 'close_space_now', { spaceId: ROOM, days: weekdays.slice(1, 11) });
  await passes();
  await books(weekdays[0]!);
  for (const [n, one] of weekdays.slice(11, 20).entries())
    await press(FACILITY, 'close_space_now', { spaceId: `${SITE}-gaume`, days: [one], time: { from: `0${n}:00` } });
  await press(FACILITY, 'closures', {});
  await press(FACILITY, 'closures', { page: 1 });
  await press(FACILITY, 'reopen_space', { spaceId: ROOM });
  await press(FACILITY, 'reopen_space', { spaceId: ROOM });

  await press(OFFICIAL, 'ask_site', {});
  await press(OFFICIAL, 'ask_site', { what: LONG });
  await press(OFFICIAL, 'ask_site', { what: LONG, place: 'brussels' });
  await press(OFFICIAL, 'ask_site', { what: 'a chair', site: SITE, days: weekdays.slice(0, 5) });
  const asked = await press(OFFICIAL, 'ask_site', { what: 'a footrest', site: SITE });
  for (let n = 0; n < 3; n += 1) await press(OFFICIAL, 'ask_site', { what: LONG, site: SITE, days: [weekdays[n]] });
  const cards = (await passes()).filter((reply) => reply.kind === 'card');
  const needs = cards.flatMap(({ card }) => actionsOf(card)).filter(({ verb }) => verb === 'refuse_request');
  await press(OFFICIAL, 'my_requests', {});
  await press(FACILITY, 'site_requests', {});
  await press(FACILITY, 'site_requests', { page: 1 });
  await press(OFFICIAL, 'take_back_request', { request: dataOf(asked, 'take_back_request')['request'] });
  await press(FACILITY, 'refuse_request', { ...needs[0]!.data, note: LONG });
  await press(FACILITY, 'refuse_request', { ...needs[0]!.data, since: 'not-there' });
  await press(FACILITY, 'arrange_request', { ...needs[1]!.data, note: LONG.repeat(2) });
  await press(FACILITY, 'arrange_request', { ...needs[1]!.data, note: LONG });
  await press(FACILITY, 'arrange_request', needs[1]!.data);
  await passes();
  return heard;
}
