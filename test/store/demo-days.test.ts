import { expect } from 'chai';
import { dayAt, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { ROLES } from '../../src/domain/people/person.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { openDemoOffice } from '../../src/demo-office.ts';
import { People } from '../../src/domain/people/people.ts';
import { demoBookings } from '../../src/store/demo-bookings.ts';
import { readDemo } from '../../src/store/demo-data.ts';
import { demoDays } from '../../src/store/demo-days.ts';
import { emptyStores } from '../helpers/test-stores.ts';

const demo = readDemo(new URL('../../data', import.meta.url).pathname);
const holidays = publicHolidays();
const flanders = 'flanders' as OrganisationId;
const on = (today: string) => demoDays(demo, today as LocalDate, holidays);

describe('the days of the demo people', () => {
  it('say something of most half days without a desk, and nothing of one with a desk', () => {
    const today = '2026-03-02' as LocalDate;
    const logs = on(today);
    const desks = demoBookings(demo, today, holidays).map(({ person, slot }) => {
      const half = slot.to.getUTCHours() <= 12 ? 'am' : slot.from.getUTCHours() >= 12 ? 'pm' : 'all';
      return { person, date: dayAt(slot.from, 'Europe/Brussels'), half };
    });

    expect(logs).to.have.length.above(200);
    for (const log of logs) {
      const held = desks.find(({ person, date }) => person === log.person && date === log.date);
      expect(held?.half, `${log.person} ${log.date} ${log.half}`).to.not.be.oneOf([log.half, 'all']);
    }
    expect(new Set(logs.map(({ mode }) => mode))).to.have.all.keys('home', 'field', 'leave');
  });

  it('are none on a weekend, a public holiday, or a day on which their organisation is closed', () => {
    const christmas = on('2026-12-21');
    expect(christmas.filter(({ date }) => isoWeekday(date) > 5)).to.deep.equal([]);
    expect(christmas.filter(({ date }) => date === '2026-12-25')).to.deep.equal([]);
    const flemish = on('2026-07-06').filter(
      ({ organisation, date }) => organisation === flanders && date === '2026-07-10',
    );
    expect(flemish, 'the day before the holiday').to.not.be.empty;
  });

  it('are said once: not over what whoever plays them has said, nor of the accounts of the roles', async () => {
    const { stores } = await emptyStores();
    const clock = { now: () => new Date('2026-03-02T08:00:00Z'), shift: (time: Date) => time };
    const people = new People(stores.people, { organisationOf: () => undefined });
    const expand = await openDemoOffice({ stores, people, holidays, clock, withPeople: true, withHabits: true });
    const [log] = on('2026-03-02');
    const { organisation, person, date } = log!;
    await stores.dayLogs.put([{ organisation, person, date, half: 'am', mode: 'other' }]);
    await expand();

    const said = await stores.dayLogs.ofPerson(organisation, person, date, date);
    expect(said.map(({ half, mode }) => `${half} ${mode}`)).to.deep.equal(['am other']);
    const [first, last] = ['2026-03-02', '2026-03-15'] as [LocalDate, LocalDate];
    expect(await stores.dayLogs.ofPerson(organisation, person, first, last)).to.have.length.above(1);
    for (const role of ROLES) {
      const account = await people.byEmail(`${role}@nomade.example`);
      expect(await stores.dayLogs.ofPerson(account!.organisation, account!.id, first, last)).to.deep.equal([]);
    }
  });
});

describe('the choices of the demo people', () => {
  it('are of every kind, and none of the accounts of the roles', () => {
    expect(new Set(demo.choices.map(({ visibility }) => visibility))).to.have.all.keys(
      'nobody',
      'organisation',
      'network',
    );
    const accounts = ROLES.map((role) => `${role}@nomade.example`);
    expect(demo.choices.filter(({ person }) => accounts.includes(person.email))).to.deep.equal([]);
  });

  it('are made when the demo is loaded, and are theirs to change', async () => {
    const { stores } = await emptyStores();
    const clock = { now: () => new Date('2026-03-02T08:00:00Z'), shift: (time: Date) => time };
    const people = new People(stores.people, { organisationOf: () => undefined });
    const open = () => openDemoOffice({ stores, people, holidays, clock, withPeople: true, withHabits: true });
    await open();
    const { person, visibility, meeting } = demo.choices.find((choice) => choice.meeting)!;
    const chosen = () => stores.choices.of(person.organisation, person.id);
    expect(await chosen()).to.deep.equal({ visibility, meeting });

    await stores.choices.change(person.organisation, person.id, { visibility: 'nobody' });
    await (
      await open()
    )();
    expect(await chosen()).to.deep.equal({ visibility: 'nobody', meeting });
  });

  it('are none, and their days unsaid, where nobody looks around', async () => {
    const { stores, rows } = await emptyStores();
    const clock = { now: () => new Date('2026-03-02T08:00:00Z'), shift: (time: Date) => time };
    const people = new People(stores.people, { organisationOf: () => undefined });
    await (
      await openDemoOffice({ stores, people, holidays, clock, withPeople: true })
    )();
    expect([await rows('choices'), await rows('day_logs')]).to.deep.equal([[], []]);
  });
});
