import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { languageOf } from '../domain/language.ts';
import type { PlaceId } from '../domain/places/place.ts';
import { readBuildings, readPlaces } from '../store/reference-places.ts';
import { nearestInContract, slotsInContract } from './contract.ts';
import { createUnderstanding } from '../understanding/understanding.ts';
import type { Reading, Slots } from '../understanding/reading.ts';

const data = join(import.meta.dirname, '../../data');
const places = readPlaces(data);
const buildings = readBuildings(data);
const understand = createUnderstanding({ places, sites: buildings });
const belgian = new Set(places.filter(({ country }) => country === 'BE').map(({ id }) => id));
const withSites = new Set(buildings.map(({ place }) => place).filter((id) => belgian.has(id)));

// `… | head` closes its end when it has seen enough.
process.stdout.on('error', () => process.exit(0));

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}

/** One request of the contract, answered; a line that is no request is answered too, so that none is lost. */
function answer(line: string): unknown {
  const request = parse(line);
  if (typeof request?.text !== 'string') return { id: request?.id, intent: 'none', slots: {}, error: 'not a request' };
  const sent = new Date(String(request.reference));
  const now = Number.isNaN(sent.getTime()) ? new Date() : sent;
  const language = languageOf(typeof request.lang === 'string' ? request.lang : undefined) ?? 'en';
  const zone = typeof request.timezone === 'string' ? request.timezone : 'Europe/Brussels';
  return { id: request.id, ...contractOf(understand(request.text, { language, now, zone })) };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Our words in those of the contract. */
function contractOf(reading: Reading): Record<string, unknown> {
  const { intent, slots, language, fragment, others, further = [] } = reading;
  const nearest = nearestInContract(reading);
  const also = [...further, ...others].map(contractSlots);
  const said = nearest === 'none' && intent !== 'none' ? {} : contractSlots(slots);
  return { intent: nearest, slots: { ...said, ...(also.length > 0 && { also }) }, language, fragment };
}

/** In the contract a `site` is one of the twenty Belgian municipalities that have one; any other is `near`. */
function contractSlots(slots: Slots): Record<string, unknown> {
  const { place, fromPlace, site } = slots;
  const known = (id: PlaceId | undefined) => (id && withSites.has(id) ? id : undefined);
  const near = [place, fromPlace].find((id) => id && !withSites.has(id));
  return { ...slotsInContract(slots), site: known(place), fromSite: known(fromPlace), near, building: site };
}
