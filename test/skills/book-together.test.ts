import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { wordsOf } from '../../src/locales/words.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Options, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts'; // prettier-ignore
import { aNewSite } from '../helpers/a-new-site.ts';
import { emailOf, idOf, newTeams, teamOf } from '../helpers/a-new-team.ts';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const HOF = { id: 'hof', place: 'gembloux', owner: 'bosa', zones: { East: 4, West: 8 } };
const ENGLISH = { language: 'en' as const };

let presses = 0;
const press = (verb: string, slots: object): CardAction => ({
  ...{ type: 'Action.Execute', title: '', verb },
  data: { ...slots, once: `together-${(presses += 1)}` },
});

/** Each test has a team, and a day, of its own, in one core. */
describe('booking desks together', function () {
  this.timeout(30_000);
  let stores: Stores;
  let talk: Talk;
  let postman: Postman;
  let is: ReturnType<typeof newTeams>;
  let told: { to: string; reply: Reply }[] = [];
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    await aNewSite(stores, HOF);
    is = newTeams(stores);
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email.replace('@new.example', ''), reply });
    });
  });
  beforeEach(() => (told = []));
  afterEach(passes);

  async function brings(teams: Record<string, string[]>): Promise<void> {
    await is.brings(teams);
    for (const name of new Set(Object.values(teams).flat())) {
      const address = { channel: 'console' as const, reference: { email: emailOf(name) } };
      await talk.says(emailOf(name), 'hello', { address });
    }
  }
  /** They said that they are at the office there. */
  const come = async (names: string[], day: string, place = 'gembloux') => {
    for (const name of names) await is.works(name, day, 'office', place);
  };
  const asks = (name: string, slots: object, language: Language = 'en', options: Options = {}) =>
    talk.presses(emailOf(name), press('book_together', slots), { language, ...options });
  const books = (name: string, proposal: Reply[]) => talk.presses(emailOf(name), button(proposal), ENGLISH);
  const takes = (name: string, desk: string, day: string) =>
    talk.presses(emailOf(name), press('book_desk', { desk: `hof-${desk.toLowerCase()}`, days: [day] }), ENGLISH);
  const has = async (name: string, day: string) => {
    const mine = words(await talk.presses(emailOf(name), press('my_bookings', { days: [day] }), ENGLISH));
    return [...mine.matchAll(/desk ([EW]\d)/g)].map(([, desk]) => desk).join(' ');
  };
  async function passes(): Promise<void> {
    talk.wait(2);
    await postman.look();
    await postman.settled();
  }

  it('proposes desks beside each other to who said they come and may be seen, and books nothing', async () => {
    const day = '2026-11-25';
    await brings({ ants: ['ada', 'bob', 'cas', 'dia', 'eve', 'fay', 'gus', 'hal'] });
    await come(['bob', 'cas', 'dia', 'fay'], day);
    await is.works('eve', day, 'home');
    await is.isSeenBy('fay', 'nobody');
    await takes('gus', 'W3', day);
    const card = words(await asks('ada', { days: [day] }));

    expect(card).to.equal(
      'Desks together: The hof, Wednesday 25 November\nClose to each other in West.\nNothing is booked yet.\n' +
        'Would get a desk\nYou · Desk W4 · West\nBob New · Desk W5 · West\nCas New · Desk W2 · West\nDia New · Desk W6 · West\n' +
        'Already have a desk\nGus New (W3)\n[1] Book these 4',
    );
    for (const name of ['ada', 'bob', 'cas', 'dia']) expect(await has(name, day)).to.equal('');
  });

  it('books them with one press; each is told by whom, once, and gives it back with one press', async () => {
    const day = '2026-11-26';
    await brings({ bees: ['bea', 'ben', 'bas'] });
    await come(['ben', 'bas'], day);
    const done = await books('bea', await asks('bea', { days: [day] }));
    expect(words(done)).to.include('Booked: 3 desks, The hof, Thursday 26 November').and.include('With a desk now\nBas New · Desk E'); // prettier-ignore
    const desks = [await has('bea', day), await has('ben', day), await has('bas', day)];
    expect([...desks].sort()).to.satisfy((all: string[]) => ['E1 E2 E3', 'E2 E3 E4'].includes(all.join(' ')));

    await passes();
    await passes();
    expect(told.map(({ to }) => to).sort()).to.deep.equal(['bas', 'ben']);
    const ben = told.filter(({ to }) => to === 'ben').map(({ reply }) => reply);
    expect(words(ben)).to.include('Bea New has booked you a desk near the team').and.include(desks[1]).and.include('Thursday 26 November'); // prettier-ignore
    expect(button(ben).title).to.equal('Not needed');
    await talk.presses(emailOf('ben'), button(ben), ENGLISH);
    expect(await has('ben', day)).to.equal('');
    const seen = await stores.lookUps.ofPerson('bosa' as never, idOf('bas'), 0, 10);
    expect(seen.lookUps.map(({ by }) => by.person)).to.deep.equal([idOf('bea')]);
  });

  it('books the desk that it proposed beside a team that has its desks already', async () => {
    const day = '2026-11-26';
    await brings({ eels: ['edna', 'egon', 'elin'] });
    await takes('egon', 'W2', day);
    await takes('elin', 'W8', day);
    const proposal = await asks('edna', { days: [day] });
    const [, desk = ''] = /You · Desk (W\d)/.exec(words(proposal)) ?? [];
    expect(words(proposal)).to.include('Book this one');

    expect(words(await books('edna', proposal))).to.include(`Booked: 1 desk, The hof, Thursday 26 November\nWith a desk now\nYou · Desk ${desk}`); // prettier-ignore
    expect(await has('edna', day)).to.equal(desk);
  });

  it('names no desk of another site as if it were of this one', async () => {
    const day = '2026-11-26';
    await aNewSite(stores, { id: 'far', place: 'arlon', owner: 'bosa', zones: { Loft: 2 } });
    await brings({ elks: ['ella', 'emil'] });
    await takes('emil', 'W4', day);
    const [here, far] = await Promise.all(
      ['gembloux', 'arlon'].map((place) => asks('ella', { days: [day], place, people: ['emil'] })),
    );

    expect(words(here!)).to.include('Already have a desk\nEmil New (W4)');
    expect(words(far!)).to.include('Already have a desk\nEmil New').and.not.include('W4');
  });

  it('tells nobody of what they gave back before, also where they have another desk', async () => {
    const day = '2026-11-27';
    await brings({ cats: ['cato', 'coen'] });
    await come(['coen'], day);
    await books('cato', await asks('cato', { days: [day] }));
    const mine = await talk.presses(emailOf('coen'), press('my_bookings', { days: [day] }), ENGLISH);
    await talk.presses(
      emailOf('coen'),
      actionsOf(cardIn(mine).card).find(({ verb }) => verb === 'cancel')!,
      ENGLISH,
    );
    await takes('coen', 'W7', day);
    expect(await has('coen', day)).to.equal('W7');
    await passes();

    expect(told).to.deep.equal([]);
  });

  it('looks again at the press: who hides, or is elsewhere, or has a desk by then, gets none', async () => {
    const day = '2026-11-30';
    await brings({ dogs: ['dan', 'dee', 'dirk', 'dora', 'duco'] });
    await come(['dee', 'dirk', 'dora', 'duco'], day);
    const proposal = await asks('dan', { days: [day] });
    expect(words(proposal)).to.include('Book these 5');
    await is.isSeenBy('dee', 'nobody');
    await is.works('dirk', day, 'home');
    await takes('dora', 'W8', day);
    const done = words(await books('dan', proposal));

    expect(done).to.include('Booked: 2 desks').and.include('Dora New (W8)').and.include('Without a desk\nDirk New').and.not.include('Dee'); // prettier-ignore
    expect(await Promise.all(['dee', 'dirk', 'dora'].map((name) => has(name, day)))).to.deep.equal(['', '', 'W8']);
    await passes();
    expect(told.map(({ to }) => to)).to.deep.equal(['duco']);
  });

  it('gives another desk to who is proposed one that somebody takes before the press', async () => {
    const day = '2026-12-01';
    await brings({ eels: ['eva', 'emma'] });
    await come(['emma'], day);
    const proposal = await asks('eva', { days: [day] });
    const [, desk] = /Emma New · Desk (\S+)/.exec(words(proposal))!;
    await takes('gus', desk!, day);
    const done = words(await books('eva', proposal));

    expect(done).to.include('Booked: 2 desks');
    expect(await has('emma', day))
      .to.match(/^[EW]\d$/)
      .and.not.equal(desk);
  });

  it('books for those who are named, and cannot for anybody else: whether they hide, are of another team, or nobody', async () => {
    const day = '2026-12-02';
    await brings({ foxes: ['fien', 'floor', 'freek', 'frida'], frogs: ['felix', 'fons'] });
    await is.works('floor', day, 'home');
    await is.isSeenBy('frida', 'nobody');
    const proposal = await asks('fien', { days: [day], place: 'gembloux', people: ['freek', 'frida', 'felix', 'Xantippe', 'Floor'] }); // prettier-ignore

    expect(words(proposal)).to.include('I cannot book for frida, felix and Xantippe.').and.include('Freek New · Desk').and.include('as they said themselves\nFloor New').and.include('Book these 2'); // prettier-ignore
    expect(words(await asks('fien', { days: [day], people: ['felix'] }))).to.equal('I cannot book for felix.');
    expect(words(await books('fien', proposal))).to.include('Booked: 2 desks');
    expect(await has('freek', day)).not.to.equal('');
  });

  it('asks which of several is meant, and books for that one', async () => {
    const day = '2026-12-03';
    await brings({ goats: ['gina', 'jan', 'jana'], geese: ['gina', 'gijs'] });
    const which = await asks('gina', { days: [day], place: 'gembloux', people: ['ja', 'nobody'], teamId: teamOf('goats') }); // prettier-ignore
    expect(words(which)).to.include('Jan New').and.include('Jana New');
    const proposal = await talk.presses(emailOf('gina'), button(which, 2), ENGLISH);

    expect(words(proposal)).to.include('Jana New · Desk').and.include('I cannot book for nobody').and.not.include('Jan New ·'); // prettier-ignore
  });

  it('changes nothing for people, spaces or teams that somebody wrote on a button', async () => {
    const day = '2026-12-04';
    await brings({ hens: ['hilde', 'hugo'], hares: ['hans', 'henk'] });
    await come(['hugo', 'hans', 'henk'], day);
    await is.isSeenBy('hans', 'organisation');
    const slots = { days: [day], place: 'gembloux', site: 'hof' };
    const forged = { ...slots, teamId: teamOf('hens'), book: [idOf('hans'), idOf('henk'), '__proto__'], chosen: [] };
    expect(words(await asks('hilde', forged)))
      .to.include('I could not book any desk')
      .and.not.include('Hans');
    expect(words(await asks('hilde', { ...forged, teamId: teamOf('hares') }))).to.include('only for those who are in it'); // prettier-ignore
    expect(words(await asks('hilde', { ...slots, teamId: teamOf('hens'), book: Array(31).fill(idOf('hugo')) }))).not.to.include('Booked'); // prettier-ignore
    for (const site of ['eupen-gospert', 'nowhere']) {
      expect(words(await asks('hilde', { ...slots, teamId: teamOf('hens'), site, book: [idOf('hugo')] }))).not.to.include('Booked: 1 desk, The hof'); // prettier-ignore
    }
    await passes();

    expect(told.filter(({ to }) => to !== 'hugo')).to.deep.equal([]);
    expect(await has('hans', day)).to.equal('');
  });

  it('says for whom no desk is left, and offers the one who asks the nearest other', async () => {
    const day = '2026-12-07';
    await brings({ ibexes: ['zoe', 'abel', 'bo', 'cleo'], wasps: Array.from({ length: 9 }, (_, n) => `wasp${n}`) });
    await come(['abel', 'bo', 'cleo'], day);
    for (let n = 0; n < 9; n += 1) await takes(`wasp${n}`, n < 3 ? `E${n + 1}` : `W${n - 2}`, day);
    const proposal = await asks('zoe', { days: [day] });
    expect(words(proposal)).to.include('As close as I can find: East and West.').and.include('Without a desk\nYou');
    const slots = { days: [day], place: 'gembloux', site: 'hof', teamId: teamOf('ibexes') };
    await books('zoe', proposal);
    const alone = await asks('zoe', { ...slots, book: [idOf('zoe')], chosen: [] });

    expect(words(alone))
      .to.include('I could not book any desk for Monday 7 December')
      .and.include('Without a desk\nYou');
    expect(button(alone).title).to.match(/^Book desk \S+, /);
    expect(words(await talk.presses(emailOf('zoe'), button(alone), ENGLISH))).to.match(/^Booked/);
  });

  it('is for as much of the day as each is there', async () => {
    const day = '2026-12-08';
    await brings({ jays: ['jet', 'joop', 'jule'] });
    await is.works('joop', day, 'office', 'gembloux', ['am']);
    await is.works('jule', day, 'office', 'gembloux', ['pm']);
    await is.works('jule', day, 'home', undefined, ['am']);
    await is.works('jet', day, 'home', undefined, ['am']);
    const proposal = await asks('jet', { days: [day] });
    expect(words(proposal)).to.match(/You · .*afternoon\nJoop New · .*morning\nJule New · .*afternoon/);
    await books('jet', proposal);

    const mine = await talk.presses(emailOf('joop'), press('my_bookings', { days: [day] }), ENGLISH);
    expect(words(mine)).to.include('in the morning');
  });

  it('is where most of them are, where no place is named; of nobody who is in, it says so', async () => {
    const day = '2026-12-09';
    await brings({ kites: ['kim', 'koos', 'karel', 'kato'] });
    expect(words(await asks('kim', { days: [day] }))).to.include('nobody in the team who needs a desk has said');
    await come(['koos'], day, 'eupen');
    await come(['karel', 'kato'], day);
    expect(words(await asks('kim', { days: [day] })))
      .to.include('The hof')
      .and.not.include('Koos');
    expect(words(await asks('kim', { days: [day], place: 'eupen' }))).to.include('Koos New · Desk').and.not.include('Kato'); // prettier-ignore
    expect(words(await asks('kim', { days: ['2026-12-12'], place: 'gembloux', people: ['koos'] }))).to.include('No desk can be booked in Gembloux on Saturday 12 December'); // prettier-ignore
  });

  it('takes no desk that one of them waits for and is just being offered', async () => {
    const day = '2026-12-10';
    await brings({ larks: ['lars', 'lea', 'leo'] });
    await come(['lea', 'leo'], day);
    const at = (time: string) => new Date(`${day}T${time}:00Z`);
    const line = { organisation: 'bosa' as never, person: idOf('lea'), day: day as LocalDate, equipment: [] };
    const wish = { ...line, kind: 'desk' as const, place: 'gembloux' as never, part: {}, since: talk.now(), until: at('17:00') }; // prettier-ignore
    const { id, version } = await stores.waiting.join(wish);
    const desk = { site: 'hof' as never, space: 'hof-w8' as never, slot: { from: at('07:00'), to: at('17:00') } };
    const made = await stores.waiting.offer(line.organisation, id, version, { ...desk, until: at('09:00') });
    expect(made.outcome).to.equal('offered');
    const proposal = await asks('lars', { days: [day] });

    expect(words(proposal)).to.include('Book these 2').and.include('Already have a desk\nLea New');
    await asks('lars', { ...button(proposal).data, book: [idOf('lea')], once: undefined });
    const [held] = await stores.bookings.ofEach([line], desk.slot);
    expect(held).to.include({ space: 'hof-w8', state: 'requested' });
  });

  it('answers the same press alike, and books once', async () => {
    const day = '2026-12-11';
    await brings({ moles: ['mia', 'max', 'moos'] });
    await come(['max', 'moos'], day);
    const proposal = await asks('mia', { days: [day] });
    const answers = await Promise.all(Array.from({ length: 5 }, () => books('mia', proposal)));
    expect(answers.map(words).filter((text) => text.includes('Booked: 3 desks'))).to.have.length(1);
    talk.wait(5); // by then what was answered is forgotten, and the same is asked again
    const again = words(await books('mia', proposal));
    expect(again).to.include('Booked: 3 desks');
    await passes();

    expect(told).to.have.length(2);
    for (const name of ['mia', 'max', 'moos']) expect(await has(name, day)).to.match(/^[EW]\d$/);
  });

  it('asks for one day, and is not done where others read along, for days that are over, or where nobody is found', async () => {
    await brings({ newts: ['nina', 'noor'] });
    const asked = await asks('nina', {});
    expect(words(asked)).to.include('For which day');
    expect(words(await asks('nina', { days: ['2026-12-14', '2026-12-15'] }))).to.include('Mon 14 Dec').and.include('Tue 15 Dec'); // prettier-ignore
    expect(words(await asks('nina', { days: ['2026-11-20'] }))).to.include('has already passed');
    const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
    expect(words(await asks('nina', { days: ['2026-12-14'] }, 'en', { conversation }))).to.include('Others read along');
    const organisation = await is.bosa();
    const without = { ...organisation, policy: { ...organisation.policy, without: ['finding-colleagues' as const] } };
    await stores.people.import({ organisation: without, people: [], teams: [], identities: [] });
    const refused = words(await asks('nina', { days: ['2026-12-14'] }));
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });
    expect(refused).to.match(/^Your organisation has chosen/);
  });

  it('is for thirty at most, on a card and a button that each platform takes', async () => {
    const day = '2026-12-16';
    const many = Array.from({ length: 34 }, (_, n) => `owl${String(n).padStart(2, '0')}`);
    await aNewSite(stores, { id: 'large', place: 'walhain', owner: 'bosa', zones: { Attic: 20, Basement: 20 } });
    await brings({ owls: many });
    await come(many.slice(1), day, 'walhain');
    for (const language of LANGUAGES) {
      const proposal = await asks('owl00', { days: [day] }, language);
      const { card } = cardIn(proposal);
      const blocks = toBlocks(card, wordsOf(language).drawing);

      expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
      expect(isTooLong(blocks)).to.equal(false);
      expect(JSON.stringify(blocks).match(/owl33/gi) ?? []).to.have.length(1);
      expect(JSON.stringify(card).length * 2).to.be.below(28_000);
      expect(button(proposal).data['book']).to.have.length(30);
      if (language === 'en') {
        expect(words(proposal)).to.include('I book for at most 30 people at a time.');
        expect(words(await books('owl00', proposal))).to.include('Booked: 30 desks');
      }
    }
  });

  it('has no more desks than an owner shares in a week', async () => {
    const day = '2026-12-17';
    const lender = { ...(await is.bosa()), id: 'lender' as never, agreements: [{ ...{ id: 'a' as never, owner: 'lender' as never, guests: 'everybody' as const, sites: 'all' as const }, kinds: ['desk' as const], share: 0.04, shows: 'free-busy' as const }] }; // prettier-ignore
    await stores.people.import({ organisation: lender, people: [], teams: [], identities: [] });
    await aNewSite(stores, { id: 'lent', place: 'perwez', owner: 'lender', zones: { North: 10 } });
    await brings({ pigs: ['pia', 'paco', 'piet', 'puck'] });
    await come(['paco', 'piet', 'puck'], day, 'perwez');
    const proposal = await asks('pia', { days: [day] });

    expect(words(proposal)).to.include('Book these 2').and.include('Without a desk');
    expect(words(await books('pia', proposal))).to.include('Booked: 2 desks');
  });

  it('is never a desk whose owner has to be asked', async () => {
    const day = '2026-12-21';
    await aNewSite(stores, { id: 'kept', place: 'sombreffe', owner: 'bosa', zones: { South: 4 }, needingApproval: ['S2', 'S3'] }); // prettier-ignore
    await brings({ rooks: ['rik', 'rosa', 'ruth'] });
    await come(['rosa', 'ruth'], day, 'sombreffe');

    expect(words(await asks('rik', { days: [day] })))
      .to.match(/Desk S[14] .*Desk S[14] /s)
      .and.include('Book these 2');
  });

  for (const [language, title, tells] of [
    ['nl', 'Werkplekken bij elkaar: The hof, vrijdag 18 december', 'heeft voor jou een werkplek bij het team geboekt'],
    ['fr', 'Bureaux côte à côte : The hof, vendredi 18 décembre', 'vous a réservé un bureau près de l’équipe'],
    ['de', 'Plätze nebeneinander: The hof, Freitag, 18. Dezember', 'hat Ihnen einen Platz beim Team gebucht'],
  ] as const) {
    it(`is said in ${language}, and told in the language of each`, async () => {
      const [asker, other] = [`quin-${language}`, `quest-${language}`];
      await brings({ [`quails-${language}`]: [asker, other] });
      const organisation = await is.bosa();
      const person = await talk.nomade.people.byEmail(emailOf(other));
      await stores.people.import({ organisation, people: [{ ...person!, language }], teams: [], identities: [] });
      await come([other], '2026-12-18');
      const proposal = await asks(asker, { days: ['2026-12-18'] }, language);
      expect(words(proposal).replaceAll('\u00a0', ' ')).to.include(title);
      await books(asker, proposal);
      await passes();

      expect(cardIn(told.map(({ reply }) => reply)).text).to.include(tells);
    });
  }
});
