import { expect } from 'chai';
import { actionsOf } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Notice } from '../../src/conversation/outbox.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { Choices, WeekdayHours } from '../../src/domain/people/choices.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { WeekPlanRounds } from '../../src/skills/week/week-plan-rounds.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { onEveryStore } from '../store/stores.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });
const FRIDAY_TEN = new Date('2026-11-27T09:00:00Z');

/** A process that sends: what it sent since its start. */
interface Sender {
  talk: Talk;
  postman: Postman;
  sent: { to: Address; reply: Reply }[];
  passes(): Promise<void>;
}

function sender(talk: Talk): Sender {
  const sent: Sender['sent'] = [];
  const postman = talk.nomade.postmanWith(async (to, reply) => void sent.push({ to, reply }));
  const passes = async () => {
    await talk.nomade.chores.find(({ name }) => name === 'week plans')?.run();
    await postman.look();
    await postman.settled();
  };
  return { talk, postman, sent, passes };
}

let presses = 0;
/** As a sentence says it, once it is understood, in the person's own chat with us. */
const does = ({ presses: press }: Talk, verb: string, data: object, email = official, language: Language = 'en') =>
  press(
    email,
    { type: 'Action.Execute', title: '', verb, data: { ...data, once: `test.${(presses += 1)}` } },
    { language, address: addressOf(email) },
  );

describe('the plan of the next week', () => {
  let one: Sender;
  beforeEach(async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    one = sender(await aConversation(TUESDAY_NINE, { stores }));
    await does(one.talk, 'usual_week', { workMode: 'home' });
  });
  const until = (then: string) => one.talk.wait((new Date(then).getTime() - one.talk.now().getTime()) / 60_000);
  const wants = (wanted = true) => does(one.talk, 'week_plan_by_itself', { wanted });

  it('comes on Friday at ten to who wants it, once, and is confirmed by its button', async () => {
    expect(words(await wants())).to.match(/^Every Friday I will send you a plan for the week after/);
    until('2026-11-27T08:59:00Z');
    await one.passes();
    expect(one.sent).to.deep.equal([]);

    for (const time of ['09:00', '10:00', '15:00']) {
      until(`2026-11-27T${time}:00Z`);
      await one.passes();
    }
    expect(one.sent.map(({ to }) => to)).to.deep.equal([addressOf(official)]);
    const { text, card, place } = cardIn(one.sent.map(({ reply }) => reply));
    expect({ text, place }).to.deep.equal({ text: 'A plan for your week of Monday 30 November', place: 'after' });
    const confirm = actionsOf(card).find(({ title }) => title === 'Confirm the week');
    const confirmed = await one.talk.presses(official, confirm!, { language: 'en' });
    expect(words(confirmed)).to.match(/^Noted: home · Monday 30 November, .* and Friday 4 December, all day/);
  });

  it('does not come where the organisation does without day logs by then', async () => {
    await wants();
    const text = JSON.stringify({ without: ['day-logs'] });
    await one.talk.nomade.administer({ ask: 'keep-policy', organisation: 'bosa', text, dryRun: false });
    until('2026-11-27T09:00:00Z');
    await one.passes();

    expect(one.sent).to.deep.equal([]);
  });

  it('comes again the next Friday', async () => {
    await wants();
    until('2026-11-27T09:00:00Z');
    await one.passes();
    until('2026-12-04T09:00:00Z');
    await one.passes();
    expect(one.sent.map(({ reply }) => reply.text)).to.deep.equal([
      'A plan for your week of Monday 30 November',
      'A plan for your week of Monday 7 December',
    ]);
  });

  it('comes on the last day on which a part-timer works, in their hours', async () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-02'];
    await does(one.talk, 'working_hours', { days, time: { from: '13:00', to: '18:00' } });
    expect(words(await wants())).to.match(/^Every Wednesday/);
    until('2026-11-25T09:00:00Z');
    await one.passes();
    expect(one.sent).to.deep.equal([]);
    until('2026-11-25T12:00:00Z');
    await one.passes();
    expect(one.sent).to.have.length(1);
    until('2026-11-27T12:00:00Z');
    await one.passes();
    expect(one.sent).to.have.length(1);
  });

  it('comes on Thursday where Friday is a public holiday', async () => {
    await wants();
    until('2026-12-24T09:00:00Z');
    await one.passes();
    expect(one.sent.map(({ reply }) => reply.text)).to.deep.equal(['A plan for your week of Monday 28 December']);
  });

  it('does not come to others, nor once it is no longer wanted, also where it was about to', async () => {
    until('2026-11-27T09:00:00Z');
    await one.passes();
    await wants();
    await one.talk.nomade.chores.find(({ name }) => name === 'week plans')?.run();
    expect(words(await wants(false))).to.match(/^I will not send you a week plan any more/);
    await one.passes();
    expect(one.sent).to.deep.equal([]);
    expect(one.postman.counts.unsaid).to.equal(1);
  });

  it('does not come where the week is planned by then', async () => {
    await wants();
    const week = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
    await does(one.talk, 'log_day', { days: week, workMode: 'leave' });
    until('2026-11-27T09:00:00Z');
    await one.passes();
    expect(one.sent).to.deep.equal([]);
    expect(one.postman.counts.unsaid).to.equal(1);
  });

  it('is promised to who has no usual week yet, who is asked for it and told nothing before', async () => {
    const answer = await does(one.talk, 'week_plan_by_itself', { wanted: true }, manager);
    expect(words(answer)).to.match(/^I do not know your usual week yet\.\nEvery Friday/);
    until('2026-11-27T09:00:00Z');
    await one.passes();
    expect(one.sent).to.deep.equal([]);
  });

  it('is told in the language of the person', async () => {
    await does(one.talk, 'usual_week', { workMode: 'home' }, manager);
    await does(one.talk, 'week_plan_by_itself', { wanted: true }, manager);
    until('2026-11-27T09:00:00Z');
    await one.passes();
    expect(one.sent.map(({ reply }) => reply.text)).to.deep.equal(['Een plan voor je week van maandag 30 november']);
  });
});

onEveryStore((name, open) =>
  describe(`the plan of the next week of two processes, on ${name}`, () => {
    it('comes once', async () => {
      const stores: Stores = await open();
      const first = await aConversation(TUESDAY_NINE, { stores });
      await does(first, 'usual_week', { workMode: 'home' });
      await does(first, 'week_plan_by_itself', { wanted: true });
      first.wait((FRIDAY_TEN.getTime() - TUESDAY_NINE.getTime()) / 60_000);
      const [one, two] = [sender(first), sender(await aConversation(FRIDAY_TEN, { stores }))];

      await Promise.all([one.passes(), two.passes()]);
      await Promise.all([two.passes(), one.passes()]);

      expect([...one.sent, ...two.sent]).to.have.length(1);
    }).timeout(30_000);
  }),
);

describe('the round of week plans', () => {
  const city = { id: 'city', zone: 'America/New_York', closures: [] } as unknown as Organisation;
  const everybody = Array.from({ length: 1_100 }, (_, n) => `p${String(n).padStart(4, '0')}` as PersonId);
  const hours = (weekday: number, from: string, to: string): WeekdayHours => ({ weekday, from: from as LocalTime, to: to as LocalTime }); // prettier-ignore
  let chosen: (person: PersonId) => Partial<Choices>;

  async function putAt(now: string): Promise<Notice[]> {
    const put: Notice[] = [];
    const rounds = new WeekPlanRounds({
      choices: {
        wantingWeekPlan: async (_organisation, after, limit) =>
          everybody.filter((person) => !after || person > after).slice(0, limit),
        ofEach: async (whom) => whom.map(({ person }) => ({ visibility: 'team', ...chosen(person) })),
      },
      holidays: { on: (_region: string, _day: LocalDate) => undefined },
      organisations: async () => [city],
      outbox: { put: async (notices) => put.push(...notices) },
    });
    await rounds.put(new Date(now));
    return put;
  }

  it('is for every page of people, on Friday by the clock of the organisation', async () => {
    chosen = () => ({});
    expect(await putAt('2026-11-27T04:59:00Z')).to.deep.equal([]);
    const put = await putAt('2026-11-27T05:00:00Z');
    expect(put).to.have.length(1_100);
    expect(put[0]).to.deep.equal({
      ...{ organisation: 'city', key: 'week_plan p0000 2026-11-30', person: 'p0000', kind: 'week_plan' },
      about: { monday: '2026-11-30' },
      due: new Date('2026-11-27T15:00:00Z'),
      until: new Date('2026-11-30T05:00:00Z'),
    });
  });

  it('is for each in their own hours, early where they end before ten, and for nobody who never works', async () => {
    const own: Record<string, WeekdayHours[]> = { p0001: [hours(5, '06:00', '09:00')], p0002: [hours(5, '14:00', '18:00')], p0003: [], p0004: [hours(4, '08:00', '16:00')] }; // prettier-ignore
    chosen = (person) => (own[person] ? { workingHours: own[person] } : {});
    const put = await putAt('2026-11-27T12:00:00Z');
    const dues = put.slice(0, 3).map(({ person, due }) => [person, due.toISOString().slice(11, 16)]);
    expect(dues).to.deep.equal([['p0000', '15:00'], ['p0001', '11:00'], ['p0002', '19:00']]); // prettier-ignore
    expect(put).to.have.length(1_098);
    expect((await putAt('2026-11-26T12:00:00Z')).map(({ person }) => person)).to.deep.equal(['p0004']);
  });
});
