import type { AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Lane } from '../../src/domain/announcements/delivering/delivery.ts';
import type { Dispatch } from '../../src/domain/announcements/delivering/delivery-store.ts';
import type { LaneLease } from '../../src/domain/announcements/delivering/lane-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';

export const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

export const HEAT = 'heat' as AnnouncementId;
export const TEAMS_LANE = 'teams a-tenant' as Lane;
export const LEASE: LaneLease = { holder: 'one', until: at(30) };

/** In Teams, in Slack, in the terminal; the last one never spoke with us. */
export const people = ['ann', 'Bob', 'cas', 'dirk'] as PersonId[];

export const heat = (organisation: OrganisationId): Dispatch => {
  return { organisation, announcement: HEAT, care: 'announce', from: at(0) };
};

/** Two organisations, the first with four people who speak with us in different places. */
export async function anAudience({ people: store, addresses }: Stores): Promise<[OrganisationId, OrganisationId]> {
  const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
  const accounts = [
    { person: people[0]!, identity: { platform: 'teams' as const, realm: 'a-tenant', user: 'u-ann' } },
    { person: people[0]!, identity: { platform: 'slack' as const, realm: 'T1', user: 'U0ANN' } },
    { person: people[1]!, identity: { platform: 'slack' as const, realm: 'T1', user: 'U0BOB' } },
  ];
  await store.import(
    ...[city, province].map((id) => ({
      organisation: {
        ...{ id, name: { nl: id, fr: id, de: id, en: id }, level: 'municipality' as const, languages: ['nl' as const] },
        ...{ zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help' },
      },
      people: (id === city ? people : []).map((person) => ({
        ...{ id: person, organisation: id, name: person, email: `${person}@city.example`.toLowerCase() },
        ...{ language: 'nl' as const, roles: ['official' as const] },
      })),
      teams: [],
      identities: id === city ? accounts : [],
    })),
  );
  const spoke = (person: PersonId | undefined, channel: string, minute: number) =>
    addresses.put(city, person!, { channel, reference: { person } }, at(minute));
  await spoke(people[0], 'slack', -3);
  await spoke(people[0], 'teams', -2);
  await spoke(people[1], 'slack', -2);
  await spoke(people[2], 'console', -2);
  return [city, province];
}
