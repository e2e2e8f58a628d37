import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { AnnouncementId } from '../announcement.ts';
import type { DeliveryKey } from '../delivering/delivery.ts';

/** Which of the choices somebody has chosen, counted from nought, and when. */
export interface Answered {
  choice: number;
  at: Date;
}

/** In counts of fewer people, or of people who all say the same, one sees what each of them says. */
export const FEWEST_ANSWERS = 5;

/**
 * What people answer to the question of an announcement. Everything comes as a copy. The promise is checked, for every
 * implementation, by `test/store/poll-store.contract.ts`: change the two together.
 */
export interface PollStore {
  /**
   * They choose, in the place of what they chose before: true. False, and nothing changed, where it is not for them, or still
   * waits, or was taken back.
   *
   * @param choice from nought; less than the most choices there may be.
   */
  answer(key: DeliveryKey, choice: number, at: Date): Promise<boolean>;

  /** What each of these last answered; who has not answered is left out. */
  ofEach(
    organisation: OrganisationId,
    announcement: AnnouncementId,
    people: readonly PersonId[],
  ): Promise<Map<PersonId, Answered>>;

  /**
   * How many chose each, by choice, as it may be shown: counted anew only where at least {@link FEWEST_ANSWERS} people have an
   * answer with which none of them was ever counted, and not all of those the same one. So no two counts, however often one
   * looks, differ by fewer, nor by people who all say the same. Where all of those said the same when it was asked, as many
   * have to come to them before they are looked at again: else a count would say, by appearing, who was the first to say
   * something else. Undefined until there is a first one.
   */
  counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<number[] | undefined>;

  /** Counts once more, as far as it may, and forgets who answered what; the counts stay as long as the announcement. */
  forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void>;
}
