import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { openPressed } from './pressed.ts';

const SIZES = {
  full: { warmUp: 3_000, presses: 3_000, rounds: 3, steadySeconds: 20 },
  quick: { warmUp: 300, presses: 300, rounds: 1, steadySeconds: 1 },
};
const STEADY_RATE = 200;

/** Signed presses on Teams cards, answered by the whole of Nomade on PostgreSQL, beside a bare teams-ai. */
export async function benchPresses(url: string, pace: 'full' | 'quick'): Promise<Figure[]> {
  const { warmUp, presses, rounds, steadySeconds } = SIZES[pace];
  const { ours, bare, close } = await openPressed(url);
  try {
    for (const server of [ours, bare]) await server.press(warmUp);
    const value: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      value.push((await ours.press(presses)).perSecond);
      baseline.push((await bare.press(presses)).perSecond);
    }
    const ratio = median(value) / median(baseline);
    const steady = await ours.press(STEADY_RATE * steadySeconds, STEADY_RATE);
    return [
      {
        figure: 'signed Teams presses a second, beside a bare teams-ai',
        value: median(value),
        unit: '/s',
        baseline: median(baseline),
        ratio,
        goal: 'value / baseline >= 0.5',
        holds: ratio >= 0.5,
      },
      {
        figure: `a press at ${STEADY_RATE} a second, p99`,
        value: steady.p99Ms,
        unit: 'ms',
        goal: '< 300 ms',
        holds: steady.p99Ms < 300,
      },
      {
        figure: 'event-loop delay of the same, p99.9',
        value: steady.delayMs,
        unit: 'ms',
        goal: '< 50 ms',
        holds: steady.delayMs < 50,
      },
    ].map((figure) => ({ bench: 'postgres', ...figure }));
  } finally {
    close();
  }
}
