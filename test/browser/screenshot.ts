import { openChat, openChromium } from './chromium.ts';
import { startNomade } from '../helpers/nomade-process.ts';

/**
 * Takes `docs/screenshot.png`, the picture of the README: a real conversation on the demo, always on the same day; and
 * `docs/announcement.png`, how far an announcement of the demo is.
 */
const TARGET = new URL('../../docs/screenshot.png', import.meta.url);
const ANNOUNCEMENT = new URL('../../docs/announcement.png', import.meta.url);

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

const { page: ofHr } = await openChat(browser, nomade.url, { viewport: { width: 800, height: 1400 }, colorScheme: 'light' }); // prettier-ignore
await ofHr.locator('.card').first().waitFor();
await ofHr.locator('#person').selectOption('hr@nomade.example');
await ofHr.locator('#language').selectOption('en');
await ofHr.locator('#sentence').fill('announcements');
await ofHr.keyboard.press('Enter');
await ofHr.getByRole('button', { name: /^Open .*flu vaccine/ }).click();
await ofHr.locator('.card img').waitFor();
await ofHr.waitForFunction('document.querySelector(".card img").complete');
await ofHr.locator('.card').last().screenshot({ path: ANNOUNCEMENT.pathname });
await browser.close();
await nomade.stop();

async function say(sentence: string): Promise<void> {
  await page.locator('#sentence').fill(sentence);
  await page.keyboard.press('Enter');
}
