import type { DeliveryKeys } from '../../src/conversation/delivery-keys.ts';
import { type Answer, describeDeliveryKeys } from './delivery-keys.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) =>
  describeDeliveryKeys(name, async () => (await open()).deliveries as DeliveryKeys<unknown> as DeliveryKeys<Answer>),
);
