import { expect } from 'chai';
import fc from 'fast-check';
import { dayAt, isoWeekday, type LocalDate, type LocalTime, timeAt } from '../../../src/domain/local-date.ts';
import type { WeekdayHours } from '../../../src/domain/people/choices.ts';
import { decentSlots, nextDecentTime, type Working } from '../../../src/domain/people/decent-times.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { policyOf } from '../../../src/domain/policy/policy.ts';

const HOUR_MS = 3_600_000;
const christmas = { nl: 'Kerstmis', fr: 'Noël', de: 'Weihnachten', en: 'Christmas' };
const holidays = { on: (region: string, day: LocalDate) => (region === 'BE' && day.endsWith('-12-25') ? christmas : undefined) }; // prettier-ignore

const hours = (weekday: number, from: string, to: string) =>
  ({ weekday, from: from as LocalTime, to: to as LocalTime }) satisfies WeekdayHours;

function working(own?: WeekdayHours[], organisation: Partial<Organisation> = {}): Working {
  const about = { zone: 'Europe/Brussels', holidays: 'BE', closures: [], ...organisation } as unknown as Organisation;
  return { organisation: about, choices: own ? { workingHours: own } : {} };
}

const FAR = new Date('2030-01-01T00:00:00Z');
const next = (from: string, who: Working, before = FAR) =>
  nextDecentTime({ from: new Date(from), before }, who, holidays)
    ?.toISOString()
    .replace(':00.000Z', 'Z');

describe('a decent time to be told something', () => {
  it('is any outside the quiet hours of the organisation, where nobody said otherwise', () => {
    expect(next('2026-11-24T17:59Z', working())).to.equal('2026-11-24T17:59Z');
    expect(next('2026-11-24T18:00Z', working()), 'seven in the evening').to.equal('2026-11-25T06:00Z');
    expect(next('2026-11-25T05:59Z', working())).to.equal('2026-11-25T06:00Z');
    expect(next('2026-11-27T18:00Z', working()), 'not in the weekend').to.equal('2026-11-30T06:00Z');
  });

  it('is in the hours in which the person works, whatever the organisation says', () => {
    const partTimer = working([hours(2, '08:00', '12:00'), hours(6, '20:00', '22:00')]);
    expect(next('2026-11-24T10:00Z', partTimer)).to.equal('2026-11-24T10:00Z');
    expect(next('2026-11-24T11:00Z', partTimer), 'Saturday evening').to.equal('2026-11-28T19:00Z');
    expect(next('2026-11-28T21:00Z', partTimer), 'Tuesday').to.equal('2026-12-01T07:00Z');
  });

  it('may come twice a day', () => {
    const split = working([hours(2, '14:00', '18:00'), hours(2, '08:00', '12:00')]);
    expect(next('2026-11-24T06:00Z', split)).to.equal('2026-11-24T07:00Z');
    expect(next('2026-11-24T12:00Z', split)).to.equal('2026-11-24T13:00Z');
  });

  it('is by the clock of the organisation, wherever the machine stands', () => {
    const quiet = { zone: 'America/New_York' };
    expect(next('2026-11-24T06:30Z', working(undefined, quiet))).to.equal('2026-11-24T12:00Z');
    expect(next('2026-11-24T06:30Z', working([hours(2, '08:00', '12:00')], quiet))).to.equal('2026-11-24T13:00Z');
  });

  it('is not on a public holiday, nor while the organisation is closed', () => {
    const closures = [{ from: '2026-12-28' as LocalDate, to: '2027-01-03' as LocalDate, reason: christmas }];
    expect(next('2026-12-24T18:00Z', working(undefined, { closures })), 'Friday is Christmas').to.equal(
      '2027-01-04T06:00Z',
    );
    expect(next('2026-12-24T18:00Z', working([hours(5, '08:00', '12:00')], { closures }))).to.equal(
      '2027-01-08T07:00Z',
    );
    expect(next('2026-12-24T18:00Z', working(undefined, { holidays: 'NL' }))).to.equal('2026-12-25T06:00Z');
  });

  it('may be quiet in the middle of the day, or never, or always', () => {
    const policy = (from: string, to: string, weekdays: number[]) => ({
      policy: { quiet: { from: from as LocalTime, to: to as LocalTime, weekdays } },
    });
    expect(next('2026-11-24T11:30Z', working(undefined, policy('12:00', '14:00', [])))).to.equal('2026-11-24T13:00Z');
    expect(next('2026-11-24T23:30Z', working(undefined, policy('12:00', '14:00', [])))).to.equal('2026-11-24T23:30Z');
    expect(next('2026-11-28T02:00Z', working(undefined, policy('00:00', '00:00', [])))).to.equal('2026-11-28T02:00Z');
    expect(next('2026-11-28T02:00Z', working(undefined, policy('19:00', '07:00', [1, 2, 3, 4, 5, 6, 7])))).to.equal(undefined); // prettier-ignore
    expect(next('2026-11-24T11:30Z', working([]))).to.equal(undefined);
  });

  it('is none where it would come too late', () => {
    const until = new Date('2026-11-25T06:00:00Z');
    expect(next('2026-11-24T18:00Z', working(), until)).to.equal(undefined);
    expect(next('2026-11-24T18:00Z', working(), new Date(until.getTime() + 1))).to.equal('2026-11-25T06:00Z');
  });

  // Clocks change at another hour in each: at midnight in Santiago and on the Azores, by half an hour on Lord Howe.
  for (const zone of [
    'Europe/Brussels',
    'Atlantic/Azores',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ]) {
    it(`is the first there is, also around both nights of the clock change, in ${zone}`, () => {
      fc.assert(
        fc.property(aMoment(zone), fc.option(someHours, { nil: undefined }), quietHours, (from, own, quiet) => {
          const who = working(own, { zone, policy: { quiet } });
          const found = nextDecentTime({ from, before: FAR }, who, holidays);
          const end = found ?? new Date(from.getTime() + 15 * 24 * HOUR_MS);
          for (let at = from.getTime(); at < end.getTime(); at += HOUR_MS / 4) {
            expect(isDecent(new Date(at), who), `${new Date(at).toISOString()} already`).to.equal(false);
          }
          if (found) expect(isDecent(found, who), `${found.toISOString()} at last`).to.equal(true);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is told by days without an overlap', () => {
    const slots = decentSlots('2026-10-25' as LocalDate, working([hours(7, '00:00', '24:00')]), holidays);
    expect(slots).to.deep.equal([{ from: new Date('2026-10-24T22:00:00Z'), to: new Date('2026-10-25T23:00:00Z') }]);
  });
});

/** On the quarter of an hour: some anywhere in the year, some around a change of the clock. */
function aMoment(zone: string): fc.Arbitrary<Date> {
  const offset = (at: number) => (Date.parse(`${dayAt(new Date(at), zone)}T${timeAt(new Date(at), zone)}Z`) - at) / HOUR_MS; // prettier-ignore
  const start = Date.parse('2026-01-01T00:00:00Z');
  const hoursOfYear = Array.from({ length: 365 * 24 }, (_, n) => start + n * HOUR_MS);
  const changes = hoursOfYear.filter((at) => offset(at) !== offset(at + HOUR_MS));
  const moments = [...changes.map((at) => at - 36 * HOUR_MS), ...hoursOfYear.filter((_, n) => n % 1_001 === 0)];
  return fc
    .tuple(fc.constantFrom(...moments), fc.integer({ min: 0, max: 72 * 4 }))
    .map(([moment, quarters]) => new Date(moment + (quarters * HOUR_MS) / 4));
}

/** Not in the hours that a clock leaves out or shows twice: what they mean there is another question. */
const clock = fc
  .constantFrom(0, 16, 24, 29, 32, 48, 66, 76, 95, 96)
  .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}` as LocalTime); // prettier-ignore

const someHours = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }).filter(({ from, to }) => from < to),
  { maxLength: 7 },
);
const quietHours = fc.record({ from: clock, to: clock, weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]) });

/** By what the clock on the wall shows, in the plainest way. */
function isDecent(at: Date, { organisation, choices }: Working): boolean {
  const [day, time] = [dayAt(at, organisation.zone), timeAt(at, organisation.zone)];
  if (day.endsWith('-12-25')) return false;
  const { workingHours } = choices;
  if (workingHours) {
    return workingHours.some(({ weekday, from, to }) => weekday === isoWeekday(day) && from <= time && time < to);
  }
  const { from, to, weekdays } = policyOf(organisation).quiet;
  if (weekdays.includes(isoWeekday(day))) return false;
  return from > to ? time >= to && time < from : time < from || time >= to;
}
