import type { Features } from './features.ts';
import { hasMode } from './gist.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'working_hours' | 'usual_week' | 'plan_week' | 'week_plan_by_itself';

/** What speaks for each request about how one's weeks are as a rule. */
export const HABITS: Record<Intent, Weigh> = {
  working_hours: (f) => when(isMineAlone(f) && !f.place && saysHours(f), DECIDES),
  usual_week: (f) => when(isMineAlone(f) && saysUsual(f), DECIDES),
  plan_week: (f) => when(isMineAlone(f) && f.has('plan') && f.has('myWeek') && !hasMode(f) && !f.place, DECIDES),
  week_plan_by_itself: (f) => when(wantsPlan(f) !== undefined, DECIDES + 1),
};

/** Nobody else's, no booking, and no rule. */
function isMineAlone(f: Features): boolean {
  const others = f.name || f.team || f.has('who', 'outside') || (f.announces && !f.recurring);
  return (
    !others &&
    !(f.has('desk') && !f.has('partTime')) &&
    !f.has('room', 'booking', 'obliged') &&
    !(f.has('rule') && f.has('allowed', 'which'))
  );
}

/** "my working hours are …", "I work 4/5, not on Friday", "I work Monday to Thursday from 8 to 16". */
function saysHours(f: Features): boolean {
  if (f.has('home', 'office', 'coworking', 'field', 'other')) return false;
  if (f.has('workHours')) return f.has('mine', 'iAm', 'show');
  const tells = f.has('iAm', 'work', 'mine') && !f.asked;
  if (f.has('partTime')) return tells && !f.has('allowed');
  return tells && !f.has('leave') && f.has('work') && f.hours && (f.everyWeek > 1 || (f.everyWeek > 0 && f.recurring));
}

/** "normally I work at home on Monday", "my usual week". */
function saysUsual(f: Features): boolean {
  if (f.has('usualWeek') && !f.days && !f.recurring) return !f.has('plan');
  if (!f.has('usual', 'usualWeek') || f.asked || f.turns || !(hasMode(f) || f.place)) return false;
  // "normally I work from home": on every day that is worked.
  return f.everyWeek > 0 || (!f.days && !f.recurring && f.has('iAm', 'work'));
}

/** Whether the plan of the week is to come by itself; undefined where nothing is said of it. */
export function wantsPlan(f: Features): boolean | undefined {
  if (
    !f.has('weeklyPlan') ||
    f.name ||
    f.team ||
    f.has('who', 'outside', 'desk', 'room') ||
    f.has('home', 'office', 'coworking', 'field', 'other')
  )
    return undefined;
  if (f.has('stop') || f.denied) return false;
  return f.has('switchOn') || (f.has('sendMe', 'need') && f.recurring) ? true : undefined;
}
