import type { Names } from '../../domain/language.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import { type Policy, policyOf } from '../../domain/policy/policy.ts';
import type { PolicyFault } from '../../domain/policy/policy-fault.ts';
import { readPolicyFile } from './policy-file.ts';

/** What an administrator is answered about the rules of an organisation. */
export type PolicyAnswer =
  | { kind: 'policy'; policy: Policy }
  | { kind: 'policy-kept'; dryRun: boolean; organisation: string; name: Names; rules: number }
  | { kind: 'policy-faults'; faults: PolicyFault[] }
  | { kind: 'no-such-organisation' };

/** The rules that hold in the organisation: its own, and what holds where it says nothing. */
export async function showPolicy(store: PeopleStore, id: string): Promise<PolicyAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  return organisation ? { kind: 'policy', policy: { ...policyOf(organisation) } } : { kind: 'no-such-organisation' };
}

/** Keeps the rules of a file in the place of those that the organisation had; where it has a fault, nothing. */
export async function keepPolicy(
  store: PeopleStore,
  { organisation: id, text, dryRun }: { organisation: string; text: string; dryRun: boolean },
): Promise<PolicyAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  const read = readPolicyFile(text);
  if ('faults' in read) return { kind: 'policy-faults', faults: read.faults };
  const { policy } = read;
  if (!dryRun) {
    await store.import({ organisation: { ...organisation, policy }, people: [], teams: [], identities: [] });
  }
  return { kind: 'policy-kept', dryRun, organisation: id, name: organisation.name, rules: policy.rules?.length ?? 0 };
}
