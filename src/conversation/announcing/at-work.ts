import type { DueDeliveries, LaneKey } from '../../domain/announcements/delivering/lane-store.ts';
import type { Choices } from '../../domain/people/choices.ts';
import { nextDecentTime } from '../../domain/people/decent-times.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { AnnouncingParts } from './announcing-parts.ts';

const YEAR_MS = 366 * 86_400_000;

type Parts = Pick<AnnouncingParts, 'organisations' | 'choices' | 'holidays' | 'lanes' | 'now'>;

/**
 * Those of them who are at work now; the others are told when they begin. Who says that they never work is told when their
 * organisation does.
 */
export async function atWork(key: LaneKey, { announcement, people }: DueDeliveries, parts: Parts): Promise<PersonId[]> {
  const organisation = await parts.organisations.organisation(key.organisation);
  if (!organisation) return people; // nobody of it is there: they will be found gone
  const from = parts.now();
  const before = new Date(from.getTime() + YEAR_MS);
  const next = (choices: Pick<Choices, 'workingHours'>) =>
    nextDecentTime({ from, before }, { organisation, choices }, parts.holidays);
  const asAll = next({}) ?? from;
  const chosen = await parts.choices.ofEach(people.map((person) => ({ organisation: key.organisation, person })));
  const planned = people.map((person, n) => {
    const choices = chosen[n];
    return { person, at: choices?.workingHours ? (next(choices) ?? asAll) : asAll };
  });
  const later = planned.filter(({ at }) => at > from);
  if (later.length > 0) await parts.lanes.postpone(key, announcement, later);
  return planned.filter(({ at }) => at <= from).map(({ person }) => person);
}
