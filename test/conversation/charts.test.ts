import { expect } from 'chai';
import fc from 'fast-check';
import { amountsOf, type Chart, chartInWords, MOST_PARTS } from '../../src/cards/chart.ts';
import { Charts, type Table } from '../../src/conversation/charts.ts';

const NOON = new Date('2026-11-24T12:00:00Z');
const inDays = (days: number) => new Date(NOON.getTime() + days * 86_400_000);
const BASE = 'https://nomade.example';

const week: Chart = {
  title: 'Budget: the week of 23 November',
  parts: ['in the office', 'at home', 'not known'],
  bars: [
    { label: 'Mon 23', values: [3.5, 2, 0.5], note: 'team day' },
    { label: 'Tue 24', values: [0, 0, 6] },
    { label: 'Wed 25', values: [], note: 'not shown' },
    { label: 'Thu 26', values: [0, 0, 0] },
  ],
  unit: 'people',
  language: 'en',
};

function sealedIn(address: string): string {
  return /\/([a-z2-7]+)\.\w+$/.exec(address)?.[1] ?? '';
}

describe('charts', () => {
  const charts = new Charts(Buffer.alloc(32, 1), (path) => BASE + path);
  const imageOf = (chart: Chart) => {
    const { fallback } = charts.picture(chart, { now: NOON });
    if (fallback === 'drop') throw new Error('there is no picture');
    return fallback;
  };

  it('are drawn by Teams itself, a row of numbers a part', () => {
    const drawn = charts.picture(week, { now: NOON });
    expect(drawn).to.include({ type: 'Chart.VerticalBar.Grouped', stacked: true, title: week.title });
    expect(drawn.data[0]).to.deep.equal({
      legend: 'in the office',
      values: [
        { x: 'Mon 23 · team day', y: 3.5 },
        { x: 'Tue 24', y: 0 },
        { x: 'Wed 25 · not shown', y: 0 },
        { x: 'Thu 26', y: 0 },
      ],
    });
  });

  it('say in words all that the picture shows, a sentence a bar', () => {
    expect(imageOf(week).altText).to.equal(
      'Budget: the week of 23 November. Mon 23, team day: 3½ in the office, 2 at home, ½ not known. Tue 24: 6 not known. Wed 25: not shown. Thu 26: 0.',
    );
    expect(chartInWords({ ...week, language: 'fr', bars: week.bars.slice(0, 1) })).to.contain('team day\u00a0: 3½');
  });

  it('count in halves where all of them are, and else all to one digit', () => {
    const written = (values: number[]) => values.map(amountsOf({ ...week, bars: [{ label: 'Mon', values }], language: 'nl' })); // prettier-ignore
    expect(written([0, 0.5, 3, 3.5, 12])).to.deep.equal(['0', '½', '3', '3½', '12']);
    expect(written([0, 0.5, 3, 3.5, 12.34])).to.deep.equal(['0', '0,5', '3', '3,5', '12,3']);
  });

  it('stand at an address that nobody can guess or read, the same all day, and are opened from it', () => {
    const { url } = imageOf(week);
    expect(url).to.match(/^https:\/\/nomade\.example\/pictures\/[a-z2-7]+\.png$/);
    expect(imageOf(week).url).to.equal(url);
    expect(charts.chartOf(sealedIn(url), NOON)).to.deep.equal(week);
  });

  it('are there for five weeks, and no longer', () => {
    const sealed = sealedIn(imageOf(week).url);
    expect(charts.chartOf(sealed, inDays(35))).to.deep.equal(week);
    expect(charts.chartOf(sealed, inDays(36))).to.be.undefined;
  });

  it('have no picture where nobody could fetch it', () => {
    const unreachable = new Charts(Buffer.alloc(32, 1), () => undefined);
    expect(unreachable.picture(week, { now: NOON }).fallback).to.equal('drop');
    expect(unreachable.fileAddress(table, 'csv', NOON)).to.be.undefined;
  });

  it('fit into an address that Slack takes, at their largest: a day a zone for four weeks', () => {
    const bars = Array.from({ length: 4 * 12 }, (_, n) => ({
      label: `Zone ${String.fromCharCode(65 + (n % 12))} Nord-Est, semaine ${1 + Math.floor(n / 12)}`,
      values: Array.from({ length: MOST_PARTS }, (_, part) => ((n * 7919 + part * 104729) % 199) / 2),
      ...(n % 5 === 0 && { note: 'jour d’équipe' }),
    }));
    const { url } = imageOf({
      ...week,
      title: 'x'.repeat(200),
      parts: week.parts.concat(Array(5).fill('other')),
      bars,
    });
    expect(url).to.have.length.below(3_000);
  });

  it('have no picture rather than one at an address that is too long', () => {
    const bars = Array.from({ length: 1_000 }, (_, n) => ({ label: `${n * 7919}`, values: [n, n * 3] }));
    expect(charts.picture({ ...week, bars }, { now: NOON }).fallback).to.equal('drop');
  });

  const table: Table = {
    name: 'week-2026-11-23',
    language: 'nl',
    header: ['dag', 'thuis'],
    rows: [['ma 23', 3.5], ['di 24', null]], // prettier-ignore
  };

  it('have files at addresses that hold for the day and the next, and a picture is none', () => {
    const address = charts.fileAddress(table, 'xlsx', NOON) ?? '';
    expect(address).to.match(/^https:\/\/nomade\.example\/files\/[a-z2-7]+\.xlsx$/);
    expect(charts.tableOf(sealedIn(address), inDays(1))).to.deep.equal(table);
    expect(charts.tableOf(sealedIn(address), inDays(2))).to.be.undefined;
    expect(charts.chartOf(sealedIn(address), NOON)).to.be.undefined;
    expect(charts.tableOf(sealedIn(imageOf(week).url), NOON)).to.be.undefined;
  });

  it('bring back any chart and any table', () => {
    const value = fc.integer({ min: 0, max: 999 }).map((half) => half / 2);
    const bar = fc.record({ label: fc.string(), values: fc.array(value, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 8 }), fc.string(), (bars, title) => {
        const chart = { ...week, title, bars };
        expect(charts.chartOf(sealedIn(imageOf(chart).url), NOON)).to.deep.equal(chart);
      }),
    );
  });
});
