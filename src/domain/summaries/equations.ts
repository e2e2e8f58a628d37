/** So many times each unknown, by its number, and nothing that is there no times. Whole numbers, with no common divisor. */
export type Sum = ReadonlyMap<number, number>;

/** A number became too large to be reckoned with exactly. */
export class Inexact extends Error {}

/** Sums that are nothing, all at once: each says one unknown by the others. Reckons in whole numbers, so exactly. */
export class Equations {
  readonly #of: Map<number, Sum>;
  readonly #work: { terms: number };

  constructor(of: ReadonlyMap<number, Sum> = new Map(), work = { terms: 0 }) {
    this.#of = new Map(of);
    this.#work = work;
  }

  copy(): Equations {
    return new Equations(this.#of, this.#work);
  }

  /** How much has been reckoned with these and with those that they were copied from, in terms of sums. */
  get terms(): number {
    return this.#work.terms;
  }

  /** The unknowns that are said by others. */
  said(): Iterable<number> {
    return this.#of.keys();
  }

  /** The sum, or some multiple of it, in unknowns that none of the equations says. */
  reduce(sum: Sum): Sum {
    for (;;) {
      const unknown = [...sum.keys()].find((one) => this.#of.has(one));
      const equation = unknown === undefined ? undefined : this.#of.get(unknown);
      if (unknown === undefined || !equation) return sum;
      this.#work.terms += sum.size + equation.size;
      sum = without(unknown, sum, equation);
    }
  }

  /** @param sum reduced, and nothing from now on: it says `unknown`, which is in it. */
  add(sum: Sum, unknown: number): void {
    this.#of.set(unknown, sum);
  }
}

/** Each sum as many times as makes `unknown` fall out when one is taken from the other. */
function without(unknown: number, sum: Sum, equation: Sum): Sum {
  const [here, there] = [sum.get(unknown) ?? 0, equation.get(unknown) ?? 0];
  const left = new Map([...sum].map(([one, times]) => [one, times * there]));
  for (const [one, times] of equation) left.set(one, (left.get(one) ?? 0) - times * here);
  for (const [one, times] of left) if (times === 0) left.delete(one);
  return shortened(left);
}

function shortened(sum: Sum): Sum {
  const times = [...sum.values()];
  if (!times.every(Number.isSafeInteger)) throw new Inexact();
  const divisor = times.reduce(commonDivisor, 0);
  return divisor <= 1 ? sum : new Map([...sum].map(([one, many]) => [one, many / divisor]));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}
