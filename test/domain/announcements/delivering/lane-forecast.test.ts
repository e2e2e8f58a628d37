import { expect } from 'chai';
import type { Lane } from '../../../../src/domain/announcements/delivering/delivery.ts';
import { forecastOf } from '../../../../src/domain/announcements/delivering/lane-forecast.ts';
import { limitsOf, PUBLISHED } from '../../../../src/domain/announcements/delivering/lane-limits.ts';

const [teams, slack] = ['teams tenant', 'slack T1'] as [Lane, Lane];

describe('what an announcement takes', () => {
  it('is what each lane takes at its own pace, and nothing for those who are reached nowhere', () => {
    const sizes = [
      { lane: undefined, people: 7 },
      { lane: slack, people: 400 },
      { lane: teams, people: 48_000 },
    ];
    const [inSlack, inTeams, ...others] = forecastOf(sizes, limitsOf(PUBLISHED));
    expect(others).to.deep.equal([]);
    expect([inSlack?.people, inTeams?.people]).to.deep.equal([400, 48_000]);
    // At 4 and at 48 a second; Teams begins at 5.
    expect(inSlack?.takesMs).to.be.within(99_000, 101_000);
    expect(inTeams?.takesMs).to.be.within(1_000_000, 1_010_000);
  });

  it('is nothing to wait for with one person', () => {
    expect(forecastOf([{ lane: teams, people: 1 }], limitsOf(PUBLISHED))[0]?.takesMs).to.equal(0);
  });
});
