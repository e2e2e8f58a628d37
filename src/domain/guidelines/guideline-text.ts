import { parse, stringify } from 'yaml';
import { LANGUAGES } from '../language.ts';
import { localDate } from '../local-date.ts';
import type { GuidelineBecause, GuidelineFault } from './guideline-fault.ts';
import { type Guideline, type GuidelineText, isGuidelineId, type Passage } from './guideline.ts';

/** What stands in the file of a guideline. */
export type WrittenGuideline = Pick<Guideline, 'id' | 'from' | 'texts'>;

export const LONGEST_TEXT = 100_000;
export const LONGEST_TITLE = 200;

const FENCE = /^---\s*$/;
const LANGUAGE = /^# *([\p{L}-]+) *:(.*)$/u;
const NOTE = /^>\s+(?=\S)/;
const HEADING = /^##+ *(.*)$/;
/** Tabs are spaces by then. Halves of characters are no text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\//gi;

interface Line {
  number: number;
  text: string;
}

/**
 * A guideline as somebody wrote it: a head between two lines of `---` that says `guideline` and `from`, and for each
 * language a line `# nl: title` with its text below, in paragraphs, under headings that begin with `##`.
 *
 * @returns the guideline, or everything that is wrong with it.
 */
export function readGuideline(file: string): WrittenGuideline | { faults: GuidelineFault[] } {
  const lines = file.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/).map((text, n): Line => ({ number: n + 1, text: text.replaceAll('\t', ' ').trimEnd() })); // prettier-ignore
  const faults: GuidelineFault[] = [];
  const end = lines.findIndex(({ text }, n) => n > 0 && FENCE.test(text));
  const [first] = lines;
  if (!first || !FENCE.test(first.text) || end < 0) return { faults: [{ line: 1, because: 'no-head' }] };

  const head = headOf(lines.slice(1, end), faults);
  const body = lines.slice(end + 1);
  for (const { number, text } of body) faults.push(...faultsOfLine(number, text));
  const texts = textsOf(body, faults);
  if (faults.length > 0 || !head) return { faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { ...head, texts };
}

/** The same as text, which {@link readGuideline} reads as the same. */
export function guidelineText({ id, from, texts }: WrittenGuideline): string {
  const written = LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text ? [`# ${language}: ${text.title}`, ...text.passages.flatMap(paragraphsOf)] : [];
  });
  return `---\n${stringify({ guideline: id, from })}---\n\n${written.join('\n\n')}\n`;
}

function paragraphsOf({ heading, paragraphs, isNote }: Passage): string[] {
  const below = isNote ? paragraphs.map((paragraph) => `> ${paragraph.replaceAll('\n', '\n> ')}`) : paragraphs;
  return [...(heading === undefined ? [] : [`## ${heading}`]), ...below];
}

function headOf(lines: Line[], faults: GuidelineFault[]): Pick<Guideline, 'id' | 'from'> | undefined {
  const said = headSaid(lines.map(({ text }) => text).join('\n'));
  if (!said) {
    faults.push({ line: 2, because: 'not-yaml' });
    return undefined;
  }
  const at = (key: string) => lines.find(({ text }) => text.startsWith(`${key}:`))?.number ?? 1;
  const wrong = (key: string, because: GuidelineBecause) => {
    const isThere = said[key] !== undefined && said[key] !== null;
    faults.push({ line: at(key), because: isThere ? because : 'missing', values: [key] });
  };
  for (const key of Object.keys(said)) {
    if (key !== 'guideline' && key !== 'from') faults.push({ line: at(key), because: 'unknown', values: [key] });
  }
  const { guideline: id, from } = said;
  const isId = isGuidelineId(id);
  const day = typeof from === 'string' ? localDate(from) : undefined;
  if (!isId) wrong('guideline', 'id');
  if (!day) wrong('from', 'date');
  return isId && day ? { id, from: day } : undefined;
}

function headSaid(text: string): Record<string, unknown> | undefined {
  try {
    const said: unknown = parse(text, { maxAliasCount: 0 });
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : undefined;
  } catch {
    return undefined;
  }
}

function faultsOfLine(line: number, text: string): GuidelineFault[] {
  const found: GuidelineFault[] = UNPRINTABLE.test(text) ? [{ line, because: 'unprintable' }] : [];
  const heading = HEADING.exec(text)?.[1] ?? '';
  if (heading.length > LONGEST_TITLE) found.push({ line, because: 'heading-too-long', value: LONGEST_TITLE });
  const schemes = [...text.matchAll(ADDRESS)].map(([, scheme = '']) => scheme.toLowerCase());
  return schemes.every((scheme) => scheme === 'https') ? found : [...found, { line, because: 'link' }];
}

function textsOf(body: Line[], faults: GuidelineFault[]): Guideline['texts'] {
  const texts: Guideline['texts'] = {};
  const starts = body.flatMap(({ text }, n) => (LANGUAGE.test(text) ? [n] : []));
  const [start = body.length] = starts;
  const stray = body.slice(0, start).find(({ text }) => text.trim() !== '');
  if (stray) faults.push({ line: stray.number, because: 'before-first-language' });
  else if (starts.length === 0) faults.push({ line: undefined, because: 'no-language' });

  for (const [n, from] of starts.entries()) {
    const [head, ...lines] = body.slice(from, starts[n + 1]);
    const [, tag = '', title = ''] = LANGUAGE.exec(head?.text ?? '') ?? [];
    const language = LANGUAGES.find((one) => one === tag.toLowerCase());
    const text = { title: title.trim(), passages: passagesOf(lines) };
    const because = !language ? 'unknown-language' : texts[language] ? 'language-twice' : undefined;
    if (because) faults.push({ line: head?.number, because, values: [tag] });
    faults.push(...faultsOfText(text, head?.number));
    if (language) texts[language] = text;
  }
  return texts;
}

function passagesOf(lines: Line[]): Passage[] {
  const passages: { heading: string | undefined; lines: string[] }[] = [{ heading: undefined, lines: [] }];
  for (const { text } of lines) {
    const heading = HEADING.exec(text)?.[1]?.trim();
    if (heading !== undefined) passages.push({ heading, lines: [] });
    else passages.at(-1)?.lines.push(text);
  }
  return passages.flatMap(({ heading, lines: below }) => {
    const isNote = heading === undefined && below.every((line) => line.trim() === '' || NOTE.test(line));
    const said = paragraphs(isNote ? below.map((line) => line.replace(NOTE, '')) : below);
    return said.length > 0 ? [{ ...(heading && { heading }), paragraphs: said, ...(isNote && { isNote }) }] : [];
  });
}

/** An empty line ends a paragraph; the lines of a list stay lines. */
function paragraphs(lines: string[]): string[] {
  const blocks = lines.join('\n').split(/\n{2,}/).map((block) => block.trim()); // prettier-ignore
  return blocks.filter((block) => block !== '').map((block) => block.replace(/\n(?!- )/g, ' '));
}

function faultsOfText({ title, passages }: GuidelineText, line: number | undefined): GuidelineFault[] {
  const length = passages.flatMap(({ paragraphs: below }) => below).join('').length;
  return [
    ...(title === '' ? [{ line, because: 'no-title' as const }] : []),
    ...(title.length > LONGEST_TITLE ? [{ line, because: 'title-too-long' as const, value: LONGEST_TITLE }] : []),
    ...(passages.length === 0 ? [{ line, because: 'no-text' as const }] : []),
    ...(length > LONGEST_TEXT ? [{ line, because: 'text-too-long' as const, value: LONGEST_TEXT }] : []),
  ];
}
