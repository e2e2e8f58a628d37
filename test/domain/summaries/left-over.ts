/** What a sum is of: each unknown, by whose it is. */
export type Row = ReadonlyMap<string, string>;

const FEW = 4;
/** Products of two remainders are exact, and so is what ten rows of ones lead to. */
const PRIME = 67_108_859;

/**
 * The groups of at most four people of whom some combination of the rows is, and of nobody else; none within another. Each
 * group that might be is tried: it is one if the rows, without its people, say less of each other than with them.
 */
export function leftOver(rows: readonly Row[]): string[] {
  const people = [...alike(rows)].filter(([, ones]) => ones.length <= FEW);
  const columns = columnsOf(rows);
  const all = rank(columns.map(({ column }) => column));
  const found: string[][] = [];
  const tryWith = (group: readonly string[], from: number) => {
    for (const [n, [, ones]] of people.entries()) {
      if (n < from || group.length + ones.length > FEW) continue;
      const larger = [...group, ...ones];
      if (rank(columns.filter(({ of }) => !larger.includes(of)).map(({ column }) => column)) < all) found.push(larger);
      else tryWith(larger, n + 1);
    }
  };
  tryWith([], 0);
  return found.map((group) => group.sort().join(' '));
}

/** Of each unknown in which rows it is, and whose it is. */
function columnsOf(rows: readonly Row[]): { column: number[]; of: string }[] {
  const owners = new Map(rows.flatMap((row) => [...row]));
  return [...owners].map(([unknown, of]) => ({ column: rows.map((row) => (row.has(unknown) ? 1 : 0)), of }));
}

/** People whom the rows do not tell apart, by how they are in them. */
function alike(rows: readonly Row[]): Map<string, string[]> {
  const columns = Map.groupBy(columnsOf(rows), ({ of }) => of);
  const patterns = [...columns].map(([of, its]) => ({ of, pattern: its.map(({ column }) => column.join('')).sort().join(' ') })); // prettier-ignore
  return new Map([...Map.groupBy(patterns, ({ pattern }) => pattern)].map(([pattern, ones]) => [pattern, ones.map(({ of }) => of)])); // prettier-ignore
}

function rank(vectors: readonly number[][]): number {
  const basis: { pivot: number; vector: number[] }[] = [];
  for (const given of new Set(vectors.map((vector) => vector.join(' ')))) {
    let vector = given.split(' ').map(Number);
    for (const { pivot, vector: other } of basis) {
      const times = vector[pivot]!;
      if (times !== 0)
        vector = vector.map((one, n) => (((one - ((times * other[n]!) % PRIME)) % PRIME) + PRIME) % PRIME);
    }
    const pivot = vector.findIndex((one) => one !== 0);
    if (pivot < 0) continue;
    const inverse = power(vector[pivot]!, PRIME - 2);
    basis.push({ pivot, vector: vector.map((one) => (one * inverse) % PRIME) });
  }
  return basis.length;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
