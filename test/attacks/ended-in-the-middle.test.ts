import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { words } from '../helpers/a-conversation.ts';
import { AServer, deskButtons } from './a-server.ts';

const PEOPLE = fileURLToPath(new URL('../../data/demo/people.csv', import.meta.url));
const OFFICIAL = 'official@nomade.example';
/** Outside the demo's fortnight, so that nobody sits anywhere yet. */
const DAY = '2026-12-14';

describe('the real server, ended in the middle', function () {
  this.timeout(30_000);
  let server: AServer;
  before(async () => (server = await AServer.start()));
  after(() => server.close());

  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    it(`still has every booking that it answered for, after ${signal}`, async () => {
      const desks = await freeDesks();
      const people = emails().slice(0, 60);
      const booked = new Map<string, string>();
      const answered = people.map(async (email, n) => {
        const desk = desks[n % desks.length];
        if (!desk) throw new Error('nothing is free');
        const data = { ...desk.data, days: [DAY], once: `${signal} ${n}` };
        const replies = await server.ask(email, { press: { verb: 'book_desk', data } }).catch(() => []);
        const name = /^Booked: (desk \S+, .+)$/m.exec(words(replies))?.[1];
        if (name) booked.set(email, name);
        if (booked.size === 5) void server.end(signal);
      });
      await Promise.all(answered);
      await server.end(signal);
      expect(booked.size).to.be.at.least(5);

      await server.startAgain();
      for (const [email, name] of booked) {
        expect(words(await server.ask(email, { text: `my bookings on ${DAY}` })), email).to.include(name);
      }
      for (const email of booked.keys()) await server.ask(email, { text: `cancel my booking on ${DAY}` });
    });
  }

  async function freeDesks() {
    const lists = await Promise.all(
      ['Antwerp', 'Brussels', 'Ghent'].map((place) => server.ask(OFFICIAL, { text: `a desk in ${place} on ${DAY}` })),
    );
    return lists.flatMap(deskButtons);
  }
});

function emails(): string[] {
  return [...readFileSync(PEOPLE, 'utf8').matchAll(/[^,\s]+@nomade\.example/g)].map(([email]) => email);
}
