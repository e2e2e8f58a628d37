import { expect } from 'chai';
import type { KeyStore } from '../../src/conversation/key-store.ts';

/** What `KeyStore` promises, asked of one implementation. */
export function describeKeyStore(name: string, open: () => Promise<{ keys: KeyStore; again: () => KeyStore }>): void {
  describe(`${name} as a KeyStore`, () => {
    it('makes a key of 32 bytes once, and gives the same one ever after', async () => {
      const { keys, again } = await open();
      const made = await keys.key('addresses');
      expect(made).to.have.length(32);
      expect(new Set(made).size, 'is random').to.be.above(16);
      expect(await keys.key('addresses')).to.deep.equal(made);
      expect(await again().key('addresses')).to.deep.equal(made);
    });

    it('gives one key to all who ask at once', async () => {
      const { keys, again } = await open();
      const given = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? keys : again()).key('addresses')));
      expect(new Set(given.map((key) => key.toString('hex'))).size).to.equal(1);
    });

    it('has another key under another name', async () => {
      const { keys } = await open();
      expect(await keys.key('__proto__')).to.not.deep.equal(await keys.key('addresses'));
      expect(await keys.key('__proto__')).to.deep.equal(await keys.key('__proto__'));
    });
  });
}
