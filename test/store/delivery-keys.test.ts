import { LowdbDeliveryKeys } from '../../src/store/lowdb/delivery-keys.ts';
import { describeDeliveryKeys } from './delivery-keys.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeDeliveryKeys(name, async () => new LowdbDeliveryKeys(await open())));
