import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { drawAny, type Surface, SURFACES } from '../channels/slack/blocks/draw-any.ts';
import { wordsOf } from '../locales/words.ts';

const USAGE = `npm run --silent blocks -- [--surface ${Object.keys(SURFACES).join('|')}]\nReads an Adaptive Card in JSON from each line, and answers each with {"blocks","losses"}.`;

const surface = chosenSurface(process.argv.slice(2));
if (!surface) {
  console.error(USAGE);
  process.exit(2);
}

// `… | head` closes its end when it has seen enough.
process.stdout.on('error', () => process.exit(0));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(drawAny(line, surface, wordsOf('en').drawing))}\n`);
}

function chosenSurface(args: string[]): Surface | undefined {
  try {
    const { values } = parseArgs({ args, options: { surface: { type: 'string', default: 'message' } } });
    return Object.keys(SURFACES).find((one): one is Surface => one === values.surface);
  } catch {
    return undefined;
  }
}
