import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import { dayAt, type LocalDate } from '../../domain/local-date.ts';
import { type NamedSpace, spacesNamed } from '../../domain/places/named-spaces.ts';
import { MIDDLE_OF_BELGIUM } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { SpaceDays } from '../../domain/presence/space-day.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { spaceDayCard } from './space-day-card.ts';

/** As far as a button leads to the next day. */
const DAYS_AHEAD = 21;
/** Of several with the same name. */
const SPACES_OFFERED = 5;

const spaceDaySlots = z.object({
  /** As typed, or as a button has it. */
  space: slot.typed.optional(),
  spaceId: slot.spaceId.optional(),
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
  page: z.number().int().min(0).max(500).optional(),
});
type Slots = z.output<typeof spaceDaySlots>;

export interface SpaceDayParts {
  spaceDays: SpaceDays;
  search: SpaceSearch;
  places: Places;
  whereabouts: Whereabouts;
}

/** "What is on in room Weser on Thursday?": its hours, and of who has it what whoever asks may know. */
export function spaceDaySkill({ spaceDays, search, places, whereabouts }: SpaceDayParts): Skill {
  async function meant({ space, spaceId, place, site }: Slots, { who }: Turn): Promise<NamedSpace[]> {
    if (spaceId) {
      const found = await places.space(spaceId);
      const building = found && (await places.site(found.site));
      return found && building ? [{ space: found, site: building }] : [];
    }
    const home = who.person.home && places.place(who.person.home);
    return spacesNamed(space ?? '', { place, site }, home ?? MIDDLE_OF_BELGIUM, places);
  }

  /** Which of several? With the nearest as buttons. */
  function which(slots: Slots, found: NamedSpace[], turn: Turn): Answer {
    const { spaceDay: words } = turn.words;
    const buttons = found.slice(0, SPACES_OFFERED).map(({ space, site }) => {
      const title = words.thisOne({ space, site: site.name[turn.language] });
      const days = slots.days && { days: slots.days.slice(0, 2) }; // of others nothing is shown
      return turn.button(title, 'room_day', { ...slots, ...days, spaceId: space.id });
    });
    const { space: text = '' } = slots;
    const title = found.length > 0 ? words.which({ text }) : text ? words.unknown({ text }) : words.askSpace;
    return { replies: [choice(turn, title, buttons)], follow: { ability: 'room_day', slots: { ...slots } } };
  }

  async function show(slots: Slots, named: NamedSpace, turn: Turn): Promise<Answer> {
    const open = await search.openDays(turn.who, { site: named.site.id }, turn.now, DAYS_AHEAD);
    const day = slots.days?.[0] ?? open[0] ?? dayAt(turn.now, named.site.zone);
    const part = slot.dayPart(slots);
    const found = await spaceDays.of(turn.who, named, { day, part }, turn.isPrivate, turn.now);
    const next = slots.days?.[1] ?? open.find((one) => one > day);
    const request = requestOf(slots, named, day);
    const { reply, shown } = spaceDayCard({ ...found, ...named, day, next, request, page: slots.page ?? 0 }, turn);
    await whereabouts.seen(turn.who, shown, turn.now);
    return { replies: [reply], follow: { ability: 'room_day', slots: request } };
  }

  return {
    name: 'space-day',
    abilities: [
      ability({
        name: 'room_day',
        slots: spaceDaySlots,
        refinable: true,
        confidential: true,
        run: async (slots, turn) => {
          const found = await meant(slots, turn);
          const [only] = found;
          return only && found.length === 1 ? show(slots, only, turn) : which(slots, found, turn);
        },
      }),
    ],
  };
}

/** The same request, for a button. */
function requestOf({ halfDay, time }: Slots, { space }: NamedSpace, day: LocalDate) {
  return { spaceId: space.id, days: [day], ...slot.partData(slot.dayPart({ halfDay, time })) };
}
