import type { AdminWords } from '../locales/admin/admin-words.ts';

/** Why nothing could be done; told to the administrator. */
export class NoAdministration extends Error {
  readonly because: (words: AdminWords) => string;

  constructor(because: (words: AdminWords) => string) {
    super('no administration');
    this.because = because;
  }
}
