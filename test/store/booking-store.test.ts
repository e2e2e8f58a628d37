import { LowdbBookingStore } from '../../src/store/lowdb/booking-store.ts';
import { describeBookingStore } from './booking-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeBookingStore(name, async () => new LowdbBookingStore(await open())));
