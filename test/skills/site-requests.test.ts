import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Role } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const FACILITY = 'facility@nomade.example';
const BOSA = 'bosa' as OrganisationId;
/** Of the organisation of all of them. */
const SITE = 'brussels-boudewijn';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });
const inAGroup = { channel: 'console', id: 'team', kind: 'group' } as const;

describe('what people ask of a site', function () {
  this.timeout(30_000);
  let talk: Talk;
  let stores: Stores;
  let postman: Postman;
  let told: { to: string; reply: Reply }[] = [];

  before(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    talk = await aConversation(TUESDAY_NINE, { stores });
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email, reply });
    });
    for (const email of [OFFICIAL, MANAGER, FACILITY]) await says(email, 'hello');
  });
  afterEach(async () => {
    await passes();
    told = [];
  });

  const says = (email: string, text: string, language: Language = 'en') =>
    talk.says(email, text, { language, address: addressOf(email) });
  const presses = (email: string, action: CardAction, language: Language = 'en') =>
    talk.presses(email, action, { language, address: addressOf(email) });
  const does = (replies: Reply[], verb: string, title?: string): CardAction => {
    const action = actionsOf(cardIn(replies).card).find((one) => one.verb === verb && (!title || one.title === title));
    expect(action, `${verb} in ${words(replies)}`).to.exist;
    return action as CardAction;
  };
  const toldTo = (email: string) => told.filter(({ to }) => to === email).map(({ reply }) => reply);
  async function passes(): Promise<void> {
    for (const { name, run } of talk.nomade.chores) if (name === 'site requests') await run();
    await postman.look();
    await postman.settled();
  }

  let presented = 0;
  const press = (verb: string, data: object): CardAction => ({
    type: 'Action.Execute',
    title: verb,
    verb,
    data: { ...data, once: `test-${(presented += 1)}` },
  });
  const asks = (what: string, days?: string[], email = OFFICIAL) =>
    presses(email, press('ask_site', { what, site: SITE, ...(days && { days }) }));

  async function gives(email: string, ...roles: Role[]): Promise<void> {
    const person = await stores.people.byEmail(BOSA, email);
    const organisation = await stores.people.organisation(BOSA);
    await stores.people.import({ organisation: organisation!, people: [{ ...person!, roles }], teams: [], identities: [] }); // prettier-ignore
  }

  it('goes to those who look after it, who answer by one press, and who asked hears of it', async () => {
    const where = await says(OFFICIAL, 'I need an adapted chair in Brussels on Thursday');
    expect(words(where)).to.include('At which site do you need it?');
    const asked = await presses(OFFICIAL, does(where, 'ask_site', 'Boudewijn building'));
    expect(words(asked)).to.include('Passed on to the facility managers: Boudewijn building.');
    expect(words(asked)).to.include('“adapted chair”, Boudewijn building, Thursday 26 November');
    await passes();
    await passes();

    expect(toldTo(FACILITY)).to.have.length(1);
    expect(words(toldTo(FACILITY)))
      .to.include('adapted chair')
      .and.include('Nora Lindgren')
      .and.include('BOSA');
    expect(toldTo(MANAGER)).to.deep.equal([]);
    const thanks = await presses(FACILITY, does(toldTo(FACILITY), 'arrange_request'));
    expect(words(thanks)).to.include('Arranged. I will let Nora Lindgren know.');
    await passes();
    await passes();
    expect(await stores.siteRequests.untold(undefined, 10), 'it is told for good').to.deep.equal([]);
    expect(toldTo(OFFICIAL)).to.have.length(1);
    expect(words(toldTo(OFFICIAL)))
      .to.include('Boudewijn building has arranged it for you')
      .and.include('adapted chair');
    expect(words(await says(OFFICIAL, 'is my chair arranged?'))).to.include('Thursday 26 November: arranged');
  });

  it('counts the first answer, and takes none from others', async () => {
    await gives(MANAGER, 'official', 'facility');
    await asks('a ramp', ['2026-11-27']);
    await passes();
    const [one, two] = [toldTo(FACILITY), toldTo(MANAGER)].map((replies) => replies.slice(-1));
    expect(words(two!)).to.include('a ramp');
    expect(words(await presses(OFFICIAL, press('arrange_request', does(one!, 'arrange_request').data)))).to.include('That request is not there'); // prettier-ignore
    await presses(FACILITY, does(one!, 'arrange_request'));
    const late = await presses(
      MANAGER,
      press('refuse_request', { ...does(two!, 'refuse_request').data, since: 'unsaid' }),
    );
    expect(words(late)).to.include('answered already: it is arranged');
    expect(words(await presses(MANAGER, does(two!, 'refuse_request')))).to.include('answered already');
    await gives(MANAGER, 'official', 'manager');

    await asks('a footrest', ['2026-11-27']);
    const before = told.length;
    await passes();
    expect(
      told.slice(before).map(({ to }) => to),
      'the role is read each time',
    ).not.to.include(MANAGER);
    await presses(FACILITY, does(toldTo(FACILITY).slice(-1), 'arrange_request'));
  });

  it('is refused with why, and with whom to write to, in the language of who asked', async () => {
    await asks('a hoist', ['2026-11-30']);
    await passes();
    const why = await presses(FACILITY, does(toldTo(FACILITY), 'refuse_request'));
    expect(words(why)).to.include('“a hoist” is not possible for Nora Lindgren: may I say why?');
    await presses(FACILITY, does(why, 'refuse_request', 'They do not have it'));
    await passes();
    expect(words(toldTo(OFFICIAL)))
      .to.include('Boudewijn building cannot arrange it')
      .and.include('They do not have it.')
      .and.match(/You can reach .* at .+@/);
  });

  it('is found for the site where one has booked that day', async () => {
    await presses(OFFICIAL, press('book_room', { room: `${SITE}-fagne`, days: ['2026-12-01'], time: { from: '09:00', to: '10:00' } })); // prettier-ignore
    const asked = words(await says(OFFICIAL, 'dinsdag graag een tweede scherm aan mijn bureau', 'nl'));
    expect(asked)
      .to.include('Doorgegeven aan het gebouwenbeheer: ')
      .and.include('“tweede scherm”')
      .and.include('1 december');
    await passes();
    await presses(FACILITY, does(toldTo(FACILITY), 'arrange_request'));
  });

  it('is listed for both, can be taken back, and is shown to nobody where others read along', async () => {
    await asks('a lectern', ['2026-12-02']);
    await asks('two chairs', undefined, MANAGER);
    const mine = await says(OFFICIAL, 'wat heb ik aan het gebouwenbeheer gevraagd?', 'nl');
    expect(words(mine)).to.include('“a lectern”').and.include('nog geen antwoord').and.not.include('two chairs');
    const open = words(await says(FACILITY, 'offene Anfragen', 'de'));
    expect(open).to.include('2 Anfragen warten').and.include('„a lectern“').and.include('angefragt von Nora Lindgren');
    expect(open).to.include('ohne bestimmten Tag');
    expect(words(await says(OFFICIAL, 'open requests'))).to.include('Only the facility managers see');
    for (const [email, text] of [[OFFICIAL, 'what did I ask of the sites?'], [FACILITY, 'open requests']] as const) // prettier-ignore
      expect(words(await talk.says(email, text, { language: 'fr', conversation: inAGroup }))).to.include('D’autres personnes lisent ici'); // prettier-ignore

    await passes();
    const card = toldTo(FACILITY).find((reply) => words([reply]).includes('a lectern'))!;
    const theirs = press('take_back_request', does(mine, 'take_back_request', 'Intrekken').data);
    expect(words(await presses(MANAGER, theirs))).to.include('That request is not there');
    expect(words(await presses(OFFICIAL, does(mine, 'take_back_request', 'Intrekken')))).to.include('Taken back');
    expect(words(await presses(FACILITY, does([card], 'arrange_request')))).to.include('This is no longer needed.');
    expect(words(await says(FACILITY, 'open requests')))
      .to.include('two chairs')
      .and.not.include('lectern');
  });

  it('is brought up again each working morning, until its day is over: then who asked hears that nobody answered', async () => {
    await asks('an induction loop', ['2026-11-25']);
    await passes();
    told = [];
    talk.wait(15 * 60);
    await passes();
    expect(told, 'at night').to.deep.equal([]);
    talk.wait(9 * 60);
    await passes();
    await passes();
    expect(toldTo(FACILITY)).to.have.length(1);
    expect(words(toldTo(FACILITY)))
      .to.include('an induction loop')
      .and.include('two chairs');

    told = [];
    talk.wait(24 * 60);
    await passes();
    await passes();
    expect(toldTo(OFFICIAL)).to.have.length(1);
    expect(words(toldTo(OFFICIAL))).to.include('an induction loop').and.include('nobody at Boudewijn building answered in time'); // prettier-ignore
    expect(words(toldTo(FACILITY)), 'of what is left')
      .to.include('two chairs')
      .and.not.include('induction loop');
    expect(words(await says(OFFICIAL, 'what did I ask of the sites?'))).to.include('nobody answered in time');
  });

  it('tells nobody twice how it ended, though a process dies before it has noted that', async () => {
    await asks('a stool', ['2026-12-04']);
    await passes();
    await presses(FACILITY, does(toldTo(FACILITY).slice(-1), 'arrange_request'));
    const told = stores.siteRequests.told.bind(stores.siteRequests);
    stores.siteRequests.told = async () => Promise.reject(new Error('the process died'));
    const dies = await passes().catch((error: unknown) => (error as Error).message);
    expect(dies).to.equal('the process died');
    stores.siteRequests.told = told;
    await passes();
    await passes();
    expect(toldTo(OFFICIAL)).to.have.length(1);
  });

  it('says at once where nobody looks after the site, and keeps nothing', async () => {
    const others = (await stores.people.withRole(BOSA, 'facility')).map(({ email }) => email);
    for (const email of others) await gives(email, 'official');
    const refused = words(await asks('a chair', ['2026-12-03'], MANAGER));
    expect(refused)
      .to.include('so I have passed nothing on')
      .and.match(/Please write to .+@/);
    expect(words(await says(MANAGER, 'what did I ask of the sites?'))).not.to.include('a chair');
    for (const email of others) await gives(email, 'official', 'facility');
  });

  it('is not answered where others read along: they would hear who needs what', async () => {
    await asks('a quiet lift', ['2026-12-03']);
    const { id: person } = (await stores.people.byEmail(BOSA, OFFICIAL))!;
    const request = (await stores.siteRequests.ofPerson(BOSA, person)).find(({ what }) => what === 'a quiet lift')!;
    for (const verb of ['arrange_request', 'refuse_request']) {
      const action = press(verb, { organisation: BOSA, request: request.id });
      const said = words(await talk.presses(FACILITY, action, { language: 'en', conversation: inAGroup }));
      expect(said).to.include('Others read along').and.not.include('Nora').and.not.include('lift');
    }
    expect((await stores.siteRequests.get(BOSA, request.id))?.state).to.equal('open');
  });

  it('asks for each of the days, or for none of them', async () => {
    const asked = async () => words(await presses(OFFICIAL, press('my_requests', {})));
    const before = await asked();
    expect(words(await asks('a tail lift', ['2026-12-03', '2026-12-31']))).to.include('30 days ahead');
    expect(await asked()).to.equal(before);
  });

  it('is shown to those who look after it as it was typed, whatever that looks like', async () => {
    await asks('a ${chair}', ['2026-12-03']);
    expect(words(await presses(FACILITY, press('site_requests', {})))).to.include('a $');
  });

  it('refuses days that are over, too much text, and too much at a time', async () => {
    expect(words(await asks('a chair', ['2026-11-20']))).to.include('already passed');
    expect(words(await asks('a'.repeat(301), ['2026-12-03']))).to.include('300');
    expect(words(await asks('a chair', ['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10']))).to.include('5 days'); // prettier-ignore
    for (let n = 0; n < 20; n += 1) await asks(`chair ${n}`, ['2026-12-03']);
    expect(words(await asks('one more', ['2026-12-03']))).to.include('You are already waiting for 20 answers');
  });
});
