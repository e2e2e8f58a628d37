import { killPostgresWhileBooking } from './kill-postgres-while-booking.ts';
import { QUICK } from './pace.ts';

const KILLS = QUICK ? 1 : 20;

describe('PostgreSQL', () => {
  it(`loses nothing that was acknowledged, and does nothing twice, in ${KILLS} kills of it and of us`, async () => {
    const { acknowledged, untold } = await killPostgresWhileBooking(KILLS);
    console.log(`      ${acknowledged} bookings acknowledged; ${untold} made of which nobody could be told`);
  });
});
