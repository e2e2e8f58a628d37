import type { Send } from '../../src/conversation/sending.ts';
import type { LaneStore } from '../../src/domain/announcements/delivering/lane-store.ts';

const FOR_EVER = new Promise<never>(() => undefined);

/** The same, until the n-th time that something begins or ends: from then on nothing is done any more, and nothing answered. */
export function killable(
  { lanes, send }: { lanes: LaneStore; send: Send },
  killAt: number,
): { lanes: LaneStore; send: Send } {
  let steps = 0;
  const isDead = () => (steps += 1) >= killAt;
  const dying =
    <Args extends unknown[], Value>(act: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      if (isDead()) return FOR_EVER;
      const value = await act(...args);
      return isDead() ? FOR_EVER : value;
    };
  const mortal = new Proxy(lanes, {
    get: (target, name) => {
      const method = Reflect.get(target, name, target) as (...args: unknown[]) => Promise<unknown>;
      return dying((...args: unknown[]) => Reflect.apply(method, target, args));
    },
  });
  return { lanes: mortal, send: dying(send) };
}
