import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Guests } from '../../domain/meetings/guests.ts';
import { assertHosting, hostIn } from '../../domain/meetings/hosting.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { MeetingStore } from '../../domain/meetings/meeting-store.ts';
import type { VideoLinks } from '../../domain/meetings/video-links.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { namesIn, type Parties } from './party.ts';
import type { RoomSlots } from './room-slots.ts';

export interface GatheringParts {
  parties: Parties;
  invitations: Invitations;
  guests: Guests;
  meetings: Pick<MeetingStore, 'host'>;
  links: VideoLinks;
  places: Places;
}

/** What is done with a room that has been booked, by what was said when it was asked for: who is asked to come, and for whom it is. */
export class Gathering {
  readonly #parts: GatheringParts;

  constructor(parts: GatheringParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} `site-does-not-host`. */
  async assertHosted({ hosted }: RoomSlots, room: SpaceId): Promise<void> {
    const { places } = this.#parts;
    const space = hosted && (await places.space(room));
    const site = space && (await places.site(space.site));
    if (site) assertHosting(site, hosted);
  }

  /** Doing it twice does no more. */
  async of(bookings: Booking[], slots: RoomSlots, turn: Turn): Promise<{ notices: string[]; actions: CardAction[] }> {
    const { parties, invitations, guests: announced, meetings, links } = this.#parts;
    const { guests = [], hosted } = slots;
    const { colleagues, unknown } = await parties.of(slots, turn);
    for (const { id } of bookings) {
      if (colleagues.length > 0) await invitations.invite(turn.who, id, colleagues, turn.now);
      if (guests.length > 0) await announced.add(turn.who, id, guests, turn.now);
    }
    if (hosted) await hostIn(meetings, bookings, hosted);
    const { words, who } = turn;
    const hasNoLink = slots.online && bookings[0] && !(await links.of(bookings[0], turn.now));
    const names = colleagues.map(({ name }) => name);
    const notices = [
      ...(names.length > 0 ? [words.fair.invited({ names })] : []),
      ...unknown.map((text) => words.invitations.nobodyCalled({ text })),
      ...(hasNoLink ? [words.guests.noVideo({ contact: who.organisation.contact })] : []),
      ...(guests.length > 0 ? [`${words.guests.announced({ count: guests.length })}. ${words.guests.discreet}`] : []),
    ];
    return { notices, actions: this.#actions(bookings, slots, names, turn) };
  }

  /** Where others read along, nobody is looked for by name before it is asked for. */
  #actions([booking]: Booking[], slots: RoomSlots, invited: string[], turn: Turn): CardAction[] {
    const people = namesIn(slots);
    if (!booking || people.length === 0) return [];
    const { invite, whoComes } = turn.words.invitations;
    if (invited.length > 0) return [turn.button(whoComes, 'who_comes', { booking: booking.id })];
    return turn.isPrivate ? [] : [turn.button(invite({ names: people }), 'invite', { booking: booking.id, people })];
  }
}
