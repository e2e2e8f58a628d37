import { expect } from 'chai';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import { toICalendar } from '../../src/channels/calendar/icalendar.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const BASE = 'https://nomade.example/calendar/';

/** A press as somebody would make it who has the verb in front of them. */
const press = (verb: string, data: object = {}): CardAction => ({
  type: 'Action.Execute',
  title: '',
  verb,
  data: { once: '', ...data },
});

describe('A calendar of one’s own', () => {
  let talk: Talk;
  const asks = (verb: string, data: object = {}, who = OFFICIAL) => talk.presses(who, press(verb, data));
  const secretIn = (replies: Reply[]) => /calendar\/([\w-]+)\.ics/.exec(words(replies))?.[1] ?? '';
  const read = (secret: string) => talk.nomade.readCalendar(secret);
  const titlesOf = async (secret: string) => (await read(secret))?.events.map(({ title }) => title);

  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE, { calendarAddress: (secret) => `${BASE}${secret}.ics` });
  });

  it('has a secret address, which shows bookings and days in the person’s language', async () => {
    await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    await talk.says(OFFICIAL, 'home on Friday');
    await talk.says(OFFICIAL, 'in the field on Monday morning');
    const secret = secretIn(await asks('calendar_address'));

    expect(secret).to.have.length.greaterThan(30);
    const calendar = await read(secret);
    expect(calendar?.language).to.equal('en');
    const titles = calendar?.events.map(({ title }) => title);
    expect(titles?.[0]).to.match(/^Desk .+, .*Eupen/);
    expect(titles?.slice(1)).to.deep.equal(['Home', 'Morning: field work']);
  });

  it('follows what is changed: moved with a higher number, cancelled and gone', async () => {
    const booked = await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    const secret = secretIn(await asks('calendar_address'));
    const before = (await read(secret))?.events[0];
    await talk.says(OFFICIAL, 'make it Friday');
    const after = (await read(secret))?.events[0];

    expect(words(booked)).to.include('Add to my calendar');
    expect(after?.uid).to.equal(before?.uid);
    expect(after?.sequence).to.be.greaterThan(before?.sequence ?? 99);
    await talk.says(OFFICIAL, 'cancel it');
    expect(await titlesOf(secret)).to.deep.equal([]);
  });

  it('shows its address once: asking again says since when, and a new one closes the old', async () => {
    const first = secretIn(await asks('calendar_address'));
    const again = await asks('calendar_address');
    expect(words(again)).to.include('since Tuesday 24 November 2026');
    expect(secretIn(again)).to.equal('');

    const second = secretIn(await talk.presses(OFFICIAL, button(again)));
    expect(await read(first)).to.equal(undefined);
    expect((await read(second))?.events).to.deep.equal([]);
  });

  it('can be copied from Slack letter by letter: it has no sign that Slack would take for its own', async () => {
    for (let n = 0; n < 5; n += 1) {
      const said = await asks('calendar_address', { anew: true });
      const secret = secretIn(said);
      expect(secret).to.match(/^[0-9a-f]{48}$/);
      const drawn = JSON.stringify(toBlocks(cardIn(said).card, wordsOf('en').drawing));
      expect(drawn).to.include(`//nomade.example/calendar/${secret}.ics`);
    }
  });

  it('is closed at once, with the files of bookings', async () => {
    const booked = await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    const whole = secretIn(await asks('calendar_address'));
    const single = secretIn(await talk.presses(OFFICIAL, buttonCalled(booked, 'Add to my calendar')));
    expect(await titlesOf(single)).to.have.length(1);
    await asks('revoke_calendar_address');

    expect([await read(whole), await read(single)]).to.deep.equal([undefined, undefined]);
  });

  it('gives one booking as a file, also to say that it was cancelled', async () => {
    const booked = await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    await talk.says(OFFICIAL, 'home on Friday');
    const single = secretIn(await talk.presses(OFFICIAL, buttonCalled(booked, 'Add to my calendar')));
    expect(await titlesOf(single), 'of the booking alone').to.have.length(1);

    await talk.says(OFFICIAL, 'cancel my desk on Thursday');
    expect((await read(single))?.events.map(({ isCancelled }) => isCancelled)).to.deep.equal([true]);
  });

  it('calls a room a room', async () => {
    const free = await talk.says(OFFICIAL, 'a room in Eupen on Thursday from 10 to 12');
    const booked = await talk.presses(OFFICIAL, button(free));
    const file = await talk.presses(OFFICIAL, buttonCalled(booked, 'Add to my calendar'));

    expect(words(file)).to.match(/^Room /);
    expect((await titlesOf(secretIn(file)))?.join('; ')).to.match(/^Room [^;]+$/);
  });

  it('gives nobody the booking of somebody else', async () => {
    const booked = await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    const { data } = buttonCalled(booked, 'Add to my calendar');
    const others = words(await asks('booking_in_calendar', data, MANAGER));
    const nobodys = words(await asks('booking_in_calendar', { booking: 'no-such' }, MANAGER));

    expect(others).to.equal(nobodys);
    expect(others).not.to.include(BASE);
  });

  it('opens with nothing but its secret', async () => {
    const secret = secretIn(await asks('calendar_address'));
    for (const wrong of [secret.slice(1), `${secret}a`, secret.toUpperCase(), '', '__proto__'])
      expect(await read(wrong), wrong).to.equal(undefined);
  });

  it('says no secret where others read along', async () => {
    const conversation = { channel: 'slack' as const, id: 'T1:C1', kind: 'group' as const };
    const said = words(await talk.presses(OFFICIAL, press('calendar_address'), { conversation }));

    expect(said).to.equal('Others can read this here. Ask me again in a chat of our own.');
  });

  it('says whom to ask where nothing can reach us', async () => {
    const unreachable = await aConversation(TUESDAY_NINE);
    expect(words(await unreachable.presses(OFFICIAL, press('calendar_address')))).to.match(
      /cannot reach me here yet\. access\.bosa@nomade\.example/,
    );
    const booked = await unreachable.says(OFFICIAL, 'a desk in Eupen on Thursday');
    expect(words(await unreachable.presses(OFFICIAL, button(booked)))).not.to.include('calendar');
  });

  it('speaks four languages', async () => {
    for (const language of LANGUAGES) {
      const said = await talk.presses(OFFICIAL, press('calendar_address', { anew: true }), { language });
      expect(cardIn(said).card.lang).to.equal(language);
      expect(secretIn(said)).not.to.equal('');
    }
  });

  it('is iCalendar that programs read', async () => {
    await talk.presses(OFFICIAL, button(await talk.says(OFFICIAL, 'a desk in Eupen on Thursday')));
    await talk.says(OFFICIAL, 'leave on Friday');
    const calendar = await read(secretIn(await asks('calendar_address')));
    const text = toICalendar(calendar!, TUESDAY_NINE);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');

    expect(lines).to.include.members(['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'END:VCALENDAR']);
    expect(text.slice(-15), 'every line ends with a break, the last one too').to.equal('END:VCALENDAR\r\n');
    const [desk, leave] = eventsIn(lines);
    expect(desk).to.include({ DTSTAMP: '20261124T080000Z', SEQUENCE: '0', STATUS: 'CONFIRMED', TRANSP: 'TRANSPARENT' });
    expect(desk?.['DTSTART']).to.match(/^20261126T\d{6}Z$/);
    expect(leave).to.include({ 'DTSTART;VALUE=DATE': '20261127', TRANSP: 'OPAQUE', SUMMARY: 'Away' });
  });
});

function eventsIn(lines: string[]): Record<string, string>[] {
  const starts = lines.flatMap((line, n) => (line === 'BEGIN:VEVENT' ? [n] : []));
  return starts.map((start) => {
    const event = lines.slice(start + 1, lines.indexOf('END:VEVENT', start));
    return Object.fromEntries(
      event.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    );
  });
}

function buttonCalled(replies: Reply[], title: string): CardAction {
  const found = actionsOf(cardIn(replies).card).find((action) => action.title === title);
  expect(found, `${title} in ${words(replies)}`).to.exist;
  return found as CardAction;
}
