import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { adminDoor } from '../../src/channels/admin/admin-door.ts';
import type { Administer } from '../../src/channels/admin/admin-request.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { runningAdministration } from '../../src/commands/admin-running.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import type { Unreached } from '../../src/conversation/outbox.ts';
import { type Language, LANGUAGES } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, TUESDAY_NINE } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const bosa = 'bosa' as OrganisationId;

describe('npm run admin -- unreached', () => {
  let stores: Stores;
  let administer: Administer;
  const logged: string[] = [];

  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    administer = (await aConversation(TUESDAY_NINE, { stores, log })).nomade.administer;
    const idOf = async (email: string) => (await stores.people.byEmail(bosa, email))?.id;
    const [official, manager] = [await idOf('official@nomade.example'), await idOf('manager@nomade.example')];
    await ended('a', 'summary', '2026-11-16', official, 'nowhere');
    await ended('b', 'summary', '2026-11-23', manager, 'unknown');
    await ended('c', 'summary', '2026-11-23', official, 'nowhere');
    await ended('d', 'summary', '2026-11-23', manager, 'nowhere');
    await ended('e', 'summary', '2026-11-24', manager, 'nowhere');
    await ended('f', 'summary', '2026-11-23', 'left' as PersonId, 'nowhere');
    await ended('g', 'booking_tomorrow', '2026-11-23', official, 'nowhere');
  });

  async function ended(key: string, kind: string, day: string, person: PersonId | undefined, why: Unreached) {
    const due = new Date(`${day}T07:00:00Z`);
    const until = new Date(due.getTime() + 86_400_000);
    await stores.outbox.put([{ organisation: bosa, key, kind, person: person!, about: {}, due, until }]);
    await stores.outbox.done([{ organisation: bosa, key }], why);
  }

  async function run(args: string[], language: Language = 'en', through: Administer = administer) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openAdministration = async () => ({ administer: through, close: async () => undefined });
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(args, { openAdministration, openMove, language, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }

  it('lists who did not get what comes once, by week and reason, and says nothing else of anybody', async () => {
    const { code, out } = await run(['unreached', 'bosa']);

    expect(code).to.equal(0);
    expect(out.split('\n').slice(1)).to.deep.equal([
      '  The week of Monday 23 November 2026, weekly summary: cannot be reached (they never wrote to the bot, or have removed the app)',
      '    left',
      '    manager@nomade.example',
      '    official@nomade.example',
      '  The week of Monday 23 November 2026, weekly summary: may have received it or not; it was not sent again',
      '    manager@nomade.example',
      '  The week of Monday 16 November 2026, weekly summary: cannot be reached (they never wrote to the bot, or have removed the app)',
      '    official@nomade.example',
      '',
    ]);
  });

  it('says the same through the server that has the store, and writes it into no log', async () => {
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    adminDoor(http.server, { token: 'token', administer });
    const { port } = new URL((await http.start()).url);
    const there = await run(['unreached', 'bosa'], 'en', runningAdministration(Number(port), 'token'));
    await http.stop();

    expect(there).to.deep.equal(await run(['unreached', 'bosa']));
    expect(logged.join('\n')).to.not.contain('manager@nomade.example');
  });

  for (const language of LANGUAGES) {
    it(`names what was to be told, and says so where everybody was reached (${language})`, async () => {
      const { out } = await run(['unreached', 'bosa'], language);
      expect(out)
        .to.match(/2026/)
        .and.not.match(/, summary|summary_/);
      const { code, out: nobody } = await run(['unreached', 'mechelen-city'], language);
      expect(code).to.equal(0);
      expect(nobody.trim().split('\n')).to.have.length(1);
    });
  }

  it('refuses an organisation that is none, and what is no use of it', async () => {
    expect(await run(['unreached', 'nowhere'])).to.deep.include({ code: 1, out: '' });
    expect((await run(['unreached'])).err).to.contain('unreached needs the id of an organisation after it.');
    expect((await run(['unreached', 'bosa', '--dry-run'])).err).to.contain('There is no option --dry-run.');
    expect((await run(['unreached', 'bosa', 'again'])).err).to.contain('"again" is one too many.');
  });
});
