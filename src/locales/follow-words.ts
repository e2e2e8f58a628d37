import type { Language } from '../domain/language.ts';
import { formats } from './formats.ts';

/** What is said of being told when a colleague and oneself are in the same place. */
export interface FollowWords {
  following: (facts: { colleague: string }) => string;
  means: (facts: { colleague: string }) => string;
  noLonger: (facts: { colleague: string }) => string;
  /** Whom somebody follows. */
  followed: string;
  followsNobody: string;
  notFollowed: (facts: { text: string }) => string;
  /** What is told on the eve. */
  bothIn: (facts: { colleague: string }) => string;
  /** Questions, and what cannot be. */
  askWhom: string;
  nobodyCalled: (facts: { text: string }) => string;
  notYourself: string;
  tooMany: (facts: { limit: number }) => string;
  /** Buttons. */
  follow: string;
  stop: string;
  stopThis: (facts: { colleague: string }) => string;
  mine: string;
}

function inEnglish(): FollowWords {
  const f = formats('en');
  return {
    following: ({ colleague }) => `I will tell you when you and ${colleague} are both in`,
    means: ({ colleague }) =>
      `Once for each day on which you are in the same place, the evening before, or later if it only comes about then; and only as long as ${colleague} lets you see it. ${colleague} can see that you asked.`,
    noLonger: ({ colleague }) => `I will no longer tell you when you and ${colleague} are both in.`,
    followed: 'I tell you when you are both in',
    followsNobody:
      'You have not asked me to tell you about anybody yet. Write, for example: “Tell me when Sofie and I are both in.”',
    notFollowed: ({ text }) => `You have not asked me to tell you about “${text}”.`,
    bothIn: ({ colleague }) => `You and ${colleague} are both in`,
    askWhom: 'Whom shall I tell you about? Write me the name.',
    nobodyCalled: ({ text }) => `I know nobody called “${text}” whom I could tell you about.`,
    notYourself: 'That would be you, and you are always in when you are in.',
    tooMany: ({ limit }) =>
      `I tell you about ${f.counted(limit, 'colleague', 'colleagues')} at most. Please stop one of them first.`,
    follow: 'Tell me when we are both in',
    stop: 'Stop',
    stopThis: ({ colleague }) => `Stop telling me about ${colleague}`,
    mine: 'Whom do I follow?',
  };
}

function inDutch(): FollowWords {
  const f = formats('nl');
  return {
    following: ({ colleague }) => `Ik geef je een seintje als ${colleague} en jij er allebei zijn`,
    means: ({ colleague }) =>
      `Eén keer voor elke dag waarop jullie op dezelfde plaats zijn, de avond ervoor, of later als het dan pas zo uitkomt; en alleen zolang ${colleague} dat met je deelt. ${colleague} kan zien dat je dit vroeg.`,
    noLonger: ({ colleague }) => `Ik geef je geen seintje meer als ${colleague} en jij er allebei zijn.`,
    followed: 'Ik geef je een seintje als jullie er allebei zijn',
    followsNobody:
      'Je hebt me nog voor niemand om een seintje gevraagd. Schrijf bijvoorbeeld: “Laat me weten wanneer Sofie en ik er allebei zijn.”',
    notFollowed: ({ text }) => `Voor “${text}” heb je me geen seintje gevraagd.`,
    bothIn: ({ colleague }) => `${colleague} en jij zijn er allebei`,
    askWhom: 'Voor wie wil je een seintje? Schrijf me de naam.',
    nobodyCalled: ({ text }) => `Ik ken niemand die “${text}” heet en voor wie ik je een seintje kan geven.`,
    notYourself: 'Dat ben je zelf, en jij bent er altijd als jij er bent.',
    tooMany: ({ limit }) =>
      `Ik geef je voor hoogstens ${f.counted(limit, 'collega', 'collega’s')} een seintje. Schrap er eerst één.`,
    follow: 'Seintje als we er allebei zijn',
    stop: 'Stoppen',
    stopThis: ({ colleague }) => `Geen seintje meer voor ${colleague}`,
    mine: 'Wie volg ik?',
  };
}

function inFrench(): FollowWords {
  const f = formats('fr');
  return {
    following: ({ colleague }) => `Je vous préviendrai quand ${colleague} et vous serez au même endroit`,
    means: ({ colleague }) =>
      `Une seule fois pour chaque jour où vous êtes au même endroit, la veille au soir, ou plus tard si cela ne se décide qu’alors ; et seulement tant que ${colleague} le partage avec vous. ${colleague} peut voir que vous l’avez demandé.`,
    noLonger: ({ colleague }) => `Je ne vous préviendrai plus quand ${colleague} et vous serez au même endroit.`,
    followed: 'Je vous préviens quand vous êtes au même endroit',
    followsNobody:
      'Vous ne m’avez encore demandé de vous prévenir pour personne. Écrivez par exemple : « Prévenez-moi quand Sofie et moi sommes au même endroit. »',
    notFollowed: ({ text }) => `Vous ne m’avez pas demandé de vous prévenir pour « ${text} ».`,
    bothIn: ({ colleague }) => `${colleague} et vous serez au même endroit`,
    askWhom: 'Pour qui dois-je vous prévenir ? Écrivez-moi le nom.',
    nobodyCalled: ({ text }) => `Je ne connais personne du nom de « ${text} » pour qui je pourrais vous prévenir.`,
    notYourself: 'C’est vous, et vous êtes toujours là quand vous y êtes.',
    tooMany: ({ limit }) =>
      `Je vous préviens pour ${f.counted(limit, 'collègue', 'collègues')} au plus. Retirez d’abord quelqu’un de la liste.`,
    follow: 'Me prévenir quand on y est ensemble',
    stop: 'Arrêter',
    stopThis: ({ colleague }) => `Ne plus me prévenir pour ${colleague}`,
    mine: 'Pour qui me prévenez-vous ?',
  };
}

function inGerman(): FollowWords {
  const f = formats('de');
  return {
    following: ({ colleague }) => `Ich sage Ihnen Bescheid, wenn ${colleague} und Sie beide da sind`,
    means: ({ colleague }) =>
      `Einmal für jeden Tag, an dem Sie am selben Ort sind, am Abend davor oder später, wenn es sich erst dann ergibt; und nur, solange ${colleague} das mit Ihnen teilt. ${colleague} kann sehen, dass Sie darum gebeten haben.`,
    noLonger: ({ colleague }) => `Ich sage Ihnen nicht mehr Bescheid, wenn ${colleague} und Sie beide da sind.`,
    followed: 'Ich sage Ihnen Bescheid, wenn Sie beide da sind',
    followsNobody:
      'Sie haben mich noch nicht gebeten, Ihnen Bescheid zu sagen. Schreiben Sie zum Beispiel: „Sagen Sie mir Bescheid, wenn Sofie und ich beide da sind.“',
    notFollowed: ({ text }) => `Für „${text}“ haben Sie mich nicht gebeten, Bescheid zu sagen.`,
    bothIn: ({ colleague }) => `${colleague} und Sie sind beide da`,
    askWhom: 'Für wen soll ich Ihnen Bescheid sagen? Schreiben Sie mir den Namen.',
    nobodyCalled: ({ text }) => `Ich kenne niemanden namens „${text}“, für den ich Ihnen Bescheid sagen könnte.`,
    notYourself: 'Das sind Sie selbst, und Sie sind immer da, wenn Sie da sind.',
    tooMany: ({ limit }) =>
      `Ich sage Ihnen für höchstens ${f.counted(limit, 'Person', 'Personen')} Bescheid. Streichen Sie bitte zuerst eine davon.`,
    follow: 'Bescheid sagen, wenn wir beide da sind',
    stop: 'Beenden',
    stopThis: ({ colleague }) => `Für ${colleague} nicht mehr Bescheid sagen`,
    mine: 'Wem folge ich?',
  };
}

export const FOLLOW_WORDS: Record<Language, FollowWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
