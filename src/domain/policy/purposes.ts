import type { Organisation } from '../people/organisation.ts';
import { Refusal } from '../refusal.ts';
import { policyOf, type Purpose } from './policy.ts';

/** Whether the organisation does this at all. */
export function serves(organisation: Pick<Organisation, 'policy'>, purpose: Purpose): boolean {
  return !policyOf(organisation).without.includes(purpose);
}

/** @throws {Refusal} `purpose-switched-off`. */
export function assertPurpose(organisation: Pick<Organisation, 'policy'>, purpose: Purpose): void {
  if (!serves(organisation, purpose)) throw new Refusal('purpose-switched-off', { purpose });
}
