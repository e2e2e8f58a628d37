import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { type Formats, formats } from './formats.ts';
import { on } from './french-prepositions.ts';
import { on as am } from './german-days.ts';

/** What is said of a place to meet that is fair to all, and of what it is found by. */
export interface FairWords {
  /** `count` is how many people meet. */
  rooms: (facts: { count: number; when: LocalDate[]; part: DayPart }) => string;
  /** By what it was weighed: of nobody in particular. */
  byWork: (facts: { day: LocalDate }) => string;
  byHomes: (facts: { day: LocalDate }) => string;
  /** Not all of them are known, or only the one who asks. */
  notAll: string;
  onlyYou: string;
  inOrder: string;
  nobodyKnown: string;
  onlyAlone: string;
  askWho: string;
  tooMany: (facts: { limit: number }) => string;
  invited: (facts: { names: string[] }) => string;
  /** Of one's own home. */
  homeUsed: string;
  homeNotUsed: string;
  means: string;
  noHome: string;
  /** How to change that, where there is no button for it. */
  sayYes: string;
  sayNo: string;
  /** Buttons. */
  useHome: string;
  keepHome: string;
}

type Part = (part: DayPart) => string;

function inEnglish(f: Formats, part: Part): FairWords {
  return {
    rooms: ({ count, when, part: p }) =>
      `Rooms for the ${count} of you on ${f.days(when)}, ${part(p)}, with the least travel for all of you`,
    byWork: ({ day }) => `I went by where each of you works on ${f.day(day)}, as far as you may see it.`,
    byHomes: ({ day }) =>
      `I went by where each of you works on ${f.day(day)}, as far as you may see it, and by roughly where those live who allow it.`,
    notAll: 'I do not know that for everybody, so not everybody is counted.',
    onlyYou: 'I know only where you will be, so what is nearest to you comes first.',
    inOrder: 'The fairest place comes first, then the next best.',
    nobodyKnown: 'I do not know where any of you will be then, so I cannot weigh it.',
    onlyAlone: 'Others read along here, so I do not weigh where anybody is. Ask me in our own chat.',
    askWho: 'Who is coming? Write, for example: “A room for Saar, Tom and me on Thursday from 2 to 4.”',
    tooMany: ({ limit }) =>
      `I can keep ${limit} names at a time: I counted all of you, and you can invite them once the room is booked.`,
    invited: ({ names }) => `I am inviting ${f.list(names)}.`,
    homeUsed: 'Roughly where you live may be used to find fair places to meet.',
    homeNotUsed: 'Where you live is not used to find places to meet.',
    means:
      'For a meeting it is used when three or more people meet, and I do not know where you work that day. Added up over many people, it also counts in how much travel shared sites save. Nobody is told: your home counts as the middle of an area of at least 16 municipalities.',
    sayYes: 'To allow it, write “you may use my home for meetings”.',
    sayNo: 'To end that, write “do not use my home for meetings”.',
    noHome: 'I do not know where you live, though: your organisation has not told me.',
    useHome: 'Use my home for meetings',
    keepHome: 'Do not use my home',
  };
}

function inDutch(f: Formats, part: Part): FairWords {
  return {
    rooms: ({ count, when, part: p }) =>
      `Zalen voor ${f.counted(count, 'persoon', 'personen')} op ${f.days(when)}, ${part(p)}, waar jullie samen het minst voor moeten reizen`,
    byWork: ({ day }) => `Ik hield rekening met waar jullie op ${f.day(day)} werken, voor zover je dat mag zien.`,
    byHomes: ({ day }) =>
      `Ik hield rekening met waar jullie op ${f.day(day)} werken, voor zover je dat mag zien, en met waar jullie ongeveer wonen, bij wie dat toelaat.`,
    notAll: 'Ik weet het niet van iedereen, dus telt niet iedereen mee.',
    onlyYou: 'Ik weet alleen waar jij dan bent, dus staat vooraan wat voor jou het dichtstbij is.',
    inOrder: 'De eerlijkste plek staat vooraan, dan volgen de andere.',
    nobodyKnown: 'Ik weet van niemand waar die dan zal zijn, dus kan ik niets vergelijken.',
    onlyAlone:
      'Hier lezen anderen mee, dus houd ik er geen rekening mee waar iemand is. Vraag het me in ons eigen gesprek.',
    askWho: 'Wie komt er? Schrijf me bijvoorbeeld: “Een zaal voor Saar, Tom en mij donderdag van 14 tot 16 uur.”',
    tooMany: ({ limit }) =>
      `Ik kan ${limit} namen tegelijk onthouden: ik telde iedereen mee, en uitnodigen kan zodra de zaal geboekt is.`,
    invited: ({ names }) => `Ik nodig ${f.list(names)} uit.`,
    homeUsed: 'Om een eerlijke plek voor een vergadering te vinden, mag ik gebruiken waar je ongeveer woont.',
    homeNotUsed: 'Waar je woont, gebruik ik niet om een plek voor een vergadering te vinden.',
    means:
      'Voor een vergadering telt het alleen als jullie met drie of meer zijn en ik niet weet waar je die dag werkt. Het telt ook mee, opgeteld met veel anderen, in wat gedeelde gebouwen aan verplaatsingen besparen. Niemand krijgt het te horen: je woonplaats telt als het midden van een streek van minstens 16 gemeenten.',
    sayYes: 'Wil je het toelaten? Schrijf “je mag mijn woonplaats gebruiken voor vergaderingen”.',
    sayNo: 'Wil je het niet meer? Schrijf “gebruik mijn woonplaats niet voor vergaderingen”.',
    noHome: 'Ik weet alleen niet waar je woont: je organisatie heeft het me niet gezegd.',
    useHome: 'Mijn woonplaats gebruiken',
    keepHome: 'Mijn woonplaats niet gebruiken',
  };
}

function inFrench(f: Formats, part: Part): FairWords {
  return {
    rooms: ({ count, when, part: p }) =>
      `Salles pour ${f.counted(count, 'personne', 'personnes')} ${on(when)}, ${part(p)}, là où le trajet est le plus court pour l’ensemble du groupe`,
    byWork: ({ day }) =>
      `J’ai tenu compte de l’endroit où chacun travaille le ${f.day(day)}, pour autant que vous puissiez le voir.`,
    byHomes: ({ day }) =>
      `J’ai tenu compte de l’endroit où chacun travaille le ${f.day(day)}, pour autant que vous puissiez le voir, et de la région où habitent les personnes qui le permettent.`,
    notAll: 'Je ne le sais pas pour tout le monde : tout le monde n’est donc pas compté.',
    onlyYou: 'Je ne connais que votre point de départ : le plus proche de vous vient donc en premier.',
    inOrder: 'Le lieu le plus équitable vient en premier, puis les suivants.',
    nobodyKnown: 'Je n’ai d’indication pour personne ce jour-là : je ne peux donc rien comparer.',
    onlyAlone:
      'D’autres personnes lisent ici : je ne tiens donc pas compte de l’endroit où chacun se trouve. Posez-moi la question dans notre conversation privée.',
    askWho: 'Qui vient ? Écrivez par exemple : « Une salle pour Saar, Tom et moi jeudi de 14h à 16h. »',
    tooMany: ({ limit }) =>
      `Je peux retenir ${limit} noms à la fois : j’ai compté tout le monde, et vous pourrez inviter une fois la salle réservée.`,
    invited: ({ names }) => `J’invite ${f.list(names)}.`,
    homeUsed: 'La région où vous habitez peut servir à trouver un lieu de réunion équitable.',
    homeNotUsed: 'Votre domicile ne sert pas à trouver un lieu de réunion.',
    means:
      'Pour une réunion, cela ne compte que si vous êtes au moins trois et que je ne sais pas où vous travaillez ce jour-là. Cela compte aussi, additionné à beaucoup d’autres, dans le calcul des déplacements que les sites partagés évitent. Personne ne l’apprend : votre domicile compte comme le milieu d’une région d’au moins 16 communes.',
    sayYes: 'Pour l’autoriser, écrivez « vous pouvez utiliser mon domicile pour les réunions ».',
    sayNo: 'Pour y mettre fin, écrivez « n’utilisez pas mon domicile pour les réunions ».',
    noHome: 'Mais je ne sais pas où vous habitez : votre organisation ne me l’a pas dit.',
    useHome: 'Utiliser mon domicile',
    keepHome: 'Ne pas utiliser mon domicile',
  };
}

function inGerman(f: Formats, part: Part): FairWords {
  return {
    rooms: ({ count, when, part: p }) =>
      `Räume für ${f.counted(count, 'Person', 'Personen')} ${am(when)}, ${part(p)}, wo der Weg für alle zusammen am kürzesten ist`,
    byWork: ({ day }) => `Ich habe berücksichtigt, wo Sie alle ${am([day])}, arbeiten, soweit Sie das sehen dürfen.`,
    byHomes: ({ day }) =>
      `Ich habe berücksichtigt, wo Sie alle ${am([day])}, arbeiten, soweit Sie das sehen dürfen, und wo ungefähr diejenigen wohnen, die das erlauben.`,
    notAll: 'Ich weiß es nicht von allen; deshalb zählen nicht alle mit.',
    onlyYou: 'Ich weiß nur, wo Sie dann sind; deshalb steht vorn, was für Sie am nächsten liegt.',
    inOrder: 'Der fairste Ort steht vorn, dann folgen die nächstbesten.',
    nobodyKnown: 'Ich weiß von niemandem, wo er oder sie dann sein wird; deshalb kann ich nichts vergleichen.',
    onlyAlone:
      'Hier lesen andere mit; deshalb berücksichtige ich nicht, wo jemand ist. Fragen Sie mich in unserem eigenen Chat.',
    askWho: 'Wer kommt? Schreiben Sie zum Beispiel: „Ein Raum für Saar, Tom und mich am Donnerstag von 14 bis 16 Uhr.“',
    tooMany: ({ limit }) =>
      `Ich kann mir ${limit} Namen auf einmal merken: Alle sind mitgezählt, und einladen können Sie, sobald der Raum gebucht ist.`,
    invited: ({ names }) => `Ich lade ${f.list(names)} ein.`,
    homeUsed: 'Um einen fairen Ort für eine Besprechung zu finden, darf ich verwenden, wo Sie ungefähr wohnen.',
    homeNotUsed: 'Ihren Wohnort verwende ich nicht, um einen Ort für eine Besprechung zu finden.',
    means:
      'Für eine Besprechung zählt das nur, wenn sich drei oder mehr Personen treffen und ich nicht weiß, wo Sie an dem Tag arbeiten. Außerdem zählt Ihr Wohnort, zusammen mit denen vieler anderer, bei den Kilometern mit, die gemeinsam genutzte Gebäude sparen. Niemand erfährt es: Ihr Wohnort zählt als die Mitte eines Gebiets von mindestens 16 Gemeinden.',
    sayYes: 'Um es zu erlauben, schreiben Sie „Sie dürfen meinen Wohnort für Besprechungen verwenden“.',
    sayNo: 'Um es zu beenden, schreiben Sie „Verwenden Sie meinen Wohnort nicht für Besprechungen“.',
    noHome: 'Ich weiß allerdings nicht, wo Sie wohnen: Ihre Organisation hat es mir nicht gesagt.',
    useHome: 'Meinen Wohnort verwenden',
    keepHome: 'Meinen Wohnort nicht verwenden',
  };
}

const MADE: Record<Language, (f: Formats, part: Part) => FairWords> = {
  nl: inDutch,
  fr: inFrench,
  de: inGerman,
  en: inEnglish,
};

/** @param part how the language says a part of a day. */
export function fairWords(language: Language, part: Part): FairWords {
  return MADE[language](formats(language), part);
}
