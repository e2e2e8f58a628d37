import type { Turn } from '../../conversation/ability.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import { OWN_NAMES } from '../../locales/language-names.ts';
import type { AnnouncementCardsParts } from './announcement-cards.ts';
import { sitesByName, teamsByName } from './writing/audience-names.ts';

/** The others are counted. */
const MOST_NAMED = 20;

/** Whom an announcement is for, by name; a line for each way in which it was said. */
export async function toWhom(
  { audience, organisation }: Announcement,
  { directory, places }: Pick<AnnouncementCardsParts, 'directory' | 'places'>,
  turn: Turn,
): Promise<string[]> {
  const { announcementAudience: words } = turn.words;
  const { teams, languages, roles, sites, awaiting } = audience;
  if (awaiting) return [turn.words.announcementReminders.toWhom];
  if (!teams && !languages && !roles && !sites) return [words.everybody];
  const called = (ids: readonly string[], known: { id: string; name: string }[]) =>
    known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const lines = [
    teams && words.peopleOf(listed(called(teams, await teamsByName(organisation, directory)))),
    roles && words.rolesOf(listed(roles.map((role) => words.roles[role]))),
    languages && words.readersOf(listed(languages.map((language) => OWN_NAMES[language]))),
    sites && words.comingTo(listed(called(sites, await sitesByName(turn.language, places)))),
  ];
  return lines.flatMap((line) => line ?? []);
}

function listed(names: string[]) {
  return { names: names.slice(0, MOST_NAMED), more: Math.max(0, names.length - MOST_NAMED) };
}
