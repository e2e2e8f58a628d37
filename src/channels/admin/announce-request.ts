import type {
  AnnouncementFaultAt,
  AnnouncementTextFault,
} from '../../domain/announcements/writing/announcement-text-fault.ts';
import { faultsOf, type WrittenAnnouncement } from '../../domain/announcements/writing/announcement-check.ts';
import type { AnnouncementFault } from '../../domain/announcements/writing/announcement-fault.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import { audienceOn } from '../../domain/announcements/audience/audience.ts';
import { audienceCounted } from '../../domain/announcements/audience/audience-counts.ts';
import { type AudienceSize, FEWEST, isReachable } from '../../domain/announcements/audience/audience-size.ts';
import { forecastOf, type LaneForecast } from '../../domain/announcements/delivering/lane-forecast.ts';
import type { LimitOf } from '../../domain/announcements/delivering/lane-limits.ts';
import { tidied } from '../../domain/announcements/writing/wording-check.ts';
import type { GuidelineStore } from '../../domain/guidelines/guideline-store.ts';
import { type Language, LANGUAGES, type Names } from '../../domain/language.ts';
import type { Directory } from '../../domain/people/directory.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { SiteStore } from '../../domain/places/site-store.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { Figures } from '../../domain/summaries/figures.ts';
import { announcementIn } from './announcement-in-file.ts';
import type { Clock } from '../clock.ts';

/** What an announcement would take; `unreached` have never spoken with us. */
export interface Forecast {
  lanes: LaneForecast[];
  unreached: number;
}

/** What an administrator is answered about an announcement that somebody wrote. Nothing is kept of it, and nothing sent. */
export type AnnounceAnswer =
  | {
      kind: 'announcement-trial';
      name: Names;
      size: AudienceSize;
      /** The languages, of those it is for or else of the organisation, that it has no text in. */
      lacking: Language[];
      /** Above so many people somebody else has to say yes; undefined where nobody has to. */
      approvalAbove: number | undefined;
      /** Undefined of an audience that no more may be known of than about how many they are. */
      forecast: Forecast | undefined;
    }
  | { kind: 'announcement-faults'; faults: (AnnouncementTextFault | AnnouncementFaultAt)[] }
  | { kind: 'announcement-unsendable'; because: 'too-few' | 'to-nobody' | 'too-many'; limit: number; contact: string }
  | { kind: 'no-such-organisation' };

export interface AnnounceParts {
  store: Pick<PeopleStore, 'organisation'>;
  sites: Pick<SiteStore, 'sites'>;
  directory: Pick<Directory, 'teams'>;
  guidelines: Pick<GuidelineStore, 'published'>;
  announcements: Pick<AnnouncementStore, 'lanesOf' | 'mostPeople' | 'sizeOf' | 'peopleOf'>;
  figures: Pick<Figures, 'show'>;
  limitOf: LimitOf;
  clock: Clock;
}

/** Checks what a file says, and tells what sending it would take. */
export async function tryAnnouncement(
  parts: AnnounceParts,
  { organisation: id, text }: { organisation: string; text: string },
): Promise<AnnounceAnswer> {
  const organisation = await parts.store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  const read = await announcementIn(text, organisation.id, parts.directory);
  if ('faults' in read) return { kind: 'announcement-faults', faults: read.faults };
  const { written, lines } = read;
  const found = await faultsFound(parts, written, organisation);
  const faults = [...(await strangersIn(parts, written, organisation, lines.get('audience'))), ...found.map((fault) => ({ line: lineOf(fault, lines), fault }))]; // prettier-ignore
  return faults.length > 0 ? { kind: 'announcement-faults', faults } : trialOf(parts, written, organisation);
}

async function trialOf(
  parts: AnnounceParts,
  { audience, texts }: WrittenAnnouncement,
  organisation: Organisation,
): Promise<AnnounceAnswer> {
  const { announcements, limitOf, clock } = parts;
  const lanes = await announcements.lanesOf(organisation.id, audienceOn(audience, organisation, clock.now()));
  const people = lanes.reduce((sum, lane) => sum + lane.people, 0);
  const { mostPeople } = announcements;
  if (!isReachable(audience, people, mostPeople)) {
    const { contact } = organisation;
    const isSmall = people < FEWEST;
    const because = !isSmall ? 'too-many' : audience.sites ? 'too-few' : 'to-nobody';
    return { kind: 'announcement-unsendable', because, limit: isSmall ? FEWEST : (mostPeople ?? people), contact };
  }
  const { approvalAbove } = policyOf(organisation).announcements;
  // Of a site no number is told as it is, and of very few not who uses what.
  const isTold = !audience.sites && people >= FEWEST;
  const unreached = lanes.find(({ lane }) => lane === undefined)?.people ?? 0;
  const size = await audienceCounted(parts, organisation, audience, clock.now());
  return {
    kind: 'announcement-trial',
    name: organisation.name,
    size,
    lacking: (audience.languages ?? organisation.languages).filter((language) => !texts[language]),
    // Whoever can change the rules would otherwise find out how many come to a site, by trying.
    approvalAbove: (audience.sites ? size.people : people) > approvalAbove ? approvalAbove : undefined,
    forecast: isTold ? { lanes: forecastOf(lanes, limitOf), unreached } : undefined,
  };
}

async function faultsFound(
  { guidelines, clock }: AnnounceParts,
  written: WrittenAnnouncement,
  organisation: Organisation,
) {
  const { guidelines: published } = await guidelines.published(organisation.id);
  const texts = Object.fromEntries(Object.entries(written.texts).map(([language, words]) => [language, tidied(words)]));
  return faultsOf({ ...written, texts }, organisation, { guidelines: published.map(({ id }) => id), now: clock.now() });
}

/** Teams and sites that are not there: whoever mistyped one would announce to fewer than they think. */
async function strangersIn(
  { directory, sites }: AnnounceParts,
  { audience }: WrittenAnnouncement,
  organisation: Organisation,
  line: number | undefined,
): Promise<AnnouncementTextFault[]> {
  const teams = audience.teams ? (await directory.teams(organisation.id)).map(({ id }) => id) : [];
  const places = audience.sites ? (await sites.sites()).map(({ id }) => id) : [];
  const strangers = [
    ...(audience.teams ?? []).filter((team) => !teams.includes(team)).map((team) => ['teams', team]),
    ...(audience.sites ?? []).filter((site) => !places.includes(site)).map((site) => ['sites', site]),
  ];
  return strangers.map((values) => ({ line, because: 'not-there', values }));
}

function lineOf({ field, language }: AnnouncementFault, lines: ReadonlyMap<string, number>): number | undefined {
  return lines.get(language ?? field) ?? LANGUAGES.map((one) => lines.get(one)).find((line) => line !== undefined);
}
