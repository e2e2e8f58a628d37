import type { Language } from '../domain/language.ts';
import { type Formats, formats } from './formats.ts';

/** What is said of who is asked to a meeting, who comes, and who comes from outside. */
export interface InvitationWords {
  /** To the organiser. */
  inviting: (facts: { names: string[] }) => string;
  invitedAlready: (facts: { names: string[] }) => string;
  nobodyCalled: (facts: { text: string }) => string;
  notYourself: string;
  askWhom: string;
  noRoom: string;
  whichRoom: string;
  tooFewSeats: (facts: { count: number; limit: number }) => string;
  seats: (facts: { count: number; limit: number }) => string;
  accepted: string;
  open: string;
  declined: string;
  outside: string;
  nobodyYet: string;
  uninvited: (facts: { names: string[] }) => string;
  notInvited: (facts: { text: string }) => string;
  answers: string;
  /** To whoever is asked. */
  /** Of several meetings at once. */
  invitesYouToSeveral: (facts: { colleague: string; count: number }) => string;
  newsOfSeveral: (facts: { colleague: string; count: number }) => string;
  areNew: string;
  areChanged: string;
  areOff: string;
  notNeeded: string;
  andMore: (facts: { left: number }) => string;
  counted: (facts: { coming: number; declined: number; left: number }) => string;
  youComeToAll: (facts: { count: number }) => string;
  youComeToNone: (facts: { count: number }) => string;
  acceptAll: string;
  declineAll: string;
  invitesYou: (facts: { colleague: string }) => string;
  changed: (facts: { colleague: string }) => string;
  askedAgain: string;
  answerStands: string;
  youCome: (facts: { colleague: string }) => string;
  youDoNot: (facts: { colleague: string }) => string;
  ownDay: string;
  movedMeanwhile: string;
  withdrawn: (facts: { colleague: string }) => string;
  cancelled: (facts: { colleague: string }) => string;
  released: (facts: { colleague: string }) => string;
  refused: (facts: { colleague: string }) => string;
  somebody: string;
  /** Facts of a card, and their names. */
  room: string;
  coming: string;
  howMany: (facts: { count: number; left: number }) => string;
  yourClock: string;
  before: string;
  listed: (facts: { count: number }) => string;
  none: string;
  noneThen: string;
  whichToAnswer: string;
  othersReadAlong: string;
  /** Buttons. */
  invite: (facts: { names: string[] }) => string;
  /** Of several meetings. */
  thisOne: string;
  findRoom: string;
  whoComes: string;
  bigger: string;
  uninvite: string;
  uninviteThis: (facts: { colleague: string }) => string;
  accept: string;
  decline: string;
  mine: string;
  join: string;
  addToCalendar: string;
  meetingOf: (facts: { colleague: string }) => string;
}

function inEnglish(f: Formats): InvitationWords {
  return {
    inviting: ({ names }) => `I am inviting ${f.list(names)}`,
    invitedAlready: ({ names }) => `Already invited: ${f.list(names)}.`,
    nobodyCalled: ({ text }) => `I know nobody called “${text}” whom you could invite.`,
    notYourself: 'You need no invitation: the room is yours.',
    askWhom: 'Whom shall I invite? Write, for example: “Invite Saar and Tom to my meeting on Thursday.”',
    noRoom: 'You have no meeting room booked for that. Shall I find you one?',
    whichRoom: 'Which of your meetings do you mean?',
    tooFewSeats: ({ count, limit }) =>
      `That may be ${f.counted(count, 'person', 'people')} including you, and the room seats ${limit}.`,
    seats: ({ count, limit }) =>
      `Up to ${f.counted(count, 'person', 'people')} including you; the room seats ${limit}.`,
    accepted: 'Coming',
    open: 'Not answered yet',
    declined: 'Cannot come',
    outside: 'From outside',
    nobodyYet: 'You have invited nobody yet.',
    uninvited: ({ names }) => `No longer invited: ${f.list(names)}. I will tell whoever already knew of it.`,
    notInvited: ({ text }) => `Nobody called “${text}” is invited.`,
    answers: 'There are answers to your invitation',
    invitesYouToSeveral: ({ colleague, count }) =>
      `${colleague} invites you to ${f.counted(count, 'meeting', 'meetings')}`,
    newsOfSeveral: ({ colleague, count }) => `News about ${f.counted(count, 'meeting', 'meetings')} with ${colleague}`,
    areNew: 'You are invited',
    areChanged: 'Changed',
    areOff: 'Cancelled',
    notNeeded: 'You need not come any more',
    andMore: ({ left }) => `And ${left} more.`,
    counted: ({ coming, declined, left }) => `${coming} coming, ${declined} cannot come, ${left} yet to answer`,
    youComeToAll: ({ count }) => `You are coming to ${f.counted(count, 'meeting', 'meetings')}.`,
    youComeToNone: ({ count }) => `You are not coming to ${f.counted(count, 'meeting', 'meetings')}.`,
    acceptAll: 'I will come to all',
    declineAll: 'I can come to none',
    invitesYou: ({ colleague }) => `${colleague} invites you to a meeting`,
    changed: ({ colleague }) => `The meeting with ${colleague} has changed`,
    askedAgain: 'It begins at another time now: will you come?',
    answerStands: 'I have kept your answer. You can change it here.',
    youCome: ({ colleague }) => `You are coming to the meeting with ${colleague}`,
    youDoNot: ({ colleague }) => `You are not coming to the meeting with ${colleague}`,
    ownDay: 'I have left your week as it is: if this means that you work elsewhere that day, just tell me.',
    movedMeanwhile: 'The meeting has been moved in the meantime: this is how it stands now.',
    withdrawn: ({ colleague }) => `You need not come to the meeting with ${colleague} any more`,
    cancelled: ({ colleague }) => `The meeting with ${colleague} is cancelled`,
    released: ({ colleague }) => `The room for the meeting with ${colleague} was given up: nobody had checked in`,
    refused: ({ colleague }) => `The meeting with ${colleague} is off: its room was not granted`,
    somebody: 'a colleague',
    room: 'Room',
    coming: 'Answers',
    howMany: ({ count, left }) =>
      `${count === 0 ? 'nobody has accepted yet' : `${count} coming`}${left > 0 ? `, ${left} yet to answer` : ''}`,
    yourClock: 'Your time',
    before: 'Before',
    listed: ({ count }) => `You are invited to ${f.counted(count, 'meeting', 'meetings')}`,
    none: 'You are not invited to any meeting.',
    noneThen: 'You are not invited to any meeting then.',
    whichToAnswer: 'Which invitation do you mean?',
    othersReadAlong: 'Others read along here. Ask me in our own chat.',
    invite: ({ names }) => `Invite ${f.list(names)}`,
    thisOne: 'This one',
    whoComes: 'Who is coming?',
    findRoom: 'Find a room',
    bigger: 'Find a bigger room',
    uninvite: 'Uninvite',
    uninviteThis: ({ colleague }) => `Uninvite ${colleague}`,
    accept: 'I will come',
    decline: 'I cannot come',
    mine: 'My invitations',
    join: 'Join by video',
    addToCalendar: 'Add to my calendar',
    meetingOf: ({ colleague }) => `Meeting with ${colleague}`,
  };
}

function inDutch(f: Formats): InvitationWords {
  return {
    inviting: ({ names }) => `Ik nodig ${f.list(names)} uit`,
    invitedAlready: ({ names }) => `Al uitgenodigd: ${f.list(names)}.`,
    nobodyCalled: ({ text }) => `Ik ken niemand die “${text}” heet en die je kunt uitnodigen.`,
    notYourself: 'Jij hebt geen uitnodiging nodig: het is jouw zaal.',
    askWhom: 'Wie zal ik uitnodigen? Schrijf bijvoorbeeld: “Nodig Saar en Tom uit voor mijn vergadering donderdag.”',
    noRoom: 'Daarvoor heb je geen zaal geboekt. Zal ik er een zoeken?',
    whichRoom: 'Welke vergadering bedoel je?',
    tooFewSeats: ({ count, limit }) => `Met jou erbij zijn jullie misschien met ${count}, en de zaal telt ${f.counted(limit, 'plaats', 'plaatsen')}.`, // prettier-ignore
    seats: ({ count, limit }) => `Met jou erbij hoogstens ${f.counted(count, 'persoon', 'personen')}; de zaal telt ${f.counted(limit, 'plaats', 'plaatsen')}.`, // prettier-ignore
    accepted: 'Komt',
    open: 'Nog geen antwoord',
    declined: 'Kan niet',
    outside: 'Van buiten',
    nobodyYet: 'Je hebt nog niemand uitgenodigd.',
    uninvited: ({ names }) => `Niet meer uitgenodigd: ${f.list(names)}. Ik laat het weten aan wie er al van gehoord had.`, // prettier-ignore
    notInvited: ({ text }) => `Er is niemand uitgenodigd die “${text}” heet.`,
    answers: 'Er zijn antwoorden op je uitnodiging',
    invitesYouToSeveral: ({ colleague, count }) =>
      `${colleague} nodigt je uit voor ${f.counted(count, 'vergadering', 'vergaderingen')}`,
    newsOfSeveral: ({ colleague, count }) =>
      `Nieuws over ${f.counted(count, 'vergadering', 'vergaderingen')} van ${colleague}`,
    areNew: 'Je bent uitgenodigd',
    areChanged: 'Gewijzigd',
    areOff: 'Geannuleerd',
    notNeeded: 'Je hoeft niet meer te komen',
    andMore: ({ left }) => `En nog ${left} andere.`,
    counted: ({ coming, declined, left }) =>
      `${coming} ${coming === 1 ? 'komt' : 'komen'}, ${declined} ${declined === 1 ? 'kan' : 'kunnen'} niet, ${left} nog zonder antwoord`,
    youComeToAll: ({ count }) => `Je komt naar ${f.counted(count, 'vergadering', 'vergaderingen')}.`,
    youComeToNone: ({ count }) => `Je hebt ${f.counted(count, 'vergadering', 'vergaderingen')} afgezegd.`,
    acceptAll: 'Ik kom naar allemaal',
    declineAll: 'Ik kan naar geen enkele komen',
    invitesYou: ({ colleague }) => `${colleague} nodigt je uit voor een vergadering`,
    changed: ({ colleague }) => `De vergadering van ${colleague} is gewijzigd`,
    askedAgain: 'Ze begint nu op een ander moment: kom je?',
    answerStands: 'Je antwoord blijft staan. Je kunt het hier veranderen.',
    youCome: ({ colleague }) => `Je komt naar de vergadering van ${colleague}`,
    youDoNot: ({ colleague }) => `Je komt niet naar de vergadering van ${colleague}`,
    ownDay: 'Aan je week verandert niets: werk je die dag daarom ergens anders, laat het me dan weten.',
    movedMeanwhile: 'De vergadering is intussen verplaatst: zo staat ze er nu voor.',
    withdrawn: ({ colleague }) => `Je hoeft niet meer naar de vergadering van ${colleague} te komen`,
    cancelled: ({ colleague }) => `De vergadering van ${colleague} is geannuleerd`,
    released: ({ colleague }) => `De zaal voor de vergadering van ${colleague} is vrijgegeven: niemand had ingecheckt`,
    refused: ({ colleague }) => `De vergadering van ${colleague} gaat niet door: de zaal is niet goedgekeurd`,
    somebody: 'een collega',
    room: 'Zaal',
    coming: 'Antwoorden',
    howMany: ({ count, left }) =>
      `${count === 0 ? 'nog niemand zei ja' : `${count} ${count === 1 ? 'komt' : 'komen'}`}${left > 0 ? `, ${left} nog zonder antwoord` : ''}`,
    yourClock: 'Op jouw klok',
    before: 'Daarvoor',
    listed: ({ count }) => `Je bent uitgenodigd voor ${f.counted(count, 'vergadering', 'vergaderingen')}`,
    none: 'Je bent voor geen enkele vergadering uitgenodigd.',
    noneThen: 'Je bent dan voor geen enkele vergadering uitgenodigd.',
    whichToAnswer: 'Welke uitnodiging bedoel je?',
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek.',
    invite: ({ names }) => `${f.list(names)} uitnodigen`,
    thisOne: 'Deze',
    whoComes: 'Wie komt er?',
    findRoom: 'Zaal zoeken',
    bigger: 'Grotere zaal zoeken',
    uninvite: 'Uitnodiging intrekken',
    uninviteThis: ({ colleague }) => `Uitnodiging intrekken: ${colleague}`,
    accept: 'Ik kom',
    decline: 'Ik kan niet',
    mine: 'Mijn uitnodigingen',
    join: 'Deelnemen via video',
    addToCalendar: 'In mijn agenda zetten',
    meetingOf: ({ colleague }) => `Vergadering van ${colleague}`,
  };
}

function inFrench(f: Formats): InvitationWords {
  return {
    inviting: ({ names }) => `J’invite ${f.list(names)}`,
    invitedAlready: ({ names }) => `Déjà sur la liste des invités : ${f.list(names)}.`,
    nobodyCalled: ({ text }) => `Je ne connais personne du nom de « ${text} » que vous pourriez inviter.`,
    notYourself: 'Vous n’avez pas besoin d’invitation : la salle est à vous.',
    askWhom: 'Qui dois-je inviter ? Écrivez par exemple : « Invitez Saar et Tom à ma réunion de jeudi. »',
    noRoom: 'Vous n’avez pas réservé de salle pour cela. Voulez-vous que j’en cherche une ?',
    whichRoom: 'De quelle réunion s’agit-il ?',
    tooFewSeats: ({ count, limit }) => `Avec vous, vous serez peut-être ${count}, et la salle a ${f.counted(limit, 'place', 'places')}.`, // prettier-ignore
    seats: ({ count, limit }) => `Avec vous, ${f.counted(count, 'personne', 'personnes')} au plus ; la salle a ${f.counted(limit, 'place', 'places')}.`, // prettier-ignore
    accepted: 'Présence confirmée',
    open: 'Pas encore de réponse',
    declined: 'Absence annoncée',
    outside: 'De l’extérieur',
    nobodyYet: 'Vous n’avez encore invité personne.',
    uninvited: ({ names }) => `Ne figure plus sur la liste : ${f.list(names)}. Je préviens qui avait déjà reçu l’invitation.`, // prettier-ignore
    notInvited: ({ text }) => `Personne du nom de « ${text} » n’est sur la liste.`,
    answers: 'Il y a des réponses à votre invitation',
    invitesYouToSeveral: ({ colleague, count }) =>
      `${colleague} vous invite à ${f.counted(count, 'réunion', 'réunions')}`,
    newsOfSeveral: ({ colleague, count }) =>
      `Du nouveau pour ${f.counted(count, 'réunion organisée', 'réunions organisées')} par ${colleague}`,
    areNew: 'On vous invite',
    areChanged: 'Ce qui change',
    areOff: 'Ce qui est annulé',
    notNeeded: 'Votre présence n’est plus nécessaire',
    andMore: ({ left }) => `Et ${f.counted(left, 'autre', 'autres')}.`,
    counted: ({ coming, declined, left }) =>
      `Présences confirmées : ${coming} ; absences annoncées : ${declined} ; sans réponse : ${left}`,
    youComeToAll: ({ count }) => `Vous venez à ${f.counted(count, 'réunion', 'réunions')}.`,
    youComeToNone: ({ count }) => `Vous ne venez pas à ${f.counted(count, 'réunion', 'réunions')}.`,
    acceptAll: 'Je viendrai à toutes',
    declineAll: 'Je ne peux venir à aucune',
    invitesYou: ({ colleague }) => `${colleague} vous invite à une réunion`,
    changed: ({ colleague }) => `La réunion organisée par ${colleague} a changé`,
    askedAgain: 'Elle commence maintenant à un autre moment : viendrez-vous ?',
    answerStands: 'J’ai gardé votre réponse. Vous pouvez la changer ici.',
    youCome: ({ colleague }) => `Vous venez à la réunion organisée par ${colleague}`,
    youDoNot: ({ colleague }) => `Vous ne venez pas à la réunion organisée par ${colleague}`,
    ownDay: 'Je n’ai rien changé à votre semaine : si vous travaillez ailleurs ce jour-là, dites-le-moi.',
    movedMeanwhile: 'La réunion a été déplacée entre-temps : voici où elle en est.',
    withdrawn: ({ colleague }) => `Votre présence n’est plus nécessaire à la réunion organisée par ${colleague}`,
    cancelled: ({ colleague }) => `La réunion organisée par ${colleague} est annulée`,
    released: ({ colleague }) =>
      `La salle de la réunion organisée par ${colleague} a été libérée : personne n’avait confirmé son arrivée`,
    refused: ({ colleague }) => `La réunion organisée par ${colleague} n’a pas lieu : la salle n’a pas été accordée`,
    somebody: 'un ou une collègue',
    room: 'Salle',
    coming: 'Réponses',
    howMany: ({ count, left }) =>
      `${count === 0 ? 'personne n’a encore accepté' : f.counted(count, 'personne vient', 'personnes viennent')}${left > 0 ? `, ${left} sans réponse` : ''}`,
    yourClock: 'À votre heure',
    before: 'Avant',
    listed: ({ count }) => `On vous invite à ${f.counted(count, 'réunion', 'réunions')}`,
    none: 'Vous n’avez aucune invitation.',
    noneThen: 'Vous n’avez aucune invitation à ce moment-là.',
    whichToAnswer: 'De quelle invitation s’agit-il ?',
    othersReadAlong: 'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée.',
    invite: ({ names }) => `Inviter ${f.list(names)}`,
    thisOne: 'Celle-ci',
    whoComes: 'Qui vient ?',
    findRoom: 'Chercher une salle',
    bigger: 'Chercher une plus grande salle',
    uninvite: 'Retirer de la liste',
    uninviteThis: ({ colleague }) => `Retirer ${colleague} de la liste`,
    accept: 'Je viendrai',
    decline: 'Je ne peux pas venir',
    mine: 'Mes invitations',
    join: 'Participer par vidéo',
    addToCalendar: 'Mettre dans mon calendrier',
    meetingOf: ({ colleague }) => `Réunion organisée par ${colleague}`,
  };
}

function inGerman(f: Formats): InvitationWords {
  return {
    inviting: ({ names }) => `Ich lade ${f.list(names)} ein`,
    invitedAlready: ({ names }) => `Schon eingeladen: ${f.list(names)}.`,
    nobodyCalled: ({ text }) => `Ich kenne niemanden namens „${text}“, den Sie einladen könnten.`,
    notYourself: 'Sie brauchen keine Einladung: Der Raum ist Ihrer.',
    askWhom: 'Wen soll ich einladen? Schreiben Sie zum Beispiel: „Laden Sie Saar und Tom zu meiner Besprechung am Donnerstag ein.“', // prettier-ignore
    noRoom: 'Dafür haben Sie keinen Raum gebucht. Soll ich einen suchen?',
    whichRoom: 'Welche Ihrer Besprechungen meinen Sie?',
    tooFewSeats: ({ count, limit }) => `Mit Ihnen wären es vielleicht ${count}, und der Raum hat ${f.counted(limit, 'Platz', 'Plätze')}.`, // prettier-ignore
    seats: ({ count, limit }) => `Mit Ihnen höchstens ${f.counted(count, 'Person', 'Personen')}; der Raum hat ${f.counted(limit, 'Platz', 'Plätze')}.`, // prettier-ignore
    accepted: 'Zugesagt',
    open: 'Noch keine Antwort',
    declined: 'Abgesagt',
    outside: 'Von außerhalb',
    nobodyYet: 'Sie haben noch niemanden eingeladen.',
    uninvited: ({ names }) => `Nicht mehr eingeladen: ${f.list(names)}. Wer schon davon wusste, hört es von mir.`, // prettier-ignore
    notInvited: ({ text }) => `Niemand namens „${text}“ ist eingeladen.`,
    answers: 'Es gibt Antworten auf Ihre Einladung',
    invitesYouToSeveral: ({ colleague, count }) =>
      `${colleague} lädt Sie zu ${f.counted(count, 'Besprechung', 'Besprechungen')} ein`,
    newsOfSeveral: ({ colleague, count }) =>
      `Neues zu ${f.counted(count, 'Besprechung', 'Besprechungen')} mit ${colleague}`,
    areNew: 'Sie sind eingeladen',
    areChanged: 'Geändert',
    areOff: 'Fällt aus',
    notNeeded: 'Sie brauchen nicht mehr zu kommen',
    andMore: ({ left }) => `Und ${left} weitere.`,
    counted: ({ coming, declined, left }) => `Zugesagt: ${coming}, abgesagt: ${declined}, ohne Antwort: ${left}`,
    youComeToAll: ({ count }) => `Sie kommen zu ${f.counted(count, 'Besprechung', 'Besprechungen')}.`,
    youComeToNone: ({ count }) => `Sie haben ${f.counted(count, 'Besprechung', 'Besprechungen')} abgesagt.`,
    acceptAll: 'Ich komme zu allen',
    declineAll: 'Ich kann zu keiner kommen',
    invitesYou: ({ colleague }) => `${colleague} lädt Sie zu einer Besprechung ein`,
    changed: ({ colleague }) => `Die Besprechung mit ${colleague} hat sich geändert`,
    askedAgain: 'Sie beginnt jetzt zu einer anderen Zeit: Kommen Sie?',
    answerStands: 'Ihre Antwort bleibt bestehen. Sie können sie hier ändern.',
    youCome: ({ colleague }) => `Sie kommen zur Besprechung mit ${colleague}`,
    youDoNot: ({ colleague }) => `Sie kommen nicht zur Besprechung mit ${colleague}`,
    ownDay: 'An Ihrer Woche ändert sich nichts: Wenn Sie an dem Tag deshalb woanders arbeiten, sagen Sie es mir.', // prettier-ignore
    movedMeanwhile: 'Die Besprechung wurde inzwischen verschoben: So steht es jetzt.',
    withdrawn: ({ colleague }) => `Sie brauchen nicht mehr zur Besprechung mit ${colleague} zu kommen`,
    cancelled: ({ colleague }) => `Die Besprechung mit ${colleague} ist abgesagt`,
    released: ({ colleague }) =>
      `Der Raum für die Besprechung mit ${colleague} wurde freigegeben: Niemand hatte eingecheckt`,
    refused: ({ colleague }) => `Die Besprechung mit ${colleague} findet nicht statt: Der Raum wurde nicht genehmigt`,
    somebody: 'jemand',
    room: 'Raum',
    coming: 'Antworten',
    howMany: ({ count, left }) =>
      `${count === 0 ? 'noch keine Zusage' : f.counted(count, 'Zusage', 'Zusagen')}${left > 0 ? `, ${left} noch ohne Antwort` : ''}`,
    yourClock: 'Nach Ihrer Uhr',
    before: 'Vorher',
    listed: ({ count }) => `Sie sind zu ${f.counted(count, 'Besprechung', 'Besprechungen')} eingeladen`,
    none: 'Sie sind zu keiner Besprechung eingeladen.',
    noneThen: 'Sie sind dann zu keiner Besprechung eingeladen.',
    whichToAnswer: 'Welche Einladung meinen Sie?',
    othersReadAlong: 'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat.',
    invite: ({ names }) => `${f.list(names)} einladen`,
    thisOne: 'Diese',
    whoComes: 'Wer kommt?',
    findRoom: 'Raum suchen',
    bigger: 'Größeren Raum suchen',
    uninvite: 'Ausladen',
    uninviteThis: ({ colleague }) => `${colleague} ausladen`,
    accept: 'Ich komme',
    decline: 'Ich kann nicht',
    mine: 'Meine Einladungen',
    join: 'Per Video teilnehmen',
    addToCalendar: 'In meinen Kalender',
    meetingOf: ({ colleague }) => `Besprechung mit ${colleague}`,
  };
}

export const INVITATION_WORDS: Record<Language, InvitationWords> = {
  nl: inDutch(formats('nl')),
  fr: inFrench(formats('fr')),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
