import * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { AnnouncementSeen } from '../../domain/announcements/announcement-store.ts';
import { derivedId } from '../../domain/people/derived-id.ts';
import { textReply } from '../card-replies.ts';

export const announcement = z.uuid().transform((id) => id as AnnouncementId);
/** How far somebody saw it to be. */
export const lookedSlot = z.object({ at: z.number(), done: z.number().int().min(0) });
const version = z.number().int().min(1);

/** One as it was when it was shown. */
export const seenSlots = z.object({ announcement, version });

/** The same, once the second question was answered. */
export const sureSlots = seenSlots.extend({ sure: z.literal(true).optional() });

export const isSure = ({ sure }: z.output<typeof sureSlots>): boolean => sure === true;

export const seenIn = ({ announcement: id, version: seen }: z.output<typeof seenSlots>): AnnouncementSeen => ({ id, version: seen }); // prettier-ignore

/** What is not sent yet is no business of those who read along. */
export async function alone(turn: Turn, answer: () => Promise<Answer | Reply>): Promise<Answer> {
  if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)], unchanged: true };
  const answered = await answer();
  return 'replies' in answered ? answered : { replies: [answered] };
}

/** Of a new one: the same whenever the same press comes again. */
export function newId({ who, key }: Turn): AnnouncementId {
  return derivedId('announcement', who.person.id, key) as AnnouncementId;
}
