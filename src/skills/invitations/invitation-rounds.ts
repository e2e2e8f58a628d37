import type { Notice, Outbox } from '../../conversation/outbox.ts';
import { isOccupying } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import { caughtUp } from '../../domain/meetings/catching-up.ts';
import type { Invitation, MeetingKey } from '../../domain/meetings/invitation.ts';
import type { Answered, InvitationStore, Outdated } from '../../domain/meetings/invitation-store.ts';

/** The kind of notice: {booking, news}. */
export const MEETING_NEWS = 'meeting_news';
/** The kind of notice: {booking}. */
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
      const notices = caught.flatMap(({ caught: { isNews }, ...one }) =>
        isNews || one.invitation.version === 0 ? [newsNotice(one, isNews, now)] : [],
      );
      // Put before it is noted that they were: who dies in between does it again, and nothing is told twice.
      if (notices.length > 0) await outbox.put(notices);
      for (const one of caught) await invitations.catchUp(one.invitation, one.caught);
      last = page.length === PAGE ? page.at(-1)?.invitation : undefined;
    } while (last);
  }

  async #putAnswers(now: Date): Promise<void> {
    let last: MeetingKey | undefined;
    do {
      const page = await this.#parts.invitations.answered(last, PAGE);
      for (const meeting of page) await this.#putAnswersTo(meeting, now);
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  async #putAnswersTo(meeting: Answered, now: Date): Promise<void> {
    const { invitations, bookings, outbox } = this.#parts;
    const booking = await bookings.get(meeting.organisation, meeting.booking);
    const isOn = booking && isOccupying(booking) && booking.slot.to > now;
    if (isOn && meeting.open > 0 && now.getTime() - meeting.first.getTime() < GATHER_MS) return;
    if (isOn) await outbox.put([answersNotice(meeting, booking.slot.to, now)]);
    await invitations.toldUntil(meeting, meeting.last);
  }
}

function newsNotice({ invitation, booking }: Outdated, isMore: boolean, now: Date): Notice {
  const { organisation, person, at } = invitation;
  const news = invitation.news + (isMore ? 1 : 0);
  const until = at.to > booking.slot.to ? at.to : booking.slot.to;
  const about = { booking: booking.id, news };
  const key = `${MEETING_NEWS} ${booking.id} ${person} ${news}`;
  return { organisation, key, person, kind: MEETING_NEWS, about, due: now, until };
}

function answersNotice({ organisation, booking, by, last }: Answered, until: Date, now: Date): Notice {
  const key = `${MEETING_ANSWERS} ${booking} ${last.toISOString()}`;
  return { organisation, key, person: by, kind: MEETING_ANSWERS, about: { booking }, due: now, until };
}
