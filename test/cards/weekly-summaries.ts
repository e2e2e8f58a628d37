import type { CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { TeamId } from '../../src/domain/people/person.ts';
import type { Talk } from '../helpers/a-conversation.ts';

const MANAGER = 'manager@nomade.example';

/** What comes by itself on a Monday to whoever leads more teams than come one after another, and what is said of it. */
export async function weeklySummaries({ nomade, presses, now, wait }: Talk, language: Language): Promise<Reply[]> {
  const manager = { ...(await nomade.people.byEmail(MANAGER))!, language };
  const organisation = (await nomade.peopleStore.organisation(manager.organisation))!;
  const heard: Reply[] = [];
  let pressed = 0;
  const press = async (email: string, slots: object) => {
    const data = { ...slots, once: `summaries-${(pressed += 1)}` };
    const action: CardAction = { type: 'Action.Execute', title: '', verb: 'my_summaries', data };
    heard.push(...(await presses(email, action, { language, address: { channel: 'console', reference: { email } } })));
  };

  await press('official@nomade.example', {});
  await press(MANAGER, {});
  await press(MANAGER, { on: false });
  await press(MANAGER, {});
  const everybody = await nomade.peopleStore.everybody(organisation.id);
  const from = '2025-01-01' as LocalDate;
  const teams = Array.from({ length: 6 }, (_, n) => ({
    ...{ id: `summarised-${n}` as TeamId, organisation: organisation.id, name: `Dienst Interne Audit ${n}` },
    members: [
      { person: manager.id, as: 'manager' as const, from },
      ...everybody.slice(n * 5, n * 5 + 5).map(({ id }) => ({ person: id, as: 'member' as const, from })),
    ],
  }));
  await nomade.peopleStore.import({ organisation, people: [manager], teams, identities: [] });
  await press(MANAGER, { on: true });

  const monday = new Date('2026-11-30T07:00:00Z');
  wait((monday.getTime() - now().getTime()) / 60_000);
  await nomade.chores.find(({ name }) => name === 'summaries')?.run();
  const postman = nomade.postmanWith(async (_to, reply) => void heard.push(reply));
  await postman.look();
  await postman.settled();
  return heard;
}
