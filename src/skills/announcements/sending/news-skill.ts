import * as z from 'zod/v4';
import { noticeKind, type Skill, type Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Announcements } from '../../../domain/announcements/announcements.ts';
import type { DeliveryStore } from '../../../domain/announcements/delivering/delivery-store.ts';
import { STANDING_MONTHS } from '../../../domain/policy/retention.ts';
import { choice } from '../../card-replies.ts';
import { allButton, titleOf } from '../announcement-cards.ts';
import { BY_ITSELF } from './announcement-notices.ts';
import { seenSlots } from '../announcement-slots.ts';
import { wordingFor } from '../receiving/message-card.ts';
import { reached } from './progress.ts';

const about = seenSlots.extend({
  became: z.enum(['draft', 'cancelled', 'awaits-approval', 'stopped', 'sent']),
  because: z.enum(['to-nobody', 'too-few', 'too-many', 'untouched']).optional(),
});
type About = z.output<typeof about>;

export interface NewsSkillParts {
  announcing: Announcements;
  announced: Pick<DeliveryStore, 'counts'>;
}

/** Tells those who wrote an announcement what became of it by itself, as long as that is so. */
export function newsSkill(parts: NewsSkillParts): Skill {
  async function tell(news: About, turn: Turn): Promise<Reply[]> {
    const one = await parts.announcing.get(turn.who, news.announcement);
    if (one.state !== news.became || one.version !== news.version + 1) return [];
    const open = turn.button(turn.words.announcing.open, 'show_announcement', { announcement: one.id });
    return [choice(turn, await sentence(one, news, parts, turn), [open, allButton(turn)])];
  }
  return { name: 'news', abilities: [], notices: [noticeKind({ kind: BY_ITSELF, about, compose: tell })] };
}

async function sentence(one: Announcement, { became, because }: About, parts: NewsSkillParts, turn: Turn) {
  const { announcementNews: words } = turn.words;
  const { contact } = turn.who.organisation;
  const facts = { title: titleOf(one, turn), contact };
  if (became === 'stopped' || became === 'sent') {
    const counts = await parts.announced.counts(one.organisation, one.id);
    return words[became]({ ...facts, ...reached(one, counts) });
  }
  if (became === 'awaits-approval') {
    const size = await parts.announcing.size(turn.who, one.audience, turn.now);
    const approvers = await parts.announcing.approversOf(one);
    return approvers.length > 0 ? words.needsSecond({ ...facts, size }) : words.noSecond({ ...facts, size });
  }
  if (because === 'untouched') return words.untouched({ ...facts, months: STANDING_MONTHS });
  if (became === 'cancelled') return words.nobodyToRemind(wordingFor(one, turn).wording);
  switch (because) {
    case 'too-few':
      return words.tooFew(facts);
    case 'too-many':
      return words.tooMany(facts);
    default:
      return words.toNobody(facts);
  }
}
