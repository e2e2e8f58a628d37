import { expect } from 'chai';
import type { Card } from '../src/cards/card.ts';
import type { Clock } from '../src/channels/clock.ts';
import type { Incoming } from '../src/conversation/incoming.ts';
import { TUESDAY_NINE } from './helpers/a-conversation.ts';
import {
  type Core,
  type Driver,
  inBrowser,
  inSlack,
  inTeams,
  inTerminal,
  type Seen,
  type Typed,
} from './helpers/drivers.ts';

const clock: Clock = { now: () => TUESDAY_NINE, shift: () => TUESDAY_NINE };

/** Everything that can be filled in; half of it has something in it already. */
const FORM: Card = {
  ...{ type: 'AdaptiveCard', version: '1.5', lang: 'en' },
  body: [
    { type: 'TextBlock', text: 'Write something', wrap: true },
    { type: 'Input.Text', id: 'title', label: 'Title', maxLength: 100, value: 'Telework', isRequired: true },
    { type: 'Input.Text', id: 'text', label: 'Text', maxLength: 3000, isMultiline: true, placeholder: 'What is new?' },
    {
      ...{ type: 'Input.ChoiceSet', id: 'who', label: 'For whom', style: 'compact', wrap: true, value: 'all' },
      choices: [
        { title: 'Everybody', value: 'all' },
        { title: 'My team', value: 'team' },
      ],
    },
    {
      ...{ type: 'Input.ChoiceSet', id: 'in', label: 'Languages', style: 'expanded', isMultiSelect: true, wrap: true },
      choices: ['nl', 'fr', 'de', 'en'].map((value) => ({ title: value.toUpperCase(), value })),
    },
    { type: 'Container', items: [{ type: 'Input.Date', id: 'day', label: 'Day', value: '2026-11-30' }] },
    { type: 'Input.Time', id: 'time', label: 'Time' },
    { type: 'Input.Toggle', id: 'receipt', label: 'Receipt', title: 'Ask for one', wrap: true },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Send', verb: 'send', data: { once: 'k.1', announcement: 'a1' } },
    { type: 'Action.Execute', title: 'Later', verb: 'later', data: { once: 'k.2' }, associatedInputs: 'none' },
  ],
};

const HOSTILE = '**bold** <!channel> "quoted" \\ [x](https://evil.example) ${1+1} \u202eback\nsecond line';

const CHANNELS: Record<string, (core: Core) => Promise<Driver>> = {
  ...{ Teams: inTeams, Slack: inSlack, 'the browser': inBrowser, 'the terminal': inTerminal },
};

/** The form as it is seen, and what a press of its N-th button brings. */
async function filledIn(open: (core: Core) => Promise<Driver>, number: number, typed: Typed) {
  const heard: Incoming[] = [];
  const handle: Core['handle'] = async (event) => {
    heard.push(event);
    if (event.kind === 'press') return [{ kind: 'text', text: 'Sent.' }];
    return [{ kind: 'card', text: 'Write something', card: FORM, place: 'after' }];
  };
  const driver = await open({ handle, clock, language: 'en' });
  try {
    const seen: Seen = await driver.says('write');
    await driver.presses(number, typed);
    const press = heard.at(-1);
    return { seen, pressed: press?.kind === 'press' ? { verb: press.verb, ...press.data } : press };
  } finally {
    await driver.close();
  }
}

describe('a form, on every channel', () => {
  for (const [name, open] of Object.entries(CHANNELS)) {
    it(`brings what is typed, chosen and left as it is, in ${name}`, async () => {
      const typed = { text: HOSTILE, who: 'team', in: 'nl,de', time: '09:30', receipt: 'true' };
      const { seen, pressed } = await filledIn(open, 1, typed);
      expect(seen.text).to.equal(
        'Write something Title Text For whom Everybody My team Languages NL FR DE EN Day Time Receipt Ask for one',
      );
      const standing = { title: 'Telework', day: '2026-11-30' };
      expect(pressed).to.deep.equal({ verb: 'send', once: 'k.1', announcement: 'a1', ...standing, ...typed });
    });

    it(`brings what stands there where nobody touched it, in ${name}`, async () => {
      const standing = { title: 'Telework', who: 'all', day: '2026-11-30', receipt: 'false' };
      expect((await filledIn(open, 1, {})).pressed).to.deep.equal({
        ...{ verb: 'send', once: 'k.1', announcement: 'a1' },
        ...standing,
      });
    });

    it(`brings nothing of it to a button that wants nothing, in ${name}`, async () => {
      expect((await filledIn(open, 2, {})).pressed).to.deep.equal({ verb: 'later', once: 'k.2' });
    });
  }
});
