import { checkAgreements } from '../../domain/agreements/agreement-check.ts';
import type { AgreementFault } from '../../domain/agreements/agreement-fault.ts';
import { agreementsText, readAgreements } from '../../domain/agreements/agreement-text.ts';
import type { Names } from '../../domain/language.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { SiteStore } from '../../domain/places/site-store.ts';

/** What an administrator is answered about what others may use of an organisation's sites. */
export type AgreementsAnswer =
  | { kind: 'agreements'; text: string }
  /** `agreements`: how many; undefined where everything is shared with everybody. */
  | { kind: 'agreements-kept'; dryRun: boolean; name: Names; agreements?: number }
  | { kind: 'agreement-faults'; faults: AgreementFault[] }
  | { kind: 'no-such-organisation' };

interface Kept {
  store: PeopleStore;
  sites: Pick<SiteStore, 'sites' | 'spaces'>;
}

/** The agreements of the organisation, as the file that would say them. */
export async function showAgreements({ store }: Kept, id: string): Promise<AgreementsAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  return { kind: 'agreements', text: agreementsText(organisation.id, organisation.agreements) };
}

/** Keeps the agreements of a file in the place of those that the organisation had; where it has a fault, nothing. */
export async function keepAgreements(
  { store, sites: siteStore }: Kept,
  { organisation: id, text, dryRun }: { organisation: string; text: string; dryRun: boolean },
): Promise<AgreementsAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  const read = readAgreements(text);
  if ('faults' in read) return { kind: 'agreement-faults', faults: read.faults };
  const sites = (await siteStore.sites()).filter(({ owner }) => owner === organisation.id);
  const kinds = ['desk', 'room'] as const;
  const spaces = await Promise.all(sites.flatMap((site) => kinds.map((kind) => siteStore.spaces(site.id, kind))));
  const known = { organisations: await store.organisations(), sites, spaces: spaces.flat() };
  const faults = checkAgreements(read, organisation.id, known);
  if (faults.length > 0) return { kind: 'agreement-faults', faults };

  const { agreements } = read;
  if (!dryRun) {
    const { agreements: _before, ...rest } = organisation;
    const laidDown = { ...rest, ...(agreements && { agreements }) };
    await store.import({ organisation: laidDown, people: [], teams: [], identities: [] });
  }
  return { kind: 'agreements-kept', dryRun, name: organisation.name, ...(agreements && { agreements: agreements.length }) }; // prettier-ignore
}
