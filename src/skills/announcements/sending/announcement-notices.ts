import { EXPECTED_WITHIN_MS, type Notice, type Outbox } from '../../../conversation/outbox.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Telling } from '../../../domain/announcements/announcement-news.ts';
import type { Announcements } from '../../../domain/announcements/announcements.ts';
import type { PersonId } from '../../../domain/people/person.ts';

/** The kinds of notice: {announcement, version} to those who approve; {announcement, version, said} to those who wrote it … */
export const TO_APPROVE = 'announcement_to_approve';
export const DECIDED = 'announcement_decided';
/** … and {announcement, version, became, because?}, where it became that by itself. */
export const BY_ITSELF = 'announcement_by_itself';

const DAY_MS = 86_400_000;
/** So long it is worth saying. */
const DAYS = 14;

/** Has those told who have to say yes to an announcement, and those who wrote it how that ended. */
export class AnnouncementNotices {
  readonly #outbox: Pick<Outbox, 'put' | 'postpone'>;
  readonly #announcing: Pick<Announcements, 'approversOf'>;

  constructor(parts: { outbox: Pick<Outbox, 'put' | 'postpone'>; announcing: Pick<Announcements, 'approversOf'> }) {
    this.#outbox = parts.outbox;
    this.#announcing = parts.announcing;
  }

  /**
   * Puts what is to be told before it is done, does it, and has it told at once. Where it is not done, whoever is told looks
   * at how it stands, and hears nothing.
   */
  async around<Done>(notices: Notice[], now: Date, act: () => Promise<Done>): Promise<Done> {
    const due = new Date(now.getTime() + EXPECTED_WITHIN_MS);
    await this.#outbox.put(notices.map((notice) => ({ ...notice, due })));
    const done = await act();
    await this.#outbox.postpone(notices, now);
    return done;
  }

  /** To each who may say yes to a draft, once it has been sent off. */
  async toApprove(draft: Announcement, now: Date): Promise<Notice[]> {
    const version = draft.version + 1;
    const approvers = await this.#announcing.approversOf(draft);
    return approvers.map(({ id }) => noticeTo(id, draft, TO_APPROVE, { version }, now));
  }

  /** To each who wrote in one that waits, once it is decided. */
  decided(waiting: Announcement, said: 'approved' | 'sent-back', now: Date): Notice[] {
    const { version } = waiting;
    return writersOf(waiting).map((writer) => noticeTo(writer, waiting, DECIDED, { version, said }, now));
  }

  /** To each who wrote in it; and, where it needs a second person by now, to each who may say yes. */
  readonly telling: Telling = async (before, news, now, act) => {
    const about = { version: before.version, ...news };
    const toWriters = writersOf(before).map((writer) => noticeTo(writer, before, BY_ITSELF, about, now));
    const toApprovers = news.became === 'awaits-approval' ? await this.toApprove(before, now) : [];
    return this.around([...toWriters, ...toApprovers], now, act);
  };
}

const writersOf = ({ by, editedBy = [] }: Announcement): PersonId[] => [by, ...editedBy];

function noticeTo(
  person: PersonId,
  { organisation, id }: Announcement,
  kind: string,
  more: Record<string, string | number>,
  now: Date,
): Notice {
  const key = [kind, id, ...Object.values(more), person].join(' ');
  const until = new Date(now.getTime() + DAYS * DAY_MS);
  return { organisation, key, person, kind, about: { announcement: id, ...more }, due: now, until };
}
