import { onEveryStore } from './stores.ts';
import { describeWhoseBookings } from './whose-bookings.contract.ts';

onEveryStore((name, open) => describeWhoseBookings(name, async () => (await open()).bookings));
