import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fromBase32, toBase32 } from './base32.ts';

/** How the bytes lie: the first of them. What another version of us sealed in another way is not opened. */
const LAYOUT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const EXPIRY_BYTES = 4;
const CIPHER = 'aes-256-gcm';

/** No longer text is sealed, nor opened: an address may have 3,000 characters in Slack. */
export const MOST_SEALED = 2_800;
/** Nobody but us seals, and we seal no more than this: it stops a mistake of ours. */
const MOST_BYTES = 64_000;

/**
 * Lets others carry what we need later, instead of keeping it: nobody can read, alter or make it without our key, and
 * after a while we do not take it back. The same words until the same instant give the same text, of `a`–`z` and `2`–`7`
 * only, which every platform leaves as it is.
 */
export class Seal {
  readonly #encryption: Buffer;
  readonly #nonces: Buffer;

  /** @param purpose what is sealed for another one is not opened. */
  constructor(key: Buffer, purpose: string) {
    const derived = Buffer.from(hkdfSync('sha256', key, '', `nomade seal ${purpose}`, 64));
    this.#encryption = derived.subarray(0, 32);
    this.#nonces = derived.subarray(32);
  }

  /** Undefined where it would be longer than {@link MOST_SEALED}. */
  close(words: string, expires: Date): string | undefined {
    const expiry = Buffer.alloc(EXPIRY_BYTES);
    expiry.writeUInt32BE(Math.floor(expires.getTime() / 1000));
    const plain = Buffer.concat([expiry, deflateRawSync(words, { level: 9 })]);
    // Of what it is for: so it repeats for the same words only.
    const nonce = createHmac('sha256', this.#nonces).update(plain).digest().subarray(0, NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#encryption, nonce).setAAD(Buffer.of(LAYOUT));
    const sealed = toBase32(
      Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
    );
    return sealed.length <= MOST_SEALED ? sealed : undefined;
  }

  /** What was sealed; undefined where it was not by us, is not whole, or is too old. */
  open(sealed: string, now: Date): string | undefined {
    const bytes = sealed.length <= MOST_SEALED ? fromBase32(sealed) : undefined;
    if (!bytes || bytes[0] !== LAYOUT || bytes.length <= 1 + NONCE_BYTES + EXPIRY_BYTES + TAG_BYTES) return undefined;
    try {
      const plain = this.#decrypted(bytes.subarray(1));
      if (plain.readUInt32BE() * 1000 <= now.getTime()) return undefined;
      return inflateRawSync(plain.subarray(EXPIRY_BYTES), { maxOutputLength: MOST_BYTES }).toString();
    } catch {
      return undefined;
    }
  }

  /** @throws {Error} where the tag is not that of these bytes. */
  #decrypted(bytes: Buffer): Buffer {
    const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(-TAG_BYTES)];
    const decipher = createDecipheriv(CIPHER, this.#encryption, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.of(LAYOUT)).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  }
}
