import { expect } from 'chai';
import { type Language, LANGUAGES } from '../../src/domain/language.ts';
import { TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { type AttackedCore, anAttackedCore } from './an-attacked-core.ts';

const ANN = 'official@nomade.example';

/** Pieces that a grammar may stumble over, alone or a thousand times. */
const PIECES = [
  ...[
    ' a desk in ',
    ' tomorrow',
    ' 1',
    ' 1/1',
    ' 12/12/2026',
    ' from 9 to',
    ' 9:',
    '1',
    ' 1e9',
    'th',
    ' week 48',
    ' 10u',
  ],
  ...[' und', ' et', ' en', ' in', ' next monday', ' the day after', ' 31 February', ' 2026-11-', ' between 9 and 10'],
  ...[
    ' Saint',
    ' Sint-',
    'St. ',
    ' Eupen',
    ' in Eupe',
    ' quatre-vingt',
    ' einundzwanzig',
    'volgende ',
    ' zxqv',
    ' not',
  ],
  ...[
    '\u200b',
    '\ufeff',
    '\u0301',
    '\u202e',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    'İ',
    'ß',
    'ﬀ',
    '👩‍👩‍👧‍👦',
    'غدا ',
    '<at>',
    '<@U1>',
    '|',
    '`',
  ],
];

describe('a hostile sentence', function () {
  this.timeout(120_000); // after each sentence everything booked is looked at
  let core: AttackedCore;
  let untouched: string;
  before(async () => {
    core = await anAttackedCore(TUESDAY_NINE);
    untouched = await core.bookings();
  });

  /** Says it, and holds that it is answered, changes nothing, and is nobody's fault. */
  async function answered(text: string, language: Language = 'en'): Promise<string> {
    const answer = words(await core.says(ANN, text, language));
    expect(answer, text).not.to.equal('');
    expect(core.faults, text).to.deep.equal([]);
    expect(await core.bookings(), text).to.equal(untouched);
    return answer;
  }

  it('is answered, of whatever it is made a thousand times', async () => {
    for (const piece of PIECES) {
      for (const begin of ['', 'book me a desk ']) {
        await answered((begin + piece.repeat(2_000)).slice(0, 2_000));
      }
    }
  });

  it('is answered, however its pieces are mixed, in each language', async () => {
    let state = 1;
    const below = (limit: number) => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return ((state ^ (state >>> 13)) >>> 0) % limit;
    };
    for (let round = 0; round < 400; round++) {
      const pieces = Array.from(
        { length: 1 + below(12) },
        () => `${PIECES[below(PIECES.length)] ?? ''}${below(3) ? '' : below(400)}`,
      );
      await answered(pieces.join('').slice(0, 2_000), LANGUAGES[round % LANGUAGES.length]);
    }
  });

  it('that is too long is told so, at once', async () => {
    for (const text of ['a'.repeat(20_000), '👩‍👩‍👧‍👦 '.repeat(5_000), `a desk in Eupen tomorrow${' x'.repeat(1_000)}`]) {
      expect(await answered(text)).to.include('2,000 characters');
    }
  });

  it('that names a day of no calendar is told which', async () => {
    for (const day of ['31 February', '31 November', '29/02/2027', '2027-02-29', '31/11']) {
      expect(await answered(`a desk in Eupen on ${day}`)).to.include(`no such day as “${day}”`);
    }
  });

  it('that names a place nobody knows is asked where, even where it is one of JavaScript', async () => {
    for (const place of ['Atlantis', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await answered(`a desk in ${place} tomorrow`)).to.include(`“${place}”`);
    }
  });

  it('that names a day which is over is told so', async () => {
    for (const day of ['yesterday', 'last week', '3 days ago', '23 November 2026']) {
      expect(await answered(`a desk in Eupen ${day}`), day).to.include('has already passed');
    }
  });
});

describe('a day on which the clocks change', () => {
  it('has its own name, and the one after it too', async () => {
    const said: [string, string, string][] = [
      ['2027-03-27T23:30:00Z', 'today', 'Nothing is open there on Sunday 28 March'],
      ['2027-03-28T00:59:59Z', 'tomorrow', 'Monday 29 March is a public holiday'],
      ['2027-03-28T01:00:00Z', 'tomorrow', 'Monday 29 March is a public holiday'],
      ['2026-10-24T21:59:59Z', 'tomorrow', 'Nothing is open there on Sunday 25 October'],
      ['2026-10-25T00:30:00Z', 'tomorrow', 'on Monday 26 October'],
      ['2026-10-25T01:30:00Z', 'tomorrow', 'on Monday 26 October'],
      ['2026-10-25T22:59:59Z', 'today', 'Nothing is open there on Sunday 25 October'],
      ['2026-10-25T23:00:00Z', 'today', 'on Monday 26 October'],
    ];
    for (const [now, day, answer] of said) {
      const core = await anAttackedCore(new Date(now));
      expect(words(await core.says(ANN, `a desk in Eupen ${day}`)), now).to.include(answer);
    }
  });
});
