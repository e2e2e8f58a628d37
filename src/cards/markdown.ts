/** Makes text that people or data brought harmless in the Markdown of a card, so that it reads as it was written. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]#~|<>]/g, '\\$&').replace(/\$\{/g, '$\u200b{');
}

/** Words of one weight. */
export interface Run {
  text: string;
  bold: boolean;
}

const ESCAPED_OR_STARS = /(\\[!-/:-@[-`{-~]|\*\*)/;

/**
 * Reads the Markdown of our cards: a backslash makes the sign after it a plain one, two stars begin and end what is
 * bold, and everything else is words. Stars that nothing closes are words too.
 */
export function runsOf(markdown: string): Run[] {
  const parts = markdown.split(ESCAPED_OR_STARS);
  const stars = parts.filter((part) => part === '**').length;
  let pairedLeft = stars - (stars % 2);
  let bold = false;
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    if (part === '**' && pairedLeft > 0) {
      pairedLeft -= 1;
      bold = !bold;
    } else {
      const isEscape = index % 2 === 1 && part !== '**';
      add(runs, { text: isEscape ? part.slice(1) : part, bold });
    }
  });
  return runs;
}

/** The words alone. */
export function textOf(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.bold === run.bold) last.text += run.text;
  else if (run.text) runs.push(run);
}
