import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One Chromium for the tests of a `describe`. */
export function chromiumForTests(): () => Browser {
  let browser: Browser | undefined;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser?.close());
  return () => browser!;
}

/** Starts Chromium with a fresh profile. Throws a sentence that says how to install it where it is not there. */
export async function openChromium(): Promise<Browser> {
  if (!existsSync(PATH)) {
    throw new Error(
      `There is no Chromium at ${PATH}. Install it (apt-get install -y chromium) or say where it is in CHROMIUM.`,
    );
  }
  return chromium.launch({ executablePath: PATH, args: QUIETLY, headless: true });
}

/** The chat in a window of its own, and what went wrong there: errors in the console, refusals by the page's policy. */
export async function openChat(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked another host: ${request.url()}`);
  });
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective))`,
  );
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}
