import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type FakeOpenId, openFakeOpenId } from '../test/helpers/fake-openid.ts';
import { BENCH_APP, BENCH_TENANT, type BenchPress, type BenchReady } from './bench-child.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const OURS = fileURLToPath(new URL('./teams-server.ts', import.meta.url));
const BARE = fileURLToPath(new URL('./teams-bare.ts', import.meta.url));
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const CONNECTIONS = 32;
const WARM_UP = 2_000;
const PER_ROUND = 2_000;
const ROUNDS = { full: 3, quick: 1 };
const GOAL = 1.6;

/**
 * The server's CPU time for a press on a Teams card, beside that of a bare teams-ai turn with token checking.
 */
export async function benchTeams(pace: keyof typeof ROUNDS): Promise<Figure[]> {
  const openId = await openFakeOpenId();
  const token = openId.token({ aud: BENCH_APP, serviceurl: SERVICE_URL });
  const servers = await Promise.all([open(OURS, openId, token), open(BARE, openId, token)]);
  try {
    for (const server of servers) await server.load(WARM_UP);
    // In turns, so that what else the machine does weighs on both.
    const value: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < ROUNDS[pace]; round++) {
      value.push(await servers[0].load(PER_ROUND));
      baseline.push(await servers[1].load(PER_ROUND));
    }
    return [asFigure(median(value), median(baseline))];
  } finally {
    for (const server of servers) server.close();
    openId.close();
  }
}

function asFigure(value: number, baseline: number): Figure {
  return {
    bench: 'booking',
    figure: 'server CPU for a booking pressed on a Teams card',
    value,
    unit: 'ms',
    baseline,
    ratio: value / baseline,
    goal: `value / baseline <= ${GOAL}`,
    holds: value / baseline <= GOAL,
  };
}

interface Measured {
  /** Presses so often; answers the CPU milliseconds of one press. */
  load(presses: number): Promise<number>;
  close(): void;
}

async function open(script: string, openId: FakeOpenId, token: string): Promise<Measured> {
  const child = fork(script, { env: { ...process.env, BENCH_METADATA_URL: openId.metadataUrl }, execArgv: [] });
  const ready = (await answerOf(child)) as BenchReady;
  let pressed = 0;
  const next = () => activity(ready.presses[pressed++ % ready.presses.length], pressed);
  return {
    async load(presses) {
      const before = await cpuMs(child);
      const result = await autocannon({
        url: `http://127.0.0.1:${ready.port}/api/messages`,
        connections: CONNECTIONS,
        amount: presses,
        verifyBody: (body) => body?.includes(ready.expects) ?? false,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: next() }) }],
      });
      const used = (await cpuMs(child)) - before;
      if (result['2xx'] !== presses || result.mismatches > 0) {
        throw new Error(
          `${result.mismatches} of ${presses} presses did not end with the card, ${result.non2xx} were refused`,
        );
      }
      return used / presses;
    },
    close: () => child.kill(),
  };
}

async function cpuMs(child: ChildProcess): Promise<number> {
  child.send('cpu');
  return (await answerOf(child)) as number;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a measured server ended with ${code}`)));
  const [answer] = (await Promise.race([once(child, 'message'), gone])) as [unknown];
  return answer;
}

function activity(press: BenchPress | undefined, n: number): string {
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${n}`,
    timestamp: '2026-03-02T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: `29:${press?.user}`, name: 'Ann', aadObjectId: press?.user },
    recipient: { id: `28:${BENCH_APP}`, name: 'Nomade' },
    conversation: { conversationType: 'personal', tenantId: BENCH_TENANT, id: `a:${press?.user}` },
    channelData: { tenant: { id: BENCH_TENANT } },
    locale: 'en-GB',
    replyToId: '1700000000000',
    value: { action: { type: 'Action.Execute', verb: press?.verb, data: press?.data }, trigger: 'manual' },
  });
}
