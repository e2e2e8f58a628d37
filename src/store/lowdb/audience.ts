import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import { AWAITED } from '../../domain/announcements/delivering/delivery.ts';
import type { AudienceOn } from '../../domain/announcements/audience/audience.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { keyOf } from './table.ts';
import type { Tables } from './tables.ts';

/** Who of the organisation it is, by id. */
export function peopleOf(tables: Tables, organisation: OrganisationId, on: AudienceOn): PersonId[] {
  const { languages, roles, awaiting } = on.audience;
  if (awaiting !== undefined) return awaited(tables, organisation, awaiting);
  const among = [membersOf(tables, organisation, on), visitorsOf(tables, organisation, on)];
  return [...tables.people.where('organisation', organisation)]
    .filter(({ language }) => !languages || languages.includes(language))
    .filter((person) => !roles || roles.some((role) => person.roles.includes(role)))
    .filter(({ id }) => among.every((ids) => !ids || ids.has(id)))
    .map(({ id }) => id)
    .sort();
}

/** Who was told of the announcement, or could not be, and has not said that they read it. */
function awaited(tables: Tables, organisation: OrganisationId, announcement: AnnouncementId): PersonId[] {
  return [...tables.announcement_deliveries.where('announcement', keyOf(organisation, announcement))]
    .filter(({ state, person }) => AWAITED.includes(state) && tables.people.get(person)?.organisation === organisation)
    .map(({ person }) => person)
    .sort();
}

function membersOf({ teams }: Tables, organisation: OrganisationId, { audience, day }: AudienceOn) {
  const chosen = audience.teams?.map((id) => teams.get(id)).filter((team) => team?.organisation === organisation);
  const members = chosen?.flatMap((team) => team?.members ?? []);
  return members && new Set(members.filter(({ from, to = day }) => from <= day && day <= to).map(({ person }) => person)); // prettier-ignore
}

function visitorsOf({ bookings }: Tables, organisation: OrganisationId, { audience, booked }: AudienceOn) {
  const { sites } = audience;
  if (!sites) return undefined;
  const [from, to] = [booked.from.toISOString(), booked.to.toISOString()];
  const there = [...bookings.where('organisation', organisation)].filter(({ site }) => sites.includes(site));
  return new Set(there.filter((row) => row.from >= from && row.from < to).map(({ person }) => person));
}
