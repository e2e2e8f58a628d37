import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const NORA = 'official@nomade.example';

/** Said right after a booking, of something else. */
const OF_SOMETHING_ELSE: [Language, string][] = [
  ['en', 'please water the plants on Monday'],
  ['en', 'send an e-mail to Saar on Wednesday'],
  ['en', 'Ms Dupont arrives on Friday'],
  ['nl', 'giet donderdag de plantjes'],
  ['nl', 'stuur Saar vrijdag een mail'],
  ['fr', 'arrose les plantes lundi'],
  ['de', 'bitte gieß am Montag die Blumen'],
];
/** And what corrects it. */
const CORRECTIONS: [Language, string][] = [
  ['en', 'no, Friday'],
  ['nl', 'vrijdag past me beter'],
  ['fr', "ah non, vendredi c'est mieux"],
  ['de', 'Freitag passt besser'],
];

describe('A sentence about something else, with a day in it', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
    const list = await talk.says(NORA, 'a desk in Eupen on Thursday', { language: 'en' });
    expect(words(await talk.presses(NORA, button(list), { language: 'en' }))).to.match(/^Booked/);
  });
  const booked = async () => words(await talk.says(NORA, 'what have I booked on Thursday?', { language: 'en' }));

  for (const [language, sentence] of OF_SOMETHING_ELSE) {
    it(`moves no booking: ${sentence}`, async () => {
      const before = await booked();
      await talk.says(NORA, sentence, { language });

      expect(await booked())
        .to.equal(before)
        .and.include('Thursday 26 November');
    });
  }

  for (const [language, sentence] of CORRECTIONS) {
    it(`is told from what corrects one: ${sentence}`, async () => {
      await talk.says(NORA, sentence, { language });

      expect(await booked()).not.to.include('Thursday 26 November, all day');
    });
  }
});
