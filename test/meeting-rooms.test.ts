import { expect } from 'chai';
import { actionsOf } from '../src/cards/card.ts';
import type { Reply } from '../src/conversation/reply.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../src/domain/local-date.ts';
import { wordsOf } from '../src/locales/words.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from './helpers/a-conversation.ts';
import { SAID } from './helpers/meeting-rooms.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const time = (text: string) => text as LocalTime;
const day = (text: string) => text as LocalDate;
/** The Tuesdays to come that may be booked on 24 November: 30 days ahead. */
const TUESDAYS = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map(day);
const TOO_FAR = day('2026-12-29');
const NAMUR = { nl: 'Namen', fr: 'Namur', de: 'Namur', en: 'Namur' };
const TWO_TO_FOUR = { from: time('14:00'), to: time('16:00') };

for (const language of LANGUAGES) {
  describe(`meeting rooms, in ${language}`, function () {
    this.timeout(20_000); // the demo is loaded
    const local = wordsOf(language);
    let talk: Talk;
    before(async () => {
      talk = await aConversation(TUESDAY_NINE);
    });
    const say = (what: keyof typeof SAID, who = OFFICIAL) => talk.says(who, SAID[what][language], { language });
    const press = (replies: Reply[], title: string | number = 1, who = OFFICIAL) =>
      talk.presses(who, typeof title === 'number' ? button(replies, title) : titled(replies, title), { language });
    const titled = (replies: Reply[], title: string) => {
      const actions = actionsOf(cardIn(replies).card);
      const found = actions.find((action) => action.title === title);
      expect(found, `“${title}” among ${actions.map((one) => one.title).join(', ')}`).to.exist;
      return found!;
    };
    const heading = (replies: Reply[]) => words(replies).split('\n')[0];

    it('are booked on the dates of a series that can be had, and the rest is named', async () => {
      const { series, desks } = local;
      // Somebody else has the room that would be the best on the second Tuesday.
      const other = await talk.says(MANAGER, SAID.series[language], { language });
      await talk.presses(MANAGER, { ...button(other), data: { ...button(other).data, days: [TUESDAYS[1]] } });

      const offered = await say('series');
      const said = words(offered);
      expect(said).to.include(series.offered({ place: NAMUR[language], count: 4, part: TWO_TO_FOUR }));
      expect(said, 'what is too far off').to.include(desks.skipped({ skipped: [{ day: TOO_FAR, because: 'too-far', name: undefined }], instead: undefined }).split('.')[0]!); // prettier-ignore
      const [all, but] = [series.all({ count: 4 }), series.but({ count: 3, total: 4, when: [TUESDAYS[1]!] })];
      expect(said.indexOf(all)).to.be.greaterThan(0).and.lessThan(said.indexOf(but));

      const booked = await press(offered, series.bookAll({ count: 3 }));
      expect(words(booked)).to.include(local.days([TUESDAYS[0]!, TUESDAYS[2]!, TUESDAYS[3]!]));
      expect(words(booked)).to.include(series.without({ when: [TUESDAYS[1]!] }));
      const rest = await press(booked, series.otherRooms({ count: 1 }));
      expect(words(await press(rest))).to.include(local.day(TUESDAYS[1]!, TUESDAYS[0]!));
    });

    it('of which one date is moved leave the others, and all are cancelled only where that was asked', async () => {
      const asked = await say('cancelSeries');
      expect(words(asked)).to.include(local.series.askCancelAll({ count: 4 }));
      expect(words(await talk.says(OFFICIAL, 'my bookings', { language: 'en' }))).to.match(/^You have 4 bookings/);

      const all = await press(asked, local.booking.cancelAll({ count: 4 }));
      expect(words(all)).to.include(local.booking.allCancelled({ count: 4 }));
      expect(words(await say('cancelSeries'))).to.include(local.booking.none);
    });

    it('are cancelled over a range, once it is said how many', async () => {
      await press(await say('series'));
      const asked = await say('cancelRange');
      expect(heading(asked)).to.equal(local.series.askCancelAll({ count: 4 }));
      const all = await press(asked, local.booking.cancelAll({ count: 4 }));
      expect(words(all)).to.include(local.booking.allCancelled({ count: 4 }));
    });

    it('are had for longer, until another time, for shorter, and for more people', async () => {
      const { lengths, booking } = local;
      await press(await say('room'));
      const until = (to: string) => local.part({ from: time('14:00'), to: time(to) });
      const title = (said: string) => said.split(':')[0]!;

      for (const [what, to, said] of [
        ['longer', '16:30', lengths.longer({ space: { kind: 'room', name: 'X' }, site: 'Y' })],
        ['endAt', '17:00', lengths.longer({ space: { kind: 'room', name: 'X' }, site: 'Y' })],
        ['shorter', '16:30', lengths.shorter({ space: { kind: 'room', name: 'X' }, site: 'Y' })],
      ] as const) {
        const done = words(await say(what));
        expect(done, what).to.include(title(said)).and.include(until(to));
      }
      const bigger = await say('bigger');
      for (const count of [8, 12]) expect(words(bigger)).not.to.include(local.rooms.seats({ count }));
      expect(words(bigger)).to.include(local.rooms.seats({ count: 40 }));
      expect(words(await press(bigger))).to.include(title(booking.moved({ space: { kind: 'room', name: 'X' }, site: 'Y' }))); // prettier-ignore
    });

    it('are found where it is fair to all who come, who are invited once it is booked', async () => {
      const offered = await say('fair');
      const when = [day('2026-11-26')];
      expect(words(offered)).to.include(local.fair.rooms({ count: 3, when, part: TWO_TO_FOUR }));
      expect(words(offered))
        .to.include(local.fair.byWork({ day: when[0]! }))
        .and.not.match(/\d km/);
      expect(words(await press(offered)))
        .to.include('Bram Luyten')
        .and.include('Nele Dhondt');
      expect(words(await say('useHome'))).to.include(local.fair.homeUsed);
    });

    it('are refused from 16:00 to 14:00, over midnight, for more than they seat, and on a thousand dates', async () => {
      const { refusals, rooms } = local;
      const backwards = refusals['ends-before-it-starts']({ from: time('16:00'), to: time('14:00') });
      expect(words(await say('backwards'))).to.equal(backwards);
      const midnight = refusals['ends-before-it-starts']({ from: time('23:00'), to: time('01:00') });
      expect(words(await say('overMidnight'))).to.equal(midnight);
      expect(words(await say('tooLarge'))).to.include(rooms.tooFewSeats({ count: 60, limit: 40 }));
      expect(words(await say('thousandDates'))).to.equal(refusals['too-many-days']({ limit: 31 }));
      const [first, last] = [day('2027-06-01'), day('2027-03-31')];
      expect(words(await say('endsBefore'))).to.equal(refusals['last-before-first']({ first, last }));
    });
  });
}
