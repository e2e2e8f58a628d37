import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { PlaceId } from '../../../src/domain/places/place.ts';
import { type DayWish, halfWishesOf } from '../../../src/domain/presence/wishes.ts';

const wednesday = '2026-11-25' as LocalDate;
const thursday = '2026-11-26' as LocalDate;
const told = (wishes: DayWish[]) =>
  halfWishesOf(wishes).halves.map(({ date, half, mode }) => `${date} ${half} ${mode}`);

describe('what is said of days', () => {
  it('is said of both halves of each', () => {
    expect(told([{ days: [wednesday, thursday], mode: 'home' }])).to.deep.equal([
      '2026-11-25 am home',
      '2026-11-25 pm home',
      '2026-11-26 am home',
      '2026-11-26 pm home',
    ]);
  });

  it('of a half goes before what is said of the whole day, in either order', () => {
    const all: DayWish = { days: [wednesday], mode: 'home' };
    const morning: DayWish = { days: [wednesday], halves: ['am'], mode: 'field' };
    for (const wishes of [
      [all, morning],
      [morning, all],
    ]) {
      expect(halfWishesOf(wishes).contradiction).to.equal(undefined);
      expect(told(wishes).sort()).to.deep.equal(['2026-11-25 am field', '2026-11-25 pm home']);
    }
  });

  it('may be two things that cannot both be so', () => {
    const home: DayWish = { days: [wednesday, thursday], mode: 'home' };
    const office: DayWish = { days: [thursday], mode: 'office' };
    expect(halfWishesOf([home, office]).contradiction).to.deep.equal({
      ...{ date: thursday, half: undefined, modes: ['home', 'office'] },
    });
    const mornings: DayWish[] = [home, office].map((wish) => ({ ...wish, halves: ['am'] }));
    expect(halfWishesOf(mornings).contradiction?.half).to.equal('am');
  });

  it('may be said twice: the last place stands', () => {
    const home: DayWish = { days: [wednesday], mode: 'home' };
    const namur: DayWish = { days: [wednesday], mode: 'home', place: 'namur' as PlaceId };
    const { halves, contradiction } = halfWishesOf([home, namur]);
    expect(contradiction).to.equal(undefined);
    expect(halves.map(({ place }) => place)).to.deep.equal(['namur', 'namur']);
  });
});
