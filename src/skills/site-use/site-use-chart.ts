import { type Chart, MOST_PARTS } from '../../cards/chart.ts';
import type { Turn } from '../../conversation/ability.ts';
import { isoWeekday } from '../../domain/local-date.ts';
import type { CountedZone } from '../../domain/summaries/site-days.ts';
import type { SiteUse } from '../../domain/summaries/site-use.ts';
import type { UsualUse } from '../../domain/summaries/usual-use.ts';
import { capital } from '../presence/day-words.ts';
import { aDayThatIs } from './weekdays.ts';

/** A bar a weekday on which the site is open, a part a zone: how many desks are in use on average. */
export function siteUseChart({ site, zones, openDays }: SiteUse, { days }: UsualUse, { words, language }: Turn): Chart {
  const { siteUse } = words;
  const isAnyUnknown = days.some(({ byZone }) => (byZone.get('not-known') ?? 0) > 0);
  const own = zones.map(({ zone }) => ({ name: zone.name[language], counts: [zone.id] as CountedZone[] }));
  const unknown = { name: siteUse.unknownZone, counts: ['not-known'] as CountedZone[] };
  const parts = together(own, MOST_PARTS - Number(isAnyUnknown), siteUse.otherZones).concat(isAnyUnknown ? unknown : []); // prettier-ignore
  const byWeekday = new Map(days.map((day) => [day.weekday, day]));
  const weekdays = [...new Set(openDays.map(isoWeekday))].sort((a, b) => a - b);
  return {
    title: siteUse.title({ site: site.name[language] }),
    parts: parts.map(({ name }) => name),
    bars: weekdays.map((weekday) => {
      const usual = byWeekday.get(weekday);
      const label = capital(siteUse.weekday({ day: aDayThatIs(weekday) }));
      if (!usual) return { label, values: [], note: siteUse.tooFew };
      const values = parts.map(({ counts }) => tenths(counts.reduce((sum, zone) => sum + (usual.byZone.get(zone) ?? 0), 0))); // prettier-ignore
      return { label, values };
    }),
    unit: siteUse.unit,
    language,
  };
}

interface ChartPart {
  name: string;
  counts: CountedZone[];
}

/** The parts, the last of them put together where there are more than `most`. */
function together(parts: ChartPart[], most: number, name: string): ChartPart[] {
  if (parts.length <= most) return parts;
  const rest = parts.slice(most - 1).flatMap(({ counts }) => counts);
  return [...parts.slice(0, most - 1), { name, counts: rest }];
}

const tenths = (value: number) => Math.round(value * 10) / 10;
