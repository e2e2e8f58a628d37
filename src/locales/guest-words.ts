import type { Language, Names } from '../domain/language.ts';
import type { Hosted } from '../domain/meetings/meeting.ts';
import { type Formats, formats } from './formats.ts';

/** What is said of people from outside, and of meetings that are hosted for them. */
export interface GuestWords {
  announced: (facts: { count: number }) => string;
  discreet: string;
  askWhom: string;
  takenOff: (facts: { text: string }) => string;
  /** For the reception. */
  expected: string;
  nobodyExpected: string;
  host: (facts: { colleague: string }) => string;
  /** What a meeting is called that is hosted, and where that cannot be. */
  hosted: (facts: { hosted: Hosted }) => string;
  hostedFact: string;
  noVideo: (facts: { contact: string }) => string;
  /** Buttons. */
  takeOff: string;
  takeOffThis: (facts: { text: string }) => string;
}

const HOSTED: Record<Language, Record<Hosted, string>> = {
  nl: { citizens: 'Burgerspreekuur', association: 'Vergadering van een vereniging' },
  fr: { citizens: 'Permanence pour les citoyens', association: 'Réunion d’une association' },
  de: { citizens: 'Bürgersprechstunde', association: 'Treffen eines Vereins' },
  en: { citizens: 'Citizens’ hour', association: 'Meeting of an association' },
};

function inEnglish(f: Formats): GuestWords {
  return {
    announced: ({ count }) => `The reception expects ${f.counted(count, 'visitor', 'visitors')} for you`,
    discreet: 'Only you and the facility managers of the site see the names. I delete them when the day is over.',
    askWhom:
      'Who is coming from outside? Write, for example: “Register Ms Dupont of the Red Cross as a visitor on Thursday.”',
    takenOff: ({ text }) => `${text} is no longer expected.`,
    expected: 'Expected at the reception',
    nobodyExpected: 'No visitors are expected then.',
    host: ({ colleague }) => `with ${colleague}`,
    hosted: ({ hosted }) => HOSTED.en[hosted],
    hostedFact: 'For',
    noVideo: ({ contact }) => `Your organisation has set up no video links yet; ${contact} can.`,
    takeOff: 'Remove',
    takeOffThis: ({ text }) => `Remove ${text} from the list`,
  };
}

function inDutch(f: Formats): GuestWords {
  return {
    announced: ({ count }) => `Het onthaal verwacht ${f.counted(count, 'bezoeker', 'bezoekers')} voor jou`,
    discreet: 'Alleen jij en het gebouwenbeheer van de locatie zien de namen. Als de dag om is, wis ik ze.',
    askWhom: 'Wie komt er van buiten? Schrijf bijvoorbeeld: “Meld mevrouw Dupont van het Rode Kruis donderdag aan bij het onthaal.”', // prettier-ignore
    takenOff: ({ text }) => `${text} wordt niet meer verwacht.`,
    expected: 'Verwacht aan het onthaal',
    nobodyExpected: 'Dan worden er geen bezoekers verwacht.',
    host: ({ colleague }) => `bij ${colleague}`,
    hosted: ({ hosted }) => HOSTED.nl[hosted],
    hostedFact: 'Voor',
    noVideo: ({ contact }) => `Je organisatie heeft nog geen videolinks ingesteld; ${contact} kan dat doen.`,
    takeOff: 'Schrappen',
    takeOffThis: ({ text }) => `${text} van de lijst schrappen`,
  };
}

function inFrench(f: Formats): GuestWords {
  return {
    announced: ({ count }) => `L’accueil attend ${f.counted(count, 'visiteur', 'visiteurs')} pour vous`,
    discreet: 'Seuls vous et les gestionnaires du site voyez les noms. Je les efface quand la journée est terminée.',
    askWhom:
      'Qui vient de l’extérieur ? Écrivez par exemple : « Annoncez Mme Dupont de la Croix-Rouge à l’accueil pour jeudi. »',
    takenOff: ({ text }) => `${text} ne figure plus sur la liste.`,
    expected: 'Personnes attendues à l’accueil',
    nobodyExpected: 'Aucune visite n’est annoncée à ce moment-là.',
    host: ({ colleague }) => `avec ${colleague}`,
    hosted: ({ hosted }) => HOSTED.fr[hosted],
    hostedFact: 'Pour',
    noVideo: ({ contact }) => `Votre organisation n’a pas encore de liens vidéo ; ${contact} peut s’en charger.`,
    takeOff: 'Retirer',
    takeOffThis: ({ text }) => `Retirer ${text} de la liste`,
  };
}

function inGerman(f: Formats): GuestWords {
  return {
    announced: ({ count }) => `Der Empfang erwartet ${f.counted(count, 'Gast', 'Gäste')} für Sie`,
    discreet:
      'Nur Sie und die Gebäudeverwaltung des Standorts sehen die Namen. Wenn der Tag vorbei ist, lösche ich sie.',
    askWhom: 'Wer kommt von außerhalb? Schreiben Sie zum Beispiel: „Melden Sie Frau Dupont vom Roten Kreuz für Donnerstag am Empfang an.“', // prettier-ignore
    takenOff: ({ text }) => `${text} wird nicht mehr erwartet.`,
    expected: 'Am Empfang erwartet',
    nobodyExpected: 'Dann werden keine Gäste erwartet.',
    host: ({ colleague }) => `bei ${colleague}`,
    hosted: ({ hosted }) => HOSTED.de[hosted],
    hostedFact: 'Für',
    noVideo: ({ contact }) => `Ihre Organisation hat noch keine Videolinks eingerichtet; ${contact} kann das tun.`,
    takeOff: 'Streichen',
    takeOffThis: ({ text }) => `${text} von der Liste streichen`,
  };
}

export const GUEST_WORDS: Record<Language, GuestWords> = {
  nl: inDutch(formats('nl')),
  fr: inFrench(formats('fr')),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};

/** Why an invitation, or a guest, cannot be. */
interface MeetingRefusals {
  'too-many-invited': (facts: { limit: number }) => string;
  'too-many-guests': (facts: { limit: number }) => string;
  'invitation-not-there': () => string;
  'meeting-off': () => string;
  'not-for-reception': () => string;
  'site-does-not-host': (facts: { site: Names; hosted: Hosted }) => string;
}

export const MEETING_REFUSALS: Record<Language, MeetingRefusals> = {
  nl: {
    'too-many-invited': ({ limit }) => `Je kunt hoogstens ${limit} mensen voor één vergadering uitnodigen.`,
    'too-many-guests': ({ limit }) => `Je kunt hoogstens ${limit} bezoekers aanmelden. Meld een groep aan onder één naam.`, // prettier-ignore
    'invitation-not-there': () => 'Voor die vergadering ben je niet of niet meer uitgenodigd.',
    'meeting-off': () => 'Die vergadering is voorbij of geannuleerd.',
    'not-for-reception': () => 'Alleen het gebouwenbeheer van een locatie ziet wie het onthaal verwacht.',
    'site-does-not-host': ({ site, hosted }) =>
      hosted === 'citizens'
        ? `${site.nl} ontvangt geen burgers. Vraag me een zaal ergens anders.`
        : `${site.nl} ontvangt geen verenigingen. Vraag me een zaal ergens anders.`,
  },
  fr: {
    'too-many-invited': ({ limit }) => `Vous pouvez inviter ${limit} personnes au plus à une réunion.`,
    'too-many-guests': ({ limit }) => `Vous pouvez annoncer ${limit} visiteurs au plus. Annoncez un groupe sous un seul nom.`, // prettier-ignore
    'invitation-not-there': () => 'Vous n’êtes pas, ou plus, sur la liste de cette réunion.',
    'meeting-off': () => 'Cette réunion est passée ou a été annulée.',
    'not-for-reception': () => 'Seuls les gestionnaires d’un site voient qui l’accueil attend.',
    'site-does-not-host': ({ site, hosted }) =>
      hosted === 'citizens'
        ? `${site.fr} ne reçoit pas de citoyens. Demandez-moi une salle ailleurs.`
        : `${site.fr} n’accueille pas d’associations. Demandez-moi une salle ailleurs.`,
  },
  de: {
    'too-many-invited': ({ limit }) => `Sie können höchstens ${limit} Personen zu einer Besprechung einladen.`,
    'too-many-guests': ({ limit }) => `Sie können höchstens ${limit} Gäste anmelden. Melden Sie eine Gruppe unter einem Namen an.`, // prettier-ignore
    'invitation-not-there': () => 'Zu dieser Besprechung sind Sie nicht oder nicht mehr eingeladen.',
    'meeting-off': () => 'Diese Besprechung ist vorbei oder wurde abgesagt.',
    'not-for-reception': () => 'Nur die Gebäudeverwaltung eines Standorts sieht, wen der Empfang erwartet.',
    'site-does-not-host': ({ site, hosted }) =>
      hosted === 'citizens'
        ? `${site.de} empfängt keine Bürger. Fragen Sie mich nach einem Raum anderswo.`
        : `${site.de} nimmt keine Vereine auf. Fragen Sie mich nach einem Raum anderswo.`,
  },
  en: {
    'too-many-invited': ({ limit }) => `You can invite up to ${limit} people to one meeting.`,
    'too-many-guests': ({ limit }) => `You can register up to ${limit} visitors. Register a group under one name.`,
    'invitation-not-there': () => 'You are not invited to that meeting, or no longer.',
    'meeting-off': () => 'That meeting is over or was cancelled.',
    'not-for-reception': () => 'Only the facility managers of a site see whom its reception expects.',
    'site-does-not-host': ({ site, hosted }) =>
      hosted === 'citizens'
        ? `${site.en} does not receive citizens. Ask me for a room elsewhere.`
        : `${site.en} does not host associations. Ask me for a room elsewhere.`,
  },
};
