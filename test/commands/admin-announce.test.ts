import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { AdminRequest, type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { TeamId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import { type LaidDown, UNSAID } from '../../src/domain/policy/policy.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../src/stores.ts';
import { anOfficial, anOrganisation } from '../helpers/administrations.ts';

const NOON = new Date('2026-03-02T11:00:00Z');
const CITY = 'city' as OrganisationId;
const [purpose] = UNSAID.announcements.purposes.map(({ id }) => id);
const HEAD = `purpose: ${purpose ?? ''}\naudience: everybody`;
const fileWith = (head: string) => `---\n${head}\n---\n\n# nl: Hitte\n\nDrink water.\n\n# fr: Chaleur\n\nBuvez.\n`;

describe('npm run admin -- announce', () => {
  let folder: string;
  let stores: Stores;
  let administer: Administer;
  let opened: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-announce-'));
    stores = lowdbStores(LowdbDatabase.inMemory());
    opened = 0;
    const { people: store, sites, directory, announcements, guidelines } = stores;
    const kept = { store, sites, directory, announcements, guidelines, places: [], clock: clockFrom(NOON) };
    const limitOf = limitsOf({ ...PUBLISHED, slack: 2.7 });
    administer = administration({
      ...kept,
      figures: new Figures(stores.figures),
      announced: stores.announced,
      limitOf,
      unreached: async () => [],
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Eleven people, three of them in the team `budget`; one never spoke with us, the others in Teams and in Slack. */
  async function people(policy?: LaidDown): Promise<void> {
    const organisation = anOrganisation('city', policy);
    const all = Array.from({ length: 11 }, (_, n) => anOfficial(organisation, `p${n}`).person);
    const members = all
      .slice(0, 3)
      .map(({ id }) => ({ person: id, as: 'member' as const, from: '2020-01-01' as LocalDate }));
    const team = { id: 'budget' as TeamId, organisation: CITY, name: 'Budget', members };
    const spoken = all
      .slice(1)
      .map(({ id }, n) => ({ person: id, channel: n < 8 ? ('teams' as const) : ('slack' as const) }));
    const identities = spoken.map(({ person, channel }) => {
      return { person, identity: { platform: channel, realm: channel === 'teams' ? 'tenant' : 'T1', user: person } };
    });
    await stores.people.import({ organisation, people: all, teams: [team], identities });
    for (const { person, channel } of spoken) {
      await stores.addresses.put(CITY, person, { channel: channel, reference: {} }, NOON);
    }
  }

  async function run(args: string[], language: Language = 'en') {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const openAdministration = async () => {
      opened += 1;
      // As it comes in through the door of a running server, and goes out.
      const throughTheDoor: Administer = async (request) => {
        const answer = await administer(AdminRequest.parse(JSON.parse(JSON.stringify(request))));
        return JSON.parse(JSON.stringify(answer)) as typeof answer;
      };
      return { administer: throughTheDoor, close: async () => undefined };
    };
    const openMove = () => Promise.reject(new Error('opened'));
    const code = await adminSession(['announce', ...args], { openAdministration, openMove, language, stdout, stderr });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  async function tried(text: string, language: Language = 'en') {
    const path = join(folder, 'heat.md');
    await writeFile(path, text);
    return run(['city', path, '--dry-run'], language);
  }

  it('says to how many it would go, through which platforms and how fast, and keeps nothing', async () => {
    await people();
    const { code, out, err } = await tried(fileWith(HEAD));

    expect([code, err]).to.deep.equal([0, '']);
    expect(out.trim().split('\n').slice(1)).to.deep.equal([
      'Audience: 11 people.',
      'Out of reach, because they have never spoken with Nomade: 1 person.',
      '  slack T1: 2 people, about 1 second, at no more than 2.1 a second (the limit of the platform: 2.7).',
      '  teams tenant: 8 people, about 2 seconds, at no more than 48 a second (the limit of the platform: 50).',
      'In all: 10 requests to the platforms, and about 2 seconds. Those who are not at work are told later; where it is unclear whether it arrived, there is one more request.',
    ]);
    expect(await stores.announcements.of(CITY)).to.deep.equal([]);
  });

  it('says in which language of the organisation it is lacking', async () => {
    await people();
    const one = fileWith(HEAD).replace(/# nl.*(?=# fr)/s, '');
    expect((await tried(one)).out).to.include('There is no text in Dutch: those people get it in another language.');
    expect((await tried(fileWith(HEAD))).out).to.not.include('no text in');
  });

  it('says that a second person has to agree, where it is for so many', async () => {
    await people({ announcements: { ...UNSAID.announcements, approvalAbove: 10 } });
    const sentence = 'A second person has to approve it: it is for more than 10 people.';
    expect((await tried(fileWith(HEAD))).out).to.include(sentence);
    const toFewer = `purpose: ${purpose ?? ''}\naudience: { teams: budget }`;
    const { code, out } = await tried(fileWith(toFewer));
    expect(code).to.equal(0);
    expect(out).to.not.include('second person');
  });

  it('does not say by that how many come to a site', async () => {
    const file = fileWith(`purpose: ${purpose ?? ''}\naudience: { sites: kaai }`);
    await stores.sites.import({ sites: [{ id: 'kaai', owner: CITY } as never], spaces: [] });
    for (const approvalAbove of [4, 6]) {
      await people({ announcements: { ...UNSAID.announcements, approvalAbove } });
      for (const { id } of (await stores.people.everybody(CITY)).slice(0, 7)) {
        const slot = { from: NOON, to: new Date(NOON.getTime() + 3_600_000) };
        await stores.bookings.claim([{ organisation: CITY, person: id, kind: 'desk', site: 'kaai' as SiteId, slot, key: 'a', space: `${id}'s` as SpaceId }]); // prettier-ignore
      }
      const { out } = await tried(file);
      expect(out).to.include('Audience: at least 5 people.');
      expect(out.includes('second person'), `above ${approvalAbove}`).to.equal(approvalAbove === 4);
    }
  });

  it('tells of fewer than five no more than that', async () => {
    await people();
    const { out } = await tried(fileWith(`purpose: ${purpose ?? ''}\naudience: { teams: budget }`));
    expect(out).to.include('Audience: fewer than 5 people.').and.include('nothing more precise');
    expect(out).to.not.match(/teams tenant|never spoken/);
  });

  it('names each fault with its line, in every language', async () => {
    await people();
    const file = fileWith('purpose: lunch\naudience: { teams: [budget, budgte] }\nlink: http://city.example').replace('Buvez.', ''); // prettier-ignore
    for (const [language, ...sentences] of [
      [
        'en',
        'Line 3: Among the teams there is no budgte.',
        'Line 2: Choose a topic',
        'Line 4: The link',
        'Line 11: French text – The text is missing.',
      ],
      ['nl', 'Regel 3: Bij teams bestaat geen budgte.', 'Regel 2: Kies een onderwerp', 'Regel 4: De link'],
      ['fr', 'Ligne 3\u00a0: Parmi teams, budgte n’existe pas.', 'Ligne 2\u00a0: Choisissez un sujet'],
      ['de', 'Zeile 3: Unter teams gibt es kein budgte.', 'Zeile 2: Bitte wählen Sie ein Thema'],
    ] as const) {
      // prettier-ignore
      const { code, out, err } = await tried(file, language);
      expect([code, out]).to.deep.equal([1, '']);
      for (const sentence of sentences) expect(err).to.include(sentence);
      expect(err.trim().split('\n')).to.have.length(5);
    }
    const unreadable = await tried('Hot.');
    expect([unreadable.code, unreadable.err.split('\n')[1]?.slice(0, 42)]).to.deep.equal([1, '  Line 1: The file has to begin with a hea']); // prettier-ignore
  });

  it('knows a team by its name, also with other capitals', async () => {
    await people();
    const all = await stores.people.everybody(CITY);
    const [organisation, others] = [(await stores.people.organisation(CITY))!, all.slice(3, 10)];
    const members = others.map(({ id }) => ({ person: id, as: 'member' as const, from: '2020-01-01' as LocalDate }));
    const team = { id: 'f3a1' as TeamId, organisation: CITY, name: 'Études – Studies', members };
    const hr = { ...all[0]!, roles: ['hr' as const] };
    await stores.people.import({ organisation, people: [hr], teams: [team], identities: [] });
    const file = fileWith(`purpose: ${purpose ?? ''}\naudience: { teams: [études – studies, f3a1] }`);
    expect((await tried(file)).out).to.include('Audience: 7 people.');

    const path = join(folder, 'studies.md');
    await writeFile(path, file);
    await run(['city', path, '--by', hr.email]);
    expect((await stores.announcements.of(CITY))[0]?.audience).to.deep.equal({ teams: ['f3a1'] });
  });

  it('says where it would reach nobody, or too few to be told of', async () => {
    await people();
    const to = (audience: string) => tried(fileWith(`purpose: ${purpose ?? ''}\naudience: ${audience}`));
    const toNobody = await to('{ roles: dpo }');
    expect([toNobody.code, toNobody.out]).to.deep.equal([1, '']);
    expect(toNobody.err).to.include('reaches nobody');
    await stores.sites.import({ sites: [{ id: 'kaai', owner: CITY } as never], spaces: [] });
    const atSite = await to('{ sites: kaai }');
    expect([atSite.code, atSite.out]).to.deep.equal([1, '']);
    expect(atSite.err).to.match(/^Fewer than 5 colleagues come there, or nobody\./);
  });

  it('is a draft of somebody of HR, once, and nothing is sent', async () => {
    await people();
    const organisation = (await stores.people.organisation(CITY))!;
    const [one] = await stores.people.everybody(CITY);
    const hr = { ...one!, email: 'hr@city.example', name: 'Hanna', roles: ['hr' as const] };
    await stores.people.import({ organisation, people: [hr], teams: [], identities: [] });
    const path = join(folder, 'heat.md');
    const drafted = async (text: string, by = 'HR@city.example') => {
      await writeFile(path, text);
      return run(['city', path, '--by', by]);
    };

    const { code, out, err } = await drafted(fileWith(HEAD));
    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.include('“Hitte” is saved as a draft of Hanna. Nothing has been sent').and.include('11 people');
    await drafted(fileWith(HEAD));
    const [draft, ...more] = await stores.announcements.of(CITY);
    expect(more).to.deep.equal([]);
    expect(draft).to.include({ state: 'draft', by: hr.id });
    expect(draft?.texts.fr).to.deep.equal({ title: 'Chaleur', text: 'Buvez.' });

    await stores.announcements.put({ ...draft!, version: 2, state: 'cancelled' });
    expect((await drafted(fileWith(HEAD))).out).to.include('no longer a draft: Taken back. Nothing was changed.');
    const toNobody = await drafted(fileWith(`purpose: ${purpose ?? ''}\naudience: { roles: dpo }`));
    expect([toNobody.code, toNobody.out.includes('is saved')]).to.deep.equal([0, true]);
    expect(toNobody.out).to.include('reaches nobody');
    for (const stranger of [
      'p3@city.example',
      'nobody@city.example',
      (await stores.people.everybody(CITY))[2]!.email,
    ]) {
      const refused = await drafted(fileWith(`${HEAD}\ncare: announce`), stranger);
      expect([refused.code, refused.err.includes(`has the address ${stranger}`)], stranger).to.deep.equal([1, true]);
    }
    const faulty = await drafted(fileWith('audience: everybody'));
    expect([faulty.code, faulty.out]).to.deep.equal([1, '']);
    expect(await stores.announcements.of(CITY)).to.have.length(2);
  });

  it('knows no organisation but those there are', async () => {
    expect(await tried(fileWith(HEAD))).to.deep.include({ code: 1, out: '' });
  });

  for (const [args, sentence] of [
    [[], 'The command needs the id of an organisation after it.'],
    [['city'], 'announce needs the name of a file after the organisation.'],
    [['city', 'heat.md'], 'Add --by with the e-mail address'],
    [['city', 'heat.md', '--watch', '--dry-run'], '--watch'],
    [['city', 'heat.md', 'b.md', '--dry-run'], '"b.md" is one too many.'],
  ] as const) {
    it(`answers “${args.join(' ')}” with what is wrong, and opens nothing`, async () => {
      const { code, out, err } = await run([...args]);

      expect([code, out, opened]).to.deep.equal([2, '', 0]);
      expect(err).to.include(sentence).and.include('npm run admin --');
    });
  }
});
