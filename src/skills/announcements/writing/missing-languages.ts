import type { Turn } from '../../../conversation/ability.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Announcements } from '../../../domain/announcements/announcements.ts';
import { isOfSite } from '../../../domain/announcements/audience/audience.ts';
import { languagesFor } from '../../../domain/guidelines/guideline-search.ts';
import type { Language } from '../../../domain/language.ts';

/** For each language in which an announcement is lacking for those it is for: which other one they get it in, and how many they are. */
export async function missingLines(
  one: Announcement,
  announcing: Pick<Announcements, 'size'>,
  turn: Turn,
): Promise<string[]> {
  const { organisation } = turn.who;
  const missing = (one.audience.languages ?? organisation.languages).filter((language) => !one.texts[language]);
  const lines = missing.map(async (language) => {
    const readIn = languagesFor(language, organisation).find((other) => one.texts[other]);
    if (!readIn) return [];
    const readers = await readersOf(language, one, announcing, turn);
    return [turn.words.announcementAudience.readInstead({ language, readIn, readers })];
  });
  return (await Promise.all(lines)).flat();
}

/** Undefined where it is not told: of people at a site, and of very few. */
async function readersOf(
  language: Language,
  { audience }: Announcement,
  announcing: Pick<Announcements, 'size'>,
  { who, now }: Turn,
): Promise<number | undefined> {
  if (isOfSite(audience)) return undefined;
  const { as, people } = await announcing.size(who, { ...audience, languages: [language] }, now);
  return as === 'exactly' ? people : undefined;
}
