import { expect } from 'chai';
import {
  type Agreement,
  type AgreementId,
  coverage,
  invites,
  termsOf,
} from '../../../src/domain/agreements/agreement.ts';
import type { Slot } from '../../../src/domain/bookings/slot.ts';
import { instantAt, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { Site, SiteId, SpaceName } from '../../../src/domain/places/place.ts';

const ZONE = 'Europe/Brussels';
const [community, federal, city] = ['community', 'federal', 'city'] as OrganisationId[] as [OrganisationId, OrganisationId, OrganisationId]; // prettier-ignore
const station = { id: 'station' as SiteId, owner: community, zone: ZONE };
const at = (day: string, time: string) => instantAt(day as LocalDate, time as LocalTime, ZONE);
const NOW = at('2026-11-24', '09:00');

const shared: Agreement = {
  id: 'shared' as AgreementId,
  owner: community,
  guests: [federal],
  sites: [station.id],
  kinds: ['desk'],
  shows: 'free-busy',
};

interface Wish {
  guest: OrganisationId;
  site: Pick<Site, 'id' | 'owner' | 'zone'>;
  space: SpaceName;
  slot: Slot;
}

/** A guest's wish for desk A-1, on Wednesday from nine to twelve if nothing else is said. */
function wish(more: Partial<Wish> & { day?: string; from?: string; to?: string } = {}): Wish {
  const { day = '2026-11-25', from = '09:00', to = '12:00', ...use } = more;
  const slot = { from: at(day, from), to: at(day, to) };
  return { guest: federal, site: station, space: { kind: 'desk', name: 'A-1' }, slot, ...use };
}

const terms = (agreements: Agreement[], { guest, site, space, slot }: Wish) => {
  const naming = agreements.filter((one) => invites(one, guest, site) && coverage(one)(space));
  return termsOf(naming, { site, slot }, NOW);
};
const becauseOf = (agreements: Agreement[], wished: Wish) => terms(agreements, wished).denial?.because ?? 'allowed';

describe('an agreement', () => {
  it('lets its guests have what it names, and nobody else, and nothing else', () => {
    expect(becauseOf([shared], wish())).to.equal('allowed');
    expect(becauseOf([], wish())).to.equal('not-shared');
    expect(becauseOf([shared], wish({ guest: city }))).to.equal('not-shared');
    expect(becauseOf([shared], wish({ space: { kind: 'room', name: 'A-1' } }))).to.equal('not-shared');
    expect(becauseOf([shared], wish({ site: { ...station, id: 'other' as SiteId } }))).to.equal('not-shared');
    expect(becauseOf([{ ...shared, only: ['A-2'] }], wish())).to.equal('not-shared');
  });

  it('gives away only what its owner owns', () => {
    const presumptuous = { ...shared, owner: city, sites: 'all' as const, guests: 'everybody' as const };
    expect(becauseOf([presumptuous], wish())).to.equal('not-shared');
  });

  it('may be for everybody, and for all sites of its owner', () => {
    const open: Agreement = { ...shared, guests: 'everybody', sites: 'all' };
    expect(becauseOf([open], wish({ guest: city, site: { ...station, id: 'other' as SiteId } }))).to.equal('allowed');
  });

  it('holds from its first day to its last', () => {
    const days = { ...shared, from: '2026-11-25' as LocalDate, until: '2026-11-26' as LocalDate };
    expect(becauseOf([days], wish({ day: '2026-11-24' }))).to.equal('not-then');
    expect(becauseOf([days], wish({ day: '2026-11-25' }))).to.equal('allowed');
    expect(becauseOf([days], wish({ day: '2026-11-26' }))).to.equal('allowed');
    expect(becauseOf([days], wish({ day: '2026-11-27' }))).to.equal('not-then');
  });

  it('lets guests book only so far ahead', () => {
    const near = { ...shared, daysAhead: 1 };
    expect(becauseOf([near], wish({ day: '2026-11-25' }))).to.equal('allowed');
    expect(becauseOf([near], wish({ day: '2026-11-26' }))).to.equal('too-far-ahead');
  });

  it('keeps to its hours, to the minute, on its weekdays', () => {
    const hours = { weekdays: [1, 2, 3], from: '09:00' as LocalTime, to: '12:00' as LocalTime };
    const mornings = { ...shared, hours };
    expect(becauseOf([mornings], wish())).to.equal('allowed');
    expect(becauseOf([mornings], wish({ from: '08:59' }))).to.equal('outside-hours');
    expect(becauseOf([mornings], wish({ to: '12:01' }))).to.equal('outside-hours');
    expect(becauseOf([mornings], wish({ day: '2026-11-26' })), 'a Thursday').to.equal('outside-hours');
    const late = { ...shared, hours: { weekdays: [3], from: '20:00' as LocalTime, to: '24:00' as LocalTime } };
    expect(becauseOf([late], wish({ from: '22:00', to: '24:00' }))).to.equal('allowed');
    const overnight = { from: at('2026-11-25', '22:00'), to: at('2026-11-26', '01:00') };
    expect(becauseOf([late], wish({ slot: overnight }))).to.equal('outside-hours');
  });

  it('that allows it counts, where another forbids it; the one without a share goes first, and then the largest', () => {
    const over = { ...shared, id: 'over' as AgreementId, until: '2020-01-01' as LocalDate };
    const fifth = { ...shared, id: 'fifth' as AgreementId, share: 0.2 };
    const half = { ...shared, id: 'half' as AgreementId, share: 0.5 };
    const idsOf = (agreements: Agreement[]) => terms(agreements, wish()).allowing.map(({ id }) => id);

    expect(becauseOf([over, shared], wish())).to.equal('allowed');
    expect(idsOf([fifth, half])).to.deep.equal(['half', 'fifth']);
    expect(idsOf([fifth, shared, half])).to.deep.equal(['shared', 'half', 'fifth']);
  });

  it('is read on the clock of the site, on both nights of the clock change', () => {
    const sundays = { ...shared, hours: { weekdays: [7], from: '01:00' as LocalTime, to: '04:00' as LocalTime } };
    for (const day of ['2026-03-29', '2026-10-25']) {
      expect(becauseOf([sundays], wish({ day, from: '01:00', to: '04:00' })), day).to.equal('allowed');
      expect(becauseOf([sundays], wish({ day, from: '00:59', to: '04:00' })), day).to.equal('outside-hours');
    }
  });
});
