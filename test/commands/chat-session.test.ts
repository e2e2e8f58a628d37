import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { answerChat } from '../../src/channels/chat-answer.ts';
import { NoCore, chatSession, type Core } from '../../src/commands/chat-session.ts';
import { runningCore } from '../../src/commands/running-core.ts';
import type { Handle, Incoming } from '../../src/conversation/incoming.ts';
import type { Reading } from '../../src/understanding/reading.ts';
import { startWebServer } from '../channels/web/web-server.ts';

const A_GREETING: Reading = { intent: 'greet', slots: {}, language: 'nl', fragment: false, own: false, others: [] };

describe('npm run chat', () => {
  let heard: Incoming[];
  let closed: number;
  const echo: Handle = async (event) => {
    heard.push(event);
    if (event.kind === 'message') event.wasRead?.({ reading: A_GREETING });
    return [{ kind: 'text', text: event.kind === 'message' ? `You said: ${event.text}` : `A ${event.kind}.` }];
  };
  const here = async (): Promise<Core> => ({
    ask: (request) => answerChat(request, 'console', echo, new Date('2026-03-02T08:00:00Z')),
    close: async () => {
      closed += 1;
    },
  });

  beforeEach(() => {
    heard = [];
    closed = 0;
  });

  async function run(args: string[], { typed = '', openCore = here } = {}) {
    const stdin = new PassThrough();
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    stdin.end(typed);
    const code = await chatSession(args, { openCore, language: 'en', stdin, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }

  it('answers each text, starts as the official and says nothing else', async () => {
    const { code, out, err } = await run(['a desk', 'my bookings']);

    expect(code).to.equal(0);
    expect(out).to.equal('> a desk\nYou said: a desk\n\n> my bookings\nYou said: my bookings\n\n');
    expect(err).to.equal('');
    expect(heard[0]?.sender.identity).to.deep.equal({
      platform: 'local',
      realm: 'terminal',
      user: 'official@nomade.example',
    });
    expect(heard[0]?.language).to.be.undefined;
    expect(closed).to.equal(1);
  });

  it('speaks as somebody else, in another language, where told to', async () => {
    await run(['--as', 'Manager@nomade.example', '--lang=de', 'Hallo']);

    expect(heard[0]?.sender.identity.user).to.equal('manager@nomade.example');
    expect(heard[0]?.language).to.equal('de');
  });

  it('tells how each sentence was read where told to, in the language of the terminal', async () => {
    const { out } = await run(['--readings', '--lang', 'fr', 'dag', 'press 1']);

    expect(out).to.match(/^> dag\nLu en néerlandais\s: greet\n\nYou said: dag\n\n> press 1\nIl n’y a pas/);
  });

  it('keeps one conversation from text to text', async () => {
    await run(['a desk', 'no, Friday']);

    expect(new Set(heard.map(({ conversation }) => conversation.id))).to.have.length(1);
    expect(new Set(heard.map(({ deliveryKey }) => deliveryKey))).to.have.length(2);
  });

  it('without texts, greets and answers line after line', async () => {
    const { code, out } = await run([], { typed: 'a desk\npress 1\nlast, without an end' });

    expect(code).to.equal(0);
    expect(out).to.equal(
      'A arrival.\n\nYou said: a desk\n\nThere is no card with buttons yet. Ask for something first.\n\nYou said: last, without an end\n\n',
    );
  });

  it('loses no line that comes before the greeting is there', async () => {
    const slowly = async (): Promise<Core> => {
      const core = await here();
      const ask: Core['ask'] = async (request) => {
        for (let turn = 0; turn < 20; turn++) await setImmediate();
        return core.ask(request);
      };
      return { ...core, ask };
    };
    const { out } = await run([], { typed: 'one\ntwo\n', openCore: slowly });

    expect(out).to.equal('A arrival.\n\nYou said: one\n\nYou said: two\n\n');
  });

  it('shows how it is used', async () => {
    const { code, out } = await run(['--help', '--lang', 'fr']);

    expect(code).to.equal(0);
    expect(out)
      .to.match(/^Utilisation\s: npm run chat/)
      .and.include('--as');
    expect(closed).to.equal(0);
  });

  for (const [args, sentence] of [
    [['--who', 'x'], 'There is no option --who.'],
    [['-x'], 'There is no option -x.'],
    [['--as'], '--as needs a value after it.'],
    [['--as', '--lang', 'nl'], 'Na --as moet een waarde komen.'],
    [['--as', 'ann'], '--as needs an e-mail address, and "ann" is not one.'],
    [['--lang', 'es'], '--lang takes nl, fr, de or en, and not "es".'],
    [['--lang', 'de', '--as', 'x'], 'Zu --as gehört eine E-Mail-Adresse, und „x“ ist keine.'],
  ] as const) {
    it(`answers ${args.join(' ')} with what is wrong, and asks nothing`, async () => {
      const { code, out, err } = await run([...args]);

      expect(code).to.equal(2);
      expect(out).to.equal('');
      expect(err).to.include(sentence).and.include('npm run chat --');
      expect(heard).to.be.empty;
    });
  }

  it('says why there is nobody to ask', async () => {
    const openCore = () => Promise.reject(new NoCore((words) => words.storeHeld({ process: 12 })));
    const { code, out, err } = await run(['a desk'], { openCore });

    expect(code).to.equal(1);
    expect(out).to.equal('');
    expect(err).to.match(/^The data are in use by process 12/);
  });

  describe('while a server has the store', () => {
    it('lets the server answer', async () => {
      const server = await startWebServer(echo, { terminalToken: 'secret' });
      const openCore = async () => runningCore(Number(new URL(server.url).port), 'secret');
      const { code, out } = await run(['a desk'], { openCore });
      const told = await run(['--readings', 'dag'], { openCore });
      await server.stop();

      expect(code).to.equal(0);
      expect(out).to.equal('> a desk\nYou said: a desk\n\n');
      expect(told.out).to.equal('> dag\nRead in Dutch: greet\n\nYou said: dag\n\n');
      expect(heard[0]?.conversation.channel).to.equal('console');
    });

    it('says that the server does not take it, or does not answer', async () => {
      const server = await startWebServer(echo, { terminalToken: 'secret' });
      const openCore = async () => runningCore(Number(new URL(server.url).port), 'guess');
      const refused = await run(['a desk'], { openCore });
      await server.stop();
      const away = await run(['a desk'], { openCore });

      expect([refused.code, away.code]).to.deep.equal([1, 1]);
      expect(refused.err).to.include('does not take requests from the terminal');
      expect(away.err).to.include('does not answer');
      expect(heard).to.be.empty;
    });

    it('goes on when it answers again', async () => {
      let calls = 0;
      const openCore = async (): Promise<Core> => ({
        ask: async () => {
          calls += 1;
          if (calls === 2) throw new NoCore((words) => words.serverAway);
          return { replies: [{ kind: 'text', text: `Answer ${calls}.` }] };
        },
        close: async () => undefined,
      });
      const { code, out, err } = await run([], { openCore, typed: 'one\ntwo\n' });

      expect(code).to.equal(0);
      expect(out).to.equal('Answer 1.\n\nAnswer 3.\n\n');
      expect(err).to.include('does not answer');
    });
  });
});
