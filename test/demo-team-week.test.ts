import { expect } from 'chai';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { aConversation, words } from './helpers/a-conversation.ts';

/** A Saturday; Christmas; the first hour of the week after the holidays; the day on which the clocks change. */
const DAYS = [
  '2026-11-28T10:00:00+01:00',
  '2026-12-25T10:00:00+01:00',
  '2027-01-04T08:00:00+01:00',
  '2026-03-29T12:00:00+02:00',
];

describe('the demo, for whoever leads a team in it', () => {
  for (const day of DAYS) {
    it(`is alive on ${day}`, async () => {
      const stores = lowdbStores(LowdbDatabase.inMemory());
      const talk = await aConversation(new Date(day), { stores, withDemoHabits: true });
      const card = words(await talk.says('manager@nomade.example', 'how is my team this week?', { language: 'en' }));

      const worked = card.split('\n').filter((line) => /\d (coworking|in the office) · .*not known/.test(line));
      expect(worked, card).to.have.length.at.least(3);
      expect(card).to.match(/Days in the office or coworking: \d+½? \(last week: \d+½?\)/);
      expect(card).to.match(/on your team days: \d½? on (Tues|Thurs)day/);
      expect(card).to.match(/Desks last week: \d+ booked, \d+ used/);
    });
  }
});
