import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { Proposal, Seat, Seated } from '../../domain/bookings/together/desks-together.ts';
import type { BookedTogether } from '../../domain/bookings/together/desks-together-booking.ts';
import { MOST_TOGETHER } from '../../domain/bookings/together/desks-together.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Site } from '../../domain/places/place.ts';
import type { Colleague } from '../../domain/presence/whereabouts.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { capital } from '../presence/day-words.ts';

/** Of more people who need nothing, no names are said. */
const MOST_LISTED = 20;

/** A card, and those whom it names. */
export interface Named {
  reply: Reply;
  shown: Colleague[];
}

/** Who would get which desk, with one button that books them all. */
export function proposalCard(
  { site, seats, seated, elsewhere, without, isCut }: Proposal,
  said: { day: LocalDate; unknown: string[]; actions: CardAction[] },
  turn: Turn,
): Named {
  const { together: words } = turn.words;
  const groups = [
    listed(words.haveOne, seated.map(withDesk(site, turn)), seated.map(colleagueOf)),
    listed(words.worksElsewhere, elsewhere.map(nameIn(turn)), elsewhere),
    listed(words.haveNone, without.map(nameIn(turn)), without),
  ];
  const isDone = elsewhere.length + without.length === 0;
  const reply = peopleCard(
    {
      title: words.title({ site: site.name[turn.language], day: said.day }),
      notices: said.unknown.length > 0 ? [cannotBookFor(said.unknown, turn)] : [],
      intro: seats.length > 0 ? [...nearness(seats, site, turn), words.nothingYet] : isDone ? [words.allSeated] : [],
      rows: [...seats.map(seatRow(words.wouldGet, site, turn)), ...groups.flatMap(({ rows }) => rows)],
      further: isCut ? [words.atMost({ limit: MOST_TOGETHER })] : [],
      actions: said.actions,
    },
    turn,
  );
  return { reply, shown: [...seats.map(colleagueOf), ...groups.flatMap(({ shown }) => shown)] };
}

/** In one sentence, however many were typed: whether nobody has the name, or nobody of whom one may know. */
export function cannotBookFor(unknown: string[], { words }: Turn): string {
  return words.together.cannotBookFor({ names: unknown.slice(0, MOST_LISTED) });
}

/** Who has which desk now, and who has not. */
export function bookedCard(done: BookedTogether, day: LocalDate, turn: Turn): Named {
  const { together: words, booking } = turn.words;
  const { site, seats, seated, instead } = done;
  const without = [...done.elsewhere, ...done.without];
  const groups = [
    listed(words.haveOne, seated.map(withDesk(site, turn)), seated.map(colleagueOf)),
    listed(words.haveNone, without.map(nameIn(turn)), without),
  ];
  const others = seats.some(({ colleague }) => colleague.person !== turn.who.person.id);
  const [next] = [...(instead?.sites ?? []), ...(instead?.elsewhere ?? [])];
  const [desk] = next?.free ?? [];
  const title = desk && next && words.bookInstead({ desk: desk.name, site: next.site.name[turn.language] });
  const reply = peopleCard(
    {
      title: words.booked({ count: seats.length, site: site.name[turn.language], day }),
      intro: others ? [words.told] : [],
      rows: [...seats.map(seatRow(words.haveThem, site, turn)), ...groups.flatMap(({ rows }) => rows)],
      actions: [
        ...(title && instead
          ? [turn.button(title, 'book_desk', { desk: desk.id, days: instead.days, ...partData(instead.part) })]
          : []),
        turn.button(booking.mine, 'my_bookings', {}),
      ],
    },
    turn,
  );
  return { reply, shown: [...seats.map(colleagueOf), ...groups.flatMap(({ shown }) => shown)] };
}

function seatRow(heading: string, site: Readonly<Site>, turn: Turn): (seat: Seat) => PeopleRow {
  return ({ colleague, desk, part }) => {
    const half = part.halfDay ? [turn.words.part(part)] : [];
    const details = [turn.words.together.desk({ desk: desk.name }), ...zoneOf(desk.zone, site, turn), ...half];
    return { headings: [heading], name: nameIn(turn)(colleague), details: [capital(details.join(' · '))] };
  };
}

/** Many in a line: nothing can be done with any of them. */
function listed(heading: string, names: string[], people: Colleague[]): { rows: PeopleRow[]; shown: Colleague[] } {
  if (names.length === 0) return { rows: [], shown: [] };
  const left = names.length - MOST_LISTED;
  const said = [...names.slice(0, MOST_LISTED), ...(left > 0 ? [`+ ${left}`] : [])].join(', ');
  return { rows: [{ headings: [heading], name: said }], shown: people.slice(0, MOST_LISTED) };
}

function nearness(seats: Seat[], site: Readonly<Site>, turn: Turn): string[] {
  const zones = [...new Set(seats.flatMap(({ desk }) => zoneOf(desk.zone, site, turn)))];
  return seats.length > 1 && zones.length > 0 ? [turn.words.together.inZones({ zones })] : [];
}

function zoneOf(id: string, { zones }: Readonly<Site>, { language }: Turn): string[] {
  const zone = zones.find((one) => one.id === id);
  return zone ? [zone.name[language]] : [];
}

const colleagueOf = ({ colleague }: { colleague: Colleague }) => colleague;

const nameIn =
  ({ who, words }: Turn) =>
  ({ person, name }: Colleague) =>
    person === who.person.id ? words.together.you : name;

/** A desk somewhere else would be looked for here, by its name alone. */
const withDesk =
  ({ id }: Readonly<Site>, turn: Turn) =>
  ({ colleague, desk, site }: Seated) =>
    `${nameIn(turn)(colleague)}${desk && site === id ? ` (${desk})` : ''}`;
