import jwt from 'jsonwebtoken';
import * as z from 'zod/v4';
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
 * URL. Rejects where the signing keys cannot be fetched.
 */
export type TokenCheck = (header: string | undefined, serviceUrl: unknown) => Promise<boolean>;

const Claims = z.object({ exp: z.number(), serviceurl: z.string() });
type Claims = z.infer<typeof Claims>;

/** Microsoft sends a token for an hour or more. So many that proved genuine are known again without the arithmetic. */
const KNOWN = 100;

/**
 * The SDK's own check is not used: it also lets tokens of the Emulator and of other bots in, answers a forged one with
 * 500, and prints each refusal.
 */
export function tokenCheck(rules: TokenRules): TokenCheck {
  const known = new Map<string, Claims>();
  return async (header, serviceUrl) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1];
    if (!token) return false;
    const claims = known.get(token) ?? (await verified(token, rules));
    if (!claims || claims.exp + SKEW_SECONDS <= Date.now() / 1000) return false;
    if (known.size >= KNOWN && !known.has(token)) known.clear();
    known.set(token, claims);
    return claims.serviceurl === serviceUrl;
  };
}

async function verified(token: string, { audience, issuer, keys }: TokenRules): Promise<Claims | undefined> {
  const id = keyId(token);
  const signing = id && (await keys.get(id));
  if (!signing || (signing.endorsements && !signing.endorsements.includes('msteams'))) return undefined;
  try {
    const claims = jwt.verify(token, signing.key, {
      algorithms: ['RS256'],
      issuer,
      audience,
      clockTolerance: SKEW_SECONDS,
    });
    return Claims.safeParse(claims).data;
  } catch {
    return undefined;
  }
}

function keyId(token: string): string | undefined {
  try {
    return jwt.decode(token, { complete: true })?.header.kid;
  } catch {
    return undefined;
  }
}
