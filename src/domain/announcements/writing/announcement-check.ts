import type { GuidelineId } from '../../guidelines/guideline.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime, timeAt } from '../../local-date.ts';
import type { Organisation } from '../../people/organisation.ts';
import { policyOf } from '../../policy/policy.ts';
import type { Announcement } from '../announcement.ts';
import type { AnnouncementFault } from './announcement-fault.ts';
import { type Audience, mixesSites } from '../audience/audience.ts';
import { isLink } from './link.ts';
import { faultsOfTexts } from './wording-check.ts';

/** What somebody writes: the rest of an announcement follows from it. */
export interface WrittenAnnouncement extends Pick<
  Announcement,
  'purpose' | 'texts' | 'audience' | 'link' | 'guideline' | 'receipt' | 'care'
> {
  /** By the clock of the organisation; as soon as may be, where nothing is said. */
  on?: { day: LocalDate; time: LocalTime };
}

/** What there is to refer to. */
export interface Known {
  guidelines: readonly GuidelineId[];
  now: Date;
}

const DAYS_AHEAD = 366;
const LONGEST_LIST = 200;

/** Everything that is wrong with what somebody wrote; whether anybody is reached by it is not looked at. */
export function faultsOf(written: WrittenAnnouncement, organisation: Organisation, known: Known): AnnouncementFault[] {
  const { purpose, texts, audience, link, guideline } = written;
  const faults = faultsOfTexts(texts);
  const isPurpose = policyOf(organisation).announcements.purposes.some(({ id }) => id === purpose);
  if (!isPurpose) faults.push({ field: 'purpose', because: 'purpose', facts: {} });
  if (link !== undefined && !isLink(link)) faults.push({ field: 'link', because: 'link', facts: {} });
  if (guideline !== undefined && !known.guidelines.includes(guideline)) {
    faults.push({ field: 'guideline', because: 'guideline', facts: {} });
  }
  return [...faults, ...faultsOfAudience(audience), ...faultsOfTimes(written, organisation, known.now)];
}

function faultsOfAudience(audience: Audience): AnnouncementFault[] {
  const { teams, sites, languages, roles } = audience;
  const of = { field: 'audience' as const };
  const lists = [teams, sites, languages, roles].flatMap((list) => (list ? [list.length] : []));
  return [
    ...(lists.includes(0) ? [{ ...of, because: 'empty-list' as const, facts: {} }] : []),
    ...(Math.max(0, ...lists) > LONGEST_LIST ? [{ ...of, because: 'list-too-long' as const, facts: { limit: LONGEST_LIST } }] : []), // prettier-ignore
    ...(mixesSites(audience) ? [{ ...of, because: 'site-with-others' as const, facts: {} }] : []),
  ];
}

/** When it is to go: undefined where nothing was said. */
export function instantOf({ on }: WrittenAnnouncement, { zone }: Pick<Organisation, 'zone'>): Date | undefined {
  return on && instantAt(on.day, on.time, zone);
}

function faultsOfTimes(written: WrittenAnnouncement, { zone }: Organisation, now: Date): AnnouncementFault[] {
  const { on, receipt } = written;
  const at = instantOf(written, { zone });
  const last = addDays(dayAt(now, zone), DAYS_AHEAD);
  const faults: AnnouncementFault[] = [];
  if (on && at) {
    if (at < now) faults.push({ field: 'on', because: 'past', facts: {} });
    else if (on.day > last) faults.push({ field: 'on', because: 'too-far-ahead', facts: { day: last } });
    else if (timeAt(at, zone) !== on.time) faults.push({ field: 'on', because: 'skipped-hour', facts: on });
  }
  const by = receipt?.by;
  const first = dayAt(at && at > now ? at : now, zone);
  if (by && by < first) faults.push({ field: 'receipt', because: 'receipt-too-early', facts: {} });
  if (by && by > last) faults.push({ field: 'receipt', because: 'receipt-too-late', facts: { day: last } });
  return faults;
}
