import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const UNDERSTANDING = join(import.meta.dirname, '../../src/understanding');

/** Every regular expression of the understanding, as it is written; one that is put together at run time is `new RegExp`. */
export function patternsOfUnderstanding(): string[] {
  return globSync('**/*.ts', { cwd: UNDERSTANDING }).flatMap((file) => {
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
      if (ts.isIdentifier(node) && node.text === 'RegExp') found.push('new RegExp');
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(file, readFileSync(join(UNDERSTANDING, file), 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

/** A character, a class of them, a group's bracket, an anchor or an "or"; and how often it may stand. */
const PIECE = /(\\[pP]\{[^}]*\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|.)([*+?]\??|\{\d+(?:,\d*)?\}\??)?/gsu; // prettier-ignore

interface Piece {
  what: string;
  /** Whether it may be missing. */
  optional: boolean;
  /** Whether it may stand any number of times. */
  endless: boolean;
}

function piecesOf(source: string): Piece[] {
  return [...source.matchAll(PIECE)].map(([, what = '', count = '']) => ({
    what,
    optional: /^(\*|\?|\{0)/.test(count),
    endless: /^(\*|\+|\{\d+,\})/.test(count),
  }));
}

/**
 * What makes a pattern slow on some text, or undefined where its work grows with the length of the text and no faster.
 * Only plain shapes pass: no group repeats; what repeats without end is the last of its alternative, or the pattern
 * begins at `^`, and something that it cannot be must stand before the next that repeats.
 */
export function slownessOf(pattern: string): string | undefined {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  if (source === '') return 'it is put together at run time';
  const pieces = piecesOf(source);
  if (pieces.some(({ what, endless }) => what === ')' && endless)) return 'a group repeats without end';
  const anchored = pieces[0]?.what === '^' && everyOrIsGrouped(pieces);
  for (const [i, piece] of pieces.entries()) {
    if (!piece.endless) continue;
    const after = pieces.slice(i + 1);
    const rest = after.slice(0, endOfAlternative(after));
    if (!anchored && rest.some(({ what }) => what !== ')'))
      return `${piece.what} repeats from anywhere, and more must follow`;
    const next = rest.findIndex(({ endless }) => endless);
    const apart = rest.slice(0, next).some((other) => !other.optional && isApart(piece.what, other.what, flags));
    if (next >= 0 && !apart) return `${piece.what} and ${rest[next]?.what ?? ''} repeat side by side`;
  }
  return undefined;
}

/** Whether every "or" of a pattern stands inside a group, so that its `^` counts for all of it. */
function everyOrIsGrouped(pieces: Piece[]): boolean {
  let depth = 0;
  return pieces.every(({ what }) => {
    if (what.startsWith('(')) depth++;
    if (what === ')') depth--;
    return what !== '|' || depth > 0;
  });
}

function endOfAlternative(pieces: Piece[]): number {
  const end = pieces.findIndex(({ what }) => what === '|');
  return end < 0 ? pieces.length : end;
}

/** Whether no character is both: asked of every one below U+3000. */
function isApart(one: string, other: string, flags: string): boolean {
  if (/^[()^$|]/.test(other)) return false;
  const [is, isOther] = [one, other].map((what) => new RegExp(`^${what}$`, flags.replace(/[gy]/g, '')));
  return Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).every((c) => !(is!.test(c) && isOther!.test(c))); // prettier-ignore
}
