import type { Denial, GuestHours } from '../domain/agreements/agreement.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { type Amounts, amounts } from './amounts.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

/** What is said of agreements: that one forbids something, and what each of them lets others do. */
export interface AgreementWords {
  /** @param what the space or the site that is not to be had, in one's own words. */
  refuses: (facts: { what: string; owner: string; denial: Denial }) => string;

  /** What limits guests, each as part of a list. */
  hours: (facts: { hours: GuestHours }) => string;
  share: (facts: { percent: number }) => string;
  ahead: (facts: { days: number }) => string;
  since: (facts: { first: LocalDate }) => string;
  until: (facts: { last: LocalDate }) => string;
  /** Before the limits of a space, on a list of spaces. */
  forGuests: (facts: { limits: string[] }) => string;
}

type Format = Formats & Amounts;

/** "Monday to Friday", "Tuesday and Thursday"; `every` where it is all of them. */
function weekdaysSaid(weekdays: number[], f: Format, to: string, every: string, from = ''): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  const [first, last] = [days[0] ?? 1, days.at(-1) ?? 1];
  if (days.length === 7) return every;
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${from}${f.weekdays([first])} ${to} ${f.weekdays([last])}` : f.weekdays(days);
}

function inEnglish(f: Format): AgreementWords {
  const hours: AgreementWords['hours'] = ({ hours: { weekdays, from, to } }) =>
    `${weekdaysSaid(weekdays, f, 'to', 'every day')}, from ${f.time(from)} to ${f.time(to)}`;
  const share: AgreementWords['share'] = ({ percent }) => `at most ${percent}% of a week’s opening time`;
  const why = (denial: Denial, owner: string): string => {
    switch (denial.because) {
      case 'not-shared':
        return `only for its owner (${owner}) and the administrations it has an agreement with; yours has none for this.`;
      case 'not-then':
        return `the agreement with its owner (${owner}) does not apply then${period(denial)}.`;
      case 'outside-hours':
        return `the agreement with its owner (${owner}) is for these hours: ${hours(denial)}.`;
      case 'too-far-ahead':
        return `under the agreement with its owner (${owner}) you can book ${f.counted(denial.days, 'day', 'days')} ahead: until ${f.day(denial.last)}.`;
      case 'share-used-up':
        return `the agreement with its owner (${owner}) gives your administration ${share(percentOf(denial))}, and this would be more than that.`;
    }
  };
  const period = ({ from, until }: { from: LocalDate | undefined; until: LocalDate | undefined }) =>
    from || until ? ` (it applies${from ? ` from ${f.date(from)}` : ''}${until ? ` until ${f.date(until)}` : ''})` : '';
  return {
    refuses: ({ what, owner, denial }) => `${what}: ${why(denial, owner)}`,
    hours,
    share,
    ahead: ({ days }) => `up to ${f.counted(days, 'day', 'days')} ahead`,
    since: ({ first }) => `from ${f.date(first)}`,
    until: ({ last }) => `until ${f.date(last)}`,
    forGuests: ({ limits }) => `for you: ${limits.join('; ')}`,
  };
}

function inDutch(f: Format): AgreementWords {
  const hours: AgreementWords['hours'] = ({ hours: { weekdays, from, to } }) =>
    `${weekdaysSaid(weekdays, f, 'tot en met', 'elke dag')}, van ${f.time(from)} tot ${f.time(to)} uur`;
  const share: AgreementWords['share'] = ({ percent }) => `hoogstens ${percent}% van de openingsuren per week`;
  const why = (denial: Denial, owner: string): string => {
    switch (denial.because) {
      case 'not-shared':
        return `alleen voor de eigenaar (${owner}) en de besturen waarmee die een overeenkomst heeft; met jouw bestuur is er hiervoor geen.`;
      case 'not-then':
        return `de overeenkomst met de eigenaar (${owner}) geldt dan niet${period(denial)}.`;
      case 'outside-hours':
        return `de overeenkomst met de eigenaar (${owner}) geldt op deze uren: ${hours(denial)}.`;
      case 'too-far-ahead':
        return `volgens de overeenkomst met de eigenaar (${owner}) kun je ${f.counted(denial.days, 'dag', 'dagen')} vooruit boeken: tot en met ${f.day(denial.last)}.`;
      case 'share-used-up':
        return `de overeenkomst met de eigenaar (${owner}) geeft jouw bestuur ${share(percentOf(denial))}, en die week zou je daarover gaan.`;
    }
  };
  const period = ({ from, until }: { from: LocalDate | undefined; until: LocalDate | undefined }) =>
    from || until
      ? ` (ze geldt${from ? ` vanaf ${f.date(from)}` : ''}${until ? ` tot en met ${f.date(until)}` : ''})`
      : '';
  return {
    refuses: ({ what, owner, denial }) => `${what}: ${why(denial, owner)}`,
    hours,
    share,
    ahead: ({ days }) => `tot ${f.counted(days, 'dag', 'dagen')} vooruit`,
    since: ({ first }) => `vanaf ${f.date(first)}`,
    until: ({ last }) => `tot en met ${f.date(last)}`,
    forGuests: ({ limits }) => `voor jou: ${limits.join('; ')}`,
  };
}

function inFrench(f: Format): AgreementWords {
  const hours: AgreementWords['hours'] = ({ hours: { weekdays, from, to } }) =>
    `${weekdaysSaid(weekdays, f, 'au', 'tous les jours', 'du ')}, de ${f.time(from)} à ${f.time(to)}`;
  const share: AgreementWords['share'] = ({ percent }) =>
    `au plus ${percent}\u00a0% du temps d’ouverture d’une semaine`;
  const why = (denial: Denial, owner: string): string => {
    switch (denial.because) {
      case 'not-shared':
        return `réservé au propriétaire (${owner}) et aux administrations avec lesquelles il a un accord ; la vôtre n’en a pas pour cela.`;
      case 'not-then':
        return `l’accord avec le propriétaire (${owner}) ne vaut pas à ce moment-là${period(denial)}.`;
      case 'outside-hours':
        return `l’accord avec le propriétaire (${owner}) vaut pour ces heures : ${hours(denial)}.`;
      case 'too-far-ahead':
        return `l’accord avec le propriétaire (${owner}) permet de réserver ${f.counted(denial.days, 'jour', 'jours')} à l’avance : jusqu’au ${f.day(denial.last)}.`;
      case 'share-used-up':
        return `l’accord avec le propriétaire (${owner}) laisse à votre administration ${share(percentOf(denial))} : cette semaine-là, ce serait trop.`;
    }
  };
  const period = ({ from, until }: { from: LocalDate | undefined; until: LocalDate | undefined }) => {
    if (from && until) return ` (il vaut du ${f.date(from)} au ${f.date(until)})`;
    if (from) return ` (il vaut à partir du ${f.date(from)})`;
    return until ? ` (il vaut jusqu’au ${f.date(until)})` : '';
  };
  return {
    refuses: ({ what, owner, denial }) => `${what} : ${why(denial, owner)}`,
    hours,
    share,
    ahead: ({ days }) => `jusqu’à ${f.counted(days, 'jour', 'jours')} à l’avance`,
    since: ({ first }) => `à partir du ${f.date(first)}`,
    until: ({ last }) => `jusqu’au ${f.date(last)}`,
    forGuests: ({ limits }) => `pour vous : ${limits.join(' ; ')}`,
  };
}

function inGerman(f: Format): AgreementWords {
  const hours: AgreementWords['hours'] = ({ hours: { weekdays, from, to } }) =>
    `${weekdaysSaid(weekdays, f, 'bis', 'täglich')}, von ${f.time(from)} bis ${f.time(to)} Uhr`;
  const share: AgreementWords['share'] = ({ percent }) => `höchstens ${percent} % der Öffnungszeiten pro Woche`;
  const why = (denial: Denial, owner: string): string => {
    switch (denial.because) {
      case 'not-shared':
        return `nur für den Eigentümer (${owner}) und die Verwaltungen, mit denen er eine Vereinbarung hat; mit Ihrer gibt es dafür keine.`;
      case 'not-then':
        return `Die Vereinbarung mit dem Eigentümer (${owner}) gilt dann nicht${period(denial)}.`;
      case 'outside-hours':
        return `Die Vereinbarung mit dem Eigentümer (${owner}) gilt zu diesen Zeiten: ${hours(denial)}.`;
      case 'too-far-ahead':
        return `Nach der Vereinbarung mit dem Eigentümer (${owner}) können Sie ${f.counted(denial.days, 'Tag', 'Tage')} im Voraus buchen: bis ${the('den', denial.last)}.`;
      case 'share-used-up':
        return `Die Vereinbarung mit dem Eigentümer (${owner}) gibt Ihrer Verwaltung ${share(percentOf(denial))}, und das wäre in dieser Woche überschritten.`;
    }
  };
  const period = ({ from, until }: { from: LocalDate | undefined; until: LocalDate | undefined }) => {
    if (from && until) return ` (sie gilt vom ${f.date(from)} bis zum ${f.date(until)})`;
    if (from) return ` (sie gilt ab dem ${f.date(from)})`;
    return until ? ` (sie gilt bis zum ${f.date(until)})` : '';
  };
  return {
    refuses: ({ what, owner, denial }) => `${what}: ${why(denial, owner)}`,
    hours,
    share,
    ahead: ({ days }) => `bis zu ${f.counted(days, 'Tag', 'Tage')} im Voraus`,
    since: ({ first }) => `ab dem ${f.date(first)}`,
    until: ({ last }) => `bis zum ${f.date(last)}`,
    forGuests: ({ limits }) => `für Sie: ${limits.join('; ')}`,
  };
}

const percentOf = ({ share }: { share: number }) => ({ percent: Math.round(share * 100) });

const format = (language: Language): Format => ({ ...formats(language), ...amounts(language) });

export const AGREEMENT_WORDS: Record<Language, AgreementWords> = {
  nl: inDutch(format('nl')),
  fr: frenchSpacing(inFrench(format('fr'))),
  de: inGerman(format('de')),
  en: inEnglish(format('en')),
};
