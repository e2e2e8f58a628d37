import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { Announcement, AnnouncementId } from '../src/domain/announcements/announcement.ts';
import { DELIVERY_STATES } from '../src/domain/announcements/delivering/delivery.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import { anAdministration } from '../test/helpers/an-announcement.ts';
import { type Child, startChild } from '../test/store/children.ts';
import type { Opened, Place } from './announcement-places.ts';
import { fastClock } from './fast-clock.ts';
import { QUICK } from './pace.ts';

const sender = new URL('announcement-sender.ts', import.meta.url);
const platform = new URL('announcement-platform.ts', import.meta.url);
/** From a start to the next kill, at most. */
const MOST_MS = QUICK ? 600 : 2_000;
const OVER_WITHIN_MS = 120_000;
/** By the fast clock: longer than it takes to come back to those of whom it is not known. */
const OVER_SOON_MS = 100_000;
const LOOK_MS = 500;

export const ANNOUNCING = QUICK ? { kills: 1, tenants: 1, size: 200 } : { kills: 200, tenants: 4, size: 400 };

/** What the kills came to. */
export interface AnnouncingToll {
  told: number;
  /** Kills in the middle of telling somebody. */
  whileTelling: number;
  /** Of whom nobody knew whether it had arrived, and to how many of them it went twice. */
  doubted: number;
  twice: number;
  /** Of whom it stays unknown, since it must not come twice; and how many of them it had reached. */
  unknown: number;
  unknownArrived: number;
  /** Who was left behind by death after death and is listed as unknown, though it had reached them. */
  givenUp: number;
}

export function told({
  told: all,
  whileTelling,
  doubted,
  twice,
  unknown,
  unknownArrived,
  givenUp,
}: AnnouncingToll): string {
  return (
    `      ${all} told, ${whileTelling} kills while somebody was being told; of ${doubted} it was not known, ${twice} got it twice;\n` +
    `      ${unknown} are listed as unknown of what must not come twice, of whom ${unknownArrived} have it; ${givenUp} of what was left behind five times`
  );
}

interface Sent {
  organisation: OrganisationId;
  id: AnnouncementId;
  care: Announcement['care'];
  people: PersonId[];
}

/**
 * Kills whoever sends announcements with SIGKILL, each time at another moment, while a platform in a process of its own counts what
 * arrives. After each kill everybody is in one state and the states add up. In the end nobody was missed; nobody was told twice but
 * of whom it was not known; and nobody at all of what must not come twice.
 */
export async function killWhileAnnouncing(
  place: Place,
  { kills, tenants, size } = ANNOUNCING,
): Promise<AnnouncingToll> {
  const toll: AnnouncingToll = {
    told: 0,
    whileTelling: 0,
    doubted: 0,
    twice: 0,
    unknown: 0,
    unknownArrived: 0,
    givenUp: 0,
  };
  const counter = startChild(platform);
  const url = (await counter.line()) ?? '';
  const began = Date.now();
  const { now, scaled } = fastClock(began);
  const senders: Child[] = [];
  const start = async () => {
    const child = startChild(sender, place.address, url, String(began));
    senders.push(child);
    expect(await child.line(), 'it opens the store').to.equal('open');
  };
  try {
    const round = new Rounds(url, toll, now);
    await place.look((opened) => round.begin(opened, tenants, size));
    while (senders.length < place.senders) await start();
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(Math.random() * MOST_MS);
      await senders.splice(Math.floor(Math.random() * senders.length), 1)[0]?.kill();
      await place.look((opened) => round.look(opened));
      await start();
    }
    await overOn(place, { senders, start, lookMs: place.senders === 1 ? scaled(OVER_SOON_MS) : LOOK_MS }, (opened) =>
      round.look(opened, { isLast: true }),
    );
    return toll;
  } finally {
    await Promise.all([counter, ...senders].map((child) => child.kill()));
    await place.close();
  }
}

/** Lets them send until it is over; looks at it while none of them has it open, where only one may. */
async function overOn(
  place: Place,
  { senders, start, lookMs }: { senders: Child[]; start: () => Promise<void>; lookMs: number },
  isOver: (opened: Opened) => Promise<boolean>,
): Promise<void> {
  for (const giveUpAt = Date.now() + OVER_WITHIN_MS; ;) {
    await wait(lookMs);
    if (place.senders === 1) await senders.pop()?.kill();
    if (await place.look(isOver)) return;
    expect(Date.now(), 'an announcement is never over').to.be.below(giveUpAt);
    if (place.senders === 1) await start();
  }
}

/** Announcements of both kinds of care to everybody of each tenant, again and again. */
class Rounds {
  readonly #platform: string;
  readonly #toll: AnnouncingToll;
  readonly #now: () => Date;
  #people = new Map<OrganisationId, PersonId[]>();
  #sent: Sent[] = [];
  #rounds = 0;

  constructor(platform: string, toll: AnnouncingToll, now: () => Date) {
    this.#platform = platform;
    this.#toll = toll;
    this.#now = now;
  }

  async begin(opened: Opened, tenants: number, size: number): Promise<void> {
    for (let n = 0; n < tenants; n += 1) {
      this.#people.set(`city-${n}` as OrganisationId, await anAdministration(opened.stores, `city-${n}`, size));
    }
    await this.#queue(opened);
  }

  /** Answers whether everything is over. Then the next are queued, but for the last time. */
  async look(opened: Opened, { isLast = false } = {}): Promise<boolean> {
    const tallies = await opened.tallies();
    for (const { of, said, found } of tallies) expect(found, of).to.deep.equal(said);
    const inAll = tallies.flatMap(({ said }) => said).reduce((sum, count) => sum + count, 0);
    expect(inAll, 'the states add up').to.equal(
      this.#toll.told + this.#sent.reduce((sum, { people }) => sum + people.length, 0),
    );
    const sending = DELIVERY_STATES.indexOf('sending');
    if (!isLast && tallies.some(({ said }) => (said[sending] ?? 0) > 0)) this.#toll.whileTelling += 1;
    const { announced } = opened.stores;
    const over = await Promise.all(this.#sent.map(({ organisation, id }) => announced.isOver(organisation, id)));
    if (!over.every(Boolean)) return false;
    for (const one of this.#sent) await this.#settle(opened, one);
    this.#sent = [];
    if (!isLast) await this.#queue(opened);
    return true;
  }

  async #queue({ stores }: Opened): Promise<void> {
    this.#rounds += 1;
    for (const [organisation, people] of this.#people) {
      for (const care of ['announce', 'confirm-once'] as const) {
        const id = `${care}-${organisation}-${this.#rounds}` as AnnouncementId;
        await stores.announced.queue({ organisation, announcement: id, care, from: this.#now() }, people);
        this.#sent.push({ organisation, id, care, people });
      }
    }
  }

  async #settle({ deliveries }: Opened, { id, care, people }: Sent): Promise<void> {
    const arrived = (await (await fetch(`${this.#platform}/${id}`)).json()) as Record<string, number>;
    const rows = await deliveries(id);
    expect(rows.map(({ person }) => person)).to.have.members(people);
    expect(people).to.include.members(Object.keys(arrived));
    for (const { person, state, isDoubted } of rows) {
      const times = arrived[person] ?? 0;
      const told = `${person} of ${id}, ${state}, ${times} times`;
      expect(state, told).to.be.oneOf(['sent', 'unknown']);
      if (state === 'sent' || care === 'announce') expect(times, told).to.be.at.least(1);
      if (care === 'confirm-once' || !isDoubted) expect(times, told).to.be.at.most(1);
      this.#toll.told += 1;
      if (isDoubted) this.#toll.doubted += 1;
      if (times > 1) this.#toll.twice += 1;
      if (state !== 'unknown') continue;
      if (care === 'announce') this.#toll.givenUp += 1;
      else this.#toll.unknown += 1;
      if (care === 'confirm-once' && times > 0) this.#toll.unknownArrived += 1;
    }
  }
}
