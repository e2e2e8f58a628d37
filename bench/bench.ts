import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';

/** What can be measured, by name; loaded only when asked for, so that one does not weigh on another. */
const BENCHES: Record<string, (pace: 'full' | 'quick') => Promise<Figure[]>> = {
  start: async (pace) => (await import('./start.ts')).benchStart(pace),
  understanding: async (pace) => (await import('./understanding.ts')).benchUnderstanding(pace),
  presence: async (pace) => (await import('./presence.ts')).benchPresence(pace),
  summaries: async (pace) => (await import('./summaries.ts')).benchSummaries(pace),
  rooms: async (pace) => (await import('./rooms.ts')).benchRooms(pace),
  announcements: async (pace) => (await import('./announcements.ts')).benchAnnouncements(pace),
  lowdb: async (pace) => (await import('./lowdb.ts')).benchLowdb(pace),
  booking: async (pace) => (await import('./teams.ts')).benchTeams(pace),
  postgres: async (pace) => (await import('./postgres.ts')).benchPostgres(pace),
};

const HEADINGS = `bench         figure${' '.repeat(60)}measured         baseline     ratio                   goal`;

/** `npm run bench -- [--json] [--only lowdb,understanding] [--quick]`: each figure beside its baseline of the same run. */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, quick: { type: 'boolean' } },
});
const asked = values.only?.split(',') ?? Object.keys(BENCHES);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}

if (!values.json) process.stdout.write(`${HEADINGS}\n`);
const figures: Figure[] = [];
for (const name of asked) {
  const measured = (await BENCHES[name]?.(values.quick ? 'quick' : 'full')) ?? [];
  figures.push(...measured);
  for (const figure of measured)
    process.stdout.write(values.json ? `${JSON.stringify(figure)}\n` : `${asLine(figure)}\n`);
}
process.exit(figures.every(({ holds }) => holds !== false) ? 0 : 1);

function asLine({ bench, figure, value, unit, baseline, ratio, goal, holds }: Figure): string {
  const verdict = holds === undefined ? '' : holds ? 'holds' : 'FAILS';
  const columns = [
    bench.padEnd(13),
    figure.padEnd(58),
    `${rounded(value)} ${unit}`.padStart(16),
    (baseline === undefined ? '' : `${rounded(baseline)} ${unit}`).padStart(16),
    (ratio === undefined ? '' : `× ${rounded(ratio)}`).padStart(10),
    (goal ?? '').padStart(22),
    verdict,
  ];
  return columns.join(' ').trimEnd();
}

function rounded(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
}
