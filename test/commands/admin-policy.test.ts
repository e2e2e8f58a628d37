import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { adminDoor } from '../../src/channels/admin/admin-door.ts';
import { type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { runningAdministration } from '../../src/commands/admin-running.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PeopleStore } from '../../src/domain/people/people-store.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { loadDemo } from '../../src/store/demo-data.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const DATA = join(import.meta.dirname, '../../data/');
const source = { title: { nl: 'n', fr: 'f', de: 'd', en: 'e' }, date: '2026-09-01' };
const INVENTED = { without: ['summaries'], rules: [{ kind: 'weekly-most', modes: ['home'], days: 2, source }] };

describe('npm run admin -- policy', () => {
  let folder: string;
  let store: PeopleStore;
  let administer: Administer;
  let opened: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-policy-'));
    const { stores } = await emptyStores();
    store = stores.people;
    await loadDemo(stores, DATA, { withPeople: false });
    administer = administration({
      store,
      sites: stores.sites,
      guidelines: stores.guidelines,
      directory: stores.directory,
      announcements: stores.announcements,
      announced: stores.announced,
      figures: new Figures(stores.figures),
      limitOf: limitsOf(PUBLISHED),
      places: [],
      clock: clockFrom(new Date('2026-03-02T08:00:00Z')),
      unreached: async () => [],
    });
    opened = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(args: string[], language: Language = 'en', through: Administer = administer) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openAdministration = async () => {
      opened += 1;
      return { administer: through, close: async () => undefined };
    };
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(args, { openAdministration, openMove, language, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  async function file(policy: unknown): Promise<string> {
    const path = join(folder, 'rules.json');
    await writeFile(path, typeof policy === 'string' ? policy : JSON.stringify(policy));
    return path;
  }
  const kept = async (id: string) => (await store.organisation(id as OrganisationId))?.policy;

  it('prints what holds, so that it can be changed and given back', async () => {
    const { code, out } = await run(['policy', 'mechelen-city']);
    const back = await run(['policy', 'mechelen-city', await file(out)]);

    expect(code).to.equal(0);
    expect(JSON.parse(out)).to.deep.equal(UNSAID);
    expect([back.code, back.err]).to.deep.equal([0, '']);
    expect(await kept('mechelen-city')).to.deep.equal(UNSAID);
  });

  it('keeps the rules of a file in the place of those before, and people and name stay', async () => {
    const before = await store.organisation('bosa' as OrganisationId);
    const { code, out, err } = await run(['policy', 'bosa', await file(INVENTED)]);

    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.equal('Kept for FPS Policy and Support (BOSA): 1 rule. It holds from now on.\n');
    expect(await store.organisation('bosa' as OrganisationId)).to.deep.equal({ ...before, policy: INVENTED });
    expect(JSON.parse((await run(['policy', 'bosa'])).out)).to.deep.equal({ ...UNSAID, ...INVENTED });
  });

  it('only checks in a trial run', async () => {
    const before = await kept('bosa');
    const { code, out } = await run(['policy', 'bosa', await file(INVENTED), '--dry-run'], 'nl');

    expect(code).to.equal(0);
    expect(out).to.match(/^Alleen een test: er is niets gewijzigd\. .* zou 1 regel hebben\.$/m);
    expect(await kept('bosa')).to.deep.equal(before);
  });

  it('names each fault where it stands, in every language, and keeps nothing', async () => {
    const before = await kept('bosa');
    const faulty = await file({ rules: [{ kind: 'agreement' }], keep: 5 });
    for (const [language, sentence] of [
      ['en', 'rules[0].source: This has to be filled in.'],
      ['nl', 'rules[0].source: Dit moet ingevuld zijn.'],
      ['fr', 'rules[0].source\u00a0: Ce champ doit être rempli.'],
      ['de', 'rules[0].source: Hier muss etwas stehen.'],
    ] as const) {
      const { code, out, err } = await run(['policy', 'bosa', faulty], language);

      expect([code, out]).to.deep.equal([1, '']);
      expect(err).to.include(sentence).and.include('keep');
      expect(err.trim().split('\n')).to.have.length(3);
    }
    expect(await kept('bosa')).to.deep.equal(before);
  });

  it('knows an organisation that is not there from one that is', async () => {
    for (const args of [
      ['policy', 'nowhere'],
      ['policy', 'nowhere', await file(INVENTED)],
    ]) {
      const { code, out, err } = await run(args);

      expect([code, out]).to.deep.equal([1, '']);
      expect(err).to.match(/^There is no organisation with this id\./);
    }
  });

  for (const [args, sentence] of [
    [['policy'], 'policy needs the id of an organisation after it.'],
    [['policy', 'bosa', '--dry-run'], 'There is no option --dry-run.'],
    [['policy', 'bosa', 'a.json', 'b.json'], '"b.json" is one too many.'],
  ] as const) {
    it(`answers “${args.join(' ')}” with what is wrong, and opens nothing`, async () => {
      const { code, out, err } = await run([...args]);

      expect([code, out, opened]).to.deep.equal([2, '', 0]);
      expect(err).to.include(sentence).and.include('npm run admin --');
    });
  }

  it('lets the server do it that has the store', async () => {
    const log = pino({ level: 'silent' });
    const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    adminDoor(http.server, { token: 'secret', administer });
    const { port } = await http.start();
    const through = runningAdministration(port, 'secret');
    const done = await run(['policy', 'bosa', await file(INVENTED)], 'en', through);
    const shown = await run(['policy', 'bosa'], 'en', through);
    const faulty = await run(['policy', 'bosa', await file('{')], 'en', through);
    await http.stop();

    expect(done.out).to.match(/^Kept for FPS/);
    expect(await kept('bosa')).to.deep.equal(INVENTED);
    expect(JSON.parse(shown.out)).to.deep.equal({ ...UNSAID, ...INVENTED });
    expect(faulty.err).to.match(/The file: This cannot be read as JSON/);
  });
});
