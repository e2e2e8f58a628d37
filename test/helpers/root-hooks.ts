import { stopTestPostgres } from './test-postgres.ts';

type Ending = () => Promise<unknown>;

let ofTest: Ending[] | undefined;
const ofRun: Ending[] = [];

/** Does it when the test is over, the last first; of what is opened before any test, when all are. */
export function atTheEnd(ending: Ending): void {
  (ofTest ?? ofRun).push(ending);
}

/** Does it when all tests are over. */
export function atTheVeryEnd(ending: Ending): void {
  ofRun.push(ending);
}

async function end(endings: Ending[]): Promise<void> {
  for (const ending of endings.reverse()) await ending();
}

/** Where files run side by side, each in one of several processes, which then take the next. */
const isOneOfSeveral = process.env['MOCHA_WORKER_ID'] !== undefined;

/** Run by mocha around every test, whatever its file, also where tests fail. */
export const mochaHooks = {
  beforeEach(): void {
    ofTest = [];
  },
  async afterEach(): Promise<void> {
    const endings = ofTest ?? [];
    ofTest = undefined;
    await end(endings);
  },
  async afterAll(): Promise<void> {
    // There it comes after each file. What was opened serves the next one, and ends with the process.
    if (isOneOfSeveral) return;
    await end(ofRun);
    await stopTestPostgres();
  },
};
