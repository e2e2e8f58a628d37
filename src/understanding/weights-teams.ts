import type { Features } from './features.ts';
import { hasMode } from './gist.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'ask_team_to_plan' | 'book_together' | 'export_summary' | 'team_days' | 'stand_in' | 'end_stand_in' | 'my_summaries'; // prettier-ignore

/** What speaks for each request about a team as one: what it is asked, agrees on and is told, and who leads it meanwhile. */
export const TEAMS: Record<Intent, Weigh> = {
  ask_team_to_plan: (f) => when(asksToPlan(f), DECIDES + 2),
  book_together: (f) => when(seatsTogether(f), DECIDES),
  export_summary: (f) => when(exports(f), DECIDES),
  team_days: (f) => when(speaksOfTeamDays(f), DECIDES + 10),
  stand_in: (f) => when(speaksOfStandIn(f) && !endsStandIn(f), DECIDES + 2),
  end_stand_in: (f) => when(speaksOfStandIn(f) && endsStandIn(f), DECIDES + 2),
  my_summaries: (f) => when(speaksOfSummaries(f) && wantsSummary(f) !== undefined, DECIDES),
};

/** "ask my team to plan next week", "nudge whoever has planned nothing yet". */
export function asksToPlan(f: Pick<Features, 'has' | 'team'>): boolean {
  if (!f.has('remind', 'announce') || f.has('howDo', 'desk', 'room')) return false;
  if (f.has('unplanned')) return f.has('remind');
  const somebody = f.team || f.has('everyone');
  return somebody && (f.has('theirPlan') || (f.has('remind') && f.has('plan') && f.has('myWeek')));
}

/** "desks next to each other for the team", "I'd like to sit next to Julian". */
function seatsTogether(f: Features): boolean {
  if (f.has('which', 'where', 'who', 'cancel', 'alter', 'howDo') || f.spacious || f.fresh) return false;
  if (f.has('allowed') && !f.when) return false;
  // "seat my team together on Thursday"
  if (f.team && f.has('sideBySide') && f.days && !f.asked && !f.has('change', 'present', 'gathering')) return true;
  if (f.has('change')) return false;
  if (f.has('nextTo') && (f.has('sit') || (f.has('need') && !f.has('desk')))) return f.name || f.party;
  if (!f.has('desk', 'sit') || f.has('arrived')) return false;
  return f.has('sideBySide') || (f.team && f.has('both'));
}

/** "export the week of my team", "the figures as csv". */
function exports(f: Features): boolean {
  if (f.has('desk', 'room', 'booking', 'howDo') || hasMode(f)) return false;
  const what = f.team || f.has('overview', 'figures', 'weekOfTeam', 'weeklySummary');
  if (f.has('spreadsheet', 'csv')) return f.outside < 2;
  return f.has('exportIt') && (what || f.length < 3);
}

/** "our team days are Tuesday and Thursday", "on Tuesdays we are all in". */
function speaksOfTeamDays(f: Features): boolean {
  if (f.has('desk', 'book', 'booking') || f.spacious || f.name) return false;
  if (f.has('teamDay')) return !f.has('who') && (f.has('which') || !f.has('where'));
  if (!f.has('weAreTogether') || f.has('who', 'gathering')) return false;
  return f.has('which') ? !f.when && !f.place : f.everyWeek > 0 && !f.asked && !f.has('where');
}

/** "Sofie stands in for me", "who is my deputy?" */
function speaksOfStandIn(f: Features): boolean {
  return f.has('standIn') && !f.has('desk', 'room', 'booking', 'howDo');
}

/** "who takes over when I'm not there?" ends nothing, whatever else is denied. */
function endsStandIn(f: Features): boolean {
  return f.standInEnds && !(f.has('who', 'which') && f.question);
}

/** "the weekly summary", "an overview every Monday". */
function speaksOfSummaries(f: Features): boolean {
  return (
    (f.has('weeklySummary') || (f.has('overview') && f.recurring)) && !f.has('booking', 'desk', 'room', 'weeklyPlan')
  );
}

/** Whether the weekly summary is to come: `asks` where it is only asked, undefined where nothing is said of it. */
export function wantsSummary({
  has,
  denied,
  asked,
  recurring,
}: Pick<Features, 'has' | 'denied' | 'asked' | 'recurring'>): boolean | 'asks' | undefined {
  if (has('stop', 'cancel', 'notNeeded') || denied) return false;
  if (has('again', 'switchOn') || (has('sendMe') && recurring)) return true;
  return (asked || has('which')) && has('sendMe', 'which') ? 'asks' : undefined;
}
