import { type LocalDate, dayAt } from '../../local-date.ts';
import type { Organisation } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { Figures } from '../../summaries/figures.ts';
import type { AnnouncementStore } from '../announcement-store.ts';
import { type Audience, audienceOn } from './audience.ts';
import { type AudienceSize, FEWEST, sizeShown } from './audience-size.ts';

export interface AudienceCountsParts {
  announcements: Pick<AnnouncementStore, 'sizeOf' | 'peopleOf'>;
  figures: Pick<Figures, 'show'>;
}

/**
 * To how many people an announcement would go now, as far as HR may know.
 *
 * Of sites the number is a figure among those that were told that month: one that together with them would tell of one to four
 * people (who come to this site and not to that one, or since last week) is not told. So it is the one before, or no more than
 * that they are at least five; and in fives, since the figures of two months are not held against each other.
 *
 * @param audience in which a site goes with nothing else.
 */
export async function audienceCounted(
  { announcements, figures }: AudienceCountsParts,
  organisation: Organisation,
  audience: Audience,
  now: Date,
): Promise<AudienceSize> {
  const on = audienceOn(audience, organisation, now);
  if (!audience.sites) return sizeShown(audience, await announcements.sizeOf(organisation.id, on));
  const people = await announcements.peopleOf(organisation.id, on);
  if (people.length < FEWEST) return sizeShown(audience, people.length);
  const [shown] = await figures.show([figureOf(organisation, audience.sites, people, now)]);
  return sizeShown(audience, shown?.contributions.length ?? FEWEST);
}

function figureOf({ id: organisation, zone }: Organisation, sites: string[], people: PersonId[], now: Date) {
  return {
    subject: { kind: 'audience' as const, organisation, id: [...new Set(sites)].sort().join(' ') },
    date: dayAt(now, zone).replace(/\d\d$/, '01') as LocalDate,
    contributions: people.map((person) => ({ organisation, person, as: 'there' })),
  };
}
