import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemo } from '../../src/store/demo-data.ts';

const DATA = new URL('../../data', import.meta.url).pathname;

describe('a faulty demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nomade-demo-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Reads the demo with the second line of one of its files changed. */
  const readWith = (file: string, change: (line: string) => string) => () => {
    const path = join(folder, 'demo', file);
    const [header = '', line = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [header, change(line), ...rest].join('\n'));
    return readDemo(folder);
  };
  const desk = (change: Partial<Record<'site' | 'zone' | 'desk' | 'equipment' | 'x' | 'y', string>>) =>
    readWith('desks.csv', () => {
      const zone = {
        site: 'eupen-gospert',
        zone: 'eupen-gospert-a',
        desk: 'A-99',
        equipment: 'screen',
        x: '1',
        y: '2',
      };
      return Object.values({ ...zone, ...change }).join(',');
    });

  it('is read as long as it has none', () => {
    expect(desk({})).not.to.throw();
  });

  it('is told where a desk cannot stand', () => {
    expect(desk({ site: 'nowhere' })).to.throw('desks.csv, line 2: there is no zone eupen-gospert-a in nowhere');
    expect(desk({ zone: 'leusden-huis-a' })).to.throw('desks.csv, line 2: there is no zone');
    expect(desk({ x: 'left' })).to.throw('desks.csv, line 2: x and y are metres');
    expect(desk({ y: '' })).to.throw('desks.csv, line 2: x and y are metres');
  });

  it('is told which desk stands there already', () => {
    expect(desk({ desk: 'A-02' })).to.throw('desks.csv, line 3: there is a desk A-02 already');
  });

  it('is told what a room cannot be', () => {
    const room = (line: string) => readWith('rooms.csv', () => line);
    expect(room('eupen-gospert,eupen-gospert-a,Our,some,screen,1,2,,')).to.throw(
      'rooms.csv, line 2: capacity is a number',
    );
    expect(room('eupen-gospert,eupen-gospert-a,Our,4,screen,1,2,soon,')).to.throw('line 2: buffer is in minutes');
    expect(room('eupen-gospert,eupen-gospert-a,Our,4,screen,1,2,,perhaps')).to.throw('line 2: approval is yes');
    expect(room('eupen-gospert,eupen-gospert-a,A-02,4,screen,1,2,,')).to.throw('line 2: there is a room A-02 already');
  });

  it('is told what equipment there is not', () => {
    expect(desk({ equipment: 'screen sofa' })).to.throw('desks.csv, line 2: there is no equipment sofa');
  });

  it('is told of a person what is wrong', () => {
    const king = readWith('people.csv', (line) => line.replace(',official,', ',king,'));
    expect(king).to.throw('people.csv, line 2: roles unknown-role king');
  });

  it('is told whose weekly pattern makes no sense', () => {
    const pattern = (line: string) => readWith('weekly-patterns.csv', () => line);
    const ann = 'nele.dhondt@nomade.example,brussels-boudewijn';

    expect(pattern('ann@nomade.example,brussels-boudewijn,sat,')).to.throw('weekly-patterns.csv, line 2: nobody works');
    expect(pattern('nele.dhondt@nomade.example,nowhere,sat,')).to.throw('weekly-patterns.csv, line 2: nobody works');
    expect(pattern(`${ann},someday,`)).to.throw('weekly-patterns.csv, line 2: someday cannot be worked');
    expect(pattern(`${ann},sat sat,`)).to.throw('weekly-patterns.csv, line 2: sat sat cannot be worked');
    expect(pattern(`${ann},sat,noon`)).to.throw('weekly-patterns.csv, line 2: noon is no half of a day');
    expect(pattern(`${ann},sat,toString`)).to.throw('weekly-patterns.csv, line 2: toString is no half of a day');
  });

  it('is told which team days make no sense', () => {
    const teamDays = (line: string) => readWith('team-days.csv', () => line);

    expect(teamDays('Anglers,2')).to.throw('team-days.csv, line 2: there is no team Anglers');
    expect(teamDays('Digital services,tue')).to.throw('team-days.csv, line 2: tue are no days');
    expect(teamDays('Digital services,0')).to.throw('team-days.csv, line 2: 0 are no days');
  });

  it('is told of a closing day that no calendar has', () => {
    const path = join(folder, 'demo', 'closing-days.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"07-11"', '"07-32"'));

    expect(() => readDemo(folder)).to.throw('closing-days.json: 2025-07-32 is not a day');
  });

  it('is told which column a table lacks', () => {
    const path = join(folder, 'demo', 'desks.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('equipment', 'things'));

    expect(() => readDemo(folder)).to.throw('desks.csv, line 1: column-missing equipment');
  });
});
