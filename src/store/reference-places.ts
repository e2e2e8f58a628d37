import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, namesFrom } from '../domain/language.ts';
import type { Place, PlaceId, Site } from '../domain/places/place.ts';

interface Row {
  nis?: string;
  id?: string;
  names: Partial<Record<Language, string>> & { also?: string[] };
  region?: { fr: string };
  lat: number;
  lon: number;
}

/** The municipalities with a site of the demo, by their NIS code: their ids are fixed by name. */
const NAMED: Record<string, string> = {
  '63023': 'eupen',
  '63067': 'sankt-vith',
  '21004': 'brussels',
  '11002': 'antwerp',
  '62063': 'liege',
  '92094': 'namur',
  '53053': 'mons',
  '44021': 'ghent',
  '71022': 'hasselt',
  '24062': 'leuven',
  '34022': 'kortrijk',
  '52011': 'charleroi',
  '81001': 'arlon',
  '31005': 'bruges',
  '57081': 'tournai',
  '12025': 'mechelen',
  '35013': 'ostend',
  '71016': 'genk',
  '63079': 'verviers',
  '63049': 'malmedy',
};

/** The nine municipalities of the German-speaking Community, by their NIS codes. */
const GERMAN_SPEAKING = ['63001', '63012', '63013', '63023', '63040', '63048', '63061', '63067', '63087'];

/**
 * The municipalities of Belgium, and the Dutch ones we have, from `municipalities-be.json` and
 * `municipalities-nl.json` in `folder`, with `place-names.json`: abbreviations and names of other languages.
 *
 * @throws {Error} where a file is missing or is not JSON: without places nothing can start.
 */
export function readPlaces(folder: string): Place[] {
  const belgian = read<Row[]>(folder, 'municipalities-be.json');
  const dutch = read<Row[]>(folder, 'municipalities-nl.json');
  const further = read<Record<string, string[]>>(folder, 'place-names.json');
  const taken = new Set(Object.values(NAMED));
  const places = belgian.map((row) => placeOf(row, idOf(row, taken), 'BE'));
  places.push(...dutch.map((row) => placeOf(row, row.id ?? '', 'NL')));
  for (const place of places) place.also.push(...(further[place.id] ?? []));
  return places;
}

/**
 * The buildings of `sites-be.json` and `sites-nl.json` in `folder`, by name only: enough to read a sentence with.
 *
 * @throws {Error} where a file is missing or is not JSON.
 */
export function readBuildings(folder: string): Pick<Site, 'id' | 'place' | 'name'>[] {
  return ['sites-be.json', 'sites-nl.json'].flatMap((name) =>
    read<Pick<Site, 'id' | 'place' | 'name'>[]>(folder, name),
  );
}

function read<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

function placeOf(row: Row, id: string, country: Place['country']): Place {
  const local = localName(row);
  const names = namesFrom((language) => row.names[language] ?? local);
  const also = new Set([...Object.values(row.names).flat(), ...(row.names.also ?? [])]);
  for (const name of Object.values(names)) also.delete(name);
  return {
    id: id as PlaceId,
    country,
    names,
    also: [...also],
    lat: row.lat,
    lon: row.lon,
  };
}

/** What the inhabitants call it: Flemish places in Dutch, the German-speaking ones in German, the others in French. */
function localName({ nis, names, region }: Row): string {
  if (region?.fr === 'Région flamande' || region === undefined) return names.nl ?? '';
  if (nis && GERMAN_SPEAKING.includes(nis) && names.de) return names.de;
  return names.fr ?? names.nl ?? '';
}

function idOf(row: Row, taken: Set<string>): string {
  const named = NAMED[row.nis ?? ''];
  if (named) return named;
  const slug = slugOf(localName(row));
  const id = taken.has(slug) ? `${slug}-${row.nis ?? ''}` : slug;
  taken.add(id);
  return id;
}

/** "Braine-l’Alleud" → "braine-l-alleud". */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
