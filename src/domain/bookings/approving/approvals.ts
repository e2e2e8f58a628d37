import type { Official } from '../../people/official.ts';
import type { Organisation, OrganisationId } from '../../people/organisation.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { Person } from '../../people/person.ts';
import type { Places } from '../../places/places.ts';
import { Refusal } from '../../refusal.ts';
import { awaitsApproval, type Booking, type BookingId } from '../booking.ts';
import type { BookingStore } from '../booking-store.ts';
import type { DeskNews } from '../desk-news.ts';
import { seriesOf } from '../series/series.ts';

/** A room that somebody asks for, as who decides sees it. */
export interface RoomRequest {
  booking: Booking;
  /** Who asks: an approver has to know it. */
  holder: Person;
  organisation: Readonly<Organisation>;
}

/** Which request, as it was when it was shown: where it was changed since, nothing is decided. */
export interface RequestSeen {
  organisation: OrganisationId;
  booking: BookingId;
  version: number;
}

export type Answer = 'approved' | 'declined';

/** What became of a request in the end; `withdrawn`: by who had asked. */
export type Ending = Answer | 'lapsed' | 'withdrawn';

export type Decided =
  | { outcome: 'decided'; request: RoomRequest }
  | { outcome: 'changed'; request: RoomRequest }
  | { outcome: 'before'; ending: Ending };

export interface ApprovalsParts {
  bookings: BookingStore;
  people: Pick<PeopleStore, 'get' | 'organisation' | 'withRole'>;
  places: Places;
  news: DeskNews;
}

const PAGE = 200;

/** What the owners of rooms say to those who ask for them. The person is always the one who asks. */
export class Approvals {
  readonly #parts: ApprovalsParts;

  constructor(parts: ApprovalsParts) {
    this.#parts = parts;
  }

  /** Everything that waits for an answer, of every organisation, by when it lapses. */
  async *waiting(): AsyncGenerator<Booking> {
    let last: Booking | undefined;
    do {
      const page = await this.#parts.bookings.awaitingApproval(last, PAGE);
      yield* page;
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  /**
   * What waits for an answer of the person's organisation, by when it lapses and then by when it begins. Their own requests are not among it.
   *
   * @throws {Refusal} `approvers-only`.
   */
  async waitingFor(who: Official, now: Date): Promise<RoomRequest[]> {
    assertApprover(who);
    const requests: RoomRequest[] = [];
    for await (const booking of this.waiting()) {
      const isOurs = (await this.#ownerOf(booking)) === who.organisation.id && booking.person !== who.person.id;
      const request = isOurs && isOpen(booking, now) ? await this.#requestOf(booking) : undefined;
      if (request) requests.push(request);
    }
    return requests.sort(byLapse);
  }

  /** The request, as long as it is as it was seen, and the person may decide on it. */
  async open(who: Official, seen: RequestSeen, now: Date): Promise<RoomRequest | undefined> {
    const booking = await this.#parts.bookings.get(seen.organisation, seen.booking);
    const isSeen = booking?.version === seen.version && isOpen(booking, now) && booking.person !== who.person.id;
    if (!isSeen || !isApprover(who) || (await this.#ownerOf(booking)) !== who.organisation.id) return undefined;
    return this.#requestOf(booking);
  }

  /** The same with the other dates of its series in that room that wait, also where it waits no more itself. */
  async openAlike(who: Official, seen: RequestSeen, now: Date): Promise<RoomRequest[]> {
    const booking = await this.#parts.bookings.get(seen.organisation, seen.booking);
    const series = booking && seriesOf(booking);
    if (!isApprover(who) || !booking || !series) return [(await this.open(who, seen, now)) ?? []].flat();
    const all = await this.waitingFor(who, now);
    return all.filter(({ booking: one }) => one.person === booking.person && one.space === booking.space && seriesOf(one) === series); // prettier-ignore
  }

  /**
   * Says yes or no. The first answer counts; one that comes after the time has passed does not.
   *
   * @throws {Refusal} `approvers-only`; `booking-not-there`, also where it is not for the person's organisation to decide;
   *   `own-request`.
   */
  async decide(who: Official, seen: RequestSeen, answer: Answer, now: Date): Promise<Decided> {
    const { bookings, news } = this.#parts;
    assertApprover(who);
    const booking = await bookings.get(seen.organisation, seen.booking);
    if (!booking || (await this.#ownerOf(booking)) !== who.organisation.id) throw new Refusal('booking-not-there', {});
    if (booking.organisation === who.organisation.id && booking.person === who.person.id) {
      throw new Refusal('own-request', { others: await this.#othersThan(who) });
    }
    const current = await this.endIfOver(booking, now);
    const request = await this.#requestOf(current);
    if (!awaitsApproval(current) || !request) return { outcome: 'before', ending: await this.#endingSeen(current) };
    if (current.version !== seen.version) return { outcome: 'changed', request };

    const state = answer === 'approved' ? 'confirmed' : 'declined';
    const settled = await bookings.settle(current.organisation, current.id, current.version, state);
    if (!settled) return this.decide(who, seen, answer, now);
    if (answer === 'declined') news.tell();
    return { outcome: 'decided', request: { ...request, booking: settled } };
  }

  /** To who decides it is nothing to them any more where it was moved to a room that needs no yes. */
  async #endingSeen(booking: Booking): Promise<Ending> {
    const space = await this.#parts.places.space(booking.space);
    return space?.needsApproval ? endingOf(booking) : 'withdrawn';
  }

  /** What the person's own request has come to; undefined while it waits, where they withdrew it or have changed it since. */
  async answerTo(who: Official, asked: Pick<Booking, 'id' | 'version' | 'space'>, now: Date) {
    const booking = await this.#parts.bookings.get(who.organisation.id, asked.id);
    if (booking?.person !== who.person.id) return undefined;
    const current = await this.endIfOver(booking, now);
    const ending = endingOf(current);
    const isNext = current.version === asked.version + 1 && current.space === asked.space;
    if (!isNext || awaitsApproval(current) || ending === 'withdrawn') return undefined;
    return { booking: current, ending };
  }

  /** Ends a request that nobody answered in time. Answers with the booking as it is. */
  async endIfOver(booking: Booking, now: Date): Promise<Booking> {
    const { bookings, news } = this.#parts;
    if (!awaitsApproval(booking) || isOpen(booking, now)) return booking;
    const { organisation, id, version } = booking;
    const lapsed = await bookings.settle(organisation, id, version, 'lapsed');
    if (lapsed) news.tell();
    return lapsed ?? (await bookings.get(organisation, id)) ?? booking;
  }

  /** The approvers of the owner; who asks may be one of them, and is shown nothing. */
  async approversOf(booking: Booking): Promise<Person[]> {
    const owner = await this.#ownerOf(booking);
    return owner ? this.#parts.people.withRole(owner, 'approver') : [];
  }

  async #othersThan({ organisation, person }: Official): Promise<string[]> {
    const approvers = await this.#parts.people.withRole(organisation.id, 'approver');
    return approvers.filter(({ id }) => id !== person.id).map(({ name }) => name);
  }

  async #ownerOf({ site }: Booking): Promise<OrganisationId | undefined> {
    return (await this.#parts.places.site(site))?.owner;
  }

  /** Undefined where whoever asked is no longer there. */
  async #requestOf(booking: Booking): Promise<RoomRequest | undefined> {
    const { people } = this.#parts;
    const holder = await people.get(booking.organisation, booking.person);
    const organisation = await people.organisation(booking.organisation);
    return holder && organisation && { booking, holder, organisation };
  }
}

const isApprover = ({ person }: Official): boolean => person.roles.includes('approver');

function assertApprover(who: Official): void {
  if (!isApprover(who)) throw new Refusal('approvers-only', {});
}

function byLapse({ booking: a }: RoomRequest, { booking: b }: RoomRequest): number {
  const lapses = (a.lapsesAt ?? a.slot.from).getTime() - (b.lapsesAt ?? b.slot.from).getTime();
  return lapses || a.slot.from.getTime() - b.slot.from.getTime();
}

const isOpen = (booking: Booking, now: Date): boolean => awaitsApproval(booking) && (booking.lapsesAt ?? now) > now;

function endingOf({ state }: Booking): Ending {
  if (state === 'declined' || state === 'lapsed') return state;
  return state === 'cancelled' || state === 'requested' ? 'withdrawn' : 'approved';
}
