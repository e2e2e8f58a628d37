import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { Site, Space } from '../places/place.ts';
import type { Agreement } from './agreement.ts';
import type { AgreementFault } from './agreement-fault.ts';
import type { ReadAgreements } from './agreement-text.ts';

/** What agreements may speak of. */
export interface Known {
  organisations: readonly Pick<Organisation, 'id'>[];
  /** Those of the owner. */
  sites: readonly Readonly<Site>[];
  /** In them. */
  spaces: readonly Readonly<Space>[];
}

/** What stands in the file, but is not there: nobody is helped by an agreement with a misspelt guest. */
export function checkAgreements(read: ReadAgreements, owner: OrganisationId, known: Known): AgreementFault[] {
  if (read.owner !== owner) return [read.fault(['owner'], 'another-owner', { values: [owner] })];
  const ids = (read.agreements ?? []).map(({ id }) => id);
  return (read.agreements ?? []).flatMap((agreement, n) => {
    const path = ['agreements', n];
    const twice = ids.indexOf(agreement.id) < n ? [read.fault([...path, 'agreement'], 'twice')] : [];
    return [...twice, ...missingIn(agreement, path, read, known)];
  });
}

function missingIn(
  agreement: Agreement,
  path: PropertyKey[],
  { fault }: ReadAgreements,
  known: Known,
): AgreementFault[] {
  const { guests, sites, kinds, only = [] } = agreement;
  const organisations = new Set(known.organisations.map(({ id }) => id));
  const own = new Set(known.sites.map(({ id }) => id));
  const names = new Set(
    known.spaces
      .filter(({ site, kind }) => kinds.includes(kind) && (sites === 'all' || sites.includes(site)))
      .map(({ name }) => name),
  );
  const missing = <Item extends string>(
    list: Item[] | string,
    there: Set<string>,
    key: string,
    because: 'no-such-organisation' | 'no-such-site' | 'no-such-space',
  ) =>
    // prettier-ignore
    Array.isArray(list)
      ? list.flatMap((item, n) => (there.has(item) ? [] : [fault([...path, key, n], because, { values: [item] })]))
      : [];
  return [
    ...missing(guests, organisations, 'guests', 'no-such-organisation'),
    ...missing(sites, own, 'sites', 'no-such-site'),
    ...missing(only, names, 'only', 'no-such-space'),
  ];
}
