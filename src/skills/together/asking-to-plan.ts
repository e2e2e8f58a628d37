import * as z from 'zod/v4';
import { type Answer, noticeKind, type NoticeKind, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import type { UnplannedWeeks } from '../../domain/presence/unplanned-weeks.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { choice, textReply } from '../card-replies.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { todayOf } from '../presence/day-words.ts';
import { meantTeam } from './meant-team.ts';
import { ASKED_TO_PLAN, type TeamNotices } from './team-notices.ts';
import type { AskSlots } from './together-slots.ts';

const WEEK = 7;

export interface AskingParts {
  teamWeeks: Pick<TeamWeeks, 'mine'>;
  unplanned: UnplannedWeeks;
  teamNotices: TeamNotices;
}

/** "Ask my team to plan next week": whoever asks hears nothing of who has planned. */
export class AskingToPlan {
  readonly #parts: AskingParts;

  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  async run(slots: AskSlots, turn: Turn): Promise<Answer> {
    const { teamWeeks, unplanned, teamNotices } = this.#parts;
    const { who, now, words } = turn;
    assertPurpose(who.organisation, 'day-logs');
    if (!turn.isPrivate) return { replies: [textReply(words.colleagues.othersReadAlong)], unchanged: true };
    const { days } = slots;
    const request = { ability: 'ask_team_to_plan', slots: { ...(days && { days }) } };
    const meant = meantTeam(slots, request, await teamWeeks.mine(who, now), turn);
    if ('answer' in meant) return { ...meant.answer, unchanged: true };

    const { team } = meant;
    const ahead = unplanned.ahead(who.organisation, now);
    const [day] = days ?? [];
    const monday = day ? ahead.find((one) => one <= day && day < addDays(one, WEEK)) : ahead.at(-1);
    const last = monday && unplanned.workdays(who.organisation, monday, now).at(-1);
    if (!monday || !last) {
      const buttons = ahead.map((one) =>
        turn.button(words.together.weekOf({ day: one }), 'ask_team_to_plan', { teamId: team.id, days: [one] }),
      );
      return { replies: [choice(turn, words.together.whichWeek, buttons)], unchanged: true };
    }
    const people = [...membersOn(team, todayOf(turn))];
    const isNew = await teamNotices.askToPlan(who, team, people, { monday, last }, now);
    const { asking, askedBefore } = words.together;
    const said = (isNew ? asking : askedBefore)({ team: team.name, day: monday, today: todayOf(turn) });
    return { replies: [choice(turn, said, [])] };
  }

  /** What they are told who have still planned nothing by then, and are still in the team. */
  notice(): NoticeKind {
    return noticeKind({
      kind: ASKED_TO_PLAN,
      about: z.object({ team: slot.teamId, monday: slot.day, by: slot.whom.shape.person }),
      compose: async ({ team: id, monday, by }, turn) => {
        const { teamWeeks, unplanned } = this.#parts;
        const { who, now } = turn;
        assertPurpose(who.organisation, 'day-logs');
        if (by === who.person.id) return [];
        const team = (await teamWeeks.mine(who, now)).find((one) => one.id === id);
        if (!team || !(await unplanned.isUnplanned(who, monday, now))) return [];
        return [plea(team.name, monday, turn)];
      },
    });
  }
}

function plea(team: string, monday: LocalDate, turn: Turn) {
  const { together: words } = turn.words;
  return peopleCard(
    {
      title: words.wouldPlan({ team, day: monday, today: todayOf(turn) }),
      intro: [words.wouldPlanHow],
      actions: [
        turn.button(words.planIt, 'plan_week', { days: [monday] }),
        turn.button(words.dayByDay, 'my_week', { day: monday }),
      ],
    },
    turn,
  );
}
