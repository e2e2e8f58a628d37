import * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { AnnouncementSeen } from '../../domain/announcements/announcement-store.ts';
import { textReply } from '../card-replies.ts';

export const announcement = z.uuid().transform((id) => id as AnnouncementId);
const version = z.number().int().min(1);

/** One as it was when it was shown. */
export const seenSlots = z.object({ announcement, version });

export const seenIn = ({ announcement: id, version: seen }: z.output<typeof seenSlots>): AnnouncementSeen => ({ id, version: seen }); // prettier-ignore

/** What is not sent yet is no business of those who read along. */
export async function alone(turn: Turn, answer: () => Promise<Answer | Reply>): Promise<Answer> {
  if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)], unchanged: true };
  const answered = await answer();
  return 'replies' in answered ? answered : { replies: [answered] };
}
