import { TeamsAdapter } from '@microsoft/teams-ai';
import {
  type Activity,
  type ConversationReference,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import type { Pipeline } from '@azure/core-rest-pipeline';
import type { ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import { ReplyCredentials, type TeamsCredentials } from './credentials.ts';
import { isServiceUrl } from './service-url.ts';

export interface AdapterOptions {
  credentials: TeamsCredentials | undefined;
  /** Whether replies may go to this machine too. */
  loopbackToo: boolean;
}

/** What our token asks to be let in to. */
const CONNECTOR_SCOPE = 'https://api.botframework.com';

/** Longer than this, Teams has given the turn up. */
const PATIENCE_MS = 10_000;

/**
 * The SDK's adapter without its own door: `process` prints faults and sends their text to whoever asked, and builds
 * two clients for every turn, most of which say nothing but what stands in the HTTP response.
 */
export class NomadeTeamsAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #loopbackToo: boolean;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();

  constructor({ credentials, loopbackToo }: AdapterOptions) {
    const replyCredentials: unknown = new ReplyCredentials(credentials, loopbackToo);
    super({}, replyCredentials as ServiceClientCredentialsFactory);
    this.#appId = credentials?.appId ?? '';
    this.#loopbackToo = loopbackToo;
  }

  /** Runs a turn for an activity whose sender was checked; answers what the HTTP response is to carry. */
  async turn(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    return context.turnState.get<Partial<Activity> | undefined>(INVOKE_RESPONSE_KEY)?.value as
      InvokeResponse | undefined;
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    if (activities.some(({ type }) => type !== 'invokeResponse')) await this.#connect(context);
    return super.sendActivities(context, activities);
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    await this.#connect(context);
    return (await super.updateActivity(context, activity)) ?? undefined;
  }

  /** Says something in a conversation outside of a turn; answers which message that is. */
  async say(where: Partial<ConversationReference>, activity: Partial<Activity>): Promise<string | undefined> {
    const connector = await this.#connector(where.serviceUrl ?? '');
    const addressed = TurnContext.applyConversationReference({ ...activity }, where);
    const sent = await connector.conversations.sendToConversation(where.conversation?.id ?? '', addressed);
    return sent.id;
  }

  /** Puts something in the place of a message of ours, outside of a turn. */
  async change(where: Partial<ConversationReference>, message: string, activity: Partial<Activity>): Promise<void> {
    const connector = await this.#connector(where.serviceUrl ?? '');
    const addressed = TurnContext.applyConversationReference({ ...activity, id: message }, where);
    await connector.conversations.updateActivity(where.conversation?.id ?? '', message, addressed);
  }

  /** The e-mail address that the directory of Teams has for a member of the conversation; none for a guest. */
  async emailOf(context: TurnContext, memberId: string): Promise<string | undefined> {
    await this.#connect(context);
    const member = await TeamsInfo.getMember(context, memberId);
    if (member.userRole === 'guest' || member.userRole === 'anonymous') return undefined;
    return member.email ?? member.userPrincipalName;
  }

  async #connect({ turnState, activity }: TurnContext): Promise<void> {
    if (turnState.has(this.ConnectorClientKey)) return;
    turnState.set(this.ConnectorClientKey, await this.#connector(activity.serviceUrl));
  }

  /** One client for each service URL: Microsoft has a handful. */
  async #connector(serviceUrl: string): Promise<ConnectorClient> {
    if (!isServiceUrl(serviceUrl, this.#loopbackToo)) throw new Error('not a service URL of Teams');
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    if (this.#connectors.size >= 100) this.#connectors.clear();
    const opened = this.#open(serviceUrl);
    this.#connectors.set(serviceUrl, opened);
    return opened;
  }

  async #open(serviceUrl: string): Promise<ConnectorClient> {
    const us = this.createClaimsIdentity(this.#appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(us);
    const connector = await factory.create(serviceUrl, CONNECTOR_SCOPE);
    // Private in the types; no option of the SDK reaches these policies.
    const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
    // Sending again after a lost answer says things twice, and a redirect leads where nobody looked.
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.removePolicy({ name: 'redirectPolicy' });
    pipeline.addPolicy({
      name: 'patience',
      sendRequest: (request, next) => next(Object.assign(request, { timeout: PATIENCE_MS })),
    });
    return connector;
  }
}
