import type { Language } from '../../src/domain/language.ts';

/** Something officials ask about their hybrid week, as each language says it, and which ability answers. */
export interface Asked {
  ability: string;
  says: Record<Language, string>;
}

/** In the order of one conversation, on a Tuesday morning. */
export const HYBRID_WEEK: Asked[] = [
  {
    ability: 'log_day',
    says: {
      en: 'I work from home tomorrow',
      nl: 'ik werk morgen thuis',
      fr: 'demain je travaille à la maison',
      de: 'Morgen arbeite ich zu Hause',
    },
  },
  {
    ability: 'log_day',
    says: {
      en: 'Monday and Wednesday office, the rest at home',
      nl: 'maandag en woensdag kantoor, rest thuis',
      fr: 'lundi et mercredi au bureau, le reste à la maison',
      de: 'Montag und Mittwoch Büro, Rest zu Hause',
    },
  },
  {
    ability: 'log_day',
    says: {
      en: 'Thursday morning in the field, in the afternoon coworking in Namur',
      nl: 'donderdagvoormiddag op het terrein, in de namiddag coworking in Namen',
      fr: 'jeudi matin sur le terrain, l’après-midi au coworking de Namur',
      de: 'Donnerstag vormittags im Außendienst, nachmittags im Coworking in Namur',
    },
  },
  {
    ability: 'log_day',
    says: {
      en: 'every Tuesday in Eupen until Christmas',
      nl: 'elke dinsdag in Eupen tot Kerstmis',
      fr: 'tous les mardis à Eupen jusqu’à Noël',
      de: 'jeden Dienstag in Eupen bis Weihnachten',
    },
  },
  {
    ability: 'log_day',
    says: { en: 'on leave on Friday', nl: 'vrijdag verlof', fr: 'congé vendredi', de: 'Freitag Urlaub' },
  },
  {
    ability: 'my_week',
    says: {
      en: 'where do I work this week?',
      nl: 'waar werk ik deze week?',
      fr: 'où est-ce que je travaille cette semaine ?',
      de: 'Wo arbeite ich diese Woche?',
    },
  },
  {
    ability: 'find_colleague',
    says: {
      en: 'where is Filip Desmedt on Thursday?',
      nl: 'waar is Filip Desmedt donderdag?',
      fr: 'où est Filip Desmedt jeudi ?',
      de: 'Wo ist Filip Desmedt am Donnerstag?',
    },
  },
  {
    ability: 'find_colleague',
    says: {
      en: 'who is in Sankt Vith tomorrow?',
      nl: 'wie is er morgen in Sankt Vith?',
      fr: 'qui est à Saint-Vith demain ?',
      de: 'Wer ist morgen in Sankt Vith?',
    },
  },
  {
    ability: 'find_colleague',
    says: {
      en: 'is anyone of my team in Brussels this week?',
      nl: 'is er iemand van mijn team in Brussel deze week?',
      fr: 'y a-t-il quelqu’un de mon équipe à Bruxelles cette semaine ?',
      de: 'Ist diese Woche jemand aus meinem Team in Brüssel?',
    },
  },
  {
    ability: 'find_colleague',
    says: {
      en: 'when are my team and I both in Namur?',
      nl: 'wanneer zijn mijn team en ik allebei in Namen?',
      fr: 'quand est-ce que mon équipe et moi sommes tous les deux à Namur ?',
      de: 'Wann sind mein Team und ich beide in Namur?',
    },
  },
  {
    ability: 'find_colleague',
    says: {
      en: 'which of my colleagues work near Liège?',
      nl: 'welke collega’s werken in de buurt van Luik?',
      fr: 'quels collègues travaillent près de Liège ?',
      de: 'Welche Kollegen arbeiten in der Nähe von Lüttich?',
    },
  },
  {
    ability: 'follow_colleague',
    says: {
      en: 'tell me when Filip Desmedt and I are both in',
      nl: 'laat me weten wanneer Filip Desmedt en ik samen op kantoor zijn',
      fr: 'préviens-moi quand Filip Desmedt et moi sommes tous les deux au bureau',
      de: 'Sag mir, wann Filip Desmedt und ich beide da sind',
    },
  },
  {
    ability: 'open_to_meet',
    says: {
      en: 'I am open to meet people about energy premiums',
      nl: 'ik wil wel mensen ontmoeten over energiepremies',
      fr: 'je suis ouvert aux rencontres, sur les primes énergie',
      de: 'Ich bin offen für Treffen zum Thema Energieprämien',
    },
  },
  {
    ability: 'find_meeting',
    says: {
      en: 'who from elsewhere is in Namur on Thursday and open to meet?',
      nl: 'wie van elders is donderdag in Namen en wil iemand ontmoeten?',
      fr: 'qui d’ailleurs est à Namur jeudi et ouvert à une rencontre ?',
      de: 'Wer von anderswo ist am Donnerstag in Namur und offen für ein Treffen?',
    },
  },
  {
    ability: 'find_meeting',
    says: {
      en: 'who knows about energy premiums near Liège?',
      nl: 'wie kent iets van energiepremies in de buurt van Luik?',
      fr: 'qui s’y connaît en primes énergie près de Liège ?',
      de: 'Wer kennt sich mit Energieprämien in der Nähe von Lüttich aus?',
    },
  },
  {
    ability: 'set_visibility',
    says: { en: 'hide me', nl: 'verberg me', fr: 'cache-moi', de: 'Verbirg mich' },
  },
  {
    ability: 'set_visibility',
    says: {
      en: 'show me to my organisation',
      nl: 'toon me aan mijn organisatie',
      fr: 'montre-moi à mon organisation',
      de: 'Zeig mich meiner Organisation',
    },
  },
  {
    ability: 'my_visibility',
    says: {
      en: 'who can see where I am?',
      nl: 'wie kan zien waar ik ben?',
      fr: 'qui peut voir où je suis ?',
      de: 'Wer kann sehen, wo ich bin?',
    },
  },
  {
    ability: 'who_looked_me_up',
    says: {
      en: 'who looked me up?',
      nl: 'wie heeft me opgezocht?',
      fr: 'qui m’a cherché ?',
      de: 'Wer hat nach mir gesucht?',
    },
  },
  {
    ability: 'policy_question',
    says: {
      en: 'how many days may I still work from home?',
      nl: 'hoeveel dagen mag ik nog thuiswerken?',
      fr: 'combien de jours puis-je encore télétravailler ?',
      de: 'Wie viele Tage darf ich noch im Homeoffice arbeiten?',
    },
  },
  {
    ability: 'policy_question',
    says: {
      en: 'what happens if I work half a day at home?',
      nl: 'wat gebeurt er als ik een halve dag thuiswerk?',
      fr: 'que se passe-t-il si je travaille une demi-journée à la maison ?',
      de: 'Was passiert, wenn ich einen halben Tag zu Hause arbeite?',
    },
  },
  {
    ability: 'working_hours',
    says: {
      en: 'my working hours are Monday to Thursday from 8 to 16',
      nl: 'mijn werkuren zijn maandag tot donderdag van 8 tot 16 uur',
      fr: 'mes heures de travail sont du lundi au jeudi de 8h à 16h',
      de: 'Meine Arbeitszeiten sind Montag bis Donnerstag von 8 bis 16 Uhr',
    },
  },
  {
    ability: 'usual_week',
    says: {
      en: 'normally I work at home on Monday and Thursday',
      nl: 'gewoonlijk werk ik maandag en donderdag thuis',
      fr: 'd’habitude je travaille à la maison le lundi et le jeudi',
      de: 'Normalerweise arbeite ich montags und donnerstags zu Hause',
    },
  },
  {
    ability: 'plan_week',
    says: {
      en: 'plan my next week',
      nl: 'plan mijn volgende week',
      fr: 'planifie ma semaine prochaine',
      de: 'Plane meine nächste Woche',
    },
  },
  {
    ability: 'week_plan_by_itself',
    says: {
      en: 'send me the plan every Friday',
      nl: 'stuur me het weekplan elke vrijdag',
      fr: 'envoie-moi le plan de la semaine chaque vendredi',
      de: 'Schick mir den Wochenplan jeden Freitag',
    },
  },
  {
    ability: 'wait_for_space',
    says: {
      en: 'put me on the waiting list for Namur on Friday',
      nl: 'zet me op de wachtlijst voor Namen op vrijdag',
      fr: 'mets-moi sur la liste d’attente pour Namur vendredi',
      de: 'Setz mich auf die Warteliste für Namur am Freitag',
    },
  },
  {
    ability: 'calendar_address',
    says: {
      en: 'give me my calendar address',
      nl: 'geef me mijn agenda-adres',
      fr: 'donne-moi l’adresse de mon calendrier',
      de: 'Gib mir meine Kalenderadresse',
    },
  },
  {
    ability: 'revoke_calendar_address',
    says: {
      en: 'stop my calendar address',
      nl: 'zet mijn agenda-adres stop',
      fr: 'arrête l’adresse de mon calendrier',
      de: 'Schalte meine Kalenderadresse ab',
    },
  },
];
