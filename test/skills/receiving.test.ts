import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { unaskedTurn } from '../../src/conversation/unasked-turn.ts';
import { messageOf } from '../../src/skills/announcements/receiving/receiving-skill.ts';
import { Received } from '../../src/domain/announcements/received.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const drawnInSlack = (replies: Reply[]) => JSON.stringify(toBlocks(cardIn(replies).card, { moreLines: String }));
const LONG = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}: ${'words '.repeat(20)}`).join('\n\n');

describe('what is announced to somebody', () => {
  let stores: Stores;
  let talk: Talk;
  let received: Received;
  let number = 0;
  let organisation: OrganisationId;
  let nora: Person;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    received = new Received(stores);
    nora = await person(NORA);
    ({ organisation } = nora);
  });

  async function person(email: string): Promise<Person> {
    for (const { id } of await stores.people.organisations()) {
      const found = await stores.people.byEmail(id, email);
      if (found) return found;
    }
    throw new Error(`nobody is ${email}`);
  }

  /** One that has been sent to Nora, unless she is told to be left in another state. */
  async function announced(more: Partial<Announcement> = {}, as: 'sent' | 'queued' = 'sent'): Promise<AnnouncementId> {
    const id = `0000000a-0000-4000-8000-${String((number += 1)).padStart(12, '0')}` as AnnouncementId;
    const texts = { en: { title: `News ${number}`, text: 'Hello *all*, @everyone <!channel>' }, nl: { title: `Nieuws ${number}`, text: 'Dag allemaal' } }; // prettier-ignore
    const base = { organisation, id, version: 1, state: 'sending' as const, by: nora.id, made: talk.now(), changed: talk.now(), purpose: 'safety', texts, audience: {}, care: 'announce' as const }; // prettier-ignore
    await stores.announcements.put({ ...base, ...more });
    const address = { channel: 'console', reference: {} };
    await stores.addresses.put(organisation, nora.id, address, talk.now());
    await stores.announced.queue({ organisation, announcement: id, care: 'announce', from: talk.now() }, [nora.id]);
    if (as === 'sent') await deliver(id);
    return id;
  }

  /** As whoever sends does it, through all lanes. */
  async function deliver(announcement: AnnouncementId): Promise<void> {
    const lease = { holder: 'test', until: new Date(talk.now().getTime() + 60_000) };
    let told = 0;
    for (const lane of await stores.lanes.take(lease, talk.now(), 10)) {
      let due = await stores.lanes.due(lane, talk.now(), 10, undefined);
      for (let n = 0; n < number && due?.announcement !== announcement; n += 1) {
        due = await stores.lanes.due(lane, talk.now(), 10, due?.announcement);
      }
      if (due?.announcement !== announcement) continue;
      const begun = await stores.lanes.begin(lane, due, talk.now(), lease);
      await stores.lanes.end(lane, announcement, begun.map((one) => ({ ...one, as: 'sent' as const })), talk.now()); // prettier-ignore
      told += begun.length;
    }
    expect(told).to.equal(1);
  }

  const opens = (id: AnnouncementId, email = NORA, page?: number) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb: 'announcement', data: { once: '', announcement: id, ...(page !== undefined && { page }) } }); // prettier-ignore
  const confirms = (id: AnnouncementId, email = NORA) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb: 'read_and_understood', data: { once: '', announcement: id } }); // prettier-ignore

  it('says from whom it is, and calls nobody', async () => {
    const id = await announced();
    const message = words(await opens(id));
    expect(message)
      .to.match(/^News/)
      .and.match(/From FPS Policy and Support.* · Safety/)
      .and.include('Hello');
    const drawn = drawnInSlack(await opens(id));
    expect(drawn).to.include('Hello').and.not.include('<!channel>');
  });

  async function messageIn(language: 'en' | 'de' | 'fr', id: AnnouncementId): Promise<string> {
    const who = (await talk.nomade.people.official(organisation, nora.id))!;
    const messageFor = await messageOf(received)({ organisation, announcement: id }, [nora.id], talk.now());
    const reply = messageFor({ ...who, person: { ...nora, language } });
    return words(reply ? [reply] : []);
  }

  it('is in the language of who reads it, or says in which it is', async () => {
    const id = await announced({ texts: { fr: { title: 'Nouvelles', text: 'Bonjour' } } });
    expect(await messageIn('fr', id))
      .to.include('Bonjour')
      .and.not.include('français');
    expect(await messageIn('de', id))
      .to.include('Bonjour')
      .and.include('Auf Französisch');
  });

  it('is confirmed once, by whom it was sent to, where that is asked for', async () => {
    const id = await announced({ receipt: { by: '2026-11-30' as LocalDate } });
    const message = await opens(id);
    expect(words(message)).to.include('30 November');
    const read = await talk.presses(NORA, button(message));
    expect(words(read)).to.include('24 November').and.not.include('30 November');
    expect(cardIn(read).place).to.equal('instead');
    expect(words(await confirms(id)), 'again').to.include('24 November');
    const counts = await stores.announced.counts(organisation, id);
    expect([counts.receipt, counts.sent]).to.deep.equal([1, 0]);
    const list = await talk.says(NORA, 'which announcements did I miss?', { language: 'en' });
    expect(words(list)).to.include('you confirmed it on Tuesday 24 November');
  });

  it('is not there for others, nor before it is sent, nor to be confirmed where nobody asks', async () => {
    const [id, queued] = [await announced({ receipt: {} }), await announced({ receipt: {} }, 'queued')];
    const notThere = [
      words(await opens('nothing' as AnnouncementId)),
      words(await opens('nothing' as AnnouncementId, FILIP)),
    ];
    for (const answer of [
      await opens(id, FILIP),
      await confirms(id, FILIP),
      await opens(queued),
      await confirms(queued),
    ]) {
      expect(notThere).to.include(words(answer));
    }
    const unasked = await announced();
    expect(notThere).to.include(words(await confirms(unasked)));
    expect(notThere).to.not.include(words(await opens(unasked)));
    expect((await stores.announced.counts(organisation, id)).receipt).to.equal(0);
  });

  it('is shown in pages where it is long, and asks on each', async () => {
    const id = await announced({ texts: { en: { title: 'Long', text: LONG } }, receipt: {} });
    const first = await opens(id);
    expect(words(first)).to.include('Paragraph 0').and.not.include('Paragraph 59');
    let page = first;
    for (let n = 0; n < 20 && !words(page).includes('Paragraph 59'); n += 1) {
      page = await talk.presses(NORA, button(page, n === 0 ? 2 : 3));
      expect(words(page)).to.include('Read and understood');
    }
    expect(words(page)).to.include('Paragraph 59');
  });

  it('is found again: what was not confirmed first, and none that is older than sixty days or for others', async () => {
    const [asked, plain] = [await announced({ receipt: {} }), await announced()];
    const list = words(await talk.says(NORA, 'which announcements did I miss?', { language: 'en' }));
    const titles = async (id: AnnouncementId) => (await stores.announcements.get(organisation, id))!.texts.en!.title;
    expect(list.indexOf(await titles(asked))).to.be.within(0, list.indexOf(await titles(plain)));
    expect(list).to.include('please confirm');
    expect(words(await talk.says(FILIP, 'which announcements did I miss?', { language: 'en' }))).to.match(/^(Nothing was announced|De laatste zestig)/); // prettier-ignore
    const later = unaskedTurn((await talk.nomade.people.official(organisation, nora.id))!, '', talk.now());
    expect(await received.lately(later.who, new Date(talk.now().getTime() + 61 * 86_400_000))).to.deep.equal([]);
  });

  describe('when people are reminded of it', () => {
    const reminderOf = (awaiting: AnnouncementId) => announced({ audience: { awaiting }, texts: { en: { title: 'Again', text: 'Its own text' } } }, 'queued'); // prettier-ignore
    const reminded = async (id: AnnouncementId) => {
      const who = (await talk.nomade.people.official(organisation, nora.id))!;
      return (await messageOf(received)({ organisation, announcement: id }, [nora.id], talk.now()))({ ...who, person: { ...nora, language: 'en' } }); // prettier-ignore
    };

    it('is the same message again, says so, and is confirmed as the first one', async () => {
      const first = await announced({ receipt: { by: '2026-11-24' as LocalDate } });
      const message = await reminded(await reminderOf(first));
      expect(words([message!]))
        .to.match(/^Reminder: you have not confirmed/)
        .and.match(/Hello/)
        .and.include('by Tuesday 24 November')
        .and.not.include('Its own text');
      expect(words(await talk.presses(NORA, button([message!])))).to.include('On Tuesday 24 November you confirmed');
      expect((await stores.announced.counts(organisation, first)).receipt).to.equal(1);
    });

    it('asks its question again with what they answered to it', async () => {
      const question = { text: 'Well?', choices: ['Yes', 'No'] };
      const first = await announced({ receipt: {}, texts: { en: { title: 'T', text: 'Hello', question } } });
      const key = { organisation, announcement: first, person: nora.id };
      expect(await stores.polls.answer(key, 1, talk.now())).to.equal(true);
      expect(words([(await reminded(await reminderOf(first)))!])).to.include('Your answer: “No”');
    });

    it('asks for no answer by a day that is over', async () => {
      const first = await announced({ receipt: { by: '2026-11-23' as LocalDate } });
      expect(words([(await reminded(await reminderOf(first)))!]))
        .to.include('“Read and understood” below.')
        .and.not.include('23 November');
    });

    it('is not told to who has confirmed by then, nor where the first one is there no more', async () => {
      const first = await announced({ receipt: {} });
      const reminder = await reminderOf(first);
      expect(await reminded(reminder)).to.not.equal(undefined);
      await confirms(first);
      expect(await reminded(reminder)).to.equal(undefined);
      expect(await reminded(await reminderOf('forgotten' as AnnouncementId))).to.equal(undefined);
    });

    it('is on the list of what was announced once, and the reminder is nothing to confirm', async () => {
      const first = await announced({ receipt: {} });
      const reminder = await announced({
        audience: { awaiting: first },
        texts: { en: { title: 'Again', text: 'Again' } },
      });
      const who = (await talk.nomade.people.official(organisation, nora.id))!;
      const listed = (await received.lately(who, talk.now())).map(({ announcement }) => announcement.id);
      expect(listed).to.include(first).and.not.include(reminder);
      await confirms(reminder);
      expect((await stores.announced.counts(organisation, reminder)).receipt).to.equal(0);
    });
  });

  it('says who sees that it was confirmed: of one by site nobody', async () => {
    const [id, bySite] = [await announced({ receipt: {} }), await announced({ receipt: {}, audience: { sites: ['kaai' as SiteId] } })]; // prettier-ignore
    expect(words(await opens(id))).to.include('HR can see who has confirmed.');
    expect(words(await opens(bySite)))
      .to.include('how many have confirmed, not who')
      .and.not.include('see who has');
    expect(words(await confirms(id)), 'once it is done').to.not.include('HR can see');
  });

  it('is told to nobody where others read along', async () => {
    const id = await announced();
    const group = { conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    const pressed = await talk.presses(NORA, { type: 'Action.Execute', title: '', verb: 'announcement', data: { once: '', announcement: id } }, group); // prettier-ignore
    expect(words(pressed)).to.not.include('Hello');
  });

  it('says that it was taken back, and asks nothing any more', async () => {
    const id = await announced({ receipt: {} });
    const kept = (await stores.announcements.get(organisation, id))!;
    await stores.announcements.put({ ...kept, version: 2, state: 'cancelled' });
    const message = words(await opens(id));
    expect(message).to.include('taken back').and.not.include('Read and understood');
  });
});
