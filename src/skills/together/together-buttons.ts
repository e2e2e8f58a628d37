import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { TeamId } from '../../domain/people/person.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';

const FRIDAY = 4;

/** Has the team asked to plan the week; none where it is over, or later than the next. */
export function askToPlanButton(teamId: TeamId, monday: LocalDate, turn: Turn): CardAction[] {
  const today = todayOf(turn);
  const next = addDays(mondayOf(today), 7);
  if (addDays(monday, FRIDAY) < today || monday > next) return [];
  return [turn.button(turn.words.together.askToPlan, 'ask_team_to_plan', { teamId, days: [monday] })];
}

/** Proposes desks beside each other to those who are there on the day. */
export function bookTogetherButton(teamId: TeamId, day: LocalDate, place: PlaceId, turn: Turn): CardAction {
  return turn.button(turn.words.together.desksOn({ day }), 'book_together', { teamId, days: [day], place });
}
