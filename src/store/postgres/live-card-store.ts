import type { Address } from '../../conversation/address.ts';
import type { Drawn, DueLiveCard, LiveCard, LiveCardStore } from '../../conversation/live-card-store.ts';
import type { PostgresDatabase } from './database.ts';

type LiveCardRow = Omit<LiveCard, 'message'> & { message: string; drawn: Drawn | null };

/** Keeps {@link LiveCardStore}'s promise by the functions of `migrations/044-live-cards.sql`. */
export class PostgresLiveCardStore implements LiveCardStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put({ organisation, person, announcement, showing, message, shown }: LiveCard, due: Date): Promise<void> {
    const which = [organisation, person, announcement, showing];
    await this.#database.rows('put_live_card', [...which, JSON.stringify(message), shown, due]);
  }

  async clear({ organisation, person, message }: Pick<LiveCard, 'organisation' | 'person' | 'message'>): Promise<void> {
    await this.#database.rows('clear_live_cards', [organisation, person, JSON.stringify(message)]);
  }

  async claim(now: Date, leaseMs: number, limit: number): Promise<DueLiveCard[]> {
    const leasedUntil = new Date(now.getTime() + leaseMs);
    const claimed = await this.#database.rows<LiveCardRow>('claim_live_cards', [now, leasedUntil, limit], { repeatable: false }); // prettier-ignore
    return claimed.map(({ organisation, person, announcement, showing, message, shown, drawn }) => ({
      ...{ organisation, person, announcement, showing, shown, drawn: drawn ?? undefined },
      message: JSON.parse(message) as Address,
    }));
  }

  async drawn(card: LiveCard, drawn: Drawn | undefined, due: Date): Promise<void> {
    await this.#database.rows('drawn_live_card', [...which(card), drawn && JSON.stringify(drawn), drawn?.version, due]);
  }

  async end(card: LiveCard): Promise<void> {
    await this.#database.rows('end_live_card', which(card));
  }
}

const which = ({ organisation, person, announcement, showing }: LiveCard) => [organisation, person, announcement, showing]; // prettier-ignore
