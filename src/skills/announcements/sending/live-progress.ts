import { createHash } from 'node:crypto';
import * as z from 'zod/v4';
import { plainText } from '../../../cards/plain-text.ts';
import type { LiveCardDrawerParts } from '../../../conversation/live-card-drawer.ts';
import { unaskedTurn } from '../../../conversation/unasked-turn.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import { type Announcements, assertHr } from '../../../domain/announcements/announcements.ts';
import type { DeliveryCounts, DeliveryStore } from '../../../domain/announcements/delivering/delivery-store.ts';
import type { Looked } from '../../../domain/announcements/delivering/time-left.ts';
import type { AnnouncementCards } from '../announcement-cards.ts';
import { lookedSlot } from '../announcement-slots.ts';
import { lookedAt } from './progress.ts';
import { whenOf } from '../when-of.ts';

/** How fast it goes is told by what happened in the last one or two of these. */
const WINDOW_MS = 90_000;
/** How far it was at two instants, the earlier first. */
const Points = z.array(lookedSlot).max(2).catch([]);

export interface LiveProgressParts {
  announcing: Announcements;
  announced: Pick<DeliveryStore, 'counts'>;
  cards: AnnouncementCards;
}

/** The card of how far an announcement is, as it is drawn anew by itself. */
export function liveProgress({ announcing, announced, cards }: LiveProgressParts): LiveCardDrawerParts['draw'] {
  return async ({ announcement, showing }, who, before, now) => {
    assertHr(who);
    const one = await announcing.get(who, announcement);
    const turn = unaskedTurn(who, `live ${showing}`, now);
    // Of what was held meanwhile the pace of before tells nothing.
    const points = before?.version === one.version ? Points.parse(before.looked) : [];
    const counts = await announced.counts(one.organisation, one.id);
    const looked = lookedAt(one, counts, now);
    const reply = await cards.of(one, turn, { looked: points[0] });
    const asOf = turn.words.announcementProgress.asOf(whenOf(now, turn));
    const said = createHash('sha256').update(plainText(reply.card).replace(asOf, '')).digest('base64url');
    return { reply, version: one.version, said, looked: withPoint(points, looked), isLast: isLast(one, counts) };
  };
}

function withPoint(points: Looked[], now: Looked): Looked[] {
  const latest = points.at(-1);
  return latest && now.at - latest.at < WINDOW_MS ? points : [...points, now].slice(-2);
}

/** Of what was sent, people may say for weeks that they read it; what was taken back is still on its way to some. */
function isLast({ state, receipt }: Announcement, { queued, sending }: DeliveryCounts): boolean {
  if (state === 'cancelled') return queued + sending === 0;
  return state === 'draft' || (state === 'sent' && !receipt);
}
