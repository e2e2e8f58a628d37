import { expect } from 'chai';
import * as z from 'zod/v4';
import { ability } from '../../src/conversation/ability.ts';
import { Hearing } from '../../src/conversation/hearing.ts';
import type { Message } from '../../src/conversation/incoming.ts';
import type { Official } from '../../src/domain/people/official.ts';
import { understand } from '../understanding/a-reader.ts';

const AT = new Date('2026-03-10T09:12:00+01:00');
const who = {
  person: { language: 'en' },
  organisation: { zone: 'Europe/Brussels', daysAhead: 30 },
} as unknown as Official;

const shown = { team: 'Budget', days: ['2026-03-09', '2026-03-10'] };
const slots = z.record(z.string(), z.unknown());
const run = () => Promise.resolve({ replies: [] });
const abilities = [
  ability({ name: 'team_summary', slots, refinable: true, run }),
  ability({ name: 'export_summary', slots, takesUp: { team_summary: {} }, run }),
  ability({ name: 'find_colleague', slots, refinable: true, run }),
  ability({ name: 'book_desk', slots, refinable: true, run }),
  ability({ name: 'stand_in', slots, refinable: true, run }),
  ability({ name: 'book_room', slots, refinable: true, run }),
  ability({ name: 'who_comes', slots, run }),
  ability({ name: 'room_day', slots, run }),
  ability({ name: 'find_free', slots, run }),
];
const hearing = new Hearing({ understand, suggestPlaces: () => [], skills: [{ name: 'all', abilities }] });

/** What a sentence comes to after a request of this ability. */
function heard(text: string, ability: string, before: Record<string, unknown> = shown): unknown[] {
  const dialogue = { at: AT, request: { ability, slots: before } };
  const request = hearing.requestOf({ kind: 'message', text, at: AT } as Message, { who, dialogue: dialogue as never });
  return [request?.ability.name, request?.slots];
}

describe('what goes on from the last request', () => {
  it('is of another week', () => {
    expect(heard('and last week?', 'team_summary')).to.deep.equal([
      'team_summary',
      { team: 'Budget', days: ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] },
    ]);
  });

  it('is of another team, where it was of a team or may be', () => {
    expect(heard('and team Permits?', 'team_summary')).to.deep.equal(['team_summary', { ...shown, team: 'Permits' }]);
    expect(heard('and team Permits?', 'find_colleague')).to.deep.equal([
      'find_colleague',
      { ...shown, team: 'Permits' },
    ]);
    expect(heard('and team Permits?', 'book_desk', { place: 'ghent' })).to.deep.equal(['team_summary', { team: 'Permits' }]); // prettier-ignore
  });

  it('is what was shown, as a file', () => {
    expect(heard('as Excel', 'team_summary')).to.deep.equal(['export_summary', { ...shown, format: 'xlsx' }]);
  });

  it('is who comes to the meeting that was spoken of', () => {
    expect(heard('who is coming?', 'book_room', { capacity: 6 })).to.deep.equal(['who_comes', {}]);
    expect(heard('who is coming?', 'book_desk', {})).to.deep.equal(['find_colleague', {}]);
    expect(heard('who is coming on Thursday?', 'book_room', {})[0]).to.equal('find_colleague');
  });

  it('is the room whose day was shown', () => {
    const room = { space: 'Weser', days: ['2026-03-12'] };
    expect(heard('is it free from 2 to 4?', 'room_day', room)).to.deep.equal(['room_day', { ...room, time: { from: '14:00', to: '16:00' } }]); // prettier-ignore
    expect(heard('is it free from 2 to 4 in Ghent?', 'room_day', room)[0]).to.equal('find_free');
  });

  it('ends on the day that is named, also in a weekend', () => {
    const people = ['Sofie'];
    expect(heard('until Sunday 29 March', 'stand_in', { people })).to.deep.equal(['stand_in', { people, days: ['2026-03-10', '2026-03-29'] }]); // prettier-ignore
  });
});

describe('who stands in, for a time', () => {
  it('is its first and its last day', () => {
    expect(heard('Sofie stands in for me from 1 to 13 December', 'team_summary')).to.deep.equal(['stand_in', { people: ['Sofie'], days: ['2026-12-01', '2026-12-13'] }]); // prettier-ignore
  });
});
