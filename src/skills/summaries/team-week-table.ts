import type { Turn } from '../../conversation/ability.ts';
import type { Cell, Table } from '../../conversation/charts.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { nameWords } from '../../domain/people/name-words.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { capital } from '../presence/day-words.ts';
import { countedDay, marksOf, ORDER, shownDays, type WeekOverview } from './team-week-card.ts';

const LONGEST_NAME = 40;

/** The counts of the days as rows, in days of one person: what the lines of the card say, and nothing beside it. */
export function teamWeekTable(week: WeekOverview, places: Places, turn: Turn): Table {
  const { exports: words, summaries } = turn.words;
  const where = placesOf(week, places, turn);
  return {
    name: nameOf(week),
    language: turn.language,
    header: [
      ...[words.date, words.day, ...ORDER.map((as) => summaries.counted[as])].map(capital),
      ...where.map(({ name }) => name),
      capital(words.note),
    ],
    rows: shownDays(week).map((date) => rowOf(date, week, where, turn)),
  };
}

interface Where {
  id: PlaceId;
  name: string;
}

/** Those that a line of the card names. */
function placesOf(week: WeekOverview, places: Places, { language }: Turn): Where[] {
  const named = shownDays(week).flatMap((date) => countedDay(date, week)?.places.map(({ place }) => place) ?? []);
  return [...new Set(named)].flatMap((id) => {
    const name = places.place(id)?.names[language];
    return name ? [{ id, name }] : [];
  });
}

function rowOf(date: LocalDate, week: WeekOverview, where: Where[], turn: Turn): Cell[] {
  const { shortDay, summaries, desks } = turn.words;
  const day = countedDay(date, week);
  const halves = (id: PlaceId) => day?.places.find(({ place }) => place === id)?.halves ?? 0;
  const isShown = week.days.some((one) => one.date === date);
  // A file is read on other days too.
  const marks = marksOf(date, week, turn).filter((mark) => mark !== desks.today);
  return [
    ...[date, shortDay(date)],
    ...ORDER.map((as) => (day ? (day.halves[as] ?? 0) / 2 : null)),
    ...where.map(({ id }) => (day ? halves(id) / 2 : null)),
    [...marks, ...(isShown ? [] : [summaries.dayWithheld])].join(', '),
  ];
}

/** "week-digital-services-2026-11-23": no file system minds it. */
function nameOf({ team, monday }: WeekOverview): string {
  const plain = nameWords(team.name).join('-').replace(/[^a-z0-9-]+/g, '').slice(0, LONGEST_NAME); // prettier-ignore
  return ['week', plain, monday].filter(Boolean).join('-');
}
