import type { Official } from '../domain/people/official.ts';
import type { Address, AddressBook } from './address.ts';

/** So many people's addresses one process remembers to have kept. */
const REMEMBERED = 10_000;
/** Then it is kept anew: another process may have heard the person elsewhere meanwhile. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Keeps where people speak to us, without writing at each message. */
export class AddressKeeper {
  readonly #book: Pick<AddressBook, 'put'>;
  readonly #failed: (error: unknown) => void;
  readonly #kept = new Map<string, { address: string; at: Date }>();

  /** @param failed told what went wrong: nobody's answer waits for this, or suffers from it. */
  constructor(book: Pick<AddressBook, 'put'>, failed: (error: unknown) => void) {
    this.#book = book;
    this.#failed = failed;
  }

  /** The person was spoken with there. Never rejects. */
  async heard({ organisation, person }: Official, address: Address, at: Date): Promise<void> {
    const who = JSON.stringify([organisation.id, person.id]);
    const known = this.#kept.get(who);
    const said = { address: JSON.stringify(address), at };
    if (known?.address === said.address && at.getTime() - known.at.getTime() < REMEMBERED_MS) return;
    this.#remember(who, said);
    try {
      await this.#book.put(organisation.id, person.id, address, at);
    } catch (error) {
      this.#kept.delete(who);
      this.#failed(error);
    }
  }

  #remember(who: string, said: { address: string; at: Date }): void {
    this.#kept.delete(who);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= REMEMBERED && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(who, said);
  }
}
