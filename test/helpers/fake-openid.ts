import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';

/** Microsoft's signing keys, on loopback. */
export interface FakeOpenId {
  metadataUrl: string;
  issuer: string;
  publicKey: KeyObject;
  /** How often the keys were fetched. */
  fetches: number;
  /** A token that the Bot Framework would send, save for what is said otherwise; an undefined claim is left out. */
  token(claims: Record<string, unknown>, options?: jwt.SignOptions & { key?: jwt.Secret }): string;
  close(): void;
}

export async function openFakeOpenId(endorsements: string[] | undefined = ['msteams']): Promise<FakeOpenId> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') {
      openId.fetches++;
      const ours = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements };
      response.end(JSON.stringify({ keys: [{ kty: 'EC', kid: 'another' }, { use: 'enc' }, ours] }));
    } else response.end(JSON.stringify({ issuer: openId.issuer, jwks_uri: `${url}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const openId: FakeOpenId = {
    metadataUrl: `${url}/metadata`,
    issuer: 'https://api.botframework.com',
    publicKey,
    fetches: 0,
    token(claims, { key = privateKey, ...options } = {}) {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const said = { iss: openId.issuer, nbf: nowSeconds - 60, exp: nowSeconds + 3600, ...claims };
      const signing: jwt.SignOptions = { algorithm: 'RS256', keyid: kid, noTimestamp: true, ...options };
      return jwt.sign(defined(said), key, defined(signing));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return openId;
}

function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
