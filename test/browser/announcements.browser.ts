import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { type NomadeProcess, startNomade } from '../helpers/nomade-process.ts';
import { axeFaults, overhang, tooLow } from './page-faults.ts';

const LOOK = { colorScheme: 'light', viewport: { width: 360, height: 740 } } as const;
const MISSED: Record<Language, [string, string]> = {
  nl: ['welke mededelingen heb ik gemist?', 'Zo delen we onze werkplekken'],
  fr: ['quelles annonces ai-je manquées ?', 'Partageons bien nos bureaux'],
  de: ['Welche Mitteilungen habe ich verpasst?', 'So teilen wir unsere Arbeitsplätze'],
  en: ['which announcements did I miss?', 'How we share our desks'],
};

describe('the announcements of the demo in the browser', () => {
  let nomade: NomadeProcess;
  before(async () => {
    nomade = await startNomade();
  });
  after(() => nomade.stop());
  const browser = chromiumForTests();

  const newest = (page: Page) => page.locator('.card').last();
  const faultsOn = async (page: Page) => [...(await axeFaults(page)), ...(await overhang(page)), ...(await tooLow(page))]; // prettier-ignore

  async function answerTo(page: Page, act: () => Promise<void>): Promise<void> {
    const response = page.waitForResponse((one) => one.url().endsWith('/api/chat'));
    await act();
    await response;
    await page.locator('#thinking').waitFor({ state: 'hidden' });
  }

  const says = (page: Page, sentence: string) =>
    answerTo(page, async () => {
      await page.locator('#sentence').fill(sentence);
      await page.keyboard.press('Enter');
    });
  const presses = (page: Page, name: string) =>
    answerTo(page, () => newest(page).getByRole('button', { name, exact: true }).first().click());

  it('are read by an official in each language, and confirmed', async () => {
    const { page, faults, close } = await openChat(browser(), nomade.url, LOOK);
    for (const language of LANGUAGES) {
      const { open, readAndUnderstood } = wordsOf(language).announcements;
      const [sentence, title] = MISSED[language];
      await page.locator('#language').selectOption(language);
      await says(page, sentence);
      expect(await newest(page).innerText(), language).to.include(title);
      await presses(page, open);
      expect(await newest(page).innerText(), language)
        .to.include(title)
        .and.include(readAndUnderstood);
      expect(await faultsOn(page), language).to.deep.equal([]);
    }
    const { readAndUnderstood } = wordsOf('en').announcements;
    await presses(page, readAndUnderstood);
    expect(await newest(page).innerText()).to.include('On Monday 2 March you confirmed');
    expect(faults).to.deep.equal([]);
    await close();
  });

  it('are followed by HR: how far one is that is held, and that it goes on when it is let go', async () => {
    const { page, faults, close } = await openChat(browser(), nomade.url, LOOK);
    const { openThis, resume, refresh } = wordsOf('en').announcing;
    await answerTo(page, async () => {
      await page.locator('#person').selectOption('hr@nomade.example');
    });
    await page.locator('#language').selectOption('en');
    await says(page, 'announcements');
    await presses(page, openThis({ title: 'Free flu vaccine at work' }));
    expect(await newest(page).innerText())
      .to.include('Free flu vaccine')
      .and.include('Told so far: 32 of 63 people');
    await newest(page).locator('img').waitFor();
    expect(await faultsOn(page)).to.deep.equal([]);

    await presses(page, resume);
    for (let n = 0; n < 60 && !(await newest(page).innerText()).includes('63 of 63'); n += 1) {
      await page.waitForTimeout(500);
      await presses(page, refresh);
    }
    expect(await newest(page).innerText()).to.include('Told so far: 63 of 63 people');
    expect(faults).to.deep.equal([]);
    await close();
  });
});
