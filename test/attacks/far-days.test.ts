import { expect } from 'chai';
import { TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { type AttackedCore, anAttackedCore } from './an-attacked-core.ts';

const ANN = 'official@nomade.example';
const LAST_OF_ALL = '9999-12-31';

/** After the last day that a calendar of ours has, one would look for the next one without end. */
describe('the last day of all', () => {
  let core: AttackedCore;
  beforeEach(async () => {
    core = await anAttackedCore(TUESDAY_NINE);
  });

  const everywhere: [string, object][] = [
    ['find_colleague', { place: 'namur' }],
    ['find_colleague', { near: true }],
    ['find_colleague', { person: 'Filip' }],
    ['find_colleague', { team: 'mine' }],
    ['find_colleague', { team: 'mine', together: true }],
    ['find_meeting', { place: 'namur' }],
    ['find_meeting', { topic: 'bees' }],
    ['plan_week', {}],
    ['usual_week', { workMode: 'home' }],
    ['working_hours', { halfDay: 'am' }],
    ['log_day', { workMode: 'home' }],
    ['log_day', { workMode: 'office', place: 'namur', warned: true }],
    ['my_week', { day: LAST_OF_ALL }],
    ['my_bookings', {}],
    ['wait_for_space', { place: 'namur' }],
    ['find_free', { place: 'namur' }],
    ['book_room', { place: 'namur', wholeDay: true }],
    ['change', { fromDays: [LAST_OF_ALL] }],
  ];
  it('is answered wherever it is asked for, alone or after others', async () => {
    for (const [verb, slots] of everywhere) {
      for (const days of [[LAST_OF_ALL], ['9999-12-01', LAST_OF_ALL], ['2026-11-25', LAST_OF_ALL]]) {
        const answer = words(await core.presses(ANN, verb, { ...slots, days }));
        expect(core.faults, `${verb} ${days.join()}: ${answer}`).to.deep.equal([]);
      }
    }
  });

  it('is too far off where somebody is looked for, or a week planned', async () => {
    for (const [verb, slots] of everywhere.slice(0, 8)) {
      const answer = words(await core.presses(ANN, verb, { ...slots, days: [LAST_OF_ALL] }));
      expect(answer, verb).to.include('too far ahead');
    }
    expect(core.faults).to.deep.equal([]);
  });
});
