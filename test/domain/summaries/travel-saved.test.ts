import { expect } from 'chai';
import type { UsualHalf } from '../../../src/domain/people/choices.ts';
import { distanceKm } from '../../../src/domain/places/distance.ts';
import type { PlaceId } from '../../../src/domain/places/place.ts';
import { HALVES, type Half, type WorkMode } from '../../../src/domain/presence/day-log.ts';
import type { HalfDay } from '../../../src/domain/presence/half-days.ts';
import { ownOffice, travelSaved } from '../../../src/domain/summaries/travel-saved.ts';

const place = (text: string) => text as PlaceId;
/** From west to east; nobody shares a desk in Ghent. */
const LONGITUDES: Record<string, number> = { home: 3, near: 3.2, ghent: 3.3, brussels: 4.3, far: 5 };
const coordinates = (id: string) => ({ lat: 50, lon: LONGITUDES[id] ?? 0 });
const known = { at: (id: PlaceId) => (LONGITUDES[id] ? coordinates(id) : undefined), hasSite: (id: PlaceId) => id !== 'ghent' }; // prettier-ignore
const perDay = 2 * (distanceKm(coordinates('home'), coordinates('brussels')) - distanceKm(coordinates('home'), coordinates('near'))); // prettier-ignore

/** "coworking near" in both halves of the day, or one for each. */
function worked(date: string, ...said: string[]): HalfDay[] {
  return HALVES.flatMap((half: Half, n) => {
    const [mode, where] = (said[n] ?? said[0] ?? '').split(' ');
    const at = where ? { place: place(where) } : {};
    return mode ? [{ organisation: 'city', person: 'ann', date, half, mode, ...at } as HalfDay] : [];
  });
}
const saved = (...days: HalfDay[][]) => travelSaved(coordinates('home'), place('brussels'), days.flat(), known);

describe('the travel that somebody is spared', () => {
  it('is how much further their own office is than the site, there and back, each day', () => {
    const { days, km } = saved(worked('2026-11-02', 'coworking near'), worked('2026-11-03', 'office near'));

    expect(days).to.equal(2);
    expect(km).to.be.closeTo(2 * perDay, 0.001);
  });

  it('is that of one way there and back where only half the day is spent there, and the other at home or off', () => {
    for (const rest of ['home', 'leave', '']) {
      const day = HALVES.flatMap((half) => worked('2026-11-02', 'coworking near', rest || 'coworking near').filter((one) => one.half === half)); // prettier-ignore
      expect(saved(day).km, rest).to.be.closeTo(perDay, 0.001);
    }
    expect(saved(worked('2026-11-02', 'coworking near').slice(0, 1)).days).to.equal(1);
  });

  it('is nothing on a day at their own office too, at two sites, on field work, or at home', () => {
    for (const other of ['office brussels', 'coworking far', 'field', 'field near', 'other near', 'coworking'])
      expect(saved(worked('2026-11-02', 'coworking near', other)), other).to.deep.equal({ days: 0, km: 0 });
    for (const day of ['home', 'office brussels', 'leave'])
      expect(saved(worked('2026-11-02', day)), day).to.deep.equal({ days: 0, km: 0 });
  });

  it('is nothing, and takes nothing away, where the site is no nearer, and where there is none', () => {
    const near = saved(worked('2026-11-02', 'coworking near'));

    expect(saved(worked('2026-11-02', 'coworking near'), worked('2026-11-03', 'coworking far'))).to.deep.equal(near);
    for (const where of ['ghent', 'nowhere']) expect(saved(worked('2026-11-02', `coworking ${where}`)).days, where).to.equal(0); // prettier-ignore
  });

  it('is counted from the office of their usual week, or else from the one they are most often at', () => {
    const usual = (weekday: number, mode: WorkMode, where?: string) =>
      ({ weekday, half: 'am', mode, ...(where && { place: place(where) }) }) as UsualHalf;
    const days = [...worked('2026-11-02', 'office far'), ...worked('2026-11-03', 'office brussels'), ...worked('2026-11-04', 'office brussels')]; // prettier-ignore

    expect(ownOffice([usual(1, 'home'), usual(2, 'office', 'near')], days)).to.equal('near');
    expect(ownOffice([usual(1, 'office')], days)).to.equal('brussels');
    expect(ownOffice([], worked('2026-11-02', 'coworking near'))).to.equal(undefined);
  });
});
