import { setTimeout as sleep } from 'node:timers/promises';
import { harmless } from '../channels/console/draw-reply.ts';
import type { AdminAnswer, AdminRequest } from '../channels/admin/admin-request.ts';
import type { Language } from '../domain/language.ts';
import { type AdminWords, adminWords } from '../locales/admin/admin-words.ts';
import type { Administration } from './admin-access.ts';
import { type AdminCommand, adminCommand } from './admin-arguments.ts';
import { textOf } from './admin-file.ts';
import { watchAnnouncements } from './announcements-watch.ts';
import { moveStore } from './admin-move.ts';
import { NoAdministration } from './admin-refusal.ts';
import { report } from './admin-report.ts';
import { WrongUse, languageFor } from './command-arguments.ts';
import type { OpenMove } from './move-access.ts';

export interface AdminParts {
  /** @throws {NoAdministration} */
  openAdministration: () => Promise<Administration>;
  /** @throws {NoAdministration} */
  openMove: () => Promise<OpenMove>;
  /** Whether what was written can be written over. */
  isTerminal?: boolean;
  wait?: (ms: number) => Promise<unknown>;
  /** The language of whoever is logged in. */
  language: Language;
  /** What was done, or is there. */
  stdout: NodeJS.WritableStream;
  /** Why not. */
  stderr: NodeJS.WritableStream;
}

/** Runs the command; answers its exit code: 0 where it was done, 1 where it could not be, 2 for a wrong use. */
export async function adminSession(args: string[], parts: AdminParts): Promise<number> {
  const language = languageFor(args, parts.language);
  const words = adminWords[language];
  try {
    const command = adminCommand(args, words);
    if (command.do === 'help') {
      parts.stdout.write(`${words.usage}\n`);
      return 0;
    }
    const tell = (answer: AdminAnswer) => told(answer, language, parts);
    if (command.do === 'move-store') return await moveStore(command.dryRun, parts.openMove, tell);
    if (command.do === 'announcements' && command.watch) return await watching(command.organisation, language, parts);
    return tell(await answerTo(await requestOf(command), parts));
  } catch (error) {
    const why = whyNot(error, words);
    if (!why) throw error;
    parts.stderr.write(`${harmless(why.sentence)}\n`);
    return why.code;
  }
}

const FAILED: AdminAnswer['kind'][] = [
  'faults',
  'policy-faults',
  'agreement-faults',
  'guideline-faults',
  'no-such-guideline',
  'announcement-faults',
  'announcement-unsendable',
  'announcement-by-nobody',
  'no-such-organisation',
  'move-refused',
];

/** Tells the administrator; answers the exit code. */
function told(answer: AdminAnswer, language: Language, { stdout, stderr }: AdminParts): number {
  const failed = FAILED.includes(answer.kind);
  (failed ? stderr : stdout).write(`${harmless(report(answer, language))}\n`);
  return failed ? 1 : 0;
}

async function requestOf(command: Exclude<AdminCommand, { do: 'help' | 'move-store' }>): Promise<AdminRequest> {
  switch (command.do) {
    case 'organisations':
      return { ask: 'organisations' };
    case 'import-people':
      return { ask: 'import-people', text: await textOf(command.file), dryRun: command.dryRun };
    case 'unreached':
      return { ask: 'unreached', organisation: command.organisation };
    case 'show-guideline':
    case 'withdraw-guideline':
      return { ask: command.do, organisation: command.organisation, id: command.id };
    case 'announcements':
      return { ask: 'announcements', organisation: command.organisation };
    case 'announce': {
      const { organisation, file, by } = command;
      const text = await textOf(file);
      return by === undefined ? { ask: 'try-announcement', organisation, text } : { ask: 'draft-announcement', organisation, text, by }; // prettier-ignore
    }
    case 'guidelines': {
      const { organisation, file, dryRun } = command;
      if (file === undefined) return { ask: 'guidelines', organisation };
      return { ask: 'keep-guideline', organisation, text: await textOf(file), dryRun };
    }
    case 'policy':
    case 'agreements': {
      const { do: what, organisation, file, dryRun } = command;
      if (file === undefined) return { ask: what, organisation };
      return { ask: `keep-${what}`, organisation, text: await textOf(file), dryRun };
    }
  }
}

async function watching(organisation: string, language: Language, parts: AdminParts): Promise<number> {
  const administration = await parts.openAdministration();
  let lines = 0;
  const tell = (answer: AdminAnswer) => {
    if (parts.isTerminal && lines > 0) parts.stdout.write(`\u001b[${lines}A\u001b[J`);
    lines = report(answer, language).split('\n').length;
    return told(answer, language, parts);
  };
  try {
    return await watchAnnouncements(organisation, administration, { tell, wait: parts.wait ?? sleep });
  } finally {
    await administration.close();
  }
}

async function answerTo(request: AdminRequest, parts: AdminParts): Promise<AdminAnswer> {
  const { administer, close } = await parts.openAdministration();
  try {
    return await administer(request);
  } finally {
    await close();
  }
}

/** What the administrator can mend, with the exit code; undefined for a fault of ours. */
function whyNot(error: unknown, words: AdminWords): { sentence: string; code: number } | undefined {
  if (error instanceof WrongUse) return { sentence: `${error.message}\n\n${words.usage}`, code: 2 };
  return error instanceof NoAdministration ? { sentence: error.because(words), code: 1 } : undefined;
}
