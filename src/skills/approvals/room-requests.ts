import type { Notice, Outbox } from '../../conversation/outbox.ts';
import type { Approvals } from '../../domain/bookings/approvals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';

/** The kind of notice to who decides: {organisation, booking, version}. */
export const ROOM_REQUESTED = 'room_requested';
/** The kind of notice to who asked: {booking, version, space}. */
export const ROOM_ANSWERED = 'room_answered';

export interface RoomRequestsParts {
  approvals: Approvals;
  outbox: Pick<Outbox, 'put' | 'postpone'>;
}

/** Has those told who decide on rooms, and those who asked for them; ends what nobody answered. */
export class RoomRequests {
  readonly #parts: RoomRequestsParts;
  /** What this process has put, and until when it matters. */
  readonly #put = new Map<string, Date>();

  constructor(parts: RoomRequestsParts) {
    this.#parts = parts;
  }

  /** Does what is due and not done, each once, however many processes do this. */
  async run(now: Date): Promise<void> {
    for (const [key, until] of this.#put) if (until <= now) this.#put.delete(key);
    for await (const booking of this.#parts.approvals.waiting()) {
      await this.#tellOf(booking, now);
      await this.#parts.approvals.endIfOver(booking, now);
    }
  }

  /**
   * Sees to it that who asked is told how it ends: when it is answered, or else when it lapses. To be called before an answer
   * is kept, so that nobody is not told because a process died in between.
   */
  async expectAnswer(booking: Booking): Promise<void> {
    await this.#parts.outbox.put(answerNotice(booking));
  }

  /** It was answered: who asked is told now. */
  async answered(booking: Booking, now: Date): Promise<void> {
    await this.#parts.outbox.postpone(answerNotice(booking), now);
  }

  async #tellOf(booking: Booking, now: Date): Promise<void> {
    const { id, organisation, version, lapsesAt } = booking;
    const key = `${id} ${version}`;
    if (!lapsesAt || this.#put.has(key)) return;
    const notices: Notice[] = answerNotice(booking);
    const about = { organisation, booking: id, version };
    for (const approver of await this.#parts.approvals.approversOf(booking)) {
      const whom = { organisation: approver.organisation, person: approver.id };
      const notice = { ...whom, kind: ROOM_REQUESTED, about, due: now, until: lapsesAt };
      notices.push({ ...notice, key: `${ROOM_REQUESTED} ${key} ${approver.id}` });
    }
    await this.#parts.outbox.put(notices);
    this.#put.set(key, lapsesAt);
  }
}

/** Due when the request lapses; worth saying as long as the room was asked for. */
function answerNotice({ id, organisation, person, version, space, slot, lapsesAt }: Booking): Notice[] {
  if (!lapsesAt) return [];
  const about = { booking: id, version, space };
  const key = `${ROOM_ANSWERED} ${id} ${version}`;
  return [{ organisation, key, person, kind: ROOM_ANSWERED, about, due: lapsesAt, until: slot.to }];
}
