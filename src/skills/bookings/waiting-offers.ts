import type { Notice, Outbox } from '../../conversation/outbox.ts';
import type { OfferedWish } from '../../domain/bookings/waiting/waiting-wish.ts';
import type { WaitingRound } from '../../domain/bookings/waiting/waiting-round.ts';

/** The kind of notice: {booking}. */
export const OFFERED = 'desk_offered';

/** Gives free desks to those who wait, and has them told. */
export class WaitingOffers {
  readonly #round: WaitingRound;
  readonly #outbox: Pick<Outbox, 'put'>;

  constructor(round: WaitingRound, outbox: Pick<Outbox, 'put'>) {
    this.#round = round;
    this.#outbox = outbox;
  }

  /** Whoever made an offer, whoever finds it tells of it: so nobody is not told because a process died in between. */
  async run(now: Date): Promise<void> {
    await this.#round.make(now);
    const notices: Notice[] = [];
    for await (const wish of this.#round.offers()) notices.push({ ...noticeOf(wish), due: now });
    if (notices.length > 0) await this.#outbox.put(notices);
  }
}

function noticeOf({ organisation, person, offer }: OfferedWish) {
  const { booking, until } = offer;
  return { organisation, key: `${OFFERED} ${booking}`, person, kind: OFFERED, about: { booking }, until };
}
