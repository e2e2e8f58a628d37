import type { Features } from './features.ts';

/** How much speaks for an intent. */
export type Weigh = (f: Features) => number;

export const sum = (...weights: (number | false)[]): number =>
  weights.reduce<number>((total, weight) => total + (weight || 0), 0);

export const when = (holds: boolean, weight: number): number => (holds ? weight : 0);

/** Nothing else outweighs it: for requests that are told by words which mean nothing else. */
export const DECIDES = 20;
