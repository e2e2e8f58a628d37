import type { UnreachedAnswer } from '../channels/admin/unreached-request.ts';
import type { Language } from '../domain/language.ts';
import { unreachedAdminWords } from '../locales/admin/unreached-admin-words.ts';

/** Who was not told something, as lines for an administrator: one a person, so that they can be counted and cut out. */
export function unreachedReport(
  { name, groups }: Extract<UnreachedAnswer, { kind: 'unreached' }>,
  language: Language,
): string {
  const words = unreachedAdminWords[language];
  if (groups.length === 0) return words.nobody({ name: name[language] });
  const lines = groups.flatMap(({ monday, kind, why, people }) => [
    `  ${words.week({ day: monday, what: words.kinds[kind] ?? kind })} ${words.because[why]}`,
    ...people.map((person) => `    ${person}`),
  ]);
  return [words.heading({ name: name[language] }), ...lines].join('\n');
}
