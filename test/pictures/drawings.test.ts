import { expect } from 'chai';
import type { Chart } from '../../src/cards/chart.ts';
import { layoutOf, linesOf, WIDTH } from '../../src/pictures/chart-layout.ts';
import { chartSpec } from '../../src/pictures/chart-spec.ts';
import { drawChart } from '../../src/pictures/draw-chart.ts';
import { Drawings, NotDrawn } from '../../src/pictures/drawings.ts';
import { inkOn, shadesOf } from '../../src/pictures/shades.ts';

const week: Chart = {
  title: 'Budget: the week of 23 November',
  parts: ['in the office', 'at home', 'not known'],
  bars: [
    { label: 'Mon 23 Nov', values: [3.5, 2, 0.5], note: 'team day' },
    { label: 'Tue 24 Nov', values: [0, 0, 6] },
    { label: 'Wed 25 Nov', values: [], note: 'not shown' },
  ],
  unit: 'people',
  language: 'en',
};

/** Width and height, as a PNG says them itself. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).to.equal('\x89PNG\r\n\x1a\n');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** How light a grey is, from 0 to 100 (CIE L*). */
function lightness(shade: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(shade.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

/** Every value of a spec under this key. */
function found(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...found(value, key)]);
}

describe('a drawn chart', () => {
  it('is a picture for a phone: as wide as one, and small', async () => {
    const png = await drawChart(week);
    const [width, height] = sizeOf(png);
    expect(width).to.be.within(WIDTH * 1.5, WIDTH * 1.5 * 1.25);
    expect(height).to.be.within(400, 700);
    expect(png.length).to.be.below(100_000);
  });

  it('grows with its bars, and lays them down where they are many or their names are long', async () => {
    const bars = Array.from({ length: 48 }, (_, n) => ({ label: `Zone ${n}`, values: [n, 1, 2] }));
    const [, height] = sizeOf(await drawChart({ ...week, bars }));
    expect(height).to.be.above(48 * 44);
    const named = (label: string) => layoutOf({ ...week, bars: week.bars.map((bar) => ({ ...bar, label })) }).isLying;
    expect([named('Mon 23 Nov'), named('Verwaltungszentrum-Nordost')]).to.deep.equal([false, true]);
  });

  it('explains its parts in the order of the stack, as many on a line as there is room for', () => {
    const parts = ['in the office', 'coworking', 'at home', 'on field work', 'not known'];
    const { keys, above } = layoutOf({ ...week, parts });
    expect(keys.map(({ part }) => part)).to.deep.equal(parts);
    const [first, ...rest] = keys.map(({ x, y }) => ({ x, y }));
    expect(first?.x).to.equal(0);
    rest.forEach(({ x, y }, n) => {
      const before = keys[n]!;
      expect(y > before.y ? x === 0 : x > before.x && y === before.y, parts[n + 1]).to.be.true;
    });
    expect(keys.every(({ y }) => y < 0 && y > -above)).to.be.true;
  });

  it('says each number in its part, and nothing where nobody is', () => {
    expect(found(chartSpec(week), 'amount').filter((value) => typeof value === 'string')).to.deep.equal([
      '3½',
      '2',
      '½',
      '6',
    ]);
  });

  it('draws any text as it is', async () => {
    const wicked = '<script>&amp;"\' datum.x ${1} {{x}} \u0000\ud800\uffff é ß œ €';
    const bars = [{ label: wicked, values: [1], note: wicked }];
    sizeOf(await drawChart({ ...week, title: wicked, parts: [wicked], unit: wicked, bars }));
    sizeOf(await drawChart({ ...week, title: '', parts: [], unit: '', bars: [] }));
  });

  it('has parts that are told apart in grey, and numbers that are read on them', () => {
    for (let count = 1; count <= 8; count += 1) {
      const shades = shadesOf(count);
      expect(new Set(shades).size).to.equal(count);
      shades.slice(1).forEach((shade, n) => expect(lightness(shade) - lightness(shades[n]!)).to.be.above(9));
      for (const shade of shades) {
        const contrast = Math.abs(lightness(shade) - lightness(inkOn(shade)));
        expect(contrast, shade).to.be.above(40); // at least 3:1 for large letters
      }
    }
  });

  it('breaks lines between words only', () => {
    expect(linesOf('a long title of a chart', 9)).to.deep.equal(['a long', 'title of', 'a chart']);
    expect(linesOf('Verwaltungszentrum', 5)).to.deep.equal(['Verwaltungszentrum']);
    expect(linesOf('', 5)).to.deep.equal([]);
  });
});

describe('the drawings', () => {
  let drawings: Drawings;
  beforeEach(() => (drawings = new Drawings()));
  afterEach(() => drawings.stop());

  it('draw beside the work of the process, and the same picture once', async function () {
    this.timeout(10_000); // a thread is started
    const [one, same, other] = await Promise.all([
      drawings.draw(week),
      drawings.draw(structuredClone(week)),
      drawings.draw({ ...week, title: 'Another' }),
    ]);
    sizeOf(one!);
    expect(same).to.equal(one);
    expect(other).to.not.deep.equal(one);
  });

  it('take no more than they can draw, and what they drew before at any time', async function () {
    this.timeout(30_000); // a hundred pictures
    const small = (n: number) => ({ ...week, title: `${n}`, parts: ['a'], bars: [{ label: 'b', values: [n] }] });
    const many = Array.from({ length: 101 }, (_, n) => drawings.draw(small(n)));
    const again = drawings.draw(small(0));
    expect(await many.at(-1)).to.be.undefined;
    sizeOf((await again)!);
    await drawings.stop();
    for (const one of many.slice(0, -1)) await one.catch((error: unknown) => expect(error).to.be.instanceOf(NotDrawn));
  });

  it('go on after one that could not be drawn, and after the thread is gone', async function () {
    this.timeout(10_000); // a thread is started twice
    const broken = { ...week, parts: null } as unknown as Chart;
    expect(await drawings.draw(broken).catch((error: unknown) => error)).to.be.instanceOf(NotDrawn);
    sizeOf((await drawings.draw(week))!);
    await drawings.stop();
    sizeOf((await drawings.draw({ ...week, title: 'after' }))!);
  });
});
