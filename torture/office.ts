import { randomUUID } from 'node:crypto';
import type { Language } from '../src/domain/language.ts';
import type { Organisation, OrganisationId } from '../src/domain/people/organisation.ts';
import type { Person, PersonId } from '../src/domain/people/person.ts';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { postgresStores, type Stores } from '../src/stores.ts';
import { type FakeOpenId, openFakeOpenId } from '../test/helpers/fake-openid.ts';
import { FakeSlack } from '../test/helpers/fake-slack.ts';
import { type FakeTeamsConnector, openFakeTeamsConnector } from '../test/helpers/fake-teams-connector.ts';
import { TENANT, WORKSPACE } from './at-the-door.ts';
import { roundRobin } from './round-robin.ts';
import { SeveralProcesses } from './several-processes.ts';

const ORGANISATION = 'bosa' as OrganisationId;

/** Where it all happens: several processes on one database, a balancer before them, Teams and Slack around them. */
export interface Office {
  /** The balancer. */
  url: string;
  teams: FakeTeamsConnector;
  openId: FakeOpenId;
  slack: FakeSlack;
  processes: SeveralProcesses;
  /** Of a process that is never killed, to look at what stands. */
  stores: Stores;
  organisation: Readonly<Organisation>;
  /** Colleagues of the demo's official, with an account in Teams and in Slack that is called as they are. */
  hire(count: number, language: Language): Promise<Person[]>;
  close(): Promise<void>;
}

/** Starts so many processes, at once and on an empty database. */
export async function openOffice(databaseUrl: string, count: number): Promise<Office> {
  let time = 0;
  const [teams, openId, slack] = await Promise.all([
    openFakeTeamsConnector(() => (time += 1_000)), // it takes seven messages a second in a conversation: here time runs ahead
    openFakeOpenId(),
    new FakeSlack().start(),
  ]);
  const processes = new SeveralProcesses({
    databaseUrl,
    slackApiUrl: slack.apiUrl,
    metadataUrl: openId.metadataUrl,
  });
  const door = await roundRobin(processes.urls);
  let database: PostgresDatabase | undefined;
  const close = async () => {
    await database?.close();
    await processes.stop();
    door.close();
    teams.close();
    openId.close();
    await slack.stop();
  };
  try {
    await Promise.all(Array.from({ length: count }, () => processes.start()));
    database = await PostgresDatabase.open({ url: databaseUrl, questionMs: 30_000, connectionMs: 30_000 });
    const stores = postgresStores(database);
    const organisation = await stores.people.organisation(ORGANISATION);
    const official = await stores.people.byEmail(ORGANISATION, DEMO_OFFICIAL);
    if (!organisation || !official) throw new Error('the demo has changed');
    const hire = (howMany: number, language: Language) => hired(stores, organisation, official, howMany, language);
    return { url: door.url, teams, openId, slack, processes, stores, organisation, hire, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function hired(
  stores: Stores,
  organisation: Readonly<Organisation>,
  like: Person,
  howMany: number,
  language: Language,
): Promise<Person[]> {
  const people = Array.from({ length: howMany }, (): Person => {
    const id = randomUUID() as PersonId;
    return { ...like, id, email: `${id}@torture.example`, language };
  });
  const identities = people.flatMap(({ id }) => [
    { person: id, identity: { platform: 'teams' as const, realm: TENANT, user: id } },
    { person: id, identity: { platform: 'slack' as const, realm: WORKSPACE, user: id } },
  ]);
  await stores.people.import({ organisation, people, teams: [], identities });
  return people;
}
