import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import { unaskedTurn } from '../../conversation/unasked-turn.ts';
import type { MessageTo } from '../../conversation/announcing-parts.ts';
import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import { awaitsReceipt, type Received, type ReceivedAnnouncement } from '../../domain/announcements/received.ts';
import { dayAt } from '../../domain/local-date.ts';
import { choice, textReply } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { todayOf } from '../presence/day-words.ts';
import { messageCard, wordingFor } from './message-card.ts';

const page = z.number().int().min(0).max(10_000).optional();
const announcement = z.string().max(60).transform((id) => id as AnnouncementId); // prettier-ignore

/** What is announced to somebody: to read, to confirm, and to find again. */
export function receivingSkill(received: Received): Skill {
  return {
    name: 'receiving',
    abilities: [
      ability({
        name: 'announcement',
        slots: z.object({ announcement, page }),
        confidential: true,
        run: (slots, turn) =>
          alone(turn, async () => messageCard(await received.one(turn.who, slots.announcement), slots.page, turn)),
      }),
      ability({
        name: 'read_and_understood',
        slots: z.object({ announcement }),
        changes: () => true,
        run: (slots, turn) =>
          alone(turn, async () => messageCard(await received.read(turn.who, slots.announcement, turn.now), 0, turn)),
      }),
      ability({
        name: 'missed_announcements',
        slots: z.object({ page }),
        confidential: true,
        run: ({ page: at = 0 }, turn) =>
          alone(turn, async () => {
            const lately = await received.lately(turn.who, turn.now);
            const { announcements: words } = turn.words;
            if (lately.length === 0) return choice(turn, words.noneLately, []);
            const request = { ability: 'missed_announcements', slots: {}, page: at };
            const { shown, further, actions } = pageOf(lately, request, turn);
            return peopleCard(
              { title: words.lately, rows: shown.map((one) => row(one, turn)), further, actions },
              turn,
            );
          }),
      }),
    ],
  };
}

/** What the engine sends to each: the same card as whoever opens it sees. */
export function messageOf(received: Received): MessageTo {
  return async ({ organisation, announcement: id }, _people, now) => {
    const one = await received.toSend(organisation, id, now);
    return (who) => messageCard(one, undefined, unaskedTurn(who, `announcement ${id} ${who.person.id}`, now));
  };
}

/** What somebody is told is no business of those who read along. */
async function alone(turn: Turn, answer: () => Promise<Answer['replies'][number]>): Promise<Answer> {
  return { replies: [turn.isPrivate ? await answer() : textReply(turn.words.colleagues.othersReadAlong)] };
}

function row(one: ReceivedAnnouncement, turn: Turn) {
  const { announcements: words } = turn.words;
  const day = dayAt(one.delivered.at, turn.who.organisation.zone);
  const missed = one.delivered.state !== 'sent' && one.delivered.state !== 'receipt';
  const asks = awaitsReceipt(one);
  const details = [words.sentOn({ day, today: todayOf(turn) }), ...(missed ? [words.didNotArrive] : []), ...(asks ? [words.asks] : [])]; // prettier-ignore
  return {
    name: wordingFor(one.announcement, turn).wording.title,
    details: [details.join(' · ')],
    actions: [turn.button(words.open, 'announcement', { announcement: one.announcement.id })],
  };
}
