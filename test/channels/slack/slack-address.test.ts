import { expect } from 'chai';
import { checkedApiUrl, isResponseUrl, SLACK_API_URL } from '../../../src/channels/slack/slack-address.ts';

describe('An address of Slack', () => {
  it("is Slack's own for the Web API, or one on this machine", () => {
    expect(checkedApiUrl(undefined)).to.equal(SLACK_API_URL);
    expect(checkedApiUrl('http://127.0.0.1:4000/api')).to.equal('http://127.0.0.1:4000/api/');
    expect(() => checkedApiUrl('https://127.0.0.1.example.org/api/')).to.throw('SLACK_API_URL');
  });

  it('takes answers at its hooks only, and only encrypted', () => {
    expect(isResponseUrl('https://hooks.slack.com/actions/T0/1/x', SLACK_API_URL)).to.be.true;
    for (const url of [
      'http://hooks.slack.com/actions/T0/1/x',
      'https://hooks.slack.com.example.org/x',
      'https://example.org/hooks.slack.com',
      'https://hooks.slack.com@example.org/x',
      'http://127.0.0.1:4000/hooks/1',
      'hooks.slack.com',
    ])
      expect(isResponseUrl(url, SLACK_API_URL), url).to.be.false;
  });

  it('takes answers where the one is that stands in for it', () => {
    expect(isResponseUrl('http://127.0.0.1:4000/hooks/1', 'http://127.0.0.1:4000/api/')).to.be.true;
    expect(isResponseUrl('https://hooks.slack.com/actions/1', 'http://127.0.0.1:4000/api/')).to.be.false;
  });
});
