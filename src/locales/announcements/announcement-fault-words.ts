import type { AnnouncementBecause, AnnouncementFault } from '../../domain/announcements/writing/announcement-fault.ts';
import type { Language } from '../../domain/language.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the, theWithYear } from '../german-days.ts';
import { cardFault } from './pasted-card-fault-words.ts';

/** A sentence for everything that can be wrong with an announcement. */
type FaultSentences = {
  [Because in Exclude<keyof AnnouncementBecause, 'card'>]: (facts: AnnouncementBecause[Because]) => string;
};

interface AnnouncementFaultWords {
  faults: FaultSentences;
  /** Which of the texts it is. */
  of: Record<Language, string>;
}

const [nl, fr, de, en] = [formats('nl'), formats('fr'), formats('de'), formats('en')];

const inDutch: AnnouncementFaultWords = {
  of: { nl: 'Nederlandse tekst', fr: 'Franse tekst', de: 'Duitse tekst', en: 'Engelse tekst' },
  faults: {
    'no-language': () => 'Er staat nog niets in: schrijf de mededeling in minstens één taal.',
    'no-title': () => 'De titel ontbreekt.',
    'no-text': () => 'De tekst ontbreekt.',
    'title-too-long': ({ limit }) => `De titel is te lang: hoogstens ${nl.counted(limit, 'teken', 'tekens')}.`,
    'text-too-long': ({ limit }) => `De tekst is te lang: hoogstens ${nl.counted(limit, 'teken', 'tekens')}.`,
    unprintable: () => 'Er staan onzichtbare tekens in. Plak de tekst opnieuw, zonder opmaak.',
    'question-missing': () => 'De vraag staat er wel in een andere taal, maar hier niet.',
    'question-empty': () => 'Er zijn antwoorden, maar de vraag ontbreekt.',
    'question-too-long': ({ limit }) => `De vraag is te lang: hoogstens ${nl.counted(limit, 'teken', 'tekens')}.`,
    'choice-empty': () => 'Een van de antwoorden is leeg.',
    'choice-too-long': ({ limit }) =>
      `Een van de antwoorden is te lang: hoogstens ${nl.counted(limit, 'teken', 'tekens')}.`,
    'choice-twice': ({ text }) => `Het antwoord “${text}” staat er twee keer.`,
    'number-of-choices': ({ from, to }) => `Een vraag heeft ${from} tot ${to} antwoorden.`,
    'choices-differ': () => 'Hier staan minder antwoorden dan in een andere taal.',
    link: () => 'De link moet met https:// beginnen en mag geen spaties bevatten.',
    guideline: () => 'Die richtlijn is niet gepubliceerd.',
    purpose: () => 'Kies een onderwerp uit de lijst van je organisatie.',
    past: () => 'Dat tijdstip is al voorbij.',
    'skipped-hour': ({ day, time }) => `Op ${nl.day(day)} bestaat ${nl.time(time)} uur niet: de klok gaat dan een uur vooruit. Kies een ander uur.`, // prettier-ignore
    'too-far-ahead': ({ day }) => `Zo ver vooruit kan niet: uiterlijk op ${nl.dayWithYear(day)}.`,
    'receipt-too-early': () => 'De uiterste dag om te bevestigen valt voor de mededeling vertrekt.',
    'receipt-too-late': ({ day }) => `Vraag om uiterlijk op ${nl.dayWithYear(day)} te bevestigen.`,
    'empty-list': () => 'Bij de ontvangers is een lijst leeg: kies minstens één mogelijkheid, of laat de lijst weg.',
    'list-too-long': ({ limit }) => `Bij de ontvangers kun je hoogstens ${limit} keuzes van één soort maken.`,
    'name-unknown': ({ text }) => `“${text}” ken ik niet: schrijf de naam voluit.`,
    'name-several': ({ text, names, more }) => `“${text}” past bij meer dan één naam: ${nl.list(more > 0 ? [...names, `nog ${more}`] : names)}. Welke bedoel je?`, // prettier-ignore
    'site-with-others': () => 'Ontvangers per locatie kun je niet ook nog per team, rol of taal kiezen: dan zou te zien zijn wie daar komt. Iedereen krijgt de mededeling toch al in de eigen taal.', // prettier-ignore
  },
};

const inFrench: AnnouncementFaultWords = {
  of: { nl: 'Texte néerlandais', fr: 'Texte français', de: 'Texte allemand', en: 'Texte anglais' },
  faults: {
    'no-language': () => 'L’annonce est encore vide : rédigez-la dans au moins une langue.',
    'no-title': () => 'Il manque le titre.',
    'no-text': () => 'Il manque le texte.',
    'title-too-long': ({ limit }) =>
      `Le titre est trop long : ${fr.counted(limit, 'caractère', 'caractères')} au maximum.`,
    'text-too-long': ({ limit }) =>
      `Le texte est trop long : ${fr.counted(limit, 'caractère', 'caractères')} au maximum.`,
    unprintable: () => 'Il y a des caractères invisibles. Collez de nouveau le texte, sans mise en forme.',
    'question-missing': () => 'La question figure dans une autre langue, mais pas ici.',
    'question-empty': () => 'Il y a des réponses, mais il manque la question.',
    'question-too-long': ({ limit }) =>
      `La question est trop longue : ${fr.counted(limit, 'caractère', 'caractères')} au maximum.`,
    'choice-empty': () => 'L’une des réponses est vide.',
    'choice-too-long': ({ limit }) =>
      `L’une des réponses est trop longue : ${fr.counted(limit, 'caractère', 'caractères')} au maximum.`,
    'choice-twice': ({ text }) => `La réponse « ${text} » y figure deux fois.`,
    'number-of-choices': ({ from, to }) => `Prévoyez de ${from} à ${to} réponses par question.`,
    'choices-differ': () => 'Il y a ici moins de réponses que dans une autre langue.',
    link: () => 'Le lien doit être une adresse https et ne contenir aucun espace.',
    guideline: () => 'Cette directive n’est pas publiée.',
    purpose: () => 'Choisissez un sujet dans la liste de votre organisation.',
    past: () => 'Ce moment est déjà passé.',
    'skipped-hour': ({ day, time }) => `Le ${fr.day(day)}, ${fr.time(time)} n’existe pas : les horloges avancent alors d’une heure. Choisissez une autre heure.`, // prettier-ignore
    'too-far-ahead': ({ day }) => `C’est trop loin dans le temps : le ${fr.dayWithYear(day)} au plus tard.`,
    'receipt-too-early': () => 'La date limite de confirmation tombe avant l’envoi.',
    'receipt-too-late': ({ day }) => `Demandez de confirmer le ${fr.dayWithYear(day)} au plus tard.`,
    'empty-list': () => 'Parmi les destinataires, une liste est vide : faites-y au moins un choix, ou retirez-la.',
    'list-too-long': ({ limit }) =>
      `Pour les destinataires, vous pouvez faire au maximum ${limit} choix de chaque sorte.`,
    'name-unknown': ({ text }) => `Je ne connais pas « ${text} » : écrivez le nom en entier.`,
    'name-several': ({ text, names, more }) => `« ${text} » peut désigner ${fr.list(more > 0 ? [...names, fr.counted(more, 'autre', 'autres')] : names)}. De quoi s’agit-il ?`, // prettier-ignore
    'site-with-others': () => 'Les destinataires d’un site ne peuvent pas être choisis aussi par équipe, par rôle ou par langue : on verrait qui y vient. Chacun reçoit de toute façon l’annonce dans sa langue.', // prettier-ignore
  },
};

const inGerman: AnnouncementFaultWords = {
  of: { nl: 'Niederländischer Text', fr: 'Französischer Text', de: 'Deutscher Text', en: 'Englischer Text' },
  faults: {
    'no-language': () => 'Die Mitteilung ist noch leer: Bitte verfassen Sie sie in mindestens einer Sprache.',
    'no-title': () => 'Der Titel fehlt.',
    'no-text': () => 'Der Text fehlt.',
    'title-too-long': ({ limit }) => `Der Titel ist zu lang: höchstens ${de.counted(limit, 'Zeichen', 'Zeichen')}.`,
    'text-too-long': ({ limit }) => `Der Text ist zu lang: höchstens ${de.counted(limit, 'Zeichen', 'Zeichen')}.`,
    unprintable: () => 'Darin stehen unsichtbare Zeichen. Bitte fügen Sie es noch einmal als reinen Text ein.',
    'question-missing': () => 'In einer anderen Sprache steht eine Frage, hier fehlt sie.',
    'question-empty': () => 'Es gibt Antworten, aber die Frage fehlt.',
    'question-too-long': ({ limit }) => `Die Frage ist zu lang: höchstens ${de.counted(limit, 'Zeichen', 'Zeichen')}.`,
    'choice-empty': () => 'Eine der Antworten ist leer.',
    'choice-too-long': ({ limit }) =>
      `Eine der Antworten ist zu lang: höchstens ${de.counted(limit, 'Zeichen', 'Zeichen')}.`,
    'choice-twice': ({ text }) => `Die Antwort „${text}“ kommt zweimal vor.`,
    'number-of-choices': ({ from, to }) => `Eine Frage hat ${from} bis ${to} Antworten.`,
    'choices-differ': () => 'Hier stehen weniger Antworten als in einer anderen Sprache.',
    link: () => 'Der Link muss mit https:// beginnen und darf keine Leerzeichen enthalten.',
    guideline: () => 'Diese Richtlinie ist nicht veröffentlicht.',
    purpose: () => 'Bitte wählen Sie ein Thema aus der Liste Ihrer Organisation.',
    past: () => 'Dieser Zeitpunkt ist schon vorbei.',
    'skipped-hour': ({ day, time }) => `Am ${the('dem', day)} gibt es ${de.time(time)} Uhr nicht: Die Uhr wird dann um eine Stunde vorgestellt. Bitte wählen Sie eine andere Uhrzeit.`, // prettier-ignore
    'too-far-ahead': ({ day }) => `So weit im Voraus geht es nicht: spätestens am ${theWithYear('dem', day)}.`,
    'receipt-too-early': () =>
      'So müssten alle sie bestätigen, bevor sie gesendet wird: Bitte wählen Sie einen späteren Tag.',
    'receipt-too-late': ({ day }) =>
      `So spät geht es nicht: Lassen Sie sie bis spätestens ${theWithYear('den', day)} bestätigen.`,
    'empty-list': () => 'Bei den Empfängern ist eine Liste leer: Bitte wählen Sie mindestens einen Eintrag, oder lassen Sie die Liste weg.', // prettier-ignore
    'list-too-long': ({ limit }) => `Bei den Empfängern sind höchstens ${limit} Einträge derselben Art möglich.`,
    'name-unknown': ({ text }) => `„${text}“ kenne ich nicht: Bitte schreiben Sie den Namen aus.`,
    'name-several': ({ text, names, more }) => `„${text}“ kann mehreres sein: ${de.list(more > 0 ? [...names, `${more} weitere`] : names)}. Was meinen Sie?`, // prettier-ignore
    'site-with-others': () => 'Wer nach Standort auswählt, kann nicht zugleich nach Team, Rolle oder Sprache auswählen: Sonst wäre zu sehen, wer dorthin kommt. Die Mitteilung erhält ohnehin jede Person in ihrer Sprache.', // prettier-ignore
  },
};

const inEnglish: AnnouncementFaultWords = {
  of: { nl: 'Dutch text', fr: 'French text', de: 'German text', en: 'English text' },
  faults: {
    'no-language': () => 'The announcement is still empty: write it in at least one language.',
    'no-title': () => 'The title is missing.',
    'no-text': () => 'The text is missing.',
    'title-too-long': ({ limit }) => `The title is too long: at most ${en.counted(limit, 'character', 'characters')}.`,
    'text-too-long': ({ limit }) => `The text is too long: at most ${en.counted(limit, 'character', 'characters')}.`,
    unprintable: () => 'There are invisible characters in it. Paste it again as plain text.',
    'question-missing': () => 'The question is there in another language, but not here.',
    'question-empty': () => 'There are answers, but the question is missing.',
    'question-too-long': ({ limit }) =>
      `The question is too long: at most ${en.counted(limit, 'character', 'characters')}.`,
    'choice-empty': () => 'One of the answers is empty.',
    'choice-too-long': ({ limit }) =>
      `One of the answers is too long: at most ${en.counted(limit, 'character', 'characters')}.`,
    'choice-twice': ({ text }) => `The answer “${text}” is there twice.`,
    'number-of-choices': ({ from, to }) => `A question has ${from} to ${to} answers.`,
    'choices-differ': () => 'There are fewer answers here than in another language.',
    link: () => 'The link has to begin with https:// and have no spaces.',
    guideline: () => 'That guideline is not published.',
    purpose: () => 'Choose a topic from the list of your organisation.',
    past: () => 'That time has already passed.',
    'skipped-hour': ({ day, time }) => `On ${en.day(day)} there is no ${en.time(time)}: the clock goes forward an hour then. Choose another time.`, // prettier-ignore
    'too-far-ahead': ({ day }) => `That is too far ahead: ${en.dayWithYear(day)} at the latest.`,
    'receipt-too-early': () => 'People would have to confirm it before it is sent: choose a later day.',
    'receipt-too-late': ({ day }) =>
      `That is too late: ask people to confirm it by ${en.dayWithYear(day)} at the latest.`,
    'empty-list': () => 'One list of recipients is empty: choose at least one, or leave the list out.',
    'list-too-long': ({ limit }) => `Among the recipients you can choose at most ${limit} of each kind.`,
    'name-unknown': ({ text }) => `I do not know “${text}”: please write the name in full.`,
    'name-several': ({ text, names, more }) => `“${text}” may be ${en.list(more > 0 ? [...names, `${more} more`] : names)}. Which do you mean?`, // prettier-ignore
    'site-with-others': () =>
      'If you choose recipients by site, you cannot choose them by team, role or language as well: it would show who comes there. Everybody gets it in their own language anyway.',
  },
};

const WORDS: Record<Language, AnnouncementFaultWords> = { nl: inDutch, fr: frenchSpacing(inFrench), de: inGerman, en: inEnglish }; // prettier-ignore

/** What is wrong, in a sentence; which text it is, where that is not known by where the sentence stands. */
export function announcementFault(fault: AnnouncementFault, language: Language, { isBeside = false } = {}): string {
  const { faults, of } = WORDS[language];
  const sentence = fault.because === 'card' ? cardFault(fault.facts, language) : (faults[fault.because] as (facts: AnnouncementFault['facts']) => string)(fault.facts); // prettier-ignore
  return fault.language && !isBeside ? `${of[fault.language]} – ${sentence}` : sentence;
}
