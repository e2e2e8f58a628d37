import * as z from 'zod/v4';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { CLOSURE_REASONS } from '../../domain/bookings/booking.ts';
import { type ClosedSpace, type Closing, mayClose } from '../../domain/bookings/closing/closing.ts';
import { closedDays, MOST_CLOSED_DAYS } from '../../domain/bookings/closing/closing-slots.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { type NamedSpace, spacesNamed } from '../../domain/places/named-spaces.ts';
import { MIDDLE_OF_BELGIUM } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { closedPart, closedWhen } from './closed-when.ts';
import { type ClosureNotices, MOST_TOLD, SPACE_CLOSED } from './closure-notices.ts';
import { LostCard, type LostParts } from './lost-card.ts';

/** Of several with the same name. */
const SPACES_OFFERED = 5;
/** Each has a button. */
const ROWS = 8;

const closeSlots = z.object({
  /** As typed, or as a button has it. */
  space: slot.typed.optional(),
  spaceId: slot.spaceId.optional(),
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
});
type CloseSlots = z.output<typeof closeSlots>;
const closeNowSlots = z.object({
  ...{ spaceId: slot.spaceId, days: slot.days },
  ...slot.partSlots,
  reason: z.enum(CLOSURE_REASONS).optional(),
});
const closuresSlots = z.object({
  ...{ place: slot.placeId.optional(), days: slot.days.optional() },
  page: z.number().int().min(0).max(500).optional(),
});
const lostSlots = z.object({
  bookings: z.array(slot.bookingId).min(1).max(MOST_TOLD),
  reason: z.enum(CLOSURE_REASONS).optional(),
});

export interface ClosingSkillParts extends LostParts {
  closing: Closing;
  closureNotices: ClosureNotices;
  places: Places;
}

/** "Close room Weser on Friday", and word of it to those who had it; what is closed; and "it is open again". */
export function closingSkill(parts: ClosingSkillParts): Skill {
  const { closing, closureNotices, places, search, cards } = parts;
  const questions = new SpaceQuestions(places, search);
  const lostCard = new LostCard(parts);

  /** What they may close goes before what others have of that name. */
  async function meant({ space, spaceId, place, site }: CloseSlots, { who }: Turn): Promise<NamedSpace[]> {
    if (spaceId) {
      const found = await places.space(spaceId);
      const building = found && (await places.site(found.site));
      return found && building ? [{ space: found, site: building }] : [];
    }
    const home = who.person.home && places.place(who.person.home);
    const found = await spacesNamed(space ?? '', { place, site }, home ?? MIDDLE_OF_BELGIUM, places);
    const own = found.filter((one) => mayClose(who, one));
    if (own.length > 0) return own;
    const [first] = found.sort((a, b) => Number(isOwn(b, who)) - Number(isOwn(a, who)));
    return first ? [first] : [];
  }

  function which(ability: string, slots: CloseSlots, found: NamedSpace[], turn: Turn): Answer {
    const { spaceDay: words } = turn.words;
    const { space: text = '', days = [] } = slots;
    assertOnAButton(days);
    const buttons = found.slice(0, SPACES_OFFERED).map(({ space, site }) => {
      const title = words.thisOne({ space, site: site.name[turn.language] });
      return turn.button(title, ability, { ...slots, spaceId: space.id });
    });
    const title = found.length > 0 ? words.which({ text }) : text ? words.unknown({ text }) : words.askSpace;
    return { replies: [choice(turn, title, buttons)], follow: { ability, slots: { ...slots } } };
  }

  async function confirm(slots: CloseSlots, named: NamedSpace, turn: Turn): Promise<Answer> {
    const { closures: words, days: inWords, part: partInWords } = turn.words;
    const { space, site } = named;
    const names = { space, site: site.name[turn.language] };
    const { days = [] } = slots;
    const part = slot.dayPart(slots);
    const again = { spaceId: space.id, days, ...slot.partData(part) };
    await closing.assertMay(turn.who, named);
    if (days.length === 0) {
      const asked = { ...slots, spaceId: space.id, site: site.id };
      const buttons = await questions.dayButtons('close_space', asked, turn);
      return {
        replies: [choice(turn, words.askDay(names), buttons)],
        follow: { ability: 'close_space', slots: asked },
      };
    }
    const count = await closing.concerned(turn.who, { ...named, days, part }, turn.now);
    const text = `${inWords(days)}, ${partInWords(part)}`;
    if (count === undefined) return { replies: [choice(turn, words.before({ space, text }), [allButton(turn)])] };
    const reasons = CLOSURE_REASONS.map((reason) =>
      turn.button(capital(words.reasons[reason]), 'close_space_now', { ...again, reason }),
    );
    const buttons = [...reasons, turn.button(words.noReason, 'close_space_now', again)];
    const replies = [choice(turn, words.confirm({ ...names, text }), buttons, [words.concerned({ count })])];
    return { replies, follow: { ability: 'close_space', slots: again } };
  }

  async function close({ spaceId, days, reason, ...slots }: z.output<typeof closeNowSlots>, turn: Turn) {
    const { closures: words, days: inWords, part: partInWords } = turn.words;
    const [named] = await meant({ spaceId }, turn);
    if (!named) return which('close_space', {}, [], turn);
    const part = slot.dayPart(slots);
    const { key, now, who } = turn;
    const concerned = closureNotices.of(key, reason, now);
    const done = await closing.close(who, { ...named, days, part, reason }, { key, concerned, now });
    const names = { space: named.space, site: named.site.name[turn.language] };
    const text = `${inWords(days)}, ${partInWords(part)}`;
    switch (done.outcome) {
      case 'before':
        return { replies: [choice(turn, words.before({ ...names, text }), [allButton(turn)])] };
      case 'not-held':
        return { replies: [choice(turn, words.notHeld(names), [], [words.cancelled({ count: done.cancelled })])], unchanged: true }; // prettier-ignore
      case 'closed': {
        const tooltip = words.reopenThis({ ...names, text });
        const reopen = turn.button(
          words.reopen,
          'reopen_space',
          { spaceId, days, ...slot.partData(part) },
          { tooltip },
        );
        const said = `${words.closed({ ...names, text })}. ${words.cancelled({ count: done.cancelled })}`;
        return { replies: [choice(turn, said, [reopen, allButton(turn)])] };
      }
    }
  }

  async function list({ place, days, page = 0 }: z.output<typeof closuresSlots>, turn: Turn): Promise<Answer> {
    const { closures: words } = turn.words;
    assertOnAButton(days);
    const closed = await closing.standing(turn.who, { place, days }, turn.now);
    if (closed.length === 0) return { replies: [choice(turn, words.none, [])] };
    const request = { ability: 'closures', slots: { ...(place && { place }), ...(days && { days }) }, page };
    const { shown, further, actions } = pageOf(closed, request, turn, ROWS);
    const rows = shown.map((one) => rowOf(one, turn));
    return cards.listed([], turn, words.title, { further, others: { rows, left: 0 }, below: actions });
  }

  function rowOf(one: ClosedSpace, turn: Turn) {
    const { closures: words } = turn.words;
    const { space, site, slot: when, reason } = one;
    const text = closedWhen(one, turn);
    const days = closedDays(when, site.zone);
    // Of what is closed for some hours of a day, others of that day may be closed for something else.
    const part = days.length === 1 ? slot.partData(closedPart(when, site.zone)) : {};
    const again = { spaceId: space.id, days, ...part };
    const reopen = turn.button(words.reopen, 'reopen_space', again, { tooltip: words.reopenThis({ space, text }) });
    const line = words.line({ space, site: site.name[turn.language], text, reason });
    return { text: escapeMarkdown(line), actions: mayClose(turn.who, one) ? [reopen] : [] };
  }

  async function reopen(slots: CloseSlots, turn: Turn): Promise<Answer> {
    const { closures: words } = turn.words;
    const { place, days } = slots;
    if (!slots.space && !slots.spaceId) return list({ place }, turn);
    const found = await meant(slots, turn);
    const closed = found.length > 1 ? await closedAmong(found, days, turn) : found;
    const [named = found[0]] = closed;
    if (!named || closed.length > 1) return which('reopen_space', slots, closed, turn);
    const opened = await closing.reopen(turn.who, named, { days, part: slot.dayPart(slots) }, turn.now);
    const names = { space: named.space, site: named.site.name[turn.language] };
    if (opened.length === 0) return { replies: [choice(turn, words.notClosed(names), [allButton(turn)])] };
    const text = opened.map((one) => closedWhen(one, turn)).join('; ');
    return { replies: [choice(turn, words.reopened({ ...names, text }), [allButton(turn)])] };
  }

  async function closedAmong(found: NamedSpace[], days: LocalDate[] | undefined, { who, now }: Turn) {
    const closed = new Set((await closing.standing(who, { days }, now)).map(({ space }) => space.id));
    return found.filter(({ space }) => closed.has(space.id));
  }

  return {
    name: 'closing',
    abilities: [
      ability({
        name: 'close_space',
        slots: closeSlots,
        refinable: true,
        run: async (slots, turn) => {
          const found = await meant(slots, turn);
          const [only] = found;
          return only && found.length === 1 ? confirm(slots, only, turn) : which('close_space', slots, found, turn);
        },
      }),
      ability({ name: 'close_space_now', slots: closeNowSlots, changes: () => true, run: close }),
      ability({ name: 'closures', slots: closuresSlots, refinable: true, run: list }),
      ability({
        name: 'reopen_space',
        slots: closeSlots,
        changes: ({ space, spaceId }) => space !== undefined || spaceId !== undefined,
        run: reopen,
      }),
    ],
    notices: [
      noticeKind({
        kind: SPACE_CLOSED,
        about: lostSlots,
        compose: async ({ bookings, reason }, turn) =>
          lostCard.of(await closing.lost(turn.who, bookings, turn.now), reason, turn),
      }),
    ],
  };
}

const allButton = (turn: Turn) => turn.button(turn.words.closures.all, 'closures', {});

/** @throws {Refusal} `too-many-days`, where they would not fit on a button that has to bring them back. */
function assertOnAButton(days: LocalDate[] = []): void {
  if (days.length > MOST_CLOSED_DAYS) throw new Refusal('too-many-days', { limit: MOST_CLOSED_DAYS });
}

const isOwn = ({ site }: NamedSpace, who: Turn['who']) => site.owner === who.organisation.id;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
