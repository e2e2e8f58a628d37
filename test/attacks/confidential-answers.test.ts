import { expect } from 'chai';
import sinon from 'sinon';
import type { Reply } from '../../src/conversation/reply.ts';
import { newButtonKey } from '../../src/conversation/button-key.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { type TroubledStores, troubledStores } from '../helpers/troubled-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const SECRET_ADDRESS = 'https://nomade.example/calendar/';
const WEDNESDAY = '2026-11-25' as LocalDate;

/** What a press is answered is kept, for when it comes again; but not what is a secret, nor where others are. */
describe('the answer to a press', () => {
  let talk: Talk;
  let store: TroubledStores;
  let kept: string[];
  let presses: (email: string, verb: string, slots?: object, once?: string) => Promise<string>;

  beforeEach(async () => {
    kept = [];
    // In memory, whatever the suite runs on: a real server would wait for a clock that stands still here.
    store = troubledStores((await storesForDemo(TUESDAY_NINE, 'lowdb')).stores);
    const { stores } = store;
    talk = await aConversation(TUESDAY_NINE, {
      stores: watched(stores),
      calendarAddress: (secret) => SECRET_ADDRESS + secret,
      publicAddress: (path) => `https://nomade.example${path}`,
    });
    presses = async (email, verb, slots = {}, key) => {
      const { id } = (await talk.nomade.people.byEmail(email))!;
      const once = key ?? newButtonKey(id);
      const action = { type: 'Action.Execute' as const, title: '', verb, data: { ...slots, once } };
      return words(await talk.presses(email, action, { language: 'en' }));
    };
    const { organisation, id: person } = (await talk.nomade.people.byEmail(FILIP))!;
    const place = 'namur' as PlaceId;
    await stores.dayLogs.put([{ organisation, person, date: WEDNESDAY, half: 'am', mode: 'office', place }]);
    await stores.choices.change(organisation, person, { visibility: 'network', meeting: { topics: ['bees'] } });
  });

  /** The same stores; what is to be kept of answers can be seen. */
  function watched(stores: Stores): Stores {
    const { deliveries } = stores;
    const answered: typeof deliveries.answered = (organisation, key, now, answer: Reply[], keepMs) => {
      kept.push(JSON.stringify(answer));
      return deliveries.answered(organisation, key, now, answer, keepMs);
    };
    return {
      ...stores,
      deliveries: new Proxy(deliveries, { get: (of, name) => (name === 'answered' ? answered : valueOf(of, name)) }),
    };
  }

  const valueOf = (of: object, name: string | symbol) => {
    const value: unknown = Reflect.get(of, name);
    return typeof value === 'function' ? (value.bind(of) as unknown) : value;
  };

  const secretIn = (text: string) => /calendar\/([\w\\-]+)/.exec(text)![1]!.replaceAll('\\', '');

  it('keeps no calendar address, and makes one address of two presses', async () => {
    const key = newButtonKey((await talk.nomade.people.byEmail(NORA))!.id);
    const first = await presses(NORA, 'calendar_address', { anew: true }, key);
    expect(first).to.include(SECRET_ADDRESS.replace('https://', ''));
    expect(await presses(NORA, 'calendar_address', { anew: true }, key)).to.equal('');
    const secret = secretIn(first);
    expect(await talk.nomade.readCalendar(secret)).not.to.equal(undefined);
    expect(kept.join()).not.to.include(SECRET_ADDRESS).and.not.include(secret);
  });

  it('keeps nothing of where others are, or of who looked', async () => {
    await presses(NORA, 'set_visibility', { visibility: 'team' });
    expect(kept.join()).to.include('Your team');

    for (const [verb, slots] of [
      ['find_colleague', { person: 'Filip', days: [WEDNESDAY] }],
      ['find_colleague', { place: 'namur', days: [WEDNESDAY] }],
      ['find_meeting', { topic: 'bees', days: [WEDNESDAY] }],
    ] as const) {
      expect(await presses(NORA, verb, slots), verb).to.include('Filip');
    }
    expect(await presses(FILIP, 'who_looked_me_up')).to.include('Nora');
    expect(kept.join()).not.to.include('Filip').and.not.include('Nora');
  });

  it('that came too late is not kept either: who presses again gets an address that opens', async () => {
    const key = newButtonKey((await talk.nomade.people.byEmail(NORA))!.id);
    const timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      store.slow('calendarLinks.keep');
      const late = presses(NORA, 'calendar_address', { anew: true }, key);
      await timers.tickAsync(2_500);
      expect(await late).not.to.include(SECRET_ADDRESS);
      store.well();
      await timers.tickAsync(0);

      const secret = secretIn(await presses(NORA, 'calendar_address', { anew: true }, key));
      expect(await talk.nomade.readCalendar(secret)).not.to.equal(undefined);
      expect(kept.join()).not.to.include(SECRET_ADDRESS);
    } finally {
      timers.restore();
    }
  });

  it('that came too late is not kept where it holds the address of a file or a picture', async () => {
    const timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      for (const [verb, path] of [
        ['export_summary', 'files/'],
        ['team_summary', 'Digital services'],
      ] as const) {
        store.slow('figures.shownOf');
        const late = presses(FILIP, verb);
        await timers.tickAsync(2_500);
        expect(await late).not.to.include(path);
        store.well();
        await timers.tickAsync(0);
        expect(await presses(FILIP, verb)).to.include(path);
      }
      expect(kept.join()).not.to.match(/files|pictures/);
    } finally {
      timers.restore();
    }
  });
});
