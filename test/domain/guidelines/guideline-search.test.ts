import { expect } from 'chai';
import { GuidelineSearch } from '../../../src/domain/guidelines/guideline-search.ts';
import { readGuideline, type WrittenGuideline } from '../../../src/domain/guidelines/guideline-text.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../../src/stores.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const city = { id: 'city' as OrganisationId, zone: 'Europe/Brussels' };
const province = { ...city, id: 'province' as OrganisationId };

const TELEWORK = `---
guideline: telework
from: 2026-09-01
---
# nl: Telewerk
## Vergoeding
Je krijgt een thuiswerkvergoeding vanaf vier dagen per maand.
## In het buitenland
Werken in een ander land kan tien dagen per jaar.
# fr: Télétravail
## À l’étranger
Travailler depuis un autre pays est possible dix jours par an.
# de: Telearbeit
## Im Ausland
Zehn Tage im Jahr. Die Arbeitszeiterfassung läuft weiter.
# en: Telework
## Working abroad
Ten days a year, within the European Union.
`;
const DESKS = `---
guideline: desks
from: 2026-09-01
---
# nl: Gedeelde werkplekken
Ruim je werkplek op.
`;

describe('what guidelines say', () => {
  const { guidelines: store } = lowdbStores(LowdbDatabase.inMemory());
  const search = new GuidelineSearch(store);

  async function publish(file: string, organisation = city.id, more: Partial<WrittenGuideline> = {}) {
    const read = readGuideline(file) as WrittenGuideline;
    const version = (await store.versionsOf(organisation, read.id)) + 1;
    expect(await store.publish({ ...read, ...more, organisation, version, published: NOW })).to.equal(true);
  }

  async function answers(sought: string, languages: Language[], organisation = city, now = NOW): Promise<string[]> {
    const found = await search.about(sought, { organisation, languages, limit: 5 }, now);
    return found.map(({ guideline, passage, isSure }) => `${guideline.id} ${guideline.version}: ${passage.heading ?? '–'}${isSure ? '' : '?'}`); // prettier-ignore
  }

  before(async () => {
    await publish(TELEWORK);
    await publish(DESKS);
  });

  const FOUND: [language: Language, sought: string, best: string][] = [
    ['en', 'working abroad', 'telework 1: Working abroad'],
    ['en', 'How many days may I work abroad?', 'telework 1: Working abroad'],
    ['nl', 'buitenland', 'telework 1: In het buitenland'],
    ['nl', 'vergoeding', 'telework 1: Vergoeding'],
    ['nl', 'een thuiswerkvergoeding', 'telework 1: Vergoeding'],
    ['nl', 'werkplek', 'desks 1: –'],
    ['fr', 'l’étranger', 'telework 1: À l’étranger'],
    ['fr', 'etranger', 'telework 1: À l’étranger'],
    ['fr', 'travailler à l’étranger', 'telework 1: À l’étranger'],
    ['de', 'AUSLAND', 'telework 1: Im Ausland'],
    ['de', 'Zeiterfassung', 'telework 1: Im Ausland'],
    ['nl', 'buitenlnd', 'telework 1: In het buitenland?'],
    ['fr', 'etrangre', 'telework 1: À l’étranger?'],
  ];
  for (const [language, sought, best] of FOUND) {
    it(`finds "${sought}"`, async () => expect((await answers(sought, [language]))[0]).to.equal(best));
  }

  it('finds nothing where nothing is said about it, and never takes a word for another that looks like it', async () => {
    for (const sought of ['parking', 'company cars', '', '?!', 'the of and', '__proto__', '*', 'a'.repeat(2_000)]) {
      expect(await answers(sought, ['en']), sought).to.deep.equal([]);
    }
    expect(await answers('read', ['en']), 'as year').to.deep.equal([]);
  });

  it('finds no note about the text itself', async () => {
    const { id } = { ...city, id: 'noting' as OrganisationId };
    await publish('---\nguideline: draft\nfrom: 2026-09-01\n---\n# nl: Netheid\n> Dit is een voorbeeld.\n## Koffie\nSpoel je kop.\n', id); // prettier-ignore
    expect(await answers('voorbeeld', ['nl'], { ...city, id })).to.deep.equal([]);
    expect(await answers('koffie', ['nl'], { ...city, id })).to.deep.equal(['draft 1: Koffie']);
  });

  it('is not sure where a part of the question is nowhere', async () => {
    expect(await answers('working abroad with children', ['en'])).to.deep.equal(['telework 1: Working abroad?']);
    expect(await answers('abroad with children and a dog', ['en']), 'less than half').to.deep.equal([]);
  });

  it('has what says it first, and then the rest of what is called so, in its order', async () => {
    const text =
      '# nl: Fietsen\nEen.\n## Twee\nTwee, of meer.\n## Drie\nFietsen staan binnen, en dat geldt voor iedereen.\n## Vier\nKort.';
    await publish(`---\nguideline: bikes\nfrom: 2026-09-01\n---\n${text}`);
    expect(await answers('fietsen', ['nl'])).to.deep.equal(
      ['Drie', '–', 'Twee', 'Vier'].map((one) => `bikes 1: ${one}`),
    );
  });

  it('takes a word for another one only where nothing has it, and a beginning for the word where it is most of it', async () => {
    const about = (word: string) => `---\nguideline: ${word}\nfrom: 2026-09-01\n---\n# fr: ${word}\nTexte.`;
    for (const word of ['tension', 'pension', 'part', 'conge']) await publish(about(word));
    expect(await answers('pension', ['fr'])).to.deep.equal(['pension 1: –']);
    expect(await answers('mension', ['fr'])).to.have.members(['pension 1: –?', 'tension 1: –?']);
    expect(await answers('congés', ['fr'])).to.deep.equal(['conge 1: –']);
    expect(await answers('partner', ['fr'])).to.deep.equal([]);
  });

  it('finds the same again when it is asked again, also after a hundred other words', async () => {
    const first = await answers('working abroad', ['en']);
    for (let n = 0; n < 120; n += 1) await answers(`word${n}`, ['en']);
    expect(await answers('working abroad', ['en'])).to.deep.equal(first);
    expect(await answers('working abroad', ['en'])).to.deep.equal(first);
  });

  it('answers in another language only where the guideline is not in one before', async () => {
    expect(await answers('werkplek', ['fr', 'nl'])).to.deep.equal(['desks 1: –']);
    expect(await answers('buitenland', ['fr', 'nl'])).to.deep.equal([]);
  });

  it('says what holds on the day: the last version whose time has come, and nothing that was withdrawn', async () => {
    await publish(DESKS.replaceAll('# nl:', '# nl: Nieuw'), province.id);
    await publish(DESKS.replaceAll('Ruim', 'Poets'), province.id, { from: '2026-12-01' as LocalDate });
    expect(await answers('werkplek', ['nl'], province)).to.deep.equal(['desks 1: –']);
    expect(await answers('poets', ['nl'], province)).to.deep.equal([]);
    expect(await answers('poets', ['nl'], province, new Date('2026-11-30T23:30:00Z'))).to.deep.equal(['desks 2: –']);
    await store.withdraw(province.id, 'desks' as never);
    expect(await answers('werkplek', ['nl'], province)).to.deep.equal([]);
    await publish(DESKS, province.id);
    expect(await answers('werkplek', ['nl'], province)).to.deep.equal(['desks 3: –']);
  });

  it('says nothing of another administration', async () => {
    expect(await answers('buitenland', ['nl'], province)).to.deep.equal([]);
  });
});
