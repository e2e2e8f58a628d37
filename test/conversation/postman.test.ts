import { expect } from 'chai';
import * as z from 'zod/v4';
import { noticeKind, type Skill } from '../../src/conversation/ability.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Notice, Outbox } from '../../src/conversation/outbox.ts';
import { Postman, type PostmanParts } from '../../src/conversation/postman.ts';
import { Gone, NotNow, NotTaken } from '../../src/conversation/sending.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { People } from '../../src/domain/people/people.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import type { Stores } from '../../src/stores.ts';
import { onEveryStore } from '../store/stores.ts';

const city = 'city' as OrganisationId;
const ann = 'ann' as PersonId;
const NOTHING = { told: 0, unsaid: 0, nowhere: 0, unknown: 0, passed: 0, later: 0, postponed: 0 };
const NINE = new Date('2026-03-02T09:00:00Z');
const teams = { channel: 'teams', reference: { conversation: 'a:1' } };
const slack = { channel: 'slack', reference: { channel: 'D0' } };

const greetings: Skill = {
  name: 'greetings',
  abilities: [],
  notices: [
    noticeKind({
      kind: 'greeting',
      about: z.object({ text: z.string() }),
      compose: async ({ text }, { language, who }) => {
        if (text === 'refused') throw new Refusal('booking-not-there', {});
        return text === 'nothing' ? [] : [{ kind: 'text', text: `${language} ${who.person.id} ${text}` }];
      },
    }),
    noticeKind({
      kind: 'summary',
      about: z.object({ text: z.string() }),
      once: true,
      compose: async ({ text }) => text.split(' and ').map((part) => ({ kind: 'text', text: part })),
    }),
  ],
};

/** Their clock. */
const zones: Record<string, string> = { 'far away': 'America/New_York' };

/** Everybody is there, and speaks Dutch, but for one who left. */
const people = {
  official: async (organisation: OrganisationId, id: PersonId) =>
    id === 'left'
      ? undefined
      : { person: { id, language: 'nl' }, organisation: { id: organisation, zone: zones[organisation] ?? 'UTC', closures: [] } }, // prettier-ignore
} as unknown as People;

type Kept = Pick<Stores, 'outbox' | 'addresses' | 'choices'>;

/** The outbox with some methods of ours. */
function withOwn(outbox: Outbox, own: Partial<Outbox>): Outbox {
  return {
    put: (...asked) => outbox.put(...asked),
    claim: (...asked) => outbox.claim(...asked),
    begin: (...asked) => outbox.begin(...asked),
    notTaken: (...asked) => outbox.notTaken(...asked),
    done: (...asked) => outbox.done(...asked),
    later: (...asked) => outbox.later(...asked),
    postpone: (...asked) => outbox.postpone(...asked),
    forgetBefore: (...asked) => outbox.forgetBefore(...asked),
    unreached: (...asked) => outbox.unreached(...asked),
    waiting: (...asked) => outbox.waiting(...asked),
    onNews: (...asked) => outbox.onNews(...asked),
    ...own,
  };
}

function describePostman(name: string, open: () => Promise<Kept>): void {
  describe(`the postman, on ${name}`, () => {
    let kept: Kept;
    let now: Date;
    let sent: { to: Address; text: string }[];
    let faults: string[];
    let postmen: Postman[];

    beforeEach(async () => {
      kept = await open();
      now = NINE;
      sent = [];
      faults = [];
      postmen = [];
      await kept.addresses.put(city, ann, teams, NINE);
    });
    afterEach(() => Promise.all(postmen.map((postman) => postman.stop())));

    function aPostman(more: Partial<PostmanParts> = {}): Postman {
      const postman = new Postman({
        outbox: kept.outbox,
        addresses: kept.addresses,
        choices: kept.choices,
        holidays: { on: () => undefined },
        people,
        skills: [greetings],
        now: () => now,
        failed: (kind, error) => faults.push(`${kind}: ${(error as Error).name}`),
        send: async (to, { text }) => void sent.push({ to, text }),
        wait: async () => undefined,
        ...more,
      });
      postmen.push(postman);
      return postman;
    }

    async function put(key: string, more: Partial<Notice> = {}): Promise<void> {
      const until = new Date(NINE.getTime() + 4 * 3_600_000);
      const notice = { organisation: city, person: ann, kind: 'greeting', about: { text: key }, due: NINE, until };
      await kept.outbox.put([{ ...notice, key, ...more }]);
    }

    async function looked(postman: Postman): Promise<string[]> {
      await postman.look();
      await postman.settled();
      return sent.map(({ text }) => text);
    }

    const wait = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

    it('tells what is due once, in the language of the person, where they last spoke', async () => {
      await kept.addresses.put(city, ann, slack, new Date(NINE.getTime() + 1));
      await put('hello');
      await put('not yet', { due: new Date(NINE.getTime() + 1) });
      const postman = aPostman();

      await looked(postman);
      await looked(postman);

      expect(sent).to.deep.equal([{ to: slack, text: 'nl ann hello' }]);
      expect(postman.counts).to.deep.equal({ ...NOTHING, told: 1 });
    });

    it('sends each once, also where two of them share the work', async () => {
      const texts = Array.from({ length: 60 }, (_, n) => `n${n}`);
      for (const [n, text] of texts.entries()) {
        const organisation = `org ${n % 3}` as OrganisationId;
        await kept.addresses.put(organisation, ann, teams, NINE);
        await put(text, { organisation });
      }
      const [one, two] = [aPostman(), aPostman()];

      await Promise.all([one.look(), two.look(), one.look()]);
      await Promise.all([one.settled(), two.settled()]);

      expect(sent.map(({ text }) => text).sort()).to.deep.equal(texts.map((text) => `nl ann ${text}`).sort());
    });

    it('takes over what one who died had claimed, after its lease and not before', async () => {
      await put('hello');
      await kept.outbox.claim(now, 120_000, 1);
      const postman = aPostman();

      wait(1);
      expect(await looked(postman)).to.deep.equal([]);
      wait(1);
      expect(await looked(postman)).to.deep.equal(['nl ann hello']);
    });

    it('lets no organisation wait for another whose platform is slow', async () => {
      const slow = 'slow' as OrganisationId;
      await kept.addresses.put(slow, ann, slack, NINE);
      for (let n = 0; n < 25; n++)
        await put(`slow ${n}`, { organisation: slow, due: new Date(NINE.getTime() - 60_000) });
      for (let n = 0; n < 25; n++) await put(`n${n}`);
      let release: () => void = () => undefined;
      const stuck = new Promise<void>((resolve) => (release = resolve));
      let all: () => void = () => undefined;
      const others = new Promise<void>((resolve) => (all = resolve));
      const postman = aPostman({
        send: async (to, { text }) => {
          if (to.channel === 'slack') await stuck;
          if (sent.push({ to, text }) === 25) all();
        },
      });

      await postman.look();
      await others;

      expect(sent.every(({ to }) => to.channel === 'teams')).to.equal(true);
      release();
      await postman.settled();
      expect(sent).to.have.length(50);
    });

    it('leaves a platform that asks for it alone as long as it asks', async () => {
      for (const key of ['a', 'b', 'c']) await put(key);
      let asked = 0;
      const postman = aPostman({
        send: async (to, { text }) => {
          asked += 1;
          if (now === NINE) throw new NotNow(90_000);
          sent.push({ to, text });
        },
      });

      await looked(postman);
      expect(asked, 'the others are not tried').to.equal(1);
      wait(1);
      expect(await looked(postman)).to.deep.equal([]);
      wait(0.5);
      expect(await looked(postman)).to.have.length(3);
      expect(faults).to.deep.equal([]);
    });

    it('tries the next place where the last one is gone, and none where they all are', async () => {
      await kept.addresses.put(city, ann, slack, new Date(NINE.getTime() + 1));
      await put('hello');
      const inTeams = aPostman({
        send: async (to, { text }) => {
          if (to.channel === 'slack') throw new Gone();
          sent.push({ to, text });
        },
      });
      await looked(inTeams);
      expect(sent).to.deep.equal([{ to: teams, text: 'nl ann hello' }]);

      await put('again');
      const nowhere = aPostman({ send: () => Promise.reject(new Gone()) });
      await looked(nowhere);
      await looked(inTeams);
      expect(nowhere.counts).to.include({ nowhere: 1, later: 0 });
      expect(sent).to.have.length(1);
    });

    it('tries again after a fault, later each time, and tells of the fault', async () => {
      await put('hello');
      await put('other');
      let broken = true;
      const postman = aPostman({
        send: async (to, { text }) => {
          if (broken && text.endsWith('hello')) throw new TypeError('fetch failed');
          sent.push({ to, text });
        },
      });

      expect(await looked(postman), 'the others go out').to.deep.equal(['nl ann other']);
      wait(0.5);
      await looked(postman);
      broken = false;
      wait(0.5);
      expect(await looked(postman), 'a minute this time').to.have.length(1);
      wait(0.5);
      expect(await looked(postman)).to.deep.equal(['nl ann other', 'nl ann hello']);
      expect(faults).to.deep.equal(['greeting: TypeError', 'greeting: TypeError']);
    });

    it('says nothing that is no longer so, or to nobody, and is done with it', async () => {
      await put('refused');
      await put('nothing');
      await put('hello', { person: 'left' as PersonId });
      await put('unreachable', { person: 'bob' as PersonId });
      const postman = aPostman();

      await looked(postman);
      wait(60);
      await looked(postman);

      expect(sent).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      expect(postman.counts).to.deep.equal({ ...NOTHING, unsaid: 3, nowhere: 1 });
      expect(await kept.outbox.waiting(NINE)).to.include({ waiting: 0 });
    });

    it('says nothing any more once it is not worth saying, though it had it in hand', async () => {
      await put('first');
      await put('second', { until: new Date(NINE.getTime() + 30_000), due: NINE });
      const postman = aPostman({
        send: async (to, { text }) => {
          sent.push({ to, text });
          wait(0.5);
        },
      });

      expect(await looked(postman)).to.deep.equal(['nl ann first']);
      expect(postman.counts).to.include({ told: 1, unsaid: 1 });
    });

    it('begins nothing whose lease may be over before the end, and takes it anew', async () => {
      await put('a');
      await put('b');
      const claimed: string[] = [];
      const claim: Outbox['claim'] = async (...asked) => {
        const notices = await kept.outbox.claim(...asked);
        claimed.push(...notices.map(({ key }) => key));
        return notices;
      };
      const postman = aPostman({
        outbox: withOwn(kept.outbox, { claim }),
        send: async (to, { text }) => {
          sent.push({ to, text });
          wait(1.5);
        },
      });

      expect(await looked(postman)).to.deep.equal(['nl ann a', 'nl ann b']);
      expect(claimed).to.deep.equal(['a', 'b', 'b']);
    });

    describe('outside working hours', () => {
      const on = (time: string) => new Date(`2026-03-0${time}:00Z`);
      const worksFrom = (weekday: number, from: string, to: string) =>
        kept.choices.change(city, ann, {
          workingHours: [{ weekday, from: from as LocalTime, to: to as LocalTime }],
        });

      it('tells nothing, and tells it when they begin', async () => {
        now = on('2T19:00');
        await put('hello', { until: on('3T12:00') });
        const postman = aPostman();
        expect(await looked(postman)).to.deep.equal([]);
        expect(postman.counts).to.include({ postponed: 1, later: 0 });
        expect((await kept.outbox.waiting(now)).oldestDue, 'nobody is late').to.equal(undefined);
        now = on('3T06:59');
        expect(await looked(postman)).to.deep.equal([]);
        now = on('3T07:00');
        expect(await looked(postman)).to.deep.equal(['nl ann hello']);
        expect(faults).to.deep.equal([]);
      });

      it('tells nothing ever that is not worth saying any more when they begin', async () => {
        now = on('2T19:00');
        await put('hello', { until: on('3T07:00') });
        const postman = aPostman();
        expect(await looked(postman)).to.deep.equal([]);
        expect(postman.counts).to.include({ unsaid: 1, later: 0 });
      });

      it('goes by the hours that the person has chosen, and by those of the moment', async () => {
        await worksFrom(2, '13:00', '18:00');
        await put('hello', { until: on('4T12:00') });
        const postman = aPostman();
        expect(await looked(postman), 'Monday').to.deep.equal([]);
        now = on('3T12:59');
        await looked(postman);
        await worksFrom(3, '08:00', '12:00');
        now = on('3T13:00');
        expect(await looked(postman), 'Tuesday is off by now').to.deep.equal([]);
        now = on('4T08:00');
        expect(await looked(postman)).to.deep.equal(['nl ann hello']);
      });

      it('goes by the clock of each organisation', async () => {
        const organisation = 'far away' as OrganisationId;
        await kept.addresses.put(organisation, ann, slack, NINE);
        await put('there', { organisation });
        await put('here');
        const postman = aPostman();
        expect(await looked(postman), 'it is four in the morning there').to.deep.equal(['nl ann here']);
        now = on('2T12:00');
        expect(await looked(postman)).to.deep.equal(['nl ann here', 'nl ann there']);
      });

      it('lets nobody else wait', async () => {
        const bob = 'bob' as PersonId;
        await kept.addresses.put(city, bob, teams, NINE);
        await worksFrom(2, '08:00', '12:00');
        for (const key of ['one', 'two']) await put(key);
        await put('three', { person: bob });
        expect(await looked(aPostman())).to.deep.equal(['nl bob three']);
      });
    });

    it('keeps what nobody here knows how to tell for who does, and says so', async () => {
      await put('new', { kind: 'of a later version' });
      await put('odd', { about: { text: 7 } });
      const postman = aPostman();

      await looked(postman);

      expect(postman.counts).to.include({ later: 2 });
      expect(faults).to.have.members(['of a later version: Error', 'greeting: ZodError']);
      expect(await kept.outbox.waiting(NINE)).to.include({ waiting: 2 });
    });

    describe('what must not be told twice', () => {
      const putOnce = (key: string) => put(key, { kind: 'summary' });
      const unreached = async () => (await kept.outbox.unreached(city)).map(({ person, why }) => `${person} ${why}`);
      /** Dies after it told, before it could say so. */
      const dying = () =>
        aPostman({ outbox: withOwn(kept.outbox, { done: () => Promise.reject(new Error('we are dead')) }) });

      it('is told once where whoever told it dies before it can say so, and is listed then', async () => {
        await putOnce('week');
        expect(await looked(dying())).to.deep.equal(['week']);
        wait(2);

        const postman = aPostman();
        expect(await looked(postman)).to.deep.equal(['week']);
        expect(await unreached()).to.deep.equal(['ann unknown']);
        expect(postman.counts).to.deep.equal({ ...NOTHING, unknown: 1 });
      });

      it('is told by another where whoever had it dies before it begins', async () => {
        await putOnce('week');
        const begin = () => Promise.reject(new Error('we are dead'));
        const later = () => Promise.reject(new Error('we are dead'));
        expect(await looked(aPostman({ outbox: withOwn(kept.outbox, { begin, later }) }))).to.deep.equal([]);
        wait(2);

        expect(await looked(aPostman())).to.deep.equal(['week']);
        expect(await unreached()).to.deep.equal([]);
      });

      it('is not told again where nobody knows whether it arrived', async () => {
        await putOnce('week');
        const send = async (to: Address, { text }: { text: string }) => {
          sent.push({ to, text });
          throw new TypeError('the connection broke');
        };
        const postman = aPostman({ send });
        await looked(postman);
        expect(await unreached(), 'at once').to.deep.equal(['ann unknown']);
        wait(30);

        expect(await looked(postman)).to.deep.equal(['week']);
        expect(await unreached()).to.deep.equal(['ann unknown']);
        expect(faults).to.deep.equal(['summary: TypeError']);
      });

      it('is told later where the platform surely did not take it, or asks to be left alone', async () => {
        await putOnce('week');
        const answers = [new NotTaken({ cause: new TypeError('it said no') }), new NotNow(60_000)];
        const postman = aPostman({
          send: async (to, { text }) => {
            const answer = answers.shift();
            if (answer) throw answer;
            sent.push({ to, text });
          },
        });
        await looked(postman);
        expect(faults, 'with what the platform said').to.deep.equal(['summary: TypeError']);
        wait(1);
        await looked(postman);
        expect(await looked(postman)).to.deep.equal([]);
        wait(1);

        expect(await looked(postman)).to.deep.equal(['week']);
        expect(await unreached()).to.deep.equal([]);
      });

      it('goes to the next place where the last one is gone, and is listed where all are', async () => {
        await kept.addresses.put(city, ann, slack, new Date(NINE.getTime() + 1));
        await putOnce('week');
        const notInSlack: PostmanParts['send'] = async (to, { text }) => {
          if (to.channel === 'slack') throw new Gone();
          sent.push({ to, text });
        };
        expect(await looked(aPostman({ send: notInSlack }))).to.deep.equal(['week']);

        await putOnce('again');
        await looked(aPostman({ send: () => Promise.reject(new Gone()) }));
        expect(await unreached()).to.deep.equal(['ann nowhere']);
      });

      it('is left to whoever has it by now', async () => {
        await putOnce('week');
        const slow = aPostman({
          outbox: withOwn(kept.outbox, {
            begin: async (notice) => {
              wait(2);
              await kept.outbox.claim(now, 120_000, 1);
              return kept.outbox.begin(notice);
            },
          }),
        });

        expect(await looked(slow)).to.deep.equal([]);
        expect(slow.counts).to.deep.equal({ ...NOTHING, passed: 1 });
        wait(2);
        expect(await looked(aPostman())).to.deep.equal(['week']);
      });

      it('is known as told where who told it was only slow to say so', async () => {
        await putOnce('week');
        const slow = aPostman({
          outbox: withOwn(kept.outbox, {
            done: async (...asked) => {
              wait(2);
              await looked(aPostman());
              expect(await unreached()).to.deep.equal(['ann unknown']);
              await kept.outbox.done(...asked);
            },
          }),
        });

        expect(await looked(slow)).to.deep.equal(['week']);
        expect(await unreached()).to.deep.equal([]);
      });

      it('is one message: a part of several could be told twice', async () => {
        await putOnce('one and two');
        const postman = aPostman();

        expect(await looked(postman)).to.deep.equal([]);
        expect(postman.counts).to.include({ later: 1 });
        expect(faults).to.deep.equal(['summary: Error']);
      });
    });

    it('tells nothing twice where the store is away for a while after it was told', async () => {
      await put('hello');
      let away = 3;
      const done: Outbox['done'] = (keys) =>
        away-- > 0 ? Promise.reject(new StoreUnavailable('away', undefined)) : kept.outbox.done(keys);
      await looked(aPostman({ outbox: withOwn(kept.outbox, { done }) }));
      wait(10);

      expect(await looked(aPostman())).to.deep.equal(['nl ann hello']);
      expect(faults).to.deep.equal([]);
    });

    it('sends at once what is put while it listens', async () => {
      let first: () => void = () => undefined;
      const came = new Promise<void>((resolve) => (first = resolve));
      const postman = aPostman({
        send: async (to, { text }) => {
          sent.push({ to, text });
          first();
        },
      });
      postman.start();
      await put('hello');
      await came;
      expect(sent).to.have.length(1);
    });

    it('lets what is being sent finish when it stops, and hands back the rest', async () => {
      for (const key of ['a', 'b', 'c']) await put(key);
      let finish: () => void = () => undefined;
      let began: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (began = resolve));
      const sending = new Promise<void>((resolve) => (finish = resolve));
      const postman = aPostman({
        send: async (to, { text }) => {
          began();
          await sending;
          sent.push({ to, text });
        },
      });
      postman.start();
      await postman.look();
      await begun;

      const stopped = postman.stop();
      finish();
      await stopped;

      expect(sent).to.have.length(1);
      await postman.look();
      expect(sent, 'no more of it').to.have.length(1);
      expect(await looked(aPostman()), 'at once by another').to.have.length(3);
    });
  });
}

onEveryStore((name, open) => describePostman(name, open));
