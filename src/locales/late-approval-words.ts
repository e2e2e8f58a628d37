import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

interface When {
  day: LocalDate;
  time: LocalTime;
  today: LocalDate;
}

/** To who approves an announcement whose planned time has passed: it would go out at once. */
export interface LateApprovalWords {
  passed: (facts: When) => string;
  sure: (facts: When & { title: string }) => string;
  approveNow: string;
  youApproved: string;
}

const inEnglish = (f: Formats): LateApprovalWords => ({
  passed: ({ day, time, today }) =>
    `It was planned for ${f.day(day, today)} at ${f.time(time)}, which has passed: once it is approved, it goes out straight away.`,
  sure: ({ title, day, time, today }) =>
    `“${title}” was planned for ${f.day(day, today)} at ${f.time(time)}, which has passed. Approve it and send it now?`,
  approveNow: 'Approve and send now',
  youApproved: 'You have approved it. It goes out now.',
});

const inDutch = (f: Formats): LateApprovalWords => ({
  passed: ({ day, time, today }) =>
    `De mededeling was gepland op ${f.day(day, today)} om ${f.time(time)} uur, maar dat moment is voorbij: na goedkeuring vertrekt ze meteen.`,
  sure: ({ title, day, time, today }) =>
    `“${title}” was gepland op ${f.day(day, today)} om ${f.time(time)} uur, maar dat moment is voorbij. Goedkeuren en nu versturen?`,
  approveNow: 'Goedkeuren en nu versturen',
  youApproved: 'Je hebt de mededeling goedgekeurd. Ze vertrekt nu.',
});

const inFrench = (f: Formats): LateApprovalWords => ({
  passed: ({ day, time, today }) =>
    `L’envoi était prévu le ${f.day(day, today)} à ${f.time(time)}, mais ce moment est passé : une fois approuvée, l’annonce part tout de suite.`,
  sure: ({ title, day, time, today }) =>
    `L’annonce « ${title} » était prévue le ${f.day(day, today)} à ${f.time(time)}, mais ce moment est passé. L’approuver et l’envoyer maintenant ?`,
  approveNow: 'Approuver et envoyer maintenant',
  youApproved: 'Vous avez approuvé l’annonce. Elle part maintenant.',
});

const inGerman = (f: Formats): LateApprovalWords => ({
  passed: ({ day, time, today }) =>
    `Geplant war sie für ${the('den', day, today)} um ${f.time(time)} Uhr, und das ist vorbei: Sobald jemand zustimmt, wird sie sofort gesendet.`,
  sure: ({ title, day, time, today }) =>
    `„${title}“ war für ${the('den', day, today)} um ${f.time(time)} Uhr geplant, und das ist vorbei. Genehmigen und jetzt senden?`,
  approveNow: 'Genehmigen und jetzt senden',
  youApproved: 'Sie haben die Mitteilung genehmigt. Sie wird jetzt gesendet.',
});

export const LATE_APPROVAL_WORDS: Record<Language, LateApprovalWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
