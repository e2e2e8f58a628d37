import type { Brand } from '../brand.ts';
import type { GuidelineId } from '../guidelines/guideline.ts';
import type { Language } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { Audience } from './audience/audience.ts';
import type { PastedCard } from './writing/pasted-card.ts';

export type AnnouncementId = Brand<'AnnouncementId'>;

/**
 * From being written to being over. What may follow what is {@link mayBecome}: `stopped` is our own fault and can be resumed, as
 * what is `paused` can.
 */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'awaits-approval',
  'scheduled',
  'sending',
  'paused',
  'stopped',
  'sent',
  'cancelled',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

const NEXT: Record<AnnouncementState, readonly AnnouncementState[]> = {
  draft: ['awaits-approval', 'scheduled', 'cancelled'],
  'awaits-approval': ['draft', 'scheduled', 'cancelled'],
  // Awaits approval where, by then, it has become one that needs it.
  scheduled: ['draft', 'awaits-approval', 'sending', 'cancelled'],
  sending: ['paused', 'stopped', 'sent', 'cancelled'],
  paused: ['sending', 'cancelled'],
  stopped: ['sending', 'cancelled'],
  sent: [],
  cancelled: [],
};

export function mayBecome(from: AnnouncementState, to: AnnouncementState): boolean {
  return NEXT[from].includes(to);
}

/** Plain text: nothing in it is a mark-up, and no `@` in it calls anybody. */
export interface Wording {
  title: string;
  text: string;
  /** Shown in the place of the text, which says the same in words. */
  card?: PastedCard;
  /** Where it asks something: in every language the same choices in the same order. */
  question?: { text: string; choices: string[] };
}

/** What an administration tells its people, once each. */
export interface Announcement {
  organisation: OrganisationId;
  id: AnnouncementId;
  /** One more with each change. */
  version: number;
  state: AnnouncementState;
  /** Who began it. */
  by: PersonId;
  /** Who else has written in it. */
  editedBy?: PersonId[];
  made: Date;
  /** When this version of it began. */
  changed: Date;
  /** One of those that the organisation has laid down. */
  purpose: string;
  /** In at least one language. */
  texts: Partial<Record<Language, Wording>>;
  audience: Audience;
  /** Where one can read more: https. */
  link?: string;
  guideline?: GuidelineId;
  /** Whether everybody is asked to say that they have read and understood it, and until when. */
  receipt?: { by?: LocalDate };
  /** Whether somebody of whom nobody knows if it arrived is told again (`announce`), or listed (`confirm-once`). */
  care: 'announce' | 'confirm-once';
  /** Not before; as soon as it may be, where nothing is said. */
  at?: Date;
  /** Who let it go out, where somebody had to: never who wrote in it. */
  approvedBy?: PersonId;
}
