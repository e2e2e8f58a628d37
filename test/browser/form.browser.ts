import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Incoming } from '../../src/conversation/incoming.ts';
import { startWebServer } from '../channels/web/web-server.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { fakeCore } from './fake-core.ts';

describe('a form in the browser', () => {
  const browser = chromiumForTests();
  let server: { url: string; stop: () => Promise<void> };
  let heard: Incoming[];
  let page: Page;
  let faults: string[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    const core = fakeCore();
    ({ heard } = core);
    server = await startWebServer(core.handle);
    ({ page, faults, close } = await openChat(browser(), server.url));
    await page.locator('#sentence').fill('a form');
    await page.keyboard.press('Enter');
    await card().waitFor();
  });
  afterEach(async () => {
    await close();
    await server.stop();
    expect(faults, 'what the browser complained of').to.be.empty;
  });

  const card = () => page.getByRole('article', { name: 'What is new?' });
  const pressed = () => heard.flatMap((event) => (event.kind === 'press' ? [{ verb: event.verb, ...event.data }] : []));
  const presses = async (name: string) => {
    await card().getByRole('button', { name }).click();
    await page.getByText('This card is from before.').waitFor();
  };

  it('brings what is typed, chosen and ticked, found by its label as a screen reader does', async () => {
    await card().getByLabel('Title').fill('  "New" <b>rules</b> ');
    await card().getByLabel('Text').fill('One line\nand ${another}');
    await card().getByLabel('For whom').selectOption({ label: 'My *team*' });
    await card().getByLabel('Nederlands').check();
    await card().getByLabel('Deutsch').check();
    await card().getByLabel('Day').fill('2026-12-01');
    await card().getByLabel('Time').fill('09:30');
    await card().getByLabel('Ask everybody for one').check();
    await presses('Send');

    expect(pressed()).to.deep.equal([
      {
        ...{ verb: 'send', once: 'k6', title: '  "New" <b>rules</b> ', text: 'One line\nand ${another}', who: 'team' },
        ...{ in: 'nl,de', day: '2026-12-01', time: '09:30', receipt: 'true' },
      },
    ]);
    expect(await card().getByLabel('Text').inputValue(), 'stays, where the answer is only a notice').to.include(
      'another',
    );
  });

  it('shows choices as they are written, with no link in them', async () => {
    await page.getByText('Français [de Belgique](https://x.example)').waitFor();
    expect(await card().getByRole('link').count()).to.equal(0);
  });

  it('leaves the ids of the page to the page, whatever an input is named', async () => {
    await card().getByLabel('For whom').waitFor();
    expect(await page.locator('#who').count()).to.equal(1);
  });

  it('says what is missing beside it, and goes there, before anything is sent', async () => {
    await card().getByLabel('Title').fill('');
    await card().getByRole('button', { name: 'Send' }).click();
    await page.getByText('It needs a title.').waitFor();

    expect(pressed()).to.deep.equal([]);
    await card().getByLabel('Title').and(page.locator(':focus')).waitFor();
    await card()
      .getByRole('textbox', { name: /Title.*It needs a title\./ })
      .waitFor();

    await presses('Never mind');
    expect(pressed()).to.deep.equal([{ verb: 'leave', once: 'k7' }]);
  });

  it('writes a new line in a text where Enter is pressed, and sends nothing', async () => {
    await card().getByLabel('Text').pressSequentially('One');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    expect(await card().getByLabel('Text').inputValue()).to.equal('One\ntwo');
    expect(pressed()).to.deep.equal([]);
  });
});
