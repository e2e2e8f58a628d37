import { expect } from 'chai';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PeopleStore } from '../../src/domain/people/people-store.ts';
import { loadDemo } from '../../src/store/demo-data.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const DATA = join(import.meta.dirname, '../../data/');
const FILE = `owner: bosa
agreements:
  - agreement: rooms of an evening
    guests: [finance]
    sites: [brussels-boudewijn]
    spaces: rooms
    hours: {on: monday to thursday, from: 17:00, to: 19:00}
    shows: free/busy
`;

describe('npm run admin -- agreements', () => {
  let folder: string;
  let store: PeopleStore;
  let administer: Administer;
  let opened: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-agreements-'));
    const { stores } = await emptyStores();
    store = stores.people;
    await loadDemo(stores, DATA, { withPeople: false });
    const clock = clockFrom(new Date('2026-03-02T08:00:00Z'));
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
      clock,
      unreached: async () => [],
    });
    opened = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(args: string[], language: Language = 'en') {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openAdministration = async () => {
      opened += 1;
      return { administer, close: async () => undefined };
    };
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(args, { openAdministration, openMove, language, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  async function file(text: string): Promise<string> {
    const path = join(folder, 'agreements.yaml');
    await writeFile(path, text);
    return path;
  }
  const kept = async (id: string) => (await store.organisation(id as OrganisationId))?.agreements;

  it('prints what is laid down, so that it can be changed and given back', async () => {
    const before = await kept('genk-city');
    const { code, out } = await run(['agreements', 'genk-city']);
    const back = await run(['agreements', 'genk-city', await file(out)]);

    expect([code, back.code, back.err]).to.deep.equal([0, 0, '']);
    expect(out).to.match(/^owner: genk-city\nagreements:\n {2}- agreement: a fifth for each guest\n/);
    expect(await kept('genk-city'))
      .to.deep.equal(before)
      .and.have.length(1);
  });

  it('keeps a file in the place of what was agreed on before, and all else stays', async () => {
    const before = await store.organisation('bosa' as OrganisationId);
    const { code, out, err } = await run(['agreements', 'bosa', await file(FILE)]);

    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.equal('Kept for FPS Policy and Support (BOSA): 1 agreement. It holds for whatever is booked from now on.\n'); // prettier-ignore
    const { agreements, ...rest } = (await store.organisation('bosa' as OrganisationId)) ?? {};
    expect(rest).to.deep.equal(before);
    expect(agreements?.map(({ id }) => id)).to.deep.equal(['rooms of an evening']);
  });

  it('opens everything again, and closes everything', async () => {
    expect((await run(['agreements', 'bosa'])).out).to.equal('owner: bosa\nagreements: everybody\n');
    const closed = await run(['agreements', 'bosa', await file('owner: bosa\nagreements: []')]);
    expect(closed.out).to.include('0 agreements');
    expect(await kept('bosa')).to.deep.equal([]);

    const opened = await run(['agreements', 'bosa', await file('owner: bosa\nagreements: everybody')]);
    expect(opened.out).to.include('shared with everybody');
    expect(await store.organisation('bosa' as OrganisationId)).not.to.have.property('agreements');
  });

  it('only checks in a trial run', async () => {
    const { code, out } = await run(['agreements', 'bosa', await file(FILE), '--dry-run'], 'nl');

    expect(code).to.equal(0);
    expect(out).to.match(/^Alleen een test: er is niets gewijzigd\. .* zou gelden: 1 overeenkomst\.$/m);
    expect(await kept('bosa')).to.equal(undefined);
  });

  it('names each fault with its line, in every language, and keeps nothing', async () => {
    const faulty = await file(FILE.replace('[finance]', '[finanse]').replace('rooms\n    hours', 'rooms\n    only: [Nowhere]\n    hours')); // prettier-ignore
    for (const [language, ...sentences] of [
      ['en', 'Line 4, agreements[0].guests[0]: There is no organisation finanse.', 'Line 7, '],
      ['nl', 'Regel 4, agreements[0].guests[0]: Er is geen organisatie finanse.', 'Regel 7, '],
      ['fr', 'Ligne 4, agreements[0].guests[0]\u00a0: Il n’y a pas d’organisation finanse.', 'Ligne 7, '],
      ['de', 'Zeile 4, agreements[0].guests[0]: Es gibt keine Organisation finanse.', 'Zeile 7, '],
    ] as const) {
      const { code, out, err } = await run(['agreements', 'bosa', faulty], language);

      expect([code, out]).to.deep.equal([1, '']);
      for (const sentence of sentences) expect(err).to.include(sentence);
      expect(err.trim().split('\n')).to.have.length(3);
    }
    expect((await run(['agreements', 'bosa', await file('owner: [')])).err).to.match(
      /Line 1: This cannot be read as YAML\./,
    );
    expect((await run(['agreements', 'bosa', await file(FILE.replace('[finance]', 'some'))])).err).to.match(/Line 4, .*everybody/); // prettier-ignore
    expect(await kept('bosa')).to.equal(undefined);
  });

  it('refuses the sites of somebody else, and a file that is for somebody else', async () => {
    const sites = await run(['agreements', 'bosa', await file(FILE.replace('brussels-boudewijn', 'genk-city-hall'))]);
    expect(sites.err).to.include('Line 5, agreements[0].sites[0]: The owner has no site genk-city-hall.');
    const owner = await run(['agreements', 'finance', await file(FILE)]);
    expect(owner.err).to.include('Line 1, owner: The owner has to be finance');
    expect((await run(['agreements', 'nowhere', await file(FILE)])).err).to.match(/^There is no organisation with this id\./); // prettier-ignore
  });

  it('takes every file of the demo', async () => {
    const demo = join(DATA, 'demo/agreements');
    for (const name of await readdir(demo)) {
      const text = await readFile(join(demo, name), 'utf8');
      const { code, err } = await run(['agreements', name.replace('.yaml', ''), await file(text), '--dry-run']);
      expect([code, err], name).to.deep.equal([0, '']);
    }
  });

  for (const [args, sentence] of [
    [['agreements'], 'agreements needs the id of an organisation after it.'],
    [['agreements', 'bosa', '--dry-run'], 'There is no option --dry-run.'],
    [['agreements', 'bosa', 'a.yaml', 'b.yaml'], '"b.yaml" is one too many.'],
  ] as const) {
    it(`answers “${args.join(' ')}” with what is wrong, and opens nothing`, async () => {
      const { code, out, err } = await run([...args]);

      expect([code, out, opened]).to.deep.equal([2, '', 0]);
      expect(err).to.include(sentence).and.include('npm run admin --');
    });
  }
});
