import type { Language } from '../../src/domain/language.ts';

type InEach = Record<Language, string>;

/** What officials say of meeting rooms, as each language says it. */
export const SAID = {
  series: {
    en: 'a room for 8 in Namur every Tuesday until June from 2 to 4',
    nl: 'een zaal voor 8 in Namen elke dinsdag tot juni van 14 tot 16 uur',
    fr: 'une salle pour 8 à Namur chaque mardi jusqu’en juin de 14h à 16h',
    de: 'einen Raum für 8 in Namur jeden Dienstag bis Juni von 14 bis 16 Uhr',
  },
  cancelSeries: {
    en: 'cancel the whole series',
    nl: 'annuleer de hele reeks',
    fr: 'annule toute la série',
    de: 'storniere die ganze Serie',
  },
  cancelRange: {
    en: 'cancel everything from 1 to 24 December',
    nl: 'annuleer alles van 1 tot 24 december',
    fr: 'annule tout du 1er au 24 décembre',
    de: 'storniere alles vom 1. bis 24. Dezember',
  },
  room: {
    en: 'a room for 8 in Namur on Thursday from 2 to 4',
    nl: 'een zaal voor 8 in Namen donderdag van 14 tot 16 uur',
    fr: 'une salle pour 8 à Namur jeudi de 14h à 16h',
    de: 'einen Raum für 8 in Namur am Donnerstag von 14 bis 16 Uhr',
  },
  longer: { en: 'half an hour longer', nl: 'een half uur langer', fr: 'une demi-heure de plus', de: 'eine halbe Stunde länger' }, // prettier-ignore
  shorter: { en: '30 minutes shorter', nl: '30 minuten korter', fr: '30 minutes de moins', de: '30 Minuten kürzer' },
  endAt: {
    en: 'until 5 pm instead of 4 pm',
    nl: 'tot 17 uur in plaats van 16 uur',
    fr: 'jusqu’à 17h au lieu de 16h',
    de: 'bis 17 Uhr statt 16 Uhr',
  },
  bigger: {
    en: 'a bigger room, we are now 30',
    nl: 'een grotere zaal, we zijn nu met 30',
    fr: 'une salle plus grande, nous sommes 30 maintenant',
    de: 'einen größeren Raum, wir sind jetzt 30',
  },
  fair: {
    en: 'a room for me, Bram and Nele on Thursday from 2 to 4',
    nl: 'een zaal voor mij, Bram en Nele donderdag van 14 tot 16 uur',
    fr: 'une salle pour moi, Bram et Nele jeudi de 14h à 16h',
    de: 'einen Raum für mich, Bram und Nele am Donnerstag von 14 bis 16 Uhr',
  },
  useHome: {
    en: 'you may use my home for meeting places',
    nl: 'je mag mijn woonplaats gebruiken voor vergaderingen',
    fr: 'tu peux utiliser mon domicile pour les réunions',
    de: 'du darfst meinen Wohnort für Besprechungen verwenden',
  },
  backwards: {
    en: 'a room in Namur tomorrow from 16:00 to 14:00',
    nl: 'een zaal in Namen morgen van 16 tot 14 uur',
    fr: 'une salle à Namur demain de 16h à 14h',
    de: 'einen Raum in Namur morgen von 16 bis 14 Uhr',
  },
  overMidnight: {
    en: 'a room in Namur tomorrow from 23:00 to 1:00',
    nl: 'een zaal in Namen morgen van 23 tot 1 uur',
    fr: 'une salle à Namur demain de 23h à 1h',
    de: 'einen Raum in Namur morgen von 23 bis 1 Uhr',
  },
  tooLarge: {
    en: 'a room for 60 in Eupen tomorrow from 10 to 11',
    nl: 'een zaal voor 60 in Eupen morgen van 10 tot 11 uur',
    fr: 'une salle pour 60 à Eupen demain de 10h à 11h',
    de: 'einen Raum für 60 in Eupen morgen von 10 bis 11 Uhr',
  },
  thousandDates: {
    en: 'a room in Namur every working day until the end of 2029 from 9 to 10',
    nl: 'een zaal in Namen elke werkdag tot eind 2029 van 9 tot 10',
    fr: 'une salle à Namur chaque jour ouvrable jusque fin 2029 de 9h à 10h',
    de: 'einen Raum in Namur jeden Werktag bis Ende 2029 von 9 bis 10',
  },
  endsBefore: {
    en: 'a room in Namur every Tuesday from June to March from 9 to 10',
    nl: 'een zaal in Namen elke dinsdag van juni tot maart van 9 tot 10',
    fr: 'une salle à Namur chaque mardi de juin à mars de 9h à 10h',
    de: 'einen Raum in Namur jeden Dienstag von Juni bis März von 9 bis 10',
  },
} satisfies Record<string, InEach>;
