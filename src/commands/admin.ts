import { languageOf } from '../domain/language.ts';
import { openAdministration } from './admin-access.ts';
import { adminSession } from './admin-session.ts';
import { openMove } from './move-access.ts';

// `npm run admin … | head` closes its end when it has seen enough.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await adminSession(process.argv.slice(2), {
  openAdministration,
  openMove,
  language: languageOf(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en',
  isTerminal: process.stdout.isTTY,
  stdout: process.stdout,
  stderr: process.stderr,
});
