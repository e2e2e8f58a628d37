/**
 * What `work` comes to or, where that takes longer than `ms`, what `otherwise` says. The work itself goes on: nothing
 * is left half done.
 */
export async function inTime<Value>(work: Promise<Value>, ms: number, otherwise: () => Value): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
