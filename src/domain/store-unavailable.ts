/**
 * What keeps the data refused, or did not answer in time: a disk that is full or taken away, a database that is away.
 * Nothing is said to be done that is not; asking again with the same key does not do it twice.
 */
export class StoreUnavailable extends Error {
  constructor(because: string, cause: unknown) {
    super(because, { cause });
    this.name = 'StoreUnavailable';
  }
}
