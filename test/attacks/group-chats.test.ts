import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const WEDNESDAY = '2026-11-25' as LocalDate;
const CHANNEL = { channel: 'teams' as const, id: 'a-channel', kind: 'group' as const };

/** Everything that can be asked of others, or holds a secret. */
const ASKED: [verb: string, slots: object][] = [
  ['find_colleague', { person: 'Filip', days: [WEDNESDAY] }],
  ['find_colleague', { place: 'namur', days: [WEDNESDAY] }],
  ['find_colleague', { team: 'mine', days: [WEDNESDAY] }],
  ['find_colleague', { team: 'mine', days: [WEDNESDAY], together: true }],
  ['find_meeting', { topic: 'bees' }],
  ['find_meeting', { place: 'namur', days: [WEDNESDAY] }],
  ['follow_colleague', { person: 'Filip' }],
  ['my_followed', {}],
  ['unfollow_colleague', { person: 'Nobody' }],
  ['who_looked_me_up', {}],
  ['calendar_address', {}],
  ['calendar_address', { anew: true }],
  ['log_day', { place: 'namur', days: [WEDNESDAY], workMode: 'office' }],
  ['my_week', { day: WEDNESDAY }],
  ['my_bookings', {}],
  ['my_visibility', {}],
];

const OF_TEAMS: [string, object][] = [
  ['team_summary', {}],
  ['export_summary', {}],
  ['my_summaries', {}],
  ['my_summaries', { on: true }],
  ['team_days', {}],
  ['stand_in', {}],
  ['end_stand_in', {}],
  ['ask_team_to_plan', {}],
  ['book_together', { days: [WEDNESDAY] }],
];

describe('where others read along', () => {
  let talk: Talk;

  beforeEach(async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, {
      stores,
      calendarAddress: (secret) => `https://n.example/cal/${secret}`,
    });
    const { organisation, id: person } = (await talk.nomade.people.byEmail(FILIP))!;
    const place = 'namur' as PlaceId;
    const nora = (await talk.nomade.people.byEmail(NORA))!;
    const morning = { organisation, date: WEDNESDAY, half: 'am', mode: 'office', place } as const;
    await stores.dayLogs.put([person, nora.id].map((id) => ({ ...morning, person: id })));
    await stores.choices.change(organisation, person, { visibility: 'network', meeting: { topics: ['bees'] } });
    const [follower, followed] = [
      { organisation, person: nora.id },
      { organisation, person },
    ];
    await stores.follows.put({ follower, followed });
    await stores.lookUps.note([{ ...follower, by: followed, how: 'by-name', at: TUESDAY_NINE }]);
  });

  const asks = async (verb: string, data: object, where: object) =>
    words(await talk.presses(NORA, { type: 'Action.Execute', title: '', verb, data: { ...data, once: `${verb} ${JSON.stringify(data)}` } }, { language: 'en', ...where })); // prettier-ignore

  it('no name of a colleague is said, and no secret', async () => {
    for (const [verb, slots] of ASKED) {
      const answer = await asks(verb, slots, { conversation: CHANNEL });
      expect(answer, verb).not.to.include('Filip').and.not.include('n.example');
    }
  });

  it('no team is spoken of, to whoever leads it either', async () => {
    for (const [verb, slots] of OF_TEAMS) {
      const asked = {
        type: 'Action.Execute' as const,
        title: '',
        verb,
        data: { ...slots, once: `${verb} in a group` },
      };
      const answer = words(await talk.presses(FILIP, asked, { language: 'en', conversation: CHANNEL }));
      expect(answer, verb).to.include('Others read along here').and.not.include('Digital services');
    }
  });

  it('nothing is said that would be said to one alone', async () => {
    for (const [verb, slots] of ASKED.slice(0, 10)) expect(await asks(verb, slots, {}), verb).to.include('Filip');
    expect(await asks('calendar_address', { anew: true }, {})).to.include('n.example');
  });
});
