import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const AGAIN_MS = 50;
const PATIENCE_MS = 20_000;
/** What belongs to one connection, and not to the request. */
const OF_THE_CONNECTION = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

export interface RoundRobin {
  url: string;
  close(): void;
}

/**
 * Hands each request to the next server in turn, as a load balancer without sticky sessions does. Where one does not
 * answer, another is tried, though nobody knows what the first has done.
 */
export async function roundRobin(servers: () => string[]): Promise<RoundRobin> {
  let turn = 0;

  async function answered(request: IncomingMessage, body: Buffer): Promise<Response> {
    const headers = Object.entries(request.headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      const up = servers();
      const server = up[turn++ % up.length];
      try {
        if (!server) throw new Error('no server is up');
        return await fetch(`${server}${request.url}`, {
          method: 'POST',
          headers: headers as [string, string][],
          body: new Uint8Array(body),
        });
      } catch (error) {
        if (performance.now() > giveUpAt) throw error;
        await wait(AGAIN_MS);
      }
    }
  }

  const balancer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answered(request, Buffer.concat(chunks))
        .then(async (answer) => {
          response.statusCode = answer.status;
          response.end(await answer.text());
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    close: () => {
      balancer.close();
      balancer.closeAllConnections();
    },
  };
}
