import { killPostgresWhileBooking } from '../../torture/kill-postgres-while-booking.ts';

describe('PostgreSQL killed while booking', function () {
  this.timeout(60_000);

  it('loses nothing that was acknowledged, and does nothing twice: once it, once a process of ours', async () => {
    await killPostgresWhileBooking(2);
  });
});
