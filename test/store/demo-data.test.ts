import { expect } from 'chai';
import { LANGUAGES } from '../../src/domain/language.ts';
import { addDays, type LocalDate } from '../../src/domain/local-date.ts';
import { ROLES, type Person } from '../../src/domain/people/person.ts';
import { openingOn } from '../../src/domain/places/opening.ts';
import { EQUIPMENT, type SiteId } from '../../src/domain/places/place.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { demoBookings } from '../../src/store/demo-bookings.ts';
import { loadDemo, readDemo } from '../../src/store/demo-data.ts';
import { emptyStores } from '../helpers/test-stores.ts';
import { readPlaces } from '../../src/store/reference-places.ts';

const DATA = new URL('../../data', import.meta.url).pathname;
const demo = readDemo(DATA);
const everybody = demo.people.flatMap(({ people }) => people);
const called = (email: string) => everybody.find((person) => person.email === `${email}@nomade.example`);

describe('the demo organisations', () => {
  it('are six administrations of different levels, and the other owners of sites without people', () => {
    const levels = demo.people.filter(({ people }) => people.length > 0).map(({ organisation }) => organisation.level);

    expect(levels).to.have.members(['federal', 'region', 'region', 'community', 'municipality', 'municipality']);
    expect(demo.people.map(({ organisation }) => organisation)).to.deep.equal(demo.organisations);
    const owners = new Set(demo.sites.sites.map(({ owner }) => owner));
    expect(demo.organisations.map(({ id }) => id)).to.include.members([...owners]);
  });

  it('close on days of their own, of every year', () => {
    const flanders = demo.organisations.find(({ id }) => id === ('flanders' as typeof id))!;

    expect(flanders.closures.map(({ from }) => from)).to.include.members(['2026-07-11', '2027-07-11', '2028-07-11']);
  });
});

describe('the demo people', () => {
  it('are about two hundred, each with an address of their own', () => {
    expect(everybody.length).to.be.within(190, 220);
    expect(new Set(everybody.map(({ email }) => email)).size).to.equal(everybody.length);
    expect(new Set(everybody.map(({ id }) => id)).size).to.equal(everybody.length);
    expect(new Set(everybody.map(({ name }) => name)).size).to.equal(everybody.length);
    for (const { email } of everybody) expect(email).to.match(/^[a-z.]+@nomade\.example$/);
  });

  it('always include one account for each role, with that role', () => {
    for (const role of ROLES) expect(called(role)?.roles, role).to.include(role);
    expect(called('official')?.roles).to.deep.equal(['official']);
  });

  it('have a manager of a team of nine, with a delegate, and the official in it', () => {
    const teams = demo.people.flatMap((one) => one.teams);
    const of = (person: Person | undefined, as: string) =>
      teams.find(({ members }) => members.some((member) => member.person === person?.id && member.as === as));
    const team = of(called('manager'), 'manager');

    expect(team?.members.filter(({ as }) => as === 'member')).to.have.length(9);
    expect(of(called('delegate'), 'delegate')).to.equal(team);
    expect(of(called('official'), 'member')).to.equal(team);
  });

  it('are led: every team has a manager, and every member exists', () => {
    for (const { people, teams } of demo.people) {
      const ids = people.map(({ id }) => id);
      for (const { name, members } of teams) {
        expect(
          members.filter(({ as }) => as === 'manager'),
          name,
        ).to.have.length(1);
        expect(ids).to.include.members(members.map(({ person }) => person));
      }
    }
  });

  it('live in places that exist, some in none that we know of', () => {
    const places = readPlaces(DATA);
    const homes = everybody.map(({ home }) => home);

    expect(places.map(({ id }) => id)).to.include.members(homes.filter((home) => home !== undefined));
    expect(homes.filter((home) => home === undefined).length).to.be.within(10, 40);
    expect(places.find(({ id }) => id === called('official')?.home)?.names.fr).to.equal('Waimes');
  });

  it('speak all four languages', () => {
    expect(new Set(everybody.map(({ language }) => language))).to.have.all.keys(...LANGUAGES);
  });
});

describe('the demo sites', () => {
  const { sites, spaces } = demo.sites;
  const desks = spaces.filter(({ kind }) => kind === 'desk');
  const rooms = spaces.filter(({ kind }) => kind === 'room');

  it('are all thirty-one, with two to five zones and about 900 desks', () => {
    expect(sites).to.have.length(31);
    expect(desks.length).to.be.within(880, 920);
    for (const { id, zones } of sites) expect(zones.length, id).to.be.within(2, 5);
  });

  it('stand in places that exist', () => {
    expect(readPlaces(DATA).map(({ id }) => id)).to.include.members(sites.map(({ place }) => place));
  });

  it('have desks in every zone, none where another stands', () => {
    for (const { zones } of sites) {
      for (const { id } of zones) {
        const own = desks.filter(({ zone }) => zone === id);
        expect(own, id).to.have.length.at.least(3);
        expect(new Set(own.map(({ x, y }) => `${x} ${y}`)).size, id).to.equal(own.length);
        expect(Math.max(...own.map(({ x, y }) => Math.max(x, y))), id).to.be.below(40);
      }
    }
    expect(new Set(spaces.map(({ id }) => id)).size).to.equal(spaces.length);
  });

  it('have a desk for a wheelchair each, and all equipment somewhere', () => {
    for (const { id } of sites) {
      const wheelchair = desks.filter(({ site, equipment }) => site === id && equipment.includes('wheelchair'));
      expect(wheelchair, id).to.have.length.at.least(1);
    }
    expect(new Set(spaces.flatMap(({ equipment }) => equipment))).to.have.all.keys(...EQUIPMENT);
  });

  it('have rooms of every size, from two seats to forty, each with its own name', () => {
    for (const { id } of sites) {
      const own = rooms.filter(({ site }) => site === id);
      expect(own.length, id).to.be.within(2, 6);
      expect(new Set(own.map(({ name }) => name)).size, id).to.equal(own.length);
    }
    expect([...new Set(rooms.map(({ capacity }) => capacity))]).to.have.members([2, 4, 6, 8, 12, 20, 40]);
    expect(desks.every(({ capacity }) => capacity === undefined)).to.be.true;
  });

  it('keep hours that a working day fits in, on a clock that exists', () => {
    for (const { id, zone, opening } of sites) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), id).not.to.throw();
      expect(opening, id).to.have.length(7);
      expect(opening.filter((hours) => hours !== null).length, id).to.be.within(4, 6);
      for (const hours of opening)
        if (hours) expect(hours.from < hours.to && /^\d\d:\d\d$/.test(hours.to)).to.equal(true);
    }
  });

  it('keep public holidays, are closed at times, and open again within two weeks', () => {
    const holidays = publicHolidays();
    const closed = new Set<string>();
    for (const site of sites) {
      for (let day = '2026-03-01' as LocalDate; day < '2027-04-01'; day = addDays(day, 1)) {
        const opening = openingOn(site, day, holidays);
        if (!opening.open) closed.add(opening.because);
        const fortnight = Array.from({ length: 14 }, (_, ahead) => addDays(day, ahead + 1));
        const opens = fortnight.some((next) => openingOn(site, next, holidays).open);
        expect(opens, `${site.id} after ${day}`).to.be.true;
      }
    }
    expect(closed).to.have.all.keys('holiday', 'closure', 'weekday');
  });

  it('close over the turn of the year', () => {
    const sankt = sites.find(({ id }) => id === ('sankt-vith-dienstleistungszentrum' as SiteId))!;

    expect(sankt.closures.map(({ from, to }) => `${from} ${to}`)).to.include('2026-12-27 2027-01-01');
  });
});

describe('the weekly patterns', () => {
  it('put nobody at a site on a weekday on which it is closed', () => {
    for (const { site, weekdays, person } of demo.patterns) {
      const { opening } = demo.sites.sites.find(({ id }) => id === site)!;
      for (const weekday of weekdays) expect(opening[weekday - 1], `${person.email} ${site}`).to.be.an('object');
    }
  });

  it('leave the accounts of the roles alone: their bookings are for whoever plays them', () => {
    const accounts = ROLES.map((role) => called(role)?.id);

    expect(demo.patterns.filter(({ person }) => accounts.includes(person.id))).to.deep.equal([]);
  });
});

describe('loading the demo', () => {
  const day = '2026-03-02' as LocalDate;

  async function loaded() {
    const { stores } = await emptyStores();
    await loadDemo(stores, DATA);
    return stores;
  }

  it('puts every organisation, every person and every site into the stores', async () => {
    const { people, sites } = await loaded();

    expect(await people.organisations()).to.have.deep.members(demo.organisations);
    for (const { organisation, people: known } of demo.people) {
      expect(await people.everybody(organisation.id)).to.have.deep.members(known);
    }
    expect(await sites.sites()).to.have.deep.members(demo.sites.sites);
    expect(await sites.spaces('eupen-gospert' as SiteId, 'desk')).to.have.length(24);
  });

  it('leaves every desk free that the weekly patterns want', async () => {
    const { bookings } = await loaded();
    const wishes = demoBookings(demo, day, publicHolidays());

    const claims = await Promise.all(wishes.map((wish) => bookings.claim([wish])));
    const again = await Promise.all(wishes.map((wish) => bookings.claim([wish])));

    const ids = claims.map((claim) => (claim.outcome === 'booked' ? claim.bookings[0]?.id : claim.outcome));
    expect(new Set(ids).size).to.equal(wishes.length);
    expect(new Set(claims.map(({ outcome }) => outcome))).to.have.all.keys('booked');
    expect(again, 'claimed once more').to.deep.equal(claims);
  });
});
