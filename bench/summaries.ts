import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { nounsOn } from '../test/helpers/rooms.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';
import { DATES, fillTeams, NOW, ORGANISATION } from './summaries-fill.ts';

/** Of a hundred people each, in ten teams. */
const SERVICES = { full: 1_000, quick: 40 };
const MOST_S = 30;
const MOST_MS = 3;

/** The weeks of teams in the memory of the embedded store. */
export async function benchSummaries(pace: keyof typeof SERVICES): Promise<Figure[]> {
  const stores = lowdbStores(LowdbDatabase.inMemory());
  const teams = await fillTeams(stores, SERVICES[pace]);
  const { teamWeeks } = nounsOn(stores, []);
  const times: number[] = [];
  const start = performance.now();
  for (const team of teams) {
    const before = performance.now();
    const [week] = await teamWeeks.of(ORGANISATION, [team], DATES, NOW);
    times.push(performance.now() - before);
    if (week?.days.length !== DATES.length) throw new Error(`of ${team.name} only ${week?.days.length} days are shown`);
  }
  const seconds = (performance.now() - start) / 1000;
  const most = percentile(Float64Array.from(times).sort(), 95);
  const [ofTeams, ofPeople] = [teams.length, SERVICES[pace] * 100].map((count) => count.toLocaleString('en'));
  return [
    ...[
      {
        figure: `${ofTeams} teams of ${ofPeople} people, one after another, two weeks of each`,
        value: seconds,
        unit: 's',
      },
    ].map((figure) => ({ ...figure, ...(pace === 'full' && { goal: `< ${MOST_S} s`, holds: seconds < MOST_S }) })),
    { figure: 'one team, of 20 the slowest', value: most, unit: 'ms', goal: `< ${MOST_MS} ms`, holds: most < MOST_MS },
  ].map((figure) => ({ bench: 'summaries', ...figure }));
}
