import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Guests } from '../../domain/meetings/guests.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { VideoLinks } from '../../domain/meetings/video-links.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice } from '../card-replies.ts';
import { Answering } from './answering.ts';
import { dropSlots, GuestList, guestSlots, receptionSlots } from './guest-list.ts';
import { answerAllSlots, answerSlots, listSlots, peopleSlots } from './invitation-slots.ts';
import { InviteeCards } from './invitee-cards.ts';
import { Inviting } from './inviting.ts';
import { meetingNotices } from './meeting-notices.ts';
import { OwnMeetings } from './own-meetings.ts';
import { NewsCards } from './several-meetings.ts';

export interface InvitationsSkillParts {
  invitations: Invitations;
  guests: Guests;
  bookings: Bookings;
  whereabouts: Whereabouts;
  places: Places;
  links: VideoLinks;
  cards: BookingCards;
  isInCalendars: () => boolean;
}

/** "Invite Saar and Tom", "who is coming?", "I accept", "who is expected at the reception?" */
export function invitationsSkill(parts: InvitationsSkillParts): Skill {
  const { invitations, bookings, cards, places } = parts;
  const meetings = new OwnMeetings(invitations, bookings, cards);
  const inviting = new Inviting({ ...parts, meetings });
  const inviteeCards = new InviteeCards(parts);
  const answering = new Answering(invitations, places, inviteeCards);
  const guestList = new GuestList({ ...parts, meetings });
  const changes = () => true;
  // Who comes where is nobody's but those it concerns: no store keeps such an answer.
  const confidential = true;
  return {
    name: 'invitations',
    abilities: [
      ability({
        ...{ name: 'invite', slots: peopleSlots, confidential, changes },
        run: inPrivate((slots, turn) => inviting.invite(slots, turn)),
      }),
      ability({
        ...{ name: 'uninvite', slots: peopleSlots, confidential, changes },
        run: inPrivate((slots, turn) => inviting.uninvite(slots, turn)),
      }),
      ability({
        ...{ name: 'who_comes', slots: listSlots, confidential },
        run: inPrivate((slots, turn) => inviting.whoComes(slots, turn)),
      }),
      ability({
        ...{ name: 'my_invitations', slots: listSlots, confidential, refinable: true },
        run: inPrivate((slots, turn) => answering.mine(slots, turn)),
      }),
      // Not once only: who has said yes may say no, and yes again, on the same card.
      ability({
        ...{ name: 'answer_invitation', slots: answerSlots, confidential },
        // "I can't make it", said to what one is invited to.
        takesUp: { my_invitations: {} },
        run: inPrivate((slots, turn) => answering.answer(slots, turn)),
      }),
      ability({
        ...{ name: 'answer_invitations', slots: answerAllSlots, confidential },
        run: inPrivate((slots, turn) => answering.answerAll(slots, turn)),
      }),
      ability({
        ...{ name: 'add_guests', slots: guestSlots, confidential, changes },
        run: inPrivate((slots, turn) => guestList.add(slots, turn)),
      }),
      ability({
        ...{ name: 'drop_guest', slots: dropSlots, confidential },
        run: inPrivate((slots, turn) => guestList.drop(slots, turn)),
      }),
      ability({
        ...{ name: 'reception_list', slots: receptionSlots, confidential },
        run: inPrivate((slots, turn) => guestList.reception(slots, turn)),
      }),
    ],
    notices: meetingNotices(invitations, cards, inviteeCards, new NewsCards(places)),
  };
}

function inPrivate<Slots>(run: (slots: Slots, turn: Turn) => Promise<Answer>): typeof run {
  return async (slots, turn) =>
    turn.isPrivate ? run(slots, turn) : { replies: [choice(turn, turn.words.invitations.othersReadAlong, [])] };
}
