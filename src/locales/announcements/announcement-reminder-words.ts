import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import { peopleIn } from './audience-size-words.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** What HR is told of reminding those who have not confirmed an announcement. */
export interface AnnouncementReminderWords {
  button: string;
  /** What a reminder is called. */
  title: (facts: { title: string }) => string;
  /** For whom it is. */
  toWhom: string;
  sure: (facts: { size: AudienceSize; title: string }) => string;
  yes: (facts: { size: AudienceSize }) => string;
  /** What became of it for who was not told. */
  notNeeded: string;
}

const english = peopleIn('en');
const inEnglish: AnnouncementReminderWords = {
  button: 'Remind …',
  title: ({ title }) => `Reminder: ${title}`,
  toWhom: 'Those who have not confirmed it yet',
  sure: ({ size, title }) => `“${title}” still has to be confirmed by ${english(size)}. Send them a reminder, during their own working hours?`, // prettier-ignore
  yes: ({ size }) => `Remind ${english(size)}`,
  notNeeded: 'Confirmed by then, or taken back',
};

const dutch = peopleIn('nl');
const isOne = ({ as, people }: AudienceSize) => as === 'exactly' && people === 1;
const inDutch: AnnouncementReminderWords = {
  button: 'Herinnering sturen …',
  title: ({ title }) => `Herinnering: ${title}`,
  toWhom: 'Wie nog niet bevestigd heeft',
  sure: ({ size, title }) => `“${title}”: ${dutch(size)} ${isOne(size) ? 'heeft' : 'hebben'} nog niet bevestigd. Een herinnering sturen? Ze komt aan tijdens de eigen werkuren.`, // prettier-ignore
  yes: ({ size }) => `Herinnering sturen naar ${dutch(size)}`,
  notNeeded: 'Intussen bevestigd, of ingetrokken',
};

const french = peopleIn('fr');
const inFrench: AnnouncementReminderWords = {
  button: 'Envoyer un rappel…',
  title: ({ title }) => `Rappel : ${title}`,
  toWhom: 'Les personnes qui n’ont pas encore confirmé',
  sure: ({ size, title }) => `« ${title} » : ${french(size)} ${size.people < 2 ? 'n’a' : 'n’ont'} pas encore confirmé. Envoyer un rappel, à chacun pendant ses heures de travail ?`, // prettier-ignore
  yes: ({ size }) => `Envoyer un rappel à ${french(size)}`,
  notNeeded: 'Confirmée entre-temps, ou retirée',
};

const german = peopleIn('de');
const inGerman: AnnouncementReminderWords = {
  button: 'Erinnern …',
  title: ({ title }) => `Erinnerung: ${title}`,
  toWhom: 'Alle, die noch nicht bestätigt haben',
  sure: ({ size, title }) => `„${title}“: Von ${german(size)} fehlt noch die Bestätigung. Soll ich sie in ihrer eigenen Arbeitszeit erinnern?`, // prettier-ignore
  yes: ({ size }) => `${german(size).replace(/^./u, (letter) => letter.toUpperCase())} erinnern`,
  notNeeded: 'Inzwischen bestätigt oder zurückgezogen',
};

export const ANNOUNCEMENT_REMINDER_WORDS: Record<Language, AnnouncementReminderWords> = {
  nl: inDutch,
  fr: frenchSpacing(inFrench),
  de: inGerman,
  en: inEnglish,
};
