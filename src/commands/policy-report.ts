import type { PolicyAnswer } from '../channels/admin/policy-request.ts';
import type { Language } from '../domain/language.ts';
import { policyAdminWords } from '../locales/admin/policy-admin-words.ts';

/** What came of a request about the rules of an organisation, as lines for its administrator. */
export function policyReport(answer: PolicyAnswer, language: Language): string {
  const words = policyAdminWords[language];
  switch (answer.kind) {
    case 'policy':
      return JSON.stringify(answer.policy, undefined, 2);
    case 'policy-kept': {
      const facts = { name: answer.name[language], rules: answer.rules };
      return answer.dryRun ? words.wouldBeKept(facts) : words.kept(facts);
    }
    case 'policy-faults': {
      const lines = answer.faults.map(({ at, because, value, values = [] }) => {
        return `  ${words.at({ at })} ${words.faults[because]({ value, values })}`;
      });
      return [words.faulty({ count: lines.length }), ...lines].join('\n');
    }
    case 'no-such-organisation':
      return words.noSuchOrganisation;
  }
}
