import type { GuidelinesAnswer, PublishedVersion } from '../channels/admin/guidelines-request.ts';
import { type Language, LANGUAGES } from '../domain/language.ts';
import { guidelineAdminWords } from '../locales/admin/guideline-admin-words.ts';
import { policyAdminWords } from '../locales/admin/policy-admin-words.ts';

/** What came of a request about the guidelines of an organisation, as lines for its administrator. */
export function guidelinesReport(
  answer: Exclude<GuidelinesAnswer, { kind: 'no-such-organisation' }>,
  language: Language,
): string {
  const words = guidelineAdminWords[language];
  switch (answer.kind) {
    case 'guidelines': {
      const name = answer.name[language];
      if (answer.guidelines.length === 0) return words.none({ name });
      return [words.heading({ name }), ...answer.guidelines.map((one) => `  ${lineOf(one, language)}`)].join('\n');
    }
    case 'guideline':
      return answer.text.trimEnd();
    case 'guideline-kept': {
      const { kept, dryRun, lacking } = answer;
      const facts = { name: answer.name[language], guideline: lineOf(kept, language) };
      const said = dryRun ? words.wouldBeKept(facts) : words.kept(facts);
      return lacking.length > 0 ? `${said}\n${words.lacking({ languages: lacking })}` : said;
    }
    case 'guideline-unchanged':
      return words.unchanged({ name: answer.name[language], guideline: lineOf(answer.kept, language) });
    case 'guideline-faults': {
      const lines = answer.faults.map(({ line, because, value, values = [] }) => {
        return `  ${words.at({ line })} ${words.faults[because]({ value, values })}`;
      });
      return [policyAdminWords[language].faulty({ count: lines.length }), ...lines].join('\n');
    }
    case 'guideline-withdrawn':
      return words.withdrawn({ name: answer.name[language], id: answer.id });
    case 'no-such-guideline':
      return words.noSuchGuideline({ name: answer.name[language], id: answer.id });
  }
}

/** The title in the language of the administrator, or else in the first that it has. */
function lineOf({ id, version, from, titles }: PublishedVersion, language: Language): string {
  const [title = ''] = [language, ...LANGUAGES].flatMap((one) => titles[one] ?? []);
  return guidelineAdminWords[language].version({ id, version, from, title });
}
