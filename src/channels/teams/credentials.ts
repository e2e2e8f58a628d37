import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { NotTaken } from '../../conversation/sending.ts';
import { isLoopbackUrl, isServiceUrl } from './service-url.ts';

/** What the Azure bot registration gave us. */
export interface TeamsCredentials {
  appId: string;
  password: string;
  type: 'SingleTenant' | 'MultiTenant';
  /** Of the registration; needed where it is for a single tenant. */
  tenantId?: string;
}

type Factory = ConfigurationServiceClientCredentialFactory;
type Credentials = Awaited<ReturnType<Factory['createCredentials']>>;

/**
 * Signs every call that we make: the last place that sees where it goes, and so where a service URL is refused that is
 * not Microsoft's. A test client on this machine gets a constant token, and nobody is asked for it.
 */
export class ReplyCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #signed: boolean;
  readonly #loopbackToo: boolean;

  constructor(credentials: TeamsCredentials | undefined, loopbackToo: boolean) {
    super(
      credentials && {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppType: credentials.type,
        ...(credentials.tenantId && { MicrosoftAppTenantId: credentials.tenantId }),
      },
    );
    this.#signed = credentials !== undefined;
    this.#loopbackToo = loopbackToo;
  }

  override async createCredentials(...asked: Parameters<Factory['createCredentials']>): Promise<Credentials> {
    let microsoft: Promise<Credentials> | undefined;
    return {
      signRequest: async (request) => {
        const { origin } = new URL(request.url);
        if (!isServiceUrl(`${origin}/`, this.#loopbackToo))
          throw new Error('a reply would have left for a strange address');
        if (isLoopbackUrl(origin)) {
          request.headers.set('authorization', 'Bearer local');
          return request;
        }
        if (!this.#signed) throw new Error('without MICROSOFT_APP_ID, replies go to this machine only');
        microsoft ??= super.createCredentials(...asked);
        try {
          return await (await microsoft).signRequest(request);
        } catch (error) {
          throw new NotTaken({ cause: error }); // Microsoft gave us no token: nothing was sent
        }
      },
    };
  }
}
