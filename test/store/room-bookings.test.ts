import { describeRoomBookings } from './room-bookings.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeRoomBookings(name, async () => (await open()).bookings));
