import { expect } from 'chai';
import type { Agreement, AgreementId, Shown } from '../../src/domain/agreements/agreement.ts';
import { SHOWN } from '../../src/domain/agreements/agreement.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import { VISIBILITIES, type Visibility } from '../../src/domain/people/choices.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { SiteId, Space, SpaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, type Talk, words } from '../helpers/a-conversation.ts';
import { anOfficial, anOrganisation, bring, NAMUR, openSite, TOMORROW, WEDNESDAY_NINE, whomOf } from '../helpers/administrations.ts'; // prettier-ignore
import { onEveryStore } from '../store/stores.ts';

const named = (id: string, name: string) => ({ ...anOrganisation(id), name: { nl: name, fr: name, de: name, en: name } }); // prettier-ignore
const owner = named('owner', 'Owner');
const guest = named('guest', 'Guest');
/** What must not be told without a right to it, each by words that are nowhere else. */
const holders = named('org-4711', 'Kangaroo Agency');
const zebra = named('zebra', 'Zebra Agency');
const hilda = anOfficial(holders, 'id-0815', { name: 'Hilda Geheim' });
const SECRET_IDS = ['id-0815', 'org-4711'];
const SECRET_DEAL = 'agreed with zebras';

const at = (from: string, to: string) => slotOn(TOMORROW, from as LocalTime, to as LocalTime, 'Europe/Brussels');
const depot = 'depot' as SiteId;
const room = { id: 'depot-Weser' as SpaceId, kind: 'room' as const, site: depot, name: 'Weser', capacity: 8 };
const spare = { ...room, id: 'depot-Our' as SpaceId, name: 'Our' };
const desk = 'depot-A-1' as SpaceId;

/** Who asks, and what there is between their organisation and the owner. */
const ASKERS: { is: string; who: Official; agreed: Agreement['guests'] | 'nothing laid down'; mayAsk: boolean }[] = [
  { is: 'a guest by name', who: anOfficial(guest, 'g1'), agreed: [guest.id], mayAsk: true },
  { is: 'a guest as everybody', who: anOfficial(guest, 'g2'), agreed: 'everybody', mayAsk: true },
  { is: 'no guest', who: anOfficial(guest, 'g3'), agreed: [zebra.id], mayAsk: false },
  { is: 'anybody', who: anOfficial(guest, 'g4'), agreed: 'nothing laid down', mayAsk: true },
  { is: 'of the owner', who: anOfficial(owner, 'o1'), agreed: [zebra.id], mayAsk: true },
  { is: 'a colleague', who: anOfficial(holders, 'h1'), agreed: 'everybody', mayAsk: true },
];

/** What somebody may be told of a booking of Hilda's: the only table there is, beside the one of visibility. */
function granted({ is, agreed }: (typeof ASKERS)[number], shows: Shown, visibility: Visibility) {
  const seen = is === 'a colleague' ? ['organisation', 'network'] : ['network'];
  const isVisible = seen.includes(visibility);
  const isGuest = agreed === 'everybody' || agreed.includes(guest.id);
  if (is === 'of the owner') return { name: isVisible, organisation: isVisible };
  if (is === 'a colleague') return { name: isVisible, organisation: true };
  if (agreed === 'nothing laid down' || !isGuest) return { name: false, organisation: false };
  return { name: shows === 'holder' && isVisible, organisation: shows !== 'free-busy' };
}

const day = { days: [TOMORROW] };
const ten = { time: { from: '10:00', to: '11:00' } };
/** Everything that can be asked of a room or a desk that somebody has: as a button has it. */
const QUESTIONS: { verb: string; data: (own: Booking) => object }[] = [
  { verb: 'book_room', data: () => ({ place: NAMUR, ...day, ...ten }) },
  { verb: 'book_room', data: () => ({ room: room.id, ...day, ...ten }) },
  { verb: 'book_room', data: () => ({ room: room.id, days: ['2027-01-20'], ...ten }) },
  { verb: 'book_room', data: () => ({ room: room.id, days: [TOMORROW, '2026-11-27'], ...ten }) },
  { verb: 'book_desk', data: () => ({ place: NAMUR, ...day }) },
  { verb: 'book_desk', data: () => ({ desk, ...day }) },
  { verb: 'find_free', data: () => ({ place: NAMUR, ...day }) },
  { verb: 'wait_for_space', data: () => ({ place: NAMUR, ...day }) },
  { verb: 'wait_for_space', data: () => ({ kind: 'room', place: NAMUR, ...day, ...ten }) },
  { verb: 'change', data: ({ id }) => ({ booking: id, desk: room.id, ...day, ...ten }) },
  { verb: 'change', data: ({ id }) => ({ booking: id, ...day, ...ten }) },
  { verb: 'my_bookings', data: () => ({}) },
  { verb: 'sharing', data: () => ({}) },
  { verb: 'sharing', data: () => ({ place: NAMUR }) },
  { verb: 'room_day', data: () => ({ space: 'Weser', ...day }) },
  { verb: 'room_day', data: () => ({ spaceId: desk, ...day, ...ten }) },
  { verb: 'room_day', data: () => ({ space: 'Weser', place: NAMUR, days: ['2027-01-20'] }) },
];

/** What is decided is decided the same way on every store: there, what is chosen least and most will do. */
const THE_ENDS: Visibility[] = ['nobody', 'network'];

onEveryStore((name, open) => {
  if (name === 'lowdb on disk') return; // it answers as the one in memory does
  describe(`what guests are told of bookings in their way, with ${name}`, function () {
    this.timeout(120_000); // everybody asks everything, whatever is agreed on and chosen
    let stores: Stores;
    let talk: Talk;
    const own = new Map<Official, Booking>();
    beforeEach(async () => {
      stores = await open();
      await fill(stores, own);
      talk = await aConversation(WEDNESDAY_NINE, { stores });
    });

    async function agree(guests: (typeof ASKERS)[number]['agreed'], shows: Shown): Promise<void> {
      const terms = { owner: owner.id, sites: 'all' as const, kinds: ['desk', 'room'] as Agreement['kinds'] };
      const deal = { ...terms, id: SECRET_DEAL as AgreementId, guests: [zebra.id], shows: 'holder' as const };
      const ours = { ...terms, id: 'ours' as AgreementId, shows };
      const agreements = guests === 'nothing laid down' ? undefined : [deal, { ...ours, guests }];
      const laidDown: Organisation = { ...owner, ...(agreements && { agreements }) };
      await stores.people.import({ organisation: laidDown, people: [], teams: [], identities: [] });
    }
    let presses = 0;
    const ask = async (
      { who }: (typeof ASKERS)[number],
      question: (typeof QUESTIONS)[number],
      kind: 'personal' | 'group',
    ) => {
      const action = { type: 'Action.Execute' as const, title: '', verb: question.verb, data: { ...question.data(own.get(who)!), once: '' } }; // prettier-ignore
      const conversation = { channel: 'console' as const, id: `${who.person.id} ${(presses += 1)}`, kind };
      return talk.presses(who.person.email, action, { language: 'en', conversation });
    };

    it('is only what an agreement shows, and what the person lets them see', async () => {
      let told = 0;
      for (const visibility of name === 'PostgreSQL' ? THE_ENDS : VISIBILITIES) {
        await stores.choices.change(holders.id, hilda.person.id, { visibility });
        for (const shows of SHOWN) {
          for (const asker of ASKERS) {
            await agree(asker.agreed, shows);
            const rights = granted(asker, shows, visibility);
            for (const question of QUESTIONS) {
              const what = `${asker.is}, ${shows}, ${visibility}: ${question.verb}`;
              const replies = await ask(asker, question, 'personal');
              const all = JSON.stringify(replies);
              const isDay = question.verb === 'room_day' && asker.mayAsk && !all.includes('2027') && !all.includes('January'); // prettier-ignore

              for (const id of SECRET_IDS) expect(all.includes(id), `${what}: ${id}`).to.be.false;
              expect(all.includes('Hilda'), `${what}: the name`).to.equal(isDay && rights.name);
              if (asker.is !== 'a colleague')
                expect(all.includes('Kangaroo'), `${what}: the organisation`).to.equal(isDay && rights.organisation);
              if (asker.is !== 'of the owner') expect(all, what).not.to.match(/zebra/i);
              if (isDay) expect(words(replies), what).to.match(/taken/);
              if (asker.is === 'no guest')
                expect(all, `${what}: others’ terms`).not.to.match(/Other administrations see/);
              told += isDay && rights.name ? 1 : 0;
            }
          }
        }
      }
      expect(told, 'somebody was told a name').to.be.greaterThan(0);
    });

    it('names nobody where others read along', async () => {
      await stores.choices.change(holders.id, hilda.person.id, { visibility: 'network' });
      for (const asker of ASKERS) {
        await agree(asker.agreed, 'holder');
        for (const question of QUESTIONS) {
          const all = JSON.stringify(await ask(asker, question, 'group'));
          expect(all, `${asker.is}: ${question.verb}`).not.to.include('Hilda');
        }
      }
    });

    it('is noted as a look-up of who was named, and of nobody else', async () => {
      const lookedUp = async () => (await stores.lookUps.ofPerson(holders.id, hilda.person.id, 0, 100)).lookUps;
      const [first] = ASKERS;
      const dayOfRoom = QUESTIONS.find(({ verb }) => verb === 'room_day')!;
      await stores.choices.change(holders.id, hilda.person.id, { visibility: 'organisation' });
      await agree(first!.agreed, 'holder');
      await ask(first!, dayOfRoom, 'personal');
      expect(await lookedUp()).to.deep.equal([]);

      await stores.choices.change(holders.id, hilda.person.id, { visibility: 'network' });
      await ask(first!, dayOfRoom, 'personal');
      expect((await lookedUp()).map(({ by, how }) => [by.person, how])).to.deep.equal([['g1', 'on-a-list']]);
    });

    it('is no name to who is of an organisation that does without finding colleagues, nor of who is', async () => {
      await stores.choices.change(holders.id, hilda.person.id, { visibility: 'network' });
      const [first] = ASKERS;
      await agree(first!.agreed, 'holder');
      const dayOfRoom = QUESTIONS.find(({ verb }) => verb === 'room_day')!;
      for (const organisation of [guest, holders]) {
        const without = { ...organisation, policy: { without: ['finding-colleagues' as const] } };
        await stores.people.import({ organisation: without, people: [], teams: [], identities: [] });
        const said = words(await ask(first!, dayOfRoom, 'personal'));
        expect(said, organisation.id).to.include('Kangaroo Agency').and.not.include('Hilda');
        await stores.people.import({ organisation, people: [], teams: [], identities: [] });
      }
      expect(words(await ask(first!, dayOfRoom, 'personal'))).to.include('Hilda');
    });
  });
});

/** The owner has a site with a desk and two rooms; Hilda holds the desk and a room, and each who asks a time of the other. */
async function fill(stores: Stores, own: Map<Official, Booking>): Promise<void> {
  await bring(stores, [hilda, anOfficial(zebra, 'zoe'), ...ASKERS.map(({ who }) => who)]);
  await openSite(stores, owner, depot, NAMUR, ['A-1']);
  const [site] = await stores.sites.sites();
  const [desks] = [await stores.sites.spaces(depot, 'desk')];
  const rooms = [room, spare].map((one): Space => ({ ...one, zone: site!.zones[0]!.id, equipment: [], x: 1, y: 1 }));
  await stores.sites.import({ sites: [structuredClone(site!)], spaces: [...structuredClone(desks), ...rooms] });
  const wish = { ...whomOf(hilda), site: depot, slot: at('08:00', '18:00') };
  await stores.bookings.claim([{ ...wish, kind: 'desk', space: desk, key: 'desk' }]);
  await stores.bookings.claim([{ ...wish, kind: 'room', space: room.id, key: 'room' }]);
  for (const [n, { who }] of ASKERS.entries()) {
    const hour = { site: depot, slot: at(`${12 + n}:00`, `${13 + n}:00`), key: 'own' };
    const claim = await stores.bookings.claim([{ ...whomOf(who), kind: 'room', space: spare.id, ...hour }]);
    if (claim.outcome === 'booked') own.set(who, claim.bookings[0]!);
  }
}
