import { expect } from 'chai';
import { pino } from 'pino';
import type { Clock } from '../src/channels/clock.ts';
import type { HowRead } from '../src/conversation/how-read.ts';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { openNomade } from '../src/nomade.ts';
import { wordsOf } from '../src/locales/words.ts';
import { aConversation, TUESDAY_NINE, words } from './helpers/a-conversation.ts';
import { type Core, type Driver, inBrowser, inSlack, inTeams, inTerminal, type Seen } from './helpers/drivers.ts';
import { HYBRID_WEEK } from './helpers/hybrid-week.ts';
import { BOTH, storesForDemo } from './helpers/test-stores.ts';

const LOWDB = BOTH.filter((on) => on === 'lowdb');
const clock: Clock = { now: () => TUESDAY_NINE, shift: () => TUESDAY_NINE };
const calendarAddress = (secret: string) => `https://nomade.example/calendar/${secret}.ics`;
/** The secret of a calendar is another one each time. */
const masked = (seen: Seen): Seen => ({ ...seen, text: seen.text.replace(/calendar\/[\w-]+\.ics/g, 'calendar/…') });

async function core(language: Language, on: (typeof BOTH)[number]): Promise<Core> {
  const { stores } = await storesForDemo(TUESDAY_NINE, on);
  const { handle } = await openNomade(stores, {
    ...{ clock, calendarAddress, log: pino({ level: 'silent' }) },
    admission: { organisationOf: () => undefined, strangersAre: DEMO_OFFICIAL },
  });
  return { clock, language, handle: (event) => handle({ ...event, language }) };
}

async function conversation(open: (core: Core) => Promise<Driver>, language: Language, on: (typeof BOTH)[number]) {
  const driver = await open(await core(language, on));
  try {
    const seen: Seen[] = [];
    for (const { says } of HYBRID_WEEK) seen.push(masked(await driver.says(says[language])));
    return seen;
  } finally {
    await driver.close();
  }
}

describe('the hybrid week', function () {
  this.timeout(60_000); // perhaps starting a server, and loading the demo into several databases
  for (const language of LANGUAGES) {
    it(`is asked for and answered in sentences, in ${language}`, async () => {
      const { says } = await aConversation(TUESDAY_NINE, { calendarAddress });
      const { notUnderstood, unavailable, fault } = sorry(language);
      for (const { ability, says: sentences } of HYBRID_WEEK) {
        let read: HowRead | undefined;
        const replies = await says(DEMO_OFFICIAL, sentences[language], { language, wasRead: (how) => (read = how) });

        expect(read?.taken?.ability, sentences[language]).to.equal(ability);
        expect(words(replies), sentences[language]).not.to.satisfy((said: string) =>
          [notUnderstood, unavailable, fault].some((sentence) => said.includes(sentence)),
        );
      }
    });

    // The sentences are the same on both stores: one language shows that what is asked of them is too.
    for (const on of language === 'fr' ? BOTH : LOWDB) {
      it(`is the same in Teams, in Slack, in the browser and in the terminal, in ${language}, on ${on}`, async () => {
        const channels = [inTeams, inSlack, inBrowser, inTerminal];
        const [teams, slack, browser, terminal] = await Promise.all(
          channels.map((open) => conversation(open, language, on)),
        );

        HYBRID_WEEK.forEach(({ says }, n) => {
          const inTheBrowser = browser?.[n];
          expect(inTheBrowser?.text, says[language]).not.to.equal('');
          expect(teams?.[n], `Teams, after ${says[language]}`).to.deep.equal(inTheBrowser);
          expect(terminal?.[n], `terminal, after ${says[language]}`).to.deep.equal(inTheBrowser);
          expect(slack?.[n], `Slack, after ${says[language]}`).to.deep.equal(inTheBrowser);
        });
      });
    }
  }
});

/** The beginnings of what is said where something is not understood or went wrong. */
function sorry(language: Language) {
  const { notUnderstood, unavailable, fault } = wordsOf(language);
  const [beforeReference = ''] = fault({ reference: '#' }).split('#');
  return { notUnderstood: notUnderstood.slice(0, 20), unavailable, fault: beforeReference.slice(0, 30) };
}
