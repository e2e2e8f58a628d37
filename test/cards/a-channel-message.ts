import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import type { Lane } from '../../src/domain/announcements/delivering/delivery.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { channelMessageOf } from '../../src/skills/announcements/sending/channel-message.ts';

/** What many read in a channel, in every language, that language first; at its longest. */
export async function aChannelMessage(
  { link: _, ...announcement }: Announcement,
  organisation: Organisation,
  language: Language,
): Promise<Reply> {
  const announcements = { ...UNSAID.announcements, slackChannels: [{ workspace: 'T0TOWN', channel: 'C0ALL' }] };
  const first = { ...organisation, languages: [language], policy: { ...organisation.policy, announcements } };
  const text = Array.from({ length: 80 }, () => `*All* @everyone <!channel> ${'word '.repeat(60)}`).join('\n\n');
  const texts = Object.fromEntries(LANGUAGES.map((one) => [one, { title: `${one} `.repeat(50), text }]));
  const found: Announcement = { ...announcement, texts, audience: {}, link: `https://example.org/${'a'.repeat(300)}` };
  const messageOf = channelMessageOf({
    announcements: { get: () => Promise.resolve(found) },
    organisations: { organisation: () => Promise.resolve(first) },
    addressOf: (channel) => ({ channel: 'slack', reference: { channel } }),
  });
  const message = await messageOf({ organisation: organisation.id, lane: 'slack T0TOWN' as Lane }, found.id);
  return message!.reply;
}
