import { ownPostgres } from '../test/helpers/test-postgres.ts';
import { onPostgres } from './announcement-places.ts';
import { ANNOUNCING, killWhileAnnouncing, told } from './kill-while-announcing.ts';

describe('announcements that two processes send on PostgreSQL', function () {
  this.timeout(3_600_000);

  it(`miss nobody and come twice to nobody of whom it was known, in ${ANNOUNCING.kills} kills of one of the two`, async () => {
    const server = await ownPostgres();
    try {
      console.log(told(await killWhileAnnouncing(await onPostgres(await server.database()))));
    } finally {
      await server.stop();
    }
  });
});
