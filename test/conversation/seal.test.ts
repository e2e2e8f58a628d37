import { expect } from 'chai';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { fromBase32, toBase32 } from '../../src/conversation/base32.ts';
import { MOST_SEALED, Seal } from '../../src/conversation/seal.ts';

const KEY = Buffer.alloc(32, 7);
const NOON = new Date('2026-11-24T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describe('a seal', () => {
  const seal = new Seal(KEY, 'pictures');
  const closed = (words: string) => seal.close(words, later(60)) ?? '';

  it('gives back what was sealed, and nothing of it can be read without the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        expect(closed(words)).to.match(/^[a-z2-7]+$/);
        expect(seal.open(closed(words), NOON)).to.equal(words);
      }),
    );
    const known = fromBase32(closed('Team Haushalt: 3 im Büro'))!.toString('latin1');
    expect(known).to.not.contain('Haushalt');
  });

  it('says the same in the same way, and else in another', () => {
    expect(closed('one')).to.equal(closed('one'));
    const others = [closed('two'), seal.close('one', later(61)), new Seal(KEY, 'files').close('one', later(60))];
    expect(new Set([closed('one'), ...others]).size).to.equal(4);
  });

  it('holds until it expires, and no moment longer', () => {
    const sealed = closed('one');
    expect(seal.open(sealed, later(59.999))).to.equal('one');
    expect(seal.open(sealed, later(60))).to.be.undefined;
  });

  it('opens nothing that was altered, cut or written otherwise, wherever', () => {
    const bytes = fromBase32(closed('the week of a team'))!;
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at >> 3]! ^= 1 << (at & 7);
      expect(seal.open(toBase32(altered), NOON), `bit ${at}`).to.be.undefined;
    }
    const sealed = closed('the week of a team');
    for (let length = 0; length < sealed.length; length += 1)
      expect(seal.open(sealed.slice(0, length), NOON), `${length} letters`).to.be.undefined;
    for (const other of [sealed.toUpperCase(), `${sealed}a`, ` ${sealed}`, sealed.replace(/.$/, '1')])
      expect(seal.open(other, NOON), other.slice(-3)).to.be.undefined;
  });

  it('opens nothing that was sealed with another key, or for another purpose', () => {
    const others = [new Seal(randomBytes(32), 'pictures'), new Seal(KEY, 'files')];
    for (const other of others) expect(seal.open(other.close('one', later(60))!, NOON)).to.be.undefined;
  });

  it('takes anything for an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => seal.open(any, NOON) === undefined));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => seal.open(toBase32(any), NOON) === undefined));
  });

  it('makes nothing that is longer than an address may be, and opens nothing that would fill the memory', () => {
    const long = randomBytes(MOST_SEALED).toString('hex');
    expect(seal.close(long, later(60))).to.be.undefined;
    const bomb = closed('0'.repeat(1_000_000));
    expect(bomb).to.have.length.below(MOST_SEALED);
    expect(seal.open(bomb, NOON)).to.be.undefined;
  });
});

describe('base32', () => {
  it('is as RFC 4648 has it, in small letters', () => {
    for (const [bytes, text] of [
      ['f', 'my'],
      ['foob', 'mzxw6yq'],
      ['foobar', 'mzxw6ytboi'],
      ['', ''],
    ] as const)
      // prettier-ignore
      expect(toBase32(Buffer.from(bytes))).to.equal(text);
  });

  it('brings all bytes back, and no other text means them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).to.deep.equal(Buffer.from(bytes));
      }),
    );
    for (const text of ['MY', 'mz', 'm', 'my======', 'm-', 'm1']) expect(fromBase32(text), text).to.be.undefined;
  });
});
