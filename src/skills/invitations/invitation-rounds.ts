import type { Notice, Outbox } from '../../conversation/outbox.ts';
import { type Booking, isOccupying } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import { caughtUp } from '../../domain/meetings/catching-up.ts';
import type { Invitation, MeetingKey } from '../../domain/meetings/invitation.ts';
import type { Answered, Caught, InvitationStore, Outdated } from '../../domain/meetings/invitation-store.ts';

/** The kind of notice: {meetings: [{booking, news}]}. */
export const MEETING_NEWS = 'meeting_news';
/** The kind of notice: {bookings}. */
export const MEETING_ANSWERS = 'meeting_answers';

const PAGE = 500;
/** Answers are told together: when everybody has answered, or so long after the first that was not told. */
const GATHER_MS = 60 * 60_000;

export interface InvitationRoundsParts {
  invitations: InvitationStore;
  bookings: Pick<BookingStore, 'get'>;
  outbox: Pick<Outbox, 'put'>;
}

/**
 * Finds what those are to be told who are asked to meetings, whatever became of the room and by whom; and what organisers
 * are to be told of answers.
 */
export class InvitationRounds {
  readonly #parts: InvitationRoundsParts;

  constructor(parts: InvitationRoundsParts) {
    this.#parts = parts;
  }

  /** Puts what is to be told by now: each once, however many processes do this. */
  async put(now: Date): Promise<void> {
    await this.#putNews(now);
    await this.#putAnswers(now);
  }

  async #putNews(now: Date): Promise<void> {
    const { invitations, outbox } = this.#parts;
    let last: Invitation | undefined;
    do {
      const page = await invitations.outdated(now, last, PAGE);
      const caught = page.map((one) => ({ ...one, caught: caughtUp(one.invitation, one.booking) }));
      const news = caught.filter(({ caught: { isNews }, invitation: { version } }) => isNews || version === 0);
      // Who is asked to every date of a series, or told that none takes place, is told so once.
      const together = Map.groupBy(news, ({ invitation }) => togetherIn(invitation));
      const notices = [...together.values()].map((several) => newsNotice(several, now));
      // Put before it is noted that they were: who dies in between does it again, and nothing is told twice.
      if (notices.length > 0) await outbox.put(notices);
      for (const one of caught) await invitations.catchUp(one.invitation, one.caught);
      last = page.length === PAGE ? page.at(-1)?.invitation : undefined;
    } while (last);
  }

  async #putAnswers(now: Date): Promise<void> {
    const { invitations, outbox } = this.#parts;
    let last: MeetingKey | undefined;
    do {
      const page = await invitations.answered(last, PAGE);
      for (const of of Map.groupBy(page, ({ organisation, by }) => `${organisation} ${by}`).values()) {
        const told = await this.#toTell(of, now);
        const on = told.flatMap(({ meeting, booking }) => (booking ? [{ meeting, booking }] : []));
        if (on.length > 0) await outbox.put([answersNotice(on, now)]);
        for (const { meeting } of told) await invitations.toldUntil(meeting, meeting.last);
      }
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  /** Those that one organiser need wait for no longer; without their booking, where that does not take place. */
  async #toTell(meetings: Answered[], now: Date): Promise<{ meeting: Answered; booking: Booking | undefined }[]> {
    const told = [];
    for (const meeting of meetings) {
      const booking = await this.#parts.bookings.get(meeting.organisation, meeting.booking);
      const isOn = booking && isOccupying(booking) && booking.slot.to > now;
      if (isOn && meeting.open > 0 && now.getTime() - meeting.first.getTime() < GATHER_MS) continue;
      told.push({ meeting, booking: isOn ? booking : undefined });
    }
    return told;
  }
}

/** Of one organiser to one person. */
function togetherIn({ organisation, person, meeting, by }: Invitation): string {
  return JSON.stringify([organisation, person, meeting.organisation, by]);
}

type News = Outdated & { caught: Caught };

function newsNotice(several: News[], now: Date): Notice {
  const [{ invitation, booking }] = several as [News, ...News[]];
  const { organisation, person } = invitation;
  const newsOf = ({ invitation: { news }, caught: { isNews } }: News) => news + (isNews ? 1 : 0);
  const meetings = several.map((one) => ({ booking: one.booking.id, news: newsOf(one) }));
  const ends = several.flatMap((one) => [one.invitation.at.to, one.booking.slot.to]);
  const key = `${MEETING_NEWS} ${booking.id} ${person} ${meetings[0]?.news} ${meetings.length}`;
  return { organisation, key, person, kind: MEETING_NEWS, about: { meetings }, due: now, until: latestOf(ends) };
}

function answersNotice(several: { meeting: Answered; booking: Booking }[], now: Date): Notice {
  const [{ meeting }] = several as [{ meeting: Answered; booking: Booking }];
  const { organisation, by: person } = meeting;
  const about = { bookings: several.map(({ booking }) => booking.id) };
  const last = latestOf(several.map((one) => one.meeting.last));
  const key = `${MEETING_ANSWERS} ${meeting.booking} ${last.toISOString()} ${several.length}`;
  const until = latestOf(several.map(({ booking }) => booking.slot.to));
  return { organisation, key, person, kind: MEETING_ANSWERS, about, due: now, until };
}

const latestOf = (instants: Date[]): Date => new Date(Math.max(...instants.map((instant) => instant.getTime())));
