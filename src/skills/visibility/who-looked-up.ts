import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dayAt, type LocalTime, timeAt } from '../../domain/local-date.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { Follows } from '../../domain/presence/follows.ts';
import type { Colleague, LookedUpBy, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { ROWS, pageWords } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { todayOf } from '../presence/day-words.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

interface Parts {
  whereabouts: Whereabouts;
  follows: Follows;
}

/** Who follows the person, and then who looked them up, the latest first. */
export async function whoLookedUp({ whereabouts, follows }: Parts, page: number, turn: Turn): Promise<Reply> {
  const { visibility: words } = turn.words;
  const followers = await follows.followers(turn.who);
  const shown = async (begin: number) => {
    const rows = followers.slice(begin, begin + ROWS).map((one) => followerRow(one, turn));
    const skip = Math.max(0, begin - followers.length);
    const { lookUps, total } = await whereabouts.whoLookedUp(turn.who, skip, Math.max(1, ROWS - rows.length));
    const looks = lookUps.slice(0, ROWS - rows.length).map((one) => lookUpRow(one, turn));
    return { begin, rows: [...rows, ...looks], total: followers.length + total };
  };
  const asked = await shown(page * ROWS);
  // A page beyond the last is none that we offered.
  const { begin, rows, total } = asked.rows.length > 0 ? asked : await shown(0);
  const mine = turn.button(words.mine, 'my_visibility', {});
  if (total === 0) return choice(turn, words.lookedUpByNobody, [mine]);
  const request = { ability: 'who_looked_me_up', slots: {}, page: begin / ROWS };
  const { further, actions } = pageWords(begin, rows.length, total, request, turn);
  const kept = words.kept({ days: policyOf(turn.who.organisation).keep.lookUpDays });
  return peopleCard({ title: words.lookedUp, rows, further: [...further, kept], actions: [...actions, mine] }, turn);
}

function followerRow(one: Colleague, turn: Turn): PeopleRow {
  const { followers, follows } = turn.words.visibility;
  return { headings: [followers], name: nameOf(one, turn), details: [follows] };
}

function lookUpRow({ by, how, at }: LookedUpBy, turn: Turn): PeopleRow {
  const { visibility: words } = turn.words;
  const { zone } = turn.who.organisation;
  // To the hour: that somebody looked is theirs to know, not what the other did minute by minute.
  const about = new Date(at.getTime() + HALF_AN_HOUR_MS);
  const time = `${timeAt(about, zone).slice(0, 2)}:00` as LocalTime;
  const when = words.around({ day: dayAt(about, zone), today: todayOf(turn), time });
  const name = by ? nameOf(by, turn) : words.gone;
  return {
    headings: [words.lookUpsHeading],
    name,
    details: [`${when} · ${{ 'by-name': words.byName, 'on-a-list': words.onList, 'as-reader': words.asReader }[how]}`],
  };
}

function nameOf({ name, from }: Colleague, { language }: Turn): string {
  return from ? `${name} (${from[language]})` : name;
}
