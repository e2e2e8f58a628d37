import type { LocalDate } from '../domain/local-date.ts';
import { formats } from './formats.ts';

const f = formats('fr');

/** « à Eupen », « au Roeulx », « aux Bons Villers ». */
export function at(place: string): string {
  if (place.startsWith('Le ')) return `au ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}

/** « de Liège », « d’Eupen », « du Roeulx », « des Bons Villers ». */
export function of(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`;
  return /^[aeiouyàâéèêëîïôöù]/i.test(place) ? `d’${place}` : `de ${place}`;
}

/** « le lundi 30 novembre », « les lundi 30 novembre et mardi 1er décembre ». */
export const on = (when: LocalDate[]) => `${when.length === 1 ? 'le' : 'les'} ${f.days(when)}`;
