import { distanceKm, nearestFirst } from './distance.ts';
import type { Coordinates, Place, PlaceId, Site, SiteId, Space, SpaceId } from './place.ts';
import type { SiteStore } from './site-store.ts';

/** What there is on the map: municipalities, and the sites in them. */
export class Places {
  readonly #places: ReadonlyMap<PlaceId, Place>;
  readonly #store: SiteStore;

  constructor(places: readonly Place[], store: SiteStore) {
    this.#places = new Map(places.map((place) => [place.id, place]));
    this.#store = store;
  }

  place(id: PlaceId): Place | undefined {
    return this.#places.get(id);
  }

  /** Every place that is no further away than that, itself included. */
  placesAround(from: Coordinates, km: number): PlaceId[] {
    return [...this.#places.values()].filter((place) => distanceKm(from, place) <= km).map(({ id }) => id);
  }

  async site(id: SiteId): Promise<Readonly<Site> | undefined> {
    return (await this.#store.sites()).find((site) => site.id === id);
  }

  /** Every site, by id. */
  sites(): Promise<readonly Readonly<Site>[]> {
    return this.#store.sites();
  }

  space(id: SpaceId): Promise<Readonly<Space> | undefined> {
    return this.#store.space(id);
  }

  spaces(site: SiteId, kind: Space['kind']): Promise<readonly Readonly<Space>[]> {
    return this.#store.spaces(site, kind);
  }

  desks(site: SiteId): Promise<readonly Readonly<Space>[]> {
    return this.spaces(site, 'desk');
  }

  /** The sites of a place, nearest to `from` first. */
  async sitesIn(place: PlaceId, from: Coordinates): Promise<Readonly<Site>[]> {
    return nearestFirst(
      (await this.#store.sites()).filter((site) => site.place === place),
      from,
    );
  }

  /** Every site, nearest to `from` first. */
  async sitesAround(from: Coordinates): Promise<Readonly<Site>[]> {
    return nearestFirst(await this.#store.sites(), from);
  }

  /** The places that have a site, nearest to `from` first. */
  async placesWithSites(from: Coordinates): Promise<{ place: Place; distanceKm: number }[]> {
    const ids = new Set((await this.#store.sites()).map((site) => site.place));
    return [...ids]
      .flatMap((id) => this.#places.get(id) ?? [])
      .map((place) => ({ place, distanceKm: distanceKm(from, place) }))
      .sort((a, b) => a.distanceKm - b.distanceKm || (a.place.id < b.place.id ? -1 : 1));
  }
}
