import * as z from 'zod/v4';
import type { Turn } from '../../../conversation/ability.ts';
import * as slot from '../../../conversation/slot-schemas.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import type { WrittenAnnouncement } from '../../../domain/announcements/writing/announcement-check.ts';
import type { GuidelineId } from '../../../domain/guidelines/guideline.ts';
import { dayAt, type LocalDate, type LocalTime, timeAt } from '../../../domain/local-date.ts';
import { audienceFilled, audienceFrom } from './audience-form.ts';
import type { Filled } from './form-fields.ts';
import { type Choices, NONE } from './settings-form.ts';

/** Where a day is said and no time. */
const MORNING = '09:00' as LocalTime;

const day = z.literal('').transform(() => undefined).or(slot.day).optional(); // prettier-ignore
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/).transform((text) => text as LocalTime).optional(); // prettier-ignore

/** The fields, as a press brings them. */
export const settingsSlots = {
  purpose: slot.written,
  languages: slot.written,
  teams: slot.written,
  roles: slot.written,
  sites: slot.written,
  link: slot.written,
  guideline: slot.written,
  receipt: slot.written,
  by: day,
  day,
  time,
};

type Settings = z.output<z.ZodObject<typeof settingsSlots>>;

/** What stands in the form at first. */
export function filledFrom({ purpose, audience, link, guideline, receipt, at }: Announcement, { who }: Turn): Filled {
  const { zone } = who.organisation;
  return {
    ...{ purpose, link, guideline, by: receipt?.by, receipt: String(receipt !== undefined) },
    ...audienceFilled(audience),
    ...(at && { day: dayAt(at, zone), time: timeAt(at, zone) }),
  };
}

/** The announcement as it was written, to be written again with something else in it. */
export function writtenOf(announcement: Announcement, { who }: Turn): WrittenAnnouncement {
  const { purpose, texts, audience, link, guideline, receipt, care, at } = announcement;
  const { zone } = who.organisation;
  return {
    ...{ purpose, texts, audience, care },
    ...(link !== undefined && { link }),
    ...(guideline !== undefined && { guideline }),
    ...(receipt && { receipt }),
    ...(at && { on: { day: dayAt(at, zone), time: timeAt(at, zone) } }),
  };
}

/** The same, with what was filled in, and what of it cannot be known. */
export function writtenWith(
  before: Announcement,
  filled: Settings,
  choices: Choices,
  turn: Turn,
): { written: WrittenAnnouncement; faults: AnnouncementFault[] } {
  const { purpose = '', link, guideline, by, receipt } = filled;
  const { texts, care } = before;
  const { audience, faults } = audienceFrom(before, filled, choices);
  const on = whenIn(filled, turn);
  const written = {
    ...{ purpose, texts, care, audience },
    ...(link !== undefined && { link }),
    ...(guideline !== undefined && guideline !== NONE && { guideline: guideline as GuidelineId }),
    ...((receipt === 'true' || by) && { receipt: { ...(by && { by }) } }),
    ...(on && { on }),
  };
  return { written, faults };
}

/** A time alone is one of today. */
function whenIn({ day: on, time: at }: Settings, { now, who }: Turn): { day: LocalDate; time: LocalTime } | undefined {
  if (!on && !at) return undefined;
  return { day: on ?? dayAt(now, who.organisation.zone), time: at || MORNING };
}
