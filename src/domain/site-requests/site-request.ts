import type { Brand } from '../brand.ts';
import type { LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { SiteId } from '../places/place.ts';

export type SiteRequestId = Brand<'SiteRequestId'>;

/** What a site can say to what is asked of it. */
export const SITE_ANSWERS = ['arranged', 'refused'] as const;
export type SiteAnswer = (typeof SITE_ANSWERS)[number];

/** Why it is not possible, where the site says so by one press: everybody reads it in their own language. */
export const REFUSED_SINCE = ['not-there', 'not-in-time'] as const;
export type RefusedSince = (typeof REFUSED_SINCE)[number];

/** open → arranged or refused, by those who look after the site; withdrawn by who asked; unanswered when its time is over. */
export type SiteRequestState = 'open' | SiteAnswer | 'withdrawn' | 'unanswered';

/** How it ended. */
export type SiteRequestEnd = Exclude<SiteRequestState, 'open'>;

/** Something that a person needs in a site: an adapted chair, a ramp. It may say something of their health. */
export interface SiteRequest extends Whom {
  id: SiteRequestId;
  /** What asked for it. Asking again with the same key gets the same request. */
  key: string;
  site: SiteId;
  /** On which day, where they said so. */
  day?: LocalDate;
  /** As they typed it: at most {@link MOST_LETTERS}. */
  what: string;
  asked: Date;
  /** Until when an answer is of use: the end of its day. */
  ends: Date;
  state: SiteRequestState;
  /** Only of what is refused. */
  since?: RefusedSince;
  /** What the site says with its answer, as they typed it: at most {@link MOST_NOTE_LETTERS}. */
  note?: string;
}

export type NewSiteRequest = Omit<SiteRequest, 'id' | 'state' | 'since' | 'note'>;

/** What a site says with its answer. */
export type SiteSaying = Pick<SiteRequest, 'since' | 'note'>;

/** How long what is asked may be. */
export const MOST_LETTERS = 300;

/** How long what the site says with its answer may be. */
export const MOST_NOTE_LETTERS = 500;
