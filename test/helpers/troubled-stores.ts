import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import type { Stores } from '../../src/stores.ts';

export interface TroubledStores {
  stores: Stores;
  /** From now on these calls (`bookings.claim`), or all, are refused. */
  away(...calls: string[]): void;
  /** From now on these calls, or all, wait until `well`. */
  slow(...calls: string[]): void;
  well(): void;
}

/** The stores, as they would be where the database is away or slow. */
export function troubledStores(stores: Stores): TroubledStores {
  let trouble: (call: string) => Promise<void> | undefined = () => undefined;
  let release = (): void => {};
  const among = (calls: string[], call: string) => calls.length === 0 || calls.includes(call);

  const troubled = (name: string, store: object) =>
    new Proxy(store, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          await trouble(`${name}.${String(property)}`);
          return (value as (...given: unknown[]) => unknown).apply(target, given);
        };
      },
    });

  return {
    stores: Object.fromEntries(
      Object.entries(stores).map(([name, store]) => [
        name,
        typeof store === 'object' ? troubled(name, store as object) : store,
      ]),
    ) as unknown as Stores,
    away(...calls) {
      const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      trouble = (call) =>
        among(calls, call) ? Promise.reject(new StoreUnavailable('The database is away.', gone)) : undefined;
    },
    slow(...calls) {
      const released = new Promise<void>((resolve) => (release = resolve));
      trouble = (call) => (among(calls, call) ? released : undefined);
    },
    well() {
      trouble = () => undefined;
      release();
    },
  };
}
