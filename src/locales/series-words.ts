import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { type Formats, formats } from './formats.ts';
import { at, on } from './french-prepositions.ts';
import { on as am, the } from './german-days.ts';

/** What is said of a room on several dates: "every second Tuesday until June". */
export interface SeriesWords {
  offered: (facts: { place: string; count: number; part: DayPart }) => string;
  around: (facts: { count: number; part: DayPart }) => string;
  dates: (facts: { when: LocalDate[] }) => string;
  /** Of a room: on which of the dates it is free. */
  all: (facts: { count: number }) => string;
  but: (facts: { count: number; total: number; when: LocalDate[] }) => string;
  only: (facts: { total: number; when: LocalDate[] }) => string;
  closed: (facts: { when: LocalDate[] }) => string;
  furtherRooms: (facts: { left: number }) => string;
  /** After booking: what became of the others. */
  lost: (facts: { space: SpaceName; when: LocalDate[] }) => string;
  without: (facts: { when: LocalDate[] }) => string;
  /** Asked before several are cancelled. */
  askCancel: (facts: { count: number; space: SpaceName; site: string }) => string;
  askCancelAll: (facts: { count: number }) => string;
  onlyOne: string;
  noSeries: string;
  which: string;
  /** Buttons. */
  bookAll: (facts: { count: number }) => string;
  otherRooms: (facts: { count: number }) => string;
  otherTime: (facts: { space: SpaceName; part: DayPart }) => string;
  cancelAll: string;
  cancelUntil: (facts: { count: number; day: LocalDate }) => string;
  /** One of several series. */
  one: (facts: { space: SpaceName; count: number; day: LocalDate }) => string;
}

interface Saying {
  f: Formats;
  part: (part: DayPart) => string;
  called: (space: SpaceName) => string;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function inEnglish({ f, part, called }: Saying): SeriesWords {
  const dates = (count: number) => f.counted(count, 'date', 'dates');
  return {
    offered: ({ place, count, part: p }) => `Rooms in ${place} for ${dates(count)}, ${part(p)}`,
    around: ({ count, part: p }) => `Rooms near your home for ${dates(count)}, ${part(p)}`,
    dates: ({ when }) => `${sentence(f.days(when))}.`,
    all: ({ count }) => (count === 2 ? 'free on both dates' : `free on all ${dates(count)}`),
    but: ({ count, total, when }) => `free on ${count} of ${dates(total)}, not on ${f.days(when)}`,
    only: ({ total, when }) => `of ${dates(total)}, free only on ${f.days(when)}`,
    closed: ({ when }) => `closed on ${f.days(when)}`,
    furtherRooms: ({ left }) => `${f.counted(left, 'more room is', 'more rooms are')} free on some of these dates.`,
    lost: ({ space, when }) => `${sentence(called(space))} was taken a moment ago on ${f.days(when)}.`,
    without: ({ when }) => `Still without a room: ${f.days(when)}.`,
    askCancel: ({ count, space, site }) =>
      `Shall I cancel ${called(space)}, ${site}, on ${count === 2 ? 'both dates' : `all ${dates(count)}`}?`,
    askCancelAll: ({ count }) => `Shall I cancel ${f.counted(count, 'booking', 'bookings')}?`,
    onlyOne: 'This is the only date left of what you booked together.',
    noSeries: 'You have no more dates coming up that you booked together.',
    which: 'Which ones shall I cancel?',
    bookAll: ({ count }) => `Book ${dates(count)}`,
    otherRooms: ({ count }) => `Rooms for the other ${dates(count)}`,
    otherTime: ({ space, part: p }) => `${sentence(called(space))}, ${part(p)}`,
    cancelAll: 'Cancel all dates',
    cancelUntil: ({ count, day }) => `Cancel the first ${count}, until ${f.day(day)}`,
    one: ({ space, count, day }) => `${sentence(called(space))}, ${dates(count)} from ${f.day(day)} on`,
  };
}

function inDutch({ f, part, called }: Saying): SeriesWords {
  const dates = (count: number) => f.counted(count, 'datum', 'data');
  return {
    offered: ({ place, count, part: p }) => `Zalen in ${place} voor ${dates(count)}, ${part(p)}`,
    around: ({ count, part: p }) => `Zalen bij jou in de buurt voor ${dates(count)}, ${part(p)}`,
    dates: ({ when }) => `${sentence(f.days(when))}.`,
    all: ({ count }) => (count === 2 ? 'vrij op beide data' : `vrij op alle ${dates(count)}`),
    but: ({ count, total, when }) => `vrij op ${count} van de ${dates(total)}, niet op ${f.days(when)}`,
    only: ({ total, when }) => `van de ${dates(total)} alleen vrij op ${f.days(when)}`,
    closed: ({ when }) => `gesloten op ${f.days(when)}`,
    furtherRooms: ({ left }) => `Nog ${f.counted(left, 'zaal is', 'zalen zijn')} op enkele van deze data vrij.`,
    lost: ({ space, when }) => `${sentence(called(space))} is net door iemand anders geboekt op ${f.days(when)}.`,
    without: ({ when }) => `Nog zonder zaal: ${f.days(when)}.`,
    askCancel: ({ count, space, site }) =>
      `Zal ik ${called(space)}, ${site}, op ${count === 2 ? 'beide data' : `alle ${dates(count)}`} annuleren?`,
    askCancelAll: ({ count }) => `Zal ik ${f.counted(count, 'boeking', 'boekingen')} annuleren?`,
    onlyOne: 'Van deze reeks is alleen deze datum nog over.',
    noSeries: 'Je hebt geen reeks boekingen die nog moet komen.',
    which: 'Welke zal ik annuleren?',
    bookAll: ({ count }) => `${sentence(dates(count))} boeken`,
    otherRooms: ({ count }) => (count === 1 ? 'Zalen voor de andere datum' : `Zalen voor de andere ${dates(count)}`),
    otherTime: ({ space, part: p }) => `${sentence(called(space))}, ${part(p)}`,
    cancelAll: 'Alle data annuleren',
    cancelUntil: ({ count, day }) => `De eerste ${count} annuleren, tot en met ${f.day(day)}`,
    one: ({ space, count, day }) => `${sentence(called(space))}, ${dates(count)} vanaf ${f.day(day)}`,
  };
}

function inFrench({ f, part, called }: Saying): SeriesWords {
  const dates = (count: number) => f.counted(count, 'date', 'dates');
  const le = (space: SpaceName) => `${space.kind === 'desk' ? 'le' : 'la'} ${called(space)}`;
  return {
    offered: ({ place, count, part: p }) => `Salles ${at(place)} pour ${dates(count)}, ${part(p)}`,
    around: ({ count, part: p }) => `Salles près de chez vous pour ${dates(count)}, ${part(p)}`,
    dates: ({ when }) => `${sentence(f.days(when))}.`,
    all: ({ count }) => (count === 2 ? 'libre aux deux dates' : `libre aux ${dates(count)}`),
    but: ({ count, total, when }) => `libre à ${dates(count)} sur ${total}, mais pas ${on(when)}`,
    only: ({ total, when }) => `sur ${dates(total)}, libre seulement ${on(when)}`,
    closed: ({ when }) => `fermé ${on(when)}`,
    furtherRooms: ({ left }) =>
      `${f.counted(left, 'autre salle est libre', 'autres salles sont libres')} à certaines de ces dates.`,
    lost: ({ space, when }) => `${sentence(le(space))} vient d’être prise pour ${on(when)}.`,
    without: ({ when }) => `Encore sans salle : ${f.days(when)}.`,
    askCancel: ({ count, space, site }) => `Faut-il annuler les ${dates(count)} : ${called(space)}, ${site} ?`,
    askCancelAll: ({ count }) => `Faut-il annuler ${f.counted(count, 'réservation', 'réservations')} ?`,
    onlyOne: 'C’est la seule date qui reste de ce que vous aviez réservé ensemble.',
    noSeries: 'Vous n’avez pas de dates à venir réservées ensemble.',
    which: 'Lesquelles faut-il annuler ?',
    bookAll: ({ count }) => `Réserver ${dates(count)}`,
    otherRooms: ({ count }) => `Salles pour ${count === 1 ? 'l’autre date' : `les ${count} autres dates`}`,
    otherTime: ({ space, part: p }) => `${sentence(called(space))}, ${part(p)}`,
    cancelAll: 'Annuler toutes les dates',
    cancelUntil: ({ count, day }) => `Annuler les ${count} premières, jusqu’au ${f.day(day)}`,
    one: ({ space, count, day }) => `${sentence(called(space))}, ${dates(count)} à partir du ${f.day(day)}`,
  };
}

function inGerman({ f, part, called }: Saying): SeriesWords {
  const dates = (count: number) => f.counted(count, 'Termin', 'Termine');
  const ofDates = (count: number) => f.counted(count, 'Termin', 'Terminen');
  return {
    offered: ({ place, count, part: p }) => `Räume in ${place} für ${dates(count)}, ${part(p)}`,
    around: ({ count, part: p }) => `Räume in Ihrer Nähe für ${dates(count)}, ${part(p)}`,
    dates: ({ when }) => `${f.days(when)}.`,
    all: ({ count }) => (count === 2 ? 'zu beiden Terminen frei' : `zu allen ${ofDates(count)} frei`),
    but: ({ count, total, when }) => `zu ${count} von ${ofDates(total)} frei, nicht ${am(when)}`,
    only: ({ total, when }) => `von ${ofDates(total)} nur ${am(when)} frei`,
    closed: ({ when }) => `${am(when)} geschlossen`,
    furtherRooms: ({ left }) =>
      `${f.counted(left, 'weiterer Raum ist', 'weitere Räume sind')} zu einigen dieser Termine frei.`,
    lost: ({ space, when }) => `${called(space)} wurde gerade anderweitig vergeben: ${f.days(when)}.`,
    without: ({ when }) => `Noch ohne Raum: ${f.days(when)}.`,
    askCancel: ({ count, space, site }) =>
      `Soll ich ${called(space)}, ${site}, ${count === 2 ? 'für beide Termine' : `für alle ${dates(count)}`} stornieren?`,
    askCancelAll: ({ count }) => `Soll ich ${f.counted(count, 'Buchung', 'Buchungen')} stornieren?`,
    onlyOne: 'Von dieser Serie ist nur noch dieser Termin übrig.',
    noSeries: 'Sie haben keine Terminserie, die noch bevorsteht.',
    which: 'Welche soll ich stornieren?',
    bookAll: ({ count }) => `${dates(count)} buchen`,
    otherRooms: ({ count }) => (count === 1 ? 'Räume für den anderen Termin' : `Räume für die anderen ${dates(count)}`),
    otherTime: ({ space, part: p }) => `${called(space)}, ${part(p)}`,
    cancelAll: 'Alle Termine stornieren',
    cancelUntil: ({ count, day }) => `Die ersten ${count} stornieren, bis ${the('den', day)}`,
    one: ({ space, count, day }) => `${called(space)}, ${dates(count)} ab ${the('dem', day)}`,
  };
}

const MADE: Record<Language, (saying: Saying) => SeriesWords> = {
  nl: inDutch,
  fr: inFrench,
  de: inGerman,
  en: inEnglish,
};

/** @param saying how the language says a part of a day, and calls a space. */
export function seriesWords(language: Language, saying: Omit<Saying, 'f'>): SeriesWords {
  return MADE[language]({ f: formats(language), ...saying });
}
