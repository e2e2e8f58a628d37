import type { AnnouncementId, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import { Announcements } from '../../domain/announcements/announcements.ts';
import { dayAt } from '../../domain/local-date.ts';
import { derivedId } from '../../domain/people/derived-id.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import { type AnnounceAnswer, type AnnounceParts, tryAnnouncement } from './announce-request.ts';
import { announcementIn } from './announcement-in-file.ts';

export type DraftAnswer =
  | Exclude<AnnounceAnswer, { kind: 'announcement-trial' | 'announcement-unsendable' }>
  | {
      kind: 'announcement-drafted';
      /** In the first language in which it is written. */
      title: string;
      by: string;
      /** A draft, or what has become of it since it was made of the same file. */
      state: AnnouncementState;
      /** What to send it would take, or why it cannot be sent as it is. */
      trial: Extract<AnnounceAnswer, { kind: 'announcement-trial' | 'announcement-unsendable' }>;
    }
  /** Nobody of HR there has that address. */
  | { kind: 'announcement-by-nobody'; email: string };

export interface DraftParts extends AnnounceParts {
  store: Pick<PeopleStore, 'organisation' | 'byEmail' | 'withRole'>;
  announcements: AnnouncementStore;
}

/** Makes a draft of what a file says, as somebody of HR would: the same one, if it is made of the same file again that day. */
export async function draftAnnouncement(
  parts: DraftParts,
  { organisation: id, text, by }: { organisation: string; text: string; by: string },
): Promise<DraftAnswer> {
  const { store, announcements, guidelines, figures, clock } = parts;
  const trial = await tryAnnouncement(parts, { organisation: id, text });
  if (trial.kind !== 'announcement-trial' && trial.kind !== 'announcement-unsendable') return trial;
  const organisation = await store.organisation(id as OrganisationId);
  const person = await store.byEmail(id as OrganisationId, by.toLowerCase());
  if (!organisation || !person?.roles.includes('hr')) return { kind: 'announcement-by-nobody', email: by };
  const read = await announcementIn(text, organisation.id, parts.directory);
  if ('faults' in read) return { kind: 'announcement-faults', faults: read.faults };

  const now = clock.now();
  const own = derivedId('announcement', person.id, dayAt(now, organisation.zone), text) as AnnouncementId;
  const announcing = new Announcements({ announcements, people: store, guidelines, figures });
  const { texts, state } = await announcing.write({ person, organisation }, own, read.written, now);
  const [title = ''] = Object.values(texts).map((wording) => wording.title);
  return { kind: 'announcement-drafted', title, by: person.name, state, trial };
}
