import type { Language } from '../domain/language.ts';

/** What help says. Each example is a sentence that is understood as the ability whose name it has. */
export interface HelpWords {
  title: string;
  intro: string;
  examples: Record<Example, string>;
  more: string;
  moreTitle: string;
  moreIntro: string;
  further: Record<FurtherExample, string>;
}

/** What everybody is shown at once; the platforms' own lists have them too. */
type Example =
  | 'book_desk'
  | 'book_room'
  | 'find_free'
  | 'my_bookings'
  | 'change'
  | 'cancel'
  | 'check_in'
  | 'log_day'
  | 'policy_question';

/** What is shown to whom it concerns, and to the others when they ask for more. */
type FurtherExample =
  | 'find_colleague'
  | 'guidelines'
  | 'missed_announcements'
  | 'team_summary'
  | 'team_days'
  | 'stand_in'
  | 'ask_team_to_plan'
  | 'plan_week'
  | 'usual_week'
  | 'my_invitations'
  | 'who_comes'
  | 'wait_for_space'
  | 'sharing'
  | 'ask_site'
  | 'savings'
  | 'calendar_address'
  | 'my_visibility'
  | 'who_looked_me_up'
  | 'approvals'
  | 'announce'
  | 'announcements'
  | 'site_requests'
  | 'close_space'
  | 'reception_list'
  | 'site_use';

export const HELP_WORDS: Record<Language, HelpWords> = {
  nl: {
    title: 'Wat ik voor je kan doen',
    intro:
      'Schrijf me gewoon zoals je een collega zou schrijven, in het Nederlands, Frans, Duits of Engels. Bijvoorbeeld:',
    examples: {
      book_desk: 'Boek morgen een werkplek in Eupen voor mij',
      book_room: 'Een zaal voor 8 met video in Namen, donderdag van 14 tot 16 uur',
      find_free: 'Welke werkplekken zijn donderdagvoormiddag vrij in Gent?',
      my_bookings: 'Wat heb ik geboekt?',
      change: 'Verplaats mijn boeking naar vrijdag',
      cancel: 'Annuleer mijn boeking van vrijdag',
      check_in: 'Ik ben er',
      log_day: 'Donderdag werk ik thuis',
      policy_question: 'Hoeveel dagen mag ik nog thuiswerken?',
    },
    more: 'Wat nog?',
    moreTitle: 'Wat ik nog voor je kan doen',
    moreIntro: 'Dit kun je me ook schrijven:',
    further: {
      find_colleague: 'Wie van mijn team is er donderdag?',
      guidelines: 'Wat zeggen de richtlijnen over werken in het buitenland?',
      missed_announcements: 'Welke mededelingen heb ik gemist?',
      team_summary: 'Hoe ziet de week van mijn team eruit?',
      team_days: 'Wat zijn onze teamdagen?',
      stand_in: 'Sofie vervangt me tot en met vrijdag',
      ask_team_to_plan: 'Vraag mijn team om volgende week in te vullen',
      plan_week: 'Plan mijn week',
      usual_week: 'Op maandag werk ik meestal thuis',
      my_invitations: 'Voor welke vergaderingen ben ik uitgenodigd?',
      who_comes: 'Wie komt er donderdag naar mijn vergadering?',
      wait_for_space: 'Laat me weten wanneer er donderdag een werkplek vrijkomt in Namen',
      sharing: 'Welke zalen mogen we gebruiken in Brussel?',
      ask_site: 'Ik heb donderdag een aangepaste stoel nodig in Namen',
      savings: 'Hoeveel kilometer besparen we met het netwerk?',
      calendar_address: 'Zet mijn boekingen in mijn agenda',
      my_visibility: 'Wie mag zien waar ik ben?',
      who_looked_me_up: 'Wie heeft me opgezocht?',
      approvals: 'Wat wacht op mijn goedkeuring?',
      announce: 'Kondig de nieuwe richtlijn over telewerk aan',
      announcements: 'Hoe ver staat mijn mededeling?',
      site_requests: 'Wat hebben mensen nodig in Namen?',
      close_space: 'Sluit zaal Weser in Eupen op vrijdag',
      reception_list: 'Wie wordt er morgen verwacht aan het onthaal in Namen?',
      site_use: 'Hoe vol was Namen de voorbije vier weken?',
    },
  },
  fr: {
    title: 'Ce que je peux faire pour vous',
    intro: 'Écrivez-moi comme à un collègue, en français, en néerlandais, en allemand ou en anglais. Par exemple :',
    examples: {
      book_desk: 'Réservez-moi un bureau à Eupen demain',
      book_room: 'Une salle pour 8 avec visio à Namur jeudi de 14h à 16h',
      find_free: 'Quels bureaux sont libres à Namur jeudi matin ?',
      my_bookings: 'Quelles sont mes réservations ?',
      change: 'Déplacez ma réservation à vendredi',
      cancel: 'Annulez ma réservation de vendredi',
      check_in: 'Je suis là',
      log_day: 'Jeudi, je suis en télétravail',
      policy_question: 'Combien de jours puis-je encore télétravailler ?',
    },
    more: 'Quoi d’autre ?',
    moreTitle: 'Ce que je peux faire d’autre pour vous',
    moreIntro: 'Vous pouvez aussi m’écrire :',
    further: {
      find_colleague: 'Qui de mon équipe est là jeudi ?',
      guidelines: 'Que disent les directives sur le travail à l’étranger ?',
      missed_announcements: 'Quelles annonces ai-je manquées ?',
      team_summary: 'Comment se présente la semaine de mon équipe ?',
      team_days: 'Quels sont nos jours d’équipe ?',
      stand_in: 'Sofie me remplace jusqu’à vendredi',
      ask_team_to_plan: 'Demandez à mon équipe de planifier la semaine prochaine',
      plan_week: 'Planifiez ma semaine',
      usual_week: 'Le lundi, je travaille d’habitude à la maison',
      my_invitations: 'Quelles sont mes invitations ?',
      who_comes: 'Qui vient à ma réunion de jeudi ?',
      wait_for_space: 'Prévenez-moi quand un bureau se libère à Namur jeudi',
      sharing: 'Quelles salles pouvons-nous utiliser à Bruxelles ?',
      ask_site: 'J’ai besoin d’une chaise adaptée à Namur jeudi',
      savings: 'Combien de kilomètres le réseau nous évite-t-il ?',
      calendar_address: 'Mettez mes réservations dans mon agenda',
      my_visibility: 'Qui peut voir où je suis ?',
      who_looked_me_up: 'Qui a cherché où je suis ?',
      approvals: 'Qu’est-ce qui attend mon approbation ?',
      announce: 'Annoncez la nouvelle directive sur le télétravail',
      announcements: 'Où en est mon annonce ?',
      site_requests: 'Quelles demandes sont ouvertes à Namur ?',
      close_space: 'Fermez la salle Weser à Eupen vendredi',
      reception_list: 'Qui est attendu à l’accueil de Namur demain ?',
      site_use: 'Quelle a été l’occupation de Namur ces quatre dernières semaines ?',
    },
  },
  de: {
    title: 'Was ich für Sie tun kann',
    intro:
      'Schreiben Sie mir einfach wie einer Kollegin oder einem Kollegen, auf Deutsch, Französisch, Niederländisch oder Englisch. Zum Beispiel:',
    examples: {
      book_desk: 'Buchen Sie mir für morgen einen Arbeitsplatz in Eupen',
      book_room: 'Einen Raum für 8 mit Video in Namur, Donnerstag von 14 bis 16 Uhr',
      find_free: 'Gibt es am Donnerstagvormittag in Lüttich noch Plätze?',
      my_bookings: 'Was habe ich gebucht?',
      change: 'Verschieben Sie meine Buchung auf Freitag',
      cancel: 'Stornieren Sie meine Buchung für Freitag',
      check_in: 'Ich bin angekommen',
      log_day: 'Am Donnerstag arbeite ich im Homeoffice',
      policy_question: 'Wie viele Tage Homeoffice habe ich noch?',
    },
    more: 'Was noch?',
    moreTitle: 'Was ich noch für Sie tun kann',
    moreIntro: 'Das können Sie mir auch schreiben:',
    further: {
      find_colleague: 'Wer aus meinem Team ist am Donnerstag da?',
      guidelines: 'Was sagen die Richtlinien zum Arbeiten im Ausland?',
      missed_announcements: 'Welche Mitteilungen habe ich verpasst?',
      team_summary: 'Wie sieht die Woche meines Teams aus?',
      team_days: 'Was sind unsere Teamtage?',
      stand_in: 'Sofie vertritt mich bis Freitag',
      ask_team_to_plan: 'Bitten Sie mein Team, nächste Woche zu planen',
      plan_week: 'Meine Woche planen',
      usual_week: 'Montags arbeite ich normalerweise zu Hause',
      my_invitations: 'Zu welchen Besprechungen bin ich eingeladen?',
      who_comes: 'Wer kommt am Donnerstag zu meiner Besprechung?',
      wait_for_space: 'Sagen Sie mir, wenn am Donnerstag ein Arbeitsplatz in Namur frei wird',
      sharing: 'Welche Räume dürfen wir in Brüssel nutzen?',
      ask_site: 'Ich brauche am Donnerstag einen angepassten Stuhl in Namur',
      savings: 'Wie viele Kilometer sparen wir durch das Netzwerk?',
      calendar_address: 'Zeigen Sie meine Buchungen in meinem Kalender',
      my_visibility: 'Wer darf sehen, wo ich bin?',
      who_looked_me_up: 'Wer hat nach mir gesucht?',
      approvals: 'Was wartet auf meine Zustimmung?',
      announce: 'Kündigen Sie die neue Richtlinie zur Telearbeit an',
      announcements: 'Wie weit ist meine Mitteilung?',
      site_requests: 'Welche Anfragen sind in Namur offen?',
      close_space: 'Schließen Sie den Raum Weser in Eupen am Freitag',
      reception_list: 'Wer wird morgen am Empfang in Namur erwartet?',
      site_use: 'Wie voll war Namur in den letzten vier Wochen?',
    },
  },
  en: {
    title: 'What I can do for you',
    intro: 'Just write to me as you would to a colleague, in Dutch, French, German or English. For example:',
    examples: {
      book_desk: 'Book me a desk in Eupen tomorrow',
      book_room: 'A room for 8 with video in Namur, Thursday from 2 to 4',
      find_free: 'What is free in Namur on Thursday morning?',
      my_bookings: 'What have I booked?',
      change: 'Move my booking to Friday',
      cancel: 'Cancel my booking for Friday',
      check_in: 'I have arrived',
      log_day: 'I am working from home on Thursday',
      policy_question: 'How many days may I still work from home?',
    },
    more: 'What else?',
    moreTitle: 'What else I can do for you',
    moreIntro: 'You can also write to me:',
    further: {
      find_colleague: 'Who from my team is in on Thursday?',
      guidelines: 'What do the guidelines say about working abroad?',
      missed_announcements: 'Which announcements did I miss?',
      team_summary: 'How is my team this week?',
      team_days: 'What are our team days?',
      stand_in: 'Sofie stands in for me until Friday',
      ask_team_to_plan: 'Ask my team to plan next week',
      plan_week: 'Plan my week',
      usual_week: 'On Mondays I usually work from home',
      my_invitations: 'What meetings am I invited to?',
      who_comes: 'Who is coming to my meeting on Thursday?',
      wait_for_space: 'Tell me when a desk is free in Namur on Thursday',
      sharing: 'Which rooms may we use in Brussels?',
      ask_site: 'I need an adapted chair in Namur on Thursday',
      savings: 'How many kilometres does the network save?',
      calendar_address: 'Put my bookings in my calendar',
      my_visibility: 'Who may see where I am?',
      who_looked_me_up: 'Who looked me up?',
      approvals: 'What waits for my approval?',
      announce: 'Announce the new telework guideline',
      announcements: 'How far along is my announcement?',
      site_requests: 'What do people need in Namur?',
      close_space: 'Close room Weser in Eupen on Friday',
      reception_list: 'Who is expected at the reception in Namur tomorrow?',
      site_use: 'How full was Namur in the last four weeks?',
    },
  },
};
