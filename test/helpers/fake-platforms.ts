import type { Address } from '../../src/conversation/address.ts';
import { NotNow, type Send } from '../../src/conversation/sending.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Arrived {
  person: string;
  lane: string;
  at: number;
}

export interface PlatformManners {
  /** So many messages it takes in any second of a lane. */
  limit: number;
  answerMs: number;
  /** Is told what has arrived, in place of keeping it. */
  arrive: (one: Arrived) => unknown;
}

/** Stands in for Teams and Slack: takes so many in any second of a lane, refuses the rest, and answers after a while. */
export class FakePlatforms {
  readonly arrived: Arrived[] = [];
  readonly refused: { lane: string; at: number }[] = [];
  readonly #time: VirtualTime;
  readonly #limit: number;
  /** Of lanes that take another number of messages a second. */
  readonly limits = new Map<string, number>();
  readonly #answerMs: number;
  readonly #arrive: (one: Arrived) => unknown;
  readonly #recent = new Map<string, number[]>();
  /** What it throws is what becomes of a message that does not arrive … */
  before: (address: Address, n: number) => void = () => undefined;
  /** … and of one that has arrived. */
  after: (address: Address, n: number) => void = () => undefined;
  #count = 0;

  constructor(time: VirtualTime, { limit = 50, answerMs = 120, arrive }: Partial<PlatformManners> = {}) {
    this.#time = time;
    this.#limit = limit;
    this.#answerMs = answerMs;
    this.#arrive = arrive ?? ((one) => this.arrived.push(one));
  }

  readonly send: Send = async (address) => {
    const n = (this.#count += 1);
    const at = this.#time.now().getTime();
    const { person, lane } = address.reference as { person: string; lane: string };
    const isTaken = this.#isTaken(lane, at);
    if (isTaken) this.before(address, n);
    if (isTaken) this.#arrive({ person, lane, at });
    else this.refused.push({ lane, at });
    await this.#time.wait(this.#answerMs);
    if (!isTaken) throw new NotNow(1_000);
    this.after(address, n);
  };

  #isTaken(lane: string, at: number): boolean {
    const recent = this.#recent.get(lane) ?? [];
    this.#recent.set(lane, recent);
    while (recent[0] !== undefined && recent[0] <= at - 1_000) recent.shift();
    if (recent.length >= (this.limits.get(lane) ?? this.#limit)) return false;
    recent.push(at);
    return true;
  }
}
