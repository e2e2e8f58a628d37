import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { type Paint, harmless } from '../channels/console/draw-reply.ts';
import { type Ask, type Terminal, terminal } from '../channels/console/terminal.ts';
import type { Language } from '../domain/language.ts';
import { type TerminalWords, terminalWords } from '../locales/terminal-words.ts';
import { type ChatArguments, chatArguments } from './chat-arguments.ts';
import { WrongUse, languageFor } from './command-arguments.ts';

/** The core, for as long as the conversation takes. */
export interface Core {
  ask: Ask;
  close: () => Promise<void>;
}

/** Why nothing can be asked; told to the person. */
export class NoCore extends Error {
  readonly because: (words: TerminalWords) => string;

  constructor(because: (words: TerminalWords) => string) {
    super('no core');
    this.because = because;
  }
}

export interface ChatParts {
  /** @throws {NoCore} */
  openCore: () => Promise<Core>;
  /** The language of whoever is logged in, for what the command itself says. */
  language: Language;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Only the conversation goes here; everything else goes to `stderr`. */
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream;
}

/** Runs the command; answers its exit code: 0 where everything was answered, 1 for a failure, 2 for a wrong use. */
export async function chatSession(args: string[], parts: ChatParts): Promise<number> {
  const spoken = languageFor(args, parts.language);
  const words = terminalWords[spoken];
  try {
    const asked = chatArguments(args, words);
    if (asked.help) parts.stdout.write(`${words.usage}\n`);
    else await talk(asked, spoken, parts);
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      parts.stderr.write(`${error.message}\n\n${words.usage}\n`);
      return 2;
    }
    if (!(error instanceof NoCore)) throw error;
    parts.stderr.write(`${error.because(words)}\n`);
    return 1;
  }
}

async function talk(
  { as, language, readings, texts }: ChatArguments,
  spoken: Language,
  parts: ChatParts,
): Promise<void> {
  const words = terminalWords[spoken];
  const paint = paintFor(parts.stdout);
  const core = await parts.openCore();
  try {
    const person = terminal({
      ...{ ask: core.ask, as, language, words, paint },
      ...(readings && { readingIn: spoken }),
    });
    if (texts.length > 0) await answerEach(texts, person, paint, parts);
    else await converse(person, words, paint, parts);
  } finally {
    await core.close();
  }
}

async function answerEach(texts: string[], person: Terminal, paint: Paint, { stdout }: ChatParts): Promise<void> {
  for (const text of texts) {
    stdout.write(`${paint.own(`> ${harmless(text)}`)}\n`);
    stdout.write(`${await person.say(text)}\n\n`);
  }
}

/** Line after line, until there are no more. What cannot be answered is said, and the conversation goes on. */
async function converse(person: Terminal, words: TerminalWords, paint: Paint, parts: ChatParts): Promise<void> {
  const { stdin, stdout, stderr } = parts;
  const isTyping = stdin.isTTY && stdout.isTTY;
  if (isTyping) stderr.write(`${words.hint}\n\n`);
  const lines = createInterface({ input: stdin, output: isTyping ? stdout : undefined, prompt: paint.own('> ') });
  // From here on lines are kept, also those that come before somebody asks for them.
  const sentences = lines[Symbol.asyncIterator]();
  const tell = async (answer: Promise<string>) => {
    try {
      stdout.write(`${await answer}\n\n`);
    } catch (error) {
      if (!(error instanceof NoCore)) throw error;
      stderr.write(`${error.because(words)}\n\n`);
    }
    if (isTyping) lines.prompt();
  };
  lines.on('SIGINT', () => lines.close());
  await tell(person.arrive());
  for await (const sentence of sentences) await tell(person.say(sentence));
}

/** Colours where the terminal shows them and nobody asked for none (NO_COLOR). */
function paintFor(stream: NodeJS.WritableStream): Paint {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream });
  return { button: style(['cyan', 'bold']), own: style('dim') };
}
