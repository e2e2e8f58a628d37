import { describeBookingStore } from './booking-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeBookingStore(name, async () => (await open()).bookings));
