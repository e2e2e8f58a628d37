import type * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart, partData } from '../../conversation/slot-schemas.ts';
import { halvesOf } from '../../domain/presence/day-log.ts';
import type { Meetable, Meetings } from '../../domain/presence/meetings.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Sighting, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice, textReply } from '../card-replies.ts';
import { type Area, areaOf, askPlace } from '../colleagues/area.ts';
import { askedDays, type AskedDays } from '../colleagues/asked-days.ts';
import type { sought } from '../colleagues/colleague-slots.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { StayWords } from '../colleagues/stay-words.ts';
import { staysOf } from '../colleagues/stays.ts';
import { capital, todayOf } from '../presence/day-words.ts';

type Slots = z.output<typeof sought> & { topic?: string | undefined };

/** Where a place is said, and no day. */
const TWO_WEEKS = 14;
/** So many days of each person; of the others, how many they are. */
const DAYS_SHOWN = 3;

interface Parts {
  meetings: Meetings;
  whereabouts: Whereabouts;
  places: Places;
}

/** "Who from elsewhere is in Namur on Thursday and open to meet?" */
export class FindMeeting {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} `purpose-switched-off`. */
  async run(slots: Slots, turn: Turn): Promise<Answer> {
    const { meeting: words, colleagues } = turn.words;
    const { meetings, whereabouts, places } = this.#parts;
    if (!turn.isPrivate) return { replies: [textReply(colleagues.othersReadAlong)] };
    const area = await areaOf(slots, places, turn);
    const days = slots.days || area ? askedDays(slots.days, TWO_WEEKS, turn) : undefined;
    if (slots.days && !days) return { replies: [choice(turn, colleagues.pastDays, [])] };
    const { topic, elsewhere } = slots;
    const request = againOf(slots, days);
    if (!area && (slots.place ?? slots.site ?? slots.unknownPlace ?? slots.near)) {
      return { replies: [await askPlace('find_meeting', request, slots, places, turn)] };
    }
    const wish = { topic, elsewhere, days, places: area?.places };
    const found = await meetings.find(turn.who, wish, turn.now);
    const there = days ? found.map(onThese(slots, days, area)).filter(({ sightings }) => sightings.length > 0) : found;
    const { shown, further, actions } = pageOf(
      there,
      { ability: 'find_meeting', slots: request, page: slots.page ?? 0 },
      turn,
    );
    const say = await StayWords.for(places, turn);
    const rows = shown.map((one) => rowOf(one, say, turn));
    const who = elsewhere ? words.foundElsewhere : words.found;
    const count = there.length;
    const intro = [
      ...(topic ? [words.about({ text: topic })] : []),
      count === 0
        ? words.nobody
        : days
          ? colleagues.seen({ when: days.when, today: todayOf(turn), count })
          : words.count({ count }),
    ];
    const notices = days?.isCut ? [colleagues.firstDays({ last: days.to })] : [];
    const openUp = count === 0 ? [turn.button(words.openUp, 'open_to_meet', {})] : [];
    await whereabouts.seen(
      turn.who,
      shown.map(({ colleague }) => colleague),
      turn.now,
    );
    const title = area ? `${who} ${area.name}` : who;
    return { replies: [peopleCard({ title, notices, intro, rows, further, actions: [...actions, ...openUp] }, turn)] };
  }
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
