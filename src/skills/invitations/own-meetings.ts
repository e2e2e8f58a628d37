import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Booking, BookingId } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { type Description, MeantBookings } from '../bookings/meant-bookings.ts';
import { choice } from '../card-replies.ts';

/** A card has a button for each of eight meetings. */
const MOST_CARRIED_LENGTH = 600;

/** What is asked of a meeting: by a button with the same slots where it is not plain which one is meant. */
interface Asked {
  ability: string;
  slots: object;
  title: string;
}

/** The rooms that a person holds, and which of them is meant. */
export class OwnMeetings {
  readonly #invitations: Pick<Invitations, 'room'>;
  readonly #meant: MeantBookings;
  readonly #cards: BookingCards;

  constructor(invitations: Pick<Invitations, 'room'>, bookings: Bookings, cards: BookingCards) {
    this.#invitations = invitations;
    this.#meant = new MeantBookings(bookings);
    this.#cards = cards;
  }

  /** The meeting that is meant, or the question which one it is. */
  async meant(
    said: Description & { booking?: BookingId | undefined },
    asked: Asked,
    turn: Turn,
  ): Promise<{ booking: Booking } | { answer: Answer }> {
    if (said.booking) return { booking: await this.#invitations.room(turn.who, said.booking, turn.now) };
    const found = await this.#rooms(said, turn);
    const [only] = found;
    if (only && found.length === 1) return { booking: only };
    return { answer: only ? await this.#which(found, asked, turn) : nothingBooked(said, turn) };
  }

  /** Where a desk was spoken of last, a meeting is one of all there are. */
  async #rooms({ place, days }: Description, turn: Turn): Promise<Booking[]> {
    const described = (await this.#meant.of(turn, { place, days })).filter(isRoom);
    if (described.length > 0 || place || days) return described;
    return (await this.#meant.all(turn)).filter(isRoom);
  }

  /** Where a button cannot carry what was said, it is asked for again once the meeting is known. */
  #which(found: Booking[], { ability, slots, title: said }: Asked, turn: Turn): Promise<Answer> {
    const isCarried = JSON.stringify(slots).length <= MOST_CARRIED_LENGTH;
    const title = isCarried ? said : turn.words.invitations.thisOne;
    return this.#cards.listed(found, turn, turn.words.invitations.whichRoom, {
      actionsOf: ({ id }) => [turn.button(title, ability, { ...(isCarried && slots), booking: id })],
    });
  }
}

const isRoom = ({ kind }: Booking) => kind === 'room';

function nothingBooked({ place, days }: Description, turn: Turn): Answer {
  const { invitations } = turn.words;
  const find = turn.button(invitations.findRoom, 'book_room', { ...(place && { place }), ...(days && { days }) });
  return { replies: [choice(turn, invitations.noRoom, [find])] };
}
