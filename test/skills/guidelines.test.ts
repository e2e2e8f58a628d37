import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Language } from '../../src/domain/language.ts';
import { cardIn, aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
/** Of the German-speaking Community, whose one guideline has no Dutch and no English text. */
const IN_EUPEN = 'elke.crott@nomade.example';

interface Asker {
  who?: string;
  language?: Language;
}

describe('What guidelines say', () => {
  let talk: Talk;
  let presses = 0;
  before(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });
  async function ask(verb: string, slots: object, { who = OFFICIAL, language = 'en' }: Asker = {}) {
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...slots, once: `g-${(presses += 1)}` } }; // prettier-ignore
    return talk.presses(who, action, { language });
  }
  const about = async (sought: string, options: Asker = {}) =>
    words(await ask('guidelines', { about: sought }, options));
  const publish = (id: string, text: string, from = '2026-09-01', organisation = 'bosa') =>
    talk.nomade.administer({
      ask: 'keep-guideline',
      organisation,
      text: `---\nguideline: ${id}\nfrom: ${from}\n---\n${text}`,
      dryRun: false,
    });

  it('is the passage as it was published, with its title, version and date, and the whole text to open', async () => {
    const replies = await ask('guidelines', { about: 'the public wifi of a hotel' });
    expect(words(replies)).to.match(
      /^What the guidelines say about “the public wifi of a hotel”\nData and devices\nDo not take confidential papers with you\. Work only on your work laptop, and never over the public wifi of a hotel or an airport\.\nWorking abroad, version 1, from Sunday 1 March 2026\n/,
    );
    const [open] = actionsOf(cardIn(replies).card);
    expect(open).to.deep.include({ title: 'Read “Working abroad”', verb: 'guideline' });

    const whole = await talk.presses(OFFICIAL, open!, { language: 'en' });
    expect(cardIn(whole).place, 'the answer stays').to.equal('after');
    expect(words(whole)).to.match(
      /^Working abroad\nVersion 1, from Sunday 1 March 2026\nThis is an example made up for the demo/,
    );
    expect(words(whole)).to.include('\nFor how long\nFrom a country').and.include('\nCross-border commuters\n');
  });

  it('is said in four languages', async () => {
    const asked = { nl: 'buitenland', fr: 'l’étranger', de: 'Ausland', en: 'abroad' };
    const title = {
      nl: /^Wat de richtlijnen zeggen over “buitenland”\n[^]*Werken vanuit het buitenland, versie 1, geldig vanaf zondag 1 maart 2026/,
      fr: /^Ce que disent les directives sur «\u00a0l’étranger\u00a0»\n[^]*Travailler depuis l’étranger, version 1, en vigueur depuis le dimanche 1er mars 2026/,
      de: /^Was die Richtlinien zu „Ausland“ sagen\n[^]*Arbeiten im Ausland, Fassung 1, gültig ab Sonntag, dem 1\. März 2026/,
      en: /^What the guidelines say about “abroad”\n[^]*Working abroad, version 1, from Sunday 1 March 2026/,
    };
    for (const language of ['nl', 'fr', 'de', 'en'] as const)
      expect(await about(asked[language], { language }), language).to.match(title[language]);
  });

  it('is nothing where nothing is said, and never made up', async () => {
    const said = await about('company cars');
    expect(said).to.match(/^I found nothing about “company cars” in the guidelines of your organisation\..* ask .+@/);
    expect(said).to.match(/\[1\] All guidelines$/);
  });

  it('says so where only a part of what was asked is there', async () => {
    const said = await about('abroad with my dog');
    expect(said).to.match(/^Nothing in the guidelines is quite about “abroad with my dog”\. This comes closest, but may not be what you mean\n/); // prettier-ignore
    expect(said).to.include('Working abroad, version 1');
    expect(said).to.match(/\[\d\] All guidelines$/);
  });

  it('says in which language a text is, where there is none in the asker’s', async () => {
    const said = await about('Erreichbarkeit', { who: IN_EUPEN });
    expect(said).to.match(/Arbeiten von zu Hause, version 1, from Thursday 1 January 2026 · in German, as there is no text in English/); // prettier-ignore
    expect(words(await ask('guideline', { id: 'telework' }, { who: IN_EUPEN, language: 'fr' }))).to.match(/^Travailler chez soi\nVersion 1, en vigueur depuis le jeudi 1er janvier 2026\n/); // prettier-ignore
    expect(words(await ask('guidelines', {}, { who: IN_EUPEN, language: 'nl' }))).to.match(/Arbeiten von zu Hause · versie 1, .* · in het Duits, want er is geen Nederlandse tekst/); // prettier-ignore
  });

  it('lists those that hold, by title, each to be read', async () => {
    const replies = await ask('guidelines', {});
    const said = words(replies);
    expect(said).to.match(/^The guidelines of your organisation\nDesks and shared sites · version 1, .* {2}\[1\] Read\nTelework · .* {2}\[2\] Read\nWorking abroad · /); // prettier-ignore
    const second = await talk.presses(OFFICIAL, actionsOf(cardIn(replies).card)[1]!, { language: 'en' });
    expect(words(second)).to.match(/^Telework\n/);
  });

  it('is of one’s own organisation only', async () => {
    expect(await about('Arbeiten von zu Hause', { language: 'de' })).not.to.include('Dienstag');
    const refused = await ask('guideline', { id: 'working-abroad' }, { who: IN_EUPEN });
    const nowhere = await ask('guideline', { id: 'nowhere' }, { who: IN_EUPEN });
    expect(words(refused))
      .to.equal(words(nowhere))
      .and.match(/^Your organisation does not have this guideline/);
  });

  it('is what holds on the day, without a restart', async () => {
    await publish('bikes', '# en: Bicycles\n## Parking\nBicycles stand in the yard.');
    expect(await about('bicycles'))
      .to.include('in the yard')
      .and.include('version 1');
    await publish('bikes', '# en: Bicycles\n## Parking\nBicycles stand in the cellar.', '2026-11-24');
    expect(await about('bicycles'))
      .to.include('in the cellar')
      .and.include('version 2')
      .and.not.include('in the yard');
    await publish('bikes', '# en: Bicycles\n## Parking\nBicycles stand on the roof.', '2026-11-25');
    expect(await about('bicycles'))
      .to.include('in the cellar')
      .and.not.include('roof');

    await talk.nomade.administer({ ask: 'withdraw-guideline', organisation: 'bosa', id: 'bikes' });
    expect(await about('bicycles')).to.match(/^I found nothing about/);
    expect(words(await ask('guideline', { id: 'bikes' }))).to.match(/^Your organisation does not have this guideline/);
  });

  it('is turned page by page, in place', async () => {
    const passages = Array.from({ length: 6 }, (_, n) => `## Part ${n}\n${`Words of part ${n}. `.repeat(50)}`);
    await publish('long', `# en: A long one\n${passages.join('\n')}`);
    const first = await ask('guideline', { id: 'long' });
    expect(words(first))
      .to.match(/Part 0[^]*Page 1 of 2/)
      .and.not.include('Part 5');
    const next = actionsOf(cardIn(first).card)[0]!;
    const second = await talk.presses(OFFICIAL, next, { language: 'en' });
    expect(words(second)).to.match(/Part 5[^]*Page 2 of 2/);
    expect(cardIn(second).place).to.equal('instead');
    expect(words(await ask('guideline', { id: 'long', page: 9_000 })), 'beyond the last').to.include('Page 2 of 2');
  });

  it('reads as it was written, whatever signs it has', async () => {
    await publish(
      'signs',
      '# en: Signs\n## *Stars* & <angles>\nSee [here](https://example.org/a_b_c), ${name}, <@U1>.\n- a point',
    );
    const said = await about('stars');
    expect(said)
      .to.include('*Stars* & <angles>\n')
      .and.include('[here](https://example.org/a_b_c)')
      .and.include('<@U1>.\n• a point');
  });

  it('says that there are none, where none was published', async () => {
    const said = await about('wifi', { who: 'jeroen.coppens@nomade.example' });
    expect(said).to.match(/^Your organisation has not published any guidelines with me\. Please ask .+@/);
  });
});
