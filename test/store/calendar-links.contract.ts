import { expect } from 'chai';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import type { CalendarLinks } from '../../src/domain/calendar/calendar-links.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const [ann, bob] = ['ann', 'bob'] as [PersonId, PersonId];
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const whole = (person: PersonId, minute = 0) => ({ organisation: city, person, made: at(minute) });
const single = (person: PersonId, minute = 0) => ({ ...whole(person, minute), booking: 'b1' as BookingId });

/** What `CalendarLinks` promises, asked of one implementation. */
export function describeCalendarLinks(name: string, open: () => Promise<CalendarLinks>): void {
  describe(`${name} as CalendarLinks`, () => {
    let links: CalendarLinks;
    beforeEach(async () => {
      links = await open();
    });

    it('opens with the digest that was kept, and with no other', async () => {
      await links.keep('d1', whole(ann));
      await links.keep('d2', single(bob));

      expect(await links.behind('d1')).to.deep.equal(whole(ann));
      expect(await links.behind('d2')).to.deep.equal(single(bob));
      for (const wrong of ['d', 'D1', 'd3', '', '__proto__', '%'])
        expect(await links.behind(wrong), wrong).to.equal(undefined);
    });

    it('has one address a calendar: a new one closes the old', async () => {
      await links.keep('d1', whole(ann, 0));
      await links.keep('d2', single(ann, 1));
      await links.keep('d3', whole(ann, 2));

      expect(await links.behind('d1')).to.equal(undefined);
      expect(await links.behind('d2')).to.deep.equal(single(ann, 1));
      expect(await links.behind('d3')).to.deep.equal(whole(ann, 2));
    });

    it('says since when a person has one', async () => {
      await links.keep('d1', whole(ann, 3));
      await links.keep('d2', single(bob, 3));

      expect(await links.madeFor(city, ann)).to.deep.equal(at(3));
      expect(await links.madeFor(city, bob), 'a single booking is no calendar').to.equal(undefined);
      expect(await links.madeFor(province, ann), 'of another organisation').to.equal(undefined);
    });

    it('closes everything of a person at once, and nothing of anybody else', async () => {
      await links.keep('d1', whole(ann));
      await links.keep('d2', single(ann));
      await links.keep('d3', whole(bob));
      await links.keep('d4', { ...whole(ann), organisation: province });
      await links.revoke(city, ann);
      await links.revoke(city, ann);

      expect(await links.behind('d1')).to.equal(undefined);
      expect(await links.behind('d2')).to.equal(undefined);
      expect(await links.behind('d3')).to.deep.equal(whole(bob));
      expect(await links.behind('d4')).to.deep.equal({ ...whole(ann), organisation: province });
    });

    it('may be told the same twice', async () => {
      for (let n = 0; n < 2; n += 1) await links.keep('d1', whole(ann));
      for (let n = 0; n < 2; n += 1) await links.keep('d2', single(ann));

      expect(await links.behind('d1')).to.deep.equal(whole(ann));
      expect(await links.behind('d2')).to.deep.equal(single(ann));
    });

    it('forgets the links of single bookings in time, never those of calendars', async () => {
      await links.keep('d1', whole(ann, 0));
      await links.keep('d2', single(ann, 0));
      await links.keep('d3', { ...single(ann, 5), organisation: province });

      expect(await links.forgetBefore(at(5))).to.equal(1);
      expect(await links.behind('d1')).to.deep.equal(whole(ann, 0));
      expect(await links.behind('d2')).to.equal(undefined);
      expect(await links.behind('d3')).to.not.equal(undefined);
      expect(await links.forgetBefore(at(6))).to.equal(1);
    });
  });
}
