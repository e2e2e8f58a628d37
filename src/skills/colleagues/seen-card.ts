import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { AT_A_DESK } from '../../domain/presence/disclosure.ts';
import { keyOf } from '../../domain/presence/known-days.ts';
import { capital, todayOf } from '../presence/day-words.ts';
import { pageOf, type Request } from './paging.ts';
import { peopleCard, type PeopleRow } from './people-card.ts';
import { StayWords } from './stay-words.ts';
import { byPlace, type Stay } from './stays.ts';

interface Fields {
  title: string;
  notices: string[];
  request: Request;
  actions: CardAction[];
}

/** People by day and by place. Answers whom it shows, too: of them, that they were seen is to be noted. */
export async function listCard(
  list: Fields & { stays: Stay[]; when: LocalDate[]; nobody: string },
  places: Places,
  turn: Turn,
): Promise<{ reply: Reply; shown: Stay['colleague'][] }> {
  const { colleagues: words } = turn.words;
  const say = await StayWords.for(places, turn);
  const stays = byPlace(list.stays, say.where, turn.language);
  const count = new Set(stays.map(({ colleague }) => keyOf(colleague))).size;
  const headings = headingsOf(stays, list.when.length > 1, say, turn);
  const { shown, further, actions } = pageOf(stays, list.request, turn);
  const rows = shown.map((stay): PeopleRow => {
    const details = [...say.part(stay), ...say.desk(stay), ...from(stay, turn)];
    return {
      headings: headings(stay),
      name: stay.colleague.name,
      ...(details.length > 0 && { details: [capital(details.join(' · '))] }),
    };
  });
  const intro = [count > 0 ? words.seen({ when: list.when, today: todayOf(turn), count }) : list.nobody];
  const { title, notices } = list;
  const reply = peopleCard({ title, notices, intro, rows, further, actions: [...actions, ...list.actions] }, turn);
  return { reply, shown: shown.map(({ colleague }) => colleague) };
}

/** Each with how many people there are under it, on this page and on the others. */
function headingsOf(stays: Stay[], withDay: boolean, say: StayWords, turn: Turn): (stay: Stay) => string[] {
  const { words } = turn;
  const people = new Map<string, Set<string>>();
  const keyIn = (stay: Stay) => `${stay.date} ${say.where(stay)}`;
  for (const stay of stays) {
    const there = people.get(keyIn(stay)) ?? new Set();
    people.set(keyIn(stay), there.add(keyOf(stay.colleague)));
  }
  const today = todayOf(turn);
  return (stay) => {
    const count = people.get(keyIn(stay))?.size ?? 0;
    const place = words.colleagues.counted({ text: say.where(stay), count });
    return withDay ? [capital(words.day(stay.date, today)), place] : [place];
  };
}

function from({ colleague }: Stay, { language }: Turn): string[] {
  return colleague.from ? [colleague.from[language]] : [];
}

/** One colleague, day by day; a press books a desk where they are. */
export async function colleagueCard(
  card: Fields & { stays: Stay[]; canBook: boolean },
  places: Places,
  turn: Turn,
): Promise<Reply> {
  const { words } = turn;
  const say = await StayWords.for(places, turn);
  const withSite = new Set((await places.sites()).map(({ place }) => place));
  const { shown, further, actions } = pageOf(card.stays, card.request, turn);
  const rows = shown.map((stay): PeopleRow => {
    const { date, place, site, part, mode } = stay;
    const isThere = card.canBook && AT_A_DESK.some((one) => one === mode) && place && withSite.has(place);
    const town = place && places.place(place)?.names[turn.language];
    const slots = { place, ...(site && { site }), days: [date], ...partData(part) };
    const tooltip = words.presence.bookThere({ place: town ?? '' });
    return {
      name: capital([words.day(date, todayOf(turn)), ...say.part(stay)].join(', ')),
      details: [[...(place ? [words.presence.modes[mode]] : []), say.where(stay), ...say.desk(stay)].join(' · ')],
      actions: isThere ? [turn.button(words.colleagues.bookThere, 'book_desk', slots, { tooltip })] : [],
    };
  });
  const { title, notices } = card;
  return peopleCard({ title, notices, rows, further, actions: [...actions, ...card.actions] }, turn);
}
