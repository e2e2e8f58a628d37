import type { Brand } from '../brand.ts';
import type { LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { SiteId } from '../places/place.ts';

export type SiteRequestId = Brand<'SiteRequestId'>;

/** What a site can say to what is asked of it. */
export const SITE_ANSWERS = ['arranged', 'refused'] as const;
export type SiteAnswer = (typeof SITE_ANSWERS)[number];

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
  /** What the site said, in words. */
  answer?: string;
}

export type NewSiteRequest = Omit<SiteRequest, 'id' | 'state' | 'answer'>;

/** How long what is asked, and the answer in words, may be. */
export const MOST_LETTERS = 300;
