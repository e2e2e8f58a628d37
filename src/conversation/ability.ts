import type * as z from 'zod/v4';
import type { CardAction } from '../cards/card.ts';
import type { BookingId } from '../domain/bookings/booking.ts';
import type { Language } from '../domain/language.ts';
import type { Official } from '../domain/people/official.ts';
import type { Words } from '../locales/words.ts';
import type { Reply } from './reply.ts';

/** What an ability is told beside its slots. */
export interface Turn {
  who: Official;
  now: Date;
  language: Language;
  words: Words;
  /** False where others read along: nothing secret is said then. */
  isPrivate: boolean;
  /** Names this request: an effect that carries it happens once, however often the request comes in. */
  key: string;
  /** The booking that was last spoken of in this conversation; looked up when it is asked for. */
  lastBooking: () => Promise<BookingId | undefined>;
  /** A button: a press on it comes back as the ability `verb` with these slots. */
  button: (title: string, verb: string, slots: object, look?: Look) => CardAction;
}

export type Look = Pick<CardAction, 'style' | 'tooltip' | 'associatedInputs'>;

/** What an ability answers, and what the conversation should keep in mind. */
export interface Answer {
  replies: Reply[];
  /** True where a button did not do what it says (the desk was taken): it may be pressed again. */
  unchanged?: boolean;
  /** The booking that "it" means from now on. */
  booking?: BookingId;
  /** What a correction ("no, Friday") should alter, if not the request that was just answered. */
  follow?: { ability: string; slots: Record<string, unknown> };
}

/** What is asked before a request makes sense. */
export interface Question {
  /** The slot that an answer gives. */
  slot: string;
  replies: Reply[];
  /** What stands of the request meanwhile, where the answer takes the place of something that was said. */
  slots?: Record<string, unknown>;
}

/**
 * Something the bot can do, declared once. A sentence and a button meet in `slots`: the schema distrusts both.
 */
export interface Ability<Schema extends z.ZodType = z.ZodType> {
  /** As understanding names the intent; also the verb of its buttons. */
  name: string;
  slots: Schema;
  /** What must be asked before `run` makes sense; undefined where nothing is missing. */
  ask?: (slots: z.output<Schema>, turn: Turn) => Promise<Question | undefined>;
  /** True where it changes something: then a button of it works once, and a second press gets the first answer. */
  changes?: (slots: z.output<Schema>) => boolean;
  /** True where "no, Friday" after it should run it again with Friday. */
  refinable?: boolean;
  /** True where it shows what could be had: then "make it Friday" means that, not a booking. */
  proposes?: boolean;
  /** Abilities whose last request it takes up, as far as it is said without slots of its own; and what that request means here. */
  takesUp?: Record<string, Record<string, unknown>>;
  /** True where no store may keep what it answers: a secret, or what others let only this person see. */
  confidential?: boolean;
  run: (slots: z.output<Schema>, turn: Turn) => Promise<Answer>;
}

/** Ties the types of one ability together. */
export function ability<Schema extends z.ZodType>(declared: Ability<Schema>): Ability {
  return declared;
}

/** Something that is told unasked, declared once: what an outbox holds is as distrusted as what a button brings. */
export interface NoticeKind<Schema extends z.ZodType = z.ZodType> {
  /** As the notice names it. */
  kind: string;
  about: Schema;
  /** True where it must not be told twice: where nobody knows whether it arrived, it is not told again. One message, then. */
  once?: boolean;
  /**
   * What there is to say about it now; nothing, where it is no longer so.
   *
   * @throws {Refusal} where there is nothing to say either.
   */
  compose: (about: z.output<Schema>, turn: Turn) => Promise<Reply[]>;
}

/** Ties the types of one kind of notice together. */
export function noticeKind<Schema extends z.ZodType>(declared: NoticeKind<Schema>): NoticeKind {
  return declared;
}

/** A capability: abilities that belong together, and what it tells unasked. */
export interface Skill {
  name: string;
  abilities: Ability[];
  notices?: NoticeKind[];
}
