import { expect } from 'chai';
import type { AnnouncementStore } from '../../../../src/domain/announcements/announcement-store.ts';
import { audienceCounted } from '../../../../src/domain/announcements/audience/audience-counts.ts';
import type { PersonId } from '../../../../src/domain/people/person.ts';
import type { SiteId } from '../../../../src/domain/places/place.ts';
import { Figures } from '../../../../src/domain/summaries/figures.ts';
import { LowdbDatabase } from '../../../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../../../src/stores.ts';
import { NINE, organisationOf } from '../../../helpers/an-announcement.ts';

const city = organisationOf('city' as never);
const [kaai, station] = ['kaai', 'station'] as SiteId[] as [SiteId, SiteId];
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `p${from + n}` as PersonId);

describe('how many people an announcement to sites is told to be for', () => {
  /** Who comes to each site, by now. */
  let comers: Record<SiteId, PersonId[]>;
  let figures: Figures;
  beforeEach(() => {
    figures = new Figures(lowdbStores(LowdbDatabase.inMemory()).figures);
  });

  async function told(sites: SiteId[], now = NINE): Promise<string> {
    const peopleOf: AnnouncementStore['peopleOf'] = (_, { audience }) => {
      return Promise.resolve([...new Set(audience.sites?.flatMap((site) => comers[site] ?? []))].sort());
    };
    const announcements = { peopleOf, sizeOf: () => Promise.reject(new Error('counted as it is')) };
    const { as, people: count } = await audienceCounted({ announcements, figures }, city, { sites }, now);
    return `${as} ${count}`;
  }

  it('is a number in fives, and of fewer than five only that', async () => {
    comers = { [kaai]: people(0, 19), [station]: people(0, 4) };
    expect(await told([kaai])).to.equal('at-least 15');
    expect(await told([station])).to.equal('fewer-than 5');
  });

  it('does not say who comes to one site and not to another: not by both together, and not by how many they have in common', async () => {
    comers = { [kaai]: people(0, 19), [station]: people(17, 21) };
    expect(await told([kaai])).to.equal('at-least 15');
    expect(await told([station, kaai]), 'two people more').to.equal('at-least 5');
    expect(await told([kaai, station]), 'however it is put').to.equal('at-least 5');

    comers = { [kaai]: people(100, 120), [station]: people(118, 140) };
    expect(await told([station])).to.equal('at-least 20');
    expect(await told([kaai]), 'as it was told before').to.equal('at-least 20');
    expect(await told([kaai, station]), 'two people in common').to.equal('at-least 5');
  });

  it('tells of sites that share nobody, or many, as they are', async () => {
    comers = { [kaai]: people(0, 19), [station]: people(30, 41) };
    expect(await told([kaai])).to.equal('at-least 15');
    expect(await told([station])).to.equal('at-least 10');
    expect(await told([kaai, station])).to.equal('at-least 30');
    comers = { [kaai]: people(0, 19), [station]: people(30, 42) };
    expect(await told([station, kaai]), 'the same two, and one person more').to.equal('at-least 30');
  });

  it('does not say that somebody began to come, this month', async () => {
    comers = { [kaai]: people(0, 14) };
    expect(await told([kaai])).to.equal('at-least 10');
    comers = { [kaai]: people(0, 15) };
    const later = new Date(NINE.getTime() + 10 * 86_400_000);
    expect(await told([kaai], later), 'still as it was told').to.equal('at-least 10');
    comers = { [kaai]: people(0, 20) };
    expect(await told([kaai], later), 'six at once').to.equal('at-least 20');
  });
});
