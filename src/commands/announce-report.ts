import type { AnnounceAnswer } from '../channels/admin/announce-request.ts';
import type { DraftAnswer } from '../channels/admin/announcement-draft-request.ts';
import type { Language } from '../domain/language.ts';
import { announceAdminWords, announcementTextFault } from '../locales/admin/announce-admin-words.ts';
import { announcementFault } from '../locales/announcements/announcement-fault-words.ts';
import { ANNOUNCEMENT_REFUSALS } from '../locales/announcements/announcement-refusals.ts';
import { guidelineAdminWords } from '../locales/admin/guideline-admin-words.ts';
import { policyAdminWords } from '../locales/admin/policy-admin-words.ts';
import { wordsOf } from '../locales/words.ts';

/** What an announcement would take, or why it cannot be announced, as lines for an administrator. */
export function announceReport(
  answer: Exclude<AnnounceAnswer | DraftAnswer, { kind: 'no-such-organisation' }>,
  language: Language,
): string {
  switch (answer.kind) {
    case 'announcement-trial':
      return [announceAdminWords[language].inOrder({ name: answer.name[language] }), ...trial(answer, language)].join(
        '\n',
      );
    case 'announcement-drafted':
      return [drafted(answer, language), ...(answer.trial.kind === 'announcement-trial' ? trial(answer.trial, language) : [announceReport(answer.trial, language)])].join('\n'); // prettier-ignore
    case 'announcement-by-nobody':
      return announceAdminWords[language].byNobody({ email: answer.email });
    case 'announcement-faults': {
      const lines = answer.faults.map((one) => {
        const sentence = 'fault' in one ? announcementFault(one.fault, language) : announcementTextFault(one.because, one.values ?? [], language); // prettier-ignore
        return `  ${guidelineAdminWords[language].at({ line: one.line })} ${sentence}`;
      });
      return [policyAdminWords[language].faulty({ count: lines.length }), ...lines].join('\n');
    }
    case 'announcement-unsendable': {
      const { because, limit, contact } = answer;
      const words = ANNOUNCEMENT_REFUSALS[language];
      if (because === 'to-nobody') return words['announcement-to-nobody']({});
      return words[`announcement-${because}`]({ limit, contact });
    }
  }
}

function drafted(
  { title, by, state }: Extract<DraftAnswer, { kind: 'announcement-drafted' }>,
  language: Language,
): string {
  const words = announceAdminWords[language];
  if (state === 'draft') return words.drafted({ title, name: by });
  return words.draftedBefore({ title, state: wordsOf(language).announcementProgress.states[state] });
}

function trial(answer: Extract<AnnounceAnswer, { kind: 'announcement-trial' }>, language: Language): string[] {
  const words = announceAdminWords[language];
  const { size, lacking, approvalAbove, forecast } = answer;
  return [
    words.size(size),
    ...(lacking.length > 0 ? [words.lacking({ languages: lacking })] : []),
    ...(approvalAbove === undefined ? [] : [words.second({ above: approvalAbove })]),
    ...(forecast ? forecastLines(forecast, language) : [words.untold]),
  ];
}

function forecastLines(
  { lanes, unreached }: NonNullable<Extract<AnnounceAnswer, { kind: 'announcement-trial' }>['forecast']>,
  language: Language,
): string[] {
  const words = announceAdminWords[language];
  const seconds = (takesMs: number) => Math.max(1, Math.ceil(takesMs / 1_000));
  const whole = {
    requests: lanes.reduce((sum, { people }) => sum + people, 0),
    seconds: seconds(Math.max(0, ...lanes.map(({ takesMs }) => takesMs))),
  };
  return [
    ...(unreached > 0 ? [words.unreached({ people: unreached })] : []),
    ...lanes.map(({ lane, people, limit: { published, share }, takesMs }) => {
      return `  ${words.lane({ lane, people, seconds: seconds(takesMs), perSecond: published * share, published })}`;
    }),
    ...(lanes.length > 0 ? [words.whole(whole)] : []),
  ];
}
