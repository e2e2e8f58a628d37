import type { Findings } from './findings.ts';
import { isAnswerDenied, thoseMeant } from './invited.ts';
import type { Concept } from './lexicon.ts';
import type { Party } from './parties.ts';
import type { IntentName, Slots } from './reading.ts';
import { isDenied } from './visibility.ts';

/** What only a request about those who come to a meeting says. */
export function invitationSlots(findings: Findings, intent: IntentName): Slots {
  const { concepts, guests, text, r } = findings;
  const has = (...names: Concept[]): boolean => names.some((name) => concepts.has(name));
  switch (intent) {
    case 'book_room':
      return gatheringSlots(findings);
    case 'none':
      return addsToMeeting(findings) ? gatheringSlots(findings) : {};
    case 'invite':
      return { people: namesOf(thoseMeant(findings, 'invite', 'include')) };
    case 'uninvite':
      return { people: namesOf(thoseMeant(findings, 'invite', 'uninvite', 'takeOut')) };
    case 'add_guests':
      return { guests: namesOf(guests) };
    case 'answer_invitation':
      return { accept: !has('decline', 'cannotCome') && !isAnswerDenied(r) };
    case 'my_meeting_home':
      return {
        allow: text.includes('?') ? undefined : !has('stop') && !isDenied(r) && (has('makeUse') || !has('takeOut')),
      };
    default:
      return {};
  }
}

/** Who comes to a meeting that needs a room, and what it should have for them. */
function gatheringSlots(findings: Findings): Slots {
  const { concepts, guests } = findings;
  const people = findings.parties.filter((party) => isOfMeeting(findings, party)).flatMap(({ members }) => members);
  return {
    people: namesOf(people),
    guests: namesOf(guests),
    hosted: concepts.has('citizens') ? 'citizens' : concepts.has('association') ? 'association' : undefined,
    online: concepts.has('online') ? true : undefined,
    fair: concepts.has('fair') ? true : undefined,
  };
}

/** How many words may stand before what a meeting is to have as well: "and then also with Saar". */
const BEFORE = 4;

/** "with Saar too", "and with a link for who cannot come": said of a meeting that was spoken of. */
function addsToMeeting({ r, parties, concepts }: Findings): boolean {
  if (concepts.has('outside')) return false;
  const joined = parties.some(({ start, sure }) => sure && start <= BEFORE && r.is(start - 1, 'with'));
  return joined || (r.length <= ADDED && ADDS.some((concept) => concepts.has(concept)));
}

/** More words than this say more. */
const ADDED = 10;
const ADDS = ['online', 'fair', 'citizens', 'association'] as const;

/** Named to come, and not only named: "with Okonkwo", "for Saar and me", but not "for Interreg" or "for the club Sint-Jan". */
function isOfMeeting({ r, guests }: Findings, { start, sure }: Party): boolean {
  if (guests.some((guest) => guest.start <= start && guest.end > start)) return false;
  if (r.meanings(start - 1).some(({ name }) => name === 'association')) return false;
  return sure || (r.is(start - 1, 'with') && r.language !== 'de');
}

/** Each name once; undefined where there is none. */
function namesOf(people: readonly { name: string }[] | undefined): string[] | undefined {
  return people?.length ? [...new Set(people.map(({ name }) => name))] : undefined;
}
