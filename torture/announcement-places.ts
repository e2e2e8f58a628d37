import pg from 'pg';
import type { AnnouncementId } from '../src/domain/announcements/announcement.ts';
import { DELIVERY_STATES, type DeliveryState } from '../src/domain/announcements/delivering/delivery.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../src/stores.ts';

/** Of one announcement in one lane: how many are said to be in each state, and how many are. In the order of the states. */
export interface Tally {
  of: string;
  said: number[];
  found: number[];
}

export interface FoundDelivery {
  person: PersonId;
  state: DeliveryState;
  isDoubted: boolean;
}

/** The store, and what stands in it. */
export interface Opened {
  stores: Stores;
  /** All of the same instant. */
  tallies: () => Promise<Tally[]>;
  deliveries: (announcement: AnnouncementId) => Promise<FoundDelivery[]>;
}

/** Where announcements are kept while those who send them are killed. */
export interface Place {
  /** What a sender is told to open. */
  address: string;
  /** So many of them may have it open; where it is one, nobody else may meanwhile. */
  senders: number;
  look: <Value>(work: (opened: Opened) => Promise<Value>) => Promise<Value>;
  close: () => Promise<void>;
}

export function aFile(file: string): Place {
  const look: Place['look'] = async (work) => {
    const database = await LowdbDatabase.open({ file });
    return work(openedIn(database)).finally(() => database.close());
  };
  return { address: file, senders: 1, look, close: async () => undefined };
}

function openedIn(database: LowdbDatabase): Opened {
  const { announcement_lanes: lanes, announcement_deliveries: rows } = database.tables;
  const tallies = async () => {
    const byLane = Map.groupBy(rows.all(), ({ announcement, lane }) => `${announcement} in ${lane}`);
    return lanes.all().map((one) => {
      const of = `${one.announcement} in ${one.lane}`;
      const states = Map.groupBy(byLane.get(of) ?? [], ({ state }) => state);
      const found = DELIVERY_STATES.map((state) => states.get(state)?.length ?? 0);
      return { of, said: DELIVERY_STATES.map((state) => one[state]), found };
    });
  };
  const deliveries = async (id: AnnouncementId) => rows.all().filter(({ announcement }) => announcement === id);
  return { stores: lowdbStores(database), tallies, deliveries };
}

const COUNTED = DELIVERY_STATES.map((state) => `count(*) FILTER (WHERE d.state = '${state}')::integer`);
const TALLIES = `
  SELECT l.announcement || ' in ' || l.lane AS of, ARRAY[${DELIVERY_STATES.map((state) => `l.${state}`).join()}] AS said,
    ARRAY[${COUNTED.join()}] AS found
  FROM announcement_lanes l LEFT JOIN announcement_deliveries d USING (organisation, announcement, lane)
  GROUP BY l.organisation, l.announcement, l.lane`;
const DELIVERIES = `
  SELECT person, state, is_doubted AS "isDoubted" FROM announcement_deliveries WHERE announcement = $1`;

export async function onPostgres(url: string): Promise<Place> {
  const database = await PostgresDatabase.open({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET nomade.organisation = '*'");
  const opened: Opened = {
    stores: postgresStores(database),
    tallies: async () => (await client.query<Tally>(TALLIES)).rows,
    deliveries: async (announcement) => (await client.query<FoundDelivery>(DELIVERIES, [announcement])).rows,
  };
  const close = async () => {
    await client.end();
    await database.close();
  };
  return { address: url, senders: 2, look: (work) => work(opened), close };
}
