import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { NewSiteRequest, SiteRequest, SiteRequestId } from '../../src/domain/site-requests/site-request.ts';
import type { SiteRequestStore } from '../../src/domain/site-requests/site-request-store.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [ann, bob] = ['ann', 'bob'] as [PersonId, PersonId];
const [station, mill, abbey] = ['station', 'mill', 'abbey'] as [SiteId, SiteId, SiteId];
const elsewhere = ['__proto__'] as SiteId[];
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const nowhere = 'c0ffee00-0000-4000-8000-000000000000' as SiteRequestId;

let keys = 0;
function need(what: string, more: Partial<NewSiteRequest> = {}): NewSiteRequest {
  const key = `k${(keys += 1)}`;
  return { organisation: city, person: ann, key, site: station, what, asked: at(8), ends: at(22), ...more };
}

/** What `SiteRequestStore` promises, asked of one implementation. */
export function describeSiteRequestStore(name: string, open: () => Promise<SiteRequestStore>): void {
  describe(`${name} as a SiteRequestStore`, () => {
    let store: SiteRequestStore;
    beforeEach(async () => {
      store = await open();
    });
    const things = (requests: SiteRequest[]) => requests.map(({ what }) => what);

    it('knows nothing where nothing was asked', async () => {
      for (const id of [nowhere, '__proto__' as SiteRequestId]) {
        expect(await store.get(city, id)).to.equal(undefined);
        expect(await store.settle(city, id, 'arranged')).to.equal(undefined);
        await store.told(city, id);
      }
      expect(await store.ofPerson(city, '__proto__' as PersonId)).to.deep.equal([]);
      expect(await store.open('all', undefined, 10)).to.deep.equal([]);
      expect(await store.open(elsewhere, undefined, 10)).to.deep.equal([]);
      expect(await store.untold(undefined, 10)).to.deep.equal([]);
    });

    it('keeps what is asked, with a day or without one', async () => {
      const [chair, ramp] = [need('a chair', { day: '2026-03-02' as LocalDate }), need('a "ramp" – ë')];
      const kept = await store.ask(chair);
      expect(kept).to.deep.equal({ ...chair, id: kept.id, state: 'open' });
      const other = await store.ask(ramp);
      expect(await store.get(city, other.id)).to.deep.equal({ ...ramp, id: other.id, state: 'open' });
      expect(await store.get(province, other.id), 'for another organisation').to.equal(undefined);
    });

    it('answers asking again with what was asked then, as it is', async () => {
      const chair = need('a chair');
      const twice = await Promise.all([store.ask(chair), store.ask({ ...chair, what: 'another' })]);
      expect(twice[0]).to.deep.equal(twice[1]);
      const arranged = await store.settle(city, twice[0].id, 'arranged');
      expect(await store.ask(chair)).to.deep.equal(arranged);
      await store.ask({ ...chair, person: bob });
      await store.ask({ ...chair, organisation: province });
      expect(await store.open('all', undefined, 10)).to.have.length(2);
    });

    it('gives copies', async () => {
      const kept = await store.ask(need('a chair'));
      kept.what = 'a throne';
      kept.ends.setFullYear(1999);
      expect(await store.get(city, kept.id)).to.deep.include({ what: 'a chair', ends: at(22) });
    });

    it('ends it once: of two who answer at once, one', async () => {
      const { id } = await store.ask(need('a chair'));
      expect(await store.settle(province, id, 'arranged')).to.equal(undefined);
      const both = await Promise.all([
        store.settle(city, id, 'arranged'),
        store.settle(city, id, 'refused', { since: 'not-there', note: 'gone' }),
      ]);
      expect(both.filter((one) => one !== undefined)).to.have.length(1);
      expect(await store.get(city, id)).to.deep.equal(both[0] ?? both[1]);
    });

    it('keeps what is said with the answer', async () => {
      const { id } = await store.ask(need('a chair'));
      await store.settle(city, id, 'refused', { since: 'not-there', note: 'a "broken" one\n– ë' });
      const said = { since: 'not-there', note: 'a "broken" one\n– ë' };
      expect(await store.get(city, id)).to.include({ state: 'refused', ...said });
      const other = await store.ask(need('a ramp'));
      expect(await store.settle(city, other.id, 'arranged', { note: 'at the door' })).to.include({
        note: 'at the door',
      });
      expect(await store.get(city, other.id)).not.to.have.property('since');
    });

    it('lists what a person asked, by when it ends, then by age and then by id', async () => {
      await store.ask(need('last', { ends: at(23) }));
      await store.ask(need('younger', { asked: at(9) }));
      const same = [await store.ask(need('a')), await store.ask(need('b')), await store.ask(need('c'))];
      await store.ask(need('of bob', { person: bob }));
      await store.ask(need('elsewhere', { organisation: province }));
      const ended = await store.ask(need('first', { ends: at(12) }));
      await store.settle(city, ended.id, 'withdrawn');

      const byId = things(same.sort((x, y) => (x.id < y.id ? -1 : 1)));
      expect(things(await store.ofPerson(city, ann))).to.deep.equal(['first', ...byId, 'younger', 'last']);
    });

    it('lists what is open, oldest first, of all sites or of some, page by page', async () => {
      await store.ask(need('third', { asked: at(10), organisation: province }));
      await store.ask(need('first', { site: mill }));
      await store.ask(need('second', { asked: at(9), person: bob }));
      await store.ask(need('fourth', { asked: at(11), site: abbey }));
      const ended = await store.ask(need('ended', { asked: at(7) }));
      await store.settle(city, ended.id, 'refused');

      const all = await store.open('all', undefined, 10);
      expect(things(all)).to.deep.equal(['first', 'second', 'third', 'fourth']);
      expect(things(await store.open('all', undefined, 2))).to.deep.equal(['first', 'second']);
      expect(things(await store.open('all', all[1], 10))).to.deep.equal(['third', 'fourth']);
      const some = await store.open([station, mill, station], undefined, 10);
      expect(things(some)).to.deep.equal(['first', 'second', 'third']);
      expect(things(await store.open([station, mill], some[0], 1))).to.deep.equal(['second']);
      expect(await store.open([], undefined, 10)).to.deep.equal([]);
    });

    it('tells of what has ended and was not told, page by page; a withdrawal is told to nobody', async () => {
      const [one, two, three, four] = [
        await store.ask(need('one')),
        await store.ask(need('two', { asked: at(9), organisation: province })),
        await store.ask(need('three', { asked: at(10) })),
        await store.ask(need('four', { asked: at(11) })),
      ];
      await store.settle(city, one.id, 'unanswered');
      await store.settle(province, two.id, 'arranged');
      await store.settle(city, three.id, 'withdrawn');

      const untold = await store.untold(undefined, 10);
      expect(things(untold)).to.deep.equal(['one', 'two']);
      expect(things(await store.untold(untold[0], 10))).to.deep.equal(['two']);
      expect(things(await store.untold(undefined, 1))).to.deep.equal(['one']);
      await store.told(province, one.id);
      await store.told(city, one.id);
      await store.told(city, four.id);
      expect(things(await store.untold(undefined, 10))).to.deep.equal(['two']);
      expect(things(await store.open('all', undefined, 10))).to.deep.equal(['four']);
    });

    it('forgets what ended before an instant, of one organisation, whatever became of it', async () => {
      const over = await store.ask(need('over', { ends: at(12) }));
      await store.settle(city, over.id, 'arranged');
      await store.ask(need('over and open', { ends: at(11) }));
      await store.ask(need('just so'));
      await store.ask(need('elsewhere', { ends: at(12), organisation: province }));

      expect(await store.forgetBefore(city, at(22))).to.equal(2);
      expect(things(await store.ofPerson(city, ann))).to.deep.equal(['just so']);
      expect(things(await store.ofPerson(province, ann))).to.deep.equal(['elsewhere']);
      expect(await store.untold(undefined, 10)).to.deep.equal([]);
    });
  });
}
