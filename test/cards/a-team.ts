import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { Talk } from '../helpers/a-conversation.ts';

const MANAGER = 'manager@nomade.example';

/** What is said to whoever leads teams of what they agree on and who stands in, and to who stands in; in one language. */
export async function aTeam({ nomade, presses }: Talk, language: Language): Promise<Reply[]> {
  const manager = { ...(await nomade.people.byEmail(MANAGER))!, language };
  const organisation = (await nomade.peopleStore.organisation(manager.organisation))!;
  const colleagues = ['Marie-Antoinette Van den Broucke', 'Marie-Antoine Vandenbroeck', 'Jo'].map((name, n): Person => {
    const email = `stand-in-${n}@nomade.example`;
    return { ...manager, id: `stand-in-${n}` as PersonId, name, email, roles: ['official'] };
  });
  const teams = ['Directie Begroting en Beheerscontrole', 'Dienst Interne Audit'].map((name, n) => ({
    ...{ id: `led-${n}` as TeamId, organisation: organisation.id, name },
    members: [{ person: manager.id, as: 'manager' as const, from: '2025-01-01' as LocalDate }],
  }));
  await nomade.peopleStore.import({ organisation, people: [manager, ...colleagues], teams, identities: [] });

  const heard: Reply[] = [];
  let presented = 0;
  const press = async (email: string, verb: string, data: object): Promise<Reply[]> => {
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once: `team-${(presented += 1)}` } }; // prettier-ignore
    const replies = await presses(email, action, { language, address: { channel: 'console', reference: { email } } });
    heard.push(...replies);
    return replies;
  };
  const passes = async () => {
    const postman = nomade.postmanWith(async (_to, reply) => void heard.push(reply));
    await postman.look();
    await postman.settled();
  };
  const [first, second, third] = colleagues.map(({ email }) => email) as [string, string, string];

  await press(MANAGER, 'team_days', { weekdays: [2, 4] });
  await press(MANAGER, 'team_days', { teamId: 'led-0', weekdays: [1, 2, 3, 4, 5] });
  await press(MANAGER, 'team_days', {});
  await press(first, 'team_days', {});
  for (const email of [first, second, third]) await press(email, 'end_stand_in', {});
  await press(MANAGER, 'stand_in', { people: ['Marie'] });
  await press(MANAGER, 'stand_in', { people: ['Marie', 'Jo'] });
  await press(MANAGER, 'stand_in', { people: ['Jo'], team: 'begroting' });
  await press(MANAGER, 'stand_in', { people: ['Jo'], until: true, days: ['2027-11-01'], team: 'nobody' });
  await press(MANAGER, 'stand_in', { people: ['Jo'], until: true, days: ['2027-11-01'], teamId: 'led-0' });
  for (const { id: person } of colleagues.slice(0, 2)) {
    const colleague = { organisation: organisation.id, person };
    await press(MANAGER, 'stand_in', { colleague, until: true, days: ['2026-12-18'], teamId: 'led-0' });
  }
  await passes();
  await press(first, 'stand_in', {});
  await press(first, 'team_days', {});
  await press(first, 'stand_in', { people: ['Jo'] });
  await press(MANAGER, 'stand_in', {});
  await press(MANAGER, 'end_stand_in', {});
  const [declines] = heard.flatMap((reply) => (reply.kind === 'card' ? actionsOf(reply.card) : [])).filter(({ verb, data }) => verb === 'end_stand_in' && JSON.stringify(data).includes('stand-in-2')); // prettier-ignore
  await press(third, 'end_stand_in', declines!.data);
  await press(MANAGER, 'end_stand_in', { people: ['Marie-Antoine Vandenbroeck'] });
  await press(MANAGER, 'team_days', { teamId: 'led-0', none: true });
  await passes();
  return heard;
}
