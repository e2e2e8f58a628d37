import type { ChoicesStore } from '../domain/people/choices-store.ts';
import { nextDecentTime } from '../domain/people/decent-times.ts';
import type { Official } from '../domain/people/official.ts';
import type { People } from '../domain/people/people.ts';
import type { HolidayCalendar } from '../domain/places/public-holidays.ts';
import { Refusal } from '../domain/refusal.ts';
import type { NoticeKind, Skill } from './ability.ts';
import type { Address, AddressBook } from './address.ts';
import type { ClaimedNotice, Outbox } from './outbox.ts';
import type { Reply } from './reply.ts';
import { Gone, NotNow, NotTaken, type Send } from './sending.ts';
import { unaskedTurn } from './unasked-turn.ts';

export interface TellerParts {
  outbox: Pick<Outbox, 'begin' | 'notTaken'>;
  people: People;
  addresses: AddressBook;
  choices: Pick<ChoicesStore, 'of'>;
  holidays: HolidayCalendar;
  skills: Skill[];
  send: Send;
  now: () => Date;
  /** Told of which kind of notice, and what went wrong. Never of anybody's words. */
  failed: (kind: string, error: unknown) => void;
}

/** What became of a notice. */
export type Became =
  | { became: 'told' }
  /** It is no longer so, or no longer worth saying by the time they are at work; or nobody is there to be told. */
  | { became: 'unsaid' }
  /** The person cannot be reached: they never spoke with us, or left everywhere. */
  | { became: 'nowhere' }
  /** Nobody knows whether it arrived, and it must not be told twice. */
  | { became: 'unknown' }
  /** Somebody else has it by now. */
  | { became: 'passed' }
  /** They are not at work before. */
  | { became: 'postponed'; at: Date }
  /** To be tried again. `everybody`: the platform asks not to be sent anything before. */
  | { became: 'later'; at: Date; everybody: boolean };

const FIRST_AGAIN_MS = 30_000;
const AGAIN_AT_MOST_MS = 15 * 60_000;

/**
 * Tells one notice: finds the words in the person's language when it is sent, and the place where they last spoke. Nobody
 * is told anything while they are not at work.
 */
export class Teller {
  readonly #parts: TellerParts;
  readonly #kinds: Map<string, NoticeKind>;

  constructor(parts: TellerParts) {
    this.#parts = parts;
    const kinds = parts.skills.flatMap((skill) => skill.notices ?? []);
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
    if (this.#kinds.size !== kinds.length) throw new Error('two kinds of notice have the same name');
  }

  /** Never rejects. */
  async tell(notice: ClaimedNotice): Promise<Became> {
    const { people, addresses, choices, failed } = this.#parts;
    const { organisation, person } = notice;
    if (notice.isBegun) return { became: 'unknown' };
    try {
      const [who, places, chosen] = await Promise.all([
        people.official(organisation, person),
        addresses.of(organisation, person),
        choices.of(organisation, person),
      ]);
      const now = this.#parts.now();
      if (!who || now >= notice.until) return { became: 'unsaid' };
      if (places.length === 0) return { became: 'nowhere' };
      const working = { organisation: who.organisation, choices: chosen };
      const at = nextDecentTime({ from: now, before: notice.until }, working, this.#parts.holidays);
      if (!at) return { became: 'unsaid' };
      if (at > now) return { became: 'postponed', at };
      const declared = this.#declared(notice);
      const replies = await this.#compose(declared, notice, who);
      if (replies.length === 0) return { became: 'unsaid' };
      return await (declared.once ? this.#sayOnce(notice, replies, places) : this.#say(replies, places));
    } catch (error) {
      if (error instanceof NotNow) return { became: 'later', at: this.#in(error.afterMs), everybody: true };
      failed(notice.kind, error instanceof NotTaken ? error.cause : error);
      const againMs = Math.min(FIRST_AGAIN_MS * 2 ** (notice.attempt - 1), AGAIN_AT_MOST_MS);
      return { became: 'later', at: this.#in(againMs), everybody: false };
    }
  }

  #declared({ kind }: ClaimedNotice): NoticeKind {
    const declared = this.#kinds.get(kind);
    // A later version of us, in another process, may know what to say.
    if (!declared) throw new Error(`nobody knows how to tell ${kind}`);
    return declared;
  }

  /** What there is to say now: nothing, where the domain refuses what the notice is about. */
  async #compose(declared: NoticeKind, { key, about }: ClaimedNotice, who: Official): Promise<Reply[]> {
    const turn = unaskedTurn(who, key, this.#parts.now());
    try {
      return await declared.compose(declared.about.parse(about), turn);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }

  /** Where they last spoke; where that is gone, where they spoke before. */
  async #say(replies: Reply[], addresses: Address[]): Promise<Became> {
    for (const address of addresses) {
      try {
        for (const reply of replies) await this.#parts.send(address, standing(reply));
        return { became: 'told' };
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
      }
    }
    return { became: 'nowhere' };
  }

  /** The same, of what must not be told twice: whoever finds later that it was begun knows that it may have arrived. */
  async #sayOnce(notice: ClaimedNotice, replies: Reply[], addresses: Address[]): Promise<Became> {
    const { outbox, failed } = this.#parts;
    if (replies.length > 1) throw new Error(`${notice.kind} is several messages, of which a part might be told twice`);
    if (!(await outbox.begin(notice))) return { became: 'passed' };
    try {
      return await this.#say(replies, addresses);
    } catch (error) {
      if (error instanceof NotNow || error instanceof NotTaken) {
        await outbox.notTaken(notice);
        throw error;
      }
      failed(notice.kind, error);
      return { became: 'unknown' };
    }
  }

  #in(ms: number): Date {
    return new Date(this.#parts.now().getTime() + ms);
  }
}

/** There is no card whose place it could take. */
const standing = (reply: Reply): Reply => (reply.kind === 'card' ? { ...reply, place: 'after' } : reply);
