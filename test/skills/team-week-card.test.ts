import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Turn } from '../../src/conversation/ability.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { addDays, type LocalDate } from '../../src/domain/local-date.ts';
import type { Team } from '../../src/domain/people/people-store.ts';
import type { TeamDay } from '../../src/domain/summaries/team-weeks.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { teamWeekCard, type WeekOverview } from '../../src/skills/summaries/team-week-card.ts';
import { teamWeekChart } from '../../src/skills/summaries/team-week-chart.ts';
import { cardIn } from '../helpers/a-conversation.ts';
import { anOfficial, anOrganisation, NAMUR, placesOn } from '../helpers/administrations.ts';
import { refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const who = anOfficial(anOrganisation('city'), 'ann');
const places = placesOn((await emptyStores()).stores);
const team = (id: string): Team => ({ id, organisation: 'city', name: `Team ${id}`, members: [] }) as unknown as Team;
const MONDAY = '2026-11-23' as LocalDate;

function turnAt(now: string, language: Language = 'en'): Turn {
  let keys = 0;
  const words = wordsOf(language);
  const button = (title: string, verb: string, slots: object): CardAction =>
    ({ type: 'Action.Execute', title, verb, data: { ...slots, once: `k${(keys += 1)}` } }); // prettier-ignore
  const asked = { isPrivate: true, key: '', lastBooking: async () => undefined, button };
  return { who, now: new Date(now), language, words, ...asked };
}

/** Seven days alike, of six people. */
function alike(monday: LocalDate, halves: TeamDay['halves'], more: Partial<TeamDay> = {}): TeamDay[] {
  const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  return dates.map((date, n) => ({
    date,
    people: 6,
    halves: n < 5 ? halves : { 'not-known': 12 },
    places: [],
    ...more,
  }));
}

function weekOf(monday: LocalDate, more: Partial<WeekOverview> = {}): WeekOverview {
  const days = alike(monday, { office: 5, home: 4, 'not-known': 3 });
  return { team: team('a'), monday, days, before: [], agreed: [], off: new Map(), among: [], ...more };
}

const drawn = (week: WeekOverview, turn: Turn) => cardIn([teamWeekCard(week, undefined, places, turn)]).card;
const said = (week: WeekOverview, now = '2026-11-24T08:00:00Z') => plainText(drawn(week, turnAt(now)));

describe('the card of a team’s week', () => {
  it('says what became of last week’s desks where last week is shown, or this one; of no other week', () => {
    const desks = { booked: 3, used: 1, released: 1, noShow: 1 };
    const last = alike('2026-11-16' as LocalDate, { office: 12 }, { desks });
    const line = 'Desks last week: 21 booked, 7 used, 7 released to others, 7 without a check-in.';

    expect(said(weekOf(MONDAY, { before: last }))).to.include(line);
    expect(said(weekOf('2026-11-16' as LocalDate, { days: last }))).to.include(line);
    const next = said(weekOf('2026-11-30' as LocalDate, { before: alike(MONDAY, { office: 12 }, { desks }) }));
    expect(next).to.include('(this week: 30)').and.not.include('Desks');
    const later = weekOf('2026-12-07' as LocalDate, { before: alike('2026-11-30' as LocalDate, { office: 12 }) });
    expect(said(later)).to.include('(the week before: 30)');
  });

  it('says of a day on which nobody works why, and counts none of those who are not known', () => {
    const [monday, friday] = ['2026-12-21', '2026-12-25'] as [LocalDate, LocalDate];
    const days = alike(monday, { office: 12 }).map((day) =>
      day.date === friday ? { ...day, halves: { 'not-known': 12 } } : day,
    );
    const off = new Map([[friday, 'Christmas Day']]);
    const card = said(weekOf(monday, { days, off, agreed: [4, 5] }), '2026-12-21T08:00:00Z');

    expect(card).to.include('Fri 25 Dec · Christmas Day').and.not.include('6 not known');
    expect(card).to.include('on your team day: 6 on Thursday.');
    const working = days.map((day) => ({ ...day, halves: { office: 12 } }));
    expect(said(weekOf(monday, { days: working, off }), '2026-12-21T08:00:00Z')).to.match(/Christmas Day · 6 in/);
  });

  it('says of a day that may not be shown that it is not, and compares the others', () => {
    const days = alike(MONDAY, { office: 4, home: 8 }).filter(({ date }) => date !== addDays(MONDAY, 1));
    const before = alike(addDays(MONDAY, -7), { office: 2, home: 10 });
    const card = said(weekOf(MONDAY, { days, before, agreed: [2] }));

    expect(card).to.match(/Tue 24 Nov · Today · Team day · not shown, so that nobody stands out/);
    expect(card).to.include('Days in the office or coworking: 8 (last week: 4). Days at home: 16 (last week: 20).');
    expect(card).to.include('Days that I may not show for one of the two weeks count in neither.');
    expect(card).to.not.include('on your team day');
  });

  it('knows week 53, in which the year ends', () => {
    const week = weekOf('2026-12-28' as LocalDate, { before: alike('2026-12-21' as LocalDate, { office: 12 }) });

    expect(said(week, '2027-01-01T08:00:00Z')).to.include('the week of Monday 28 December 2026');
    expect(said(week, '2027-01-01T08:00:00Z')).to.include('Fri 1 Jan · Today');
    expect(said(week, '2027-01-04T08:00:00Z')).to.not.include('Previous week');
  });

  it('has a chart that says the same', () => {
    const before = alike(addDays(MONDAY, -7), {});
    const week = weekOf(MONDAY, { before, agreed: [2, 4], off: new Map([[addDays(MONDAY, 2), 'feast']]) });
    const days = week.days.filter(({ date }) => date !== addDays(MONDAY, 4));
    const chart = teamWeekChart({ ...week, days }, turnAt('2026-11-24T08:00:00Z'));

    expect(chart.parts).to.deep.equal(['in the office', 'at home', 'not known']);
    expect(chart.bars.map(({ label, note }) => [label, note].filter(Boolean).join(': '))).to.deep.equal([
      ...['Mon 23 Nov', 'Tue 24 Nov: Today, Team day', 'Wed 25 Nov: Feast', 'Thu 26 Nov: Team day'],
      'Fri 27 Nov: not shown, so that nobody stands out',
    ]);
    expect(chart.bars[1]!.values).to.deep.equal([2.5, 2, 1.5]);
    const line = chart.parts.map((part, n) => `${['2½', '2', '1½'][n]} ${part}`).join(' · ');
    expect(said({ ...week, days })).to.include(`Tue 24 Nov · Today · Team day · ${line}`);
  });

  for (const language of LANGUAGES) {
    it(`has room for all there is to do, in ${language}`, () => {
      const at = { place: NAMUR, halves: 12 };
      const days = alike(MONDAY, { office: 2, coworking: 2, home: 2, field: 2, leave: 2, other: 1, 'not-known': 1 }, { places: [at] }); // prettier-ignore
      const among = ['z', 'a', 'b'].map(team);
      const week = weekOf(MONDAY, { days, before: days, among, agreed: [1, 2, 3, 4, 5] });
      const card = drawn(week, turnAt('2026-11-23T08:00:00Z', language));

      const verbs = (card.actions ?? []).map((action) => 'verb' in action && action.verb);
      const all = ['find_colleague', 'book_together', 'ask_team_to_plan', 'export_summary'];
      expect(verbs).to.deep.equal([...all, 'team_summary', 'team_summary']);
      expect(actionsOf(card).filter(({ verb }) => verb === 'team_summary')).to.have.length(4);
      expect(refusalsOfBlocks(toBlocks(card, wordsOf(language).drawing))).to.deep.equal([]);
      expect(plainText(card)).to.match(/2 (van|of|von|sur) 3/);
    });
  }
});
