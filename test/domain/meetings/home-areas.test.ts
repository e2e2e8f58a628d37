import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { fairestFirst } from '../../../src/domain/meetings/fair-place.ts';
import { areasOf, LEAST_IN_AREA } from '../../../src/domain/meetings/home-areas.ts';
import { distanceKm } from '../../../src/domain/places/distance.ts';
import type { Coordinates, Place, PlaceId } from '../../../src/domain/places/place.ts';
import { readPlaces } from '../../../src/store/reference-places.ts';

const PLACES = readPlaces(fileURLToPath(new URL('../../../data/', import.meta.url)));
const areas = areasOf(PLACES);
const homesIn = Map.groupBy(PLACES, ({ id }) => {
  const { lat, lon } = areas.get(id)!;
  return `${lat} ${lon}`;
});
const place = (id: string) => PLACES.find((one) => one.id === (id as PlaceId))!;

describe('the area that a home counts as', () => {
  it('is the same for sixteen municipalities at least, wherever one lives', () => {
    expect(areas.size).to.equal(PLACES.length);
    for (const neighbours of homesIn.values()) expect(neighbours).to.have.length.of.at.least(LEAST_IN_AREA);
  });

  it('is near enough to the home to be of use', () => {
    const off = PLACES.filter(({ country }) => country === 'BE').map((home) => distanceKm(home, areas.get(home.id)!));
    off.sort((a, b) => a - b);
    expect(off[Math.floor(off.length / 2)], 'half of them').to.be.below(15);
    expect(off.at(-1), 'all of them').to.be.below(45);
  });

  it('is none where there are too few municipalities to hide among', () => {
    expect(areasOf(PLACES.slice(0, LEAST_IN_AREA - 1)).size).to.equal(0);
    expect(areasOf(PLACES.slice(0, LEAST_IN_AREA)).size).to.equal(LEAST_IN_AREA);
  });

  /** What two who conspire, and put themselves wherever they like, are told of the third one's home. */
  it('is all that two learn who conspire against a third, however often they ask and from wherever they say they come', () => {
    const homeOf = (home: Place) => areas.get(home.id)!;
    const sites = PLACES.filter((_, n) => n % 9 === 0);
    const posts = PLACES.filter((_, n) => n % 40 === 0);
    /** The three places that they are offered, whichever two posts they take. */
    const answers = (home: Coordinates) =>
      posts.flatMap((first) => posts.map((second) => offered(sites, [first, second, home])));
    const [victim, neighbour] = [...homesIn.values()].find((all) => all.some(({ id }) => id === place('eupen').id))!;
    expect(answers(homeOf(victim!))).to.deep.equal(answers(homeOf(neighbour!)));

    // They do learn where somebody lives who is taken at the word: nothing but the area keeps the two homes apart.
    expect(answers(victim!)).not.to.deep.equal(answers(neighbour!));
  });
});

function offered(sites: Place[], starts: Coordinates[]): string[] {
  return fairestFirst(sites, starts)
    .slice(0, 3)
    .map(({ id }) => id);
}
