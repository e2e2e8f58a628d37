import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Stores } from '../../src/stores.ts';
import {
  aConversation,
  button,
  cardIn,
  type Options,
  type Talk,
  TUESDAY_NINE,
  words,
} from '../helpers/a-conversation.ts';
import { emailOf, newTeams, teamOf } from '../helpers/a-new-team.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const [MONDAY, NEXT_MONDAY, NEXT_THURSDAY] = ['2026-11-23', '2026-11-30', '2026-12-03'] as LocalDate[];

/** Each test has teams of its own, in one core. */
describe('asking the team to plan', function () {
  this.timeout(30_000);
  let stores: Stores;
  let talk: Talk;
  let postman: Postman;
  let is: ReturnType<typeof newTeams>;
  let told: { to: string; reply: Reply }[] = [];
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    is = newTeams(stores);
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email.replace('@new.example', ''), reply });
    });
  });
  beforeEach(() => (told = []));

  /** Everybody of them has spoken with us. */
  async function brings(teams: Record<string, string[]>): Promise<void> {
    await is.brings(teams);
    for (const name of new Set(Object.values(teams).flat())) {
      const address = { channel: 'console' as const, reference: { email: emailOf(name) } };
      await talk.says(emailOf(name), 'hello', { address });
    }
  }
  async function passes(): Promise<void> {
    await postman.look();
    await postman.settled();
  }
  let presses = 0;
  const asks = async (name: string, slots: object, language: Language = 'en', options: Options = {}) => {
    const data = { ...slots, once: `ask-${(presses += 1)}` };
    const action: CardAction = { type: 'Action.Execute', title: '', verb: 'ask_team_to_plan', data };
    return talk.presses(emailOf(name), action, { language, ...options });
  };
  const toldTo = () => told.map(({ to }) => to).sort();

  it('tells those who have planned nothing, and the one who asks nothing of who they are', async () => {
    await brings({ ants: ['ada', 'aldo', 'arne', 'aya', 'axel', 'alma'] });
    await is.works('aldo', NEXT_THURSDAY!, 'home', undefined, ['pm']);
    await is.works('arne', NEXT_THURSDAY!, 'leave');
    const desk = button(await talk.says(emailOf('aya'), 'a desk in Eupen on Monday 30 November'));
    expect(words(await talk.presses(emailOf('aya'), desk))).to.match(/^Booked/);
    await talk.presses(emailOf('axel'), { type: 'Action.Execute', title: '', verb: 'usual_week', data: { workMode: 'home', once: 'axel' } }); // prettier-ignore
    const said = words(await asks('ada', { days: [NEXT_THURSDAY] }));
    expect(said).to.equal(
      'I will ask everybody in The ants who has not planned anything yet for the week of Monday 30 November: once, kindly, and while they are at work. I do not say who they are, or how many.',
    );
    await passes();

    expect(toldTo()).to.deep.equal(['alma', 'axel']);
    const card = told.map(({ reply }) => reply).slice(0, 1);
    expect(words(card)).to.include('The ants would like to plan the week of Monday 30 November together.');
    expect(words(await talk.presses(emailOf('axel'), button(card), { language: 'en' }))).to.include('A plan for your week of Monday 30 November'); // prettier-ignore
    expect(words(await talk.presses(emailOf('axel'), button(card, 2), { language: 'en' }))).to.include('30 Nov');
  });

  it('is answered the same where all have planned', async () => {
    await brings({ bats: ['ben', 'bas'], bugs: ['ben', 'bea'] });
    for (const name of ['ben', 'bas']) await is.works(name, NEXT_MONDAY!, 'home');
    const answers = [];
    for (const team of ['bats', 'bugs']) answers.push(words(await asks('ben', { teamId: teamOf(team), days: [NEXT_MONDAY] }))); // prettier-ignore
    await passes();

    expect(toldTo()).to.deep.equal(['bea']);
    expect(answers[0]).to.equal(answers[1]?.replace('bugs', 'bats'));
  });

  it('happens once a week, whoever asks, also for who is in two teams', async () => {
    await brings({ cats: ['cas', 'cor'], cows: ['cas', 'cor', 'coen'] });
    for (const name of ['cas', 'cor']) await asks(name, { teamId: teamOf('cats'), days: [NEXT_MONDAY] });
    await passes();
    expect(toldTo()).to.deep.equal(['cor']);
    expect(words(await asks('cor', { teamId: teamOf('cats'), days: [NEXT_MONDAY] }))).to.equal(
      'The cats has already been asked to plan the week of Monday 30 November. Once a week is enough.',
    );

    await asks('cas', { teamId: teamOf('cows'), days: [NEXT_MONDAY] });
    await passes();
    expect(toldTo()).to.deep.equal(['coen', 'cor']);
    await asks('cas', { teamId: teamOf('cows'), days: [MONDAY] });
    await passes();
    expect(toldTo()).to.deep.equal(['coen', 'coen', 'cor', 'cor']);
  });

  it('tells nobody who has planned, or left the team, by then', async () => {
    await brings({ dogs: ['dan', 'dee', 'dora', 'dirk'] });
    await asks('dan', { days: [NEXT_MONDAY] });
    await is.works('dee', NEXT_THURSDAY!, 'field');
    await is.leaves('dora', 'dogs', '2026-11-24' as LocalDate);
    await passes();

    expect(toldTo()).to.deep.equal(['dirk']);
  });

  it('looks at what is left of this week', async () => {
    await brings({ eels: ['eva', 'emma', 'elke'] });
    await is.works('emma', MONDAY!, 'home');
    await is.works('elke', '2026-11-27', 'home');
    await asks('eva', { days: [MONDAY] });
    await passes();

    expect(toldTo()).to.deep.equal(['emma']);
  });

  it('is not for those who do not tell their days', async () => {
    await brings({ foxes: ['fay', 'fred'] });
    const organisation = await is.bosa();
    const without = { ...organisation, policy: { ...organisation.policy, without: ['day-logs' as const] } };
    await asks('fay', { days: [NEXT_MONDAY] });
    await stores.people.import({ organisation: without, people: [], teams: [], identities: [] });
    const refused = words(await asks('fay', { days: [MONDAY] }));
    await passes();
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });

    expect(refused).to.match(/^Your organisation has chosen not to/);
    expect(toldTo()).to.deep.equal([]);
  });

  it('is for this week and the next, which are offered for any other', async () => {
    await brings({ goats: ['gus', 'gina'] });
    for (const days of [['2026-11-16'], ['0000-01-01'], ['9999-12-31'], ['2026-12-07']]) {
      const answer = await asks('gus', { days });
      expect(words(answer)).to.match(/^I can ask the team to plan this week or the next\. .*Week of Monday 23 November.*Week of Monday 30 November/s); // prettier-ignore
      if (days[0] === '2026-12-07') await talk.presses(emailOf('gus'), button(answer, 2), { language: 'en' });
    }
    await passes();

    expect(toldTo()).to.deep.equal(['gina']);
    expect(words(told.map(({ reply }) => reply))).to.include('30 November');
  });

  it('is not for another’s team, nor where others read along', async () => {
    await brings({ hens: ['hal', 'hans'], hares: ['hugo', 'hilda'] });
    expect(words(await asks('hal', { teamId: teamOf('hares'), days: [NEXT_MONDAY] }))).to.include('only for those who are in it'); // prettier-ignore
    const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
    expect(words(await asks('hal', { days: [NEXT_MONDAY] }, 'en', { conversation }))).to.include('Others read along here'); // prettier-ignore
    await passes();

    expect(toldTo()).to.deep.equal([]);
  });

  for (const [language, asked, plea] of [
    ['nl', 'Ik vraag het aan wie in The lice-nl nog niets gepland heeft voor de week van maandag 30 november', 'wil graag samen de week van maandag 30 november plannen.'], // prettier-ignore
    ['fr', 'Je demanderai aux membres de The lice-fr qui n’ont encore rien prévu pour la semaine du lundi 30 novembre', 'aimerait planifier ensemble la semaine du lundi 30 novembre.'], // prettier-ignore
    ['de', 'Ich frage alle in The lice-de, die für die Woche ab Montag, dem 30. November noch nichts geplant haben', 'möchte die Woche ab Montag, dem 30. November gemeinsam planen.'], // prettier-ignore
  ] as const) {
    it(`is said in ${language}, and told in the language of each`, async () => {
      const [asker, other] = [`lea-${language}`, `leo-${language}`];
      await brings({ [`lice-${language}`]: [asker, other] });
      const organisation = await is.bosa();
      const person = await talk.nomade.people.byEmail(emailOf(other));
      await stores.people.import({ organisation, people: [{ ...person!, language }], teams: [], identities: [] });
      expect(words(await asks(asker, { days: [NEXT_MONDAY] }, language))).to.include(asked);
      await passes();

      expect(cardIn(told.map(({ reply }) => reply)).text).to.include(plea);
    });
  }
});
