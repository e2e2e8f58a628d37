import { languageOf } from '../domain/language.ts';
import { chatSession } from './chat-session.ts';
import { openCore } from './open-core.ts';

// `npm run chat … | head` closes its end when it has seen enough.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await chatSession(process.argv.slice(2), {
  openCore,
  language: languageOf(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en',
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
