import type { Address } from '../../conversation/address.ts';
import type { Drawn, DueLiveCard, LiveCard, LiveCardStore } from '../../conversation/live-card-store.ts';
import type { LowdbDatabase } from './database.ts';
import { compare, keyOf, type TableShape } from './table.ts';

interface LiveCardRow extends Pick<LiveCard, 'organisation' | 'person' | 'announcement' | 'showing'> {
  /** The address as JSON, so that it can be compared. */
  message: string;
  shown: string;
  due: string;
  /** Empty where nobody has it. */
  leasedUntil: string;
  drawn?: Drawn;
}

type Which = Pick<LiveCard, 'organisation' | 'person' | 'announcement'>;
type Where = Pick<LiveCard, 'organisation' | 'person' | 'message'>;

const idOf = ({ organisation, person, announcement }: Which) => keyOf(organisation, person, announcement);

export const liveCardShape: TableShape<LiveCardRow, 'person'> = {
  id: idOf,
  indexes: { person: (row) => [keyOf(row.organisation, row.person)] },
};

const bySoonest = (a: Readonly<LiveCardRow>, b: Readonly<LiveCardRow>) =>
  compare(a.due, b.due) ||
  compare(a.organisation, b.organisation) ||
  compare(a.person, b.person) ||
  compare(a.announcement, b.announcement);

/** Keeps {@link LiveCardStore}'s promise. */
export class LowdbLiveCardStore implements LiveCardStore {
  readonly #database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.#database = database;
  }

  async put(card: LiveCard, due: Date): Promise<void> {
    const { organisation, person, announcement, showing, shown } = card;
    const message = JSON.stringify(card.message);
    const times = { shown: shown.toISOString(), due: due.toISOString(), leasedUntil: '' };
    await this.#database.change(({ live_cards }) => {
      for (const row of this.#in(card)) live_cards.drop(idOf(row));
      live_cards.put({ organisation, person, announcement, showing, message, ...times });
    });
  }

  async clear(where: Where): Promise<void> {
    if (this.#in(where).length === 0) return;
    await this.#database.change(({ live_cards }) => {
      for (const row of this.#in(where)) live_cards.drop(idOf(row));
    });
  }

  async claim(now: Date, leaseMs: number, limit: number): Promise<DueLiveCard[]> {
    const at = now.toISOString();
    const leasedUntil = new Date(now.getTime() + leaseMs).toISOString();
    if (this.#due(at, limit).length === 0) return [];
    return this.#database.change(({ live_cards }) =>
      this.#due(at, limit).map((row) => {
        live_cards.put({ ...row, leasedUntil });
        return cardOf(row);
      }),
    );
  }

  async drawn(card: LiveCard, drawn: Drawn | undefined, due: Date): Promise<void> {
    await this.#database.change(({ live_cards }) => {
      const row = live_cards.get(idOf(card));
      if (row?.showing !== card.showing) return;
      const { drawn: _, ...rest } = row;
      const said = drawn && { drawn: structuredClone(drawn) };
      live_cards.put({ ...rest, ...said, due: due.toISOString(), leasedUntil: '' });
    });
  }

  async end(card: LiveCard): Promise<void> {
    await this.#database.change(({ live_cards }) => {
      if (live_cards.get(idOf(card))?.showing === card.showing) live_cards.drop(idOf(card));
    });
  }

  #in({ organisation, person, message }: Where): Readonly<LiveCardRow>[] {
    const rows = [...this.#database.tables.live_cards.where('person', keyOf(organisation, person))];
    return rows.filter((row) => row.message === JSON.stringify(message));
  }

  #due(at: string, limit: number): Readonly<LiveCardRow>[] {
    const free = this.#database.tables.live_cards.all().filter(({ leasedUntil }) => leasedUntil <= at);
    const due = free.filter((row) => row.due <= at || this.#isOld(row));
    return due.sort(bySoonest).slice(0, limit);
  }

  #isOld({ organisation, announcement: id, drawn }: Readonly<LiveCardRow>): boolean {
    const now = this.#database.tables.announcements.get(keyOf(organisation, id));
    return drawn !== undefined && now !== undefined && now.version !== drawn.version;
  }
}

function cardOf({
  organisation,
  person,
  announcement,
  showing,
  message,
  shown,
  drawn,
}: Readonly<LiveCardRow>): DueLiveCard {
  return {
    ...{ organisation, person, announcement, showing, message: JSON.parse(message) as Address },
    ...{ shown: new Date(shown), drawn: drawn && structuredClone(drawn) },
  };
}
