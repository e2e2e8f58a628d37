import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { cardIn, type Talk } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const APPROVER = 'approver@nomade.example';
const ROOM = 'brussels-boudewijn-pajottenland';

/** What is said to somebody who asks for a room, and to who decides on it; in one language. */
export async function anAskedRoom({ nomade, presses, wait }: Talk, language: Language): Promise<Reply[]> {
  const approver = (await nomade.people.byEmail(APPROVER))!;
  const organisation = (await nomade.peopleStore.organisation(approver.organisation))!;
  await nomade.peopleStore.import({ organisation, people: [{ ...approver, language }], teams: [], identities: [] });

  const heard: Reply[] = [];
  let presented = 0;
  const press = async (email: string, verb: string, data: object): Promise<Reply[]> => {
    const once = `asked-room-${(presented += 1)}`;
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once } };
    const address = { channel: 'console' as const, reference: { email } };
    const replies = await presses(email, action, { language, address });
    heard.push(...replies);
    return replies;
  };
  const asks = (day: string, from = '10:00', to = '11:00') =>
    press(OFFICIAL, 'book_room', { room: ROOM, days: [day], time: { from, to } });
  const dataOf = (replies: Reply[], verb: string) =>
    actionsOf(cardIn(replies).card).find((action) => action.verb === verb)!.data;
  const verbsOf = (reply: Reply) => (reply.kind === 'card' ? actionsOf(reply.card) : []);
  const told: Reply[] = [];
  const postman = nomade.postmanWith(async (_to, reply) => void told.push(reply));
  const passes = async () => {
    await nomade.chores.find(({ name }) => name === 'room requests')?.run();
    await postman.look();
    await postman.settled();
    heard.push(...told.splice(0));
  };

  const days = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'];
  await press(OFFICIAL, 'book_room', {
    site: 'brussels-boudewijn',
    days: days.slice(0, 1),
    halfDay: 'am',
    capacity: 35,
  });
  await press(OFFICIAL, 'book_room', { room: ROOM, days, halfDay: 'pm' });
  const first = await asks('2026-12-14');
  const second = await asks('2026-12-15');
  await asks('2026-12-16');
  await press(OFFICIAL, 'book_room', { room: ROOM, days: days.slice(2), time: { from: '08:00', to: '09:00' } });
  await press(OFFICIAL, 'my_bookings', {});
  await press(APPROVER, 'approvals', {});
  await press(APPROVER, 'approvals', { page: 1 });
  await passes();
  const series = heard.findLast((reply) => verbsOf(reply).some(({ data }) => data['others']))!;
  const seen = (asked: Reply[]) => ({ organisation: 'bosa', booking: dataOf(asked, 'cancel')['booking'], version: 1 });
  await press(APPROVER, 'approve_room', seen(first));
  await press(APPROVER, 'decline_room', seen(first));
  await press(APPROVER, 'decline_room', seen(second));
  await press(APPROVER, 'approve_room', verbsOf(series).find(({ data }) => data['others'])!.data);
  await press(APPROVER, 'decline_room', verbsOf(series).find(({ data }) => data['others'])!.data);
  await passes();
  const anew = await press(OFFICIAL, 'change', { booking: seen(first).booking, days: ['2026-12-11'] });
  await press(OFFICIAL, 'change', dataOf(anew, 'change'));
  await press(APPROVER, 'approve_room', seen(first));
  wait(24 * 60 * 4);
  await passes();
  await press(APPROVER, 'approvals', {});
  return heard;
}
