import type { Skill } from '../conversation/ability.ts';
import type { Bookings } from '../domain/bookings/bookings.ts';
import type { DeskSearch } from '../domain/bookings/desk-search.ts';
import type { ChoicesStore } from '../domain/people/choices-store.ts';
import type { Places } from '../domain/places/places.ts';
import type { Presence } from '../domain/presence/presence.ts';
import { bookingsSkill } from './bookings/bookings-skill.ts';
import { comingSkill } from './coming/coming-skill.ts';
import { conversationSkill } from './conversation/conversation-skill.ts';
import { desksSkill } from './desks/desks-skill.ts';
import { presenceSkill } from './presence/presence-skill.ts';
import { visibilitySkill } from './visibility/visibility-skill.ts';

/** What the skills need of the domain. */
export interface Nouns {
  bookings: Bookings;
  choices: ChoicesStore;
  desks: DeskSearch;
  places: Places;
  presence: Presence;
}

/** Everything the bot can do. */
export function allSkills({ bookings, choices, desks, places, presence }: Nouns): Skill[] {
  const abilities = [
    desksSkill(desks, bookings, places),
    bookingsSkill(bookings, desks, places),
    presenceSkill(presence, bookings, places),
    visibilitySkill(choices),
  ];
  return [...abilities, comingSkill(), conversationSkill(abilities)];
}
