import type { AgreementsAnswer } from '../channels/admin/agreements-request.ts';
import type { Language } from '../domain/language.ts';
import { agreementAdminWords } from '../locales/admin/agreement-admin-words.ts';
import { policyAdminWords } from '../locales/admin/policy-admin-words.ts';

/** What came of a request about the agreements of an organisation, as lines for its administrator. */
export function agreementsReport(
  answer: Exclude<AgreementsAnswer, { kind: 'no-such-organisation' }>,
  language: Language,
): string {
  const words = agreementAdminWords[language];
  switch (answer.kind) {
    case 'agreements':
      return answer.text.trimEnd();
    case 'agreements-kept': {
      const facts = { name: answer.name[language], agreements: answer.agreements };
      return answer.dryRun ? words.wouldBeKept(facts) : words.kept(facts);
    }
    case 'agreement-faults': {
      const lines = answer.faults.map(({ line, at, because, value, values = [] }) => {
        return `  ${words.at({ line, at })} ${words.faults[because]({ value, values })}`;
      });
      return [policyAdminWords[language].faulty({ count: lines.length }), ...lines].join('\n');
    }
  }
}
