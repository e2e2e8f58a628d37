import type { Brand } from '../brand.ts';
import type { Language } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';

/** Short and readable: it stands in a file that a person writes. */
export type GuidelineId = Brand<'GuidelineId'>;

/** One version of a text that an administration has published for its people. */
export interface Guideline {
  organisation: OrganisationId;
  id: GuidelineId;
  /** From one. */
  version: number;
  /** The first day on which it holds. */
  from: LocalDate;
  published: Date;
  /** In at least one language. */
  texts: Partial<Record<Language, GuidelineText>>;
}

export interface GuidelineText {
  title: string;
  passages: Passage[];
}

/** What stands below one heading; the first may have none. */
export interface Passage {
  heading?: string;
  /** One or more. */
  paragraphs: string[];
}

/**
 * Which version of a guideline holds on a day: the last one whose time has come; before the time of the first, that one.
 *
 * @param versions of one guideline, from the first to the last.
 */
export function holdingOn(versions: readonly Guideline[], day: LocalDate): Guideline | undefined {
  return versions.findLast(({ from }) => from <= day) ?? versions[0];
}
