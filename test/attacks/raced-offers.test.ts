import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { aConversation, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { BOTH, storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const HOUR_MS = 3_600_000;

for (const store of BOTH) {
  describe(`a desk on offer, with ${store}`, function () {
    this.timeout(60_000); // perhaps starting a server, and loading the demo

    for (const other of ['accept_space', 'refuse_space', 'leave_waiting_list']) {
      for (const untilMs of [-1, HOUR_MS]) {
        it(`is had or not, whoever is first of a yes, ${other} and the round ${untilMs < 0 ? 'that ends it' : ''}`, async () => {
          const { stores } = await storesForDemo(TUESDAY_NINE, store);
          const talk = await aConversation(TUESDAY_NINE, { stores });
          const { organisation, id: person } = (await talk.nomade.people.byEmail(NORA))!;
          const [site] = await stores.sites.sites();
          const free = (await stores.sites.spaces(site!.id, 'desk'))[0]!;
          // A Saturday: nobody of the demo holds it, and the round has nothing to offer in its place.
          const from = new Date('2026-11-28T08:00:00Z');
          const slot = { from, to: new Date(from.getTime() + HOUR_MS) };
          const whose = {
            organisation,
            person,
            kind: 'desk' as const,
            place: site!.place,
            day: '2026-11-28' as LocalDate,
          };
          const wish = await stores.waiting.join({ ...whose, part: {}, equipment: [], since: TUESDAY_NINE, until: slot.to }); // prettier-ignore
          const until = new Date(TUESDAY_NINE.getTime() + untilMs);
          const offered = await stores.waiting.offer(organisation, wish.id, wish.version, { site: site!.id, space: free.id, slot, until }); // prettier-ignore
          if (offered.outcome !== 'offered') throw new Error(offered.outcome);
          const { booking } = offered.wish.offer;
          let presses = 0;
          const press = async (verb: string, data: object) =>
            words(await talk.presses(NORA, { type: 'Action.Execute', title: '', verb, data: { ...data, once: `press ${(presses += 1)}` } }, { language: 'en' })); // prettier-ignore

          const [yes] = await Promise.all([
            press('accept_space', { booking }),
            press(other, other === 'leave_waiting_list' ? { wish: wish.id } : { booking }),
            talk.nomade.chores.find(({ name }) => name === 'waiting list')!.run(),
          ]);
          const held = await stores.bookings.get(organisation, booking);
          expect(held?.state).to.equal(yes.startsWith('Booked') ? 'confirmed' : 'cancelled');
          expect(await stores.waiting.ofPerson(organisation, person)).to.deep.equal([]);
        });
      }
    }
  });
}
