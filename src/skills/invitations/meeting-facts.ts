import type { CardLink } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Guests } from '../../domain/meetings/guests.ts';
import type { VideoLinks } from '../../domain/meetings/video-links.ts';

/** What the holder of a room sees of its meeting wherever they see the booking: for whom it is hosted, and its video link. */
export class MeetingFacts {
  readonly #guests: Pick<Guests, 'hosted'>;
  readonly #links: VideoLinks;

  constructor(guests: Pick<Guests, 'hosted'>, links: VideoLinks) {
    this.#guests = guests;
    this.#links = links;
  }

  async of(booking: Booking, turn: Turn): Promise<{ facts: { title: string; value: string }[]; links: CardLink[] }> {
    if (booking.kind !== 'room') return { facts: [], links: [] };
    const { guests: words, invitations } = turn.words;
    const [hosted, url] = await Promise.all([this.#guests.hosted(booking), this.#links.of(booking, turn.now)]);
    return {
      facts: hosted ? [{ title: words.hostedFact, value: words.hosted({ hosted }) }] : [],
      links: url === undefined ? [] : [{ type: 'Action.OpenUrl', title: invitations.join, url }],
    };
  }
}
