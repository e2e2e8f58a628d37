/**
 * Stands in for a platform, in a process of its own that nobody kills: takes `POST /announcement/person`, now and then asks to wait,
 * and counts what has arrived for whom. Says its address; `GET /announcement` answers the counts.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One in so many is asked to come back, and did not arrive. */
const BUSY = 50;
const arrived = new Map<string, Record<string, number>>();

const server = createServer((request, response) => {
  const [, announcement = '', person = ''] = (request.url ?? '').split('/');
  const counts = arrived.get(announcement) ?? {};
  if (request.method === 'GET') {
    response.end(JSON.stringify(counts));
    return;
  }
  const isBusy = Math.random() * BUSY < 1;
  if (!isBusy) arrived.set(announcement, Object.assign(counts, { [person]: (counts[person] ?? 0) + 1 }));
  response.statusCode = isBusy ? 429 : 200;
  // Long enough to be killed in between: it has arrived, and nobody was told so.
  setTimeout(() => response.end(), Math.random() * 10);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
