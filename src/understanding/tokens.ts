/** A word or a run of digits of a message. Punctuation lives in the gaps between them. */
export interface Token {
  /** As typed. */
  raw: string;
  /** Lower case, without accents: what word lists are compared with. */
  word: string;
  /** The value of a run of digits. */
  number?: number;
  /** What stands between the token before and this one: '' where they touch. */
  gap: string;
  /** Where it stands in the text, in UTF-16 units; `end` is the first one after it. */
  start: number;
  end: number;
}

/** No message of a colleague is longer; what comes after is not read. */
const MAX_CHARACTERS = 2000;
const MAX_TOKENS = 150;
const TOKEN = /\p{L}[\p{L}\p{M}]*|\d+/gu;

/** Lower case without accents: "Liège" and "liege" are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return withoutRuns(lower);
  const plain = lower.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return withoutRuns(plain.normalize('NFD').replace(/\p{M}+/gu, ''));
}

/** "halloooo" is "hallo". */
function withoutRuns(word: string): string {
  for (let i = 2; i < word.length; i++) {
    if (word[i] === word[i - 1] && word[i] === word[i - 2]) return word.replace(/(\p{L})\1\1+/gu, '$1');
  }
  return word;
}

/** Cuts a message into words and numbers: "9u30-12u" gives 9, u, 30, 12, u. */
export function tokensOf(message: string): Token[] {
  const text = message.slice(0, MAX_CHARACTERS);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length === MAX_TOKENS) break;
    const raw = match[0];
    const start = match.index;
    const token: Token = { raw, word: fold(raw), gap: text.slice(end, start), start, end: start + raw.length };
    if (/^\d/.test(raw)) token.number = Number(raw.slice(0, 9));
    tokens.push(token);
    end = token.end;
  }
  return tokens;
}

/** Whether the gap before a token ends a clause: a comma, a dash between spaces, the end of a sentence. */
export function breaksClause(token: Token): boolean {
  return /[,;:!?()\n]|\.(\s|\.)|\s[-–—]|—/.test(token.gap);
}

/** Whether a phrase of several words may run over the gap before this token. */
export function joins(token: Token): boolean {
  return !/[,;:!?()\n]/.test(token.gap);
}
