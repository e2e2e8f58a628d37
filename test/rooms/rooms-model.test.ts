import { emptyStores, ON_POSTGRES } from '../helpers/test-stores.ts';
import { tryRooms } from './try-rooms.ts';

const SEQUENCES = ON_POSTGRES ? 10 : 300;

describe('rooms', function () {
  this.timeout(60_000);

  it(`are as a small model has them, in ${SEQUENCES} sequences of whatever people do`, async () => {
    await tryRooms(async () => (await emptyStores()).stores, SEQUENCES);
  });
});
