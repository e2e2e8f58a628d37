import type { Turn } from '../../conversation/ability.ts';
import type { Site, SiteId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Stay } from './stays.ts';

/** Says where people are, in the language of a turn. */
export class StayWords {
  readonly #places: Places;
  readonly #turn: Turn;
  readonly #sites: ReadonlyMap<SiteId, Readonly<Site>>;

  private constructor(places: Places, turn: Turn, sites: ReadonlyMap<SiteId, Readonly<Site>>) {
    this.#places = places;
    this.#turn = turn;
    this.#sites = sites;
  }

  static async for(places: Places, turn: Turn): Promise<StayWords> {
    return new StayWords(places, turn, new Map((await places.sites()).map((site) => [site.id, site])));
  }

  /** "Namur · Rue Pépin 12", or how they work, where it has no place that others are told. */
  readonly where = ({ place, site, mode }: Pick<Stay, 'place' | 'site' | 'mode'>): string => {
    const { language, words } = this.#turn;
    const town = place && this.#places.place(place)?.names[language];
    const building = site && this.#sites.get(site)?.name[language];
    return [town, building].filter(Boolean).join(' · ') || words.colleagues.modes[mode];
  };

  /** "Zone B – quiet area · desk B-12"; nothing, where no desk is known. */
  desk({ site, zone, desk }: Stay): string[] {
    const { language, words } = this.#turn;
    const section = site && this.#sites.get(site)?.zones.find(({ id }) => id === zone)?.name[language];
    return [...(section ? [section] : []), ...(desk ? [words.presence.desk({ desk })] : [])];
  }

  /** "in the morning"; nothing, where it is the whole day. */
  part({ part }: Stay): string[] {
    return part.halfDay ? [this.#turn.words.part(part)] : [];
  }
}
