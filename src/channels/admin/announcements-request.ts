import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import { allShown, countsShown, doneShown, sumOf } from '../../domain/announcements/audience/counts-shown.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../domain/announcements/delivering/delivery.ts';
import type { DeliveryStore } from '../../domain/announcements/delivering/delivery-store.ts';
import type { Names } from '../../domain/language.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';

/** How far an announcement is, as HR sees it too. */
export interface AnnouncementFar {
  /** Of each language in which it is written, in their order. */
  titles: Partial<Names>;
  /** It reminds of another one, whose title it has. */
  isReminder: boolean;
  state: AnnouncementState;
  counts: { state: DeliveryState; size: AudienceSize }[];
  /** Undefined before it begins. */
  size: AudienceSize | undefined;
  /** Of all, those of whom it is settled: from nought to one. */
  done: number;
}

export type AnnouncementsAnswer =
  { kind: 'announcements'; announcements: AnnouncementFar[] } | { kind: 'no-such-organisation' };

interface Kept {
  store: Pick<PeopleStore, 'organisation'>;
  announcements: Pick<AnnouncementStore, 'of'>;
  announced: Pick<DeliveryStore, 'counts'>;
}

/** Nobody looks further back in a terminal. */
const MOST = 50;

/** Those of an organisation that were changed last, the latest first. */
export async function listAnnouncements(
  { store, announcements, announced }: Kept,
  id: string,
): Promise<AnnouncementsAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  const all = (await announcements.of(organisation.id)).slice(0, MOST);
  const far = all.map(async ({ id: one, texts, state, audience }): Promise<AnnouncementFar> => {
    const counts = await announced.counts(organisation.id, one);
    const hasBegun = sumOf(counts, DELIVERY_STATES) > 0;
    const { done, all: ofAll } = doneShown(audience, counts);
    return {
      titles: Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title])),
      isReminder: audience.awaiting !== undefined,
      ...{ state, counts: countsShown(audience, counts) },
      size: hasBegun ? allShown(audience, counts) : undefined,
      done: hasBegun && ofAll > 0 ? done / ofAll : 0,
    };
  });
  return { kind: 'announcements', announcements: await Promise.all(far) };
}
