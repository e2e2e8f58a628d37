import type { Announcement } from './announcement.ts';

/** What an announcement has become by itself, without anybody of HR. */
export type AnnouncementNews =
  /** It would go out to nobody, to too few at a site, or to more than can be told: a draft again; of a reminder, over. */
  | { became: 'draft' | 'cancelled'; because: 'to-nobody' | 'too-few' | 'too-many' }
  /** It was paused or stopped, and nobody went on with it for months. */
  | { became: 'cancelled'; because: 'untouched' }
  | { became: 'awaits-approval' | 'stopped' | 'sent' };

/**
 * Does it, and has those told whom it concerns; where it was not done (false), they are told nothing. Twice at once, or again
 * after a death, they are told once.
 *
 * @param before as it was.
 */
export type Telling = (
  before: Announcement,
  news: AnnouncementNews,
  now: Date,
  act: () => Promise<boolean>,
) => Promise<boolean>;
