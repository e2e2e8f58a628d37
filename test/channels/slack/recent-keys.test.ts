import { expect } from 'chai';
import { RecentKeys } from '../../../src/channels/slack/recent-keys.ts';

describe('The deliveries of late', () => {
  const at = (minutes: number) => new Date(minutes * 60_000);

  it('are known again as long as Slack may repeat them, and forgotten after', () => {
    const keys = new RecentKeys();
    expect(keys.isFirst('a', at(0))).to.be.true;
    expect(keys.isFirst('b', at(5))).to.be.true;
    expect(keys.isFirst('a', at(14))).to.be.false;
    expect(keys.isFirst('a', at(15))).to.be.true;
    expect(keys.isFirst('b', at(16))).to.be.false;
  });
});
