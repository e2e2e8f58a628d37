import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Incoming } from '../../src/conversation/incoming.ts';
import { pageWords } from '../../src/locales/page-words.ts';
import { startWebServer } from '../channels/web/web-server.ts';
import { chromiumForTests, openChat } from './chromium.ts';
import { type FakeCore, fakeCore } from './fake-core.ts';

describe('the browser chat', () => {
  const browser = chromiumForTests();
  let server: { url: string; stop: () => Promise<void> };
  let heard: Incoming[];
  let hold: FakeCore['hold'];
  let page: Page;
  let faults: string[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    const core = fakeCore();
    ({ heard, hold } = core);
    server = await startWebServer(core.handle);
    ({ page, faults, close } = await openChat(browser(), server.url));
    await page.getByText('Hello. Where').waitFor();
  });

  afterEach(async () => {
    await close();
    await server.stop();
    expect(faults, 'what the browser complained of').to.be.empty;
  });

  const log = () => page.getByRole('log');
  const say = async (sentence: string) => {
    await page.getByRole('textbox', { name: 'Write to Nomade' }).fill(sentence);
    await page.keyboard.press('Enter');
  };
  const focused = <T>(question: string) => page.evaluate<T>(`document.activeElement.${question}`);

  it('greets whoever arrives, as the first of the people offered', () => {
    expect(heard.map(({ kind, sender }) => [kind, sender.identity.user])).to.deep.equal([
      ['arrival', 'ann@nomade.example'],
    ]);
  });

  it('shows a card for a sentence, and the next one in its place when a button is pressed', async () => {
    await say('a desk in Eupen');
    await page.getByRole('article', { name: 'Three free desks in Eupen tomorrow.' }).waitFor();

    await page.getByRole('button', { name: 'Book E-14' }).click();

    await page.getByRole('article', { name: 'Booked: desk E-14 in Eupen.' }).waitFor();
    expect(await log().getByText('Free desks').count()).to.equal(0);
    expect(heard.at(-1)).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k-E-14', space: 'E-14' } });
  });

  it('can be used by keyboard alone, and takes the focus to the card that came', async () => {
    await page.keyboard.type('a desk in Eupen');
    await page.keyboard.press('Enter');
    await page.getByText('Free desks').waitFor();
    expect(await focused('id')).to.equal('sentence');

    await tabTo('Book E-12');
    await page.keyboard.press('Enter');
    await page.getByText('Booked for you').waitFor();

    expect(await focused("getAttribute('aria-label')")).to.equal('Booked: desk E-12 in Eupen.');
    await page.keyboard.press('Tab');
    expect(await focused('textContent')).to.equal('Cancel');
  });

  /** Walks back from the line to write in, as a reader of the newest card does. */
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Shift+Tab');
      if ((await focused("getAttribute('aria-label')")) === name) return;
    }
    throw new Error(`no way to "${name}" by keyboard`);
  }

  it('keeps a card, and the focus on its button, where the answer is only a notice', async () => {
    await say('a desk in Eupen');
    await page.getByRole('button', { name: 'Another day' }).focus();
    await page.keyboard.press('Space');

    await page.getByText('This card is from before.').waitFor();

    expect(await focused('textContent')).to.equal('Another day');
    expect(await page.getByRole('button', { name: 'Book E-12' }).isEnabled()).to.be.true;
  });

  it('asks once for a button pressed twice', async () => {
    await say('a desk in Eupen');
    await page.getByText('Free desks').waitFor();
    const release = hold();
    await page.getByRole('button', { name: 'Book E-12' }).dblclick();
    release();
    await say('the end');
    await page.getByRole('article', { name: 'the end' }).waitFor();

    expect(heard.filter(({ kind }) => kind === 'press')).to.have.length(1);
  });

  it('brings back what was said before with the arrow up', async () => {
    await say('one');
    await say('two');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');

    expect(await focused('value')).to.equal('one');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused('value')).to.equal('');
  });

  it('asks one thing after another, in the order of what was said', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push((request.postDataJSON() as { text: string }).text));
    const release = hold();
    await say('one');
    await say('two');
    await page.getByText('Nomade is looking').waitFor();
    expect(asked).to.deep.equal(['one']);

    release();
    await page.getByRole('article', { name: 'two' }).waitFor();

    expect(asked).to.deep.equal(['one', 'two']);
    expect(await page.getByText('Nomade is looking').isVisible()).to.be.false;
  });

  it('offers first sentences until something is said', async () => {
    await page.getByRole('button', { name: 'Book me a desk in Eupen tomorrow' }).click();

    await page.getByText('Free desks').waitFor();
    expect(await page.locator('#suggestions').isVisible()).to.be.false;
    expect(await focused('id')).to.equal('sentence');
  });

  it('speaks the language that is chosen, in its own words and in what it asks of the bot', async () => {
    await page.getByLabel('Language').selectOption('de');

    await page.getByText('Hallo. Wo möchtest du arbeiten?').waitFor();
    await page.getByRole('button', { name: 'Senden' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).to.equal('de');
    expect(heard.at(-1)?.language).to.equal('de');
    expect(await page.locator('#person option').allTextContents()).to.deep.equal([
      'Ann · Mitarbeiter/-in',
      'Bob · Teamleitung',
      'Eine andere E-Mail-Adresse …',
    ]);
  });

  it('offers each language by the name that it has for itself', async () => {
    const names = await page.locator('#language option').allTextContents();

    expect(names).to.deep.equal(['Nederlands', 'Français', 'Deutsch', 'English']);
  });

  it('leaves a conversation under way where it is when the language changes', async () => {
    await say('hello');
    await page.getByLabel('Language').selectOption('nl');
    await page.getByRole('button', { name: 'Versturen' }).waitFor();

    expect(await log().getByText('Hello. Where').count()).to.equal(1);
    expect(heard.filter(({ kind }) => kind === 'arrival')).to.have.length(1);
  });

  it('starts anew as somebody else, and remembers who after a reload', async () => {
    await say('hello');
    await page.getByLabel('You are').selectOption('bob@nomade.example');
    await log().getByText('You: hello').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Hello. Where').waitFor();

    const users = heard.map(({ sender }) => sender.identity.user);
    expect(users.slice(-2)).to.deep.equal(['bob@nomade.example', 'bob@nomade.example']);
    expect(new Set(heard.map(({ conversation }) => conversation.id))).to.have.length(3);
  });

  it('lets one be somebody who is not on the list', async () => {
    await page.getByLabel('You are').selectOption({ label: pageWords.en.anotherPerson });
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('does not look like').waitFor();

    await page.getByRole('textbox', { name: 'E-mail address' }).fill('Carla@nomade.example');
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/chat'));
    await page.keyboard.press('Enter');
    await answered;

    expect(heard.at(-1)?.sender.identity.user).to.equal('carla@nomade.example');
    expect(await page.getByLabel('You are').inputValue()).to.equal('carla@nomade.example');
  });

  it('shows under each sentence how it was read, while the switch is on', async () => {
    await say('a desk in Eupen <b>');
    await page.getByText('Free desks').waitFor();
    const said = page.locator('.by-you');
    const readings = page.getByRole('switch', { name: 'Show how I was read' });
    expect(await said.innerText()).not.to.include('book_desk');

    await readings.focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Language').selectOption('nl');
    await page.getByRole('textbox').fill('een bureau');
    await page.keyboard.press('Enter');
    await page.locator('.card').nth(1).waitFor();

    expect(await page.locator('.reading').allInnerTexts()).to.deep.equal([
      'Read in English: book_desk · unknownPlace: a desk in Eupen <b> · date: 2026-03-09\n\nOr perhaps date: 2026-03-16',
      'In het Nederlands gelezen: book_desk · unknownPlace: een bureau · date: 2026-03-09\n\nOf misschien date: 2026-03-16',
    ]);
    expect(await said.locator('.reading').evaluateAll((all) => all.map(({ lang }) => lang))).to.deep.equal([
      'en',
      'nl',
    ]);
    await page.getByRole('switch', { name: pageWords.nl.showReadings }).click();
    expect(await page.getByText('book_desk').first().isVisible()).to.be.false;
  });

  for (const hostile of [
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    '[click](javascript:alert(1)) ![x](http://127.0.0.1:9/x.png) https://evil.example',
    '**bold** _italic_ `code` # heading ${1+1} | a \\',
  ]) {
    it(`shows ${JSON.stringify(hostile)} as it was written`, async () => {
      await say(hostile);
      await page.locator('.card').waitFor();

      const shown = (await page.locator('.said').allTextContents()).map((text) => text.replaceAll('\u200b', '').trim());
      expect(shown.slice(-3)).to.deep.equal([`You: ${hostile}`, hostile, hostile]);
      expect(await page.locator('.said :is(img, script, a, strong, em, code, h1)').count()).to.equal(0);
    });
  }

  it('draws no links, pictures or HTML even where a card forgot to escape them', async () => {
    await say(
      'raw:<img src=x onerror=alert(1)> ![x](http://127.0.0.1:9/x.png) [a](javascript:alert(1)) [b](https://evil.example)',
    );
    await page.locator('.card').waitFor();

    expect(await page.locator('.card :is(img, script, a)').count()).to.equal(0);
    expect(await page.locator('.card').textContent()).to.include('<img src=x onerror=alert(1)>');
  });

  it('asks for an e-mail address where there is nobody to choose', async () => {
    const empty = await startWebServer(async () => [{ kind: 'text', text: 'Hello, whoever.' }], {
      people: async () => [],
    });
    await page.goto(empty.url);

    await page.getByRole('textbox', { name: 'E-mail address' }).fill('ann@city.example');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Hello, whoever.').waitFor();

    await empty.stop();
    faults.length = 0; // The helper takes the second server for another host.
  });

  it('says when the server is away, and sends the same again', async () => {
    const { url } = server;
    const keys: string[] = [];
    await page.route(`${url}/api/chat`, async (route) => {
      keys.push((route.request().postDataJSON() as { deliveryKey: string }).deliveryKey);
      if (keys.length === 1) await route.abort();
      else await route.continue();
    });
    await say('a desk in Eupen');
    await page.getByText('Nomade cannot be reached.').waitFor();

    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Free desks').waitFor();

    expect(keys).to.have.length(2);
    expect(new Set(keys)).to.have.length(1);
    expect(await log().getByText('cannot be reached').count()).to.equal(0);
    faults.length = 0; // The browser itself reports the connection that was cut.
  });

  it('says what is too long to send, and goes on', async () => {
    await say('x'.repeat(300_000));
    await page.getByText('That is too long to send.').waitFor();
    await say('a desk in Eupen');
    await page.getByText('Free desks').waitFor();
    faults.length = 0; // The browser itself reports the status 413.
  });
});
