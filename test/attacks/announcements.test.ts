import { expect } from 'chai';
import { pino } from 'pino';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { APPROVER, forged, HR } from '../helpers/announcing.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FORMER = 'facility@nomade.example';
/** All that can be pressed of announcements, but for what begins a new one. */
const VERBS = [
  ...[
    'announcement_words',
    'write_announcement',
    'announcement_settings',
    'set_announcement',
    'paste_card',
    'keep_card',
  ],
  ...['preview_announcement', 'show_announcement', 'send_announcement', 'cancel_announcement', 'pause_announcement'],
  ...['resume_announcement', 'approve_announcement', 'send_back_announcement', 'announcement', 'read_and_understood'],
  ...['answer_poll', 'announcement_results', 'export_results', 'remind_announcement'],
];
const STATES = ['draft', 'awaits-approval', 'scheduled', 'sending', 'paused', 'sent'] as const;
const NOTHING = '0000000c-0000-4000-8000-0000000000ff';

describe('an announcement that is none of theirs', () => {
  let stores: Stores;
  let talk: Talk;
  let hr: Person;
  let all: Announcement[];
  const faults: string[] = [];

  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    talk = await aConversation(TUESDAY_NINE, { stores, log, publicAddress: (path) => `https://nomade.example${path}` });
    hr = (await talk.nomade.people.byEmail(HR))!;
    const wording = {
      title: 'Secret',
      text: 'Secret',
      question: { text: 'Secret?', choices: ['Secret yes', 'Secret no'] },
    };
    all = STATES.map((state, n) => ({
      ...{ organisation: hr.organisation, id: `0000000c-0000-4000-8000-00000000000${n}` as AnnouncementId, version: 1 },
      ...{ state, by: hr.id, made: talk.now(), changed: talk.now(), purpose: 'safety', texts: { en: wording } },
      ...{ audience: { roles: ['dpo' as const] }, receipt: {}, care: 'announce' as const },
    }));
    for (const one of all) await stores.announcements.put(one);
    const dpo = (await talk.nomade.people.byEmail('dpo@nomade.example'))!;
    for (const { id, organisation } of all.slice(3)) {
      await stores.announced.queue({ organisation, announcement: id, care: 'announce', from: talk.now() }, [dpo.id]);
    }
  });

  const everything = async () => {
    const kept = await stores.announcements.of(hr.organisation);
    const counts = kept.map(async ({ id }) => stores.announced.counts(hr.organisation, id));
    return JSON.stringify([kept, await Promise.all(counts)]);
  };
  const pressed = async (email: string, verb: string, announcement: string, more: object = {}) => {
    const slots = { version: 1, in: 'en', title: 'Mine', text: 'Mine', purpose: 'it', receipt: 'true', choice: 0 };
    return words(await forged(talk, email, verb, { ...slots, ...more, announcement }));
  };

  /** Whatever they press, they are told the same of one that is there as of one that is not, and nothing changes. */
  async function unmoved(email: string): Promise<void> {
    const before = await everything();
    for (const verb of VERBS) {
      for (const more of [{}, { sure: true }, { in: 'en', card: '{}' }]) {
        const notThere = await pressed(email, verb, NOTHING, more);
        for (const { id, state } of all) {
          expect(await pressed(email, verb, id, more), `${email} ${verb} ${state}`).to.equal(notThere);
        }
      }
    }
    expect(await everything(), email).to.equal(before);
    expect(faults).to.deep.equal([]);
  }

  it('is not there for an official, whatever they press', async () => {
    await unmoved(NORA);
  });

  it('is not there for HR of another organisation', async () => {
    const others = (await stores.people.organisations()).filter(({ id }) => id !== hr.organisation);
    const people = (await Promise.all(others.map(({ id }) => stores.people.everybody(id)))).flat();
    const somebody = people[0]!;
    const organisation = (await stores.people.organisation(somebody.organisation))!;
    const asHr = [{ ...somebody, roles: ['hr' as const, 'approver' as const] }];
    await stores.people.import({ organisation, people: asHr, teams: [], identities: [] });
    await unmoved(somebody.email);
  });

  it('is not there any more for who was of HR until a moment ago', async () => {
    const organisation = (await stores.people.organisation(hr.organisation))!;
    const former = (await talk.nomade.people.byEmail(FORMER))!;
    const as = (roles: Person['roles']) =>
      stores.people.import({ organisation, people: [{ ...former, roles }], teams: [], identities: [] });
    await as(['hr']);
    expect(await pressed(FORMER, 'show_announcement', all[0]!.id)).to.include('Secret');
    await as([]);
    await unmoved(FORMER);
  });

  it('is not written, sent, held, taken back, counted or exported by who may only approve', async () => {
    const before = await everything();
    for (const verb of VERBS) {
      if (
        ['preview_announcement', 'show_announcement', 'approve_announcement', 'send_back_announcement'].includes(verb)
      )
        continue;
      for (const { id, state } of all) {
        expect(await pressed(APPROVER, verb, id, { sure: true }), `${verb} ${state}`).to.not.include('Secret');
      }
    }
    expect(await everything()).to.equal(before);
    expect(faults).to.deep.equal([]);
  });
});
