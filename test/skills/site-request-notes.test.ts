import { expect } from 'chai';
import { pino } from 'pino';
import { actionsOf, type CardAction, inputsOf } from '../../src/cards/card.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { Places } from '../../src/domain/places/places.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { SiteRequests } from '../../src/domain/site-requests/site-requests.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const FACILITY = 'facility@nomade.example';
const BOSA = 'bosa' as OrganisationId;

describe('what a site writes with its answer', function () {
  this.timeout(30_000);
  let talk: Talk;
  let stores: Stores;
  let postman: Postman;
  const logged: string[] = [];
  let told: { to: string; reply: Reply }[];

  before(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    talk = await aConversation(TUESDAY_NINE, { stores, log });
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email, reply });
    });
    for (const email of [OFFICIAL, FACILITY]) await presses(email, press('greet', {}));
  });
  beforeEach(() => (told = []));
  afterEach(() => passes());

  const presses = (email: string, action: CardAction) =>
    talk.presses(email, action, { language: 'en', address: { channel: 'console', reference: { email } } });
  const does = (replies: Reply[], verb: string, title?: string): CardAction =>
    actionsOf(cardIn(replies).card).find((one) => one.verb === verb && (!title || one.title === title))!;
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
    data: { ...data, once: `note-${(presented += 1)}` },
  });
  /** A new request, as the card says it that those get who look after the site. */
  async function needed(what: string): Promise<{ card: Reply[]; arrange: CardAction; refuse: CardAction }> {
    await presses(OFFICIAL, press('ask_site', { what, site: 'brussels-boudewijn' }));
    await passes();
    const card = toldTo(FACILITY).slice(-1);
    expect(words(card)).to.include(what);
    return { card, arrange: does(card, 'arrange_request'), refuse: does(card, 'refuse_request') };
  }
  const kept = async (what: string) => {
    const { id } = (await stores.people.byEmail(BOSA, OFFICIAL))!;
    return (await stores.siteRequests.ofPerson(BOSA, id)).find((one) => one.what === what);
  };
  const filled = (action: CardAction, more: object): CardAction => ({ ...action, data: { ...action.data, ...more } });
  const inputIn = (replies: Reply[]) => inputsOf(cardIn(replies).card)[0]!;

  it('passes it on as it was typed, to who asked alone', async () => {
    const { card, arrange } = await needed('a desk lamp');
    expect(inputIn(card)).to.include({ id: 'note', maxLength: 500 });
    expect(inputIn(card).label).to.include('Nora Lindgren');
    const note = '**Ready** at <!channel> [the desk](https://evil.example)\n${1+1}';
    const thanks = await presses(FACILITY, filled(arrange, { note: ` ${note}\r\n\n\n\n` }));
    expect(words(thanks)).to.equal('Arranged. I will let Nora Lindgren know.\n[1] All requests');
    await passes();

    const [told] = toldTo(OFFICIAL);
    expect(words([told!])).to.include(`Their message: ${note.replace('${', '$\u200b{')}`);
    expect(JSON.stringify(cardIn([told!]).card))
      .to.include('\\\\*\\\\*Ready')
      .and.not.include('[the desk](');
    // What a telephone shows to whoever sees it.
    expect(told!.text).not.to.include('Ready');
    expect((await kept('a desk lamp'))?.note).to.equal(note);
    expect(words(await presses(OFFICIAL, press('my_requests', {})))).to.include('arranged. Their message: “**Ready**');
  });

  it('takes it along from one card to the next, and says it beside the reason', async () => {
    const { refuse } = await needed('a wall map');
    const why = await presses(FACILITY, filled(refuse, { note: 'Ask the library' }));
    expect(inputIn(why).value).to.equal('Ask the library');
    await presses(FACILITY, filled(does(why, 'refuse_request', 'They do not have it'), { note: 'Ask the archive' }));
    await passes();
    expect(words(toldTo(OFFICIAL)))
      .to.include('They do not have it.')
      .and.include('Their message: Ask the archive');
  });

  it('gives back what is too long, changes nothing, and takes the same button again', async () => {
    const { arrange, refuse } = await needed('a cushion');
    for (const note of ['x'.repeat(501), `${'x'.repeat(499)}😀${'y'.repeat(10_000)}`]) {
      const again = await presses(FACILITY, filled(arrange, { note }));
      expect(words(again)).to.include('too long to pass on: 500 characters at most').and.include('a cushion');
      expect(inputIn(again).value).to.match(/^x{499,500}$/);
      const why = await presses(FACILITY, filled(refuse, { note, since: 'unsaid' }));
      expect(words(why)).to.include('500 characters at most').and.include('Neither of these');
    }
    expect(await kept('a cushion'))
      .to.include({ state: 'open' })
      .and.not.have.property('note');
    await presses(FACILITY, filled(arrange, { note: 'y'.repeat(500) }));
    expect((await kept('a cushion'))?.note).to.have.length(500);
  });

  it('is never longer, whoever answers', async () => {
    await needed('a stool');
    const requests = new SiteRequests({ store: stores.siteRequests, people: stores.people, places: new Places([], stores.sites) }); // prettier-ignore
    const person = (await stores.people.byEmail(BOSA, FACILITY))!;
    const who = { person, organisation: (await stores.people.organisation(BOSA))! };
    const key = { organisation: BOSA, request: (await kept('a stool'))!.id };
    const answers = (note: string) => requests.answer(who, key, { answer: 'arranged', note }, TUESDAY_NINE);
    const refused = await answers('x'.repeat(501)).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Refusal).and.include({ code: 'text-too-long' });
    expect(await answers('x'.repeat(500))).to.include({ outcome: 'answered' });
    expect(await answers('x'.repeat(501)), 'once it is answered').to.include({ outcome: 'before' });
  });

  it('keeps what the first press said, whatever a second one says', async () => {
    const { arrange } = await needed('a radio');
    const first = await presses(FACILITY, filled(arrange, { note: 'At the desk' }));
    expect(await presses(FACILITY, filled(arrange, { note: 'In the cellar' }))).to.deep.equal(first);
    const late = press('arrange_request', { ...arrange.data, note: 'In the cellar'.repeat(99) });
    expect(words(await presses(FACILITY, late))).to.include('answered already');
    expect((await kept('a radio'))?.note).to.equal('At the desk');
  });

  it('keeps nothing in it that no person typed', async () => {
    const { arrange } = await needed('a clock');
    await presses(FACILITY, filled(arrange, { note: '\u0000At\u0000\u202ethe \ud83ddesk \u200bof 👩‍💻' }));
    expect((await kept('a clock'))?.note).to.equal('At the  desk  of 👩‍💻');
  });

  it('is what was typed and nothing else: no other kind of value, and no other slot', async () => {
    const { arrange, refuse } = await needed('a mirror');
    for (const note of [7, true, null, ['x'], { text: 'x' }])
      expect(words(await presses(FACILITY, filled(arrange, { note })))).to.include(
        'I cannot read what that button says',
      );
    const hacked = await presses(FACILITY, filled(refuse, { since: 'never' }));
    expect(words(hacked)).to.include('I cannot read what that button says');
    expect((await kept('a mirror'))?.state).to.equal('open');

    const forged = { state: 'withdrawn', person: 'x', isTold: true, answer: 'refused', since: 'not-there' };
    await presses(FACILITY, filled(arrange, { note: '   ', ...forged }));
    expect(await kept('a mirror'))
      .to.include({ state: 'arranged' })
      .and.not.have.any.keys('note', 'since');
  });

  it('is in no log, also where the answer fails', async () => {
    const { arrange } = await needed('a fan');
    const { settle } = stores.siteRequests;
    stores.siteRequests.settle = (...asked) => Promise.reject(new Error(JSON.stringify(asked)));
    const said = words(await presses(FACILITY, filled(arrange, { note: 'In the cellar' })));
    stores.siteRequests.settle = settle;
    expect(logged.join('')).to.include('fault').and.not.include('cellar');
    expect(said).not.to.include('cellar');
    await presses(FACILITY, filled(arrange, { note: 'In the attic' }));
    expect((await kept('a fan'))?.note, 'may be tried again').to.equal('In the attic');
  });
});
