import { expect } from 'chai';
import { demoColleagues } from '../src/demo-announcing.ts';
import { DATA } from '../src/demo-office.ts';
import { faultsOf } from '../src/domain/announcements/writing/announcement-check.ts';
import type { Announcement } from '../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import { sendThrough } from '../src/send-through.ts';
import { readDemoAnnouncements } from '../src/store/demo-announcements.ts';
import type { Stores } from '../src/stores.ts';
import { aConversation, FRIDAY_NINE, type Talk, words } from './helpers/a-conversation.ts';
import { sendingOn } from './helpers/an-announcement.ts';
import { HR, pressing } from './helpers/announcing.ts';
import { storesForDemo } from './helpers/test-stores.ts';
import { VirtualTime } from './helpers/virtual-time.ts';

const BOSA = 'bosa' as OrganisationId;
const NORA = 'official@nomade.example';

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

describe('the announcements of the demo', () => {
  let stores: Stores;
  let talk: Talk;
  before(async () => {
    stores = (await storesForDemo(FRIDAY_NINE, 'lowdb')).stores;
    talk = await aConversation(FRIDAY_NINE, { stores, withDemoHabits: true });
  });
  const standing = async (state: Announcement['state']) => {
    const one = (await stores.announcements.of(BOSA)).find((each) => each.state === state)!;
    const all = Object.entries(await stores.announced.counts(BOSA, one.id)).filter(([, count]) => count > 0);
    return { one, counts: Object.fromEntries(all) as Record<string, number> };
  };

  it('could be sent as they are', async () => {
    const organisation = (await stores.people.organisation(BOSA))!;
    const guidelines = (await stores.guidelines.published(BOSA)).guidelines.map(({ id }) => id);
    for (const { name, written } of readDemoAnnouncements(DATA)) {
      expect(faultsOf(written, organisation, { guidelines, now: FRIDAY_NINE }), name).to.deep.equal([]);
    }
  });

  it('are one that went out and was read by most, one held half way, and one being written', async () => {
    const list = words(await talk.says(HR, 'announcements', { language: 'en' }));
    expect(list).to.match(/Evacuatieoefening · Draft[^]*Free flu vaccine.*Paused.*19 November[^]*How we share our desks · Sent.*13 November/); // prettier-ignore
    const [sent, paused] = [await standing('sent'), await standing('paused')];
    const everybody = (await stores.people.everybody(BOSA)).length;
    expect(sent.counts).to.have.all.keys('sent', 'receipt');
    expect(total(sent.counts)).to.equal(everybody);
    expect(sent.counts['receipt']).to.be.within(everybody / 2, everybody - 5);
    expect(paused.counts).to.have.all.keys('sent', 'queued');
    expect(total(paused.counts)).to.equal(everybody);
  });

  it('are told to who is played too, who has not read them', async () => {
    const missed = words(await talk.says(NORA, 'which announcements did I miss?'));
    expect(missed).to.match(/^.*\nHow we share our desks.*please confirm/);
    expect(missed).to.not.include('reached');
  });

  it('go on to the colleagues nobody plays when they are let go', async () => {
    const { one } = await standing('paused');
    const card = await talk.presses(HR, { type: 'Action.Execute', title: '', verb: 'show_announcement', data: { once: '', announcement: one.id } }); // prettier-ignore
    await pressing(talk, HR, card, 'resume_announcement');
    const time = new VirtualTime(talk.now());
    const sending = sendingOn(stores, { time, send: sendThrough([demoColleagues]) });
    await sending.until(() => stores.announced.isOver(BOSA, one.id), 600);
    expect(sending.faults).to.deep.equal([]);
    expect((await standing('sending')).counts).to.have.all.keys('sent');
  });
});
