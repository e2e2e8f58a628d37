import type { Visibility } from '../people/choices.ts';
import type { Whom } from '../people/choices-store.ts';

/** How near whoever asks is to the person, from the nearest; the nearest counts that is so. */
export const NEARNESSES = ['oneself', 'team', 'organisation', 'network'] as const;
export type Nearness = (typeof NEARNESSES)[number];

/**
 * Whom each choice lets see. There is no other rule: managers and those who stand in for them are of their team, and
 * personnel, auditors and administrators see what any colleague sees.
 */
const SEEN_BY: Readonly<Record<Visibility, readonly Nearness[]>> = {
  nobody: ['oneself'],
  team: ['oneself', 'team'],
  organisation: ['oneself', 'team', 'organisation'],
  network: ['oneself', 'team', 'organisation', 'network'],
};

/** @param sharesATeam whether both are in one team now: of one organisation, since teams are. */
export function nearness(asker: Whom, subject: Whom, sharesATeam: boolean): Nearness {
  if (asker.organisation !== subject.organisation) return 'network';
  if (asker.person === subject.person) return 'oneself';
  return sharesATeam ? 'team' : 'organisation';
}

/** Whether the asker may see where the subject is, who has chosen `visibility`. */
export function maySee(asker: Whom, subject: Whom, visibility: Visibility, sharesATeam: boolean): boolean {
  return SEEN_BY[visibility].includes(nearness(asker, subject, sharesATeam));
}
