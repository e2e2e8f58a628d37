import { pino } from 'pino';
import type { Channel } from '../../src/channels/channel.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { slackChannel, type SlackOptions } from '../../src/channels/slack/channel.ts';
import type { Incoming } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { BOT_TOKEN, FakeSlack, SIGNING_SECRET } from './fake-slack.ts';
import { deliver, type Signing } from './slack-deliveries.ts';

/** Our Slack channel between a fake Slack and a core that answers what it is told to. */
export interface SlackUnderTest {
  slack: FakeSlack;
  channel: Channel;
  /** Where Slack delivers. */
  url: string;
  heard: Incoming[];
  /** What the core answers from now on. */
  replies: Reply[];
  /** How long we waited because Slack asked for it, in ms. */
  waits: number[];
  logged(): string;
  deliver(body: Record<string, unknown>, signing?: Signing): Promise<Response>;
  close(): Promise<void>;
}

export async function aSlackChannel(more: Partial<SlackOptions> = {}): Promise<SlackUnderTest> {
  const slack = await new FakeSlack().start();
  let logged = '';
  const log = pino({ level: 'warn' }, { write: (line: string) => void (logged += line) });
  const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
  const channel = slackChannel({
    ...{ server: http.server, signingSecret: SIGNING_SECRET, botToken: BOT_TOKEN, apiUrl: slack.apiUrl, log },
    handle: async (event) => {
      around.heard.push(event);
      return around.replies;
    },
    wordsIn: () => ({ moreLines: (count) => `and ${count} more lines` }),
    clock: clockFrom(undefined),
    wait: async (ms) => void around.waits.push(ms),
    ...more,
  });
  const url = `${(await http.start()).url}/slack/events`;
  const around: SlackUnderTest = {
    ...{ slack, channel, url, heard: [], replies: [{ kind: 'text', text: 'Good morning.' }], waits: [] },
    logged: () => logged,
    deliver: (body, signing) => deliver(url, body, signing),
    close: async () => {
      await channel.stop();
      await http.stop();
      await slack.stop();
    },
  };
  return around;
}
