import { openChat, openChromium } from './chromium.ts';
import { startNomade } from '../helpers/nomade-process.ts';

/** Takes `docs/screenshot.png`, the picture of the README: a real conversation on the demo, always on the same day. */
const TARGET = new URL('../../docs/screenshot.png', import.meta.url);

const nomade = await startNomade();
const browser = await openChromium();
const { page } = await openChat(browser, nomade.url, {
  viewport: { width: 800, height: 1012 },
  deviceScaleFactor: 2,
  colorScheme: 'light',
});
await page.locator('.card').first().waitFor();
await say('Book me a desk in Eupen tomorrow');
await page.getByRole('button', { name: /^Book/ }).first().click();
await page.locator('.card:focus').waitFor();
await say('What is free in Liège on Friday morning, somewhere quiet?');
await page.locator('.card').nth(2).waitFor();
await page.screenshot({ path: TARGET.pathname });
await browser.close();
await nomade.stop();

async function say(sentence: string): Promise<void> {
  await page.locator('#sentence').fill(sentence);
  await page.keyboard.press('Enter');
}
