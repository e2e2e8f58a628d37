import type { IntentName, Reading, Slots } from '../understanding/reading.ts';

const none = (): IntentName => 'none';
const ifDaysAreNamed = ({ date, dates, dateRange, recurrence }: Slots): IntentName =>
  (date ?? dates ?? dateRange ?? recurrence) ? 'log_day' : 'none';

/** The contract has sixteen intents; of what else can be asked, the nearest of them. */
const NEAREST: Partial<Record<IntentName, (slots: Slots) => IntentName>> = {
  set_visibility: none,
  my_visibility: none,
  who_looked_me_up: none,
  find_meeting: ({ topic }) => (topic === undefined ? 'find_colleague' : 'none'),
  open_to_meet: none,
  not_open_to_meet: none,
  follow_colleague: () => 'find_colleague',
  unfollow_colleague: none,
  my_followed: none,
  working_hours: ifDaysAreNamed,
  usual_week: ifDaysAreNamed,
  plan_week: none,
  week_plan_by_itself: none,
  wait_for_space: ({ resource }) => (resource === 'room' ? 'book_room' : 'book_desk'),
  calendar_address: none,
  revoke_calendar_address: none,
  invite: none,
  uninvite: none,
  who_comes: none,
  my_invitations: none,
  answer_invitation: none,
  add_guests: none,
  reception_list: none,
  my_meeting_home: none,
  close_space: none,
  closures: none,
  reopen_space: none,
  room_day: () => 'find_free',
  ask_site: none,
  my_requests: none,
  site_requests: none,
  approvals: none,
  sharing: () => 'policy_question',
  ask_team_to_plan: () => 'announce',
  book_together: () => 'book_desk',
  export_summary: () => 'team_summary',
  team_days: none,
  stand_in: none,
  end_stand_in: none,
  my_summaries: none,
  site_use: () => 'find_free',
  savings: none,
  announcements: none,
  missed_announcements: none,
  guidelines: () => 'policy_question',
};

/** The intent of the contract that is nearest to what is asked. */
export function nearestInContract({ intent, slots }: Reading): IntentName {
  return NEAREST[intent]?.(slots) ?? intent;
}

const SLOTS = ['date', 'dates', 'dateRange', 'time', 'halfDay', 'capacity', 'equipment', 'person', 'team', 'workMode', 'recurrence', 'fromDate', 'resource', 'impossibleDate', 'unknownPlace', 'all', 'exceptDays'] as const; // prettier-ignore

/** The slots whose names the contract has or allows; places apart, which it names otherwise. */
export function slotsInContract(slots: Slots): Partial<Slots> {
  return Object.fromEntries(SLOTS.map((slot) => [slot, slots[slot]]));
}
