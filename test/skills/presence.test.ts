import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo, type TestStores } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';

/** The lines of the strip, without their buttons. */
function strip(replies: Reply[]): string[] {
  return words(replies)
    .split('\n')
    .filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/.test(line))
    .map((line) => line.replace(/\s+\[\d+\].*$/, ''));
}

function named(replies: Reply[], title: string): CardAction {
  const action = actionsOf(cardIn(replies).card).find((one) => one.title === title);
  expect(action, `"${title}" among ${words(replies)}`).to.exist;
  return action as CardAction;
}

describe('a day', () => {
  let talk: Talk;
  let store: TestStores;
  beforeEach(async () => {
    store = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores: store.stores });
  });
  const says = (text: string, language: Language = 'en') => talk.says(official, text, { language });
  const presses = (action: CardAction) => talk.presses(official, action, { language: 'en' });
  const press = (replies: Reply[], title: string) => presses(named(replies, title));
  const logs = () => store.rows('day_logs');
  const week = async () => strip(await presses({ ...named(await says('hello'), 'My week') }));
  const book = async (sentence: string) => presses(button(await says(sentence)));

  it('is noted from one sentence, and shown in its week', async () => {
    const noted = await says('I work from home tomorrow');

    expect(words(noted)).to.match(/^Noted: home · Wednesday 25 November, all day\nYour week of Monday 23 November\n/);
    expect(strip(noted)).to.deep.equal([
      'Mon 23 Nov · Nothing noted yet',
      'Tue 24 Nov · Today · Nothing noted yet',
      'Wed 25 Nov · Home',
      'Thu 26 Nov · Nothing noted yet',
      'Fri 27 Nov · Nothing noted yet',
    ]);
    expect(await logs(), 'one a half day').to.have.length(2);
  });

  it('is noted in every language', async () => {
    const heard = async (text: string, language: Language) => words(await says(text, language)).split('\n')[0];
    expect(await heard('donderdag en vrijdag ben ik thuis aan het werk', 'nl')).to.equal(
      'Genoteerd: thuis · donderdag 26 en vrijdag 27 november, de hele dag',
    );
    expect(await heard('lundi matin je serai sur le terrain', 'fr')).to.equal(
      'C’est noté\u00a0: terrain · lundi 30 novembre, le matin',
    );
    expect(await heard('Dienstagnachmittag bin ich im Homeoffice', 'de')).to.equal(
      'Eingetragen: Homeoffice · Dienstag, 1. Dezember, nachmittags',
    );
    expect(await heard('on Friday I am on leave', 'en')).to.equal('Noted: away · Friday 27 November, all day');
  });

  it('is one of several in a sentence, each spent in its own way', async () => {
    const noted = await says('Monday home, Tuesday office in Eupen');
    expect(words(noted)).to.match(
      /^Noted:\nHome · Monday 30 November, all day\nOffice, Eupen · Tuesday 1 December, all day/,
    );
    expect(cardIn(noted).text).to.match(
      /^Noted: Home · Monday 30 November, all day; Office, Eupen · Tue\S+ 1 \S+, all day$/,
    );
    expect(strip(noted).slice(0, 2)).to.deep.equal(['Mon 30 Nov · Home', 'Tue 1 Dec · Office, Eupen']);
  });

  it('is one of a whole week, said in one breath', async () => {
    for (const [text, language] of [
      ['Monday home, Tuesday office, Wednesday home, Thursday in the field', 'en'],
      ['maandag thuis, dinsdag kantoor, woensdag thuis, donderdag op het terrein', 'nl'],
      ['lundi télétravail, mardi bureau, mercredi télétravail, jeudi terrain', 'fr'],
      ['Montag Homeoffice, Dienstag Büro, Mittwoch Homeoffice, Donnerstag Außendienst', 'de'],
    ] as const) {
      await says(text, language);
      const logged = (await logs()) as { date: unknown; half: string; mode: string }[];
      expect(logged.filter(({ half }) => half === 'am').map(({ mode }) => mode).sort(), text).to.deep.equal(['field', 'home', 'home', 'office']); // prettier-ignore
    }
  });

  it('comes every week as far as days can be booked, without those that are excepted', async () => {
    const noted = await says('every Tuesday from home except 8 December');
    expect(words(noted)).to.match(/^Noted: home · Tuesday 1, Tuesday 15 and Tuesday 22 December, all day/);
  });

  it('is asked for where it was not said, and then taken from a button or a word', async () => {
    const which = await says('I work from home');
    expect(words(which)).to.match(/^Which day do you mean\?\n\[1\] Today {2}\[2\] Tomorrow/);
    expect(words(await presses(button(which, 2)))).to.match(/^Noted: home · Wednesday 25 November/);

    await says('I work from home');
    expect(words(await says('Friday morning'))).to.match(/^Noted: home · Friday 27 November, in the morning/);
  });

  it('is asked where it is spent where that was not said; a word is an answer too', async () => {
    const asked = await press(await says('I work from home tomorrow'), 'Change');
    expect(words(asked)).to.match(/^What shall I note for Monday 23 November\?\n\[1\] Home {2}\[2\] Office/);

    expect(words(await says('at home'))).to.match(/^Noted: home · Monday 23 November, all day/);
  });

  it('is changed by pressing it in the strip, also by halves, and cleared', async () => {
    let card = await says('I work from home tomorrow');
    const wednesday = actionsOf(cardIn(card).card).find(({ tooltip }) => tooltip === 'Change Wednesday 25 November');
    card = await presses(wednesday ?? button([]));
    card = await press(card, 'Afternoon only');
    expect(words(card)).to.match(/^What shall I note for Wednesday 25 November, in the afternoon\?/);
    card = await press(card, 'Field work');
    expect(strip(card)[2]).to.equal('Wed 25 Nov · Morning: home · Afternoon: field work');
    expect(cardIn(card).place).to.equal('instead');

    card = await presses({ ...(wednesday ?? button([])), data: { days: ['2026-11-25'], once: 'again' } });
    card = await press(card, 'Clear');
    expect(words(card)).to.match(/^Nothing is noted any more for Wednesday 25 November\./);
    expect(await logs()).to.deep.equal([]);
  });

  it('is corrected by "no, Friday", and says what it took back', async () => {
    await says('I work from home tomorrow');
    const corrected = await says('no, Friday');
    expect(words(corrected)).to.match(/^Noted: home · Friday 27 November, all day\nCleared: Wednesday 25 November\./);
    expect(strip(await says('make it Thursday')).slice(2)).to.deep.equal([
      'Wed 25 Nov · Nothing noted yet',
      'Thu 26 Nov · Home',
      'Fri 27 Nov · Nothing noted yet',
    ]);
  });

  it('at a place with a building is work in the office there, or as a guest, with a desk offered', async () => {
    const noted = await says('I am in Eupen on Thursday');
    expect(words(noted)).to.match(/^Noted: coworking, Eupen · Thursday 26 November/);
    const desks = await press(noted, 'Book a desk in Eupen');
    expect(words(desks)).to.match(/^Free desks in Eupen on Thursday 26 November/);
  });

  it('that two things are said of is asked about', async () => {
    const which = await says('tomorrow home, tomorrow office');
    expect(words(which)).to.match(/^For Wednesday 25 November you said more than one thing: home and office\./);
    expect(await logs()).to.deep.equal([]);
    expect(words(await press(which, 'Office'))).to.match(/^Noted: office · Wednesday 25 November/);
  });

  it('too long ago or too far off is refused, and nothing is noted', async () => {
    const refused = async (days: string[]) =>
      words(await presses({ ...button(await says('hello')), verb: 'log_day', data: { days, workMode: 'home', once: days.join() } })); // prettier-ignore
    expect(await refused(['2026-11-16'])).to.equal(
      'Monday 16 November 2026 is too long ago to change. You can go back as far as Tuesday 17 November 2026.',
    );
    expect(await refused(['2026-11-25', '2027-11-26'])).to.match(/^Friday 26 November 2027 is too far ahead/);
    expect(await logs()).to.deep.equal([]);
    expect(await refused(['2026-11-17'])).to.match(/^Noted: home/);
    expect(await refused(['2027-11-25'])).to.match(/^Noted: home · Thursday 25 November 2027/);
  });

  it('may be of a whole year', async () => {
    const days = Array.from(
      { length: 261 },
      (_, n) => new Date(Date.UTC(2026, 10, 25 + Math.floor(n / 5) * 7 + (n % 5))),
    );
    const data = { days: days.map((day) => day.toISOString().slice(0, 10)), workMode: 'leave', once: 'year' };
    const noted = await presses({ ...button(await says('hello')), verb: 'log_day', data });
    expect(words(noted)).to.match(/^Noted: away · 261 days, from Wednesday 25 November to .* 2027, all day/);
    expect(await logs()).to.have.length(522);
  });

  describe('with a desk', () => {
    it('is what was booked, and what was said again once that is cancelled', async () => {
      await says('I work from home tomorrow');
      await book('a desk in Eupen tomorrow');
      expect((await week())[2]).to.equal('Wed 25 Nov · Coworking, Eupen (desk A-02)');
      await says('cancel my desk tomorrow');
      expect((await week())[2]).to.equal('Wed 25 Nov · Home');
    });

    it('is not written over: it says so, and the desk is released by a button', async () => {
      await book('a desk in Eupen tomorrow');
      const held = await says('I work from home tomorrow and on Friday');
      expect(words(held)).to.match(/^Noted: home · Friday 27 November, all day\nYou have a desk in Eupen on Wednesday 25 November, so I have left that as it is\./); // prettier-ignore
      expect(await logs()).to.have.length(2);

      const released = await press(held, 'Release the desk');
      expect(strip(released)[2]).to.equal('Wed 25 Nov · Home');
      expect(words(await says('my bookings'))).to.include('no bookings coming up');
    });

    it('keeps the half that is not released', async () => {
      await book('a desk in Eupen tomorrow');
      const held = await says('tomorrow afternoon I work from home');
      const released = await press(held, 'Release the desk');
      expect(strip(released)[2]).to.equal('Wed 25 Nov · Morning: coworking, Eupen (desk A-02) · Afternoon: home');
      expect(words(await says('my bookings'))).to.match(
        /Wednesday 25 November, (in the morning|from 0?\d:\d\d to 13:00)/,
      );
    });

    it('that is over is neither written over nor released any more', async () => {
      await book('a desk in Eupen today');
      talk.wait(24 * 60);
      const held = await says('yesterday I worked from home');
      expect(words(held)).to.match(/^You had a desk in Eupen on Tuesday 24 November, so I have left that as it is\./);
      expect(actionsOf(cardIn(held).card).map(({ title }) => title)).to.not.include('Release the desk');
      expect(await logs()).to.deep.equal([]);
    });

    it('is not cleared either: it says so, and where to give the desk back', async () => {
      await book('a desk in Eupen tomorrow');
      const change = actionsOf(cardIn(await says('where do I work this week?')).card)[2];
      const cleared = await press(await presses(change ?? button([])), 'Clear');
      expect(words(cleared)).to.match(/^You have a desk in Eupen on Wednesday 25 November/);
      expect(words(await press(cleared, 'My bookings'))).to.match(/^You have 1 booking/);
    });

    it('is no contradiction where the person says just that', async () => {
      await book('a desk in Eupen tomorrow');
      const noted = await says('I am in Eupen tomorrow');
      expect(words(noted)).to.match(/^Noted: coworking, Eupen · Wednesday 25 November, all day\nYour week/);
      expect(await logs()).to.deep.equal([]);
    });
  });

  it('is seen in the weeks before and after, as far as it can be changed', async () => {
    await says('I work from home on Monday');
    const now = await presses(named(await says('hello'), 'My week'));
    const next = await press(now, 'Next week');
    expect(strip(next)[0]).to.equal('Mon 30 Nov · Home');
    expect(cardIn(next).place).to.equal('instead');

    const before = await press(now, 'Previous week');
    const titles = actionsOf(cardIn(before).card).map(({ title }) => title);
    expect(titles.slice(3), 'Monday is eight days ago').to.deep.equal(['Change', 'Next week', 'My usual week']);
  });

  it('of the weekend is shown where something is known of it', async () => {
    expect(strip(await says('I am off on Saturday')).at(-1)).to.equal('Sat 28 Nov · Away');
  });

  it('is asked about without being noted, also right after another was', async () => {
    for (const [text, language] of [
      ['where do I work on Thursday?', 'en'],
      ['waar werk ik deze week?', 'nl'],
      ['wo arbeite ich am Donnerstag?', 'de'],
    ] as const) {
      await says('I work from home tomorrow');
      const week = await says(text, language);
      expect(cardIn(week).text, text).to.match(/^(Your|Je|Ihre) (week|Woche) (of|van|ab) \S+ (dem )?23\.? [nN]ovember/);
      expect(await logs()).to.have.length(2);
    }
  });

  it('of somebody else is nobody else’s', async () => {
    await says('I work from home tomorrow');
    const theirs = await talk.says(manager, 'hello', { language: 'en' });
    const seen = await talk.presses(manager, named(theirs, 'My week'), { language: 'en' });
    expect(strip(seen).join()).to.not.include('Home');
  });

  it('of leave has no place: where somebody is then is their own', async () => {
    const data = { days: ['2026-11-26'], workMode: 'leave', place: 'namur', once: 'x' };
    const noted = await presses({ ...button(await says('hello')), verb: 'log_day', data });
    expect(words(noted)).to.match(/^Noted: away · Thursday 26 November/);
    expect(words(noted)).to.not.include('Namur');
    for (const log of await logs()) expect((log as { place?: unknown }).place ?? undefined).to.equal(undefined);
  });

  it('is forgotten when its month and three more are over', async () => {
    const chore = talk.nomade.chores.find(({ name }) => name === 'retention');
    await says('I work from home tomorrow');
    const day = 24 * 60;
    talk.wait(96 * day); // Sunday 28 February
    await chore?.run();
    expect(await logs()).to.have.length(2);
    talk.wait(day);
    await chore?.run();
    expect(await logs()).to.deep.equal([]);
  });
});
