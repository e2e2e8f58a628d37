import { expect } from 'chai';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo, type TestStores } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';
const firstLine = (replies: Reply[]) => words(replies).split('\n')[0];

describe('days in a pattern', () => {
  let talk: Talk;
  let store: TestStores;
  const at = async (instant: Date) => {
    store = await storesForDemo(instant);
    talk = await aConversation(instant, { stores: store.stores });
  };
  const says = (text: string, language: Language = 'en') => talk.says(official, text, { language });
  const dates = async () => {
    const logs = (await store.rows('day_logs')) as { date: unknown }[];
    return [...new Set(logs.map(({ date }) => JSON.stringify(date).slice(1, 11)))].sort();
  };

  beforeEach(() => at(TUESDAY_NINE));

  for (const [text, language, noted] of [
    [
      'jeden Dienstag in Eupen bis Weihnachten',
      'de',
      'Eingetragen: Coworking, Eupen · Di 1., Di 8., Di 15. und Di 22. Dezember, ganztägig',
    ],
    [
      'every Tuesday in Eupen until Christmas except 8 December',
      'en',
      'Noted: coworking, Eupen · Tuesday 1, Tuesday 15 and Tuesday 22 December, all day',
    ],
    [
      'elke dinsdag in Eupen tot Kerstmis, behalve 8 december',
      'nl',
      'Genoteerd: coworking, Eupen · dinsdag 1, dinsdag 15 en dinsdag 22 december, de hele dag',
    ],
    [
      'tous les mardis à Eupen jusqu’à Noël sauf le 8 décembre',
      'fr',
      'C’est noté\u00a0: coworking, Eupen · mardi 1er, mardi 15 et mardi 22 décembre, toute la journée',
    ],
  ] as const) {
    it(`are noted, but for the exceptions: “${text}”`, async () => {
      expect(firstLine(await says(text, language))).to.equal(noted);
    });
  }

  it('go on as long as was said, also longer than desks can be booked', async () => {
    expect(firstLine(await says('every Tuesday from home until June'))).to.equal(
      'Noted: home · 31 days, from Tuesday 1 December to Tuesday 29 June 2027, all day',
    );
    expect(await dates()).to.have.length(31);
  });

  for (const [text, language, answer] of [
    [
      'I am on leave from 10 December 2026 to 1 December 2026',
      'en',
      /^There is no such day as “.*10 December 2026 to 1 December 2026”\. Which day do you mean\?/,
    ],
    [
      'elke maandag thuis vanaf 20 december 2026 tot 1 december 2026',
      'nl',
      /^De datum “.*20 december 2026 tot 1 december 2026” bestaat niet/,
    ],
    [
      'tous les lundis en télétravail du 20 décembre 2026 au 1er décembre 2026',
      'fr',
      /«\u00a0.*20 décembre 2026 au 1er décembre 2026\u00a0»/,
    ],
    [
      'jeden Montag Homeoffice ab 20. Dezember 2026 bis 1. Dezember 2026',
      'de',
      /„.*20\. Dezember 2026 bis 1\. Dezember 2026“/,
    ],
  ] as const) {
    it(`that end before they begin are not turned round, but asked about, and nothing is noted: “${text}”`, async () => {
      expect(words(await says(text, language))).to.match(answer);
      expect(await dates()).to.deep.equal([]);
    });
  }

  it('that are over before they begin are none', async () => {
    expect(words(await says('I work from home every Tuesday until yesterday'))).to.match(/^None of those days/);
    expect(await dates()).to.deep.equal([]);
  });

  it('may be of a year; what goes on for longer is refused as a whole', async () => {
    expect(firstLine(await says('I am on leave from 1 December 2026 to 25 November 2027'))).to.match(
      /^Noted: away · 258 days, from Tuesday 1 December to Thursday 25 November 2027, all day/,
    );
    await at(TUESDAY_NINE);
    for (const text of [
      'I am on leave from 1 December 2026 to 30 November 2027',
      'every Tuesday from home until 30 June 2029',
      'on leave from 1 January 2027 to 31 December 2028',
    ]) {
      expect(words(await says(text)), text).to.match(
        / is too far ahead\. I note your days until Thursday 25 November 2027/,
      );
    }
    expect(await dates()).to.deep.equal([]);
  });

  for (const [night, now, text, noted] of [
    [
      'an hour longer',
      '2026-10-23T07:00:00Z',
      'I work from home from 24 October to 25 October',
      ['2026-10-24', '2026-10-25'],
    ],
    [
      'an hour shorter',
      '2026-03-27T08:00:00Z',
      'I work from home from 28 March to 29 March',
      ['2026-03-28', '2026-03-29'],
    ],
  ] as const) {
    it(`are each one day around the night that is ${night}`, async () => {
      await at(new Date(now));
      await says(text);
      expect(await dates()).to.deep.equal(noted);
    });
  }
});
