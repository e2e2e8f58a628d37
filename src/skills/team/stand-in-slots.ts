import * as z from 'zod/v4';
import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { NamedStandIn } from '../../domain/people/stand-ins.ts';
import { todayOf } from '../presence/day-words.ts';

const person = slot.whom.shape.person;

export const standInSlots = z.object({
  /** The names as they were typed; only what is typed counts where a button says somebody, too. */
  people: z.array(slot.typed).max(20).optional(),
  colleague: slot.whom.optional(),
  days: slot.days.optional(),
  /** True where of the time only the last day was said. */
  until: z.literal(true).optional(),
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
});
export type StandInSlots = z.output<typeof standInSlots>;

export const endSlots = z.object({
  people: z.array(slot.typed).max(20).optional(),
  team: slot.typed.optional(),
  /** Just that one. */
  standIn: z.object({ team: slot.teamId, person, by: person }).optional(),
});
export type EndSlots = z.output<typeof endSlots>;

/** What is said of a stand-in to the one of them who is spoken with: the colleague is the other one. */
export function facts(standIn: NamedStandIn, turn: Turn) {
  const { names, from, to, person: id } = standIn;
  const colleague = id === turn.who.person.id ? names.by : names.person;
  return { colleague, team: names.team, first: from, last: to, today: todayOf(turn) };
}

export function lineOf(standIn: NamedStandIn, turn: Turn): string {
  const { standsIn, youStandIn } = turn.words.teams;
  return (standIn.person === turn.who.person.id ? youStandIn : standsIn)(facts(standIn, turn));
}

/** @param title what the button says: a manager ends it, a stand-in would rather not. */
export function endButton(standIn: NamedStandIn, title: string, turn: Turn): CardAction {
  const { team, person, by } = standIn;
  const tooltip = turn.words.teams.endThis({ colleague: facts(standIn, turn).colleague });
  return turn.button(title, 'end_stand_in', { standIn: { team, person, by } }, { tooltip });
}
