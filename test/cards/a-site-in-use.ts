import { randomBytes } from 'node:crypto';
import type { Turn } from '../../src/conversation/ability.ts';
import { buttonsFor } from '../../src/conversation/button-key.ts';
import { Charts } from '../../src/conversation/charts.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { addDays, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import type { Language } from '../../src/domain/language.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Zone } from '../../src/domain/places/place.ts';
import type { Saved } from '../../src/domain/summaries/savings.ts';
import type { CountedZone } from '../../src/domain/summaries/site-days.ts';
import type { SiteUse } from '../../src/domain/summaries/site-use.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { savingsCard } from '../../src/skills/site-use/savings-card.ts';
import { siteUseCard } from '../../src/skills/site-use/site-use-card.ts';

const named = (name: string) => ({ nl: name, fr: name, de: name, en: name });
const [FIRST, LAST] = ['2026-10-23', '2026-11-19'] as LocalDate[] as [LocalDate, LocalDate];

/** A large building that is open every day: of a Friday nothing can be counted, of a Saturday nobody's zone is told. */
export function aLargeBuilding(): SiteUse {
  const zones = Array.from({ length: 14 }, (_, n) => ({
    zone: { id: `zone-${n}`, name: named(`Zone ${n + 1} – rez-de-*chaussée* & [étage](${n})`) } as Zone,
    desks: 40 - n,
  }));
  const openDays = Array.from({ length: 28 }, (_, n) => addDays(FIRST, n));
  const days = openDays
    .filter((date) => isoWeekday(date) !== 5)
    .map((date, n) => {
      const known = zones.map(({ zone, desks }, m): [CountedZone, number] => [zone.id, 2 * desks - ((n * 7 + m) % 23)]);
      const halves = new Map<CountedZone, number>(isoWeekday(date) === 6 ? [['not-known', 11]] : known);
      return { date, halves: halves.set('not-known', 11) };
    });
  const site = { id: 'large', name: named('Bâtiment *Large*') } as unknown as SiteUse['site'];
  return { site, zones, from: FIRST, to: LAST, openDays, days, isSomeForgotten: true };
}

/** What is told to those who look after sites, in one language: with everything that can be missing, and without. */
export function aSiteInUse(language: Language): Reply[] {
  const turn = () =>
    ({ words: wordsOf(language), language, now: new Date('2026-11-20T08:00:00Z'), button: buttonsFor('gil' as PersonId) }) as Turn; // prettier-ignore
  const charts = new Charts(randomBytes(32), (path) => `https://nomade.example${path}`);
  const use = aLargeBuilding();
  const shown = [use, { ...use, days: [] }, { ...use, zones: [] }, { ...use, openDays: [], days: [] }].map((one) => {
    const each = turn();
    return siteUseCard(one, [each.button(each.words.siteUse.whatIsSaved, 'savings', {})], charts, each);
  });
  const counted = { month: '2026-11-01' as LocalDate, from: '2026-11-01' as LocalDate, to: LAST };
  const all: Saved = {
    counted,
    travel: { people: 5, days: 1, km: { from: 0, to: 500 } },
    noOffice: { people: 12 },
    desks: { people: 1200, most: 310, day: LAST },
    administrations: { counted: 15, leftOut: 1 },
  };
  const nothing: Saved = { counted, noOffice: {}, administrations: { counted: 1, leftOut: 0 } };
  const saved = [all, nothing].map((one) => {
    const each = turn();
    return savingsCard(
      one,
      [each.button(each.words.savings.month({ month: LAST }), 'savings', { days: [LAST] })],
      each,
    );
  });
  return [...shown, ...saved];
}
