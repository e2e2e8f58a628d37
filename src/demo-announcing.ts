import { createHash } from 'node:crypto';
import type { Channel } from './channels/channel.ts';
import type { Announcement, AnnouncementId } from './domain/announcements/announcement.ts';
import { audienceOn } from './domain/announcements/audience/audience.ts';
import { addDays, dayAt, instantAt, isoWeekday, type LocalTime } from './domain/local-date.ts';
import { derivedId } from './domain/people/derived-id.ts';
import type { Organisation } from './domain/people/organisation.ts';
import type { PersonId } from './domain/people/person.ts';
import type { DemoAnnouncement } from './store/demo-announcements.ts';
import type { Demo } from './store/demo-data.ts';
import type { Stores } from './stores.ts';

/** Where the people of the demo are told something who write from nowhere else: it arrives, and is there to be asked for. */
export const demoColleagues: Channel = {
  name: 'web',
  start: () => Promise.resolve(),
  send: () => Promise.resolve(),
  change: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

type DemoStores = Pick<Stores, 'people' | 'addresses' | 'announcements' | 'announced' | 'lanes'>;

const MORNING = '10:00' as LocalTime;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** More than there are in an organisation of the demo. */
const ALL = 10_000;
/** Of twenty people so many never say that they have read something. */
const SILENT = 4;

/** Whoever looks around finds announcements: one that went out, one that is held half way, and one being written. */
export async function haveAnnounced(
  made: DemoAnnouncement[],
  demo: Demo,
  stores: DemoStores,
  now: Date,
): Promise<void> {
  for (const { organisation, id } of demo.people.flatMap(({ people }) => people))
    await stores.addresses.put(organisation, id, { channel: demoColleagues.name, reference: {} }, now);
  for (const one of made) await announce(one, demo, stores, now);
}

/** The people of the demo say what they have read, one after another in the hours after it was sent. */
export async function readAnnouncements(
  demo: Demo,
  { announcements, announced }: DemoStores,
  now: Date,
): Promise<void> {
  const colleagues = new Set(colleaguesIn(demo).map(({ id }) => id));
  for (const { id: organisation } of demo.organisations) {
    const asking = (await announcements.of(organisation)).filter(({ receipt, state }) => receipt && state === 'sent');
    for (const { id, changed } of asking) {
      const told = await announced.people({ organisation, announcement: id, state: 'sent' }, undefined, ALL);
      for (const person of told.filter((one) => colleagues.has(one) && hasRead(one, id, changed, now)))
        await announced.receipt({ organisation, announcement: id, person }, now);
    }
  }
}

function hasRead(person: PersonId, announcement: AnnouncementId, since: Date, now: Date): boolean {
  const lot = (createHash('sha256').update(`${person} ${announcement}`).digest()[0] ?? 0) % 20;
  return lot >= SILENT && since.getTime() + (lot - SILENT) * HOUR_MS <= now.getTime();
}

/** Nobody speaks for who is spoken as: they have no pattern. */
function colleaguesIn({ patterns }: Demo) {
  return [...new Map(patterns.map(({ person }) => [person.id, person])).values()];
}

async function announce(one: DemoAnnouncement, demo: Demo, stores: DemoStores, now: Date): Promise<void> {
  const organisation = demo.organisations.find(({ id }) => id === one.organisation);
  const [hr] = await stores.people.withRole(one.organisation, 'hr');
  if (!organisation || !hr) return;
  const at = aMorning(one.daysAgo, organisation, now);
  const draft: Announcement = {
    ...one.written,
    ...{
      organisation: organisation.id,
      id: derivedId('demo announcement', organisation.id, one.name) as AnnouncementId,
    },
    ...{ version: 1, state: 'draft', by: hr.id, made: at, changed: at },
  };
  if (!(await stores.announcements.put(draft)) || one.is === 'draft') return;
  await stores.announcements.put({ ...draft, version: 2, state: 'scheduled' });
  const audience = audienceOn(draft.audience, organisation, at);
  await stores.announcements.begin(organisation.id, { id: draft.id, version: 2 }, audience, at);
  await tell(draft, one.is === 'sent' ? 1 : 0.5, stores, at);
  await stores.announcements.put({ ...draft, version: 4, state: one.is, changed: new Date(at.getTime() + MINUTE_MS) });
}

/** So great a part of those it is for has been told. */
async function tell({ id }: Announcement, part: number, { lanes }: DemoStores, at: Date): Promise<void> {
  const lease = { holder: 'demo', until: new Date(at.getTime() + MINUTE_MS) };
  for (const lane of await lanes.take(lease, at, ALL)) {
    const due = await lanes.due(lane, at, ALL, undefined);
    const people = due?.people.slice(0, Math.round(due.people.length * part)) ?? [];
    const begun = await lanes.begin(lane, { announcement: id, people }, at, lease);
    await lanes.end(lane, id, begun.map((each) => ({ ...each, as: 'sent' })), at); // prettier-ignore
    await lanes.release(lane, lease.holder);
  }
}

/** Of the last working day then, as far as weeks go; today's may still come. */
function aMorning(daysAgo: number, { zone }: Organisation, now: Date): Date {
  let day = addDays(dayAt(now, zone), -daysAgo);
  while (isoWeekday(day) > 5) day = addDays(day, -1);
  const at = instantAt(day, MORNING, zone);
  return at < now ? at : now;
}
