import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { openPressed } from './pressed.ts';

const WARM_UP = { full: 2_000, quick: 500 };
const PER_ROUND = { full: 2_000, quick: 1_000 };
const ROUNDS = { full: 3, quick: 1 };
const GOAL = 1.6;

/**
 * The server's CPU time for a press on a Teams card, beside that of a bare teams-ai turn with token checking.
 */
export async function benchTeams(pace: keyof typeof ROUNDS): Promise<Figure[]> {
  const { ours, bare, close } = await openPressed();
  try {
    for (const server of [ours, bare]) await server.press(WARM_UP[pace]);
    // In turns, so that what else the machine does weighs on both.
    const value: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < ROUNDS[pace]; round++) {
      value.push((await ours.press(PER_ROUND[pace])).cpuMs);
      baseline.push((await bare.press(PER_ROUND[pace])).cpuMs);
    }
    return [asFigure(median(value), median(baseline))];
  } finally {
    close();
  }
}

function asFigure(value: number, baseline: number): Figure {
  return {
    bench: 'booking',
    figure: 'server CPU for a booking pressed on a Teams card',
    value,
    unit: 'ms',
    baseline,
    ratio: value / baseline,
    goal: `value / baseline <= ${GOAL}`,
    holds: value / baseline <= GOAL,
  };
}
