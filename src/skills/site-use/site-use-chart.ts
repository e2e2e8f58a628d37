import type { Chart } from '../../cards/chart.ts';
import type { Turn } from '../../conversation/ability.ts';
import { isoWeekday } from '../../domain/local-date.ts';
import type { SiteUse } from '../../domain/summaries/site-use.ts';
import type { UsualUse } from '../../domain/summaries/usual-use.ts';
import { capital } from '../presence/day-words.ts';
import { aDayThatIs } from './weekdays.ts';
import { usedIn, zoneParts } from './zone-parts.ts';

/** A bar a weekday on which the site is open, a part a zone: how many desks are in use on average. */
export function siteUseChart(use: SiteUse, usual: UsualUse, turn: Turn): Chart {
  const { siteUse } = turn.words;
  const parts = zoneParts(use, usual, turn);
  const byWeekday = new Map(usual.days.map((day) => [day.weekday, day]));
  const weekdays = [...new Set(use.openDays.map(isoWeekday))].sort((a, b) => a - b);
  return {
    title: siteUse.title({ site: use.site.name[turn.language] }),
    parts: parts.map(({ name }) => name),
    bars: weekdays.map((weekday) => {
      const day = byWeekday.get(weekday);
      const label = capital(siteUse.weekday({ day: aDayThatIs(weekday) }));
      if (!day) return { label, values: [], note: siteUse.tooFew };
      return { label, values: parts.map((part) => tenths(usedIn(day, part))) };
    }),
    unit: siteUse.unit,
    language: turn.language,
  };
}

const tenths = (value: number) => Math.round(value * 10) / 10;
