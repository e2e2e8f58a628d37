import { openChat, openChromium } from './chromium.ts';
import { startNomade } from '../helpers/nomade-process.ts';

/** Takes `docs/screenshot.png`, the picture of the README: a real conversation on the demo, always on the same day. */
const TARGET = new URL('../../docs/screenshot.png', import.meta.url);

const nomade = await startNomade();
const browser = await openChromium();
const { page } = await openChat(browser, nomade.url, {
  viewport: { width: 800, height: 720 },
  deviceScaleFactor: 2,
  colorScheme: 'light',
});
await page.locator('.card').first().waitFor();
await page.locator('#sentence').fill('Book me a desk in Eupen tomorrow');
await page.keyboard.press('Enter');
await page.getByRole('button', { name: /^Book/ }).first().click();
await page.locator('.card:focus').waitFor();
await page.locator('#sentence').focus();
await page.screenshot({ path: TARGET.pathname });
await browser.close();
await nomade.stop();
