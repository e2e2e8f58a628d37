import type { Answer, Turn } from '../../conversation/ability.ts';
import { choice, textReply } from '../card-replies.ts';
import { areaOf, askPlace } from './area.ts';
import { askedDays } from './asked-days.ts';
import type { FindSlots } from './colleague-slots.ts';
import { FindMany, type FindParts } from './find-many.ts';
import { FindOne } from './find-one.ts';
import { again, type Sought } from './sought.ts';

/** Where nothing is said: today; and two weeks where a day is sought that suits. */
const TODAY = 1;
const TWO_WEEKS = 14;

/** Whom, where and when somebody looks for; or the question that has to be asked first. */
export class FindColleague {
  readonly #parts: FindParts;
  readonly #many: FindMany;
  readonly #one: FindOne;

  constructor(parts: FindParts) {
    this.#parts = parts;
    this.#many = new FindMany(parts);
    this.#one = new FindOne(parts, this.#many);
  }

  /** @throws {Refusal} `purpose-switched-off`. */
  async run(slots: FindSlots, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const days = askedDays(slots.days, slots.together ? TWO_WEEKS : TODAY, turn);
    if (!days) return { replies: [choice(turn, words.pastDays, [])] };

    const { person, colleague, place, site, unknownPlace, near, elsewhere } = slots;
    const area = await areaOf(slots, this.#parts.places, turn);
    const sought = { slots, days, area };
    if (colleague) return this.#one.who(sought, colleague, person, turn);
    if (person) return this.#one.called(sought, person, turn);
    const team = slots.teamId ?? slots.team;
    const isUnclear = !area && (place ?? site ?? unknownPlace ?? near ?? (elsewhere && !team));
    if (isUnclear) return this.#askPlace(sought, turn);
    return area && !team ? this.#many.inArea(sought, area, turn) : this.#many.ofTeams(sought, turn);
  }

  async #askPlace(sought: Sought, turn: Turn): Promise<Answer> {
    const { place: _place, site: _site, ...request } = again(sought);
    const { slots } = sought;
    const ask = await askPlace('find_colleague', { ...request, team: slots.team }, slots, this.#parts.places, turn);
    return { replies: [ask], follow: { ability: 'find_colleague', slots: request } };
  }
}
