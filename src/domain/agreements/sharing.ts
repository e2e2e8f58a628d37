import type { Names } from '../language.ts';
import { dayAt } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { PlaceId, Site } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { type Agreement, invites } from './agreement.ts';

/** What one owner shares. */
export interface Shared {
  owner: Readonly<Organisation>;
  /** Of the owner; those in the place that was asked about. */
  sites: Readonly<Site>[];
  /** Those that are not over, and that are about some of the sites; undefined where everybody may use everything. */
  agreements: Agreement[] | undefined;
}

/** What agreements give somebody's organisation, and what it gives others. */
export interface Sharing {
  /** By the name of the owner as `language` has it; of others' agreements, those with this organisation only. */
  given: Shared[];
  /** Undefined where it has no site there. */
  giving: Shared | undefined;
  /** Those whom the agreements in `giving` name. */
  guests: ReadonlyMap<OrganisationId, Names>;
}

/** Reads who shares what with whom. */
export async function sharingOf(
  { organisation }: Official,
  place: PlaceId | undefined,
  language: keyof Names,
  parts: { places: Places; organisations: Pick<PeopleStore, 'organisations'> },
  now: Date,
): Promise<Sharing> {
  const all = await parts.organisations.organisations();
  const sites = (await parts.places.sites()).filter((site) => !place || site.place === place);
  const shared = all.flatMap((owner): Shared[] => {
    const own = sites.filter((site) => site.owner === owner.id);
    return own.length > 0 ? [{ owner, sites: own, agreements: coming(owner, own, now) }] : [];
  });
  const given = shared
    .filter(({ owner }) => owner.id !== organisation.id)
    .map((one) => ({
      ...one,
      agreements: one.agreements?.filter((agreement) => isFor(organisation.id, agreement, one)),
    }))
    .sort((a, b) => (a.owner.name[language] < b.owner.name[language] ? -1 : 1));
  const giving = shared.find(({ owner }) => owner.id === organisation.id);
  return { given, giving, guests: new Map(all.map(({ id, name }) => [id, name])) };
}

function coming({ agreements, zone }: Readonly<Organisation>, sites: Readonly<Site>[], now: Date) {
  const today = dayAt(now, zone);
  const isHere = ({ sites: of }: Agreement) => of === 'all' || sites.some(({ id }) => of.includes(id));
  return agreements?.filter((agreement) => isHere(agreement) && (!agreement.until || agreement.until >= today));
}

function isFor(guest: OrganisationId, agreement: Agreement, { sites }: Shared): boolean {
  return sites.some((site) => invites(agreement, guest, site));
}
