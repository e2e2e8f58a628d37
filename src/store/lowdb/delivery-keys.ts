import type { DeliveryKeys, Receipt } from '../../conversation/delivery-keys.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { LowdbDatabase } from './database.ts';
import { type TableShape, keyOf } from './table.ts';

interface AnswerRow {
  /** The organisation and its key, as one text. */
  key: string;
  until: string;
  /** JSON: most answers are never asked for again. */
  answer: string;
}

export const answerShape: TableShape<AnswerRow, never> = { id: (row) => row.key, indexes: {} };

/**
 * Keeps {@link DeliveryKeys}' promise. Who is answering which delivery is known to this process only, since there
 * is no other: if it dies, its keys are free.
 */
export class LowdbDeliveryKeys<Answer> implements DeliveryKeys<Answer> {
  private readonly database: LowdbDatabase;
  /** Keys that are being answered, with the instant (ms) at which their lease ends. */
  private readonly leases = new Map<string, number>();

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async take(organisation: OrganisationId, own: string, now: Date, leaseMs: number): Promise<Receipt<Answer>> {
    const key = keyOf(organisation, own);
    const known = this.database.tables.answers.get(key);
    if (known && known.until > now.toISOString())
      return { state: 'answered', answer: JSON.parse(known.answer) as Answer };
    if ((this.leases.get(key) ?? -Infinity) > now.getTime()) return { state: 'busy' };
    this.leases.set(key, now.getTime() + leaseMs);
    return { state: 'new' };
  }

  async answered(organisation: OrganisationId, own: string, now: Date, answer: Answer, keepMs: number): Promise<void> {
    const key = keyOf(organisation, own);
    const until = new Date(now.getTime() + keepMs).toISOString();
    this.database.note(({ answers }) => {
      const known = answers.get(key);
      if (!known || known.until <= now.toISOString()) answers.put({ key, until, answer: JSON.stringify(answer) });
    });
    this.leases.delete(key);
  }

  async drop(organisation: OrganisationId, own: string): Promise<void> {
    this.leases.delete(keyOf(organisation, own));
  }

  async forgetExpired(now: Date): Promise<number> {
    return this.database.change(({ answers }) => {
      const old = answers.all().filter((row) => row.until <= now.toISOString());
      for (const row of old) answers.drop(row.key);
      return old.length;
    });
  }
}
