import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Stores } from '../../src/stores.ts';
import { cardIn, type Talk } from '../helpers/a-conversation.ts';
import { emailOf, idOf, newTeams } from '../helpers/a-new-team.ts';

const PEOPLE = ['nele', 'noah', 'nour', 'nils', 'nina', 'nils_junior'];

/** What is said to who has their team asked to plan, or books for it, and to those who are told of it; in one language. */
export async function desksTogether({ nomade, presses, wait, now }: Talk, language: Language): Promise<Reply[]> {
  const heard: Reply[] = [];
  const isAtWork = () => ![0, 6].includes(now().getUTCDay()) && [8, 9, 10].includes(now().getUTCHours());
  while (!isAtWork()) wait(60); // nobody is told anything then
  let presented = 0;
  const press = async (name: string, verb: string, data: object): Promise<Reply[]> => {
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once: `team-${(presented += 1)}` } }; // prettier-ignore
    const address = { channel: 'console' as const, reference: { email: emailOf(name) } };
    return presses(emailOf(name), action, { language, address });
  };
  const hear = async (verb: string, data: object): Promise<Reply[]> => {
    const replies = await press('nele', verb, data);
    heard.push(...replies);
    return replies;
  };
  const dataOf = (replies: Reply[]) => actionsOf(cardIn(replies).card)[0]!.data;
  const postman = nomade.postmanWith(async (_to, reply) => void heard.push(reply));
  const passes = async () => {
    wait(2);
    await postman.look();
    await postman.settled();
  };
  const days = Array.from({ length: 20 }, (_, n) => new Date(now().getTime() + (n + 7) * 86_400_000)).filter((day) => ![0, 6].includes(day.getUTCDay())); // prettier-ignore
  const [day, later] = days.map((one) => one.toISOString().slice(0, 10));

  await newTeams({ people: nomade.peopleStore } as Stores).brings({ newcomers: PEOPLE }, language);
  for (const name of PEOPLE) await press(name, 'help', {});
  await hear('ask_team_to_plan', { days: ['2026-01-05'] });
  await hear('ask_team_to_plan', {});
  await hear('ask_team_to_plan', {});
  await passes();
  await hear('book_together', {});
  await hear('book_together', { days: [day, later] });
  await hear('book_together', { days: [day], unknownPlace: 'Atlantis' });
  await hear('book_together', { days: [day], people: ['N'] });
  await hear('book_together', { days: [day], people: ['Xantippe'] });
  await hear('book_together', { days: [later] });
  for (const name of PEOPLE.slice(1, 4))
    await press(name, 'log_day', { days: [day], workMode: 'office', place: 'namur' });
  await press('nina', 'log_day', { days: [day], workMode: 'home' });
  const named = { days: [day], place: 'namur', people: ['Noah', 'Nina', 'Xantippe'] };
  await hear('book_together', named);
  await hear('book_together', dataOf(await hear('book_together', { days: [day] })));
  await hear('book_together', { days: [day] });
  await hear('book_together', { days: [day], place: 'namur', book: [idOf('nina')], chosen: [] });
  await passes();
  return heard;
}
