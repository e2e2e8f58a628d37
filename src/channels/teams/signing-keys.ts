import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/v4';

/** A key that Microsoft signs with, and the channels it may speak for (any, where that is not said). */
export interface SigningKey {
  key: KeyObject;
  endorsements: string[] | undefined;
}

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({ keys: z.array(z.unknown()) });
/** Keys of another kind may stand beside these; they are not for us. */
const Key = z.looseObject({ kid: z.string(), kty: z.literal('RSA'), endorsements: z.array(z.string()).optional() });

const DAY_MS = 86_400_000;
/** Anybody can send a token with a key id of their making; so often at most does that cost us a look. */
const LOOK_AGAIN_MS = 300_000;
const PATIENCE_MS = 5_000;

/** The keys that an OpenID metadata document leads to: fetched when first asked for, and at least once a day. */
export class SigningKeys {
  readonly #metadataUrl: string;
  #keys = new Map<string, SigningKey>();
  #fetchedMs = -Infinity;
  #fetching: Promise<void> | undefined;

  constructor(metadataUrl: string) {
    this.#metadataUrl = metadataUrl;
  }

  /**
   * The key of this id, or undefined.
   *
   * @throws where the keys have to be fetched and cannot be.
   */
  async get(id: string): Promise<SigningKey | undefined> {
    const ageMs = Date.now() - this.#fetchedMs;
    if (ageMs > (this.#keys.has(id) ? DAY_MS : LOOK_AGAIN_MS)) {
      await (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined)));
    }
    return this.#keys.get(id);
  }

  async #fetch(): Promise<void> {
    const { jwks_uri: address } = Metadata.parse(await json(this.#metadataUrl));
    const { keys } = Keys.parse(await json(address));
    const usable = keys.flatMap((key) => Key.safeParse(key).data ?? []);
    this.#keys = new Map(usable.map((jwk) => [jwk.kid, { key: publicKey(jwk), endorsements: jwk.endorsements }]));
    this.#fetchedMs = Date.now();
  }
}

function publicKey(jwk: JsonWebKey): KeyObject {
  return createPublicKey({ key: jwk, format: 'jwk' });
}

async function json(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`the signing keys were answered ${answer.status}`);
  return answer.json();
}
