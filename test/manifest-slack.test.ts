import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { clockFrom } from '../src/channels/clock.ts';
import { received } from '../src/channels/slack/incoming.ts';
import { SLACK_PATH } from '../src/channels/slack/slack-path.ts';
import { directMessage, eventBody, mention } from './helpers/slack-deliveries.ts';

interface Manifest {
  display_information: { name: string; description: string; long_description: string; background_color: string };
  features: {
    app_home: Record<string, boolean>;
    bot_user: { display_name: string };
    slash_commands: { command: string; url: string; description: string; usage_hint: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { request_url: string; bot_events: string[] };
    interactivity: { is_enabled: boolean; request_url: string };
    socket_mode_enabled: boolean;
  };
}

const manifest = JSON.parse(readFileSync('manifest/slack/manifest.json', 'utf8')) as Manifest;
const { display_information: display, features, oauth_config: oauth, settings } = manifest;

/** What Slack wants to be asked for, for each method and event. */
const SCOPES: Record<string, string[]> = {
  'auth.test': [],
  'users.info': ['users:read', 'users:read.email'],
  'conversations.history': ['im:history'],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'message.im': ['im:history'],
  app_mention: ['app_mentions:read'],
  app_home_opened: [],
};

/** One of each event that Slack could send to a bot like ours. */
const EVENTS: Record<string, Record<string, unknown>> = {
  'message.im': directMessage({ text: 'x' }),
  'message.channels': directMessage({ text: 'x', channel: 'C0TEAM', channel_type: 'channel' }),
  'message.groups': directMessage({ text: 'x', channel: 'G0TEAM', channel_type: 'group' }),
  'message.mpim': directMessage({ text: 'x', channel: 'G0SOME', channel_type: 'mpim' }),
  app_mention: mention({ text: 'x' }),
  app_home_opened: eventBody({ type: 'app_home_opened', user: 'U0ANN', channel: 'D0ANN', tab: 'messages' }),
  reaction_added: eventBody({ type: 'reaction_added', user: 'U0ANN', channel: 'C0TEAM' }),
  member_joined_channel: eventBody({ type: 'member_joined_channel', user: 'U0ANN', channel: 'C0TEAM' }),
};

describe('What Slack is told about us', () => {
  it('stays within what Slack takes', () => {
    const lengths: [string, number, number][] = [
      [display.name, 1, 35],
      [display.description, 1, 140],
      [display.long_description, 175, 4000],
      [features.bot_user.display_name, 1, 80],
      ...features.slash_commands.flatMap(({ command, description, usage_hint }): [string, number, number][] => [
        [command, 2, 32],
        [description, 1, 2000],
        [usage_hint, 1, 1000],
      ]),
    ];
    for (const [text, min, max] of lengths) expect(text.length, text).to.be.within(min, max);
    expect(display.background_color).to.match(/^#[0-9a-f]{6}$/);
    for (const { command } of features.slash_commands) expect(command).to.match(/^\/[a-z]+$/);
  });

  it('names the one address where we listen', () => {
    const addresses = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      ...features.slash_commands.map(({ url }) => url),
    ];
    expect(new Set(addresses)).to.deep.equal(new Set([`https://nomade.example.org${SLACK_PATH}`]));
    expect(settings.interactivity.is_enabled).to.be.true;
    expect(settings.socket_mode_enabled).to.be.false;
  });

  it('asks for the events that we understand, and for no other', () => {
    const around = { clock: clockFrom(undefined), emailOf: async () => undefined };
    const understood = Object.keys(EVENTS).filter((name) => received(EVENTS[name], around) !== undefined);
    expect(settings.event_subscriptions.bot_events).to.have.members(understood);
  });

  it('asks for the scopes of what we call and hear, and for no other', () => {
    const used = [...methodsCalled(), ...settings.event_subscriptions.bot_events].flatMap(
      (name) => SCOPES[name] ?? [name],
    );
    expect(oauth.scopes.bot).to.have.members([...new Set([...used, 'commands'])]);
  });

  it('lets people write to us', () => {
    expect(features.app_home).to.include({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
  });
});

function methodsCalled(): string[] {
  const source = readFileSync('src/channels/slack/web-api.ts', 'utf8');
  return [...source.matchAll(/\bclient\.([a-z]+\.[a-zA-Z]+)\(/g)].map(([, method]) => method ?? '');
}
