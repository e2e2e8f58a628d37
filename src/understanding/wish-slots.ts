import { companyOf } from './company.ts';
import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import { announcedTitle } from './announced-title.ts';
import { announcementMeant, guidelineTopic } from './guideline-topic.ts';
import type { IntentName, RuleSubject, Slots } from './reading.ts';
import { invitationSlots } from './invitation-slots.ts';
import { roomSlots } from './room-slots.ts';
import { teamSlots } from './team-slots.ts';
import { topicsIn } from './topics.ts';
import { hasOwnTeam, isDenied, visibilityOf } from './visibility.ts';
import { withDaysWorked, withEachWeek, withWeekMeant } from './weekly-slots.ts';

const DAYS = ['date', 'dates', 'dateRange', 'recurrence', 'exceptDays', 'impossibleDate'] as const;

/** What tells which meeting is meant. */
const MEETING = [...DAYS, 'halfDay', 'time', 'place', 'site', 'unknownPlace'] as const;

/** What a request may say, where it is little: all else in its sentence is no slot of it. */
const SAID: Partial<Record<IntentName, readonly (keyof Slots)[]>> = {
  set_visibility: ['visibility'],
  my_visibility: [],
  who_looked_me_up: [],
  find_meeting: [...DAYS, 'place', 'site', 'time', 'halfDay', 'near', 'elsewhere', 'topic'],
  open_to_meet: ['topics'],
  not_open_to_meet: [],
  follow_colleague: ['person'],
  unfollow_colleague: ['person'],
  my_followed: [],
  working_hours: [...DAYS, 'time'],
  plan_week: [...DAYS],
  week_plan_by_itself: ['wanted'],
  calendar_address: [],
  revoke_calendar_address: [],
  policy_question: ['about'],
  invite: [...MEETING, 'people'],
  uninvite: [...MEETING, 'people'],
  who_comes: [...MEETING],
  my_invitations: [...DAYS, 'halfDay', 'time'],
  answer_invitation: [...MEETING, 'accept'],
  add_guests: [...MEETING, 'guests'],
  reception_list: [...DAYS, 'halfDay', 'time', 'place', 'site', 'unknownPlace'],
  my_meeting_home: ['allow'],
  close_space: [...MEETING, 'space'],
  closures: [...DAYS, 'place', 'site', 'unknownPlace'],
  reopen_space: [...MEETING, 'space'],
  room_day: [...MEETING, 'space'],
  ask_site: [...MEETING, 'what', 'space'],
  my_requests: [],
  site_requests: ['place', 'site', 'unknownPlace'],
  approvals: [],
  sharing: ['place', 'site', 'unknownPlace'],
  ask_team_to_plan: ['team', ...DAYS],
  book_together: ['team', ...MEETING, 'equipment', 'people'],
  export_summary: ['team', ...DAYS, 'format'],
  team_days: ['team', 'weekdays', 'none'],
  stand_in: ['team', ...DAYS, 'people', 'until'],
  end_stand_in: ['team', 'people'],
  my_summaries: ['on'],
  site_use: [...DAYS, 'place', 'site', 'unknownPlace'],
  savings: [...DAYS, 'place', 'site', 'unknownPlace'],
  announce: ['team', 'place', 'site', 'unknownPlace', 'about', 'guideline'],
  announcements: ['about'],
  missed_announcements: [],
  guidelines: ['about'],
};

/** The slots with what only this request says, and without what it does not. */
export function wished(slots: Slots, findings: Findings, intent: IntentName): Slots {
  const said = { ...slots, ...added(slots, findings, intent) };
  const kept = SAID[intent];
  const entries = Object.entries(meant(said, findings, intent)).filter(
    ([slot, value]) => value !== undefined && (!kept || (kept as readonly string[]).includes(slot)),
  );
  return Object.fromEntries(entries);
}

function added(slots: Slots, findings: Findings, intent: IntentName): Slots {
  switch (intent) {
    case 'set_visibility':
      return { visibility: visibilityOf(findings) };
    case 'find_colleague':
      return companyOf(findings);
    case 'find_meeting':
      return {
        ...companyOf(findings),
        topic: findings.topic,
        ...(isOfTopic(findings) && { place: undefined, site: undefined }),
      };
    case 'open_to_meet':
      return { topics: topicsIn(findings) };
    case 'week_plan_by_itself':
      return { wanted: !findings.concepts.has('stop') && !isDenied(findings.r) };
    case 'policy_question':
      return { about: ruleSubject(findings) };
    case 'guidelines':
      return { about: guidelineTopic(findings) };
    case 'announcements':
      return { about: announcementMeant(findings) };
    case 'announce':
      return { about: announcedTitle(findings), guideline: findings.concepts.has('guideline') || undefined };
    default:
      return { ...invitationSlots(findings, intent), ...roomSlots(slots, findings, intent), ...teamSlots(slots, findings, intent) }; // prettier-ignore
  }
}

/** "who knows about open source": what looks like a place is part of what is sought. */
function isOfTopic({ r, places, topic }: Findings): boolean {
  return topic !== undefined && places.every(({ start, end }) => topic.includes(r.text(start, end)));
}

/** The days as the request means them. */
function meant(slots: Slots, findings: Findings, intent: IntentName): Slots {
  if (intent === 'working_hours') return withDaysWorked(slots, findings);
  if (intent === 'usual_week') return withEachWeek(slots);
  return intent === 'plan_week' ? withWeekMeant(slots, findings) : slots;
}

/** What of the rules a question is about, where that is plain. */
function ruleSubject({ concepts, r }: Findings): RuleSubject | undefined {
  const has = (...names: Concept[]): boolean => names.some((name) => concepts.has(name));
  if (has('abroad')) return 'abroad';
  if (has('allowance')) return 'allowance';
  if (has('coworking')) return 'satellite';
  if (has('halfDay')) return 'half-day';
  if (has('book', 'cancel', 'change', 'desk', 'room', 'booking')) return undefined;
  if (has('both') && (has('office') || hasOwnTeam(r))) return 'together';
  return has('remaining') && has('howMany', 'rule') ? 'left' : undefined;
}
