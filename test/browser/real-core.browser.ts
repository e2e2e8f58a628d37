import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Reply } from '../../src/conversation/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { pageWords } from '../../src/locales/page-words.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { type NomadeProcess, startNomade } from '../helpers/nomade-process.ts';
import { axeFaults, overhang, tooLow } from './page-faults.ts';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 1100, height: 900 } },
] as const;

/** The place with the longest name: its button must break on a phone. */
const DAYS: Record<Language, string> = {
  nl: 'donderdag thuis, vrijdag kantoor in Sankt Vith',
  fr: 'jeudi télétravail, vendredi bureau à Saint-Vith',
  de: 'Donnerstag Homeoffice, Freitag Büro in Sankt Vith',
  en: 'Thursday home, Friday office in Sankt Vith',
};

describe('the browser chat with Nomade itself', () => {
  let nomade: NomadeProcess;

  before(async () => {
    nomade = await startNomade();
  });
  after(() => nomade.stop());
  const browser = chromiumForTests();

  for (const [n, language] of LANGUAGES.entries()) {
    it(`books a desk from the first sentence it suggests, and gives it back, by keyboard alone (${language})`, async () => {
      const { page, faults, close } = await openChat(browser(), nomade.url, LOOKS[n % 2]);
      const [aDesk, , myBookings] = pageWords[language].suggestions;
      const wrong: string[] = [];
      const look = async () =>
        wrong.push(...(await axeFaults(page)), ...(await overhang(page)), ...(await tooLow(page)));
      const newest = page.locator('.card').last();
      await page.locator('#language').selectOption(language);
      await answerTo(page, () => page.locator('#sentence').focus());
      await look();

      const offered = await answerTo(page, () => page.getByRole('button', { name: aDesk, exact: true }).press('Enter'));
      await look();
      const booked = await answerTo(page, () => newest.getByRole('button').first().press('Enter'));
      await page.locator('.card:focus').waitFor();
      await look();
      const mine = await answerTo(page, () => say(page, myBookings!));
      await answerTo(page, () => newest.getByRole('button').last().press('Enter'));
      const left = await answerTo(page, () => say(page, myBookings!));

      expect([offered, booked, mine].map(([reply]) => reply?.kind)).to.deep.equal(['card', 'card', 'card']);
      expect(booked[0]).to.include({ place: 'instead' });
      expect(JSON.stringify([offered, booked, mine])).to.include('Eupen');
      expect(JSON.stringify(left)).not.to.include('Eupen');
      expect(wrong).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      await close();
    });

    it(`notes days and changes one in its week, by keyboard alone (${language})`, async () => {
      const { page, faults, close } = await openChat(browser(), nomade.url, LOOKS[n % 2]);
      const wrong: string[] = [];
      const look = async () =>
        wrong.push(...(await axeFaults(page)), ...(await overhang(page)), ...(await tooLow(page)));
      const newest = page.locator('.card').last();
      await page.locator('#language').selectOption(language);
      await answerTo(page, () => page.locator('#sentence').focus());

      const noted = await answerTo(page, () => say(page, DAYS[language]));
      await look();
      const asked = await answerTo(page, () => newest.getByRole('button').nth(4).press('Enter'));
      await page.locator('.card:focus').waitFor();
      await look();
      const changed = await answerTo(page, () => newest.getByRole('button').nth(4).press('Enter'));
      await look();

      expect([noted, asked, changed].map(([reply]) => reply?.kind)).to.deep.equal(['card', 'card', 'card']);
      expect([asked[0], changed[0]].map((reply) => reply?.kind === 'card' && reply.place)).to.deep.equal([
        'instead',
        'instead',
      ]);
      const { home, leave } = wordsOf(language).presence.modes;
      expect(JSON.stringify(noted).toLowerCase()).to.include(home.toLowerCase());
      expect(JSON.stringify(changed)).to.include(leave);
      expect(wrong).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      await close();
    });
  }

  async function say(page: Page, sentence: string): Promise<void> {
    await page.locator('#sentence').fill(sentence);
    await page.keyboard.press('Enter');
  }

  /** What the server answered to what `act` did, once the page shows it. */
  async function answerTo(page: Page, act: () => Promise<void>): Promise<Reply[]> {
    const response = page.waitForResponse((one) => one.url().endsWith('/api/chat'));
    await act();
    const { replies } = (await (await response).json()) as { replies: Reply[] };
    await page.locator('#thinking').waitFor({ state: 'hidden' });
    return replies;
  }
});
