import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { LANGUAGES } from '../../domain/language.ts';
import { pageWords } from '../../locales/page-words.ts';

/** Something the browser may fetch. */
export interface PageFile {
  path: string;
  type: string;
  body: Buffer;
  /** Changes with the body. */
  etag: string;
}

const FOLDER = new URL('page/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Scripts of others, each under a path of ours. */
const VENDOR: Record<string, string> = {
  '/page/adaptivecards.js': 'adaptivecards/dist/adaptivecards.min.js',
  '/page/markdown-it.js': 'markdown-it/browser',
};

/** Everything the page consists of, read once at the start. Throws where a file is missing. */
export function pageFiles(): PageFile[] {
  const { resolve } = createRequire(import.meta.url);
  return [
    pageFile('/', '.html', Buffer.from(indexPage())),
    ...readdirSync(FOLDER)
      .filter((name) => name !== 'index.html')
      .map((name) => pageFile(`/page/${name}`, extname(name), readFileSync(new URL(name, FOLDER)))),
    ...Object.entries(VENDOR).map(([path, module]) => pageFile(path, '.js', readFileSync(resolve(module)))),
    pageFile('/page/words.js', '.js', Buffer.from(`export const WORDS = ${JSON.stringify(pageWords)};\n`)),
  ];
}

/** The page itself. Its words come with the script; without scripts it says so in every language. */
function indexPage(): string {
  const noScript = LANGUAGES.map((language) => `<p lang="${language}">${pageWords[language].noScript}</p>`).join('\n');
  return readFileSync(new URL('index.html', FOLDER), 'utf8').replace('{{noScript}}', noScript);
}

function pageFile(path: string, extension: string, body: Buffer): PageFile {
  const type = TYPES[extension];
  if (!type) throw new Error(`The page has a file of an unknown kind: ${path}`);
  return { path, type, body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}
