import type { Skill } from '../conversation/ability.ts';
import type { Bookings } from '../domain/bookings/bookings.ts';
import type { DeskSearch } from '../domain/bookings/desk-search.ts';
import type { Places } from '../domain/places/places.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { bookingsSkill } from './bookings/bookings-skill.ts';
import { comingSkill } from './coming/coming-skill.ts';
import { conversationSkill } from './conversation/conversation-skill.ts';
import { desksSkill } from './desks/desks-skill.ts';
import { presenceSkill } from './presence/presence-skill.ts';

/** What the skills need of the domain. */
export interface Nouns {
  bookings: Bookings;
  desks: DeskSearch;
  places: Places;
  presence: Presence;
}

/** Everything the bot can do. */
export function allSkills({ bookings, desks, places, presence }: Nouns): Skill[] {
  const abilities = [
    desksSkill(desks, bookings, places),
    bookingsSkill(bookings, desks, places),
    presenceSkill(presence, bookings, places),
  ];
  return [...abilities, comingSkill(), conversationSkill(abilities)];
}
