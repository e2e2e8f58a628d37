import { expect } from 'chai';
import { clockFrom } from '../../../src/channels/clock.ts';
import { readActivity } from '../../../src/channels/teams/activity.ts';
import { toIncoming } from '../../../src/channels/teams/incoming.ts';
import type { Incoming } from '../../../src/conversation/incoming.ts';
import { teamsFixture } from '../../helpers/teams-fixture.ts';

describe('what comes in from Teams', () => {
  const TENANT = '9f2d7c10-0000-4000-8000-0000000000aa';
  const BOT = '28:6b1e0000-0000-4000-8000-0000000000b0';
  const ANN = '0a000000-0000-4000-8000-000000000001';

  function read(name: string, changes: Record<string, unknown> = {}, checked = true): Incoming | undefined {
    const activity = readActivity(teamsFixture(name, changes));
    if (!activity) throw new Error('not an activity');
    return toIncoming(activity, { clock: clockFrom(undefined), checked, email: async () => undefined });
  }

  it('is a message, said by somebody of a tenant, at a time, in a conversation', () => {
    const event = read('message-personal');

    expect(event).to.deep.include({
      kind: 'message',
      text: 'een bureau in Eupen morgen',
      deliveryKey: 'teams:a:1personal:1700000000001',
      at: new Date('2026-03-02T08:00:00Z'),
      conversation: { channel: 'teams', id: 'a:1personal', kind: 'personal' },
    });
    expect(event?.sender).to.deep.include({ identity: { platform: 'teams', realm: TENANT, user: ANN }, locale: 'nl' });
  });

  it('says where the person can be reached unasked, where nobody reads along', () => {
    const reference = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: 'a:1personal', bot: BOT };

    for (const name of ['message-personal', 'press-execute', 'installation-update'])
      expect(read(name)?.address, name).to.deep.equal({ channel: 'teams', reference });
    expect(read('message-channel')).to.not.have.property('address');
    const meeting = { id: '19:meeting', conversationType: 'groupChat', isGroup: true };
    expect(read('press-execute', { conversation: meeting })).to.not.have.property('address');
  });

  it('has the mentions of the bot taken off, and keeps the names of others', () => {
    const event = read('message-channel');

    expect(event).to.include({ kind: 'message', text: 'ask Bob for a desk in Eupen' });
    expect(event?.conversation.kind).to.equal('group');
  });

  it('keeps what only looks like a mention of the bot', () => {
    const text = '<at>Nomade</at> a desk <at>in Eupen</at> <at></at>2 < 3 > 1';
    expect(read('message-personal', { text })).to.include({ text: 'Nomade a desk in Eupen 2 < 3 > 1' });
  });

  it('is a press, by Action.Execute or by Action.Submit, with the same verb and data', () => {
    const expected = { kind: 'press', verb: 'book_desk', data: { once: 'k1', desk: 'd1' } };
    expect(read('press-execute')).to.deep.include(expected);
    expect(read('press-submit')).to.deep.include(expected);
  });

  it('is a press even where verb and data are nonsense: the core says so', () => {
    const press = (action: unknown) => read('press-execute', { value: { action } });
    expect(press({ verb: 7, data: 'x' })).to.deep.include({ kind: 'press', verb: '', data: {} });
    expect(press({})).to.deep.include({ verb: '', data: {} });
    expect(press({ verb: '__proto__', data: [] })).to.deep.include({ verb: '__proto__', data: {} });
  });

  it('is one arrival for the two activities of one installation', () => {
    const installed = read('installation-update');
    const added = read('conversation-update');

    expect(installed?.kind).to.equal('arrival');
    expect(added?.kind).to.equal('arrival');
    expect(installed?.deliveryKey).to.equal(added?.deliveryKey);
  });

  it('is nothing where somebody else joins, the bot is removed, or Teams tells of something else', () => {
    expect(read('conversation-update', { membersAdded: [{ id: '29:1bob' }] })).to.be.undefined;
    expect(read('installation-update', { action: 'remove' })).to.be.undefined;
    expect(read('message-personal', { type: 'messageReaction' })).to.be.undefined;
    expect(read('press-execute', { name: 'task/fetch' })).to.be.undefined;
  });

  it('is nothing from nobody: without tenant, without object id, or from the bot itself', () => {
    const from = { id: '29:1ann' };
    const nowhere = { channelData: {}, conversation: { id: 'a:1personal', conversationType: 'personal' } };
    expect(read('message-personal', { from })).to.be.undefined;
    expect(read('message-personal', nowhere)).to.be.undefined;
    expect(read('message-personal', { from: { id: BOT, aadObjectId: ANN } })).to.be.undefined;
    expect(read('message-personal', { from, ...nowhere }, false)?.sender.identity).to.deep.equal({
      platform: 'teams',
      realm: 'local',
      user: '29:1ann',
    });
  });

  it('is now where its time cannot be read', () => {
    const before = Date.now();
    for (const timestamp of [undefined, null, 'yesterday']) {
      expect(read('message-personal', { timestamp })?.at.getTime()).to.be.at.least(before);
    }
  });

  it('is moved by as much as the clock of the core', () => {
    const activity = readActivity(teamsFixture('message-personal'))!;
    const clock = { now: () => new Date(), shift: (time: Date) => new Date(time.getTime() + 60_000) };

    expect(toIncoming(activity, { clock, checked: true, email: async () => undefined })?.at.toISOString()).to.equal(
      '2026-03-02T08:01:00.000Z',
    );
  });
});
