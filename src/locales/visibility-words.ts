import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { Visibility } from '../domain/people/choices.ts';
import { formats } from './formats.ts';
import { the } from './german-days.ts';

type OfEach = Record<Visibility, string>;

/** What is said of who sees where somebody is, and of who looked. */
export interface VisibilityWords {
  /** What stands, and what it means. */
  stands: OfEach;
  means: OfEach;
  /** What those see who see somebody. */
  shown: string;
  /** Of somebody who is open to meet: beside those who see them anyway, or in spite of it. */
  meetingToo: string;
  meetingHidden: string;
  switchedOff: string;
  /** Buttons. */
  choose: OfEach;
  lookUps: string;
  mine: string;
  /** Who looked somebody up; what is kept of it, for how many days. */
  lookedUp: string;
  lookedUpByNobody: string;
  kept: (facts: { days: number }) => string;
  lookUpsHeading: string;
  around: (facts: { day: LocalDate; today: LocalDate; time: LocalTime }) => string;
  byName: string;
  onList: string;
  asReader: string;
  /** In the place of a name. */
  gone: string;
  /** Who follows somebody, and what that is. */
  followers: string;
  follows: string;
}

function inEnglish(): VisibilityWords {
  const f = formats('en');
  return {
    stands: {
      nobody: 'Nobody sees where you are',
      team: 'Your team sees where you are',
      organisation: 'Your organisation sees where you are',
      network: 'The whole network sees where you are',
    },
    means: {
      nobody: 'Nobody at all, your manager included. Desks you book stay yours; I just tell nobody whose they are.',
      team: 'The people you share a team with, your manager included, and nobody else.',
      organisation: 'Everybody in your organisation, and nobody in any other.',
      network: 'Everybody in every administration of the network.',
    },
    shown:
      'Today and the days to come are shown, never the past. When you are away, only that is shown; when you work from home, no address.',
    meetingToo:
      'You are open to meet, so people of the whole network also see on which days you work at which site, and your topics.',
    meetingHidden: 'You are open to meet, but as long as nobody sees you, nobody finds you.',
    switchedOff:
      'Your organisation has switched off finding colleagues: nobody is shown where you are, whatever you choose here.',
    choose: { nobody: 'Nobody', team: 'My team', organisation: 'My organisation', network: 'The network' },
    lookUps: 'Who looked me up?',
    mine: 'Who sees me?',
    lookedUp: 'Who looked you up, and who follows you',
    lookedUpByNobody: 'Nobody has looked you up.',
    kept: ({ days }) => `I keep this for ${f.counted(days, 'day', 'days')}, for you alone.`,
    lookUpsHeading: 'Who looked you up',
    around: ({ day, today, time }) => `${f.day(day, today)}, around ${f.time(time)}`,
    byName: 'by your name',
    onList: 'on a list',
    asReader: 'on a list of who has confirmed an announcement',
    gone: 'Somebody who is no longer here',
    followers: 'Who follows you',
    follows: 'asked to be told when you are both in, as long as you let them see it',
  };
}

function inDutch(): VisibilityWords {
  const f = formats('nl');
  return {
    stands: {
      nobody: 'Niemand ziet waar je bent',
      team: 'Je team ziet waar je bent',
      organisation: 'Je organisatie ziet waar je bent',
      network: 'Het hele netwerk ziet waar je bent',
    },
    means: {
      nobody:
        'Helemaal niemand, ook je leidinggevende niet. Werkplekken die je boekt, blijven van jou; ik zeg alleen tegen niemand van wie ze zijn.',
      team: 'De mensen met wie je in een team zit, je leidinggevende inbegrepen, en verder niemand.',
      organisation: 'Iedereen van je organisatie, en niemand van een andere.',
      network: 'Iedereen van elk bestuur in het netwerk.',
    },
    shown:
      'Te zien zijn vandaag en de komende dagen, nooit wat voorbij is. Ben je afwezig, dan is alleen te zien dat je er niet bent; werk je thuis, dan zonder adres.',
    meetingToo:
      'Je staat open voor ontmoetingen: mensen van het hele netwerk zien dus ook op welke dagen je in welk gebouw werkt, en je onderwerpen.',
    meetingHidden: 'Je staat open voor ontmoetingen, maar zolang niemand je ziet, vindt niemand je.',
    switchedOff:
      'Je organisatie heeft het opzoeken van collega’s uitgeschakeld: niemand krijgt te zien waar je bent, wat je hier ook kiest.',
    choose: { nobody: 'Niemand', team: 'Mijn team', organisation: 'Mijn organisatie', network: 'Het netwerk' },
    lookUps: 'Wie heeft me opgezocht?',
    mine: 'Wie ziet me?',
    lookedUp: 'Wie je opzocht, en wie je volgt',
    lookedUpByNobody: 'Niemand heeft je opgezocht.',
    kept: ({ days }) => `Ik bewaar dit ${f.counted(days, 'dag', 'dagen')}, alleen voor jou.`,
    lookUpsHeading: 'Wie je opzocht',
    around: ({ day, today, time }) => `${f.day(day, today)}, rond ${f.time(time)} uur`,
    byName: 'op naam',
    onList: 'in een lijst',
    asReader: 'in een lijst met leesbevestigingen van een mededeling',
    gone: 'Iemand die hier niet meer is',
    followers: 'Wie je volgt',
    follows: 'wil een seintje als jullie er allebei zijn, zolang je dat deelt',
  };
}

function inFrench(): VisibilityWords {
  const f = formats('fr');
  return {
    stands: {
      nobody: 'Personne ne voit où vous êtes',
      team: 'Votre équipe voit où vous êtes',
      organisation: 'Votre organisation voit où vous êtes',
      network: 'Tout le réseau voit où vous êtes',
    },
    means: {
      nobody:
        'Absolument personne, pas même votre responsable. Les bureaux que vous réservez restent à vous ; je ne dis simplement à personne qui les occupe.',
      team: 'Les personnes qui partagent une équipe avec vous, y compris votre responsable, et personne d’autre.',
      organisation: 'Tout le monde dans votre organisation, et personne d’une autre.',
      network: 'Tout le monde, dans chaque administration du réseau.',
    },
    shown:
      'On voit aujourd’hui et les jours à venir, jamais le passé. En cas d’absence, on voit seulement que vous n’êtes pas là ; en télétravail, aucune adresse.',
    meetingToo:
      'Vous acceptez de rencontrer des collègues : les personnes de tout le réseau voient donc aussi quels jours vous travaillez sur quel site, ainsi que vos sujets.',
    meetingHidden:
      'Vous acceptez de rencontrer des collègues, mais tant que personne ne vous voit, personne ne vous trouve.',
    switchedOff:
      'Votre organisation a désactivé la recherche de collègues : personne ne voit où vous êtes, quel que soit votre choix ici.',
    choose: { nobody: 'Personne', team: 'Mon équipe', organisation: 'Mon organisation', network: 'Le réseau' },
    lookUps: 'Qui a cherché où je suis ?',
    mine: 'Qui me voit ?',
    lookedUp: 'Qui a cherché où vous êtes, et qui vous suit',
    lookedUpByNobody: 'Personne n’a cherché où vous êtes.',
    kept: ({ days }) => `Je garde ceci ${f.counted(days, 'jour', 'jours')}, uniquement pour vous.`,
    lookUpsHeading: 'Qui a cherché où vous êtes',
    around: ({ day, today, time }) => `${f.day(day, today)}, vers ${f.time(time)}`,
    byName: 'par votre nom',
    onList: 'dans une liste',
    asReader: 'dans une liste de confirmations de lecture d’une annonce',
    gone: 'Quelqu’un qui n’est plus là',
    followers: 'Qui vous suit',
    follows: 'souhaite savoir quand vous êtes au même endroit, tant que vous le partagez',
  };
}

function inGerman(): VisibilityWords {
  const f = formats('de');
  return {
    stands: {
      nobody: 'Niemand sieht, wo Sie sind',
      team: 'Ihr Team sieht, wo Sie sind',
      organisation: 'Ihre Organisation sieht, wo Sie sind',
      network: 'Das ganze Netzwerk sieht, wo Sie sind',
    },
    means: {
      nobody:
        'Wirklich niemand, auch Ihre Führungskraft nicht. Arbeitsplätze, die Sie buchen, behalten Sie; ich verrate nur niemandem, wem sie gehören.',
      team: 'Wer mit Ihnen in einem Team ist, auch Ihre Führungskraft, und sonst niemand.',
      organisation: 'Alle in Ihrer Organisation, und niemand aus einer anderen.',
      network: 'Alle in jeder Verwaltung des Netzwerks.',
    },
    shown:
      'Zu sehen sind heute und die kommenden Tage, nie die Vergangenheit. Sind Sie abwesend, sieht man nur, dass Sie nicht da sind; arbeiten Sie im Homeoffice, keine Adresse.',
    meetingToo:
      'Sie sind offen für Begegnungen: Deshalb sieht das ganze Netzwerk auch, an welchen Tagen Sie an welchem Standort arbeiten, und Ihre Themen.',
    meetingHidden: 'Sie sind offen für Begegnungen, aber solange niemand Sie sieht, findet Sie auch niemand.',
    switchedOff:
      'Ihre Organisation hat das Suchen von Kolleginnen und Kollegen abgeschaltet: Niemand erfährt, wo Sie sind, was auch immer Sie hier wählen.',
    choose: { nobody: 'Niemand', team: 'Mein Team', organisation: 'Meine Organisation', network: 'Das Netzwerk' },
    lookUps: 'Wer hat nach mir gesucht?',
    mine: 'Wer sieht mich?',
    lookedUp: 'Wer nach Ihnen gesucht hat, und wer Ihnen folgt',
    lookedUpByNobody: 'Niemand hat nach Ihnen gesucht.',
    kept: ({ days }) => `Das bewahre ich ${f.counted(days, 'Tag', 'Tage')} auf, nur für Sie.`,
    lookUpsHeading: 'Wer nach Ihnen gesucht hat',
    around: ({ day, today, time }) => `${the('der', day, today)}, gegen ${f.time(time)} Uhr`,
    byName: 'über Ihren Namen',
    onList: 'in einer Liste',
    asReader: 'in einer Liste der Lesebestätigungen einer Mitteilung',
    gone: 'Jemand, der nicht mehr hier ist',
    followers: 'Wer Ihnen folgt',
    follows: 'möchte erfahren, wann Sie beide da sind, solange Sie das teilen',
  };
}

export const VISIBILITY_WORDS: Record<Language, VisibilityWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
