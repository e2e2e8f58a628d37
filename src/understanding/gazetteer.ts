import type { Place, PlaceId, Site } from '../domain/places/place.ts';
import { type Item, PhraseBook } from './phrases.ts';
import { distance, forgiven } from './spelling.ts';
import { fold, type Token, tokensOf } from './tokens.ts';

/** What is read of a building: its names, and where it stands. */
export type Building = Pick<Site, 'id' | 'place' | 'name'>;

/** A place or a building in a sentence. */
export interface PlaceMention {
  place: PlaceId;
  site?: Building;
  /** Whether something can be booked there. */
  bookable: boolean;
  start: number;
  end: number;
}

interface Name {
  word: string;
  index: number;
  /** A place where something can be booked. */
  known: boolean;
}

/** Every place and building by its names, and their spellings for small typos. */
export class Gazetteer {
  readonly places: readonly Place[];
  private readonly sites: readonly Building[];
  private readonly book = new PhraseBook();
  private readonly spellings = new Map<string, Name[]>();
  private readonly withSites: Set<PlaceId>;
  private readonly isBuilding: (words: string) => boolean;

  /** @param isBuilding whether words say only what kind of building it is ("town hall"). */
  constructor(places: readonly Place[], sites: readonly Building[], isBuilding: (words: string) => boolean) {
    this.isBuilding = isBuilding;
    this.places = places;
    this.sites = sites;
    this.withSites = new Set(sites.map((site) => site.place));
    places.forEach((place, index) => this.addPlace(place, index));
    sites.forEach((site, index) => this.addSite(site, index));
  }

  private addPlace(place: Place, index: number): void {
    for (const name of new Set(namesOf(place))) {
      this.book.addOne(name.replace(/['’]/g, ' '), { type: 'place', value: index });
      const word = tokensOf(name).map((token) => token.word).join(''); // prettier-ignore
      if (word.length < 4) continue;
      const known = this.withSites.has(place.id);
      for (const key of new Set([word[0]!, word[1]!])) {
        const spellings = this.spellings.get(key) ?? [];
        spellings.push({ word, index, known });
        this.spellings.set(key, spellings);
      }
    }
  }

  private addSite(site: Building, index: number): void {
    for (const name of Object.values(site.name)) {
      const words = tokensOf(name).map((token) => token.word);
      const town = new Set(
        this.places.filter((place) => place.id === site.place).flatMap((place) => namesOf(place).map(fold)),
      );
      this.book.addOne(name, { type: 'site', value: index });
      const rest = words.filter((word) => !town.has(word));
      if (rest.length > 0 && rest.length < words.length && !this.isBuilding(rest.join(' ')))
        this.book.addOne(rest.join(' '), { type: 'site', value: index });
    }
  }

  /** What stands at a token: the buildings and places, longest first. Of places of one name, the one with sites comes first. */
  at(tokens: Token[], i: number): Item[] {
    const rank = (item: Item): number => (item.type === 'site' ? 0 : this.hasSites(item) ? 1 : 2);
    return this.book.at(tokens, i).sort((a, b) => b.length - a.length || rank(a) - rank(b));
  }

  /** Whether a word is the name of a place, and not what people shorten it to ("bxl"). */
  isOfficial(item: Item, word: string): boolean {
    return Object.values(this.places[item.value]?.names ?? {}).some((name) => fold(name) === word);
  }

  private hasSites(item: Item): boolean {
    const place = this.places[item.value];
    return place !== undefined && this.withSites.has(place.id);
  }

  /** Whether something can be booked at a place. */
  isBookable(place: PlaceId): boolean {
    return this.withSites.has(place);
  }

  mention(item: Item, start: number): PlaceMention | undefined {
    const site = item.type === 'site' ? this.sites[item.value] : undefined;
    const place = site?.place ?? this.places[item.value]?.id;
    return place && { place, site, bookable: this.isBookable(place), start, end: start + item.length };
  }

  /** The place whose name a word nearly is; undefined where two are as near, or none is near enough. */
  nearly(word: string, anyPlace: boolean): Place | undefined {
    const most = forgiven(word.length);
    if (most === 0) return undefined;
    let best: { index: number; far: number; known: boolean } | undefined;
    let tied = false;
    for (const name of this.candidates(word)) {
      if (!name.known && !anyPlace) continue;
      const far = distance(word, name.word, name.known ? most : 1);
      if (far > (name.known ? most : 1) || (far === 2 && word[0] !== name.word[0])) continue;
      if (best && (far > best.far || (far === best.far && best.known && !name.known))) continue;
      tied = best !== undefined && best.far === far && best.index !== name.index && best.known === name.known;
      best = { index: name.index, far, known: name.known };
    }
    return best && !tied ? this.places[best.index] : undefined;
  }

  private *candidates(word: string): Generator<Name> {
    for (const key of new Set([word[0] ?? '', word[1] ?? ''])) {
      for (const name of this.spellings.get(key) ?? []) if (Math.abs(name.word.length - word.length) <= 2) yield name;
    }
  }
}

const SAINT = /^(Sint|Saint|Sainte|Sankt)[- ]/;

/** Every name of a place, also as people write it without its accents' letters ("Luettich"). */
export function namesOf(place: Place): string[] {
  const names = [...Object.values(place.names), ...place.also];
  const spelled = names.filter((name) => /[äöüß]/i.test(name)).map(withoutUmlauts);
  const saints = names
    .filter((name) => SAINT.test(name))
    .map((name) => name.replace(SAINT, (saint) => (saint.startsWith('Sainte') ? 'Ste ' : 'St ')));
  return [...names, ...spelled, ...saints];
}

function withoutUmlauts(name: string): string {
  return name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue');
}
