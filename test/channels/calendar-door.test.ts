import { request as rawRequest } from 'node:http';
import { expect } from 'chai';
import pino from 'pino';
import { calendarDoor } from '../../src/channels/calendar/calendar-door.ts';
import { type HttpServer, httpServer } from '../../src/channels/http-server.ts';
import type { PersonalCalendar } from '../../src/conversation/personal-calendar.ts';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';

const SECRET = 'a'.repeat(32);
const CALENDAR: PersonalCalendar = {
  name: 'Où je travaille ; "ici", là',
  language: 'fr',
  isSubscribed: true,
  events: [
    {
      ...{
        uid: 'b1@nomade',
        sequence: 2,
        title: 'Bureau A-1, Gare ; 😀\nBEGIN:VEVENT',
        isAway: false,
        isCancelled: true,
      },
      when: { from: new Date('2026-11-26T08:00:00Z'), to: new Date('2026-11-26T16:00:00Z') },
    },
  ],
};

describe('the door of calendar programs', () => {
  const clock = { now: () => new Date('2026-11-24T08:00:00Z'), shift: (time: Date) => time };
  let http: HttpServer;
  let url: string;
  let asked: string[];
  let lines: string[];

  beforeEach(async () => {
    asked = [];
    lines = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    calendarDoor(http.server, {
      clock,
      read: async (secret) => {
        asked.push(secret);
        if (secret.startsWith('dead')) throw new StoreUnavailable('away', { cause: secret });
        if (secret.startsWith('fa')) throw new Error(secret);
        return secret === SECRET ? CALENDAR : undefined;
      },
    });
    ({ url } = await http.start());
  });
  afterEach(() => http.stop());

  const statusOf = async (path: string, method = 'GET') => (await fetch(url + path, { method })).status;

  it('gives the calendar to whoever has the secret', async () => {
    const response = await fetch(`${url}/calendar/${SECRET}.ics`);
    const text = await response.text();

    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).to.include('private');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).to.be.true;
    expect(text.match(/^BEGIN:VEVENT/gm), 'nobody writes an event into a title').to.have.length(1);
    expect(text).to.include('STATUS:CANCELLED').and.to.include('SEQUENCE:2');
    expect(await statusOf(`/calendar/${SECRET}.ics`, 'HEAD')).to.equal(200);
  });

  it('says no more to a wrong secret than to none', async () => {
    for (const path of [`${'b'.repeat(32)}.ics`, SECRET, `${SECRET}.ics.ics`, 'x.ics', `${SECRET}%00.ics`, '..%2f.ics'])
      expect(await statusOf(`/calendar/${path}`), path).to.equal(404);
    expect(asked, 'what cannot be a secret is not looked for').to.deep.equal(['b'.repeat(32)]);
  });

  it('asks a program to come again while the store is away', async () => {
    expect(await statusOf(`/calendar/dead${SECRET}.ics`)).to.equal(503);
  });

  it('writes no secret to the log, whatever goes wrong', async () => {
    for (const path of [SECRET, `dead${SECRET}`, `fa${SECRET}`, 'b'.repeat(32)])
      await statusOf(`/calendar/${path}.ics`);

    expect(lines, 'the fault is noted').to.have.length.greaterThan(0);
    expect(lines.join()).not.to.match(/aaaa|bbbb/);
  });

  it('takes only what reads', async () => {
    expect(await statusOf(`/calendar/${SECRET}.ics`, 'PUT')).to.equal(405);
    const status = await new Promise((resolve, reject) => {
      const request = rawRequest(`${url}/calendar/${SECRET}.ics`, { method: 'PROPFIND' }, ({ statusCode }) =>
        resolve(statusCode),
      );
      request.on('error', reject).end();
    });
    expect(status).to.be.oneOf([404, 405]);
    expect(asked).to.deep.equal([]);
  });
});
