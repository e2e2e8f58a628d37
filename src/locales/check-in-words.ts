import type { Language } from '../domain/language.ts';
import type { LocalTime } from '../domain/local-date.ts';
import { formats } from './formats.ts';

type Desk = (facts: { desk: string; site: string }) => string;

/** What is said of coming to a desk, and of one to which nobody came. */
export interface CheckInWords {
  stillComing: Desk;
  /** Until when somebody is expected. */
  freeAt: (facts: { time: LocalTime }) => string;
  released: Desk;
  whyReleased: string;
  /** Buttons. */
  coming: string;
  another: string;
}

const time = (language: Language) => formats(language).time;

const en: CheckInWords = {
  stillComing: ({ desk, site }) => `Still coming today? Desk ${desk}, ${site}`,
  freeAt: ({ time: t }) => `Let me know before ${time('en')(t)}: after that, the desk is free for somebody else.`,
  released: ({ desk, site }) => `Your desk was released: desk ${desk}, ${site}`,
  whyReleased: 'Nobody had checked in, so a colleague can have it now. Coming after all? Just book again.',
  coming: 'Yes, I am coming',
  another: 'Find another desk',
};

const nl: CheckInWords = {
  stillComing: ({ desk, site }) => `Kom je vandaag zoals gepland? Werkplek ${desk}, ${site}`,
  freeAt: ({ time: t }) =>
    `Laat het me weten vóór ${time('nl')(t)} uur: daarna komt de werkplek vrij voor iemand anders.`,
  released: ({ desk, site }) => `Je werkplek is vrijgegeven: werkplek ${desk}, ${site}`,
  whyReleased: 'Er was nog niet ingecheckt, dus kan een collega er nu terecht. Kom je toch? Boek dan gerust opnieuw.',
  coming: 'Ja, ik kom',
  another: 'Andere werkplek zoeken',
};

const fr: CheckInWords = {
  stillComing: ({ desk, site }) => `Venez-vous bien aujourd’hui ? Bureau ${desk}, ${site}`,
  freeAt: ({ time: t }) =>
    `Dites-le-moi avant ${time('fr')(t)} : ensuite, le bureau sera libre pour quelqu’un d’autre.`,
  released: ({ desk, site }) => `Votre bureau a été libéré : bureau ${desk}, ${site}`,
  whyReleased:
    'Votre arrivée n’était pas confirmée : quelqu’un d’autre peut maintenant en profiter. Vous venez quand même ? Il suffit de réserver à nouveau.',
  coming: 'Oui, je viens',
  another: 'Trouver un autre bureau',
};

const de: CheckInWords = {
  stillComing: ({ desk, site }) => `Kommen Sie heute wie geplant? Arbeitsplatz ${desk}, ${site}`,
  freeAt: ({ time: t }) =>
    `Sagen Sie mir bitte vor ${time('de')(t)} Uhr Bescheid: Danach wird der Arbeitsplatz für andere frei.`,
  released: ({ desk, site }) => `Ihr Arbeitsplatz wurde freigegeben: Arbeitsplatz ${desk}, ${site}`,
  whyReleased:
    'Es hatte noch niemand eingecheckt, jetzt kann ihn jemand anders nutzen. Kommen Sie doch noch? Dann buchen Sie einfach neu.',
  coming: 'Ja, ich komme',
  another: 'Anderen Arbeitsplatz suchen',
};

export const CHECK_IN_WORDS: Record<Language, CheckInWords> = { nl, fr, de, en };
