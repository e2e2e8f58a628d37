import { expect } from 'chai';
import type { AnnouncementId } from '../../../../src/domain/announcements/announcement.ts';
import type { Audience } from '../../../../src/domain/announcements/audience/audience.ts';
import {
  allShown,
  countedAs,
  countsShown,
  doneShown,
} from '../../../../src/domain/announcements/audience/counts-shown.ts';
import { DELIVERY_STATES } from '../../../../src/domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../../../src/domain/announcements/delivering/delivery-store.ts';
import type { SiteId } from '../../../../src/domain/places/place.ts';

const none = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])) as DeliveryCounts;
const counts = { ...none, queued: 4, sent: 23, receipt: 5, gone: 1 };

describe('what HR is told of how many are in each state', () => {
  it('is how many they are', () => {
    expect(countsShown({}, counts)).to.deep.equal([
      { state: 'queued', size: { as: 'exactly', people: 4 } },
      { state: 'sent', size: { as: 'exactly', people: 23 } },
      { state: 'receipt', size: { as: 'exactly', people: 5 } },
      { state: 'gone', size: { as: 'exactly', people: 1 } },
    ]);
    expect(countedAs({ languages: ['fr'] }, 33)).to.equal(33);
  });

  it('is no more than fives of those at a site, and of fewer not even whether there are any', () => {
    for (const audience of [{ sites: ['kaai' as SiteId] }, { bySite: true as const }] satisfies Audience[]) {
      expect(countsShown(audience, counts)).to.deep.equal([
        { state: 'sent', size: { as: 'at-least', people: 20 } },
        { state: 'receipt', size: { as: 'at-least', people: 5 } },
      ]);
      expect(countedAs(audience, 33)).to.equal(30);
      expect(countedAs(audience, 4)).to.equal(0);
    }
  });

  it('is the same of a site, whoever came or stayed away since it was sent off, as long as fewer than five have got it', () => {
    const audience = { sites: ['kaai' as SiteId], toldOf: 10 };
    const waiting = [7, 9, 14, 15].map((queued) => ({ ...none, queued, gone: 1 }));
    const takenBack = [5, 9, 14, 15].map((cancelled) => ({ ...none, cancelled, sent: 1, receipt: 3 }));
    for (const one of [...waiting, ...takenBack]) {
      expect(countsShown(audience, one)).to.deep.equal([]);
      expect(allShown(audience, one)).to.deep.equal({ as: 'at-least', people: 10 });
      expect(doneShown(audience, one)).to.deep.equal({ done: 0, all: 10 });
    }
    expect(countsShown(audience, { ...none, sent: 3, receipt: 2 }), 'few of each').to.deep.equal([]);
    const toRemind = { awaiting: 'first' as AnnouncementId, bySite: true as const, toldOf: 10 };
    expect(allShown(toRemind, { ...none, queued: 7 }), 'not all of them').to.deep.equal({ as: 'at-least', people: 5 });
  });

  it('is no more of those at a site than was told when it was sent off', () => {
    const audience = { sites: ['kaai' as SiteId], toldOf: 15 };
    expect(countedAs(audience, 23)).to.equal(15);
    expect(countedAs(audience, 14)).to.equal(10);
    expect(countedAs(audience, 3)).to.equal(0);
    expect(countedAs({ ...audience, toldOf: 5 }, 23)).to.equal(5);
  });
});
