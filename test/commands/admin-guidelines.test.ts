import { expect } from 'chai';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { AdminRequest, type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import type { GuidelineStore } from '../../src/domain/guidelines/guideline-store.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { loadDemo } from '../../src/store/demo-data.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const DATA = join(import.meta.dirname, '../../data/');
const FINANCE = 'finance' as OrganisationId;
const FILE = `---
guideline: parking
from: 2026-09-01
---

# nl: Parkeren

Parkeren kan achteraan.

# en: Parking

Cars park at the back.
`;

describe('npm run admin -- guidelines', () => {
  let folder: string;
  let guidelines: GuidelineStore;
  let administer: Administer;
  let opened: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-guidelines-'));
    const { stores } = await emptyStores();
    ({ guidelines } = stores);
    await loadDemo(stores, DATA, { withPeople: false });
    const clock = clockFrom(new Date('2026-03-02T08:00:00Z'));
    const { people: store, sites, directory, announcements } = stores;
    const kept = { store, sites, directory, announcements, guidelines, places: [], clock };
    administer = administration({
      figures: new Figures(stores.figures),
      ...kept,
      announced: stores.announced,
      limitOf: limitsOf(PUBLISHED),
      unreached: async () => [],
    });
    opened = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(args: string[], language: Language = 'en') {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openAdministration = async () => {
      opened += 1;
      // As it comes in through the door of a running server.
      const throughTheDoor: Administer = (request) => administer(AdminRequest.parse(JSON.parse(JSON.stringify(request)))); // prettier-ignore
      return { administer: throughTheDoor, close: async () => undefined };
    };
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(['guidelines', ...args], { openAdministration, openMove, language, stdout, stderr }); // prettier-ignore
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  async function file(text: string): Promise<string> {
    const path = join(folder, 'guideline.md');
    await writeFile(path, text);
    return path;
  }
  const versions = async () => (await guidelines.published(FINANCE)).guidelines.map(({ id, version }) => `${id} ${version}`); // prettier-ignore

  it('publishes a file, and says in which language of the organisation it is lacking', async () => {
    const { code, out, err } = await run(['finance', await file(FILE)]);

    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.equal(
      'Published for FPS Finance: parking  version 1, from Tuesday 1 September 2026: Parking.\n' +
        'It has no text in French and German: those people are shown it in another language.\n',
    );
    const [published] = (await guidelines.published(FINANCE)).guidelines;
    expect(published).to.deep.include({ id: 'parking', version: 1, from: '2026-09-01' });
    expect(published?.published.toISOString()).to.match(/^2026-03-02T08:00:/);
    expect(published?.texts.nl?.passages).to.deep.equal([{ paragraphs: ['Parkeren kan achteraan.'] }]);
  });

  it('publishes what is new as the next version, and nothing where it is published already', async () => {
    await run(['finance', await file(FILE)]);
    const same = await run(['finance', await file(FILE.replaceAll('\n', '\r\n'))]);
    expect([same.code, await versions()]).to.deep.equal([0, ['parking 1']]);
    expect(same.out).to.match(/^Nothing was changed: this is what FPS Finance has published already, as parking {2}version 1,/); // prettier-ignore

    expect((await run(['finance', await file(FILE.replace('back', 'front'))])).out).to.include('version 2');
    expect((await run(['finance', await file(FILE.replace('2026-09-01', '2026-10-01'))])).out).to.include('version 3');
    expect(await versions()).to.deep.equal(['parking 1', 'parking 2', 'parking 3']);
  });

  it('gives two who publish at once a version each', async () => {
    const texts = ['left', 'right'].map((side) => FILE.replace('back', side));
    const request = (text: string) => administer({ ask: 'keep-guideline', organisation: 'finance', text, dryRun: false }); // prettier-ignore
    await Promise.all(texts.map(request));
    expect(await versions()).to.deep.equal(['parking 1', 'parking 2']);
  });

  it('only checks in a trial run', async () => {
    const { code, out } = await run(['finance', await file(FILE), '--dry-run'], 'nl');

    expect(code).to.equal(0);
    expect(out).to.match(/^Alleen een test: er is niets gepubliceerd\. .* versie 1, vanaf dinsdag 1 september 2026: Parkeren\.$/m); // prettier-ignore
    expect(await versions()).to.deep.equal([]);
  });

  it('names each fault with its line, in every language, and publishes nothing', async () => {
    const faulty = await file(FILE.replace('2026-09-01', 'soon').replace('# nl: Parkeren', '# it: Parcheggio'));
    for (const [language, ...sentences] of [
      ['en', 'Line 3: A day is written as', 'Line 6: The languages are nl, fr, de and en, and not it.'],
      ['nl', 'Regel 3: Een dag schrijf je als', 'Regel 6: De talen zijn'],
      ['fr', 'Ligne 3\u00a0: Un jour s’écrit', 'Ligne 6\u00a0: Les langues sont'],
      ['de', 'Zeile 3: Ein Tag wird', 'Zeile 6: Die Sprachen sind'],
    ] as const) {
      const { code, out, err } = await run(['finance', faulty], language);
      expect([code, out]).to.deep.equal([1, '']);
      for (const sentence of sentences) expect(err).to.include(sentence);
      expect(err.trim().split('\n')).to.have.length(3);
    }
    expect((await run(['finance', await file('Parking is free.')])).err).to.include('Line 1: The file has to begin with a head'); // prettier-ignore
    expect((await run(['finance', await file(FILE.slice(0, FILE.indexOf('# nl')))])).err).to.include('The file: There is no text'); // prettier-ignore
    expect(await versions()).to.deep.equal([]);
  });

  it('lists the last version of each, prints one so that it can be changed, and withdraws it', async () => {
    expect((await run(['finance'])).out).to.equal('FPS Finance has published no guideline.\n');
    await run(['finance', await file(FILE)]);
    await run(['finance', await file(FILE.replace('# en: Parking', '# en: Where to park'))]);
    const listed = await run(['finance']);
    expect(listed.out).to.equal('FPS Finance: the last version of each guideline\n  parking  version 2, from Tuesday 1 September 2026: Where to park\n'); // prettier-ignore

    const shown = await run(['finance', '--show', 'parking']);
    expect((await run(['finance', await file(shown.out)])).out).to.include('Nothing was changed');

    const withdrawn = await run(['finance', '--withdraw', 'parking']);
    expect([withdrawn.code, await versions()]).to.deep.equal([0, []]);
    expect(withdrawn.out).to.include('parking of FPS Finance is withdrawn');
    for (const option of ['--withdraw', '--show']) {
      const { code, err } = await run(['finance', option, 'parking']);
      expect([code, err.split('.')[0]]).to.deep.equal([1, 'FPS Finance has published no guideline parking']);
    }
    expect((await run(['finance', await file(FILE)])).out, 'again').to.include('version 3');
  });

  it('knows no organisation but those there are', async () => {
    for (const rest of [[], [await file(FILE)], ['--withdraw', 'parking'], ['--show', 'parking']]) {
      const { code, err } = await run(['nowhere', ...rest]);
      expect([code, err]).to.deep.equal([1, 'There is no organisation with this id. `npm run admin -- organisations` lists them.\n']); // prettier-ignore
    }
  });

  it('takes every file of the demo', async () => {
    const demo = join(DATA, 'demo/guidelines');
    const names = await readdir(demo, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.md'))) {
      const [organisation = ''] = name.split('/');
      const { code, err } = await run([organisation, await file(await readFile(join(demo, name), 'utf8')), '--dry-run']); // prettier-ignore
      expect([code, err], name).to.deep.equal([0, '']);
    }
  });

  for (const [args, sentence] of [
    [[], 'guidelines needs the id of an organisation after it.'],
    [['bosa', '--dry-run'], 'There is no option --dry-run.'],
    [['bosa', 'a.md', 'b.md'], '"b.md" is one too many.'],
    [['bosa', 'a.md', '--withdraw', 'telework'], '"a.md" is one too many.'],
    [['bosa', '--show', 'telework', '--withdraw', 'telework'], 'There is no option --withdraw.'],
    [['bosa', '--withdraw'], '--withdraw'],
  ] as const) {
    it(`answers “${args.join(' ')}” with what is wrong, and opens nothing`, async () => {
      const { code, out, err } = await run([...args]);

      expect([code, out, opened]).to.deep.equal([2, '', 0]);
      expect(err).to.include(sentence).and.include('npm run admin --');
    });
  }
});
