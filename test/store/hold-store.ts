/** Opens the store named on the command line, says `open` or the name of the error, and holds it until it is killed. */
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';

try {
  await LowdbDatabase.open({ file: process.argv[2] ?? '' });
  console.log('open');
  setInterval(() => undefined, 1000);
} catch (error) {
  console.log((error as Error).name);
}
