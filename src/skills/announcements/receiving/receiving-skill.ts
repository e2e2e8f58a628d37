import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../../conversation/ability.ts';
import * as slot from '../../../conversation/slot-schemas.ts';
import { unaskedTurn } from '../../../conversation/unasked-turn.ts';
import type { MessageTo } from '../../../conversation/announcing/announcing-parts.ts';
import type { AnnouncementId } from '../../../domain/announcements/announcement.ts';
import { awaitsReceipt, type Received, type ReceivedAnnouncement } from '../../../domain/announcements/received.ts';
import { MOST_CHOICES } from '../../../domain/announcements/writing/wording-check.ts';
import { dayAt } from '../../../domain/local-date.ts';
import { choice, textReply } from '../../card-replies.ts';
import { pageOf } from '../../colleagues/paging.ts';
import { peopleCard } from '../../colleagues/people-card.ts';
import { todayOf } from '../../presence/day-words.ts';
import { messageCard, wordingFor } from './message-card.ts';

const page = z.number().int().min(0).max(10_000).optional();
const announcement = slot.key.transform((id) => id as AnnouncementId);

/** As a field brings it; nothing, where nothing is chosen. */
const picked = z.preprocess(
  (value) => (value === '' ? undefined : typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value),
  z.number().int().min(0).max(MOST_CHOICES - 1).optional(), // prettier-ignore
);

/** What is announced to somebody: to read, to confirm, and to find again. */
export function receivingSkill(received: Received): Skill {
  return {
    name: 'receiving',
    abilities: [
      ability({
        name: 'announcement',
        slots: z.object({ announcement, page, choice: picked }),
        confidential: true,
        run: (slots, turn) =>
          alone(turn, async () => {
            const one = await received.one(turn.who, slots.announcement);
            return messageCard(one, slots.page, turn, { picked: slots.choice });
          }),
      }),
      ability({
        name: 'read_and_understood',
        slots: z.object({ announcement, page, choice: picked }),
        changes: () => true,
        run: ({ announcement: id, page: at = 0, choice: chosen }, turn) =>
          alone(turn, async () => {
            const read = await received.read(turn.who, id, turn.now);
            // Whoever has chosen an answer and presses this means that too.
            const one = chosen === undefined ? read : await received.answer(turn.who, id, chosen, turn.now);
            return messageCard(one, at, turn);
          }),
      }),
      ability({
        name: 'answer_poll',
        slots: z.object({ announcement, page, choice: picked }),
        changes: () => true,
        run: async ({ announcement: id, page: at = 0, choice: chosen }, turn) => {
          if (chosen !== undefined)
            return alone(turn, async () =>
              messageCard(await received.answer(turn.who, id, chosen, turn.now), at, turn),
            );
          const asked = await alone(turn, async () => messageCard(await received.one(turn.who, id), at, turn, { isUnanswered: true })); // prettier-ignore
          return { ...asked, unchanged: true };
        },
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
  return async ({ organisation, announcement: id }, people, now) => {
    const toSend = await received.toSend(organisation, id, people, now);
    return (who) => {
      const one = toSend(who.person.id);
      return one && messageCard(one, undefined, unaskedTurn(who, `announcement ${id} ${who.person.id}`, now));
    };
  };
}

/** What somebody is told is no business of those who read along. */
async function alone(turn: Turn, answer: () => Promise<Answer['replies'][number]>): Promise<Answer> {
  return { replies: [turn.isPrivate ? await answer() : textReply(turn.words.colleagues.othersReadAlong)] };
}

function row(one: ReceivedAnnouncement, turn: Turn) {
  const { announcements: words } = turn.words;
  const day = dayAt(one.delivered.at, turn.who.organisation.zone);
  const isConfirmed = one.delivered.state === 'receipt';
  const missed = one.delivered.state !== 'sent' && !isConfirmed;
  const asks = awaitsReceipt(one);
  const since = isConfirmed ? words.confirmedOn : words.sentOn;
  const details = [since({ day, today: todayOf(turn) }), ...(missed ? [words.didNotArrive] : []), ...(asks ? [words.asks] : [])]; // prettier-ignore
  return {
    name: wordingFor(one.announcement, turn).wording.title,
    details: [details.join(' · ')],
    actions: [turn.button(words.open, 'announcement', { announcement: one.announcement.id })],
  };
}
