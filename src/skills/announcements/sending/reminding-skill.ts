import { ability, type Skill, type Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { AnnouncementSeen } from '../../../domain/announcements/announcement-store.ts';
import type { Announcements } from '../../../domain/announcements/announcements.ts';
import type { Reminders } from '../../../domain/announcements/reminders.ts';
import { choice } from '../../card-replies.ts';
import { type AnnouncementCards, titleOf } from '../announcement-cards.ts';
import { alone, isSure, seenIn, sureSlots } from '../announcement-slots.ts';

export interface RemindingSkillParts {
  announcing: Announcements;
  reminders: Reminders;
  cards: AnnouncementCards;
}

/** HR reminds those who have not confirmed an announcement, once it has seen how many they are. */
export function remindingSkill({ announcing, reminders, cards }: RemindingSkillParts): Skill {
  async function sureToRemind(seen: AnnouncementSeen, turn: Turn): Promise<Reply> {
    const { announcementReminders: words, announcing: buttons } = turn.words;
    const size = await reminders.size(turn.who, seen, turn.now);
    const one = await announcing.get(turn.who, seen.id);
    const slots = { announcement: seen.id, version: seen.version };
    return choice(turn, words.sure({ size, title: titleOf(one, turn) }), [
      turn.button(words.yes({ size }), 'remind_announcement', { ...slots, sure: true }, { style: 'positive' }),
      turn.button(buttons.neverMind, 'show_announcement', { announcement: seen.id }),
    ]);
  }

  return {
    name: 'reminding',
    abilities: [
      ability({
        name: 'remind_announcement',
        slots: sureSlots,
        changes: isSure,
        run: (slots, turn) =>
          alone(turn, async () => {
            const seen = seenIn(slots);
            if (!isSure(slots)) return sureToRemind(seen, turn);
            return cards.of(await reminders.remind(turn.who, seen, turn.now), turn);
          }),
      }),
    ],
  };
}
