import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Choices, UsualHalf } from '../../domain/people/choices.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Half, HALVES, WORK_MODES } from '../../domain/presence/day-log.ts';
import type { UsualWish } from '../../domain/presence/usual-week.ts';
import { modeQuestion } from '../presence/day-questions.ts';
import { capital, halvesTogether, modeInWords } from '../presence/day-words.ts';
import { partOfHalves } from '../presence/said-days.ts';
import { type Strip, strip, type StripRow } from '../presence/strip.ts';
import { byItselfButton, planNextButton } from './week-buttons.ts';
import { dayNamed, weekdaysShown } from './weekdays.ts';

/** What is said of weekdays, as far as it is clear. */
export type OpenUsual = Omit<UsualWish, 'mode'> & { mode?: UsualWish['mode'] | undefined };

/** The usual week as a strip, each weekday with a button that changes it. */
export function usualCard(choices: Choices, places: Places, turn: Turn, more: Partial<Strip> = {}): Reply {
  const { week: words } = turn.words;
  const { usualWeek = [], wantsWeekPlan = false } = choices;
  const isKnown = usualWeek.length > 0;
  const shown = weekdaysShown(usualWeek.map(({ weekday }) => weekday));
  return strip(
    {
      ...{ title: words.usual, intro: isKnown ? [] : [words.usualUnknown, words.usualHow], ...more },
      days: shown.map((weekday) => row(weekday, usualWeek, places, turn)),
      actions: isKnown ? [planNextButton(turn), byItselfButton(!wantsWeekPlan, turn)] : [],
    },
    turn,
  );
}

function row(weekday: number, usual: UsualHalf[], places: Places, turn: Turn): StripRow {
  const { week: words, presence } = turn.words;
  const day = dayNamed(weekday, turn);
  const [morning = '', afternoon = ''] = HALVES.map((half) => {
    const found = usual.find((one) => one.weekday === weekday && one.half === half);
    return found ? modeInWords(found, places, turn) : presence.nothing;
  });
  const tooltip = words.usualChange({ day });
  return {
    name: words.weekday({ day }),
    lines: halvesTogether(morning, afternoon, turn),
    actions: [turn.button(presence.change, 'usual_week', { weekdays: [weekday] }, { tooltip })],
  };
}

/** Where does the person usually work then? With each way of working as a button, and other parts of the day. */
export function usualQuestion({ weekdays, halves, place }: OpenUsual, notices: string[], turn: Turn): Reply {
  const { week: words, presence } = turn.words;
  const part = partOfHalves(halves);
  const about = { weekdays, ...part, ...(place && { place }) };
  const only = { am: presence.onlyMorning, pm: presence.onlyAfternoon };
  const others = halves ? HALVES.filter((one) => !halves.includes(one)) : HALVES;
  const half = (title: string, one: Half | undefined) =>
    turn.button(title, 'usual_week', { weekdays, ...(place && { place }), ...(one && { halfDay: one }) });
  return modeQuestion(
    {
      notices,
      title: words.usualAsk({ when: weekdays.map((weekday) => dayNamed(weekday, turn)), part }),
      modes: WORK_MODES.map((mode) =>
        turn.button(capital(presence.modes[mode]), 'usual_week', { ...about, workMode: mode }),
      ),
      others: [
        ...(halves ? [half(presence.wholeDay, undefined)] : []),
        ...others.map((one) => half(only[one], one)),
        turn.button(presence.clear, 'usual_week', { ...about, clear: true }),
      ],
    },
    turn,
  );
}
