import type { Booking } from '../bookings/booking.ts';
import type { Slot } from '../bookings/slot.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Site, Space, SpaceId } from '../places/place.ts';
import { Refusal, type Refusals } from '../refusal.ts';
import { type Agreement, coverage, type Denial, holdsOn, invites, SHOWN, type Shown, termsOf } from './agreement.ts';
import { minutesOf, type Pool, poolOf, type WeeklyShareParts, weekOf } from './weekly-share.ts';

export interface SharedUseParts extends WeeklyShareParts {
  organisations: Pick<PeopleStore, 'organisation'>;
}

/** What a guest may have of what was asked for. */
export interface Allowed {
  /** In the order in which they were asked for. */
  spaces: Readonly<Space>[];
  /** Whose they are, where they are somebody else's. */
  owner: Names | undefined;
  /** The agreement that lets the guest have a space, of the first slot; none where nothing is agreed on. */
  by: ReadonlyMap<SpaceId, Agreement>;
  /** Why there are not more: for the first that an agreement is about, or else for the first. */
  refused: Refusals['agreement-refuses'] | undefined;
}

/**
 * The one place that says what agreements let an organisation have of another's spaces. An owner who has laid nothing down
 * shares with everybody, one with an empty list with nobody; to its own people a list of agreements says nothing.
 */
export class SharedUse {
  readonly #parts: SharedUseParts;

  constructor(parts: SharedUseParts) {
    this.#parts = parts;
  }

  /**
   * For one request: how much of a share is used up is asked once.
   *
   * @param but a booking that is given up for what is asked for.
   */
  by(guest: OrganisationId, now: Date, but?: Booking): GuestUse {
    return new GuestUse(this.#parts, { guest, now, but });
  }

  /**
   * What the guest is shown of the bookings of a space on a day: the most that any agreement of that day shows. `own` where
   * it is theirs.
   *
   * @throws {Refusal} `agreement-refuses` where it is not shared with them that day.
   */
  async shown(
    guest: OrganisationId,
    site: Readonly<Site>,
    space: Readonly<Space>,
    day: LocalDate,
  ): Promise<Shown | 'own'> {
    if (site.owner === guest) return 'own';
    const owner = await this.#parts.organisations.organisation(site.owner);
    if (!owner?.agreements) return 'free-busy';
    const naming = owner.agreements.filter(
      (agreement) => invites(agreement, guest, site) && coverage(agreement)(space),
    );
    const shows = naming.filter((agreement) => holdsOn(agreement, day)).map((agreement) => agreement.shows);
    const most = SHOWN.findLast((shown) => shows.includes(shown));
    if (most) return most;
    const [first] = naming;
    const denial: Denial = first
      ? { because: 'not-then', from: first.from, until: first.until }
      : { because: 'not-shared' };
    const refused = { space: nameOf(space), site: site.name, owner: owner.name, denial };
    throw new Refusal('agreement-refuses', refused);
  }
}

interface Asking {
  guest: OrganisationId;
  now: Date;
  but: Booking | undefined;
}

/** What one organisation may have, at one moment. */
export class GuestUse {
  readonly #parts: SharedUseParts;
  readonly #asking: Asking;
  readonly #pools = new Map<string, Promise<Pool>>();

  constructor(parts: SharedUseParts, asking: Asking) {
    this.#parts = parts;
    this.#asking = asking;
  }

  /** Of the spaces, which are all in the site, those that the guest may have in each of the slots. */
  async allowed(site: Readonly<Site>, spaces: readonly Readonly<Space>[], slots: readonly Slot[]): Promise<Allowed> {
    const { guest } = this.#asking;
    const all = { spaces: [...spaces], by: new Map<SpaceId, Agreement>(), refused: undefined };
    if (site.owner === guest) return { ...all, owner: undefined };
    const owner = await this.#parts.organisations.organisation(site.owner);
    if (!owner?.agreements) return { ...all, owner: owner?.name };

    const inviting = owner.agreements.filter((agreement) => invites(agreement, guest, site));
    const agreements = inviting.map((agreement) => ({ agreement, covers: coverage(agreement) }));
    const verdicts = new Map<string, Verdict>();
    const allowed: Allowed = { ...all, spaces: [], owner: owner.name };
    const by = all.by;
    for (const space of spaces) {
      const naming = agreements.flatMap(({ agreement, covers }) => (covers(space) ? [agreement] : []));
      const key = naming.map(({ id }) => id).join('\n');
      const verdict = verdicts.get(key) ?? (await this.#verdict(naming, site, owner, slots));
      verdicts.set(key, verdict);
      const { denial, agreement } = verdict;
      if (!denial) allowed.spaces.push(space);
      else {
        const refused = { space: nameOf(space), site: site.name, owner: owner.name, denial };
        allowed.refused = moreTelling(allowed.refused, refused);
      }
      if (agreement && !denial) by.set(space.id, agreement);
    }
    return allowed;
  }

  /** @throws {Refusal} `agreement-refuses` where the guest may not have the space in each of the slots. */
  async assert(site: Readonly<Site>, space: Readonly<Space>, slots: readonly Slot[]): Promise<void> {
    const { refused } = await this.allowed(site, [space], slots);
    if (refused) throw new Refusal('agreement-refuses', refused);
  }

  /** The same for all spaces that the same agreements name. */
  async #verdict(naming: Agreement[], site: Readonly<Site>, owner: Readonly<Organisation>, slots: readonly Slot[]) {
    const spent = new Map<string, number>();
    let first: Agreement | undefined;
    for (const slot of slots) {
      const { allowing, denial } = termsOf(naming, { site, slot }, this.#asking.now);
      if (denial) return { denial };
      const agreement = await this.#affordable(allowing, slot, owner.zone, spent);
      if (!agreement) return { denial: { because: 'share-used-up' as const, share: allowing[0]?.share ?? 0 } };
      first ??= agreement;
    }
    return { agreement: first };
  }

  /** The first whose share is not used up; notes in `spent` what the slot takes of it. */
  async #affordable(allowing: Agreement[], slot: Slot, zone: string, spent: Map<string, number>) {
    const week = weekOf(slot, zone);
    for (const agreement of allowing) {
      if (agreement.share === undefined) return agreement;
      const key = `${agreement.id} ${week}`;
      const { most, held } = await this.#poolOf(key, agreement, week, zone);
      const wanted = (spent.get(key) ?? 0) + minutesOf(slot);
      if (held + wanted > most) continue;
      spent.set(key, wanted);
      return agreement;
    }
    return undefined;
  }

  #poolOf(key: string, agreement: Agreement, day: LocalDate, zone: string): Promise<Pool> {
    const ofOwner = `${agreement.owner} ${key}`;
    const { guest, but } = this.#asking;
    const pool = this.#pools.get(ofOwner) ?? poolOf({ agreement, guest, day, zone, but }, this.#parts);
    this.#pools.set(ofOwner, pool);
    return pool;
  }
}

interface Verdict {
  agreement?: Agreement | undefined;
  denial?: Denial;
}

/** What an agreement says tells more than that there is none. */
function moreTelling(before: Allowed['refused'], now: NonNullable<Allowed['refused']>): Allowed['refused'] {
  return before && (before.denial.because !== 'not-shared' || now.denial.because === 'not-shared') ? before : now;
}

function nameOf({ kind, name }: Readonly<Space>): Pick<Space, 'kind' | 'name'> {
  return { kind, name };
}
