import { expect } from 'chai';
import { request } from 'node:http';
import { pino } from 'pino';
import { httpServer, type HttpServer } from '../src/channels/http-server.ts';
import { readConfig } from '../src/config.ts';
import { StoreUnavailable } from '../src/domain/store-unavailable.ts';
import { Metrics } from '../src/metrics.ts';
import { serveMetrics } from '../src/serve-metrics.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { aConversation, button, TUESDAY_NINE } from './helpers/a-conversation.ts';
import { troubledStores } from './helpers/troubled-stores.ts';

const official = 'official@nomade.example';

/** The values of a metric by its labels, as they stand in the text. */
async function values(metrics: Metrics, name: string): Promise<Record<string, number>> {
  const lines = (await metrics.text()).split('\n').filter((line) => new RegExp(`^${name}[{ ]`).test(line));
  return Object.fromEntries(
    lines.map((line) => [/\{(.*)\}/.exec(line)?.[1] ?? '', Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('the metrics', () => {
  const label = (ability: string, became: string) => `channel="console",ability="${ability}",became="${became}"`;

  it('count answers by ability and by what became of them, and time them', async () => {
    const metrics = new Metrics();
    const store = troubledStores(lowdbStores(LowdbDatabase.inMemory()));
    const talk = await aConversation(TUESDAY_NINE, { stores: store.stores, watchers: [metrics.answered] });

    const desk = button(await talk.says(official, 'a desk in Eupen tomorrow'));
    await talk.presses(official, { ...desk, data: { ...desk.data, days: ['2026-11-01'] } });
    await talk.presses(official, desk);
    await talk.says(official, 'a desk on 31 February');
    await talk.says('stranger@example.org', 'hello');
    store.away('bookings.ofPerson');
    await talk.says(official, 'what have I booked?');

    expect(await values(metrics, 'nomade_answers_total')).to.deep.equal({
      [label('book_desk', 'answered')]: 2,
      [label('book_desk', 'refused')]: 1,
      [label('', 'refused')]: 2,
      [label('my_bookings', 'unavailable')]: 1,
    });
    expect(await values(metrics, 'nomade_answer_seconds_count')).to.deep.equal({ 'channel="console"': 6 });
  });

  it('count our own faults', async () => {
    const metrics = new Metrics();
    const stores = lowdbStores(LowdbDatabase.inMemory());
    const broken = { ...stores, dialogues: { ...stores.dialogues, get: () => Promise.reject(new Error('ours')) } };
    const talk = await aConversation(TUESDAY_NINE, { stores: broken, watchers: [metrics.answered] });

    await talk.says(official, 'hello');

    expect(await values(metrics, 'nomade_answers_total')).to.deep.equal({ [label('', 'fault')]: 1 });
  });

  it('name nobody, and grow by nothing that somebody sends', async () => {
    const metrics = new Metrics();
    const talk = await aConversation(TUESDAY_NINE, { watchers: [metrics.answered] });
    const [organisation] = await talk.nomade.peopleStore.organisations();

    await talk.says(official, 'a desk in Eupen tomorrow');
    for (const verb of ['forged', '__proto__', 'a"} 1\nforged 1']) {
      await talk.presses(official, { type: 'Action.Execute', title: '', verb, data: { once: 'x' } });
    }

    const text = await metrics.text();
    for (const word of ['official', 'Eupen', 'forged', '__proto__', organisation?.id ?? 'none', 'nomade.example']) {
      expect(text).to.not.include(word);
    }
    expect(await values(metrics, 'nomade_answers_total')).to.include({ [label('', 'answered')]: 3 });
  });

  it('show the pool, the outbox, the troubles of the store, the event loop and the process', async () => {
    const metrics = new Metrics();
    metrics.watchPool(() => ({ connections: 7, idle: 3, waiting: 2 }));
    const oldestDue = new Date(TUESDAY_NINE.getTime() - 90_000);
    metrics.watchOutbox({ waiting: async () => ({ waiting: 12, oldestDue }) }, () => TUESDAY_NINE);
    metrics.storeTrouble();

    expect(await values(metrics, 'nomade_database_connections')).to.deep.equal({
      'state="busy"': 4,
      'state="idle"': 3,
    });
    expect(await values(metrics, 'nomade_database_questions_waiting')).to.deep.equal({ '': 2 });
    expect(await values(metrics, 'nomade_outbox_waiting')).to.deep.equal({ '': 12 });
    expect(await values(metrics, 'nomade_outbox_oldest_due_seconds')).to.deep.equal({ '': 90 });
    expect(await values(metrics, 'nomade_store_troubles_total')).to.deep.equal({ '': 1 });
    expect(await values(metrics, 'nomade_event_loop_delay_seconds')).to.have.all.keys(
      'quantile="0.99"',
      'quantile="0.999"',
    );
    expect((await values(metrics, 'process_resident_memory_bytes'))['']).to.be.above(0);
  });

  it('leave out the outbox while the store is away', async () => {
    const metrics = new Metrics();
    let away = false;
    const waiting = async () => {
      if (away) throw new StoreUnavailable('away', undefined);
      return { waiting: 0, oldestDue: undefined };
    };
    metrics.watchOutbox({ waiting }, () => TUESDAY_NINE);

    expect(await values(metrics, 'nomade_outbox_oldest_due_seconds')).to.deep.equal({ '': 0 });
    away = true;
    expect(await values(metrics, 'nomade_outbox_waiting')).to.deep.equal({});
    expect(await values(metrics, 'nomade_outbox_oldest_due_seconds')).to.deep.equal({});
  });

  describe('are served', () => {
    const TOKEN = 'a-token-of-the-test';
    const log = pino({ level: 'silent' });
    let http: HttpServer;
    let own: HttpServer | undefined;
    let url: string;

    async function serve(settings: Record<string, string>): Promise<void> {
      http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: { except: [] }, ready: async () => true, log });
      let ownUrl: string | undefined;
      const listen = { info: ({ url: at }: { url: string }) => (ownUrl = at), child: () => log };
      own = await serveMetrics(readConfig(settings), { http, metrics: new Metrics(), log: listen as never });
      const main = await http.start();
      url = ownUrl ?? main.url;
    }
    afterEach(async () => {
      await http.stop();
      await own?.stop();
    });

    const ask = (token?: string) =>
      fetch(`${url}/metrics`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

    it('to nobody, where no setting says so', async () => {
      await serve({});
      expect((await ask()).status).to.equal(404);
    });

    it('to who shows the token', async () => {
      await serve({ METRICS_TOKEN: TOKEN });
      for (const wrong of [undefined, '', 'a-token-of-the-tes', `${TOKEN}x`]) {
        expect((await ask(wrong)).status, String(wrong)).to.equal(401);
      }
      const answer = await ask(TOKEN);
      expect(answer.headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/);
      expect(await answer.text()).to.include('# TYPE nomade_answers_total counter');
    });

    it('on a port of their own, and not on the other', async () => {
      await serve({ METRICS_PORT: '0' });
      expect((await ask()).status).to.equal(200);
      const { port } = http.server.address();
      expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).to.equal(404);
    });

    it('on a port of their own to who shows the token, where both are set', async () => {
      await serve({ METRICS_PORT: '0', METRICS_TOKEN: TOKEN });
      expect((await ask()).status).to.equal(401);
      expect((await ask(TOKEN)).status).to.equal(200);
    });

    it('in local mode to nobody who comes under another name', async () => {
      await serve({ METRICS_PORT: '0' });
      const status = await new Promise((resolve) =>
        request(`${url}/metrics`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode)).end(),
      );
      expect(status).to.equal(403);
    });
  });
});
