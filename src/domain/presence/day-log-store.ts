import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { DayLog, Half } from './day-log.ts';

/**
 * Where it is kept what people said of their days: one log a person, date and half day. What is promised here is checked,
 * for every implementation, by `test/store/day-log-store.contract.ts`: change the two together.
 *
 * What was answered is on disk. Every method may be repeated. Logs come as copies.
 */
export interface DayLogStore {
  /**
   * Keeps all of the logs or none, each in the place of the one for the same half day.
   *
   * @throws {RangeError} and changes nothing, where they are of several organisations, or there are two for one half day.
   */
  put(logs: DayLog[]): Promise<void>;

  /** Forgets what the person said of these half days; of one that nothing was said of, there is nothing to forget. */
  clear(organisation: OrganisationId, person: PersonId, halves: { date: LocalDate; half: Half }[]): Promise<void>;

  /** What the person said of the days from `from` to `to` (inclusive), by date and half. */
  ofPerson(organisation: OrganisationId, person: PersonId, from: LocalDate, to: LocalDate): Promise<DayLog[]>;

  /** The same of several people: by date and half, and then by person. Each is named once. */
  ofPeople(organisation: OrganisationId, people: PersonId[], from: LocalDate, to: LocalDate): Promise<DayLog[]>;

  /** Forgets the organisation's logs of all days before `date`; answers how many. */
  forgetBefore(organisation: OrganisationId, date: LocalDate): Promise<number>;
}

/** The organisation of all the logs; undefined where there are none. Both stores ask this before they keep them. */
export function organisationOfAll(logs: DayLog[]): OrganisationId | undefined {
  const organisation = logs[0]?.organisation;
  if (logs.some((log) => log.organisation !== organisation)) throw new RangeError('Logs of several organisations.');
  const halves = new Set(logs.map(({ person, date, half }) => JSON.stringify([person, date, half])));
  if (halves.size < logs.length) throw new RangeError('Two logs for one half day.');
  return organisation;
}
