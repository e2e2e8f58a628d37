import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { startWebServer } from '../channels/web/web-server.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { fakeCore } from './fake-core.ts';
import { axeFaults, overhang, tooLow } from './page-faults.ts';

describe('the look of the browser chat', () => {
  let server: { url: string; stop: () => Promise<void> };

  before(async () => {
    server = await startWebServer(fakeCore().handle);
  });
  const browser = chromiumForTests();
  after(() => server.stop());

  /** Every kind of thing that can stand in the log. */
  async function fillLog(page: Page): Promise<void> {
    const sentence = page.locator('#sentence');
    for (const words of ['a desk in Eupen', 'a desk in Eupen', 'a form', 'x'.repeat(200)]) {
      await sentence.fill(words);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('switch').check();
    await page.getByRole('button', { name: 'Book E-12' }).first().click();
    await page.getByText('Booked for you').waitFor();
    await page.getByRole('button', { name: 'Another day' }).click();
    await page.getByText('This card is from before.').waitFor();
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no fault that axe finds, ${colorScheme}, before and after a conversation`, async () => {
      const { page, faults, close } = await openChat(browser(), server.url, { colorScheme });
      await page.locator('.said').waitFor();
      const found = await axeFaults(page);
      await fillLog(page);
      found.push(...(await axeFaults(page)));
      await close();

      expect(found).to.deep.equal([]);
      expect(faults).to.be.empty;
    });
  }

  for (const [what, viewport] of [
    ['a phone', { width: 360, height: 740 }],
    ['a phone on its side', { width: 740, height: 360 }],
    ['a zoom of 200 %', { width: 640, height: 400 }],
    ['a zoom of 400 %', { width: 320, height: 256 }],
  ] as const) {
    it(`fits ${what} without scrolling sideways, with buttons for a thumb`, async () => {
      const { page, close } = await openChat(browser(), server.url, { viewport });
      await page.locator('.said').waitFor();
      for (const language of ['nl', 'fr', 'de', 'en']) {
        await page.locator('#language').selectOption(language);
        expect(await overhang(page), language).to.deep.equal([]);
      }
      await fillLog(page);

      expect(await overhang(page)).to.deep.equal([]);
      expect(await tooLow(page)).to.deep.equal([]);
      await page.locator('#sentence').scrollIntoViewIfNeeded();
      expect(await page.locator('#sentence').isVisible()).to.be.true;
      await close();
    });
  }
});
