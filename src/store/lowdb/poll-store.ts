import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { DeliveryKey } from '../../domain/announcements/delivering/delivery.ts';
import { mayFollow } from '../../domain/announcements/delivering/delivery.ts';
import { type Answered, FEWEST_ANSWERS, type PollStore } from '../../domain/announcements/answers/poll-store.ts';
import { MOST_CHOICES } from '../../domain/announcements/writing/wording-check.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { dispatchLaneShape } from './delivery-rows.ts';
import { keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

/** What somebody answers, and what they were counted with. */
interface PollAnswerRow {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  person: PersonId;
  choice: number;
  at: string;
  /** How often it had been counted when they chose that: where that is less than by now, they were counted with it. */
  counted: number;
  /** A bit for each choice that they were counted with before. */
  before: number;
}

export const pollAnswerShape: TableShape<PollAnswerRow, 'announcement'> = {
  id: ({ organisation, announcement, person }) => keyOf(organisation, announcement, person),
  indexes: { announcement: ({ organisation, announcement }) => [keyOf(organisation, announcement)] },
};

/** How many chose each, as it was shown last. */
interface PollRow {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  /** How often it has been counted. */
  counted: number;
  /** Empty before that. */
  counts: number[];
  /** How many answers, never counted before, all said the same when they were last to be counted; none since a count. */
  tried?: number;
}

export const pollShape: TableShape<PollRow, never> = {
  id: ({ organisation, announcement }) => keyOf(organisation, announcement),
  indexes: {},
};

/** Keeps {@link PollStore}'s promise. */
export class LowdbPollStore implements PollStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async answer(key: DeliveryKey, choice: number, at: Date): Promise<boolean> {
    if (!Number.isInteger(choice) || choice < 0 || choice >= MOST_CHOICES) throw new RangeError(`no choice ${choice}`);
    return this.database.change((tables) => {
      if (!isTold(tables, key)) return false;
      const { organisation, announcement, person } = key;
      const poll = tables.polls.get(keyOf(organisation, announcement));
      if (!poll) tables.polls.put({ organisation, announcement, counted: 0, counts: [] });
      const counted = poll?.counted ?? 0;
      const last = tables.poll_answers.get(keyOf(organisation, announcement, person));
      const before = last ? last.before | (last.counted < counted ? 1 << last.choice : 0) : 0;
      const row = { organisation, announcement, person, choice, at: at.toISOString(), counted, before };
      tables.poll_answers.put(row);
      return true;
    });
  }

  async ofEach(organisation: OrganisationId, announcement: AnnouncementId, people: readonly PersonId[]) {
    return this.database.read(({ poll_answers }) => {
      const rows = people.map((person) => poll_answers.get(keyOf(organisation, announcement, person)));
      return new Map(rows.flatMap((row) => (row ? [[row.person, answered(row)] as const] : [])));
    });
  }

  async counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<number[] | undefined> {
    return this.database.change((tables) => countIn(tables, organisation, announcement));
  }

  async forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void> {
    await this.database.change((tables) => {
      countIn(tables, organisation, announcement);
      forgetAnswersIn(tables, organisation, announcement);
    });
  }
}

function answered({ choice, at }: Readonly<PollAnswerRow>): Answered {
  return { choice, at: new Date(at) };
}

/** To be done inside of a change. */
function forgetAnswersIn({ poll_answers }: Tables, organisation: OrganisationId, announcement: AnnouncementId) {
  const rows = [...poll_answers.where('announcement', keyOf(organisation, announcement))];
  for (const row of rows) poll_answers.drop(pollAnswerShape.id(row));
}

function isTold({ announcement_deliveries, announcement_lanes }: Tables, key: DeliveryKey): boolean {
  const row = announcement_deliveries.get(keyOf(key.organisation, key.announcement, key.person));
  const lane = row && announcement_lanes.get(dispatchLaneShape.id(row));
  if (!lane || lane.isCancelled) return false;
  return row.state === 'receipt' || mayFollow(row.state, 'receipt');
}

function countIn(
  { polls, poll_answers }: Tables,
  organisation: OrganisationId,
  announcement: AnnouncementId,
): number[] | undefined {
  const poll = polls.get(keyOf(organisation, announcement));
  if (!poll) return undefined;
  const rows = [...poll_answers.where('announcement', keyOf(organisation, announcement))];
  const fresh = rows.filter(({ choice, counted, before }) => counted === poll.counted && !(before & (1 << choice)));
  const { tried = 0, ...last } = poll;
  const isEnough = fresh.length >= tried + FEWEST_ANSWERS;
  const isAlike = new Set(fresh.map(({ choice }) => choice)).size < 2;
  // Were the next who differs counted at once, the count would say by appearing who that was.
  if (isEnough && isAlike) polls.put({ ...last, tried: fresh.length });
  if (!isEnough || isAlike) return poll.counted > 0 ? [...poll.counts] : undefined;
  const counts = Array.from({ length: MOST_CHOICES }, (_, n) => rows.filter(({ choice }) => choice === n).length);
  polls.put({ ...last, counted: poll.counted + 1, counts });
  return [...counts];
}
