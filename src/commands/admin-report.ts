import type { AdminAnswer } from '../channels/admin/admin-request.ts';
import type { Language } from '../domain/language.ts';
import type { ImportFault } from '../domain/people/import-people.ts';
import { type AdminWords, adminWords } from '../locales/admin/admin-words.ts';
import { moveReport } from './move-report.ts';
import { announceReport } from './announce-report.ts';
import { announcementsReport } from './announcements-report.ts';
import { agreementsReport } from './agreements-report.ts';
import { guidelinesReport } from './guidelines-report.ts';
import { policyReport } from './policy-report.ts';
import { unreachedReport } from './unreached-report.ts';

/** What came of a request, as lines for an administrator. */
export function report(answer: AdminAnswer, language: Language): string {
  const words = adminWords[language];
  switch (answer.kind) {
    case 'faults': {
      const lines = answer.faults.map((fault) => `  ${faultLine(fault, words)}`);
      return [words.faulty({ count: lines.length }), ...lines].join('\n');
    }
    case 'people': {
      const { dryRun, organisations } = answer;
      if (organisations.length === 0) return words.nobodyInFile;
      const lines = organisations.map((one) => `  ${one.id}  ${one.name[language]}\n    ${words.brought(one)}`);
      return [dryRun ? words.wouldBeImported : words.imported, ...lines].join('\n');
    }
    case 'organisations':
      return table(answer.organisations.map(({ id, people, name }) => [id, words.people(people), name[language]]));
    case 'policy':
    case 'policy-kept':
    case 'policy-faults':
    case 'no-such-organisation':
      return policyReport(answer, language);
    case 'agreements':
    case 'agreements-kept':
    case 'agreement-faults':
      return agreementsReport(answer, language);
    case 'guidelines':
    case 'guideline':
    case 'guideline-kept':
    case 'guideline-unchanged':
    case 'guideline-faults':
    case 'guideline-withdrawn':
    case 'no-such-guideline':
      return guidelinesReport(answer, language);
    case 'announcement-trial':
    case 'announcement-faults':
    case 'announcement-unsendable':
    case 'announcement-drafted':
    case 'announcement-by-nobody':
      return announceReport(answer, language);
    case 'announcements':
      return announcementsReport(answer, language);
    case 'unreached':
      return unreachedReport(answer, language);
    default:
      return moveReport(answer, words.move);
  }
}

/** A column is part of the sentence where the sentence is about the column. */
function faultLine({ line, column, because, value }: ImportFault, words: AdminWords): string {
  const isOfCell = column !== undefined && !because.startsWith('column-');
  const where = isOfCell ? words.cell({ line, column }) : words.line({ line });
  return `${where} ${words.faults[because]({ column, value })}`;
}

function table(rows: [string, string, string][]): string {
  const width = (at: 0 | 1) => Math.max(0, ...rows.map((row) => row[at].length));
  return rows.map(([id, people, name]) => `${id.padEnd(width(0))}  ${people.padStart(width(1))}  ${name}`).join('\n');
}
