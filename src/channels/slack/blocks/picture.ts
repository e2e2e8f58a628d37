import type { BarChart, Image } from '../../../cards/card.ts';
import { isLoopback } from '../../loopback.ts';
import type { Block, ImageBlock } from './block.ts';
import { MAX_ALT_TEXT, MAX_IMAGE_TITLE, MAX_URL, shorten } from './limits.ts';
import { plain } from './texts.ts';

/** A chart as its picture, where Slack can fetch that; nothing else, since the lines beside it say the same. */
export function chartBlocks({ title, fallback }: BarChart): ImageBlock[] {
  if (fallback === 'drop' || !isFetched(fallback.url)) return [];
  return [{ ...imageOf(fallback), title: plain(title, MAX_IMAGE_TITLE) }];
}

/** A picture where Slack can fetch it; else what it shows, in words. */
export function pictureBlocks(image: Image): Block[] {
  if (isFetched(image.url)) return [imageOf(image)];
  const words = plain(image.altText, MAX_ALT_TEXT);
  return words.text.trim() === '' ? [] : [{ type: 'context', elements: [words] }];
}

function imageOf({ url, altText }: Image): ImageBlock {
  return { type: 'image', image_url: url, alt_text: shorten(altText, MAX_ALT_TEXT) };
}

/** Slack fetches from outside, and refuses the whole message where it cannot. */
export function isFetched(url: string): boolean {
  if (url.length > MAX_URL || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !isLoopback(hostname);
}
