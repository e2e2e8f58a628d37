import { type AdaptiveCard, Application } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Card } from '../../cards/card.ts';
import type { Address } from '../../conversation/address.ts';
import type { Handle, Incoming } from '../../conversation/incoming.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import type { Clock } from '../clock.ts';
import { describeFault } from '../fault.ts';
import type { TeamsActivity } from './activity.ts';
import { NomadeTeamsAdapter } from './adapter.ts';
import { addressOf, messageIn, messageOf, readAddress } from './address.ts';
import type { TeamsCredentials } from './credentials.ts';
import { toIncoming } from './incoming.ts';
import { answerPress, toActivity } from './outgoing.ts';
import { sendFault } from './send-faults.ts';
import { turnStateFactory } from './stateless.ts';

export interface TeamsTurnsOptions {
  handle: Handle;
  clock: Clock;
  log: Logger;
  mode: 'local' | 'production';
  credentials?: TeamsCredentials | undefined;
}

/** A press that takes longer gets its answer as a message: the client gives up after ten seconds. */
const PRESS_MS = 8_000;

/** What is done with an activity that was let in: the part of the channel that needs the SDK. */
export class TeamsTurns {
  readonly #options: TeamsTurnsOptions;
  readonly #adapter: NomadeTeamsAdapter;
  readonly #app: Application;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: TeamsTurnsOptions) {
    this.#options = options;
    this.#adapter = new NomadeTeamsAdapter({ credentials: options.credentials, loopbackToo: options.mode === 'local' });
    this.#app = new Application({
      adapter: this.#adapter,
      startTypingTimer: false,
      removeRecipientMention: false,
      turnStateFactory,
    });
    this.#app.adaptiveCards.actionExecute(
      isPress,
      async (context) => this.#press(context) as Promise<AdaptiveCard | string>,
    );
    this.#app.activity(['message', 'installationUpdate', 'conversationUpdate'], (context) => this.#hear(context));
    // Something else of Teams that our manifest does not ask for: taken note of, so that the client shows no fault.
    this.#app.activity('invoke', async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
    });
  }

  async send(to: Address, reply: Reply): Promise<void> {
    const where = readAddress(to);
    try {
      stands(reply, to, await this.#adapter.say(where, toActivity(reply)));
    } catch (error) {
      throw sendFault(error);
    }
  }

  async change(message: Address, reply: CardReply): Promise<void> {
    const where = readAddress(message);
    try {
      await this.#adapter.change(where, messageOf(message), toActivity(reply));
    } catch (error) {
      throw sendFault(error);
    }
  }

  /** Resolves when nothing is left to be said. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** Answers what is to be sent back at once: of a press, the card that takes its place. */
  turn(activity: TeamsActivity): Promise<InvokeResponse | undefined> {
    return this.#adapter.turn(activity as Partial<Activity>, async (context) => {
      await this.#app.run(context);
    });
  }

  async #hear(context: TurnContext): Promise<void> {
    const event = this.#incoming(context);
    if (!event) return;
    const to = addressOf(activityOf(context));
    for (const reply of await this.#options.handle(event)) {
      const instead = event.kind === 'press' && reply.kind === 'card' && reply.place === 'instead';
      const isReplaced = instead && (await replaced(context, reply));
      const message = isReplaced ? activityOf(context).replyToId : (await context.sendActivity(toActivity(reply)))?.id;
      stands(reply, to, message);
    }
  }

  async #press(context: TurnContext): Promise<Card | string> {
    const event = this.#incoming(context);
    if (!event) return '';
    const to = addressOf(activityOf(context));
    const handled = this.#options.handle(event);
    const replies = await within(PRESS_MS, handled);
    if (!replies) {
      this.#later(to, handled);
      return '';
    }
    const { shown, rest } = answerPress(replies);
    const inItsPlace = replies.find((reply) => reply.kind === 'card' && reply.card === shown);
    if (inItsPlace) stands(inItsPlace, to, activityOf(context).replyToId);
    if (rest.length > 0) this.#later(to, rest);
    return shown;
  }

  #incoming(context: TurnContext): Incoming | undefined {
    const { clock, credentials } = this.#options;
    const checked = credentials !== undefined;
    return toIncoming(activityOf(context), { clock, checked, email: () => this.#emailOf(context) });
  }

  /** A directory that says no knows nobody; one that cannot say is our fault, except for a test client without any. */
  async #emailOf(context: TurnContext): Promise<string | undefined> {
    try {
      return await this.#adapter.emailOf(context, activityOf(context).from.id);
    } catch (error) {
      const { statusCode } = error as { statusCode?: number };
      if (this.#options.mode === 'local' || statusCode === 403 || statusCode === 404) return undefined;
      throw error;
    }
  }

  /** Says what does not fit in the answer to a press, without keeping the client waiting for it. */
  #later(to: Address, replies: Reply[] | Promise<Reply[]>): void {
    const saying = this.#sayAll(to, replies)
      .catch((error: unknown) => {
        this.#options.log.error({ fault: describeFault(error) }, 'A reply could not be sent to Teams');
      })
      .finally(() => this.#underWay.delete(saying));
    this.#underWay.add(saying);
  }

  async #sayAll(to: Address, replies: Reply[] | Promise<Reply[]>): Promise<void> {
    for (const reply of await replies) await this.send(to, reply);
  }
}

/** Tells which message it is, where Teams has said so. */
function stands(reply: Reply, to: Address, message: string | null | undefined): void {
  if (reply.kind === 'card' && message) reply.stood?.(messageIn(to, message));
}

const activityOf = ({ activity }: TurnContext): TeamsActivity => activity as TeamsActivity;

async function isPress(context: TurnContext): Promise<boolean> {
  const { type, name, value } = activityOf(context);
  const action = (value as { action?: { type?: unknown } } | null | undefined)?.action;
  return type === 'invoke' && name === 'adaptiveCard/action' && action?.type === 'Action.Execute';
}

/** Puts the card where the one stands whose Action.Submit was pressed. False where Teams does not let us. */
async function replaced(context: TurnContext, reply: Reply): Promise<boolean> {
  const { replyToId } = activityOf(context);
  if (!replyToId) return false;
  const updating = context.updateActivity({ ...toActivity(reply), id: replyToId });
  return updating.then(
    () => true,
    () => false,
  );
}

/** What the promise resolves to, or undefined where that takes longer. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
