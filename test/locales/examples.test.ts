import { join } from 'node:path';
import { expect } from 'chai';
import { LANGUAGES } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { pageWords } from '../../src/locales/page-words.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { readPlaces } from '../../src/store/reference-places.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';

const data = join(import.meta.dirname, '../../data');
const understand = createUnderstanding({ places: readPlaces(data), sites: [] });
/** What a sentence tells people to write. */
const quoted = (text: string) => /[“„«]\s?(.+?)\s?[”“»]/u.exec(text)?.[1] ?? '';
/** A Friday. */
const now = new Date('2026-11-20T09:00:00+01:00');

for (const language of LANGUAGES) {
  describe(`what the bot proposes to write in ${language}`, () => {
    const read = (text: string) => understand(text, { language, now, zone: 'Europe/Brussels' });

    it('is understood as the help means it', () => {
      const { examples } = wordsOf(language).help;

      for (const [ability, text] of Object.entries(examples)) {
        const { intent, slots } = read(text);
        expect(intent, text).to.equal(ability);
        expect(slots, text).not.to.have.any.keys('unknownPlace', 'person', 'impossibleDate');
      }
      expect(read(examples.book_desk).slots.date).to.equal('2026-11-21');
      expect(read(examples.find_free).slots).to.deep.include({ date: '2026-11-26', halfDay: 'am' });
      expect(read(examples.change).slots.date).to.equal('2026-11-27');
      expect(read(examples.cancel).slots.date).to.equal('2026-11-27');
    });

    it('is understood as the buttons of the page mean it', () => {
      const { suggestions, example } = pageWords[language];
      const intents = [...suggestions, example].map((text) => read(text).intent);

      expect(intents).to.deep.equal(['book_desk', 'book_desk', 'my_bookings', 'help', 'book_desk']);
    });

    it('leads from a refusal to what it speaks of', () => {
      const { refusals, notUnderstood } = wordsOf(language);

      expect(read(quoted(refusals['booking-not-there']({}))).intent).to.equal('my_bookings');
      expect(read(quoted(refusals['booking-changed']({}))).intent).to.equal('my_bookings');
      expect(read(quoted(notUnderstood)).intent).to.equal('help');
    });

    it('is understood as the questions about meetings and sites mean it', () => {
      const { fair, guests, invitations, requests } = wordsOf(language);

      for (const [text, ability] of [
        [fair.askWho, 'book_room'],
        [fair.sayYes, 'my_meeting_home'],
        [fair.sayNo, 'my_meeting_home'],
        [guests.askWhom, 'add_guests'],
        [invitations.askWhom, 'invite'],
        [requests.askWhat, 'ask_site'],
        [requests.notForYou, 'my_requests'],
      ] as const)
        expect(read(quoted(text)).intent, text).to.equal(ability);
      expect(read(quoted(fair.sayYes)).slots).to.include({ allow: true });
      expect(read(quoted(fair.sayNo)).slots).to.include({ allow: false });
    });

    it('is understood as what a team does together means it', () => {
      const { teams, together, mySummaries, help } = wordsOf(language);

      for (const [text, ability] of [
        [teams.daysHow, 'team_days'],
        [teams.nobodyStandsIn, 'stand_in'],
        [teams.declinedHow, 'stand_in'],
        [together.nobodyIn({ day: '2026-11-26' as LocalDate }), 'book_together'],
        [mySummaries.stopped, 'team_summary'],
        [mySummaries.leadsNone, 'team_summary'],
      ] as const)
        expect(read(quoted(text)).intent, text).to.equal(ability);
      expect(read(quoted(teams.daysHow)).slots.weekdays).to.deep.equal([2, 4]);
      expect(read(quoted(teams.declinedHow)).slots).to.deep.include({ people: ['Sofie'], date: '2026-12-15' });
      for (const text of [help.further.team_summary, quoted(mySummaries.stopped), quoted(mySummaries.leadsNone)])
        expect(read(text).slots.team, text).to.equal('mine');
    });
  });
}
