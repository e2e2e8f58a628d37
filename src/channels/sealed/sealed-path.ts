/** The paths that hold what they show: whoever has one may have that, and nothing else is told by it. */
export const SEALED_PATH = /^\/(pictures\/[a-z2-7]+\.png|(files|lists)\/[a-z2-7]+\.(csv|xlsx))$/;

/** For whoever has the address, and nobody else; what stands behind it never changes. */
export const PRIVATE = {
  'cache-control': 'private, max-age=86400, immutable',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

/** What stands before the ending; undefined where that is another one. */
export function sealedIn(file: string, ending: string): string | undefined {
  return file.endsWith(`.${ending}`) ? file.slice(0, -ending.length - 1) : undefined;
}
