/**
 * What a person typed, from how Slack writes it down: `<…>` are mentions and links, and `&`, `<` and `>` are escaped.
 * A mention of us goes; where `bot` is not known, the first mention is taken for ours.
 */
export function typedText(written: string, bot: string | undefined): string {
  return withoutMention(written, bot)
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label?: string) => shown(target, label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function withoutMention(written: string, bot: string | undefined): string {
  if (bot === undefined) return written.replace(/<@[^>]*>/, ' ');
  return written.replace(/<@([^>|]*)(?:\|[^>]*)?>/g, (mention, who: string) => (who === bot ? ' ' : mention));
}

function shown(target: string, label: string | undefined): string {
  if (/^[@#]/.test(target)) return label ? `${target.charAt(0)}${label}` : target;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^(mailto|tel):/, '');
}
