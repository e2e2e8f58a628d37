import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import { MAX_BODY_BYTES } from '../../../src/channels/body.ts';
import { MAX_REQUEST, PORTION, PortionsReceived, portionsOf } from '../../../src/channels/admin/admin-portions.ts';

const asking = (text: string) => ({ ask: 'import-people' as const, text, dryRun: false });

describe('a request in portions', () => {
  it('is put together again, whatever is in it', () => {
    const received = new PortionsReceived();
    const asked = asking('"Zoë 🏢",\u0000\r\n'.repeat(20_000));
    const portions = [...portionsOf(asked)];

    const taken = portions.map((portion) => received.take(JSON.parse(JSON.stringify(portion))));

    expect(portions.length).to.be.above(2);
    expect(taken.slice(0, -1).every((one) => one === undefined)).to.be.true;
    expect(JSON.parse(taken.at(-1)!)).to.deep.equal(asked);
  });

  it('fits the server’s limit with each of them', () => {
    for (const letter of ['a', '"', '\\', '\u0001', 'é', '€', '🏢']) {
      for (const portion of portionsOf(asking(letter.repeat(PORTION * 1.5)))) {
        expect(Buffer.byteLength(JSON.stringify(portion)), letter).to.be.below(MAX_BODY_BYTES);
      }
    }
  });

  it('takes no portion out of turn, nor of another request', () => {
    const [first, second, third] = [...portionsOf(asking('a'.repeat(PORTION * 3)))] as const;
    const [otherFirst, otherSecond] = [...portionsOf(asking('b'.repeat(PORTION * 3)))] as const;
    const received = new PortionsReceived();

    expect(() => received.take(second!)).to.throw('Conflict');
    received.take(first!);
    expect(() => received.take(third!)).to.throw('Conflict');
    expect(() => received.take(otherSecond!)).to.throw('Conflict');
    received.take(second!);
    received.take(otherFirst!);
    expect(() => received.take(third!)).to.throw('Conflict');
  });

  it('has an end, even where none is sent', () => {
    const received = new PortionsReceived();
    const request = crypto.randomUUID();
    const text = 'a'.repeat(PORTION);
    const sendAll = () => {
      for (let n = 0; n <= MAX_REQUEST / PORTION; n++) received.take({ request, n, isLast: false, text });
    };

    expect(sendAll).to.throw('Payload Too Large');
    expect(() => received.take({ request, n: MAX_REQUEST / PORTION + 1, isLast: true, text })).to.throw('Conflict');
  });

  it('is forgotten where it does not go on', () => {
    const clock = useFakeTimers();
    try {
      const [first, second] = [...portionsOf(asking('a'.repeat(PORTION)))] as const;
      const received = new PortionsReceived();
      received.take(first!);
      clock.tick(60_001);

      expect(() => received.take(second!)).to.throw('Conflict');
    } finally {
      clock.restore();
    }
  });
});
