import type { AnnouncementId } from '../domain/announcements/announcement.ts';

const REST_MS = 1_000;
const REST_AT_MOST_MS = 60_000;
/** After so many faults of ours in a row an announcement is stopped. */
const MOST_FAULTS = 3;

/**
 * What went wrong in a lane lately. While the platform does not hear us, it is tried less and less often, and with one person
 * at a time: an outage must not make people of whom nobody knows whether it arrived, one after the other.
 */
export class LaneTrouble {
  readonly #stop: (announcement: AnnouncementId) => Promise<void>;
  readonly #faults = new Map<AnnouncementId, number>();
  readonly #stoppedAt = new Map<AnnouncementId, number>();
  #unheard = 0;
  restUntil = 0;

  /** @param stop is told which announcement it is. */
  constructor(stop: (announcement: AnnouncementId) => Promise<void>) {
    this.#stop = stop;
  }

  get isInTrouble(): boolean {
    return this.#unheard > 0;
  }

  arrived(announcement: AnnouncementId): void {
    this.#unheard = 0;
    this.#faults.delete(announcement);
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

  /** It may be our own fault: what we say, or that we could not say it. `begun` before it was stopped, it is the same fault. */
  async fault(announcement: AnnouncementId, { begun, now }: { begun: number; now: number }): Promise<void> {
    if (this.wasStopped(announcement, begun)) return;
    const faults = (this.#faults.get(announcement) ?? 0) + 1;
    this.#faults.set(announcement, faults);
    if (faults < MOST_FAULTS) return;
    this.#faults.delete(announcement);
    this.#stoppedAt.set(announcement, now);
    await this.#stop(announcement);
  }
}
