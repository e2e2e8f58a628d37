import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { type Formats, formats } from './formats.ts';
import { at, on } from './french-prepositions.ts';
import { on as am, these } from './german-days.ts';

/** What is said while a room is looked for; the list itself is said in the words that desks have, with these in their place. */
export interface RoomWords {
  askPlace: (facts: { when: LocalDate[]; equipment: string[] }) => string;
  askDay: (facts: { place: string | undefined }) => string;
  askTime: (facts: { day: LocalDate }) => string;
  askUntil: (facts: { from: LocalTime }) => string;
  offered: (facts: { place: string; when: LocalDate[]; part: DayPart }) => string;
  around: (facts: { when: LocalDate[]; part: DayPart }) => string;
  nothingFree: (facts: { place: string; when: LocalDate[]; part: DayPart }) => string;
  nothingAnywhere: (facts: { when: LocalDate[] }) => string;
  missing: (facts: { equipment: string[] }) => string;
  tooFewSeats: (facts: { count: number; limit: number }) => string;
  /** Where the place has no room at all. */
  noRooms: string;
  taken: (facts: { desk: string }) => string;
  /** The room that was asked for by name. */
  notFree: (facts: { desk: string }) => string;
  site: (facts: { site: string; km: number | undefined; free: number }) => string;
  desk: (facts: { name: string }) => string;
  seats: (facts: { count: number }) => string;
  bookThis: (facts: { name: string; site: string }) => string;
  more: (facts: { left: number }) => string;
  /** Buttons for how long. */
  until: (facts: { to: LocalTime }) => string;
  morning: string;
  afternoon: string;
  wholeDay: string;
}

/** How each language says a part of a day after a comma. */
type Part = (part: DayPart) => string;

/** " (screen, quiet)" */
const listed = (equipment: string[]) => (equipment.length > 0 ? ` (${equipment.join(', ')})` : '');

function inEnglish(f: Formats, part: Part): RoomWords {
  return {
    askPlace: ({ when, equipment }) =>
      `Where would you like to meet${when.length > 0 ? ` on ${f.days(when)}` : ''}${listed(equipment)}?`,
    askDay: ({ place }) => (place ? `Which day would you like to meet in ${place}?` : 'Which day?'),
    askTime: ({ day }) => `At what time on ${f.day(day)}? You can also write it: “from 2 to 4”.`,
    askUntil: ({ from }) => `From ${f.time(from)}, and until when?`,
    offered: ({ place, when, part: p }) => `Free rooms in ${place} on ${f.days(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Free rooms near your home on ${f.days(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `No free room in ${place} on ${f.days(when)}, ${part(p)}. The nearest sites with a free room:`,
    nothingAnywhere: ({ when }) =>
      `I found no suitable free room anywhere nearby${when.length > 0 ? ` on ${f.days(when)}` : ''}.`,
    missing: ({ equipment }) => `No free room has everything you asked for (${f.list(equipment)}). These are free.`,
    tooFewSeats: ({ count, limit }) =>
      `You asked for ${f.counted(count, 'seat', 'seats')}; the largest room there has ${limit}.`,
    noRooms: 'There are no rooms to book there.',
    taken: ({ desk }) => `Room ${desk} was taken a moment ago.`,
    notFree: ({ desk }) => `Room ${desk} cannot be had then.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, ${f.km(km)} from home`} · ${f.counted(free, 'room', 'rooms')} free`,
    desk: ({ name }) => `Room ${name}`,
    seats: ({ count }) => f.counted(count, 'seat', 'seats'),
    bookThis: ({ name, site }) => `Book room ${name}, ${site}`,
    more: ({ left }) => `More rooms (${left})`,
    until: ({ to }) => `Until ${f.time(to)}`,
    morning: 'Morning',
    afternoon: 'Afternoon',
    wholeDay: 'All day',
  };
}

function inDutch(f: Formats, part: Part): RoomWords {
  return {
    askPlace: ({ when, equipment }) =>
      `Waar wil je ${when.length > 0 ? `op ${f.days(when)} ` : ''}vergaderen${listed(equipment)}?`,
    askDay: ({ place }) => (place ? `Welke dag wil je in ${place} vergaderen?` : 'Voor welke dag?'),
    askTime: ({ day }) => `Hoe laat op ${f.day(day)}? Je mag het ook schrijven: “van 14 tot 16 uur”.`,
    askUntil: ({ from }) => `Vanaf ${f.time(from)} uur, en tot hoe laat?`,
    offered: ({ place, when, part: p }) => `Vrije zalen in ${place} op ${f.days(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Vrije zalen bij jou in de buurt op ${f.days(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Geen vrije zaal in ${place} op ${f.days(when)}, ${part(p)}. In de buurt zijn er nog wel zalen vrij:`,
    nothingAnywhere: ({ when }) =>
      `Ik heb nergens in de buurt een passende vrije zaal gevonden${when.length > 0 ? ` op ${f.days(when)}` : ''}.`,
    missing: ({ equipment }) =>
      `Geen enkele vrije zaal heeft alles wat je zoekt (${f.list(equipment)}). Deze zijn wel vrij.`,
    tooFewSeats: ({ count, limit }) =>
      `Je zoekt ${f.counted(count, 'plaats', 'plaatsen')}; de grootste zaal daar heeft er ${limit}.`,
    noRooms: 'Daar zijn geen zalen te boeken.',
    taken: ({ desk }) => `Jammer, zaal ${desk} is net door iemand anders geboekt.`,
    notFree: ({ desk }) => `Zaal ${desk} is dan niet te krijgen.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, op ${f.km(km)} van huis`} · ${f.counted(free, 'zaal', 'zalen')} vrij`,
    desk: ({ name }) => `Zaal ${name}`,
    seats: ({ count }) => f.counted(count, 'plaats', 'plaatsen'),
    bookThis: ({ name, site }) => `Zaal ${name} boeken, ${site}`,
    more: ({ left }) => `Meer zalen (${left})`,
    until: ({ to }) => `Tot ${f.time(to)} uur`,
    morning: 'Voormiddag',
    afternoon: 'Namiddag',
    wholeDay: 'Hele dag',
  };
}

function inFrench(f: Formats, part: Part): RoomWords {
  return {
    askPlace: ({ when, equipment }) =>
      `Où souhaitez-vous vous réunir${when.length > 0 ? ` ${on(when)}` : ''}${listed(equipment)} ?`,
    askDay: ({ place }) => (place ? `Quel jour souhaitez-vous vous réunir ${at(place)} ?` : 'Pour quel jour ?'),
    askTime: ({ day }) => `À quelle heure le ${f.day(day)} ? Vous pouvez aussi l’écrire : « de 14h à 16h ».`,
    askUntil: ({ from }) => `À partir de ${f.time(from)}, et jusqu’à quelle heure ?`,
    offered: ({ place, when, part: p }) => `Salles libres ${at(place)} ${on(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Salles libres près de chez vous ${on(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Aucune salle libre ${at(place)} ${on(when)}, ${part(p)}. Il en reste dans les environs :`,
    nothingAnywhere: ({ when }) =>
      `Je n’ai trouvé aucune salle libre qui convienne dans les environs${when.length > 0 ? ` ${on(when)}` : ''}.`,
    missing: ({ equipment }) =>
      `Aucune salle libre n’offre tout ce que vous demandez (${f.list(equipment)}) ; voici ce qui est libre.`,
    tooFewSeats: ({ count, limit }) =>
      `Vous demandez ${f.counted(count, 'place', 'places')} ; la plus grande salle là-bas en a ${limit}.`,
    noRooms: 'Il n’y a pas de salles à réserver là-bas.',
    taken: ({ desk }) => `Désolé, la salle ${desk} vient d’être prise.`,
    notFree: ({ desk }) => `La salle ${desk} n’est pas disponible à ce moment-là.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, à ${f.km(km)} de chez vous`} · ${f.counted(free, 'salle libre', 'salles libres')}`,
    desk: ({ name }) => `Salle ${name}`,
    seats: ({ count }) => f.counted(count, 'place', 'places'),
    bookThis: ({ name, site }) => `Réserver la salle ${name}, ${site}`,
    more: ({ left }) => `Autres salles (${left})`,
    until: ({ to }) => `Jusqu’à ${f.time(to)}`,
    morning: 'Matin',
    afternoon: 'Après-midi',
    wholeDay: 'Toute la journée',
  };
}

function inGerman(f: Formats, part: Part): RoomWords {
  return {
    askPlace: ({ when, equipment }) =>
      `Wo möchten Sie sich ${when.length > 0 ? `${am(when)} ` : ''}treffen${listed(equipment)}?`,
    askDay: ({ place }) => (place ? `An welchem Tag möchten Sie sich in ${place} treffen?` : 'Für welchen Tag?'),
    askTime: ({ day }) => `Um wie viel Uhr ${am([day])}? Sie können es auch schreiben: „von 14 bis 16 Uhr“.`,
    askUntil: ({ from }) => `Ab ${f.time(from)} Uhr, und bis wann?`,
    offered: ({ place, when, part: p }) => `Freie Räume in ${place} ${am(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Freie Räume in Ihrer Nähe ${am(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Kein freier Raum in ${place} ${am(when)}, ${part(p)}. In der Umgebung gibt es noch freie:`,
    nothingAnywhere: ({ when }) =>
      `Ich habe in der ganzen Umgebung keinen passenden freien Raum gefunden${when.length > 0 ? ` für ${these('den', when)}` : ''}.`,
    missing: ({ equipment }) =>
      `Kein freier Raum hat alles, was Sie wünschen (${f.list(equipment)}); frei sind aber diese.`,
    tooFewSeats: ({ count, limit }) =>
      `Sie brauchen ${f.counted(count, 'Platz', 'Plätze')}; der größte Raum dort hat ${limit}.`,
    noRooms: 'Dort gibt es keine Räume zu buchen.',
    taken: ({ desk }) => `Schade, Raum ${desk} wurde gerade vergeben.`,
    notFree: ({ desk }) => `Raum ${desk} ist dann nicht zu haben.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, ${f.km(km)} von zu Hause`} · ${f.counted(free, 'Raum', 'Räume')} frei`,
    desk: ({ name }) => `Raum ${name}`,
    seats: ({ count }) => f.counted(count, 'Platz', 'Plätze'),
    bookThis: ({ name, site }) => `Raum ${name} buchen, ${site}`,
    more: ({ left }) => `Weitere Räume (${left})`,
    until: ({ to }) => `Bis ${f.time(to)} Uhr`,
    morning: 'Vormittag',
    afternoon: 'Nachmittag',
    wholeDay: 'Ganzer Tag',
  };
}

const MADE: Record<Language, (f: Formats, part: Part) => RoomWords> = {
  nl: inDutch,
  fr: inFrench,
  de: inGerman,
  en: inEnglish,
};

/** @param part how the language says a part of a day: "from 9:30 to 11:00". */
export function roomWords(language: Language, part: Part): RoomWords {
  return MADE[language](formats(language), part);
}
