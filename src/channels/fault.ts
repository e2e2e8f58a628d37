/** What the log keeps of an error: never its message, which may quote what a person wrote. */
export function describeFault(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  // Of a store that refuses, the disk's own reason (ENOSPC) is in the cause.
  const code = (error as { code?: unknown }).code ?? (error.cause as { code?: unknown } | undefined)?.code;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...(typeof code === 'string' && { code }), at: at.map((line) => line.trim()).slice(0, 8) };
}
