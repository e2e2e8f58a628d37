import type { Language } from '../language.ts';
import type { Role, TeamId } from '../people/person.ts';
import type { SiteId } from '../places/place.ts';

/**
 * Whom an announcement is for, among the people of the organisation that makes it: everybody, or those to whom all of what is
 * said applies. Who that is, is found out when sending starts.
 */
export interface Audience {
  /** In one of them on that day. */
  teams?: TeamId[];
  /** With something booked there in the coming weeks. */
  sites?: SiteId[];
  /** Of those who have chosen one of these. */
  languages?: Language[];
  /** With one of these. */
  roles?: Role[];
}
