import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { SigningKeys } from './signing-keys.ts';

/** Where Microsoft's own tokens come from. */
export const MICROSOFT = {
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
};

/** Clocks differ by so much at most, says the Bot Framework's authentication page. */
const SKEW_SECONDS = 300;

export interface TokenRules {
  /** Our app id: whom the token must be for. */
  audience: string;
  issuer: string;
  keys: SigningKeys;
}

/**
 * Whether the Authorization header holds a token that the Bot Framework signed, for us, for Teams and for this service
 * URL. The SDK's own check is not used: it also lets tokens of the Emulator and of other bots in, answers a forged one
 * with 500, and prints each refusal.
 *
 * @throws where the signing keys cannot be fetched.
 */
export async function isGenuine(header: string | undefined, serviceUrl: unknown, rules: TokenRules): Promise<boolean> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1];
  const id = token && keyId(token);
  const signing = id && (await rules.keys.get(id));
  if (!signing) return false;
  if (signing.endorsements && !signing.endorsements.includes('msteams')) return false;
  const claims = verified(token, signing.key, rules);
  return claims !== undefined && typeof claims['exp'] === 'number' && claims['serviceurl'] === serviceUrl;
}

function keyId(token: string): string | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header.kid;
  } catch {
    return undefined;
  }
}

function verified(
  token: string,
  key: KeyObject,
  { issuer, audience }: TokenRules,
): Record<string, unknown> | undefined {
  try {
    const claims = jwt.verify(token, key, { algorithms: ['RS256'], issuer, audience, clockTolerance: SKEW_SECONDS });
    return typeof claims === 'string' ? undefined : claims;
  } catch {
    return undefined;
  }
}
