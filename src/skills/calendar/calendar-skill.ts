import * as z from 'zod/v4';
import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import { ability, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { bookingId } from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { dayAt } from '../../domain/local-date.ts';
import { cardReply, choice, lines, linksReply } from '../card-replies.ts';
import type { Calendars } from './calendars.ts';

/** Where calendar programs reach us: the address that a secret is a part of; undefined where they do not. */
export type AddressOf = (secret: string) => string | undefined;

const fillAddress = cardTemplate<{
  lang: string;
  title: string;
  notices: { text: string }[];
  address: string;
  actions: CardAction[];
}>('calendar-address');

/** A person's bookings and days in the calendar they use anyway. */
export function calendarSkill(calendars: Calendars, bookings: Bookings, addressOf: AddressOf): Skill {
  const isReachable = () => addressOf('') !== undefined;
  const notHere = ({ words, who }: Turn) => words.calendar.notHere({ contact: who.organisation.contact });

  async function newAddress(turn: Turn): Promise<Reply> {
    const { words, language, who, now } = turn;
    const address = addressOf(await calendars.open(who, now)) ?? '';
    const { title, explained, secret } = words.calendar;
    const card = fillAddress({
      lang: language,
      title: escapeMarkdown(title),
      notices: lines([explained, secret]),
      address: escapeMarkdown(address),
      actions: [turn.button(words.calendar.stop, 'revoke_calendar_address', {}, { style: 'destructive' })],
    });
    return cardReply([title, address, explained, secret].join('\n'), card);
  }

  return {
    name: 'calendar',
    abilities: [
      ability({
        name: 'calendar_address',
        slots: z.object({ anew: z.literal(true).optional() }),
        confidential: true,
        changes: ({ anew }) => anew === true,
        run: async ({ anew }, turn) => {
          const { calendar: words } = turn.words;
          if (!isReachable()) return { replies: [choice(turn, notHere(turn), [])] };
          if (!turn.isPrivate) return { replies: [choice(turn, words.notHereInPublic, [])], unchanged: true };
          const since = anew ? undefined : await calendars.openSince(turn.who);
          if (!since) return { replies: [await newAddress(turn)] };
          const day = dayAt(since, turn.who.organisation.zone);
          const steps = [
            turn.button(words.replace, 'calendar_address', { anew: true }),
            turn.button(words.stop, 'revoke_calendar_address', {}, { style: 'destructive' }),
          ];
          return { replies: [choice(turn, words.haveOne({ since: day }), steps)] };
        },
      }),
      ability({
        name: 'revoke_calendar_address',
        slots: z.object({}),
        changes: () => true,
        run: async (_slots, turn) => {
          await calendars.close(turn.who);
          const again = isReachable() && turn.isPrivate ? [turn.button(turn.words.calendar.make, 'calendar_address', {})] : []; // prettier-ignore
          return { replies: [choice(turn, turn.words.calendar.stopped, again)] };
        },
      }),
      ability({
        name: 'booking_in_calendar',
        slots: z.object({ booking: bookingId }),
        confidential: true,
        run: async ({ booking: id }, turn) => {
          const { calendar: words } = turn.words;
          if (!isReachable()) return { replies: [choice(turn, notHere(turn), [])] };
          if (!turn.isPrivate) return { replies: [choice(turn, words.notHereInPublic, [])] };
          const { secret, booking } = await calendars.openBooking(turn.who, id, turn.now);
          const { site, space } = await bookings.dayOf(booking);
          const title = words.spaceIn({ space, site: site.name[turn.language] });
          const link = { type: 'Action.OpenUrl' as const, title: words.openFile, url: addressOf(secret) ?? '' };
          return { replies: [linksReply(turn, title, [words.fileExplained], [link])] };
        },
      }),
    ],
  };
}
