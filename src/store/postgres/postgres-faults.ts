import { StoreUnavailable } from '../../domain/store-unavailable.ts';

/** What the driver says without an SQLSTATE: the connection is gone, cannot be had, or does not answer. */
const DRIVER_FAULTS =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;
const SYSTEM_FAULTS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']); // prettier-ignore

/** SQLSTATEs of a server that is going away or coming back, or that is a standby now (25006). */
const GOING_AWAY = /^(08|57P0|25006)/;
/** Full disk, no memory, too many connections (53); a question that took too long (57014) or waited too long (55P03); a broken disk (58). */
const CANNOT_NOW = /^(53|57014|55P03|58|40001|40P01)/;

/** Wrong credentials (28), no such database (3D000), or not allowed (42501): waiting does not mend it. */
const NOT_LET_IN = /^(28|3D000|42501)/;

/** PostgreSQL does not let us do what we must; written for an administrator. */
export class DatabaseRefused extends Error {
  constructor(because: string, cause: unknown) {
    super(because, { cause });
    this.name = 'DatabaseRefused';
  }
}

/**
 * Does the work, and says for an administrator which server is away, or what it does not allow.
 *
 * @throws {StoreUnavailable} {DatabaseRefused} with a sentence that never has the password.
 */
export async function saidOf<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await unavailable(work);
  } catch (error) {
    const { host, pathname } = new URL(url);
    const server = `PostgreSQL at ${host || 'this machine'}${pathname}`;
    if (error instanceof StoreUnavailable)
      throw new StoreUnavailable(`${server} cannot be reached. Is it running, and is the setting right?`, error.cause);
    const { code = '', message = '' } = error as { code?: string; message?: string };
    throw NOT_LET_IN.test(code) ? new DatabaseRefused(`${server} refuses: ${message}.`, error) : error;
  }
}

/** The connection is to blame: another one may do. */
export function isConnectionFault(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return GOING_AWAY.test(code) || ['ECONNRESET', 'EPIPE'].includes(code) || message.startsWith('Connection terminated');
}

/** Does the work, and says in our own word that the database is away. What is our own fault stays as it is. */
export async function unavailable<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    const away =
      GOING_AWAY.test(code) || CANNOT_NOW.test(code) || SYSTEM_FAULTS.has(code) || DRIVER_FAULTS.test(message);
    throw away ? new StoreUnavailable('The database is away, or too slow.', error) : error;
  }
}
