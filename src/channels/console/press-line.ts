const PRESS = /^\s*press\s+(\d{1,6})((?:\s+\w+=(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']+))*)\s*$/i;
const FILLED = /(\w+)=("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']+)/g;

/** A button by its number, and what is filled in: `press 2 title="…" text='…'`. Undefined where it is a sentence. */
export function pressIn(line: string): { number: number; filled: Record<string, string> } | undefined {
  const [, number, rest = ''] = PRESS.exec(line) ?? [];
  if (number === undefined) return undefined;
  const filled = [...rest.matchAll(FILLED)].map(([, name = '', value = '']) => [name, unquoted(value)] as const);
  return { number: Number(number), filled: Object.fromEntries(filled) };
}

/** Within double quotes `\n` begins a new line, and a backslash makes the sign after it a plain one. */
function unquoted(value: string): string {
  const within = value.slice(1, -1);
  if (value.startsWith("'")) return within;
  return value.startsWith('"') ? within.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : String(sign))) : value;
}
