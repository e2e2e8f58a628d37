import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import type { Figure } from './figure.ts';

/** Figures of a day that have been shown, the first one first; and how many of that day were, of whomever. */
export interface Shown {
  figures: Figure[];
  version: number;
}

/**
 * Keeps which figures have been shown, of whatever organisation, so that no later one tells of a single person. What is
 * promised here is checked, for every implementation, by `test/store/figure-store.contract.ts`: change the two together.
 */
export interface FigureStore {
  /** Those of the date that are about any of the people, of whom each is named once. They come as copies. */
  shownOf(people: PersonId[], date: LocalDate): Promise<Shown>;

  /** Adds them all, whose date it is, or, where any were added since `version`, none: false then. */
  add(figures: Figure[], date: LocalDate, version: number): Promise<boolean>;

  /** Forgets those of all days before the date; answers how many. */
  forgetBefore(date: LocalDate): Promise<number>;
}
