import type { BarChart } from '../../../cards/card.ts';
import { isLoopback } from '../../loopback.ts';
import type { ImageBlock } from './block.ts';
import { MAX_ALT_TEXT, MAX_IMAGE_TITLE, MAX_URL, shorten } from './limits.ts';
import { plain } from './texts.ts';

/** A chart as its picture, where Slack can fetch that; nothing else, since the lines beside it say the same. */
export function pictureBlocks({ title, fallback }: BarChart): ImageBlock[] {
  if (fallback === 'drop' || !isFetched(fallback.url)) return [];
  const { url, altText } = fallback;
  return [
    { type: 'image', image_url: url, alt_text: shorten(altText, MAX_ALT_TEXT), title: plain(title, MAX_IMAGE_TITLE) },
  ];
}

/** Slack fetches from outside, and refuses the whole message where it cannot. */
function isFetched(url: string): boolean {
  if (url.length > MAX_URL || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !isLoopback(hostname);
}
