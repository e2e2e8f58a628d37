import type { Brand } from '../../brand.ts';
import type { Whom } from '../../people/choices-store.ts';
import type { AnnouncementId } from '../announcement.ts';

/**
 * What has become of an announcement for one person: always exactly one of these, and together they are as many as the audience.
 *
 * `receipt`: they have said that they read and understood it. `unknown`: nobody knows whether it arrived. `refused`: the
 * platform will not have it. `gone`: they can be reached nowhere. `cancelled`: it was taken back before it was sent to them, or
 * they had no need of it any more.
 */
export const DELIVERY_STATES = [
  'queued',
  'sending',
  'sent',
  'receipt',
  'unknown',
  'refused',
  'gone',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const NEXT: Record<DeliveryState, readonly DeliveryState[]> = {
  queued: ['sending', 'gone', 'cancelled'],
  sending: ['sent', 'receipt', 'queued', 'unknown', 'refused', 'gone', 'cancelled'],
  sent: ['receipt'],
  receipt: [],
  // It did arrive, if they press its button, or the word of it comes late; and where it may be told again, it is.
  unknown: ['receipt', 'sending', 'sent'],
  // They may look it up, and say then that they read it.
  refused: ['receipt'],
  gone: ['receipt'],
  cancelled: [],
};

/** They were told, or could not be, and have not said that they read it. */
export const AWAITED: readonly DeliveryState[] = ['sent', 'unknown', 'refused', 'gone'];

export function mayFollow(from: DeliveryState, to: DeliveryState): boolean {
  return NEXT[from].includes(to);
}

/** Where messages share a limit of the platform: a tenant of Teams, a workspace of Slack. */
export type Lane = Brand<'Lane'>;

export interface DeliveryKey extends Whom {
  announcement: AnnouncementId;
}
