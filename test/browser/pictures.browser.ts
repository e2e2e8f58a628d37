import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/domain/language.ts';
import { type NomadeProcess, startNomade } from '../helpers/nomade-process.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { axeFaults, overhang } from './page-faults.ts';

describe('a picture on a card in the browser', () => {
  let nomade: NomadeProcess;
  before(async () => {
    nomade = await startNomade();
  });
  after(() => nomade.stop());
  const browser = chromiumForTests();

  async function askForTheWeek(page: Page, language: string) {
    await page.locator('#language').selectOption(language);
    await page.locator('#person').selectOption('manager@nomade.example');
    await page.locator('#sentence').fill('how is my team this week?');
    await page.keyboard.press('Enter');
    const picture = page.locator('.card img').last();
    await picture.waitFor();
    await page.waitForFunction("[...document.querySelectorAll('.card img')].every((image) => image.complete)");
    const width = await page.evaluate<number>("[...document.querySelectorAll('.card img')].at(-1).naturalWidth");
    return { width, alt: (await picture.getAttribute('alt')) ?? '' };
  }

  for (const [n, language] of LANGUAGES.entries()) {
    it(`is shown, and says in words what it shows (${language})`, async () => {
      const viewport = n % 2 ? { width: 1100, height: 900 } : { width: 360, height: 740 };
      const { page, faults, close } = await openChat(browser(), nomade.url, { viewport });
      const { width, alt } = await askForTheWeek(page, language);

      expect(width).to.be.above(500);
      expect(alt).to.match(/\d/);
      expect([...(await axeFaults(page)), ...(await overhang(page))]).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      await close();
    });
  }

  it('is shown where the page was opened under another name of this machine', async () => {
    const { page, close } = await openChat(browser(), nomade.url.replace('127.0.0.1', 'localhost'));
    expect((await askForTheWeek(page, 'en')).width).to.be.above(500);
    await close();
  });
});
