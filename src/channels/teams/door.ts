import { isLoopback } from '../loopback.ts';
import { isServiceUrl } from './service-url.ts';
import { SigningKeys } from './signing-keys.ts';
import { MICROSOFT, tokenCheck } from './token.ts';

export interface DoorOptions {
  /** Our app id. Without it nobody can be checked: then only this machine comes in, and only in local mode. */
  appId: string | undefined;
  mode: 'local' | 'production';
  openIdMetadataUrl?: string | undefined;
  tokenIssuer?: string | undefined;
}

/** What is looked at before anything else of a request is believed. */
export interface Caller {
  authorization: string | undefined;
  remoteAddress: string | undefined;
  body: unknown;
}

/** The HTTP status of the refusal, or undefined for who may come in. */
export type Door = (caller: Caller) => Promise<400 | 401 | 503 | undefined>;

export function teamsDoor({ appId, mode, openIdMetadataUrl, tokenIssuer }: DoorOptions): Door {
  const keys = new SigningKeys(openIdMetadataUrl ?? MICROSOFT.metadataUrl);
  const isGenuine = appId ? tokenCheck({ audience: appId, issuer: tokenIssuer ?? MICROSOFT.issuer, keys }) : undefined;

  return async ({ authorization, remoteAddress, body }) => {
    const { serviceUrl, channelId } = (body ?? {}) as { serviceUrl?: unknown; channelId?: unknown };
    if (isGenuine) {
      if (channelId !== 'msteams') return 401;
      const genuine = await isGenuine(authorization, serviceUrl).catch(() => undefined);
      if (genuine === undefined) return 503;
      if (!genuine) return 401;
    } else if (mode !== 'local' || !isLoopback(remoteAddress)) return 401;
    return typeof serviceUrl === 'string' && isServiceUrl(serviceUrl, mode === 'local') ? undefined : 400;
  };
}
