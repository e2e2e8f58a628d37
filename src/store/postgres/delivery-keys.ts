import { createHash, randomUUID } from 'node:crypto';
import type { DeliveryKeys, Receipt } from '../../conversation/delivery-keys.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { Together } from './together.ts';

/** Keeps {@link DeliveryKeys}' promise by the functions of `migrations/005-conversations.sql` and `009-together.sql`. */
export class PostgresDeliveryKeys<Answer> implements DeliveryKeys<Answer> {
  readonly #database: PostgresDatabase;
  readonly #taken: Together<Receipt<Answer>>;
  readonly #answers: Together<object>;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#taken = new Together(database, 'take_deliveries');
    this.#answers = new Together(database, 'answer_deliveries');
  }

  async take(organisation: OrganisationId, key: string, now: Date, leaseMs: number): Promise<Receipt<Answer>> {
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const values = [organisation, digestOf(key), now, leaseUntil, randomUUID()];
    const receipt = await this.#taken.ask(values);
    // Given back between two looks of the server: whoever polls gets it then.
    if (!receipt) return { state: 'busy' };
    const { state } = receipt;
    return state === 'answered' ? { state, answer: receipt.answer } : { state };
  }

  async answered(organisation: OrganisationId, key: string, now: Date, answer: Answer, keepMs: number): Promise<void> {
    const keepUntil = new Date(now.getTime() + keepMs);
    await this.#answers.ask([organisation, digestOf(key), now, JSON.stringify(answer), keepUntil]);
  }

  async drop(organisation: OrganisationId, key: string): Promise<void> {
    await this.#database.rows('drop_delivery', [organisation, digestOf(key)]);
  }

  async forgetExpired(now: Date): Promise<number> {
    return forgetInPortions(this.#database, 'forget_deliveries', now);
  }
}

export function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
