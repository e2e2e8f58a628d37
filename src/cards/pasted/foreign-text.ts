import MarkdownIt, { type Token } from 'markdown-it';
import { escapeMarkdown } from '../markdown.ts';

/** What a text of somebody else's card lost on its way into ours, and where its links lead. */
export interface TextNotes {
  lost: (what: 'italic' | 'link' | 'date') => void;
  leadsTo: (address: string) => void;
}

const markdown = new MarkdownIt('zero').enable(['emphasis', 'link', 'list', 'newline', 'escape', 'entity']);
// Where a link leads is judged by whoever reads the card: what is not taken for a link would not be looked at.
markdown.validateLink = () => true;

/** `{{DATE(2026-11-24T08:00:00Z, SHORT)}}`, which clients write in their own language. */
const DATE = /\{\{(?:DATE|TIME)\(([^,)}]{1,40})(?:,[^)}]{0,20})?\)\}\}/g;

/**
 * The Markdown of any card as the little Markdown of ours, in which words are plain or bold, line by line: a list has a line
 * for each item, a link its words and its address, an instant what stands in it.
 */
export function foreignLines(text: string, notes: TextNotes): string[] {
  const dated = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(DATE, (_, instant: string) => {
    notes.lost('date');
    return instant.trim().replace('T', ' ');
  });
  const lines: string[] = [];
  let mark = '';
  for (const block of markdown.parse(dated, {})) {
    if (block.type === 'list_item_open') mark = block.info ? `${block.info}. ` : '• ';
    if (block.type !== 'inline') continue;
    const [first = '', ...rest] = wordsOf(block.children ?? [], notes).split('\n');
    lines.push(mark + first, ...rest);
    mark = '';
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function wordsOf(tokens: Token[], { lost, leadsTo }: TextNotes): string {
  let address = '';
  const words = tokens.map((token) => {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        return '**';
      case 'em_open':
        lost('italic');
        return '';
      case 'link_open':
        lost('link');
        address = String(token.attrGet('href') ?? '');
        leadsTo(address);
        return '';
      case 'link_close':
        return ` (${escapeMarkdown(address)})`;
      case 'softbreak':
      case 'hardbreak':
        return '\n';
      default:
        return escapeMarkdown(token.content);
    }
  });
  return words.join('');
}
