import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { openFakeOpenId } from '../test/helpers/fake-openid.ts';
import { answerOf } from './answer-of.ts';
import { BENCH_APP, BENCH_TENANT, type BenchPress, type BenchReady, type BenchState } from './bench-child.ts';

const OURS = fileURLToPath(new URL('./teams-server.ts', import.meta.url));
const BARE = fileURLToPath(new URL('./teams-bare.ts', import.meta.url));
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const CONNECTIONS = 32;

/** How presses went. */
export interface Pressing {
  /** The server's CPU time for one press. */
  cpuMs: number;
  perSecond: number;
  p99Ms: number;
  /** How late the server's event loop was, at most, in all but one of a thousand looks at it. */
  delayMs: number;
}

/** A server whose cards are pressed. */
export interface Pressed {
  /**
   * Presses so often, each press another, and sees to it that each is answered with the card.
   *
   * @param rate so many a second; without it, as many as it takes.
   */
  press(presses: number, rate?: number): Promise<Pressing>;
}

/** Nomade, on PostgreSQL where its address is given, and a bare teams-ai with token checking; each a process of its own. */
export async function openPressed(databaseUrl?: string): Promise<{ ours: Pressed; bare: Pressed; close: () => void }> {
  const openId = await openFakeOpenId();
  const token = openId.token({ aud: BENCH_APP, serviceurl: SERVICE_URL });
  const env = { ...process.env, BENCH_METADATA_URL: openId.metadataUrl };
  const oursEnv = databaseUrl ? { ...env, BENCH_DATABASE_URL: databaseUrl } : env;
  const children = [fork(OURS, { env: oursEnv, execArgv: [] }), fork(BARE, { env, execArgv: [] })] as const;
  const [ours, bare] = await Promise.all([pressed(children[0], token), pressed(children[1], token)]);
  const close = () => {
    for (const child of children) child.kill();
    openId.close();
  };
  return { ours, bare, close };
}

async function pressed(child: ChildProcess, token: string): Promise<Pressed> {
  const ready = (await answerOf(child)) as BenchReady;
  let pressed = 0;
  const next = () => activity(ready.presses[pressed++ % ready.presses.length], pressed);
  return {
    async press(presses, rate) {
      await stateOf(child);
      const start = performance.now();
      let lastAt = start; // autocannon itself looks only once a second whether it is done
      const result = await autocannon({
        url: `http://127.0.0.1:${ready.port}/api/messages`,
        connections: CONNECTIONS,
        amount: presses,
        ...(rate && { overallRate: rate }),
        verifyBody: (body) => {
          lastAt = performance.now();
          return body?.includes(ready.expects) ?? false;
        },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: next() }) }],
      });
      const perSecond = (presses * 1000) / (lastAt - start);
      const { cpuMs, delayMs } = await stateOf(child);
      if (result['2xx'] !== presses || result.mismatches > 0) {
        throw new Error(
          `${result.mismatches} of ${presses} presses did not end with the card, ${result.non2xx} were refused`,
        );
      }
      return { cpuMs: cpuMs / presses, perSecond, p99Ms: result.latency.p99, delayMs };
    },
  };
}

async function stateOf(child: ChildProcess): Promise<BenchState> {
  child.send('state');
  return (await answerOf(child)) as BenchState;
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
