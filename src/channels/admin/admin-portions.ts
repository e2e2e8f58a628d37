import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { AdminRequest } from './admin-request.ts';
import { HttpRefusal } from '../constant-errors.ts';

/**
 * A file of people can have megabytes, and the server takes 256 KB at once. So a request comes in portions, and the
 * limit stays for everybody. (The path of the file would be shorter, but then whoever has the token could have the
 * server read any file, and the server often cannot see an administrator's: another user, another mount.)
 *
 * UTF-16 code units; in JSON each takes three bytes at most.
 */
export const PORTION = 64 * 1024;
/** Code units of a whole request: some 300,000 people. */
export const MAX_REQUEST = 64 * 1024 * 1024;
/** How long the next portion may take. What has come is personal, and not kept for somebody who has gone. */
const PATIENCE_MS = 60_000;

export const Portion = z.strictObject({
  request: z.uuid(),
  n: z.number().int().nonnegative(),
  isLast: z.boolean(),
  text: z.string().min(1).max(PORTION),
});
export type Portion = z.infer<typeof Portion>;

export function* portionsOf(asked: AdminRequest): Generator<Portion> {
  const text = JSON.stringify(asked);
  const request = randomUUID();
  for (let n = 0; n * PORTION < text.length; n++) {
    const end = (n + 1) * PORTION;
    yield { request, n, isLast: end >= text.length, text: text.slice(n * PORTION, end) };
  }
}

/** Puts one request at a time together: whoever starts another ends the one before. */
export class PortionsReceived {
  #request: string | undefined;
  #texts: string[] = [];
  #length = 0;
  #forgetting: NodeJS.Timeout | undefined;

  /**
   * The whole request once its last portion is there.
   *
   * @throws {HttpRefusal} 409 where this is not the portion that follows; 413 where the whole is too large.
   */
  take({ request, n, isLast, text }: Portion): string | undefined {
    if (n === 0) this.#forget();
    else if (request !== this.#request || n !== this.#texts.length) throw new HttpRefusal(409);
    this.#request = request;
    this.#texts.push(text);
    this.#length += text.length;
    const whole = isLast ? this.#texts.join('') : undefined;
    const isTooLarge = this.#length > MAX_REQUEST;
    clearTimeout(this.#forgetting);
    if (isLast || isTooLarge) this.#forget();
    else this.#forgetting = setTimeout(() => this.#forget(), PATIENCE_MS).unref();
    if (isTooLarge) throw new HttpRefusal(413);
    return whole;
  }

  #forget(): void {
    clearTimeout(this.#forgetting);
    this.#request = undefined;
    this.#texts = [];
    this.#length = 0;
  }
}
