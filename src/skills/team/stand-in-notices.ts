import * as z from 'zod/v4';
import { noticeKind, type NoticeKind } from '../../conversation/ability.ts';
import { EXPECTED_WITHIN_MS, type Notice, type Outbox } from '../../conversation/outbox.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, instantAt, type LocalTime } from '../../domain/local-date.ts';
import type { Official } from '../../domain/people/official.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { NamedStandIn, StandIns } from '../../domain/people/stand-ins.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { endButton, facts } from './stand-in-slots.ts';

/** The kinds of notice: {team, by}; {team, person}. */
const STAND_IN = 'stand_in';
const STAND_IN_DECLINED = 'stand_in_declined';

const MIDNIGHT = '00:00' as LocalTime;

/** What is told of stand-ins unasked: to the one who is named, and to the manager where that one would rather not. */
export class StandInNotices {
  readonly #outbox: Pick<Outbox, 'put' | 'postpone'>;

  constructor(outbox: Pick<Outbox, 'put' | 'postpone'>) {
    this.#outbox = outbox;
  }

  /** To be called before it is kept; `key` names the request that it comes from. */
  async expect(standIn: NamedStandIn, who: Official, key: string, now: Date): Promise<void> {
    const due = new Date(now.getTime() + EXPECTED_WITHIN_MS);
    await this.#outbox.put([{ ...this.#toStandIn(standIn, who, key, now), due }]);
  }

  /** It is kept: they need not wait any longer. */
  async kept(standIn: NamedStandIn, who: Official, key: string, now: Date): Promise<void> {
    await this.#outbox.postpone([this.#toStandIn(standIn, who, key, now)], now);
  }

  async declined({ team, person, by, to }: NamedStandIn, who: Official, key: string, now: Date): Promise<void> {
    const notice = { organisation: who.organisation.id, key: keyOf(STAND_IN_DECLINED, by, team, key, now), person: by };
    const times = { due: now, until: instantAt(addDays(to, 1), MIDNIGHT, who.organisation.zone) };
    await this.#outbox.put([{ ...notice, ...times, kind: STAND_IN_DECLINED, about: { team, person } }]);
  }

  #toStandIn({ team, person, by, to }: NamedStandIn, { organisation }: Official, key: string, now: Date): Notice {
    const until = instantAt(addDays(to, 1), MIDNIGHT, organisation.zone);
    const notice = { organisation: organisation.id, key: keyOf(STAND_IN, person, team, key, now), person };
    return { ...notice, kind: STAND_IN, about: { team, by }, due: now, until };
  }
}

/** Of its moment too: where it has ended meanwhile, the same button says something new. */
function keyOf(kind: string, to: PersonId, team: TeamId, key: string, now: Date): string {
  return [kind, to, team, key, now.toISOString()].join(' ');
}

/** As it is when they are told: of what has ended by then, or who may no longer name anybody, there is nothing to say. */
export function standInNotices(standIns: StandIns, whereabouts: Pick<Whereabouts, 'called'>): NoticeKind[] {
  const person = slot.whom.shape.person;
  return [
    noticeKind({
      kind: STAND_IN,
      about: z.object({ team: slot.teamId, by: person }),
      compose: async ({ team, by }, turn) => {
        const { teams: words } = turn.words;
        const { own } = await standIns.concerning(turn.who, turn.now);
        const named = own.find((one) => one.team === team && one.by === by);
        if (!named) return [];
        const seesIt = serves(turn.who.organisation, 'summaries') && named.from <= facts(named, turn).today;
        const week = seesIt ? [turn.button(words.teamWeek, 'team_summary', { teamId: team })] : [];
        const actions = [...week, endButton(named, words.noThanks, turn)];
        return [peopleCard({ title: words.named(facts(named, turn)), intro: [words.namedMeans], actions }, turn)];
      },
    }),
    noticeKind({
      kind: STAND_IN_DECLINED,
      about: z.object({ team: slot.teamId, person }),
      compose: async ({ team: id, person: other }, turn) => {
        const { teams: words } = turn.words;
        const team = (await standIns.managedBy(turn.who, turn.now)).find((one) => one.id === id);
        const { named } = await standIns.concerning(turn.who, turn.now);
        const whom = { organisation: turn.who.organisation.id, person: other };
        const [colleague] = await whereabouts.called(turn.who, [whom]);
        if (!team || !colleague || named.some((one) => one.team === id && one.person === other)) return [];
        const title = words.declined({ colleague: colleague.name, team: team.name });
        return [peopleCard({ title, intro: [words.declinedHow] }, turn)];
      },
    }),
  ];
}
