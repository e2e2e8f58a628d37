import type { Language } from '../domain/language.ts';
import { formats } from './formats.ts';

/** What is said of being open to meet people of other administrations. */
export interface MeetingWords {
  open: string;
  /** The person's own topics, as they stand in a list. */
  topics: (facts: { text: string }) => string;
  anything: string;
  means: string;
  closed: string;
  wasClosed: string;
  /** Who is open: and where, as for colleagues. */
  found: string;
  foundElsewhere: string;
  about: (facts: { text: string }) => string;
  count: (facts: { count: number }) => string;
  nobody: string;
  furtherDays: (facts: { left: number }) => string;
  /** Buttons. */
  openUp: string;
  close: string;
  find: string;
}

function inEnglish(): MeetingWords {
  const f = formats('en');
  return {
    open: 'You are open to meet',
    topics: ({ text }) => `About: ${text}`,
    anything: 'About anything. To name topics, write, for example: “I am open to meet about energy premiums.”',
    means:
      'People of every administration in the network can now see your name, your organisation and your topics, and on which days you work in which building; not your desk, and not the days you work elsewhere.',
    closed: 'You are no longer open to meet: nobody finds you that way any more.',
    wasClosed: 'You are not open to meet: nobody finds you that way.',
    found: 'Open to meet',
    foundElsewhere: 'Colleagues from other administrations who are open to meet',
    about: ({ text }) => `About “${text}”.`,
    count: ({ count }) => `${f.counted(count, 'person', 'people')}.`,
    nobody: 'I find nobody who is open to meet for that.',
    furtherDays: ({ left }) => `and on ${f.counted(left, 'more day', 'more days')}`,
    openUp: 'I am open to meet, too',
    close: 'No longer open',
    find: 'Who is open to meet?',
  };
}

function inDutch(): MeetingWords {
  const f = formats('nl');
  return {
    open: 'Je staat open voor ontmoetingen',
    topics: ({ text }) => `Over: ${text}`,
    anything:
      'Over elk onderwerp. Wil je er een paar noemen? Schrijf bijvoorbeeld: “Ik wil wel mensen ontmoeten over energiepremies.”',
    means:
      'Mensen van elk bestuur in het netwerk kunnen nu je naam, je organisatie en je onderwerpen zien, en op welke dagen je in welk gebouw werkt; niet aan welke werkplek, en niet de dagen dat je elders werkt.',
    closed: 'Je staat niet meer open voor ontmoetingen: niemand vindt je nog op die manier.',
    wasClosed: 'Je staat niet open voor ontmoetingen: niemand vindt je op die manier.',
    found: 'Open voor ontmoetingen',
    foundElsewhere: 'Collega’s van andere besturen om te ontmoeten',
    about: ({ text }) => `Over “${text}”.`,
    count: ({ count }) => `${f.counted(count, 'persoon', 'personen')}.`,
    nobody: 'Ik vind daarvoor niemand die openstaat voor ontmoetingen.',
    furtherDays: ({ left }) => `en nog ${f.counted(left, 'andere dag', 'andere dagen')}`,
    openUp: 'Ik wil ook mensen ontmoeten',
    close: 'Niet meer openstaan',
    find: 'Wie staat open voor ontmoetingen?',
  };
}

function inFrench(): MeetingWords {
  const f = formats('fr');
  return {
    open: 'Vous acceptez de rencontrer des collègues',
    topics: ({ text }) => `Sujets : ${text}`,
    anything:
      'À tout sujet. Pour en préciser, écrivez par exemple : « Je veux bien rencontrer des gens au sujet des primes énergie. »',
    means:
      'Les personnes de toutes les administrations du réseau peuvent maintenant voir votre nom, votre organisation, vos sujets, et quels jours vous travaillez dans quel bâtiment ; mais ni votre bureau, ni les jours où vous travaillez ailleurs.',
    closed: 'C’est noté : plus personne ne vous trouve pour une rencontre.',
    wasClosed: 'Vous n’avez pas proposé de rencontres : personne ne vous trouve pour cela.',
    found: 'Pour une rencontre',
    foundElsewhere: 'Collègues d’autres administrations à rencontrer',
    about: ({ text }) => `Sujet : « ${text} ».`,
    count: ({ count }) => `${f.counted(count, 'personne', 'personnes')}.`,
    nobody: 'Je ne trouve personne qui propose une telle rencontre.',
    furtherDays: ({ left }) => `et ${f.counted(left, 'autre jour', 'autres jours')}`,
    openUp: 'Moi aussi, je veux bien',
    close: 'Ne plus proposer',
    find: 'Qui peut-on rencontrer ?',
  };
}

function inGerman(): MeetingWords {
  const f = formats('de');
  return {
    open: 'Sie sind offen für Begegnungen',
    topics: ({ text }) => `Themen: ${text}`,
    anything:
      'Zu jedem Thema. Um welche zu nennen, schreiben Sie zum Beispiel: „Ich bin offen für Treffen zum Thema Energieprämien.“',
    means:
      'Alle im ganzen Netzwerk können jetzt Ihren Namen, Ihre Organisation und Ihre Themen sehen, und an welchen Tagen Sie in welchem Gebäude arbeiten; nicht Ihren Arbeitsplatz und nicht die Tage, an denen Sie anderswo arbeiten.',
    closed: 'Sie sind nicht mehr offen für Begegnungen: So findet Sie niemand mehr.',
    wasClosed: 'Sie sind nicht offen für Begegnungen: So findet Sie niemand.',
    found: 'Offen für Begegnungen',
    foundElsewhere: 'Begegnungen mit anderen Verwaltungen',
    about: ({ text }) => `Zum Thema „${text}“.`,
    count: ({ count }) => `${f.counted(count, 'Person', 'Personen')}.`,
    nobody: 'Dafür finde ich niemanden, der offen für Begegnungen ist.',
    furtherDays: ({ left }) => `und an ${f.counted(left, 'weiteren Tag', 'weiteren Tagen')}`,
    openUp: 'Ich bin auch offen dafür',
    close: 'Nicht mehr offen sein',
    find: 'Wer ist offen für Begegnungen?',
  };
}

export const MEETING_WORDS: Record<Language, MeetingWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
