/** Who holds the store, as the lock file says it. */
export interface Holder {
  pid: number;
  /** Tells this process from a later one with the same number. */
  life: string;
  host: string;
  /** ISO instant at which it took the store. */
  since: string;
  /** Proves to the holder that a request comes from somebody who may read the lock file. */
  token: string;
  /** Where it listens on loopback, once it does. */
  port?: number;
}
