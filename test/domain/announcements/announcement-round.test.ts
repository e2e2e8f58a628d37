import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import type { AnnouncementNews, Telling } from '../../../src/domain/announcements/announcement-news.ts';
import { AnnouncementRound } from '../../../src/domain/announcements/announcement-round.ts';
import type { PersonId, TeamId } from '../../../src/domain/people/person.ts';
import { UNSAID } from '../../../src/domain/policy/policy.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation } from '../../helpers/administrations.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const heat = 'heat' as AnnouncementId;
const city = anOrganisation('city', { announcements: { ...UNSAID.announcements, approvalAbove: 2 } });
const [ann, ben, cas] = ['ann', 'ben', 'cas'].map((id) => anOfficial(city, id).person) as [never, never, never];

describe('announcements that are in hand', () => {
  let stores: Stores;
  let round: AnnouncementRound;
  let news: [AnnouncementId, AnnouncementNews][];
  const telling: Telling = async (before, became, _now, act) => {
    const isDone = await act();
    if (isDone) news.push([before.id, became]);
    return isDone;
  };

  beforeEach(async () => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    news = [];
    round = new AnnouncementRound({ ...stores, telling });
    await arrive(ann, ben);
  });

  async function arrive(...people: never[]): Promise<void> {
    await stores.people.import({ organisation: city, people, teams: [], identities: [] });
  }

  async function put(more: Partial<Announcement> = {}): Promise<Announcement> {
    const announcement: Announcement = {
      ...{ organisation: city.id, id: heat, version: 1, state: 'scheduled', by: 'hanne' as PersonId, made: NOW },
      ...{ changed: NOW, purpose: 'safety', texts: {}, audience: {}, care: 'announce' },
      ...more,
    };
    await stores.announcements.put(announcement);
    return announcement;
  }

  const now = () => stores.announcements.get(city.id, heat);
  const told = async () =>
    Object.values(await stores.announced.counts(city.id, heat)).reduce((sum, one) => sum + one, 0);

  it('begin when their time has come, and not before', async () => {
    await put({ at: later(5) });
    await round.run(later(4));
    expect(await now()).to.include({ state: 'scheduled', version: 1 });
    await round.run(later(5));
    expect(await now()).to.include({ state: 'sending', version: 2 });
    expect(await told()).to.equal(2);
  });

  it('begin once, whoever looks', async () => {
    await stores.addresses.put(city.id, 'ann' as PersonId, { channel: 'console', reference: {} }, NOW);
    await put();
    await Promise.all([round.run(NOW), new AnnouncementRound({ ...stores, telling }).run(NOW)]);
    await round.run(later(1));
    expect(await now()).to.include({ state: 'sending', version: 2 });
    expect(await told()).to.equal(2);
  });

  it('are for those who are there when they begin', async () => {
    await put({ at: later(5), approvedBy: 'hugo' as PersonId });
    await arrive(cas);
    await round.run(later(5));
    expect(await told()).to.equal(3);
    await arrive(anOfficial(city, 'late').person as never);
    await round.run(later(6));
    expect(await told()).to.equal(3);
  });

  it('wait for a second person, where they have come to be for so many', async () => {
    await put();
    await arrive(cas);
    await round.run(NOW);
    expect(await now()).to.include({ state: 'awaits-approval', version: 2 });
    expect(news).to.deep.equal([[heat, { became: 'awaits-approval' }]]);
    expect(await told()).to.equal(0);
  });

  it('are drafts again, where by then they would reach nobody, or too few at a site', async () => {
    for (const audience of [{ teams: ['gone' as TeamId] }, { sites: ['kaai' as SiteId] }]) {
      const before = await now();
      const version = (before?.version ?? 0) + 1;
      await put({ audience, version, approvedBy: 'hugo' as PersonId });
      await round.run(NOW);
      expect(await now())
        .to.include({ state: 'draft', version: version + 1 })
        .and.not.to.have.property('approvedBy');
    }
    const [nobody, few] = ['to-nobody', 'too-few'];
    expect(news.map(([, became]) => became)).to.deep.equal(
      [nobody, few].map((because) => ({ became: 'draft', because })),
    );
  });

  it('are drafts again, where they are for more than the store can tell', async () => {
    await put({ approvedBy: 'hugo' as PersonId });
    const small = Object.assign(Object.create(stores.announcements), { mostPeople: 1 }) as Stores['announcements'];
    await new AnnouncementRound({ ...stores, telling, announcements: small }).run(NOW);
    expect(await now()).to.include({ state: 'draft' });
    expect(news).to.deep.equal([[heat, { became: 'draft', because: 'too-many' }]]);
    expect(await told()).to.equal(0);
  });

  it('begin also where another one cannot, which is told in the end', async () => {
    await put();
    await put({ id: 'frost' as AnnouncementId });
    const fault = new Error('a fault of ours');
    const announcements = Object.assign(Object.create(stores.announcements), {
      begin: (...[organisation, seen, ...rest]: Parameters<Stores['announcements']['begin']>) =>
        seen.id === 'frost' ? Promise.reject(fault) : stores.announcements.begin(organisation, seen, ...rest),
    }) as Stores['announcements'];
    const thrown = await new AnnouncementRound({ ...stores, telling, announcements })
      .run(NOW)
      .catch((error: unknown) => error);
    expect(thrown).to.equal(fault);
    expect(await now()).to.include({ state: 'sending' });
  });

  it('end when there is nobody left to tell', async () => {
    await stores.addresses.put(city.id, 'ann' as PersonId, { channel: 'console', reference: {} }, NOW);
    await put();
    await round.run(NOW);
    await round.run(later(1));
    expect(await now()).to.include({ state: 'sending' });
    const lane = { organisation: city.id, lane: 'console' as never };
    const lease = { holder: 'a', until: later(9) };
    await stores.lanes.take(lease, later(1), 10);
    const due = await stores.lanes.due(lane, later(1), 10, undefined);
    const [begun] = await stores.lanes.begin(lane, due!, later(1), lease);
    await round.run(later(1));
    expect(await now()).to.include({ state: 'sending' });
    await stores.lanes.end(lane, heat, [{ ...begun!, as: 'sent' }], later(2));
    await round.run(later(2));
    expect(await now()).to.deep.include({ state: 'sent', version: 3, changed: later(2) });
    await round.run(later(3));
    expect(news).to.deep.equal([[heat, { became: 'sent' }]]);
  });

  it('stop by a fault of ours, once, and only what is being sent', async () => {
    await put();
    await round.stop(city.id, heat, NOW);
    expect(await now()).to.include({ state: 'scheduled' });
    await round.stop(city.id, 'nowhere' as AnnouncementId, NOW);
    await round.run(NOW);
    await Promise.all([round.stop(city.id, heat, later(1)), round.stop(city.id, heat, later(1))]);
    expect(await now()).to.include({ state: 'stopped', version: 3 });
    await round.run(later(2));
    expect(await now()).to.include({ state: 'stopped', version: 3 });
    expect(news).to.deep.equal([[heat, { became: 'stopped' }]]);
  });
});
