import type { CardButton } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { awaitsApproval, type Booking } from '../../domain/bookings/booking.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import { timeOf, type MeetingTime } from '../../domain/meetings/invitation.ts';
import type { InvitedTo } from '../../domain/meetings/invited-to.ts';
import type { VideoLinks } from '../../domain/meetings/video-links.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Colleague } from '../../domain/presence/sighting.ts';
import type { BookingCards, Detail } from '../bookings/booking-cards.ts';

export interface InviteeCardsParts {
  cards: BookingCards;
  links: VideoLinks;
  places: Pick<Places, 'space'>;
  isInCalendars: () => boolean;
}

interface Said {
  title: string;
  notices?: string[];
  /** What it was before. */
  before?: MeetingTime;
  /** It is on: one may answer, take part, and put it into a calendar. */
  isOn: boolean;
}

/** What somebody sees of a meeting who is asked to come: when, where, who asks, and how many others come. */
export class InviteeCards {
  readonly #parts: InviteeCardsParts;

  constructor(parts: InviteeCardsParts) {
    this.#parts = parts;
  }

  async card(to: InvitedTo, turn: Turn, { title, notices = [], before, isOn }: Said): Promise<Reply> {
    const { cards, places } = this.#parts;
    const { booking, accepted: count, open: left } = to;
    const { invitations: words } = turn.words;
    const actions = isOn ? await this.#actions(to, turn) : [];
    const room = before && before.space !== booking.space ? await places.space(before.space) : undefined;
    return cards.about(booking, turn, {
      title: () => title,
      notices: () => notices,
      facts: ({ site, space }) => [
        { title: words.room, value: isOn ? roomIn(booking, space.name, turn) : space.name },
        ...(isOn ? [{ title: words.coming, value: words.howMany({ count, left }) }] : []),
        ...clockFact(booking.slot.from, site, turn),
        ...(before ? [{ title: words.before, value: [whenOf(before, site, turn), ...(room ? [room.name] : [])].join(', ') }] : []), // prettier-ignore
      ],
      actions: () => actions,
    });
  }

  async #actions({ booking, invitation: { answer } }: InvitedTo, turn: Turn): Promise<CardButton[]> {
    const { invitations: words } = turn.words;
    const link = answer === 'declined' ? undefined : await this.#parts.links.of(booking, turn.now);
    const add = turn.button(words.addToCalendar, 'booking_in_calendar', { booking: booking.id });
    return [
      ...answerButtons(timeOf(booking).from, booking.id, answer, turn),
      ...(link ? [{ type: 'Action.OpenUrl' as const, title: words.join, url: link }] : []),
      ...(answer !== 'declined' && this.#parts.isInCalendars() ? [add] : []),
      turn.button(words.mine, 'my_invitations', {}),
    ];
  }
}

/** A room that waits for a yes is nobody's yet: who is asked to come learns so before they travel. */
export function roomIn(booking: Booking, name: string, { words }: Turn): string {
  return awaitsApproval(booking) ? `${name} (${words.approvals.notYet})` : name;
}

/** What may still be answered: each says to which time. */
export function answerButtons(begins: Date, booking: string, answer: string, turn: Turn) {
  const { accept, decline } = turn.words.invitations;
  const from = begins.toISOString();
  const yes = turn.button(accept, 'answer_invitation', { booking, from, accept: true }, { style: 'positive' });
  const no = turn.button(decline, 'answer_invitation', { booking, from, accept: false });
  return [...(answer === 'accepted' ? [] : [yes]), ...(answer === 'declined' ? [] : [no])];
}

/** "Nora Lindgren (BOSA)": of another organisation, it is said which. */
export function calledIn(colleague: Colleague | undefined, turn: Turn): string {
  if (!colleague) return turn.words.invitations.somebody;
  return colleague.from ? `${colleague.name} (${colleague.from[turn.language]})` : colleague.name;
}

/** "Thursday 26 November, from 14:00 to 16:00", on the clock of the site. */
export function whenOf(
  { from, to }: Pick<MeetingTime, 'from' | 'to'>,
  { zone }: Pick<Detail['site'], 'zone'>,
  turn: Turn,
): string {
  const today = dayAt(turn.now, turn.who.organisation.zone);
  const part = { from: timeAt(from, zone), to: timeAt(to, zone) };
  return `${turn.words.day(dayAt(from, zone), today)}, ${turn.words.part(part)}`;
}

/** Where the clock of the site is not that of the person. */
function clockFact(from: Date, site: Detail['site'], turn: Turn) {
  const { zone } = turn.who.organisation;
  if (timeAt(from, zone) === timeAt(from, site.zone)) return [];
  return [{ title: turn.words.invitations.yourClock, value: timeAt(from, zone) }];
}
