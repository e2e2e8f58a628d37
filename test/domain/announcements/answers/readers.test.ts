import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../../../src/domain/announcements/announcement.ts';
import { Readers } from '../../../../src/domain/announcements/answers/readers.ts';
import type { Official } from '../../../../src/domain/people/official.ts';
import type { PersonId } from '../../../../src/domain/people/person.ts';
import type { SiteId } from '../../../../src/domain/places/place.ts';
import { Refusal } from '../../../../src/domain/refusal.ts';
import { LowdbDatabase } from '../../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../../src/stores.ts';
import { anOfficial, anOrganisation } from '../../../helpers/administrations.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const heat = 'heat' as AnnouncementId;
const city = anOrganisation('city');
const hanne = anOfficial(city, 'hanne', { roles: ['hr'] });
/** More than are asked for at once. */
const many = Array.from({ length: 2_001 }, (_, n) => anOfficial(city, `p${String(n).padStart(4, '0')}`));

describe('who has read an announcement', () => {
  let stores: Stores;
  let readers: Readers;

  beforeEach(() => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    readers = new Readers(stores);
  });

  async function sentTo(people: Official[], more: Partial<Announcement> = {}): Promise<Announcement> {
    await stores.people.import({ organisation: city, people: people.map(({ person }) => person), teams: [], identities: [] }); // prettier-ignore
    const announcement: Announcement = {
      ...{ organisation: city.id, id: heat, version: 1, state: 'sent', by: hanne.person.id, made: NOW, changed: NOW },
      ...{ purpose: 'safety', texts: { nl: { title: 'Hitte', text: 'Drink water.' } }, audience: {}, receipt: {} },
      ...{ care: 'announce', ...more },
    };
    await stores.announcements.put(announcement);
    const dispatch = { organisation: city.id, announcement: heat, care: 'announce' as const, from: NOW };
    await stores.announced.queue(dispatch, people.map(({ person }) => person.id)); // prettier-ignore
    return announcement;
  }

  const lookedUp = async (person: PersonId) => (await stores.lookUps.ofPerson(city.id, person, 0, 10)).lookUps;
  const codeOf = async (work: Promise<unknown>) => {
    const outcome = await work.catch((error: unknown) => error);
    return outcome instanceof Refusal ? outcome.code : outcome;
  };

  it('is listed whole, some at a time, and each can see who looked: once, also where it is fetched again', async () => {
    const one = await sentTo([hanne, ...many]);
    const sizes: number[] = [];
    const listed = new Set<PersonId>();
    for (let fetched = 0; fetched < 2; fetched += 1) {
      for await (const some of readers.portions(hanne, one, NOW)) {
        sizes.push(some.length);
        for (const { person } of some) listed.add(person);
      }
    }
    expect(sizes).to.deep.equal([1_000, 1_000, 2, 1_000, 1_000, 2]);
    expect(listed.size).to.equal(2_002);
    const by = { organisation: city.id, person: hanne.person.id };
    for (const { person } of [many[0]!, many[2_000]!]) {
      expect(await lookedUp(person.id)).to.deep.equal([{ organisation: city.id, person: person.id, by, how: 'as-reader', at: NOW }]); // prettier-ignore
    }
    expect(await lookedUp(hanne.person.id), 'nobody looks themselves up').to.deep.equal([]);
  });

  it('is noted before it is shown, and not where nobody fetches it', async () => {
    const one = await sentTo(many.slice(0, 1));
    const portions = readers.portions(hanne, one, NOW);
    expect(await lookedUp(many[0]!.person.id)).to.deep.equal([]);
    await portions.next();
    expect(await lookedUp(many[0]!.person.id)).to.have.length(1);
  });

  it('is for HR of the organisation', async () => {
    const one = await sentTo(many.slice(0, 1));
    expect(await readers.listed(hanne, heat)).to.deep.equal(one);
    expect(await codeOf(readers.listed(many[0]!, heat))).to.equal('not-for-announcing');
    const approver = anOfficial(city, 'abel', { roles: ['approver'] });
    expect(await codeOf(readers.listed(approver, heat))).to.equal('not-for-announcing');
    const elsewhere = anOfficial(anOrganisation('province'), 'hugo', { roles: ['hr'] });
    expect(await codeOf(readers.listed(elsewhere, heat))).to.equal('announcement-not-there');
  });

  it('is nobody where nobody is asked to confirm, nor of people at a site', async () => {
    for (const more of [
      { audience: { sites: ['kaai' as SiteId] } },
      { audience: { awaiting: heat, bySite: true as const } },
      { receipt: undefined },
    ]) {
      // prettier-ignore
      const { receipt, ...rest } = { ...(await sentTo([])), ...more };
      const id = `${Object.keys(more.audience ?? {}).join()}!` as AnnouncementId;
      await stores.announcements.put({ ...rest, id, ...(receipt && { receipt }) });
      expect(await codeOf(readers.listed(hanne, id))).to.equal('announcement-not-there');
    }
  });

  it('is not known any more once it was forgotten', async () => {
    const one = await sentTo(many.slice(0, 1));
    expect(await readers.isKnown(one)).to.equal(true);
    await stores.announced.forget(city.id, heat);
    expect(await readers.isKnown(one)).to.equal(false);
    expect((await readers.portions(hanne, one, NOW).next()).done).to.equal(true);
  });
});
