import type { Chart } from '../src/cards/chart.ts';
import type { Team } from '../src/domain/people/people-store.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { nounsOn } from '../test/helpers/rooms.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { DATES, fillTeams, NOW, ORGANISATION } from './summaries-fill.ts';

/** Of a hundred people each, in ten teams. */
const SERVICES = { full: 1_000, quick: 40 };
const PICTURES = { full: 200, quick: 30 };
const WARM_UP = 20;
const MOST_S = 30;
const MOST_MS = { team: 3, picture: 60 };

/** The weeks of teams in the memory of the embedded store, and their pictures. */
export async function benchSummaries(pace: keyof typeof SERVICES): Promise<Figure[]> {
  const stores = lowdbStores(LowdbDatabase.inMemory());
  const teams = await fillTeams(stores, SERVICES[pace]);
  const { teamWeeks } = nounsOn(stores, []);
  const times: number[] = [];
  const start = performance.now();
  for (const team of teams) times.push(await timeOf(() => weeksOf(team)));
  const seconds = (performance.now() - start) / 1000;
  const [ofTeams, ofPeople] = [teams.length, SERVICES[pace] * 100].map((count) => count.toLocaleString('en'));
  const all = `${ofTeams} teams of ${ofPeople} people, one after another, two weeks each`;
  return [
    { figure: all, value: seconds, unit: 's', goal: `< ${MOST_S} s`, holds: seconds < MOST_S },
    { figure: 'one team, median', value: median(times), unit: 'ms' },
    inTime('the same, of 20 teams the slowest', slowest(times), MOST_MS.team),
    inTime('a picture of a week, of 20 the slowest', slowest(await timesOfPictures(PICTURES[pace])), MOST_MS.picture),
  ].map((figure) => ({ bench: 'summaries', ...figure }));

  async function weeksOf(team: Team): Promise<void> {
    const [week] = await teamWeeks.of(ORGANISATION, [team], DATES, NOW);
    if (week?.days.length !== DATES.length) throw new Error(`of ${team.name} only ${week?.days.length} days are shown`);
  }
}

/** Each of another week: none is drawn twice. */
async function timesOfPictures(count: number): Promise<number[]> {
  // Only here: it takes a second to load, which is not the teams' time.
  const { drawChart } = await import('../src/pictures/draw-chart.ts');
  const times: number[] = [];
  for (let n = 0; n < count + WARM_UP; n += 1) times.push(await timeOf(() => drawChart(aWeek(n))));
  return times.slice(WARM_UP);
}

function aWeek(n: number): Chart {
  const parts = ['at an office', 'at a coworking site', 'at home', 'in the field', 'on leave', 'not known'];
  const bars = Array.from({ length: 7 }, (_, day) => ({
    label: `Day ${day}`,
    values: parts.map((__, part) => ((n * 7 + day * 3 + part * 5) % 9) / 2),
    ...(day === 2 && { note: 'team day' }),
  }));
  return { title: `Week ${n} of the team`, parts, bars, unit: 'people', language: 'en' };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function slowest(times: number[]): number {
  return percentile(Float64Array.from(times).sort(), 95);
}

function inTime(figure: string, value: number, mostMs: number) {
  return { figure, value, unit: 'ms', goal: `< ${mostMs} ms`, holds: value < mostMs };
}
