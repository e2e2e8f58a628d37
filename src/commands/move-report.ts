import type { MoveAnswer, MoveRefusal } from '../domain/store-move.ts';
import type { MoveWords } from '../locales/move-words.ts';

/** What came of a step of a move, as lines for an administrator. */
export function moveReport(answer: MoveAnswer, words: MoveWords): string {
  switch (answer.kind) {
    case 'move-planned': {
      const rows = answer.tables.reduce((sum, { rows }) => sum + rows, 0);
      const width = Math.max(...answer.tables.map(({ table }) => table.length));
      const lines = answer.tables.map(({ table, rows }) => `  ${table.padEnd(width)}  ${rows}`);
      const onlyAsked = answer.move === undefined ? [words.onlyAsked] : [];
      return [words.planned({ rows, to: answer.to }), ...lines, words.willTake(answer.seconds), ...onlyAsked].join(
        '\n',
      );
    }
    case 'move-copied':
      return [words.copied(answer), ...(answer.ready ? [words.ready] : [])].join('\n');
    case 'move-checking':
      return words.checked(answer);
    case 'move-finished':
      return words.finished(answer);
    case 'move-was-finished':
      return words.wasFinished(answer);
    case 'move-refused':
      return whyRefused(answer, words);
  }
}

function whyRefused(refusal: MoveRefusal, { refused }: MoveWords): string {
  const sentence = refused[refusal.because] as (facts: MoveRefusal) => string;
  return sentence(refusal);
}
