import { type Audience, isOfSite } from './audience.ts';

/** No number of a smaller group is told. */
export const FEWEST = 5;

/** How many people an announcement would go to, as far as HR may know. */
export interface AudienceSize {
  as: 'exactly' | 'at-least' | 'fewer-than';
  people: number;
}

/**
 * Who is on a team or speaks a language, HR knows; who is at a site, only its people. So of a site the number is rounded down to
 * fives: from two such numbers nobody is worked out.
 */
export function sizeShown(audience: Audience, people: number): AudienceSize {
  if (people < FEWEST) return { as: 'fewer-than', people: FEWEST };
  return isOfSite(audience) ? { as: 'at-least', people: people - (people % FEWEST) } : { as: 'exactly', people };
}

/** Whether it can be sent to so many. Where few are at a site, that is told of no more than that nobody is. */
export function isReachable(audience: Audience, people: number, mostPeople: number | undefined): boolean {
  const fewest = isOfSite(audience) ? FEWEST : 1;
  return people >= fewest && people <= (mostPeople ?? people);
}
