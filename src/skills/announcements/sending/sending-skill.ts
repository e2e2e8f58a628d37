import * as z from 'zod/v4';
import { ability, noticeKind, type Skill, type Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement, AnnouncementState } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementSeen } from '../../../domain/announcements/announcement-store.ts';
import { choice } from '../../card-replies.ts';
import {
  allButton,
  type AnnouncementCards,
  type AnnouncementCardsParts,
  isPast,
  titleOf,
} from '../announcement-cards.ts';
import { type AnnouncementNotices, DECIDED, TO_APPROVE } from './announcement-notices.ts';
import { alone, seenIn, seenSlots } from '../announcement-slots.ts';
import { previewIn } from '../writing/preview.ts';
import { seenOf } from '../writing/form-fields.ts';
import { whenOf } from '../when-of.ts';
import { wordingFor } from '../receiving/message-card.ts';

const sureSlots = seenSlots.extend({ sure: z.literal(true).optional() });
const isSure = ({ sure }: z.output<typeof sureSlots>) => sure === true;

export interface SendingSkillParts extends Pick<AnnouncementCardsParts, 'announcing' | 'directory'> {
  cards: AnnouncementCards;
  notices: AnnouncementNotices;
}

/** What becomes of an announcement that is written: sent off after a second question, approved, held, taken back. */
export function sendingSkill({ announcing, directory, cards, notices }: SendingSkillParts): Skill {
  const back = (one: Announcement, turn: Turn) =>
    turn.button(turn.words.announcing.neverMind, 'show_announcement', { announcement: one.id });

  async function sureToSend(one: Announcement, turn: Turn): Promise<Reply> {
    const { announcing: words } = turn.words;
    const size = await announcing.size(turn.who, one.audience, turn.now);
    const facts = { title: titleOf(one, turn), size };
    const at = one.at && whenOf(one.at, turn);
    const yes = at ? words.sendThen({ ...facts, ...at }) : words.sendNow(facts);
    const send = turn.button(yes, 'send_announcement', { ...seenOf(one), sure: true }, { style: 'positive' });
    return choice(turn, at ? words.sureThen({ ...facts, ...at }) : words.sureNow(facts), [send, back(one, turn)]);
  }

  async function send(seen: AnnouncementSeen, turn: Turn): Promise<Reply> {
    const { who, now } = turn;
    const draft = await announcing.get(who, seen.id);
    const toTell = await notices.toApprove(draft, now);
    return cards.of(await notices.around(toTell, now, () => announcing.send(who, seen, now)), turn);
  }

  /** Who says yes to what was to go out before now says it to sending it at once: that is asked first. */
  async function approve(slots: z.output<typeof sureSlots>, turn: Turn): Promise<Reply> {
    const { who, now, words } = turn;
    const seen = seenIn(slots);
    const one = await announcing.get(who, seen.id);
    const isLate = isPast(one, turn) && one.state === 'awaits-approval';
    if (isLate && !isSure(slots)) return sureToApprove(one, turn);
    const toTell = notices.decided(one, 'approved', now);
    await notices.around(toTell, now, () => announcing.approve(who, seen, now));
    return choice(turn, isLate ? words.lateApproval.youApproved : words.announcing.youApproved, []);
  }

  function sureToApprove(one: Announcement, turn: Turn): Reply {
    const { lateApproval: words, announcing: common } = turn.words;
    const when = whenOf(one.at ?? turn.now, turn);
    const yes = turn.button(words.approveNow, 'approve_announcement', { ...seenOf(one), sure: true }, { style: 'positive' }); // prettier-ignore
    const no = turn.button(common.sendBack, 'send_back_announcement', seenOf(one));
    return choice(turn, words.sure({ title: titleOf(one, turn), ...when }), [yes, no]);
  }

  /** Nobody is told of what they did themselves. */
  async function sendBack(seen: AnnouncementSeen, turn: Turn): Promise<Reply> {
    const { who, now } = turn;
    const before = await announcing.get(who, seen.id);
    const toTell = notices.decided(before, 'sent-back', now);
    const others = toTell.filter(({ person }) => person !== who.person.id);
    const draft = await notices.around(others, now, () => announcing.sendBack(who, seen, now));
    if (others.length === toTell.length) return choice(turn, turn.words.announcing.youSentBack, []);
    return cards.of(draft, turn);
  }

  function sureToTakeBack(one: Announcement, turn: Turn): Reply {
    const { announcing: words } = turn.words;
    const isDraft = one.state === 'draft';
    const yes = turn.button(isDraft ? words.yesThrowAway : words.yesTakeBack, 'cancel_announcement', { ...seenOf(one), sure: true }, { style: 'destructive' }); // prettier-ignore
    const title = titleOf(one, turn);
    const question = isDraft ? words.sureThrowAway({ title }) : words.sureTakeBack({ title });
    return choice(turn, question, [yes, back(one, turn)]);
  }

  const becomes = (name: string, act: (seen: AnnouncementSeen, turn: Turn) => Promise<Announcement>) =>
    ability({
      name,
      slots: seenSlots,
      changes: () => true,
      run: (slots, turn) => alone(turn, async () => cards.of(await act(seenIn(slots), turn), turn)),
    });

  /**
   * @param next what it becomes: nobody is asked whether it shall where it cannot, or is another one than they saw.
   * @param ask what is said before it is done.
   */
  const afterAsking = (
    name: string,
    next: AnnouncementState,
    ask: (one: Announcement, turn: Turn) => Reply | Promise<Reply>,
    act: (seen: AnnouncementSeen, turn: Turn) => Promise<Reply>,
  ) =>
    // prettier-ignore
    ability({
      name,
      slots: sureSlots,
      changes: isSure,
      run: (slots, turn) =>
        alone(turn, async () => {
          if (isSure(slots)) return act(seenIn(slots), turn);
          return ask(await announcing.asSeen(turn.who, seenIn(slots), next), turn);
        }),
    });

  const said = (name: string, act: (seen: AnnouncementSeen, turn: Turn) => Promise<Reply>) =>
    ability({
      name,
      slots: seenSlots,
      changes: () => true,
      run: (slots, turn) => alone(turn, () => act(seenIn(slots), turn)),
    });

  async function toApprove({ id, version }: AnnouncementSeen, turn: Turn): Promise<Reply[]> {
    const one = await announcing.get(turn.who, id);
    if (one.state !== 'awaits-approval' || one.version !== version) return [];
    const { language } = wordingFor(one, turn);
    return [previewIn(language, one, undefined, turn), await cards.toApprove(one, turn)];
  }

  async function decided(
    { id, version }: AnnouncementSeen,
    as: 'approved' | 'sent-back',
    turn: Turn,
  ): Promise<Reply[]> {
    // prettier-ignore
    const { announcing: words } = turn.words;
    const one = await announcing.get(turn.who, id);
    const title = titleOf(one, turn);
    const buttons = [turn.button(words.open, 'show_announcement', { announcement: id }), allButton(turn)];
    if (as === 'sent-back') {
      const isSo = one.state === 'draft' && one.version === version + 1;
      return isSo ? [choice(turn, words.sentBack({ title }), buttons)] : [];
    }
    if (!one.approvedBy) return [];
    const [colleague = ''] = await directory.names([{ organisation: one.organisation, person: one.approvedBy }]);
    return [choice(turn, words.approved({ colleague, title }), buttons)];
  }

  return {
    name: 'sending',
    abilities: [
      afterAsking('send_announcement', 'scheduled', sureToSend, send),
      afterAsking('cancel_announcement', 'cancelled', sureToTakeBack, async (seen, turn) =>
        cards.of(await announcing.cancel(turn.who, seen, turn.now), turn),
      ),
      becomes('pause_announcement', (seen, { who, now }) => announcing.pause(who, seen, now)),
      becomes('resume_announcement', (seen, { who, now }) => announcing.resume(who, seen, now)),
      ability({
        name: 'approve_announcement',
        slots: sureSlots,
        changes: () => true,
        run: (slots, turn) => alone(turn, () => approve(slots, turn)),
      }),
      said('send_back_announcement', sendBack),
    ],
    notices: [
      noticeKind({ kind: TO_APPROVE, about: seenSlots, compose: (about, turn) => toApprove(seenIn(about), turn) }),
      noticeKind({
        kind: DECIDED,
        about: seenSlots.extend({ said: z.enum(['approved', 'sent-back']) }),
        compose: (about, turn) => decided(seenIn(about), about.said, turn),
      }),
    ],
  };
}
