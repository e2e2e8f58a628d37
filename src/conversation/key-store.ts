/**
 * Keeps the keys with which we seal what others carry for us. What is promised here is checked, for every
 * implementation, by `test/store/key-store.contract.ts`: change the two together.
 */
export interface KeyStore {
  /** The key of this name, 32 bytes: made at random when it is first asked for, and the same ever after, also to two who ask at once. */
  key(name: string): Promise<Buffer>;
}

export const KEY_BYTES = 32;
