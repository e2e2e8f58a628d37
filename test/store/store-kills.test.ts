import { expect } from 'chai';
import { killWhileBooking } from '../../torture/kill-while-booking.ts';
import { aFolder } from './stores.ts';

describe('the embedded store, killed while booking', () => {
  const folder = aFolder();

  it('loses nothing it acknowledged in twenty kills', async function () {
    this.timeout(60_000);

    const { acknowledged } = await killWhileBooking(await folder.path(), 20);

    expect(acknowledged).to.be.above(20);
  });
});
