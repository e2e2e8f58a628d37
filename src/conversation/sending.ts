import type { CardReply, Reply } from './reply.ts';
import type { Address } from './address.ts';

/**
 * Says something where nobody asked, through whichever channel the address is of.
 *
 * @throws {Gone} where it can never arrive there. {NotNow} where the platform wants to be left alone for a while.
 *   {NotTaken} where it surely did not take it. After anything else nobody knows: it may have arrived.
 */
export type Send = (to: Address, reply: Reply) => Promise<void>;

/**
 * Puts a card in the place of what was said before, in a message whose address {@link CardReply.stood} was told. Doing it twice
 * is doing it once. Throws as {@link Send} does: {@link Gone} and {@link Refused} where that message cannot be changed (any more).
 */
export type Change = (message: Address, reply: CardReply) => Promise<void>;

/** Nothing said there arrives any more: the person left, or took the app away. */
export class Gone extends Error {
  constructor(options?: ErrorOptions) {
    super('nobody can be reached there', options);
    this.name = 'Gone';
  }
}

/** The platform surely did not take it, and may another time; `cause` says why. */
export class NotTaken extends Error {
  constructor(options: ErrorOptions) {
    super('the platform did not take it', options);
    this.name = 'NotTaken';
  }
}

/** The platform heard it, and would not have it: it may be what we say. `cause` says why. */
export class Refused extends NotTaken {
  constructor(options: ErrorOptions) {
    super(options);
    this.name = 'Refused';
  }
}

/** The platform asked us to come back after `afterMs`: it took nothing. */
export class NotNow extends Error {
  readonly afterMs: number;

  constructor(afterMs: number, options?: ErrorOptions) {
    super('the platform asked us to come back later', options);
    this.name = 'NotNow';
    this.afterMs = afterMs;
  }
}
