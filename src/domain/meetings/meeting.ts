import type { MeetingKey } from './invitation.ts';

/** For whom an official may host a meeting in a site that offers it. */
export const HOSTED = ['citizens', 'association'] as const;
export type Hosted = (typeof HOSTED)[number];

/** What is noted of a booked room beside who holds it. */
export interface Meeting extends MeetingKey {
  /** Who comes from outside, for the reception: as their host wrote it, in that order. */
  guests: string[];
  hosted?: Hosted;
  /** What nobody guesses: the part of its video link that is its own. */
  video?: string;
}
