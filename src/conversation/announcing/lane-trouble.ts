import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import { MOST_FAULTS } from '../../domain/announcements/delivering/lane-store.ts';
import type { PersonId } from '../../domain/people/person.ts';

const REST_MS = 1_000;
const REST_AT_MOST_MS = 60_000;

/** A fault of ours: what we say, or that we could not say it. */
export interface OwnFault {
  /** To whom it happened, and how many they have had with this one. */
  person: PersonId;
  ofTheirs: number;
  /** When they were begun. */
  begun: number;
  now: number;
}

/** What is done about an announcement. Neither rejects. */
export interface Steering {
  stop: (announcement: AnnouncementId) => Promise<void>;
  /** Whether anybody has got it. */
  hasArrived: (announcement: AnnouncementId) => Promise<boolean>;
}

/**
 * What went wrong in a lane lately. While the platform does not hear us, it is tried less and less often, and with one person
 * at a time: an outage must not make people of whom nobody knows whether it arrived, one after the other.
 */
export class LaneTrouble {
  readonly #steering: Steering;
  /** To whom faults of ours have happened since something last arrived. */
  readonly #inARow = new Map<AnnouncementId, PersonId[]>();
  readonly #stoppedAt = new Map<AnnouncementId, number>();
  #unheard = 0;
  restUntil = 0;

  constructor(steering: Steering) {
    this.#steering = steering;
  }

  get isInTrouble(): boolean {
    return this.#unheard > 0;
  }

  arrived(announcement: AnnouncementId): void {
    this.#unheard = 0;
    this.#inARow.delete(announcement);
  }

  /** What was on its way already when the platform went away is part of the same trouble. */
  unheard(now: number): void {
    if (now < this.restUntil) return;
    this.restUntil = now + Math.min(REST_MS * 2 ** this.#unheard, REST_AT_MOST_MS);
    this.#unheard += 1;
  }

  /** Whether it was stopped since then. */
  wasStopped(announcement: AnnouncementId, since: number): boolean {
    return since <= (this.#stoppedAt.get(announcement) ?? Number.NEGATIVE_INFINITY);
  }

  /**
   * After several faults of ours in a row the announcement is stopped. Where all of them happened to one person, and others have
   * got it, it is this person who is given up: then it answers true. What was `begun` before it was stopped is the same fault.
   */
  async fault(announcement: AnnouncementId, { person, ofTheirs, begun, now }: OwnFault): Promise<boolean> {
    if (this.wasStopped(announcement, begun)) return false;
    const inARow = [...(this.#inARow.get(announcement) ?? []), person];
    this.#inARow.set(announcement, inARow);
    if (Math.max(inARow.length, ofTheirs) < MOST_FAULTS) return false;
    const isAlone = inARow.every((one) => one === person);
    if (isAlone && (await this.#steering.hasArrived(announcement))) return ofTheirs >= MOST_FAULTS;
    this.#inARow.delete(announcement);
    this.#stoppedAt.set(announcement, now);
    await this.#steering.stop(announcement);
    return false;
  }
}
