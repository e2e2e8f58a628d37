import * as z from 'zod/v4';
import { type Answer, noticeKind, type NoticeKind, type Question, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { type DesksTogether, MOST_TOGETHER, type TogetherWish } from '../../domain/bookings/together/desks-together.ts';
import type { BookingTogether } from '../../domain/bookings/together/desks-together-booking.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { type BookingCards, cancelAction } from '../bookings/booking-cards.ts';
import { choice, textReply } from '../card-replies.ts';
import type { SpaceQuestions } from '../desks/space-questions.ts';
import { NOTHING_TO_ALTER } from '../colleagues/sought.ts';
import { mondayOf } from '../presence/day-words.ts';
import { askToPlanButton } from './together-buttons.ts';
import { meantTeam } from './meant-team.ts';
import { namedAmong, type NamedPeople } from './named-people.ts';
import { BOOKED_TOGETHER, type TeamNotices } from './team-notices.ts';
import { bookedCard, cannotBookFor, type Named, proposalCard } from './together-card.ts';
import type { BookSlots } from './together-slots.ts';

const ABILITY = 'book_together';
/** Of more days, or people of one name, more has to be said. */
const MOST_OFFERED = 5;

export interface BookingTogetherSkillParts {
  teamWeeks: Pick<TeamWeeks, 'mine'>;
  together: DesksTogether;
  booking: BookingTogether;
  teamNotices: TeamNotices;
  whereabouts: Pick<Whereabouts, 'seen' | 'called'>;
  bookings: Bookings;
  cards: BookingCards;
  places: Places;
  questions: SpaceQuestions;
}

/** "Book desks together for Thursday": first who would get which, and then, by one press, for them all. */
export class DesksForTeam {
  readonly #parts: BookingTogetherSkillParts;

  constructor(parts: BookingTogetherSkillParts) {
    this.#parts = parts;
  }

  /** For one day at a time. */
  async ask(slots: BookSlots, turn: Turn): Promise<Question | undefined> {
    const { days = [] } = slots;
    if (!turn.isPrivate || days.length === 1) return undefined;
    const { days: _days, ...request } = slots;
    const some = days.slice(0, MOST_OFFERED).map((day) => turn.button(turn.words.shortDay(day), ABILITY, { ...request, days: [day] })); // prettier-ignore
    const buttons = some.length > 0 ? some : await this.#parts.questions.dayButtons(ABILITY, request, turn);
    return { slot: 'days', replies: [choice(turn, turn.words.together.oneDay, buttons)] };
  }

  /** @throws {Refusal} `purpose-switched-off`, `in-the-past`, `too-far-ahead`. */
  async run(slots: BookSlots, turn: Turn): Promise<Answer> {
    const { who, now, words } = turn;
    assertPurpose(who.organisation, 'finding-colleagues');
    if (!turn.isPrivate) return said(textReply(words.colleagues.othersReadAlong));
    const { team: _team, teamId: _teamId, ...request } = slots;
    const meant = meantTeam(
      slots,
      { ability: ABILITY, slots: request },
      await this.#parts.teamWeeks.mine(who, now),
      turn,
    );
    if ('answer' in meant) return { ...meant.answer, unchanged: true };
    const [day] = slots.days ?? [];
    if (!day) return said(choice(turn, words.together.oneDay, []));
    const { team } = meant;
    return slots.book ? this.#book(slots, slots.book, team, day, turn) : this.#propose(slots, team, day, turn);
  }

  async #propose(slots: BookSlots, team: Team, day: LocalDate, turn: Turn): Promise<Answer> {
    const { together, questions } = this.#parts;
    const { who, now } = turn;
    const { people: names = [], chosen } = slots;
    const request = { teamId: team.id, days: [day] };
    const isNamed = names.length > 0 || chosen !== undefined;
    const named = namedAmong(await together.mayBeBookedFor(who, team, now), names.slice(0, MOST_TOGETHER), chosen ?? []); // prettier-ignore
    if (named.unclear) return which(named, named.unclear, { ...request, place: slots.place }, turn);
    if (isNamed && named.found.length === 0) return said(choice(turn, cannotBookFor(named.unknown, turn), []));
    const whom = isNamed ? { chosen: named.found } : {};
    const { place: where, unknownPlace, suggestedPlaces } = slots;
    if (unknownPlace ?? where) {
      const ask = await questions.place(
        ABILITY,
        { ...request, ...whom, place: where, unknownPlace, suggestedPlaces },
        turn,
      );
      if (ask) return said(ask);
    }
    const place = where ?? (await together.placeOfMost(who, team, day, now));
    if (!place) {
      if (!isNamed) return said(this.#nobody(team.id, day, turn));
      return said((await questions.place(ABILITY, { ...request, ...whom }, turn)) ?? this.#nobody(team.id, day, turn));
    }
    const only = isNamed ? [...named.found, who.person.id] : undefined;
    const wish = { team, day, place, only, isNamed };
    const isCut = names.length > MOST_TOGETHER;
    const answer = await this.#proposed(wish, named.unknown, isCut, turn);
    return { ...answer, unchanged: true, follow: { ability: ABILITY, slots: { ...request, place, ...whom } } };
  }

  async #proposed(wish: TogetherWish, unknown: string[], isCut: boolean, turn: Turn): Promise<Answer> {
    const { day, place, team, isNamed } = wish;
    const proposed = await this.#parts.together.propose(turn.who, wish, turn.now);
    if (proposed.outcome === 'nobody') return said(this.#nobody(team.id, day, turn));
    if (proposed.outcome === 'closed') return said(this.#closed(place, day, turn));
    const { seats, site } = proposed;
    const book = seats.map(({ colleague }) => colleague.person);
    const button = turn.button(
      turn.words.together.bookThese({ count: seats.length }),
      ABILITY,
      { teamId: team.id, days: [day], place, site: site.id, book, ...(isNamed && { chosen: [] }) },
      { style: 'positive' },
    );
    const proposal = { ...proposed, isCut: isCut || proposed.isCut };
    return this.#shown(proposalCard(proposal, { day, unknown, actions: seats.length > 0 ? [button] : [] }, turn), turn);
  }

  /** Those on the button are looked for once more: who may not be booked for any more, is not. */
  async #book(slots: BookSlots, only: PersonId[], team: Team, day: LocalDate, turn: Turn): Promise<Answer> {
    const { booking, teamNotices, together } = this.#parts;
    const { who, now, key } = turn;
    const place = slots.place ?? (await together.placeOfMost(who, team, day, now));
    if (!place) return said(this.#nobody(team.id, day, turn));
    const wish = { team, day, place, site: slots.site, only, isNamed: slots.chosen !== undefined };
    const done = await booking.book(who, wish, key, now, {
      expect: (people) => teamNotices.expect(who, people, day, key, now),
      booked: (people) => teamNotices.booked(who, people, day, key, now),
    });
    if (done.outcome === 'nobody') return said(this.#nobody(team.id, day, turn));
    if (done.outcome === 'closed') return said(this.#closed(place, day, turn));
    const answer = await this.#shown(bookedCard(done, day, turn), turn);
    const own = done.seats.find(({ colleague }) => colleague.person === who.person.id);
    return {
      ...answer,
      ...(own ? { booking: own.booking.id } : {}),
      unchanged: done.seats.length === 0,
      follow: NOTHING_TO_ALTER,
    };
  }

  /** What somebody is told for whom a colleague booked, as long as they have it. */
  notice(): NoticeKind {
    return noticeKind({
      kind: BOOKED_TOGETHER,
      about: z.object({ day: slot.day, key: slot.key, by: slot.whom.shape.person }),
      compose: async ({ day, key, by }, turn) => {
        const { bookings, cards, whereabouts } = this.#parts;
        const mine = await bookings.mine(turn.who, { days: [day] }, turn.now);
        const booking = mine.find((one) => one.kind === 'desk' && one.key === `${key} ${day}`);
        if (!booking) return [];
        const [colleague] = await whereabouts.called(turn.who, [{ organisation: booking.organisation, person: by }]);
        const { together: words, booking: usual } = turn.words;
        const card = await cards.about(booking, turn, {
          title: () => words.forYou({ colleague: colleague?.name ?? words.aColleague }),
          notices: () => [],
          facts: ({ space }) => [{ title: words.deskLabel, value: space.name }],
          actions: (detail) => [
            { ...cancelAction(booking, detail, turn), title: words.notNeeded },
            turn.button(usual.mine, 'my_bookings', {}),
          ],
        });
        return [card];
      },
    });
  }

  /** Perhaps they have not said anything yet. */
  #nobody(team: TeamId, day: LocalDate, turn: Turn) {
    return choice(turn, turn.words.together.nobodyIn({ day }), askToPlanButton(team, mondayOf(day), turn));
  }

  #closed(id: PlaceId, day: LocalDate, turn: Turn) {
    const place = this.#parts.places.place(id)?.names[turn.language] ?? id;
    return choice(turn, turn.words.together.closed({ place, day }), []);
  }

  /** Whoever is shown can see it. */
  async #shown({ reply, shown }: Named, turn: Turn): Promise<Answer> {
    await this.#parts.whereabouts.seen(turn.who, shown, turn.now);
    return { replies: [reply] };
  }
}

function said(reply: Answer['replies'][number]): Answer {
  return { replies: [reply], unchanged: true };
}

/** Whom of those who have the name? Those after it are asked for with the next press. */
function which(
  { found, unknown }: NamedPeople,
  { name, namesakes, rest }: NonNullable<NamedPeople['unclear']>,
  request: object,
  turn: Turn,
): Answer {
  const buttons = namesakes.slice(0, MOST_OFFERED).map((one) => {
    const chosen = [...found, one.person];
    return turn.button(one.name, ABILITY, { ...request, chosen, ...(rest.length > 0 && { people: rest }) });
  });
  const { colleagues: words } = turn.words;
  const left = namesakes.length - buttons.length;
  const notices = [
    ...(unknown.length > 0 ? [cannotBookFor(unknown, turn)] : []),
    ...(left > 0 ? [words.moreNamesakes({ left })] : []),
  ];
  return said(choice(turn, words.askWhich({ text: name }), buttons, notices));
}
