import { expect } from 'chai';
import type { NoticeKind, Turn } from '../../src/conversation/ability.ts';
import { buttonsFor } from '../../src/conversation/button-key.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Membership, Team } from '../../src/domain/people/people-store.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { weeklySummarySkill } from '../../src/skills/summaries/weekly-summary-skill.ts';
import { anOfficial, anOrganisation, WEDNESDAY_NINE } from '../helpers/administrations.ts';

const city = anOrganisation('city');
const member = (n: number): Membership => ({ person: `p${n}` as PersonId, as: 'member', from: '2026-01-01' as LocalDate }); // prettier-ignore
const aTeam = (name: string, size = 5): Team => {
  return {
    id: name as TeamId,
    organisation: city.id,
    name,
    members: Array.from({ length: size }, (_, n) => member(n)),
  };
};

describe('what is told of weekly summaries', () => {
  let led: Team[];
  let wantsSummary: boolean | undefined;
  let withheld: boolean;
  beforeEach(() => {
    [led, wantsSummary, withheld] = [[aTeam('budget'), aTeam('legal')], undefined, false];
  });

  const skill = weeklySummarySkill({
    choices: {
      of: async () => ({ visibility: 'team', ...(wantsSummary !== undefined && { wantsSummary }) }),
      change: () => Promise.reject(new Error('nothing is chosen')),
    },
    leads: { ledBy: async () => led },
    teamSummary: {
      counted: async ({ name }, monday, _turn, among) =>
        withheld ? undefined : { kind: 'text', text: `${name} ${monday} of ${among?.length ?? 0}` },
    },
  });

  function told(kind: string, about: object, organisation = city): Promise<Reply[]> {
    const who = anOfficial(organisation, 'ann');
    const button = buttonsFor(who.person.id);
    const turn: Turn = { who, now: WEDNESDAY_NINE, language: 'en', words: wordsOf('en'), isPrivate: true, key: 'k', lastBooking: async () => undefined, button }; // prettier-ignore
    const declared = skill.notices?.find((one) => one.kind === kind) as NoticeKind;
    return declared.compose(declared.about.parse(about), turn);
  }
  const ofBudget = (organisation = city) => told('summary', { team: 'budget', monday: '2026-11-23' }, organisation);
  const ofMore = () => told('summary_more', { monday: '2026-11-23' });

  it('is the card of a team that they lead, among the others of theirs', async () => {
    led.push(aTeam('few', 4));
    expect(await ofBudget()).to.deep.equal([{ kind: 'text', text: 'budget 2026-11-23 of 2' }]);
  });

  it('is nothing of a team that they lead no more, that has grown small, or of which nothing may be shown', async () => {
    led = [aTeam('legal')];
    expect(await ofBudget()).to.deep.equal([]);
    led = [aTeam('budget', 4)];
    expect(await ofBudget()).to.deep.equal([]);
    led = [aTeam('budget')];
    withheld = true;
    expect(await ofBudget()).to.deep.equal([]);
  });

  it('is nothing for who does not want it by then, or whose organisation does without', async () => {
    const without = { ...city, policy: { without: ['summaries' as const] } };
    expect(await ofBudget(without).catch((error: unknown) => error)).to.be.instanceOf(Refusal);
    wantsSummary = false;
    expect(await ofBudget()).to.deep.equal([]);
    led = Array.from({ length: 7 }, (_, n) => aTeam(`n${n}`));
    expect(await ofMore()).to.deep.equal([]);
  });

  it('is after five that there are more, as many as they lead by then, and nothing where there are none', async () => {
    led = Array.from({ length: 7 }, (_, n) => aTeam(`n${n}`));
    expect((await ofMore()).map(({ text }) => text)).to.deep.equal([
      'You lead 2 more teams. You can see their week, too.',
    ]);
    led = [...led.slice(0, 6), aTeam('few', 4)];
    expect((await ofMore()).map(({ text }) => text)).to.deep.equal([
      'You lead one more team. You can see its week, too.',
    ]);
    led = led.slice(0, 5);
    expect(await ofMore()).to.deep.equal([]);
  });

  it('must not be told twice', () => {
    expect(skill.notices?.map(({ once }) => once)).to.deep.equal([true, true]);
  });
});
