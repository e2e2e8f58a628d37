import type { Skill } from '../conversation/ability.ts';
import type { Bookings } from '../domain/bookings/bookings.ts';
import type { DeskSearch } from '../domain/bookings/desk-search.ts';
import type { Places } from '../domain/places/places.ts';
import { bookingsSkill } from './bookings/bookings-skill.ts';
import { comingSkill } from './coming/coming-skill.ts';
import { conversationSkill } from './conversation/conversation-skill.ts';
import { desksSkill } from './desks/desks-skill.ts';

/** What the skills need of the domain. */
export interface Nouns {
  bookings: Bookings;
  desks: DeskSearch;
  places: Places;
}

/** Everything the bot can do. */
export function allSkills({ bookings, desks, places }: Nouns): Skill[] {
  const abilities = [desksSkill(desks, bookings, places), bookingsSkill(bookings, desks, places)];
  return [...abilities, comingSkill(), conversationSkill(abilities)];
}
