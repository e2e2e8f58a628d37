import type * as z from 'zod/v4';
import type { PolicyBecause, PolicyFault } from '../../domain/policy/policy-fault.ts';

const WRONG_TYPE: Record<string, PolicyBecause> = {
  string: 'not-a-text',
  number: 'not-a-number',
  int: 'not-a-number',
  array: 'not-a-list',
  object: 'not-a-group',
  boolean: 'not-yes-or-no',
};

/**
 * What the schema of `policy-file.ts` says, in our own words.
 *
 * @param raw what it was shown.
 * @param kinds of rules there are.
 */
export function faultsOf(error: z.ZodError, raw: unknown, kinds: string[]): PolicyFault[] {
  return error.issues.flatMap((issue) => faultsOfOne(issue, raw, kinds));
}

function faultsOfOne(issue: z.core.$ZodIssue, raw: unknown, kinds: string[]): PolicyFault[] {
  const at = pointer(issue.path);
  if (issue.code !== 'unrecognized_keys' && issue.path.length > 0 && valueAt(raw, issue.path) === undefined) {
    return [{ at, because: 'missing' }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: pointer([...issue.path, key]), because: 'unknown' }));
    case 'invalid_type':
      return [{ at, because: WRONG_TYPE[issue.expected] ?? 'not-a-text' }];
    case 'invalid_value':
      return [{ at, because: 'not-one-of', values: issue.values.map(String) }];
    case 'invalid_union': // a rule of a kind that is none
      return [{ at, because: 'not-one-of', values: kinds }];
    case 'too_small':
      return [{ at, because: isNumber(issue) ? 'too-little' : 'too-short', value: Number(issue.minimum) }];
    case 'too_big':
      return [{ at, because: isNumber(issue) ? 'too-much' : 'too-long', value: Number(issue.maximum) }];
    case 'not_multiple_of':
      return [{ at, because: 'not-in-steps', value: issue.divisor }];
    default:
      return [{ at, because: issue.message as PolicyBecause }];
  }
}

function isNumber({ origin }: { origin: string }): boolean {
  return origin === 'number' || origin === 'int';
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, ''); // prettier-ignore
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw);
}
