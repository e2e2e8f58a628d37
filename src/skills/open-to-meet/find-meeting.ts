import type * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart, partData } from '../../conversation/slot-schemas.ts';
import { halvesOf } from '../../domain/presence/day-log.ts';
import type { Meetable, OpenToMeet } from '../../domain/presence/open-to-meet.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Sighting, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice, textReply } from '../card-replies.ts';
import { type Area, areaOf, askPlace } from '../colleagues/area.ts';
import { askedDays, type AskedDays } from '../colleagues/asked-days.ts';
import type { sought } from '../colleagues/colleague-slots.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { NOTHING_TO_ALTER } from '../colleagues/sought.ts';
import { StayWords } from '../colleagues/stay-words.ts';
import { staysOf } from '../colleagues/stays.ts';
import { capital, todayOf } from '../presence/day-words.ts';

type Slots = z.output<typeof sought> & { topic?: string | undefined };

/** Where a place is said, and no day. */
const TWO_WEEKS = 14;
/** So many days of each person; of the others, how many they are. */
const DAYS_SHOWN = 3;

interface Parts {
  openToMeet: OpenToMeet;
  whereabouts: Whereabouts;
  places: Places;
}

/** What was asked for, as far as it is plain. */
interface Sought {
  slots: Slots;
  days: AskedDays | undefined;
  area: Area | undefined;
}

/** "Who from elsewhere is in Namur on Thursday and open to meet?" */
export class FindMeeting {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} `purpose-switched-off`. */
  async run(slots: Slots, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    const { openToMeet, places } = this.#parts;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const area = await areaOf(slots, places, turn);
    const days = slots.days || area ? askedDays(slots.days, TWO_WEEKS, turn) : undefined;
    if (slots.days && !days) return { replies: [choice(turn, words.pastDays, [])] };
    if (!area && (slots.place ?? slots.site ?? slots.unknownPlace ?? slots.near)) {
      const ask = await askPlace('find_meeting', againOf(slots, days), slots, places, turn);
      return { replies: [ask], follow: NOTHING_TO_ALTER };
    }
    const wish = { topic: slots.topic, elsewhere: slots.elsewhere, days, places: area?.places };
    const found = await openToMeet.find(turn.who, wish, turn.now);
    const there = days ? found.map(onThese(slots, days, area)).filter(({ sightings }) => sightings.length > 0) : found;
    return this.#shown({ slots, days, area }, there, turn);
  }

  async #shown({ slots, days, area }: Sought, there: Meetable[], turn: Turn): Promise<Answer> {
    const { meeting: words, colleagues } = turn.words;
    const { topic, elsewhere, page = 0 } = slots;
    const request = againOf(slots, days);
    const { shown, further, actions } = pageOf(there, { ability: 'find_meeting', slots: request, page }, turn);
    const say = await StayWords.for(this.#parts.places, turn);
    const who = elsewhere ? words.foundElsewhere : words.found;
    const card = {
      title: area ? `${who} ${area.name}` : who,
      notices: days?.isCut ? [colleagues.firstDays({ last: days.to })] : [],
      intro: [...(topic ? [words.about({ text: topic })] : []), countOf(there, days, turn)],
      rows: shown.map((one) => rowOf(one, say, turn)),
      actions: there.length > 0 ? actions : [turn.button(words.openUp, 'open_to_meet', {})],
    };
    const whom = shown.map(({ colleague }) => colleague);
    await this.#parts.whereabouts.seen(turn.who, whom, turn.now);
    const follow = topic ? NOTHING_TO_ALTER : { ability: 'find_meeting', slots: request };
    return { replies: [peopleCard({ ...card, further }, turn)], follow };
  }
}

function countOf({ length: count }: Meetable[], days: AskedDays | undefined, turn: Turn): string {
  const { meeting: words, colleagues } = turn.words;
  if (count === 0) return words.nobody;
  return days ? colleagues.seen({ when: days.when, today: todayOf(turn), count }) : words.count({ count });
}

/** Each with what of it is on the days and halves, and in the building, that were said. */
function onThese(slots: Slots, { when }: AskedDays, area: Area | undefined): (one: Meetable) => Meetable {
  const halves = halvesOf(dayPart(slots));
  const fits = ({ date, half, site }: Sighting) =>
    when.includes(date) && halves.includes(half) && (!area?.site || site === area.site);
  return (one) => ({ ...one, sightings: one.sightings.filter(fits) });
}

function rowOf({ colleague, topics, sightings }: Meetable, say: StayWords, turn: Turn) {
  const { words, language } = turn;
  const stays = staysOf(sightings);
  const lines = stays.slice(0, DAYS_SHOWN).map((stay) => {
    const when = [words.day(stay.date, todayOf(turn)), ...say.part(stay)].join(', ');
    return `${capital(when)} · ${say.where(stay)}`;
  });
  const left = new Set(stays.slice(DAYS_SHOWN).map(({ date }) => date)).size;
  return {
    name: [colleague.name, ...(colleague.from ? [colleague.from[language]] : [])].join(' · '),
    details: [
      ...(topics.length > 0 ? [topics.join(', ')] : []),
      ...lines,
      ...(left > 0 ? [words.meeting.furtherDays({ left })] : []),
    ],
  };
}

/** The same request, for a button. */
function againOf({ topic, place, site, near, elsewhere, halfDay, time }: Slots, days: AskedDays | undefined) {
  const where = { ...(place && { place }), ...(site && { site }), ...(near && { near }) };
  const whom = { ...(topic && { topic }), ...(elsewhere && { elsewhere }) };
  return { ...where, ...whom, ...(days && { days: days.when }), ...partData(dayPart({ halfDay, time })) };
}
