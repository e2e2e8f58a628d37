import { expect } from 'chai';
import { pino } from 'pino';
import type { Clock } from '../src/channels/clock.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { openNomade } from '../src/nomade.ts';
import { TUESDAY_NINE } from './helpers/a-conversation.ts';
import { aSlackChannel } from './helpers/a-slack-channel.ts';
import { SCRIPT } from './helpers/conversation-script.ts';
import { type Core, type Driver, inBrowser, inSlack, inTeams, inTerminal, type Seen } from './helpers/drivers.ts';
import { directMessage } from './helpers/slack-deliveries.ts';
import { BOTH, storesForDemo } from './helpers/test-stores.ts';

const clock: Clock = { now: () => TUESDAY_NINE, shift: () => TUESDAY_NINE };

type Open = (core: Core) => Promise<Driver>;

/** A core of its own for each channel, all alike: what one of them books must not be in the way of the others. */
async function core(language: Language, on?: (typeof BOTH)[number]): Promise<Core> {
  const admission = { organisationOf: () => undefined, strangersAre: DEMO_OFFICIAL };
  const { stores } = await storesForDemo(TUESDAY_NINE, on);
  const { handle } = await openNomade(stores, {
    clock,
    log: pino({ level: 'silent' }),
    admission,
  });
  // The platforms do not let a person choose; here the official reads the language of the script everywhere.
  return { clock, language, handle: (event) => handle({ ...event, language }) };
}

async function run(open: Open, language: Language, on?: (typeof BOTH)[number]): Promise<Seen[]> {
  const driver = await open(await core(language, on));
  try {
    const seen: Seen[] = [];
    for (const step of SCRIPT[language]) {
      seen.push(typeof step === 'string' ? await driver.says(step) : await driver.presses(step));
    }
    return seen;
  } finally {
    await driver.close();
  }
}

describe('one conversation, on every channel', function () {
  this.timeout(60_000); // perhaps starting a server, and loading the demo into four databases
  for (const on of BOTH) {
    for (const language of LANGUAGES) {
      it(`is the same in Teams, in Slack, in the browser and in the terminal, in ${language}, on ${on}`, async () => {
        const [teams, slack, browser, terminal] = await Promise.all(
          [inTeams, inSlack, inBrowser, inTerminal].map((open) => run(open, language, on)),
        );

        SCRIPT[language].forEach((step, index) => {
          const inTheBrowser = browser?.[index];
          expect(teams?.[index], `Teams, after ${step}`).to.deep.equal(inTheBrowser);
          expect(terminal?.[index], `terminal, after ${step}`).to.deep.equal(inTheBrowser);
          expect(slack?.[index], `Slack, after ${step}`).to.deep.equal(inTheBrowser);
        });
      });
    }
  }

  it('is a real one: desks were offered, booked, moved and cancelled', async () => {
    const [, offered, booked, listed, moved, cancelled, asked, , , , , closed] = await run(inBrowser, 'en');
    expect(offered?.buttons[0]?.verb).to.equal('book_desk');
    expect(booked?.text).to.match(/^Booked desk .* Wednesday 25 November/);
    expect(listed?.text).to.match(/^You have 1 booking/);
    expect(moved?.text).to.match(/Friday 27 November/);
    expect(cancelled?.text).to.match(/^Cancelled desk/);
    expect(asked?.text).to.equal('Where would you like to work on Thursday 26 November?');
    expect(closed?.text).to.match(/Nothing is open there on Saturday 28 November\. The next open day is Monday/);
  });
});

describe('a delivery that Slack repeats', () => {
  it('is answered once, by the real core', async () => {
    const { handle, clock } = await core('en');
    const our = await aSlackChannel({ handle, clock });
    const body = directMessage({ text: 'a desk in Eupen tomorrow' });
    await Promise.all([our.deliver(body), our.deliver(body, { headers: { 'x-slack-retry-num': '1' } })]);
    await our.deliver(body, { headers: { 'x-slack-retry-num': '2' } });
    await our.close();
    expect(our.slack.said).to.have.length(1);
  });
});
