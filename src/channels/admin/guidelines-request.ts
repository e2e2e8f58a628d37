import type { Guideline, GuidelineId } from '../../domain/guidelines/guideline.ts';
import type { GuidelineFault } from '../../domain/guidelines/guideline-fault.ts';
import type { GuidelineStore } from '../../domain/guidelines/guideline-store.ts';
import { guidelineText, readGuideline, type WrittenGuideline } from '../../domain/guidelines/guideline-text.ts';
import { type Language, LANGUAGES, type Names } from '../../domain/language.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { Clock } from '../clock.ts';

/** One version of a guideline, for a list. */
export interface PublishedVersion {
  id: GuidelineId;
  version: number;
  from: LocalDate;
  /** In each language that it has a text in. */
  titles: Partial<Names>;
}

/** What an administrator is answered about the guidelines of an organisation. */
export type GuidelinesAnswer =
  /** The last version of each, by id. */
  | { kind: 'guidelines'; name: Names; guidelines: PublishedVersion[] }
  | { kind: 'guideline'; text: string }
  /** `lacking`: the languages of the organisation that it has no text in. */
  | { kind: 'guideline-kept'; dryRun: boolean; name: Names; kept: PublishedVersion; lacking: Language[] }
  | { kind: 'guideline-unchanged'; name: Names; kept: PublishedVersion }
  | { kind: 'guideline-faults'; faults: GuidelineFault[] }
  | { kind: 'guideline-withdrawn'; name: Names; id: string }
  | { kind: 'no-such-guideline'; name: Names; id: string }
  | { kind: 'no-such-organisation' };

interface Kept {
  store: Pick<PeopleStore, 'organisation'>;
  guidelines: GuidelineStore;
  clock: Clock;
}

export async function listGuidelines(parts: Kept, id: string): Promise<GuidelinesAnswer> {
  return inOrganisation(parts, id, async ({ name, id: of }) => {
    const { guidelines: versions } = await parts.guidelines.published(of);
    const last = [...Map.groupBy(versions, (one) => one.id).values()].flatMap((each) => each.at(-1) ?? []);
    return { kind: 'guidelines', name, guidelines: last.map(versionIn) };
  });
}

/** The last version of a guideline, as the file that would say it. */
export async function showGuideline(
  parts: Kept,
  { organisation, id }: { organisation: string; id: string },
): Promise<GuidelinesAnswer> {
  return inOrganisation(parts, organisation, async ({ name, id: of }) => {
    const last = await lastVersion(parts.guidelines, of, id);
    return last ? { kind: 'guideline', text: guidelineText(last) } : { kind: 'no-such-guideline', name, id };
  });
}

/** Publishes what a file says as the next version; where it says what is published already, or has a fault, nothing. */
export async function keepGuideline(
  parts: Kept,
  { organisation, text, dryRun }: { organisation: string; text: string; dryRun: boolean },
): Promise<GuidelinesAnswer> {
  return inOrganisation(parts, organisation, async ({ name, id: of, languages }) => {
    const read = readGuideline(text);
    if ('faults' in read) return { kind: 'guideline-faults', faults: read.faults };
    const { guidelines } = parts;
    // Where somebody else publishes a version in the same moment, this one is the next after that.
    for (;;) {
      const last = await lastVersion(guidelines, of, read.id);
      if (last && saysTheSame(last, read)) return { kind: 'guideline-unchanged', name, kept: versionIn(last) };
      const version = (await guidelines.versionsOf(of, read.id)) + 1;
      const next: Guideline = { ...read, organisation: of, version, published: parts.clock.now() };
      const lacking = languages.filter((language) => !read.texts[language]);
      const kept = { kind: 'guideline-kept' as const, dryRun, name, kept: versionIn(next), lacking };
      if (dryRun || (await guidelines.publish(next))) return kept;
    }
  });
}

export async function withdrawGuideline(
  parts: Kept,
  { organisation, id }: { organisation: string; id: string },
): Promise<GuidelinesAnswer> {
  return inOrganisation(parts, organisation, async ({ name, id: of }) => {
    const isDone = await parts.guidelines.withdraw(of, id as GuidelineId);
    return isDone ? { kind: 'guideline-withdrawn', name, id } : { kind: 'no-such-guideline', name, id };
  });
}

async function inOrganisation(
  { store }: Kept,
  id: string,
  answer: (organisation: Organisation) => Promise<GuidelinesAnswer>,
): Promise<GuidelinesAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  return organisation ? answer(organisation) : { kind: 'no-such-organisation' };
}

async function lastVersion(store: GuidelineStore, organisation: OrganisationId, id: string) {
  const { guidelines } = await store.published(organisation);
  return guidelines.findLast((one) => one.id === id);
}

/** Texts alone are compared as they are written, so that the order of languages does not matter. */
function saysTheSame(published: WrittenGuideline, written: WrittenGuideline): boolean {
  return guidelineText(published) === guidelineText(written);
}

function versionIn({ id, version, from, texts }: Guideline): PublishedVersion {
  const titles = LANGUAGES.flatMap((language) => {
    const title = texts[language]?.title;
    return title === undefined ? [] : [[language, title] as const];
  });
  return { id, version, from, titles: Object.fromEntries(titles) };
}
