import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart } from '../../conversation/slot-schemas.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { UsualHalf } from '../../domain/people/choices.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { workingWeekdays } from '../../domain/people/working-hours.ts';
import type { Places } from '../../domain/places/places.ts';
import { HALVES, halvesOf } from '../../domain/presence/day-log.ts';
import { type UsualWish, usualWith, usualWithout } from '../../domain/presence/usual-week.ts';
import { wishesOf } from '../presence/said-days.ts';
import { type OpenUsual, usualCard, usualQuestion } from './usual-week-cards.ts';
import type { UsualSlots } from './week-slots.ts';
import { weekdaysOf } from './weekdays.ts';

/** "Normally I work at home on Monday and Friday, otherwise in Namur". */
export class UsualWeek {
  readonly #choices: ChoicesStore;
  readonly #places: Places;

  constructor(choices: ChoicesStore, places: Places) {
    this.#choices = choices;
    this.#places = places;
  }

  /** Where? Undefined where that is clear, or nothing was said at all. */
  async ask(slots: UsualSlots, turn: Turn): Promise<{ slot: string; replies: Reply[] } | undefined> {
    if (!saysUsual(slots) || slots.clear) return undefined;
    const open = (await this.#wishes(slots, turn)).find(({ mode }) => !mode);
    const unknown = slots.unknownPlace ? [turn.words.desks.placeUnknown({ text: slots.unknownPlace })] : [];
    return open && { slot: 'workMode', replies: [usualQuestion(open, unknown, turn)] };
  }

  async run(slots: UsualSlots, turn: Turn): Promise<Answer> {
    const { organisation, person } = turn.who;
    const before = await this.#choices.of(organisation.id, person.id);
    if (!saysUsual(slots)) return { replies: [usualCard(before, this.#places, turn)] };
    const usualWeek = await this.#said(before.usualWeek ?? [], slots, turn);
    const now = await this.#choices.change(organisation.id, person.id, {
      usualWeek: usualWeek.length > 0 ? usualWeek : null,
    });
    const unknown = slots.unknownPlace ? [turn.words.presence.placeUnknown({ text: slots.unknownPlace })] : [];
    const card = usualCard(now, this.#places, turn, { done: [turn.words.week.usualNoted], notices: unknown });
    return { replies: [card], follow: { ability: 'usual_week', slots: {} } };
  }

  async #said(before: UsualHalf[], slots: UsualSlots, turn: Turn): Promise<UsualHalf[]> {
    const wishes = await this.#wishes(slots, turn);
    if (!slots.clear) return usualWith(before, wishes.filter(isClear));
    return wishes.reduce((left, { weekdays, halves = HALVES }) => usualWithout(left, weekdays, halves), before);
  }

  /** Each thing that the sentence says. What names no weekday means all that are worked or, further on, the rest of them. */
  async #wishes(slots: UsualSlots, turn: Turn): Promise<OpenUsual[]> {
    const { organisation, person } = turn.who;
    const worked = workingWeekdays({ organisation, choices: await this.#choices.of(organisation.id, person.id) });
    const said = [slots, ...(slots.further ?? [])];
    const named = said.map(({ days }, n) => (days && weekdaysOf(days)) ?? (n === 0 ? slots.weekdays : undefined));
    const rest = worked.filter((weekday) => !named.flat().includes(weekday));
    const wishes = await wishesOf(slots, this.#places, turn);
    return wishes.map(({ mode, place, halves }, n) => {
      const ofTheSame = n > 0 && halvesOf(dayPart(said[n] ?? {})).length < HALVES.length ? named[n - 1] : undefined;
      const weekdays = named[n] ?? ofTheSame ?? (rest.length > 0 ? rest : worked);
      return { weekdays, mode, ...(place && { place }), ...(halves && { halves }) };
    });
  }
}

/** Whether anything is to be changed, and not only shown. */
function saysUsual({ days, weekdays, place, workMode, further, unknownPlace }: UsualSlots): boolean {
  return Boolean(days ?? weekdays ?? place ?? workMode ?? further ?? unknownPlace);
}

function isClear(wish: OpenUsual): wish is UsualWish {
  return wish.mode !== undefined;
}
