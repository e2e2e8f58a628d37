import type { Names } from '../language.ts';
import type { LocalTime } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Rule } from './rule.ts';

/** What an organisation may switch off as a whole; the bot then says so. */
export const PURPOSES = ['day-logs', 'finding-colleagues', 'summaries', 'check-in'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A heading that announcements are made under. */
export interface AnnouncementPurpose {
  id: string;
  name: Names;
}

/**
 * What an organisation has laid down: data that its people can read and its administrator can edit. What it leaves
 * unsaid is as {@link UNSAID} has it.
 */
export interface Policy {
  /** Switched off. */
  without: Purpose[];
  /** What its people may do, each with its source. */
  rules: Rule[];
  checkIn: {
    /** When somebody with a desk that day is asked whether they still come. */
    ask: LocalTime;
    /** How long after a desk's slot begins it is free again, if nobody checked in. */
    releaseAfterMinutes: number;
    /** How long one person on the waiting list has for an answer before the next is asked. */
    offerMinutes: number;
  };
  rooms: {
    /** How long its approvers have for a request, in hours: those of days on which it is off do not count. */
    approvalHours: number;
    /** How long after its slot begins a room is free again, if nobody checked in. */
    releaseAfterMinutes: number;
    /** The address of a video meeting, with `{id}` where each has its own; its rooms have none where it is left out. */
    videoLink?: string;
  };
  /** When nobody is told anything unasked, who has not said when they work: by the clock of the organisation. */
  quiet: { from: LocalTime; to: LocalTime; weekdays: number[] };
  /** When those who lead a team are sent its week: on a weekday (1 for Monday to 7), by the clock of the organisation. */
  summary: { weekday: number; at: LocalTime };
  announcements: {
    /** To more people than this nothing goes out before a second person has said yes. */
    approvalAbove: number;
    /** What people can be told about. */
    purposes: AnnouncementPurpose[];
    /**
     * Hosts from which the pictures of an announcement may come: whoever looks after one sees who opens it, or when. None,
     * where nothing is said.
     */
    pictures?: string[];
    /**
     * The channel of a workspace of Slack that everybody there reads: what is for everybody and asks nothing of anybody is said
     * there once, and not to each. To each, where none is named.
     */
    slackChannels?: { workspace: string; channel: string }[];
  };
  /** How long things are kept. */
  keep: {
    /** Who held a desk: days after the booking ended. */
    bookingDays: number;
    /** Day logs: full months after the month of the day. */
    dayLogMonths: number;
    /** Who looked somebody up: days. */
    lookUpDays: number;
    /** What people were told, and what was never sent: months after it last changed. */
    announcementMonths: number;
    /** Who was told, and who said that they have read it: months after the end. Then only how many. */
    receiptMonths: number;
  };
}

/** Where an organisation says nothing. */
export const UNSAID: Readonly<Policy> = {
  without: [],
  rules: [],
  checkIn: { ask: '07:30' as LocalTime, releaseAfterMinutes: 120, offerMinutes: 15 },
  rooms: { approvalHours: 24, releaseAfterMinutes: 10 },
  quiet: { from: '19:00' as LocalTime, to: '07:00' as LocalTime, weekdays: [6, 7] },
  summary: { weekday: 1, at: '08:00' as LocalTime },
  announcements: {
    approvalAbove: 1000,
    purposes: [
      {
        id: 'working-conditions',
        name: {
          nl: 'Arbeidsvoorwaarden',
          fr: 'Conditions de travail',
          de: 'Arbeitsbedingungen',
          en: 'Working conditions',
        },
      },
      { id: 'safety', name: { nl: 'Veiligheid', fr: 'Sécurité', de: 'Sicherheit', en: 'Safety' } },
      { id: 'it', name: { nl: 'Informatica', fr: 'Informatique', de: 'IT', en: 'IT' } },
      { id: 'organisation', name: { nl: 'Organisatie', fr: 'Organisation', de: 'Organisation', en: 'Organisation' } },
    ],
  },
  keep: { bookingDays: 30, dayLogMonths: 3, lookUpDays: 90, announcementMonths: 24, receiptMonths: 12 },
};

/** What a file may say: of what is kept, only what it wants otherwise. */
export type LaidDown = Partial<Omit<Policy, 'keep'>> & { keep?: Partial<Policy['keep']> };

export function policyOf({ policy }: Pick<Organisation, 'policy'>): Readonly<Policy> {
  // A file that was written before something was kept says nothing of it.
  return policy ? { ...UNSAID, ...policy, keep: { ...UNSAID.keep, ...policy.keep } } : UNSAID;
}
