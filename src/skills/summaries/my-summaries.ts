import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { TeamLeads } from '../../domain/people/team-leads.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { FEWEST } from '../../domain/summaries/figure.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { othersReadAlong } from '../team/agreed-days.ts';
import { dayNamed } from '../week/weekdays.ts';
import { MOST_SUMMARIES } from './summary-rounds.ts';

/** "When do I get the weekly summary?", "Stop sending it", "Send it again". */
export class MySummaries {
  readonly #choices: Pick<ChoicesStore, 'of' | 'change'>;
  readonly #leads: Pick<TeamLeads, 'ledBy'>;

  constructor(choices: Pick<ChoicesStore, 'of' | 'change'>, leads: Pick<TeamLeads, 'ledBy'>) {
    this.#choices = choices;
    this.#leads = leads;
  }

  /**
   * @param on whether it is to come from now on; undefined where that is only asked.
   * @throws {Refusal} `purpose-switched-off`, unless it is to come no more.
   */
  async run(on: boolean | undefined, turn: Turn): Promise<Answer> {
    const { organisation, person } = turn.who;
    const { mySummaries: words } = turn.words;
    if (on !== false) assertPurpose(organisation, 'summaries');
    // Which teams somebody leads, or stands in for, is for them.
    if (on !== false && !turn.isPrivate) return othersReadAlong(turn);
    const { wantsSummary = true } =
      on === undefined
        ? await this.#choices.of(organisation.id, person.id)
        : await this.#choices.change(organisation.id, person.id, { wantsSummary: on ? null : false });
    const again = turn.button(words.sendAgain, 'my_summaries', { on: true });
    if (!wantsSummary) return told(turn, on === undefined ? words.doesNotCome : words.stopped, [again]);
    const led = await this.#leads.ledBy(turn.who, turn.now);
    if (led.length === 0) return told(turn, words.leadsNone, []);
    const counted = led.filter((team) => membersOn(team, todayOf(turn)).size >= FEWEST);
    if (counted.length === 0) return told(turn, words.allTooFew, []);
    const sentences = [whenOf(counted, turn), words.how, ...(counted.length < led.length ? [words.tooFew] : [])];
    return told(turn, sentences.join(' '), [stopButton(turn)]);
  }
}

function whenOf(teams: Team[], turn: Turn): string {
  const { mySummaries: words } = turn.words;
  const { weekday, at: time } = policyOf(turn.who.organisation).summary;
  const day = dayNamed(weekday, turn);
  const count = teams.length;
  if (count > MOST_SUMMARIES) return words.comesOfMany({ day, time, most: MOST_SUMMARIES, count });
  return words.comes({ day, time, teams: teams.map(({ name }) => name) });
}

function stopButton(turn: Turn): CardAction {
  return turn.button(turn.words.mySummaries.stop, 'my_summaries', { on: false });
}

const told = (turn: Turn, title: string, buttons: CardAction[]): Answer => ({
  replies: [choice(turn, title, buttons)],
});
