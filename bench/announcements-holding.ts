import { setTimeout as wait } from 'node:timers/promises';
import type { Announcement, AnnouncementId } from '../src/domain/announcements/announcement.ts';
import { audienceOn } from '../src/domain/announcements/audience/audience.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { Stores } from '../src/stores.ts';
import { NINE, organisationOf, sendingOn } from '../test/helpers/an-announcement.ts';

export const BOSA = 'bosa' as OrganisationId;
const TO_BE_TAKEN_BACK = 'first' as AnnouncementId;

/** What HR does with what is queued for everybody, in milliseconds by the clock on the wall. */
export interface Held {
  queueMs: number;
  /** Since it was begun. */
  firstMs: number;
  pauseMs: number;
  cancelMs: number;
}

/** @param watchedMs so long something is sent before it is held, and so long it is looked whether anything still comes. */
export async function benchHolding(stores: Stores, count: number, watchedMs: number): Promise<Held> {
  const start = performance.now();
  let last = Number.NaN;
  let arrived = 0;
  const { announcer, faults } = sendingOn(stores, {
    now: () => new Date(NINE.getTime() + performance.now() - start),
    wait: (ms) => wait(ms),
    send: async () => void ([last, arrived] = [performance.now(), arrived + 1]),
  });
  /** From the press of a button to its answer, or to the last message that came in spite of it. */
  const held = async (state: Announcement['state']) => {
    const pressed = performance.now();
    await change(stores, TO_BE_TAKEN_BACK, state);
    const answered = performance.now();
    await wait(watchedMs);
    return Math.max(answered, last) - pressed;
  };
  const more = async () => {
    for (const before = arrived; arrived === before;) await wait(1);
  };

  announcer.start();
  const begun = performance.now();
  const queueMs = await begin(stores, TO_BE_TAKEN_BACK);
  while (arrived === 0) await wait(1);
  const firstMs = last - begun;
  await wait(watchedMs);
  const pauseMs = await held('paused');
  await change(stores, TO_BE_TAKEN_BACK, 'sending');
  await more();
  await wait(watchedMs);
  const cancelMs = await held('cancelled');
  await announcer.stop();
  while ((await stores.lanes.sweep(NINE)) > 0);
  const { cancelled, sent } = await stores.announced.counts(BOSA, TO_BE_TAKEN_BACK);
  if (faults.length > 0 || cancelled + sent !== count || sent !== arrived) {
    throw new Error(`${sent} sent, ${cancelled} cancelled, ${arrived} arrived: ${faults.join()}`);
  }
  return { queueMs, firstMs, pauseMs, cancelMs };
}

/** Everybody is found and queued, as soon as it is due; in milliseconds. */
export async function begin({ announcements }: Stores, id: AnnouncementId): Promise<number> {
  const draft: Announcement = {
    ...{ organisation: BOSA, id, version: 1, state: 'draft', by: 'person-0' as PersonId, made: NINE, changed: NINE },
    ...{ purpose: 'safety', audience: {}, care: 'announce', receipt: {} },
    texts: { nl: { title: 'Hitte', text: 'Bij hitte: drink water.' } },
  };
  await announcements.put(draft);
  await announcements.put({ ...draft, version: 2, state: 'scheduled' });
  const start = performance.now();
  const isBegun = await announcements.begin(BOSA, { id, version: 2 }, audienceOn({}, organisationOf(BOSA), NINE), NINE);
  if (!isBegun) throw new Error('it was not begun');
  return performance.now() - start;
}

async function change({ announcements }: Stores, id: AnnouncementId, state: Announcement['state']): Promise<void> {
  const found = await announcements.get(BOSA, id);
  const isChanged = found && (await announcements.put({ ...found, state, version: found.version + 1 }));
  if (!isChanged) throw new Error(`it did not become ${state}`);
}
