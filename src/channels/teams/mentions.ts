import * as z from 'zod/v4';

/** What an activity says of one `<at>…</at>` in its text. */
const Mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id: z.string() }) });

/** Takes the mentions of the bot out of the text, wherever they stand; of anybody else's, the name stays. */
export function withoutMention(text: string, entities: unknown[], botId: string): string {
  const mentions = entities.flatMap((entity) => Mention.safeParse(entity).data ?? []);
  const ours = new Set(mentions.filter(({ mentioned }) => mentioned.id === botId).map((mention) => mention.text));
  return text
    .replace(/<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi, (tag, name: string) => (ours.has(tag) ? ' ' : name))
    .replace(/(?:\s|&nbsp;)+/g, ' ')
    .trim();
}
