import { EQUIPMENT, type Equipment } from '../domain/places/place.ts';
import type { Reader } from './reader.ts';

/** What the space must have, in the order of the contract; what is refused ("without a screen") is left out. */
export function equipmentIn(r: Reader): Equipment[] {
  const found = new Set<Equipment>();
  for (let i = 0; i < r.length; i++) {
    const longest = Math.max(...r.meanings(i).map(({ name, length }) => (name === 'overview' ? length : 0)), 0);
    for (const item of r.meanings(i)) {
      if (item.type !== 'equipment' || r.names[i] || item.length < longest) continue;
      const before = r.skip(i - 1, 'article') > i - 1 ? i - 2 : i - 1;
      if (!r.is(before, 'without') && !(r.is(before, 'not') && before >= 0)) found.add(item.name as Equipment);
    }
  }
  return EQUIPMENT.filter((name) => found.has(name));
}
