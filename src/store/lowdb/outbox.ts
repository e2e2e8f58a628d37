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
import type { LowdbDatabase } from './database.ts';
import { type TableShape, compare, keyOf } from './table.ts';

interface NoticeRow extends Omit<ClaimedNotice, 'due' | 'until' | 'isBegun'> {
  due: string;
  until: string;
  /** When to try (again). */
  nextAt: string;
  /** Somebody has it until then; empty where nobody has. */
  leasedUntil: string;
  /** Told, or not to be told any more. */
  told: boolean;
  /** The attempt that began to tell it. */
  begun?: number;
  unreached?: Unreached;
}

const WAITING = 'waiting';

export const noticeShape: TableShape<NoticeRow, 'waiting'> = {
  id: (row) => keyOf(row.organisation, row.key),
  indexes: { waiting: (row) => (row.told ? [] : [WAITING]) },
};

/** Keeps {@link Outbox}'s promise. */
export class LowdbOutbox implements Outbox {
  private readonly database: LowdbDatabase;
  private readonly listeners = new Set<() => void>();
  /** Whose turn it was last. */
  private lastOne = '';

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async put(notices: Notice[]): Promise<number> {
    const brought = notices.map(newRow);
    const count = await this.database.change(({ notices: table }) => {
      let fresh = 0;
      for (const row of brought) {
        if (table.get(noticeShape.id(row))) continue;
        table.put(row);
        fresh += 1;
      }
      return fresh;
    });
    if (count > 0) for (const listener of this.listeners) listener();
    return count;
  }

  async claim(now: Date, leaseMs: number, limit: number, sharing: Sharing = {}): Promise<ClaimedNotice[]> {
    const at = now.toISOString();
    const leasedUntil = new Date(now.getTime() + leaseMs).toISOString();
    return this.database.change(({ notices }) => {
      const due = [...notices.where('waiting', WAITING)].filter((row) => row.nextAt <= at).sort(bySoonest);
      const isReady = (row: NoticeRow) => row.leasedUntil <= at && row.until > at;
      const mine = shared(inTurn(due, this.lastOne), isReady, limit, sharing);
      this.lastOne = mine.at(-1)?.organisation ?? '';
      return mine.map((row) => {
        const claimed = { ...row, leasedUntil, attempt: row.attempt + 1 };
        notices.put(claimed);
        return fromRow(claimed);
      });
    });
  }

  async begin({ organisation, key, attempt }: ClaimedNotice): Promise<boolean> {
    return this.database.change(({ notices }) => {
      const row = notices.get(keyOf(organisation, key));
      if (!row || row.told || row.attempt !== attempt || (row.begun ?? attempt) !== attempt) return false;
      notices.put({ ...row, begun: attempt });
      return true;
    });
  }

  async notTaken({ organisation, key, attempt }: ClaimedNotice): Promise<void> {
    await this.database.change(({ notices }) => {
      const row = notices.get(keyOf(organisation, key));
      if (!row || row.told || row.begun !== attempt) return;
      const { begun: _begun, ...asBefore } = row;
      notices.put(asBefore);
    });
  }

  async done(keys: NoticeKey[], why?: Unreached): Promise<void> {
    await this.database.change(({ notices }) => {
      for (const { organisation, key } of keys) {
        const row = notices.get(keyOf(organisation, key));
        if (row && (!row.told || row.unreached === 'unknown')) notices.put(ended(row, why));
      }
    });
  }

  async later(keys: NoticeKey[], at: Date): Promise<void> {
    await this.alter(keys, { nextAt: at.toISOString(), leasedUntil: '' });
  }

  async postpone(keys: NoticeKey[], at: Date): Promise<void> {
    const due = at.toISOString();
    await this.alter(keys, { due, nextAt: due, leasedUntil: '' });
  }

  async forgetBefore(instant: Date, keeping?: Keeping): Promise<number> {
    const before = instant.toISOString();
    const since = keeping?.since.toISOString() ?? '';
    return this.database.change(({ notices }) => {
      const old = notices.all().filter((row) => row.until <= before);
      for (const row of old) {
        const unreached = row.told ? row.unreached : row.begun === undefined ? 'too-late' : 'unknown';
        const isKept = unreached !== undefined && row.until > since && keeping?.kinds.includes(row.kind);
        if (!isKept) notices.drop(noticeShape.id(row));
        else if (!row.told) notices.put(ended(row, unreached));
      }
      return old.filter((row) => !row.told).length;
    });
  }

  async unreached(organisation: OrganisationId): Promise<UnreachedNotice[]> {
    return this.database.tables.notices
      .all()
      .flatMap((row) => (row.organisation === organisation && row.unreached ? [{ ...row, why: row.unreached }] : []))
      .sort((a, b) => compare(a.kind, b.kind) || compare(a.due, b.due) || compare(a.person, b.person))
      .map(({ person, kind, due, why }) => ({ person, kind, due: new Date(due), why }));
  }

  async waiting(now: Date): Promise<{ waiting: number; oldestDue: Date | undefined }> {
    const at = now.toISOString();
    const rows = [...this.database.tables.notices.where('waiting', WAITING)].filter((row) => row.until > at);
    const due = rows.filter((row) => row.due <= at).map((row) => row.due);
    const [oldest] = due.sort(compare);
    return { waiting: rows.length, oldestDue: oldest === undefined ? undefined : new Date(oldest) };
  }

  onNews(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async alter(keys: NoticeKey[], changes: Partial<NoticeRow>): Promise<void> {
    await this.database.change(({ notices }) => {
      for (const { organisation, key } of keys) {
        const row = notices.get(keyOf(organisation, key));
        if (row) notices.put({ ...row, ...changes });
      }
    });
  }
}

/** What each organisation has to tell, beginning with the one behind `last`. */
function inTurn(due: Readonly<NoticeRow>[], last: string): [string, Readonly<NoticeRow>[]][] {
  const lanes = [...Map.groupBy(due, (row) => row.organisation)].sort(([a], [b]) => compare(a, b));
  const isBehind = ([organisation]: [string, unknown]) => organisation > last;
  return [...lanes.filter(isBehind), ...lanes.filter((lane) => !isBehind(lane))];
}

/** Takes from each organisation its share of what is ready. */
function shared(
  lanes: [string, Readonly<NoticeRow>[]][],
  isReady: (row: NoticeRow) => boolean,
  limit: number,
  { ofEach = limit, butNot = [] }: Sharing,
): Readonly<NoticeRow>[] {
  const excepted = new Set<string>(butNot);
  return lanes
    .filter(([organisation]) => !excepted.has(organisation))
    .flatMap(([, rows]) => rows.filter(isReady).slice(0, ofEach))
    .slice(0, limit);
}

function newRow(notice: Notice): NoticeRow {
  const { organisation, key, person, kind, about } = structuredClone(notice);
  const due = notice.due.toISOString();
  const until = notice.until.toISOString();
  return { organisation, key, person, kind, about, due, until, nextAt: due, leasedUntil: '', attempt: 0, told: false };
}

function fromRow(row: NoticeRow): ClaimedNotice {
  const { organisation, key, person, kind, about, due, until, attempt, begun } = row;
  const instants = { due: new Date(due), until: new Date(until) };
  const isBegun = begun !== undefined;
  return { organisation, key, person, kind, about: structuredClone(about), ...instants, attempt, isBegun };
}

/** Of whom was not told it is not kept what it was about. */
function ended({ unreached: _unreached, ...row }: Readonly<NoticeRow>, why: Unreached | undefined): NoticeRow {
  return why ? { ...row, told: true, unreached: why, about: {} } : { ...row, told: true };
}

function bySoonest(a: NoticeRow, b: NoticeRow): number {
  return compare(a.nextAt, b.nextAt) || compare(a.organisation, b.organisation) || compare(a.key, b.key);
}
