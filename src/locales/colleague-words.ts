import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { WorkMode } from '../domain/presence/day-log.ts';
import { durations } from './durations.ts';
import { formats } from './formats.ts';
import { at, of, on } from './french-prepositions.ts';
import { on as am, the } from './german-days.ts';

/** What is said of where others are. A name, a place and the days stand apart, so that each sentence is right of any. */
export interface ColleagueWords {
  /** "Colleagues", and where: "in Namur", "near Liège (within 15 km)". Beside a team's own name, too. */
  everybody: string;
  fromElsewhere: string;
  inPlace: (facts: { place: string }) => string;
  nearPlace: (facts: { place: string; km: number }) => string;
  nearHome: (facts: { km: number }) => string;
  togetherWith: (facts: { colleague: string }) => string;
  /** The days that it is about, and how many people. */
  seen: (facts: { when: LocalDate[]; today: LocalDate; count: number }) => string;
  nobodySeen: (facts: { when: LocalDate[]; today: LocalDate }) => string;
  neverTogether: (facts: { when: LocalDate[]; today: LocalDate }) => string;
  /** One sentence for a stranger, for somebody who hides, and for somebody who noted nothing. */
  cannotTell: (facts: { colleague: string | undefined; when: LocalDate[]; today: LocalDate }) => string;
  pastDays: string;
  firstDays: (facts: { last: LocalDate }) => string;
  othersReadAlong: string;
  /** Questions. */
  askWhich: (facts: { text: string }) => string;
  askWhichTeam: (facts: { text: string }) => string;
  moreNamesakes: (facts: { left: number }) => string;
  noSuchTeam: (facts: { text: string }) => string;
  noTeam: string;
  askPlace: string;
  /** In rows. */
  modes: Record<WorkMode, string>;
  counted: (facts: { text: string; count: number }) => string;
  page: (facts: { begin: number; end: number; total: number }) => string;
  /** Buttons. */
  thisOne: string;
  chooseThis: (facts: { colleague: string }) => string;
  bookThere: string;
  next: string;
  previous: string;
}

/** More days than these are told by the first and the last of them. */
const DAYS_NAMED = 3;

/** Days as they are said: one (with the year, where that is not the year of `today`), a few, or the first and the last. */
interface Ways {
  one: (day: LocalDate, today: LocalDate) => string;
  few: (when: LocalDate[]) => string;
  span: (first: LocalDate, last: LocalDate, today: LocalDate) => string;
}

function said({ one, few, span }: Ways): (when: LocalDate[], today: LocalDate) => string {
  return (when, today) => {
    const [first, last] = [when[0], when.at(-1)];
    if (!first || !last || first === last) return first ? one(first, today) : '';
    return when.length > DAYS_NAMED ? span(first, last, today) : few(when);
  };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function inEnglish(): ColleagueWords {
  const f = formats('en');
  const { number } = durations('en');
  const span: Ways['span'] = (first, last, today) => `${f.day(first, today)} to ${f.day(last, today)}`;
  const days = said({ one: f.day, few: f.days, span });
  const onDays = said({
    one: (day, today) => `on ${f.day(day, today)}`,
    few: (when) => `on ${f.days(when)}`,
    span: (...days) => `from ${span(...days)}`,
  });
  return {
    everybody: 'Colleagues',
    fromElsewhere: 'Colleagues from other administrations',
    inPlace: ({ place }) => `in ${place}`,
    nearPlace: ({ place, km }) => `near ${place} (within ${f.km(km)})`,
    nearHome: ({ km }) => `near your home (within ${f.km(km)})`,
    togetherWith: ({ colleague }) => `Together with ${colleague}`,
    seen: ({ when, today, count }) => `${sentence(days(when, today))}: ${f.counted(count, 'person', 'people')}.`,
    nobodySeen: ({ when, today }) =>
      `${sentence(days(when, today))}: nobody I can show you. Either nothing is noted, or it is not shared with you.`,
    neverTogether: ({ when, today }) =>
      `${sentence(days(when, today))}: no day on which I see you in the same place. Either nothing is noted, or it is not shared with you.`,
    cannotTell: ({ colleague, when, today }) =>
      `I cannot tell you where ${colleague ?? 'that colleague'} is ${onDays(when, today)}: either nothing is noted, or it is not shared with you.`,
    pastDays: 'Where others were is nobody’s business any more: I only show today and the days to come.',
    firstDays: ({ last }) => `That is far ahead: I show it until ${f.day(last)}. To see later days, name them.`,
    othersReadAlong: 'Others read along here, so I would rather not say where people are. Ask me in our own chat.',
    askWhich: ({ text }) => `I know several people called “${text}”. Whom do you mean?`,
    askWhichTeam: ({ text }) => `I know several teams called “${text}”. Which one do you mean?`,
    moreNamesakes: ({ left }) => `And ${left} more: give me more of the name.`,
    noSuchTeam: ({ text }) => `I know no team called “${text}” in your organisation.`,
    noTeam:
      'I know of no team that you are in. Ask me for a colleague by name, or for a place: “Who is in Namur tomorrow?”',
    askPlace: 'In which place shall I look?',
    modes: {
      home: 'Working from home',
      office: 'In the office',
      coworking: 'Coworking',
      field: 'In the field',
      leave: 'Away',
      other: 'Away',
    },
    counted: ({ text, count }) => `${text} (${number(count)})`,
    page: ({ begin, end, total }) => `${number(begin)} to ${number(end)} of ${number(total)}.`,
    thisOne: 'This one',
    chooseThis: ({ colleague }) => `Choose ${colleague}`,
    bookThere: 'Book a desk there',
    next: 'Next page',
    previous: 'Previous page',
  };
}

function inDutch(): ColleagueWords {
  const f = formats('nl');
  const { number } = durations('nl');
  const span: Ways['span'] = (first, last, today) => `${f.day(first, today)} tot en met ${f.day(last, today)}`;
  const days = said({ one: f.day, few: f.days, span });
  const onDays = said({
    one: (day, today) => `op ${f.day(day, today)}`,
    few: (when) => `op ${f.days(when)}`,
    span: (...days) => `van ${span(...days)}`,
  });
  return {
    everybody: 'Collega’s',
    fromElsewhere: 'Collega’s van andere besturen',
    inPlace: ({ place }) => `in ${place}`,
    nearPlace: ({ place, km }) => `in de buurt van ${place} (hoogstens ${f.km(km)})`,
    nearHome: ({ km }) => `in de buurt van je thuis (hoogstens ${f.km(km)})`,
    togetherWith: ({ colleague }) => `Samen met ${colleague}`,
    seen: ({ when, today, count }) => `${sentence(days(when, today))}: ${f.counted(count, 'persoon', 'personen')}.`,
    nobodySeen: ({ when, today }) =>
      `${sentence(days(when, today))}: niemand die ik je kan tonen. Er is niets genoteerd, of het wordt niet met je gedeeld.`,
    neverTogether: ({ when, today }) =>
      `${sentence(days(when, today))}: geen dag waarop ik jullie op dezelfde plaats zie. Er is niets genoteerd, of het wordt niet met je gedeeld.`,
    cannotTell: ({ colleague, when, today }) =>
      `Waar ${colleague ?? 'die collega'} ${onDays(when, today)} is, kan ik je niet zeggen: er is niets genoteerd, of het wordt niet met je gedeeld.`,
    pastDays: 'Waar anderen waren, gaat niemand nog iets aan: ik toon alleen vandaag en de komende dagen.',
    firstDays: ({ last }) =>
      `Dat is ver vooruit: ik toon het tot en met ${f.day(last)}. Wil je latere dagen zien, noem ze dan.`,
    othersReadAlong:
      'Hier lezen anderen mee, dus zeg ik liever niet waar mensen zijn. Vraag het me in ons eigen gesprek.',
    askWhich: ({ text }) => `Ik ken meer dan één “${text}”. Wie bedoel je?`,
    askWhichTeam: ({ text }) => `Ik ken meer dan één team dat “${text}” heet. Welk bedoel je?`,
    moreNamesakes: ({ left }) => `En nog ${left}: geef me wat meer van de naam.`,
    noSuchTeam: ({ text }) => `Ik ken in je organisatie geen team dat “${text}” heet.`,
    noTeam:
      'Ik ken geen team waar je in zit. Vraag me naar een collega bij naam, of naar een plaats: “Wie is er morgen in Namen?”',
    askPlace: 'In welke plaats zal ik zoeken?',
    modes: {
      home: 'Thuis aan het werk',
      office: 'Op kantoor',
      coworking: 'In een coworking',
      field: 'Op het terrein',
      leave: 'Afwezig',
      other: 'Afwezig',
    },
    counted: ({ text, count }) => `${text} (${number(count)})`,
    page: ({ begin, end, total }) => `${number(begin)} tot ${number(end)} van ${number(total)}.`,
    thisOne: 'Deze',
    chooseThis: ({ colleague }) => `${colleague} kiezen`,
    bookThere: 'Daar een werkplek boeken',
    next: 'Volgende pagina',
    previous: 'Vorige pagina',
  };
}

function inFrench(): ColleagueWords {
  const f = formats('fr');
  const { number } = durations('fr');
  const span: Ways['span'] = (first, last, today) => `du ${f.day(first, today)} au ${f.day(last, today)}`;
  const days = said({ one: f.day, few: f.days, span });
  const onDays = said({ one: (day, today) => `le ${f.day(day, today)}`, few: on, span });
  return {
    everybody: 'Collègues',
    fromElsewhere: 'Collègues d’autres administrations',
    inPlace: ({ place }) => at(place),
    nearPlace: ({ place, km }) => `près ${of(place)} (${f.km(km)} au plus)`,
    nearHome: ({ km }) => `près de chez vous (${f.km(km)} au plus)`,
    togetherWith: ({ colleague }) => `Avec ${colleague}`,
    seen: ({ when, today, count }) => `${sentence(days(when, today))} : ${f.counted(count, 'personne', 'personnes')}.`,
    nobodySeen: ({ when, today }) =>
      `${sentence(days(when, today))} : personne que je puisse vous montrer. Soit rien n’est noté, soit ce n’est pas partagé avec vous.`,
    neverTogether: ({ when, today }) =>
      `${sentence(days(when, today))} : aucun jour où je vous vois au même endroit. Soit rien n’est noté, soit ce n’est pas partagé avec vous.`,
    cannotTell: ({ colleague, when, today }) =>
      `Je ne peux pas vous dire où se trouve ${colleague ?? 'cette personne'} ${onDays(when, today)} : soit rien n’est noté, soit ce n’est pas partagé avec vous.`,
    pastDays:
      'L’endroit où étaient les autres ne regarde plus personne : je ne montre qu’aujourd’hui et les jours à venir.',
    firstDays: ({ last }) => `C’est loin : je m’arrête au ${f.day(last)}. Pour la suite, précisez les jours.`,
    othersReadAlong:
      'D’autres personnes lisent cette conversation : je préfère donc ne pas y dire où sont les gens. Posez-moi la question dans notre conversation à deux.',
    askWhich: ({ text }) => `Plusieurs personnes s’appellent « ${text} ». De qui s’agit-il ?`,
    askWhichTeam: ({ text }) => `Plusieurs équipes s’appellent « ${text} ». De laquelle s’agit-il ?`,
    moreNamesakes: ({ left }) => `Et ${left} de plus : précisez le nom.`,
    noSuchTeam: ({ text }) => `Je ne connais pas d’équipe « ${text} » dans votre organisation.`,
    noTeam:
      'Je ne connais aucune équipe dont vous faites partie. Demandez-moi un collègue par son nom, ou un lieu : « Qui est à Namur demain ? »',
    askPlace: 'Dans quelle commune dois-je chercher ?',
    modes: {
      home: 'En télétravail',
      office: 'Au bureau',
      coworking: 'En coworking',
      field: 'Sur le terrain',
      leave: 'Absences',
      other: 'Absences',
    },
    counted: ({ text, count }) => `${text} (${number(count)})`,
    page: ({ begin, end, total }) => `${number(begin)} à ${number(end)} sur ${number(total)}.`,
    thisOne: 'Choisir',
    chooseThis: ({ colleague }) => `Choisir ${colleague}`,
    bookThere: 'Y réserver un bureau',
    next: 'Page suivante',
    previous: 'Page précédente',
  };
}

function inGerman(): ColleagueWords {
  const f = formats('de');
  const { number } = durations('de');
  const days = said({
    one: f.day,
    few: f.days,
    span: (first, last, today) => `${f.day(first, today)}, bis ${the('den', last, today)}`,
  });
  const onDays = said({
    one: (day, today) => `am ${the('dem', day, today)}`,
    few: am,
    span: (first, last, today) => `von ${the('dem', first, today)}, bis ${the('den', last, today)},`,
  });
  return {
    everybody: 'Kolleginnen und Kollegen',
    fromElsewhere: 'Kolleginnen und Kollegen anderer Verwaltungen',
    inPlace: ({ place }) => `in ${place}`,
    nearPlace: ({ place, km }) => `in der Nähe von ${place} (höchstens ${f.km(km)})`,
    nearHome: ({ km }) => `in der Nähe Ihres Zuhauses (höchstens ${f.km(km)})`,
    togetherWith: ({ colleague }) => `Zusammen mit ${colleague}`,
    seen: ({ when, today, count }) => `${sentence(days(when, today))}: ${f.counted(count, 'Person', 'Personen')}.`,
    nobodySeen: ({ when, today }) =>
      `${sentence(days(when, today))}: niemand, den ich Ihnen zeigen kann. Entweder ist nichts eingetragen, oder es wird nicht mit Ihnen geteilt.`,
    neverTogether: ({ when, today }) =>
      `${sentence(days(when, today))}: kein Tag, an dem ich Sie am selben Ort sehe. Entweder ist nichts eingetragen, oder es wird nicht mit Ihnen geteilt.`,
    cannotTell: ({ colleague, when, today }) =>
      `Wo ${colleague ?? 'diese Person'} ${onDays(when, today)} ist, kann ich Ihnen nicht sagen: Entweder ist nichts eingetragen, oder es wird nicht mit Ihnen geteilt.`,
    pastDays: 'Wo andere waren, geht niemanden mehr etwas an: Ich zeige nur heute und die kommenden Tage.',
    firstDays: ({ last }) =>
      `Das ist weit voraus: Ich zeige es bis ${the('den', last)}. Wenn Sie spätere Tage sehen möchten, nennen Sie sie mir bitte.`,
    othersReadAlong:
      'Hier lesen andere mit, deshalb sage ich lieber nicht, wo jemand ist. Fragen Sie mich in unserem eigenen Chat.',
    askWhich: ({ text }) => `Ich kenne mehrere Personen namens „${text}“. Wen meinen Sie?`,
    askWhichTeam: ({ text }) => `Ich kenne mehrere Teams namens „${text}“. Welches meinen Sie?`,
    moreNamesakes: ({ left }) => `Und ${left} weitere: Nennen Sie mir bitte mehr vom Namen.`,
    noSuchTeam: ({ text }) => `Ein Team namens „${text}“ kenne ich in Ihrer Organisation nicht.`,
    noTeam:
      'Ich kenne kein Team, zu dem Sie gehören. Fragen Sie mich nach einem Namen oder nach einem Ort: „Wer ist morgen in Namur?“',
    askPlace: 'In welchem Ort soll ich suchen?',
    modes: {
      home: 'Im Homeoffice',
      office: 'Im Büro',
      coworking: 'Im Coworking',
      field: 'Im Außendienst',
      leave: 'Abwesend',
      other: 'Abwesend',
    },
    counted: ({ text, count }) => `${text} (${number(count)})`,
    page: ({ begin, end, total }) => `${number(begin)} bis ${number(end)} von ${number(total)}.`,
    thisOne: 'Auswählen',
    chooseThis: ({ colleague }) => `${colleague} auswählen`,
    bookThere: 'Dort einen Arbeitsplatz buchen',
    next: 'Nächste Seite',
    previous: 'Vorige Seite',
  };
}

export const COLLEAGUE_WORDS: Record<Language, ColleagueWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
