import type { Organisation } from '../../people/organisation.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { PersonId } from '../../people/person.ts';
import type { Site, Space } from '../../places/place.ts';
import type { HolidayCalendar } from '../../places/public-holidays.ts';
import { Refusal } from '../../refusal.ts';
import { lapseTime } from './approval-time.ts';
import type { Slot } from '../slot.ts';

/** Says which spaces are only asked for, since their owner decides. */
export class ApprovalTerms {
  readonly #people: Pick<PeopleStore, 'organisation' | 'withRole'>;
  readonly #holidays: HolidayCalendar;

  constructor(people: Pick<PeopleStore, 'organisation' | 'withRole'>, holidays: HolidayCalendar) {
    this.#people = people;
    this.#holidays = holidays;
  }

  /**
   * Until when the owner may say yes to this slot; nothing, where they need not be asked.
   *
   * @throws {Refusal} `approval-too-late` where the slot has begun.
   */
  async of(space: Readonly<Space>, site: Readonly<Site>, slot: Slot, now: Date): Promise<{ lapsesAt?: Date }> {
    if (!space.needsApproval) return {};
    if (!isInTime(space, slot, now)) throw new Refusal('approval-too-late', { space });
    const owner = await this.ownerOf(site);
    return { lapsesAt: owner ? lapseTime(now, slot.from, owner, this.#holidays) : slot.from };
  }

  async ownerOf({ owner }: Readonly<Site>): Promise<Readonly<Organisation> | undefined> {
    return this.#people.organisation(owner);
  }

  /** Whether anybody may say yes to what this person asks for there; nobody does so to what is their own. */
  async hasApprover({ owner }: Readonly<Site>, asking: PersonId): Promise<boolean> {
    return (await this.#people.withRole(owner, 'approver')).some(({ id }) => id !== asking);
  }
}

/** Whether there is time left to ask: who decides has to do so before it begins. */
export function isInTime({ needsApproval }: Readonly<Space>, { from }: Slot, now: Date): boolean {
  return !needsApproval || from > now;
}
