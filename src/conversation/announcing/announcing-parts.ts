import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { DeliveryKey, Lane } from '../../domain/announcements/delivering/delivery.ts';
import type { DeliveryStore } from '../../domain/announcements/delivering/delivery-store.ts';
import type { LimitOf } from '../../domain/announcements/delivering/lane-limits.ts';
import type { LaneKey, LaneStore } from '../../domain/announcements/delivering/lane-store.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import type { Official } from '../../domain/people/official.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { People } from '../../domain/people/people.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import type { Address, AddressBook } from '../address.ts';
import type { Reply } from '../reply.ts';
import type { Send } from '../sending.ts';

/**
 * Asks, once for all of these people, what is to be known; what it answers is the one message that the announcement is for
 * each, in their language, or nothing where they need not be told any more. Where one of the two throws, that is our own fault.
 */
export type MessageTo = (
  which: Pick<DeliveryKey, 'organisation' | 'announcement'>,
  people: readonly PersonId[],
  now: Date,
) => Promise<(who: Official) => Reply | undefined>;

/** What is posted where many read, in the place of telling each of them. */
export interface ChannelMessage {
  to: Address;
  reply: Reply;
}

/** That, where the announcement is to be posted in a channel that everybody in the lane reads. Where it throws, each is told. */
export type ChannelMessageOf = (lane: LaneKey, announcement: AnnouncementId) => Promise<ChannelMessage | undefined>;

/** What it takes to send announcements. */
export interface AnnouncingParts {
  announced: Pick<DeliveryStore, 'onNews' | 'counts'>;
  lanes: LaneStore;
  people: Pick<People, 'officials'>;
  organisations: Pick<PeopleStore, 'organisation'>;
  addresses: Pick<AddressBook, 'ofEach'>;
  choices: Pick<ChoicesStore, 'ofEach'>;
  holidays: HolidayCalendar;
  message: MessageTo;
  channelMessage: ChannelMessageOf;
  send: Send;
  limitOf: LimitOf;
  /** Is to stop it and hold its deliveries, both or neither: one fault of ours followed the other. Where it throws, it is asked again. */
  stopped: (organisation: OrganisationId, announcement: AnnouncementId) => Promise<void>;
  now: () => Date;
  wait: (ms: number) => Promise<unknown>;
  /** Told what went wrong, and in which lane if in one. Never of anybody's words. */
  failed: (lane: Lane | undefined, error: unknown) => void;
}
