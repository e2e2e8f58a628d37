import { expect } from 'chai';
import { moveReport } from '../../src/commands/move-report.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import type { MoveAnswer, MoveRefusal } from '../../src/domain/store-move.ts';
import { moveWords } from '../../src/locales/move-words.ts';

const TO = 'db.example:5432/nomade';
const REFUSALS: { [Because in MoveRefusal['because']]: Extract<MoveRefusal, { because: Because }> } = {
  'nothing-to-move': { because: 'nothing-to-move' },
  'in-use': { because: 'in-use', to: TO },
  'other-data': { because: 'other-data', to: TO },
  'under-way': { because: 'under-way', to: TO },
  'not-here': { because: 'not-here', to: TO },
  'given-up': { because: 'given-up' },
  database: { because: 'database', sentence: 'PostgreSQL is away.' },
  'row-refused': { because: 'row-refused', table: 'teams', sentence: 'too long' },
  differs: { because: 'differs', table: 'teams', rows: 12_000, found: 7 },
  disk: { because: 'disk', held: false },
  'finish-again': { because: 'finish-again' },
};

describe('what is said of a move', () => {
  for (const language of LANGUAGES) {
    const said = (answer: MoveAnswer) => moveReport(answer, moveWords[language]);

    it(`has a sentence of its own for each refusal (${language}), with the facts of it`, () => {
      const refusals: MoveRefusal[] = [...Object.values(REFUSALS), { because: 'disk', held: true }];
      const all = refusals.map((refusal) => said({ kind: 'move-refused', ...refusal }));

      expect(new Set(all)).to.have.length(refusals.length);
      for (const [n, sentence] of all.entries()) {
        const { because, to, table } = refusals[n] as { because: string; to?: string; table?: string };
        expect(sentence, because)
          .to.match(/^\S[^]{30,}[.?]$/)
          .and.not.match(/undefined|NaN|\[object/);
        if (to) expect(sentence, because).to.include(to);
        if (table) expect(sentence, because).to.include(table);
      }
    });

    it(`counts and says how long (${language})`, () => {
      const tables = [
        { table: 'people', rows: 200 },
        { table: 'bookings', rows: 12_000 },
      ];
      const plan = said({ kind: 'move-planned', move: 'm', to: TO, tables, seconds: { copying: 0.2, held: 200 } });
      const asked = said({ kind: 'move-planned', move: undefined, to: TO, tables, seconds: { copying: 90, held: 1 } });
      const end = said({ kind: 'move-finished', to: TO, rows: 12_200, heldSeconds: 2.1 });

      expect(plan)
        .to.match(/12.?200 /)
        .and.include(TO)
        .and.match(/ {2}bookings {2}12000\n/);
      expect(plan)
        .to.match(/\b1\s(second|Sekunde)/)
        .and.match(/\b4\sminut/i);
      expect(asked).to.match(/\b90\s(second|Sekunde)/);
      expect(asked.split('\n')).to.have.length(plan.split('\n').length + 1);
      expect(end)
        .to.include('DATABASE_URL')
        .and.match(/\b3\s(second|Sekunde)/);
      expect(said({ kind: 'move-copied', rows: 1_000, of: 12_200, ready: false })).to.match(/^1.?000 \S+ 12.?200/);
    });
  }
});
