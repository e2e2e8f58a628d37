import { expect } from 'chai';
import fc from 'fast-check';
import { clockFrom } from '../../../src/channels/clock.ts';
import { received } from '../../../src/channels/slack/incoming.ts';
import { command, directMessage, mention, press } from '../../helpers/slack-deliveries.ts';

const around = { clock: clockFrom(undefined), emailOf: async () => undefined };
const bodies = [
  directMessage({ text: 'hello' }),
  mention({ text: 'hello' }),
  command('hello', 'https://hooks.slack.com/commands/1'),
  press({ button: { action_id: 'book_desk#1', value: '{}' }, responseUrl: 'https://hooks.slack.com/actions/1' }),
];

/** The body with one of its fields, at any depth, replaced or taken away. */
function altered(body: unknown, path: number[], value: unknown): unknown {
  if (typeof body !== 'object' || body === null || path.length === 0) return value;
  const keys = Object.keys(body);
  const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = structuredClone(body) as Record<string, unknown>;
  copy[key] = altered(copy[key], path.slice(1), value);
  return copy;
}

describe('What Slack sends', () => {
  it('is heard', () => {
    expect(bodies.map((body) => received(body, around)?.event.kind)).to.deep.equal([
      'message',
      'message',
      'message',
      'press',
    ]);
  });

  it('asks for nothing when somebody opens a link', () => {
    const button = { action_id: 'open_link#1', value: '' };
    expect(received(press({ button, responseUrl: 'https://hooks.slack.com/actions/1' }), around)).to.equal(undefined);
  });

  it('says where the person can be reached unasked, where nobody reads along', () => {
    const button = { action_id: 'book_desk#1', value: '{}' };
    const responseUrl = 'https://hooks.slack.com/actions/1';
    const addressOf = (body: unknown) => received(body, around)?.event.address;
    const annAndUs = { channel: 'slack', reference: { channel: 'D0ANN' } };

    expect(addressOf(directMessage({ text: 'hello', thread_ts: '1.1' }))).to.deep.equal(annAndUs);
    expect(addressOf(press({ button, responseUrl }))).to.deep.equal(annAndUs);

    expect(addressOf(mention({ text: 'hello' }))).to.equal(undefined);
    expect(addressOf(directMessage({ text: 'hello', channel: 'C0TEAM' }))).to.equal(undefined);
    expect(addressOf(press({ button, responseUrl, channel: 'C0TEAM' }))).to.equal(undefined);
    // Typed in the direct messages of two people, and the answer that only one of them sees there.
    expect(addressOf(command('hello', responseUrl, { channel_id: 'D0ANNBOB' }))).to.equal(undefined);
    expect(addressOf(press({ button, responseUrl, channel: 'D0ANNBOB', shownToOne: true }))).to.equal(undefined);
  });

  it('is heard or not, whatever it is, and never a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        received(body, around);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        (body, path, value) => {
          const heard = received(altered(body, path, value), around);
          if (!heard) return;
          const { deliveryKey, at, sender, conversation } = heard.event;
          expect(deliveryKey).to.match(/^slack:./s);
          expect(at.getTime()).to.be.a('number').and.not.NaN;
          expect([sender.identity.realm, sender.identity.user, conversation.id]).to.not.include('');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
