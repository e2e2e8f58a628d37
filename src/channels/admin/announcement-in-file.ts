import { type ReadAnnouncement, readAnnouncement } from '../../domain/announcements/writing/announcement-text.ts';
import type { AnnouncementTextFault } from '../../domain/announcements/writing/announcement-text-fault.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { nameOrder } from '../../domain/people/name-words.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { TeamId } from '../../domain/people/person.ts';

/**
 * What a file says. Teams stand in it by their names, which people know, or by their ids, which nobody sees; a name that no team
 * has stays as it is.
 */
export async function announcementIn(
  text: string,
  organisation: OrganisationId,
  directory: Pick<Directory, 'teams'>,
): Promise<ReadAnnouncement | { faults: AnnouncementTextFault[] }> {
  const read = readAnnouncement(text);
  if ('faults' in read || !read.written.audience.teams) return read;
  const known = await directory.teams(organisation);
  const meant = (said: TeamId) => {
    const alike = known.filter(({ name }) => nameOrder(name) === nameOrder(said));
    const just =
      known.find(({ id, name }) => id === said || name === said) ?? (alike.length === 1 ? alike[0] : undefined);
    return just?.id ?? said;
  };
  const teams = [...new Set(read.written.audience.teams.map(meant))];
  return { ...read, written: { ...read.written, audience: { ...read.written.audience, teams } } };
}
