import { MOST_PARTS } from '../../cards/chart.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { CountedZone } from '../../domain/summaries/site-days.ts';
import type { SiteUse } from '../../domain/summaries/site-use.ts';
import type { UsualDay, UsualUse } from '../../domain/summaries/usual-use.ts';

/** Zones that are told of as one, in words and in the picture alike. */
export interface ZonePart {
  name: string;
  zones: CountedZone[];
  /** How many there are; of people whose zone is not told, that cannot be said. */
  desks: number | undefined;
}

/** A part for each zone: of more than a picture can tell apart, one for the last of them together. */
export function zoneParts({ zones }: SiteUse, { days }: UsualUse, { words, language }: Turn): ZonePart[] {
  const { siteUse } = words;
  const isAnyUnknown = days.some(({ byZone }) => byZone.has('not-known'));
  const unknown: ZonePart = { name: siteUse.unknownZone, zones: ['not-known'], desks: undefined };
  const each = zones.map(({ zone, desks }): ZonePart => ({ name: zone.name[language], zones: [zone.id], desks }));
  const most = MOST_PARTS - Number(isAnyUnknown);
  const rest = each.length > most ? each.slice(most - 1) : [];
  const others: ZonePart = {
    name: siteUse.otherZones,
    zones: rest.flatMap((part) => part.zones),
    desks: rest.reduce((sum, { desks = 0 }) => sum + desks, 0),
  };
  const named = rest.length > 0 ? [...each.slice(0, most - 1), others] : each;
  return isAnyUnknown ? [...named, unknown] : named;
}

/** How many desks of the part are in use on that weekday. */
export function usedIn({ byZone }: UsualDay, { zones }: ZonePart): number {
  return zones.reduce((sum, zone) => sum + (byZone.get(zone) ?? 0), 0);
}
