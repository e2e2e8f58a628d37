import type {
  ClaimedNotice,
  Keeping,
  Notice,
  NoticeKey,
  Outbox,
  Sharing,
  Unreached,
  UnreachedNotice,
} from '../../conversation/outbox.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PostgresDatabase } from './database.ts';

/** So many are forgotten at a time: no question may take long. */
const FORGET_AT_ONCE = 10_000;

/** A row as it is handed out. */
type ClaimedRow = Omit<ClaimedNotice, 'isBegun'> & { begun: number };

/**
 * Keeps {@link Outbox}'s promise by the functions of `migrations/006-outbox.sql`, `010-notices.sql`, `016-postponed.sql` and
 * `031-at-most-once.sql`.
 */
export class PostgresOutbox implements Outbox {
  readonly #database: PostgresDatabase;
  /** Whose turn it was last. */
  #lastOne = '';

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put(notices: Notice[]): Promise<number> {
    if (notices.length === 0) return 0;
    const columns = [
      notices.map(({ organisation }) => organisation),
      notices.map(({ key }) => key),
      notices.map(({ person }) => person),
      notices.map(({ kind }) => kind),
      notices.map(({ about }) => JSON.stringify(about)),
      numbers(notices.map(({ due }) => due.getTime())),
      numbers(notices.map(({ until }) => until.getTime())),
    ];
    return this.#database.value<number>('bring_notices', columns);
  }

  /** Not asked again where the answer got lost: what was handed out then comes back after the lease. */
  async claim(now: Date, leaseMs: number, limit: number, sharing: Sharing = {}): Promise<ClaimedNotice[]> {
    const { ofEach = limit, butNot = [] } = sharing;
    const values = [now, new Date(now.getTime() + leaseMs), limit, ofEach, butNot, this.#lastOne];
    const rows = await this.#database.rows<ClaimedRow>('claim_notices', values, { repeatable: false });
    this.#lastOne = rows.at(-1)?.organisation ?? '';
    return rows.map(({ organisation, key, person, kind, about, due, until, attempt, begun }) => {
      return { organisation, key, person, kind, about, due, until, attempt, isBegun: begun > 0 };
    });
  }

  /** May be asked again where the answer got lost: whoever began it may begin it. */
  begin({ organisation, key, attempt }: ClaimedNotice): Promise<boolean> {
    return this.#database.value<boolean>('begin_notice', [organisation, key, attempt]);
  }

  async notTaken({ organisation, key, attempt }: ClaimedNotice): Promise<void> {
    await this.#database.rows('notice_not_taken', [organisation, key, attempt]);
  }

  async done(keys: NoticeKey[], why?: Unreached): Promise<void> {
    if (keys.length > 0) await this.#database.rows('end_notices', [...columns(keys), why ?? null]);
  }

  async later(keys: NoticeKey[], at: Date): Promise<void> {
    if (keys.length > 0) await this.#database.rows('notices_later', [...columns(keys), at]);
  }

  async postpone(keys: NoticeKey[], at: Date): Promise<void> {
    if (keys.length > 0) await this.#database.rows('postpone_notices', [...columns(keys), at]);
  }

  async forgetBefore(instant: Date, { kinds, since }: Keeping = { kinds: [], since: instant }): Promise<number> {
    let neverTold = 0;
    for (;;) {
      const values = [instant, kinds, since, FORGET_AT_ONCE];
      const [gone] = await this.#database.rows<{ forgotten: number; never_told: number }>(
        'forget_past_notices',
        values,
      );
      neverTold += gone?.never_told ?? 0;
      if ((gone?.forgotten ?? 0) < FORGET_AT_ONCE) return neverTold;
    }
  }

  async unreached(organisation: OrganisationId): Promise<UnreachedNotice[]> {
    const rows = await this.#database.rows<UnreachedNotice>('unreached_notices', [organisation]);
    return rows.map(({ person, kind, due, why }) => ({ person, kind, due, why }));
  }

  async waiting(now: Date): Promise<{ waiting: number; oldestDue: Date | undefined }> {
    type Row = { waiting: number; oldest_due: Date | null };
    const [row] = await this.#database.rows<Row>('notices_waiting', [now]);
    return { waiting: row?.waiting ?? 0, oldestDue: row?.oldest_due ?? undefined };
  }

  onNews(listener: () => void): () => void {
    return this.#database.onNews('outbox', listener);
  }
}

function columns(keys: NoticeKey[]): [string[], string[]] {
  return [keys.map(({ organisation }) => organisation), keys.map(({ key }) => key)];
}

/** An array as PostgreSQL writes it. The driver would, too, but quotes each number, which takes twice as long. */
function numbers(list: number[]): string {
  return `{${list.join()}}`;
}
