import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dayPart } from '../../conversation/slot-schemas.ts';
import { NOON_OF_WORK } from '../../domain/bookings/slot.ts';
import type { Choices, WeekdayHours } from '../../domain/people/choices.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { type HoursWish, hoursOf, withHours } from '../../domain/people/working-hours.ts';
import { capital } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import type { HoursSlots } from './week-slots.ts';
import { dayNamed, weekdaysOf, weekdaysShown } from './weekdays.ts';

/** "I work Monday to Thursday from 8 to 16": when somebody may be told something unasked. */
export class WorkingHours {
  readonly #choices: ChoicesStore;

  constructor(choices: ChoicesStore) {
    this.#choices = choices;
  }

  async run(slots: HoursSlots, turn: Turn): Promise<Answer> {
    const { person, organisation } = turn.who;
    const before = await this.#choices.of(organisation.id, person.id);
    const said = slots.asOrganisation ? null : hoursSaid(slots, hoursOf({ organisation, choices: before }));
    const { week: words } = turn.words;
    if (said === undefined) return { replies: [card(before, turn, [])] };
    const now = await this.#choices.change(organisation.id, person.id, { workingHours: said });
    return { replies: [card(now, turn, [said ? words.hoursNoted : words.hoursOfOrganisation])] };
  }
}

/** Whether anything is to be changed, and not only shown. */
export function saysHours({ days, halfDay, time, further, weekday, asOrganisation }: HoursSlots): boolean {
  return Boolean(days ?? halfDay ?? time ?? further ?? weekday ?? asOrganisation);
}

/** The hours as they are to be; undefined where nothing was said of them. */
function hoursSaid(slots: HoursSlots, before: WeekdayHours[]): WeekdayHours[] | undefined {
  const { weekday, off, further = [] } = slots;
  if (!saysHours(slots)) return undefined;
  if (weekday && off) return before.filter((hours) => hours.weekday !== weekday);
  if (weekday) return withHours(before, [{ weekdays: [weekday] }]);
  return withHours(before, [slots, ...further].map(wishOf));
}

function wishOf(said: Pick<HoursSlots, 'days' | 'halfDay' | 'time'>): HoursWish {
  const { halfDay, from, to } = dayPart(said);
  const half = { am: { to: NOON_OF_WORK }, pm: { from: NOON_OF_WORK } };
  return { weekdays: said.days && weekdaysOf(said.days), ...(halfDay ? half[halfDay] : { from, to }) };
}

function card(choices: Choices, turn: Turn, done: string[]): Reply {
  const { week: words } = turn.words;
  const hours = hoursOf({ organisation: turn.who.organisation, choices });
  const isOwn = choices.workingHours !== undefined;
  const shown = weekdaysShown(hours.map(({ weekday }) => weekday));
  return strip(
    {
      ...{ title: words.hours, done },
      intro: isOwn ? [] : [words.hoursUnsaid, words.hoursHow],
      days: shown.map((weekday) => row(weekday, hours, turn)),
      actions: isOwn ? [turn.button(words.asOrganisation, 'working_hours', { asOrganisation: true })] : [],
    },
    turn,
  );
}

function row(weekday: number, hours: WeekdayHours[], turn: Turn): StripRow {
  const { week: words, part } = turn.words;
  const day = dayNamed(weekday, turn);
  const worked = hours.filter((one) => one.weekday === weekday);
  const action =
    worked.length > 0
      ? turn.button(
          words.doesNotWork,
          'working_hours',
          { weekday, off: true },
          { tooltip: words.doesNotWorkOn({ day }) },
        )
      : turn.button(words.works, 'working_hours', { weekday }, { tooltip: words.worksOn({ day }) });
  return {
    name: words.weekday({ day }),
    lines: worked.length > 0 ? worked.map(({ from, to }) => capital(part({ from, to }))) : [capital(words.off)],
    actions: [action],
  };
}
