const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Five bits a letter (RFC 4648, in small letters, nothing padded). */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS.charAt((value >>> (bits - 5)) & 31);
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + LETTERS.charAt((value << (5 - bits)) & 31) : text;
}

/** Undefined where {@link toBase32} did not write it: the same bytes have one text. */
export function fromBase32(text: string): Buffer | undefined {
  const bytes = Buffer.alloc(Math.floor((text.length * 5) / 8));
  let [at, bits, value] = [0, 0, 0];
  for (const letter of text) {
    value = ((value << 5) | LETTERS.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes[at++] = (value >>> (bits -= 8)) & 0xff;
  }
  return toBase32(bytes) === text ? bytes : undefined;
}
