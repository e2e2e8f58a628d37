import type { Fault, Loss, LossKind, Wrong } from './loss.ts';

const TEMPLATE = /\$\{/;
const MENTION = /<\/?at\b|<!(?:channel|here|everyone|subteam)|<@/i;
/** Signs without a shape, halves of characters, and what turns the order of reading around. */
const UNPRINTABLE = /(?![\n\r\t\u2028\u2029])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
const LONGEST_NAME = 40;

/** What is noted of a card while it is read. */
export class Notes {
  readonly losses: Loss[] = [];
  readonly faults: Fault[] = [];

  lose(at: string, element: string, lost: string, kind: LossKind, shown: Loss['shown'], name = ''): [] {
    const called = shortened(this.plain(name, at).replace(/\s+/g, ' ').trim());
    this.losses.push({ at, element: shortened(element) || '?', lost, shown, kind, ...(called && { name: called }) });
    return [];
  }

  fault(at: string, wrong: Wrong, found = ''): [] {
    // What is shown of it must do no harm either.
    const seen = shortened(found.replace(/[\p{C}\s]+/gu, ' ').trim());
    const isKnown = this.faults.some((one) => one.at === at && one.wrong === wrong);
    if (!isKnown) this.faults.push({ at, wrong, ...(seen && { found: seen }) });
    return [];
  }

  /** The text as it is; what must not be in it is a fault. */
  plain(text: string, at: string): string {
    if (TEMPLATE.test(text)) this.fault(at, 'template', text);
    if (MENTION.test(text)) this.fault(at, 'mention', text);
    if (UNPRINTABLE.test(text)) this.fault(at, 'unprintable');
    return text;
  }
}

/** No character is cut in two. */
function shortened(text: string): string {
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
