import { parse } from 'yaml';
import type { GuidelineId } from '../../guidelines/guideline.ts';
import { type Language, LANGUAGES } from '../../language.ts';
import { type LocalDate, type LocalTime, localDate } from '../../local-date.ts';
import { type Role, ROLES, type TeamId } from '../../people/person.ts';
import type { SiteId } from '../../places/place.ts';
import type { WrittenAnnouncement } from './announcement-check.ts';
import type { AnnouncementTextFault } from './announcement-text-fault.ts';
import type { Audience } from '../audience/audience.ts';

/** What a file says, and in which line each part of it stands: by its word in the head, or by its language. */
export interface ReadAnnouncement {
  written: WrittenAnnouncement;
  lines: ReadonlyMap<string, number>;
}

const FENCE = /^---\s*$/;
const LANGUAGE = /^# *([\p{L}-]+) *:(.*)$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const EVERYBODY = 'everybody';
export const HEAD = ['purpose', 'audience', 'link', 'guideline', 'receipt', 'on', 'at', 'care'] as const;
export const GROUPS = ['teams', 'sites', 'languages', 'roles'] as const;
const CARES = ['announce', 'confirm-once'] as const;

type Said = Record<string, unknown>;

/**
 * An announcement as somebody wrote it: a head between two lines of `---`, and for each language a line `# nl: title` with its
 * text below.
 *
 * @returns what it says, or what keeps it from being read. Whether it may be announced is not looked at.
 */
export function readAnnouncement(file: string): ReadAnnouncement | { faults: AnnouncementTextFault[] } {
  const lines = file.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/);
  const end = lines.findIndex((line, n) => n > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) return { faults: [{ line: 1, because: 'no-head' }] };
  const said = headSaid(lines.slice(1, end).join('\n'));
  if (!said) return { faults: [{ line: 2, because: 'not-yaml' }] };

  const places = new Map(lines.slice(0, end).flatMap((line, n) => {
    const key = /^([\w-]+) *:/.exec(line)?.[1];
    return key === undefined ? [] : [[key, n + 1] as const];
  })); // prettier-ignore
  const head = new Head(said, places);
  const rest = head.read();
  const texts = textsOf(lines, end + 1, places, head.faults);
  if (head.faults.length > 0) return { faults: head.faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { written: { ...rest, texts }, lines: places };
}

/** All that is said is text there: `yes` is no truth value, and a day no instant. */
function headSaid(text: string): Said | undefined {
  try {
    const said: unknown = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
    return isSaid(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

const isSaid = (said: unknown): said is Said => typeof said === 'object' && said !== null && !Array.isArray(said);

/** Reads the head, and notes what is wrong with it. */
class Head {
  readonly faults: AnnouncementTextFault[] = [];
  readonly #said: Said;
  readonly #places: ReadonlyMap<string, number>;

  constructor(said: Said, places: ReadonlyMap<string, number>) {
    this.#said = said;
    this.#places = places;
  }

  read(): Omit<WrittenAnnouncement, 'texts'> {
    for (const key of Object.keys(this.#said)) {
      if (!HEAD.some((one) => one === key)) this.#fault(key, 'unknown', [key, ...HEAD]);
    }
    const [link, guideline, on] = [this.#text('link'), this.#text('guideline'), this.#on()];
    const receipt = this.#receipt();
    return {
      purpose: this.#text('purpose', { isNeeded: true }) ?? '',
      audience: this.#audience(),
      care: this.#care(),
      ...(link !== undefined && { link }),
      ...(guideline !== undefined && { guideline: guideline as GuidelineId }),
      ...(receipt && { receipt }),
      ...(on && { on }),
    };
  }

  #fault(key: string, because: AnnouncementTextFault['because'], values: string[]): undefined {
    this.faults.push({ line: this.#places.get(key) ?? 1, because, values });
  }

  #text(key: string, { isNeeded = false } = {}): string | undefined {
    const said = this.#said[key];
    if (typeof said === 'string' && said.trim() !== '') return said.trim();
    if (said !== undefined && said !== '' && said !== null) return this.#fault(key, 'no-word', [key]);
    return isNeeded ? this.#fault(key, 'missing', [key]) : undefined;
  }

  /** Who is meant has to be said: to forget it must not mean everybody. */
  #audience(): Audience {
    const said = this.#said['audience'];
    if (!isSaid(said)) {
      if (this.#text('audience', { isNeeded: true }) !== undefined && said !== EVERYBODY) {
        this.#fault('audience', 'audience', [EVERYBODY, ...GROUPS]);
      }
      return {};
    }
    const strange = Object.keys(said).some((key) => !GROUPS.some((group) => group === key));
    if (strange || Object.keys(said).length === 0) this.#fault('audience', 'audience', [EVERYBODY, ...GROUPS]);
    const [teams, sites, languages, roles] = GROUPS.map((group) => this.#list(group, said[group]));
    this.#assertAmong('languages', languages, LANGUAGES);
    this.#assertAmong('roles', roles, ROLES);
    return {
      ...(teams && { teams: teams as TeamId[] }),
      ...(sites && { sites: sites as SiteId[] }),
      ...(languages && { languages: languages as Language[] }),
      ...(roles && { roles: roles as Role[] }),
    };
  }

  #list(group: string, said: unknown): string[] | undefined {
    if (said === undefined) return undefined;
    const all = Array.isArray(said) ? said : [said];
    const words = all.flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []));
    if (words.length < all.length) this.#fault('audience', 'no-word', [group]);
    return words;
  }

  #assertAmong(key: string, words: string[] | undefined, among: readonly string[]): void {
    if (words && !words.every((word) => among.includes(word))) this.#fault('audience', 'one-of', [key, ...among]);
  }

  #care(): WrittenAnnouncement['care'] {
    const said = this.#text('care') ?? 'announce';
    return CARES.find((care) => care === said) ?? this.#fault('care', 'one-of', ['care', ...CARES]) ?? 'announce';
  }

  #receipt(): { by?: LocalDate } | undefined {
    const said = this.#text('receipt') ?? 'no';
    if (said === 'no') return undefined;
    if (said === 'yes') return {};
    const by = localDate(said);
    return by ? { by } : this.#fault('receipt', 'one-of', ['receipt', 'yes', 'no', '2026-09-30']);
  }

  #on(): WrittenAnnouncement['on'] {
    const [on, at] = [this.#text('on'), this.#text('at')];
    if (on === undefined && at === undefined) return undefined;
    const day = on === undefined ? this.#fault('on', 'missing', ['on']) : localDate(on);
    const time = at !== undefined && TIME.test(at) ? (at as LocalTime) : undefined;
    if (on !== undefined && !day) this.#fault('on', 'date', ['on']);
    if (at === undefined) this.#fault('at', 'missing', ['at']);
    else if (!time) this.#fault('at', 'time', ['at']);
    return day && time && { day, time };
  }
}

function textsOf(lines: string[], start: number, places: Map<string, number>, faults: AnnouncementTextFault[]) {
  const texts: WrittenAnnouncement['texts'] = {};
  const starts = lines.flatMap((line, n) => (n >= start && LANGUAGE.test(line) ? [n] : []));
  const stray = lines.findIndex((line, n) => n >= start && n < (starts[0] ?? lines.length) && line.trim() !== '');
  if (stray >= 0) faults.push({ line: stray + 1, because: 'before-first-language' });
  for (const [n, from] of starts.entries()) {
    const [, tag = '', title = ''] = LANGUAGE.exec(lines[from] ?? '') ?? [];
    const language = LANGUAGES.find((one) => one === tag.toLowerCase());
    const because = !language ? 'unknown-language' : texts[language] ? 'language-twice' : undefined;
    if (because) faults.push({ line: from + 1, because, values: [tag] });
    if (!language || because) continue;
    places.set(language, from + 1);
    texts[language] = {
      title: title.trim(),
      text: lines
        .slice(from + 1, starts[n + 1])
        .join('\n')
        .trim(),
    };
  }
  return texts;
}
