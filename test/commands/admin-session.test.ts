import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { adminDoor } from '../../src/channels/admin/admin-door.ts';
import { type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import type { Administration } from '../../src/commands/admin-access.ts';
import { MAX_FILE_BYTES } from '../../src/commands/admin-file.ts';
import { NoAdministration } from '../../src/commands/admin-refusal.ts';
import { runningAdministration } from '../../src/commands/admin-running.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { ImportBecause } from '../../src/domain/people/import-people.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { adminWords } from '../../src/locales/admin/admin-words.ts';
import { loadDemo } from '../../src/store/demo-data.ts';
import type { PeopleStore } from '../../src/domain/people/people-store.ts';
import { emptyStores } from '../helpers/test-stores.ts';
import { readPlaces } from '../../src/store/reference-places.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { pino } from 'pino';

const DATA = join(import.meta.dirname, '../../data/');
const HEADER = 'organisation,email,name,language,id,home,roles,since,teams_tenant,teams_user';
const ANN = 'bosa,ann@bosa.example,Ann,nl,,Eupen,,,t-1,u-1';
const BOB = 'namur-city,bob@namur.example,Bob,fr,,,,,,';

describe('npm run admin', () => {
  const places = readPlaces(DATA);
  let folder: string;
  let store: PeopleStore;
  let administer: Administer;
  let closed: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-admin-'));
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
      places,
      clock: clockFrom(new Date('2026-03-02T08:00:00Z')),
      unreached: async () => [],
    });
    closed = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  const here = async (): Promise<Administration> => ({
    administer,
    close: async () => {
      closed += 1;
    },
  });

  interface Around {
    language?: Language;
    openAdministration?: () => Promise<Administration>;
  }
  async function run(args: string[], { language = 'en', openAdministration = here }: Around = {}) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(args, { openAdministration, openMove, language, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  async function file(...lines: (string | Buffer)[]): Promise<string> {
    const path = join(folder, 'people.csv');
    await writeFile(path, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
    return path;
  }
  const bosa = () => store.everybody('bosa' as OrganisationId);

  it('imports a file, and says what it brought and what of it was new', async () => {
    const first = await run(['import-people', await file(HEADER, ANN)]);
    const again = await run([
      'import-people',
      await file(HEADER, ANN, ANN.replaceAll('ann', 'bea').replace('u-1', 'u-2')),
    ]);

    expect([first.code, first.err, first.out]).to.deep.equal([
      0,
      '',
      'Imported:\n  bosa  FPS Policy and Support (BOSA)\n    1 person (1 new), 0 teams, 1 account (1 new)\n',
    ]);
    expect(again.out).to.include('2 people (1 new), 0 teams, 2 accounts (1 new)');
    expect(await bosa()).to.have.length(2);
    expect(closed).to.equal(2);
  });

  it('changes nothing in a trial run, and says so', async () => {
    const { code, out } = await run(['import-people', await file(HEADER, ANN), '--dry-run']);

    expect(code).to.equal(0);
    expect(out).to.match(/^A trial run: nothing was changed\..*\n.*bosa.*\n.*1 person \(1 new\)/);
    expect(await bosa()).to.be.empty;
  });

  it('says that nobody is in the file', async () => {
    expect((await run(['import-people', await file(HEADER)])).out).to.match(/^There is nobody in the file/);
  });

  it('lists the organisations with their ids and how many people they have', async () => {
    await run(['import-people', await file(HEADER, ANN)]);
    const { code, out } = await run(['organisations', '--lang', 'nl']);

    expect(code).to.equal(0);
    expect(out).to.match(/^bosa {2,}1 persoon {2}FOD Beleid en Ondersteuning \(BOSA\)$/m);
    expect(out).to.match(/^wallonia {2,}0 personen {2}/m);
  });

  describe('for a file with faults', () => {
    const faulty = [
      HEADER,
      'bose,ann.bosa.example,Ann,es,a b,Erewhon,chief,2.3.2026,t-1,',
      ',a@bosa.example,Ann,nl,,,,,,',
      ANN,
      ANN,
      'bosa',
    ];
    const sentences: Record<Language, string[]> = {
      en: ['Nothing was imported. The file has', 'Line 2, language: This has to be nl, fr, de or en, and not “es”.'],
      nl: [
        'Er is niets geïmporteerd. In het bestand zitten',
        'Regel 2, language: Dit moet nl, fr, de of en zijn, en niet “es”.',
      ],
      fr: [
        'Rien n’a été importé. Le fichier contient',
        'Ligne 2, language\u00a0: Il faut nl, fr, de ou en, et non «\u00a0es\u00a0».',
      ],
      de: [
        'Es wurde nichts importiert. Die Datei enthält',
        'Zeile 2, language: Hier muss nl, fr, de oder en stehen, und nicht „es“.',
      ],
    };

    for (const language of LANGUAGES) {
      it(`names each with its line and column (${language}), shows nothing personal and imports nobody`, async () => {
        const { code, out, err } = await run(['import-people', await file(...faulty)], { language });

        expect([code, out]).to.deep.equal([1, '']);
        for (const sentence of sentences[language]) expect(err).to.include(sentence);
        const { cell, line } = adminWords[language];
        const columns = ['organisation', 'email', 'language', 'id', 'home', 'roles', 'since', 'teams_user'];
        for (const column of columns) expect(err).to.include(cell({ line: 2, column }));
        expect(err).to.include(cell({ line: 3, column: 'organisation' }));
        expect(err).to.include(cell({ line: 5, column: 'email' }));
        expect(err).to.include(line({ line: 6 }));
        expect(err.trim().split('\n')).to.have.length(1 + 12);
        expect(err).to.not.match(/\bann\b|bosa\.example|Erewhon|\ba b\b|t-1/i);
        expect(await bosa()).to.be.empty;
      });
    }

    it('has a sentence of its own for each in every language', () => {
      const all = Object.keys(adminWords.en.faults) as ImportBecause[];
      for (const language of LANGUAGES) {
        const { faults } = adminWords[language];
        for (const facts of [
          { column: 'c', value: 'v' },
          { column: undefined, value: undefined },
        ]) {
          const said = all.map((because) => faults[because](facts));
          expect(new Set(said), language).to.have.length(all.length);
          for (const sentence of said)
            expect(sentence)
              .to.match(/^\S.{8,}[.]$/)
              .and.not.match(/undefined|“”|« »|„“/);
        }
      }
    });

    it('says how to mend another encoding, and a header that is not there', async () => {
      const latin = await run(['import-people', await file(HEADER, Buffer.from('bosa,a@b.be,Zo\xeb,nl', 'latin1'))]);
      const headless = await run(['import-people', await file(ANN)]);

      expect(latin.err).to.include('Line 2: The file is not in UTF-8.');
      expect(headless.err).to.include('Line 1: The first line has to name the columns');
      expect(headless.err).to.not.include('bosa');
    });
  });

  for (const [args, sentence] of [
    [[], 'Say what is to be done.'],
    [['import'], 'There is no command import.'],
    [['import-people'], 'import-people needs the name of a file after it.'],
    [['import-people', 'a.csv', 'b.csv'], '"b.csv" is one too many.'],
    [['organisations', 'bosa'], '"bosa" is one too many.'],
    [['organisations', '--dry-run'], 'There is no option --dry-run.'],
    [['move-store', 'now'], '"now" is one too many.'],
    [['organisations', '--force'], 'There is no option --force.'],
    [['organisations', '--lang', 'es'], '--lang takes nl, fr, de or en, and not "es".'],
    [['import', '--lang', 'de'], 'Den Befehl import gibt es nicht.'],
  ] as const) {
    it(`answers “${args.join(' ')}” with what is wrong, and opens nothing`, async () => {
      const openAdministration = () => Promise.reject(new Error('opened'));
      const { code, out, err } = await run([...args], { openAdministration });

      expect([code, out]).to.deep.equal([2, '']);
      expect(err).to.include(sentence).and.include('npm run admin --');
    });
  }

  it('shows how it is used', async () => {
    for (const language of LANGUAGES) {
      const { code, out } = await run(['--help', `--lang=${language}`]);
      expect(code).to.equal(0);
      expect(out).to.equal(`${adminWords[language].usage}\n`).and.include('--dry-run');
    }
  });

  it('says that a file cannot be read, or is too large, and opens nothing', async () => {
    const openAdministration = () => Promise.reject(new Error('opened'));
    const missing = await run(['import-people', join(folder, 'none\u001b[2J.csv')], { openAdministration });
    const isFolder = await run(['import-people', folder], { openAdministration });
    const path = await file(HEADER, ANN);
    await truncate(path, MAX_FILE_BYTES + 1);
    const large = await run(['import-people', path], { openAdministration });

    expect([missing.code, isFolder.code, large.code]).to.deep.equal([1, 1, 1]);
    expect(missing.err).to.include('none[2J.csv cannot be read.');
    expect(isFolder.err).to.include('cannot be read.');
    expect(large.err).to.include('larger than 32 MB');
  });

  it('says why the store cannot be had', async () => {
    const openAdministration = () => Promise.reject(new NoAdministration((words) => words.storeHeld({ process: 12 })));
    const { code, err } = await run(['organisations'], { openAdministration });

    expect(code).to.equal(1);
    expect(err).to.match(/^The data are in use by process 12/);
  });

  it('closes the store when something went wrong', async () => {
    administer = () => Promise.reject(new NoAdministration((words) => words.diskRefuses));
    const { code, err } = await run(['organisations']);

    expect([code, closed]).to.deep.equal([1, 1]);
    expect(err).to.include('nothing was changed');
  });

  describe('while a server has the store', () => {
    async function behindServer(args: string[], token = 'secret', isUp = true) {
      const log = pino({ level: 'silent' });
      const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
      adminDoor(http.server, { token: 'secret', administer });
      const { port } = await http.start();
      if (!isUp) await http.stop();
      const openAdministration = async () => ({
        administer: runningAdministration(port, token),
        close: async () => undefined,
      });
      const result = await run(args, { openAdministration });
      await http.stop();
      return result;
    }

    it('lets the server do the same', async () => {
      const path = await file(HEADER, ANN);
      const trial = await behindServer(['import-people', path, '--dry-run']);
      const real = await behindServer(['import-people', path]);

      expect([trial.code, real.code]).to.deep.equal([0, 0]);
      expect(trial.out).to.match(/^A trial run/);
      expect(real.out).to.equal((await run(['import-people', path])).out.replaceAll('(0 new)', '(1 new)'));
      expect(await bosa()).to.have.length(1);
    });

    it('hears of the faults', async () => {
      const { code, err } = await behindServer([
        'import-people',
        await file(HEADER, ANN, BOB.replace('namur-city', 'nowhere')),
      ]);

      expect(code).to.equal(1);
      expect(err).to.include('Line 3, organisation: “nowhere” is no organisation’s id.');
      expect(await bosa()).to.be.empty;
    });

    it('says that the server does not take it, does not answer, or could not', async () => {
      const refused = await behindServer(['organisations'], 'guess');
      const away = await behindServer(['organisations'], 'secret', false);
      administer = () => Promise.reject(new Error('broken'));
      const failed = await behindServer(['organisations']);

      expect([refused.code, away.code, failed.code]).to.deep.equal([1, 1, 1]);
      expect(refused.err).to.include('does not take this command');
      expect(away.err).to.include('does not answer');
      expect(failed.err).to.include('could not do it');
    });
  });
});
