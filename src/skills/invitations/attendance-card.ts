import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Attendance, Invitee } from '../../domain/meetings/invited-to.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';

interface Around {
  title?: string;
  notices?: string[];
  page?: number | undefined;
}

/** Who comes, as the organiser sees it: by what they said, and who comes from outside. */
export async function attendanceCard(
  attendance: Attendance,
  cards: BookingCards,
  turn: Turn,
  around: Around = {},
): Promise<Reply> {
  const { invitations: words } = turn.words;
  const { booking, expected: count, seats: limit } = attendance;
  const { title = words.whoComes, notices = [], page = 0 } = around;
  const rows = [...peopleRows(attendance, turn), ...guestRows(attendance, turn)];
  const { shown, further, actions } = pageOf(
    rows,
    { ability: 'who_comes', slots: { booking: booking.id }, page },
    turn,
  );
  const isTooMany = count > limit;
  return peopleCard(
    {
      title,
      notices: [...notices, ...(isTooMany ? [words.tooFewSeats({ count, limit })] : [])],
      intro: [await cards.inARow(booking, turn)],
      rows: shown,
      further: [
        ...(rows.length === 0 ? [words.nobodyYet] : isTooMany ? [] : [words.seats({ count, limit })]),
        ...further,
      ],
      actions: [...biggerRoom(attendance, turn), ...actions],
    },
    turn,
  );
}

/** Where more may come than it seats: another for so many. */
export function biggerRoom({ booking, expected, seats }: Attendance, turn: Turn): CardAction[] {
  if (expected <= seats) return [];
  return [turn.button(turn.words.invitations.bigger, 'change', { booking: booking.id, capacity: expected })];
}

function peopleRows({ people, booking }: Attendance, turn: Turn): PeopleRow[] {
  const { invitations: words } = turn.words;
  const headings = { accepted: words.accepted, asked: words.open, declined: words.declined };
  const rowOf = ({ colleague, answer }: Invitee): PeopleRow => {
    const { organisation, person, name, from } = colleague;
    const whom = { booking: booking.id, colleague: { organisation, person }, person: name };
    const tooltip = words.uninviteThis({ colleague: name });
    const actions = answer === 'declined' ? [] : [turn.button(words.uninvite, 'uninvite', whom, { tooltip })];
    return { headings: [headings[answer]], name, details: from ? [from[turn.language]] : [], actions };
  };
  return (['accepted', 'asked', 'declined'] as const).flatMap((said) =>
    people.filter(({ answer }) => answer === said).map(rowOf),
  );
}

function guestRows({ guests, booking }: Attendance, turn: Turn): PeopleRow[] {
  const { invitations, guests: words } = turn.words;
  return guests.map((name) => {
    const tooltip = words.takeOffThis({ text: name });
    const off = turn.button(words.takeOff, 'drop_guest', { booking: booking.id, guest: name }, { tooltip });
    return { headings: [invitations.outside], name, actions: [off] };
  });
}
