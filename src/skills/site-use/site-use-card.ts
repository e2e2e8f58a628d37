import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Charts } from '../../conversation/charts.ts';
import type { Reply } from '../../conversation/reply.ts';
import { isoWeekday } from '../../domain/local-date.ts';
import type { SiteUse } from '../../domain/summaries/site-use.ts';
import { type UsualDay, type UsualUse, usualUse } from '../../domain/summaries/usual-use.ts';
import { choice } from '../card-replies.ts';
import { capital } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import { siteUseChart } from './site-use-chart.ts';
import { aDayThatIs } from './weekdays.ts';
import { usedIn, zoneParts } from './zone-parts.ts';

/** How many desks of a site are in use on each weekday as a rule, in each zone: in numbers, in words and in a picture. */
export function siteUseCard(use: SiteUse, actions: CardAction[], charts: Charts, turn: Turn): Reply {
  const { siteUse: words } = turn.words;
  const nothing = nothingToShow(use, turn);
  if (nothing) return choice(turn, nothing, actions);
  const usual = usualUse(use);
  const byWeekday = new Map(usual.days.map((day) => [day.weekday, day]));
  const weekdays = [...new Set(use.openDays.map(isoWeekday))].sort((a, b) => a - b);
  return strip(
    {
      title: words.title({ site: use.site.name[turn.language] }),
      intro: [
        words.period({ first: use.from, last: use.to, count: use.openDays.length }),
        ...standsOut(use, usual, turn),
        ...whatIsMissing(use, turn),
        `${words.how} ${words.rooms}`,
      ],
      picture: charts.picture(siteUseChart(use, usual, turn), turn),
      days: weekdays.map((weekday) => row(weekday, byWeekday.get(weekday), use, usual, turn)),
      actions,
    },
    turn,
  );
}

function nothingToShow({ site, zones, openDays, days, from, to }: SiteUse, turn: Turn): string | undefined {
  const { siteUse: words } = turn.words;
  const facts = { site: site.name[turn.language], first: from, last: to };
  if (zones.length === 0) return words.noDesks(facts);
  if (openDays.length === 0) return words.neverOpen(facts);
  return days.length === 0 ? words.noDay(facts) : undefined;
}

function standsOut(use: SiteUse, { busiest, quietest }: UsualUse, turn: Turn): string[] {
  const { siteUse: words } = turn.words;
  const total = desksOf(use);
  const zone = use.zones.find((one) => one.zone.id === quietest?.zone);
  return [
    ...(busiest ? [words.busiest({ day: aDayThatIs(busiest.weekday), used: busiest.desks, total })] : []),
    ...(quietest && zone
      ? [words.quietest({ zone: zone.zone.name[turn.language], used: quietest.desks, total: zone.desks })]
      : []),
  ];
}

function whatIsMissing({ openDays, days, isSomeForgotten }: SiteUse, { words }: Turn): string[] {
  const count = openDays.length - days.length;
  return [
    ...(count > 0 ? [words.siteUse.leftOut({ count, days: openDays.length })] : []),
    ...(isSomeForgotten ? [words.siteUse.forgotten] : []),
  ];
}

function row(weekday: number, day: UsualDay | undefined, use: SiteUse, usual: UsualUse, turn: Turn): StripRow {
  const { siteUse } = turn.words;
  const name = capital(siteUse.weekday({ day: aDayThatIs(weekday) }));
  if (!day) return { name, lines: [siteUse.tooFew], actions: [] };
  const parts = zoneParts(use, usual, turn).flatMap((part) => {
    const used = usedIn(day, part);
    if (part.desks !== undefined) return [siteUse.inZone({ zone: part.name, used, total: part.desks })];
    return used > 0 ? [siteUse.notKnown({ used })] : [];
  });
  const all = siteUse.desks({ used: day.desks, total: desksOf(use) });
  return { name, lines: [all, parts.join(' · ')], actions: [] };
}

const desksOf = ({ zones }: SiteUse) => zones.reduce((sum, { desks }) => sum + desks, 0);
