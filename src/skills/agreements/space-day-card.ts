import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type LocalDate, type LocalTime, timeAt } from '../../domain/local-date.ts';
import type { NamedSpace } from '../../domain/places/named-spaces.ts';
import type { SpaceDay, Stretch } from '../../domain/presence/space-day.ts';
import type { Colleague } from '../../domain/presence/whereabouts.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { todayOf } from '../presence/day-words.ts';

const A_LONG_MEETING_MS = 4 * 60 * 60_000;

interface ShownDay extends SpaceDay, NamedSpace {
  day: LocalDate;
  /** The next day that can be asked about. */
  next: LocalDate | undefined;
  /** The slots with which the card can be asked for again. */
  request: { halfDay?: 'am' | 'pm'; time?: object };
  page: number;
}

/** The hours of a desk or a room, one below the other; answers whose names are on it, too. */
export function spaceDayCard(of: ShownDay, turn: Turn): { reply: Reply; shown: Colleague[] } {
  const { spaceDay: words } = turn.words;
  const { stretches, space, site, day, next, request } = of;
  const { shown, further, actions } = pageOf(stretches, { ability: 'room_day', slots: request, page: of.page }, turn);
  const isFree = stretches.every((stretch) => stretch.is === 'free');
  const asksHours = request.halfDay !== undefined || request.time !== undefined;
  const answer = isFree ? words.freeAllThatTime : words.notFreeAllThatTime;
  const later = next ? [turn.button(words.nextDay, 'room_day', { ...request, days: [next] })] : [];
  const reply = peopleCard(
    {
      title: words.title({ space, site: site.name[turn.language], day, today: todayOf(turn) }),
      intro: asksHours ? [answer] : [],
      rows: shown.map((stretch) => rowOf(stretch, of, turn)),
      further: [...further, ...whyNoNames(of, shown, turn)],
      actions: [...actions, ...later],
    },
    turn,
  );
  return { reply, shown: shown.flatMap(({ holder }) => holder ?? []) };
}

function rowOf(stretch: Stretch, of: ShownDay, turn: Turn): PeopleRow {
  const { zone } = of.site;
  const hours = { from: timeAt(stretch.slot.from, zone), to: timeAt(stretch.slot.to, zone) };
  return {
    name: turn.words.spaceDay.stretch(hours),
    details: [whatOf(stretch, turn)],
    actions: stretch.toBook && isWorthBooking(stretch, of) ? [bookAction(hours, of, turn)] : [],
  };
}

/** Nobody means to have a room from morning to evening by one press. */
function isWorthBooking({ slot: { from, to } }: Stretch, { space, request }: ShownDay): boolean {
  return space.kind === 'desk' || request.time !== undefined || to.getTime() - from.getTime() <= A_LONG_MEETING_MS;
}

function whatOf(
  { is, holder, organisation, reason }: Stretch,
  { words: { spaceDay: words, closures }, language }: Turn,
) {
  if (is === 'closed' && reason) return `${words.closed} (${closures.reasons[reason]})`;
  if (is !== 'taken') return words[is];
  const who = holder ? [holder.name, ...(holder.from ? [holder.from[language]] : [])].join(' · ') : undefined;
  const text = who ?? organisation?.[language];
  return text ? words.takenBy({ text }) : words.taken;
}

/** Several buttons of a card say the same: what is read out tells them apart. */
function bookAction(time: { from: LocalTime; to: LocalTime }, { space, site, day }: ShownDay, turn: Turn): CardAction {
  const { desks, rooms, spaceDay } = turn.words;
  const isRoom = space.kind === 'room';
  const what = (isRoom ? rooms : desks).bookThis({ name: space.name, site: site.name[turn.language] });
  const tooltip = `${what}, ${spaceDay.stretch(time)}`;
  const verb = isRoom ? 'book_room' : 'book_desk';
  return turn.button(desks.book, verb, { [isRoom ? 'room' : 'desk']: space.id, days: [day], time }, { tooltip });
}

/** People wonder why a name is not there; not where none would be told anyway. */
function whyNoNames({ shown: terms, site }: ShownDay, stretches: Stretch[], turn: Turn): string[] {
  if (!stretches.some(({ is }) => is === 'taken')) return [];
  if (terms === 'free-busy' && site.owner !== turn.who.organisation.id) return [turn.words.spaceDay.withoutNames];
  return turn.isPrivate ? [] : [turn.words.spaceDay.namesInPrivate];
}
