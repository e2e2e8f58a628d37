import { type Alias, Document, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod/v4';
import type { OrganisationId } from '../people/organisation.ts';
import type { Agreement } from './agreement.ts';
import type { AgreementBecause, AgreementFault } from './agreement-fault.ts';
import { agreementOf, EVERY_DAY, FILE, SHARED_WITH_EVERYBODY, SHOWS, WEEKDAYS } from './agreement-schema.ts';

type Path = readonly PropertyKey[];

/** What stands in a file, and where. */
export interface ReadAgreements {
  owner: OrganisationId;
  /** Undefined where everything is shared with everybody. */
  agreements: Agreement[] | undefined;
  fault: (path: Path, because: AgreementBecause, more?: Pick<AgreementFault, 'value' | 'values'>) => AgreementFault;
}

/** Agreements as an administrator wrote them, in YAML; or everything that is wrong with them, whatever is there. */
export function readAgreements(text: string): ReadAgreements | { faults: AgreementFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/u, ''), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) return { faults: [{ line: broken.linePos?.[0].line, at: '', because: 'not-yaml' }] };
  const fault: ReadAgreements['fault'] = (path, because, more = {}) => {
    return { line: lineOf(document, lines, path), at: pointer(path), because, ...more };
  };
  const alias = firstAlias(document);
  if (alias) return { faults: [{ line: lineAt(lines, alias.range?.[0]), at: '', because: 'not-yaml' }] }; // prettier-ignore
  const raw: unknown = document.toJS();
  const isOpen = (raw as { agreements?: unknown } | null)?.agreements === 'everybody';
  const read = (isOpen ? SHARED_WITH_EVERYBODY : FILE).safeParse(raw);
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, raw, fault)) };
  const owner = read.data.owner as OrganisationId;
  const { agreements } = read.data;
  return { owner, fault, agreements: agreements === 'everybody' ? undefined : agreements.map((one) => agreementOf(one, owner)) }; // prettier-ignore
}

/** What stands for something else would not be where its line says, and can be made to stand for very much. */
function firstAlias(document: Document): Alias | undefined {
  let first: Alias | undefined;
  visit(document, { Alias: (_key, alias) => void (first ??= alias) });
  return first;
}

/** The same as text, which {@link readAgreements} reads as the same. */
export function agreementsText(owner: OrganisationId, agreements: readonly Agreement[] | undefined): string {
  const document = new Document({ owner, agreements: agreements?.map(writtenOf) ?? 'everybody' });
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every((item) => !isMap(item)) && list.items.length > 0;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function writtenOf(agreement: Agreement): object {
  const { id, guests, sites, kinds, only, hours, share, daysAhead, shows, from, until } = agreement;
  const on = hours?.weekdays.length === 7 ? EVERY_DAY : hours?.weekdays.map((day) => WEEKDAYS[day - 1]);
  const shown = Object.keys(SHOWS).find((said) => SHOWS[said] === shows);
  return {
    ...{ agreement: id, guests, sites, spaces: kinds.map((kind) => `${kind}s`) },
    ...(only && { only }),
    ...(hours && { hours: { on, from: hours.from, to: hours.to } }),
    ...(share !== undefined && { share: `${Math.round(share * 100)} %` }),
    ...(daysAhead !== undefined && { 'days ahead': daysAhead }),
    shows: shown,
    ...(from && { from }),
    ...(until && { until }),
  };
}

const WRONG_TYPE: Record<string, AgreementBecause> = {
  string: 'not-a-text',
  number: 'not-a-number',
  int: 'not-a-number',
  array: 'not-a-list',
  object: 'not-a-group',
};

/** What the schema says, in our own words. */
function faultsOf(issue: z.core.$ZodIssue, raw: unknown, fault: ReadAgreements['fault']): AgreementFault[] {
  const { path } = issue;
  const isThere = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], raw) ?? undefined; // prettier-ignore
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...path, key], 'unknown'));
  if (isThere === undefined) return [fault(path, path.length > 0 ? 'missing' : 'not-a-group')];
  switch (issue.code) {
    case 'invalid_type':
      return [fault(path, WRONG_TYPE[issue.expected] ?? 'not-a-text')];
    case 'invalid_value':
      return [fault(path, 'not-one-of', { values: issue.values.map(String) })];
    case 'too_small':
      return [fault(path, isNumber(issue) ? 'too-little' : 'too-short', { value: Number(issue.minimum) })];
    case 'too_big':
      return [fault(path, isNumber(issue) ? 'too-much' : 'too-long', { value: Number(issue.maximum) })];
    case 'invalid_union': // without a word of its own: that of weekdays
      return [fault(path, BECAUSE.find((one) => one === issue.message) ?? 'weekdays')];
    default:
      return [fault(path, issue.message as AgreementBecause)];
  }
}

const BECAUSE = ['guests', 'sites', 'spaces'] as const satisfies AgreementBecause[];

const isNumber = ({ origin }: { origin: string }) => origin === 'number' || origin === 'int';

function pointer(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, ''); // prettier-ignore
}

/** The line of what is at the path, or of the nearest that it would be in. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents;
  let line: number | undefined;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((one) => String(one.key) === key) : undefined;
    const found: unknown = isSeq(node) ? node.items[Number(key)] : pair?.key;
    const start = (found as { range?: [number, number, number] | null } | undefined)?.range?.[0];
    if (start === undefined) break;
    line = lineAt(lines, start);
    node = pair ? pair.value : found;
  }
  return line;
}

function lineAt(lines: LineCounter, start: number | undefined): number | undefined {
  return start === undefined ? undefined : lines.linePos(start).line;
}
