import type { Reply } from '../../src/conversation/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Nomade } from '../../src/nomade.ts';

/** What is asked of guidelines: those of the demo, and a long one with many headings and points. */
export async function guidelines(
  nomade: Nomade,
  language: Language,
  ask: (verb: string, slots?: object) => Promise<Reply[]>,
): Promise<void> {
  const passage = (n: number) =>
    `## ${`Heading ${n} `.repeat(18)}\n${'Long *words* in a row. '.repeat(60)}\n- ${'one point'.repeat(3)}\n- two`;
  const texts = LANGUAGES.map((one) => `# ${one}: ${'A title '.repeat(24)}\n${Array.from({ length: 40 }, (_, n) => passage(n)).join('\n')}`); // prettier-ignore
  const text = ['---\nguideline: long\nfrom: 2026-09-01\n---', ...texts].join('\n');
  await nomade.administer({ ask: 'keep-guideline', organisation: 'bosa', text, dryRun: false });
  const abroad: Record<Language, string> = { nl: 'buitenland', fr: 'l’étranger', de: 'Ausland', en: 'working abroad' };
  await ask('guidelines');
  await ask('guidelines', { about: abroad[language] });
  await ask('guidelines', { about: `${abroad[language]} unheard-of` });
  await ask('guidelines', { about: 'unheard-of things' });
  await ask('guidelines', { about: 'heading words' });
  await ask('guideline', { id: 'working-abroad' });
  await ask('guideline', { id: 'nowhere' });
  await ask('guideline', { id: 'long' });
  await ask('guideline', { id: 'long', page: 7 });
}
