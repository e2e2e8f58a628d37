import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { MOST_DAYS } from '../../domain/bookings/booking-days.ts';
import type { Attendance } from '../../domain/meetings/invited-to.ts';
import type { Places } from '../../domain/places/places.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { capital } from '../presence/day-words.ts';
import { answerButtons, calledIn, roomIn, whenOf } from './invitee-cards.ts';
import { minuteOf } from './invitation-slots.ts';
import type { MeetingNews } from './meeting-news.ts';

/** A page of a round has no more. */
export const MOST_TOGETHER = 500;
/** Each has two buttons; the others are told by their number. */
const ROWS = 8;

const ORDER = ['invited', 'changed', 'off', 'withdrawn'];
const soonest = (a: Pick<Attendance, 'booking'>, b: Pick<Attendance, 'booking'>) =>
  a.booking.slot.from.getTime() - b.booking.slot.from.getTime();

/** What is told of several meetings of one organiser at once, such as the dates of a series. */
export class NewsCards {
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  async card(news: MeetingNews[], turn: Turn): Promise<Reply> {
    const { invitations: words } = turn.words;
    const sorted = news.toSorted((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || soonest(a.to, b.to));
    const [first] = sorted;
    const colleague = calledIn(first?.to.organiser, turn);
    const areNew = news.every(({ is }) => is === 'invited');
    const facts = { colleague, count: news.length };
    const title = areNew ? words.invitesYouToSeveral(facts) : words.newsOfSeveral(facts);
    const rows = await Promise.all(sorted.slice(0, ROWS).map((one) => this.#row(one, turn)));
    const left = news.length - rows.length;
    return peopleCard(
      {
        ...{ title, rows, further: left > 0 ? [words.andMore({ left })] : [] },
        actions: [...answerAll(news, turn), turn.button(words.mine, 'my_invitations', {})],
      },
      turn,
    );
  }

  async #row({ is, to }: MeetingNews, turn: Turn): Promise<PeopleRow> {
    const { invitations: words } = turn.words;
    const { booking, invitation } = to;
    const headings = {
      invited: words.areNew,
      changed: words.areChanged,
      off: words.areOff,
      withdrawn: words.notNeeded,
    };
    const site = await this.#places.site(booking.site);
    const space = await this.#places.space(booking.space);
    const where = site ? `${site.name[turn.language]}, ${site.address}` : '';
    const isOn = is === 'invited' || is === 'changed';
    return {
      headings: [headings[is]],
      name: site ? capital(whenOf(booking.slot, site, turn)) : '',
      details: [[where, space && (isOn ? roomIn(booking, space.name, turn) : space.name)].filter(Boolean).join(', ')],
      actions: isOn ? answerButtons(booking.slot.from, booking.id, invitation.answer, turn) : [],
    };
  }
}

/** One press for all of them, where they are no more than a series has dates: a button carries little. */
function answerAll(news: MeetingNews[], turn: Turn) {
  const asked = news.filter(({ is, to }) => (is === 'invited' || is === 'changed') && to.invitation.answer === 'asked');
  if (asked.length < 2 || asked.length > MOST_DAYS) return [];
  const meetings = asked.map(({ to: { booking } }) => [booking.id, minuteOf(booking.slot.from)]);
  const { acceptAll, declineAll } = turn.words.invitations;
  return [
    turn.button(acceptAll, 'answer_invitations', { meetings, accept: true }, { style: 'positive' }),
    turn.button(declineAll, 'answer_invitations', { meetings, accept: false }),
  ];
}

/** To the organiser: how many come to each of several meetings. */
export async function answersCard(all: Attendance[], cards: BookingCards, turn: Turn): Promise<Reply> {
  const { invitations: words } = turn.words;
  const shown = all
    .toSorted(soonest)
    .slice(0, ROWS)
    .map(async ({ booking, people }): Promise<PeopleRow> => {
      const countOf = (said: string) => people.filter(({ answer }) => answer === said).length;
      const counts = { coming: countOf('accepted'), declined: countOf('declined'), left: countOf('asked') };
      return {
        name: await cards.inARow(booking, turn),
        details: [words.counted(counts)],
        actions: [turn.button(words.whoComes, 'who_comes', { booking: booking.id })],
      };
    });
  const left = all.length - Math.min(all.length, ROWS);
  const further = left > 0 ? [words.andMore({ left })] : [];
  return peopleCard({ title: words.answers, rows: await Promise.all(shown), further }, turn);
}
