import fc from 'fast-check';
import { type Agreement, type AgreementId, SHOWN } from '../../../src/domain/agreements/agreement.ts';
import { addDays, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';

/** Of what the agreements may speak. */
export interface Known {
  owner: OrganisationId;
  guests: OrganisationId[];
  sites: SiteId[];
  names: string[];
  /** The days that they begin and end around. */
  around: LocalDate;
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const some = <Value>(values: Value[]) => fc.subarray(values, { minLength: 1 });

/** Any list of agreements that a file may hold, each with an id of its own. */
export function anyAgreements({ owner, guests, sites, names, around }: Known): fc.Arbitrary<Agreement[]> {
  const hour = (least: number, most: number) =>
    fc.integer({ min: least * 4, max: most * 4 }).map((n) => quarters(n) as LocalTime);
  const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => addDays(around, n));
  const one = fc.record({
    guests: fc.oneof(fc.constant('everybody' as const), some(guests)),
    sites: fc.oneof(fc.constant('all' as const), some(sites)),
    kinds: some(['desk', 'room'] as Agreement['kinds']),
    only: optional(some(names)),
    hours: optional(fc.record({ weekdays: some([1, 2, 3, 4, 5, 6, 7]), from: hour(6, 13), to: hour(14, 24) })),
    share: optional(fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)),
    daysAhead: optional(fc.integer({ min: 0, max: 10 })),
    shows: fc.constantFrom(...SHOWN),
    from: optional(day(-3, 3)),
    until: optional(day(4, 9)),
  });
  return fc.array(one, { maxLength: 4 }).map((list) =>
    list.map((agreement, n) => {
      const said = Object.entries(agreement).filter(([, value]) => value !== undefined);
      return { id: `agreement-${n}` as AgreementId, owner, ...Object.fromEntries(said) } as Agreement;
    }),
  );
}

function quarters(n: number): string {
  return `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
}
