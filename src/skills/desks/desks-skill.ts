import type * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { assertKind } from './kind-of-button.ts';
import { spaceList } from './space-list-card.ts';
import { SpaceQuestions } from './space-questions.ts';
import { placeName } from './place-name.ts';
import { waitingInstead, waitingThere } from './waiting-instead.ts';
import { wishSlots } from './wish-slots.ts';

const deskSlots = wishSlots.extend({ desk: slot.spaceId.optional() });
type WishSlots = z.output<typeof wishSlots>;

/** "Book me a desk in Eupen tomorrow": shows what is free, and books the desk whose button is pressed. */
export function desksSkill(search: SpaceSearch, bookings: Bookings, places: Places, cards: BookingCards): Skill {
  const questions = new SpaceQuestions(places, search);

  async function show(abilityName: string, slots: WishSlots, turn: Turn): Promise<Answer> {
    const { otherDays, page = 0, unknownPlace: _unknown, suggestedPlaces: _suggested, ...request } = slots;
    const days = slots.days ?? [dayAt(turn.now, turn.who.organisation.zone)];
    const wish = { ...slots, days, part: slot.dayPart(slots), equipment: slots.equipment ?? [] };
    const offer = await search.offer(turn.who, wish, turn.now);
    const place = await placeName(slots, places, turn.language);
    const list = { offer, place, verb: 'book_desk' as const, slots: {}, page };
    const again = { ability: abilityName, slots: { ...request, days: offer.days } };
    const waitFor = waitingInstead(offer, place, again.slots);
    return { replies: [spaceList({ ...list, request: again, ...(otherDays && { otherDays }), ...waitFor }, turn)] };
  }

  return {
    name: 'desks',
    abilities: [
      ability({
        name: 'book_desk',
        slots: deskSlots,
        refinable: true,
        proposes: true,
        changes: ({ desk }) => desk !== undefined,
        ask: async (slots, turn) => {
          if (slots.desk) return undefined;
          const where = await questions.place('book_desk', slots, turn);
          if (where) return { slot: 'place', replies: [where] };
          const when = await questions.day('book_desk', slots, turn);
          return when && { slot: 'days', replies: [when] };
        },
        run: async (slots, turn) => {
          if (!slots.desk || !slots.days) return show('book_desk', slots, turn);
          await assertKind('desk', slots.desk, places);
          const part = slot.dayPart(slots);
          const booked = await bookings.book(turn.who, slots.desk, slots.days, part, turn.key, turn.now);
          switch (booked.outcome) {
            case 'booked':
              return cards.booked(booked.bookings, turn);
            case 'busy':
              return cards.busy(
                booked.with,
                turn,
                slots.days.length === 1 ? { desk: slots.desk, days: slots.days, ...slot.partData(part) } : undefined,
              );
            case 'taken': {
              const { lost, offer, closure } = booked;
              const list = { offer, verb: 'book_desk' as const, slots: {}, page: 0 };
              const site = await places.site(lost.site);
              const place = site && places.place(site.place)?.names[turn.language];
              const request = {
                ability: 'book_desk',
                slots: { place: site?.place, days: offer.days, ...slot.partData(part) },
              };
              const { closures, desks: said } = turn.words;
              const closed = closure && closures.closedThen({ space: lost, reason: closure.reason });
              const notices = [closed ?? said.taken({ desk: lost.name })];
              const waitFor = waitingThere(offer, lost, request.slots);
              return {
                replies: [spaceList({ ...list, place, request, notices, ...waitFor }, turn)],
                unchanged: true,
                follow: request,
              };
            }
          }
        },
      }),
      ability({
        name: 'find_free',
        slots: wishSlots,
        refinable: true,
        proposes: true,
        ask: async (slots, turn) => {
          if (!slots.place && !slots.site && !slots.unknownPlace && turn.who.person.home) return undefined;
          const where = await questions.place('find_free', slots, turn);
          return where && { slot: 'place', replies: [where] };
        },
        run: (slots, turn) => show('find_free', slots, turn),
      }),
    ],
  };
}
