import { expect } from 'chai';
import { actionsOf } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { CardReply, Reply } from '../../src/conversation/reply.ts';
import type { Change } from '../../src/conversation/sending.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { AnnouncementRound } from '../../src/domain/announcements/announcement-round.ts';
import { Announcements } from '../../src/domain/announcements/announcements.ts';
import { derivedId } from '../../src/domain/people/derived-id.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import { AnnouncementNotices } from '../../src/skills/announcements/sending/announcement-notices.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { approvalAbove, APPROVER, forged, HR, pressing, toldBy } from '../helpers/announcing.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const BOSA = 'bosa' as OrganisationId;
const minutes = (count: number) => count * 60_000;

describe('an announcement under way', () => {
  let stores: Stores;
  let talk: Talk;
  let hr: PersonId;
  let approver: PersonId;
  let round: AnnouncementRound;
  let count = 0;

  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    const { outbox } = stores;
    const announcing = new Announcements({ ...stores, figures: new Figures(stores.figures) });
    round = new AnnouncementRound({ ...stores, telling: new AnnouncementNotices({ outbox, announcing }).telling });
    await approvalAbove(talk, 10);
    const person = (await talk.nomade.people.byEmail(HR))!;
    hr = person.id;
    await isNow({ ...person, language: 'en' });
    approver = (await talk.nomade.people.byEmail(APPROVER))!.id;
    for (const email of [HR, APPROVER]) await talk.says(email, 'hello', { address: { channel: 'console', reference: { person: email, lane: 'test' } } }); // prettier-ignore
  });

  async function isNow(person: Person): Promise<void> {
    const organisation = (await stores.people.organisation(BOSA))!;
    await stores.people.import({ organisation, people: [person], teams: [], identities: [] });
  }

  /** One of its own, so that what is told of one is not taken for another. */
  async function put(more: Partial<Announcement> = {}): Promise<Announcement> {
    count += 1;
    const one: Announcement = {
      ...{ organisation: BOSA, id: derivedId('test', String(count)) as AnnouncementId, version: 1, state: 'scheduled' },
      ...{ by: hr, made: talk.now(), changed: talk.now(), purpose: 'safety', audience: {}, care: 'announce' },
      ...{ texts: { en: { title: `Heat ${count}`, text: 'Drink.' }, nl: { title: `Hitte ${count}`, text: 'Drink.' } } },
      ...more,
    };
    await stores.announcements.put(one);
    return one;
  }
  const stateOf = async ({ id }: Announcement) => (await stores.announcements.get(BOSA, id))?.state;
  /** What is told by now, to whom, once. */
  async function told(): Promise<{ to: string; said: string }[]> {
    return (await toldBy(talk)).map(({ to, reply }) => ({ to, said: words([reply]) }));
  }
  const show = (one: Announcement, email = HR) => forged(talk, email, 'show_announcement', { announcement: one.id });

  describe('that became something by itself', () => {
    it('is told of, once, to those who wrote it: a draft again, since it is for nobody', async () => {
      const one = await put({ audience: { teams: ['gone' as TeamId] }, editedBy: [approver] });
      await round.run(talk.now());
      expect(await stateOf(one)).to.equal('draft');
      const news = await told();
      expect(news.map(({ to }) => to).sort()).to.deep.equal([APPROVER, HR]);
      expect(news[0]!.said)
        .to.match(/did not go out|is niet verstuurd|n’est pas partie/)
        .and.include('1');
      await round.run(talk.now());
      expect(await told()).to.deep.equal([]);
    });

    it('is told of to those who have to say yes to it by now, and to who wrote it', async () => {
      const one = await put();
      await round.run(talk.now());
      expect(await stateOf(one)).to.equal('awaits-approval');
      const news = await told();
      expect(news.filter(({ to }) => to === HR).map(({ said }) => said).join()).to.match(/intussen|is now for|désormais|inzwischen/).and.include('63'); // prettier-ignore
      expect(
        news.filter(({ to }) => to === APPROVER),
        'the text and the question',
      ).to.have.length(2);
    });

    it('says whom to ask, where nobody else may say yes to it', async () => {
      await put({ editedBy: [approver] });
      await round.run(talk.now());
      const contact = (await stores.people.organisation(BOSA))!.contact;
      for (const { said } of await told()) expect(said).to.include(contact);
    });

    it('is told of when it was sent to everybody, with how many it reached', async () => {
      const one = await put({ audience: { languages: ['de'] } });
      await round.run(talk.now());
      expect(await stateOf(one)).to.equal('sending');
      await round.run(talk.now());
      expect(await stateOf(one)).to.equal('sent');
      const [news, ...more] = await told();
      expect(more).to.deep.equal([]);
      const total = await stores.announced.counts(BOSA, one.id);
      expect(total.gone).to.be.greaterThan(0);
      expect(news).to.include({ to: HR });
      expect(news!.said).to.match(new RegExp(`\\b0\\b.*\\b${total.gone}\\b`));
    });

    it('is told of when a fault of ours stopped it, unless it goes on by then', async () => {
      for (const isResumed of [false, true]) {
        const one = await put({ approvedBy: approver });
        await round.run(talk.now());
        await round.stop(BOSA, one.id, talk.now());
        expect(await stateOf(one)).to.equal('stopped');
        const { version } = (await stores.announcements.get(BOSA, one.id))!;
        const seen = { announcement: one.id, version };
        if (isResumed) await forged(talk, HR, 'resume_announcement', seen);
        expect(await told()).to.have.length(isResumed ? 0 : 1);
        await forged(talk, HR, 'cancel_announcement', { ...seen, version: version + Number(isResumed), sure: true });
      }
    });
  });

  describe('whose planned time has passed', () => {
    const planned = (ms: number) => put({ state: 'awaits-approval', at: new Date(talk.now().getTime() + ms) });
    const seenOf = ({ id, version }: Announcement) => ({ announcement: id, version });

    it('is approved at once only after a second question, which its card foretells', async () => {
      const late = await planned(minutes(-60));
      const shown = await show(late, APPROVER);
      expect(words(shown)).to.include('has passed');
      const asked = await pressing(talk, APPROVER, shown, 'approve_announcement');
      expect(words(asked)).to.include('at 08:00, which has passed. Approve it and send it now?');
      expect(await stateOf(late), 'asked, not done').to.equal('awaits-approval');
      const again = await pressing(talk, APPROVER, shown, 'approve_announcement');
      expect(words(again), 'nor by pressing the same button twice').to.include('Approve it and send it now?');
      expect(await stateOf(late)).to.equal('awaits-approval');
      expect(words(await pressing(talk, APPROVER, asked, 'approve_announcement'))).to.include('goes out now');
      expect(await stateOf(late)).to.equal('scheduled');
    });

    it('may be sent back in the place of that', async () => {
      const late = await planned(minutes(-60));
      const asked = await forged(talk, APPROVER, 'approve_announcement', seenOf(late));
      await pressing(talk, APPROVER, asked, 'send_back_announcement');
      expect(await stateOf(late)).to.equal('draft');
    });

    it('is approved without more ado while there is time, or where none was planned', async () => {
      for (const one of [await planned(minutes(60)), await put({ state: 'awaits-approval' })]) {
        const shown = await show(one, APPROVER);
        expect(words(shown)).to.not.include('has passed');
        expect(words(await pressing(talk, APPROVER, shown, 'approve_announcement'))).to.include('when its time comes');
        expect(await stateOf(one)).to.equal('scheduled');
      }
    });
  });

  describe('whose card is kept true', () => {
    const message: Address = { channel: 'teams', reference: { message: 'm1' } };
    let drawn: { at: Address; reply: CardReply }[] = [];
    const change: Change = async (at, reply) => void drawn.push({ at, reply });
    const pass = async (seconds: number) => {
      drawn = [];
      talk.wait(seconds / 60);
      await talk.nomade.liveCardsWith(change).run();
      return drawn.map(({ reply }) => words([reply]));
    };
    async function stands(replies: Reply[], at = message): Promise<void> {
      const { liveCards } = stores;
      const kept = Promise.withResolvers<undefined>();
      const [put, clear] = [liveCards.put.bind(liveCards), liveCards.clear.bind(liveCards)];
      liveCards.put = (...card) => put(...card).finally(() => kept.resolve(undefined));
      liveCards.clear = (...where) => clear(...where).finally(() => kept.resolve(undefined));
      cardIn(replies).stood?.(at);
      await kept.promise;
      Object.assign(liveCards, { put, clear });
    }
    /** Being sent, to three who can be reached. */
    async function going(): Promise<{ one: Announcement; tell: (persons: PersonId[]) => Promise<void> }> {
      const one = await put({ approvedBy: approver });
      const official = (await talk.nomade.people.byEmail('official@nomade.example'))!.id;
      await stores.addresses.put(BOSA, official, { channel: 'console', reference: {} }, talk.now());
      await round.run(talk.now());
      return {
        one,
        tell: async (persons) => {
          const lease = { holder: 'test', until: new Date(talk.now().getTime() + 1000) };
          for (const key of await stores.lanes.take(lease, talk.now(), 9)) {
            const begun = await stores.lanes.begin(key, { announcement: one.id, people: persons }, talk.now(), lease);
            await stores.lanes.end(key, one.id, begun.map((each) => ({ ...each, as: 'sent' as const })), talk.now()); // prettier-ignore
            await stores.lanes.release(key, 'test');
          }
        },
      };
    }

    it('says the time when it was true, how far it was, and how long it takes', async () => {
      const { one, tell } = await going();
      const shown = await show(one);
      expect(words(shown)).to.include('Told so far: 0 of 63 people.').and.include('As of Tuesday 24 November, 09:00.');
      expect(actionsOf(cardIn(shown).card).map(({ verb }) => verb)).to.include('show_announcement');
      await stands(shown);
      await pass(30);
      await tell([hr]);
      const [further] = await pass(30);
      expect(drawn[0]!.at).to.deep.equal(message);
      expect(further).to.include('Told so far: 1 of 63 people.').and.include('As of Tuesday 24 November, 09:01.');
      expect(further).to.include('in about 1 minute.');
      const verbs = actionsOf(drawn[0]!.reply.card).map(({ verb }) => verb);
      expect(verbs).to.include.members(['pause_announcement', 'show_announcement']);
    });

    it('says at once what somebody else did, and is left alone once something else stands there', async () => {
      const one = (await going()).one;
      const shown = await show(one);
      await stands(shown);
      await pass(30);
      await forged(talk, HR, 'pause_announcement', { announcement: one.id, version: 2 });
      const [paused] = await pass(5);
      expect(paused).to.include('Paused').and.not.include('at work');
      expect(await pass(600), 'nothing has changed').to.deep.equal([]);
      await stands(await pressing(talk, HR, shown, 'announcements'));
      await forged(talk, HR, 'resume_announcement', { announcement: one.id, version: 3 });
      expect(await pass(60)).to.deep.equal([]);
    });

    it('is drawn, once it is taken back, until nobody is on their way any more', async () => {
      const { one } = await going();
      const lease = { holder: 'test', until: new Date(talk.now().getTime() + minutes(9)) };
      const [key] = await stores.lanes.take(lease, talk.now(), 9);
      const begun = await stores.lanes.begin(key!, { announcement: one.id, people: [hr] }, talk.now(), lease);
      await stands(await show(one));
      await pass(30);
      await forged(talk, HR, 'cancel_announcement', { announcement: one.id, version: 2, sure: true });
      expect((await pass(5))[0])
        .to.include('Taken back')
        .and.include('Told so far: 0 of 63 people.');
      await stores.lanes.end(key!, one.id, begun.map((each) => ({ ...each, as: 'sent' as const })), talk.now()); // prettier-ignore
      await stores.lanes.release(key!, 'test');
      expect((await pass(30))[0]).to.include('Told so far: 1 of 63 people.');
      const kept = await stores.liveCards.claim(new Date(talk.now().getTime() + minutes(60)), 0, 10);
      expect(kept.map(({ announcement }) => announcement)).to.not.include(one.id);
    });

    it('is drawn once more when it is taken back, and is nobody’s who is not of HR (any more)', async () => {
      const one = (await going()).one;
      await stands(await show(one));
      await pass(30);
      await forged(talk, HR, 'cancel_announcement', { announcement: one.id, version: 2, sure: true });
      expect((await pass(5))[0]).to.include('Taken back');
      const kept = await stores.liveCards.claim(new Date(talk.now().getTime() + minutes(60)), 0, 10);
      expect(kept.map(({ announcement }) => announcement)).to.not.include(one.id);
      expect(await pass(600)).to.deep.equal([]);
      expect(cardIn(await show(one, APPROVER)), 'an approver’s').to.not.have.property('stood');
      const other = (await going()).one;
      await stands(await show(other));
      const person = (await talk.nomade.people.byEmail(HR))!;
      await isNow({ ...person, roles: ['approver'] });
      expect(await pass(30)).to.deep.equal([]);
      await isNow(person);
      expect(await pass(600), 'ended').to.deep.equal([]);
    });
  });
});
