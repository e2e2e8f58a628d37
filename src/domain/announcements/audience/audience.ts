import type { Language } from '../../language.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../local-date.ts';
import type { Organisation } from '../../people/organisation.ts';
import type { Role, TeamId } from '../../people/person.ts';
import type { SiteId } from '../../places/place.ts';
import type { AnnouncementId } from '../announcement.ts';

/**
 * Whom an announcement is for, among the people of the organisation that makes it: everybody, or those to whom all of what is
 * said applies. Who that is, is found out when sending starts.
 */
export interface Audience {
  /** In one of them on that day. */
  teams?: TeamId[];
  /** With something booked there in the weeks around that day. */
  sites?: SiteId[];
  /** Of those who have chosen one of these. */
  languages?: Language[];
  /** With one of these. */
  roles?: Role[];
  /** For whom that one was, and who have not said that they read it: nothing else is said of whom a reminder is for. */
  awaiting?: AnnouncementId;
  /** That one was for people at a site. */
  bySite?: true;
  /** Of those at a site, so many were told of when it was sent off: what becomes of them is told of no more. */
  toldOf?: number;
}

/** Whether it is known of nobody, and of no few, that it is for them: who is at a site, only its people know. */
export function isOfSite({ sites, bySite }: Audience): boolean {
  return sites !== undefined || bySite === true;
}

/** Whether it would show who of a team, with a role or a language, comes to a site: nothing is counted of it, and nothing sent. */
export function mixesSites({ sites, teams, roles, languages }: Audience): boolean {
  return sites !== undefined && (teams ?? roles ?? languages) !== undefined;
}

/** The same, as it is to be understood on a day. Of several of a kind one is enough; of none, nobody has one. */
export interface AudienceOn {
  audience: Audience;
  /** In the organisation. */
  day: LocalDate;
  /** Bookings that begin then say who is at a site. */
  booked: { from: Date; to: Date };
}

const DAYS_AROUND = 28;
const MIDNIGHT = '00:00' as LocalTime;

export function audienceOn(audience: Audience, { zone }: Pick<Organisation, 'zone'>, now: Date): AudienceOn {
  const day = dayAt(now, zone);
  const from = instantAt(addDays(day, -DAYS_AROUND), MIDNIGHT, zone);
  const to = instantAt(addDays(day, DAYS_AROUND + 1), MIDNIGHT, zone);
  return { audience, day, booked: { from, to } };
}
