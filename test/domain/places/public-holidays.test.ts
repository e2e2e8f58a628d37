import { expect } from 'chai';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { addDays, type LocalDate } from '../../../src/domain/local-date.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';

const calendar = publicHolidays();
const on = (region: string, day: string) => calendar.on(region, day as LocalDate);

function daysOf(region: string, year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01` as LocalDate; day < `${year + 1}`; day = addDays(day, 1)) {
    if (calendar.on(region, day)) days.push(day.slice(5));
  }
  return days;
}

describe('public holidays', () => {
  it('are the ten of Belgium', () => {
    const days = ['01-01', '04-06', '05-01', '05-14', '05-25', '07-21', '08-15', '11-01', '11-11', '12-25'];

    expect(daysOf('BE', 2026)).to.deep.equal(days);
  });

  it("are those of the Netherlands, with a King's Day that avoids Sundays", () => {
    const days = ['01-01', '04-20', '04-21', '04-26', '05-29', '06-08', '06-09', '12-25', '12-26'];

    expect(daysOf('NL', 2025)).to.deep.equal(days);
  });

  it('have a name in every language', () => {
    expect(on('BE', '2026-08-15')).to.deep.equal({
      nl: 'Onze-Lieve-Vrouw-Hemelvaart',
      fr: 'Assomption',
      de: 'Mariä Himmelfahrt',
      en: 'Assumption',
    });
    for (const region of ['BE', 'BE-DE', 'NL']) {
      for (const day of daysOf(region, 2027)) {
        expect(on(region, `2027-${day}`), day).to.have.all.keys(...LANGUAGES);
      }
    }
  });

  it("have a name of each language's own", () => {
    for (const region of ['BE', 'NL']) {
      for (const day of daysOf(region, 2026)) {
        const { nl, fr, de, en } = on(region, `2026-${day}`)!;
        // 1 November is Allerheiligen in Dutch and in German.
        expect(new Set([nl, fr, de, en]).size, `${nl} ${fr} ${de} ${en}`).to.equal(day === '11-01' ? 3 : 4);
      }
    }
  });

  it('leave out what is only celebrated', () => {
    expect(on('BE', '2026-12-06'), 'Saint Nicholas').to.equal(undefined);
    expect(on('BE-DE', '2026-11-15'), 'Day of the German-speaking Community').to.equal(undefined);
    expect(on('NL', '2026-12-31'), "New Year's Eve").to.equal(undefined);
  });

  it('take the first of two that fall on one day', () => {
    expect(on('BE', '2008-05-01'), 'also Ascension').to.include({ nl: 'Dag van de Arbeid', en: 'Labour Day' });
  });

  it('are asked for a region that exists', () => {
    expect(() => on('XX', '2026-01-01')).to.throw('no public holidays are known for "XX"');
    expect(() => on('BE-NOWHERE', '2026-01-01')).to.throw('"BE-NOWHERE"');
    expect(() => on('LU-X', '2026-01-01')).to.throw('"LU-X"');
    expect(() => on('', '2026-01-01')).to.throw('""');
    expect(() => on('constructor', '2026-01-01')).to.throw('"constructor"');
  });
});
