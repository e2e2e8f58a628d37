import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PlaceId, Site, SiteId, Space, SpaceId, ZoneId } from '../../src/domain/places/place.ts';
import type { SiteStore } from '../../src/domain/places/site-store.ts';

function site(id: string, more: Partial<Site> = {}): Site {
  return {
    id: id as SiteId,
    place: 'eupen' as PlaceId,
    owner: 'city' as OrganisationId,
    name: { nl: id, fr: id, de: id, en: id },
    address: 'Rathausplatz 14',
    zone: 'Europe/Brussels',
    opening: [{ from: '08:00', to: '18:00' }, null] as Site['opening'],
    holidays: 'BE-DE',
    closures: [],
    zones: [{ id: `${id}-hall` as ZoneId, name: { nl: 'zaal', fr: 'salle', de: 'Saal', en: 'hall' } }],
    lat: 50.6,
    lon: 6,
    ...more,
  };
}

function space(id: string, where: string, more: Partial<Space> = {}): Space {
  const zone = `${where}-hall` as ZoneId;
  const equipment: Space['equipment'] = ['screen'];
  return { id: id as SpaceId, kind: 'desk', site: where as SiteId, zone, name: id, equipment, x: 1.5, y: 2, ...more };
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** What `SiteStore` promises, asked of one implementation. */
export function describeSiteStore(name: string, open: () => Promise<SiteStore>): void {
  describe(`${name} as a SiteStore`, () => {
    const station = site('station');
    const harbour = site('harbour');
    const desk = space('desk', 'station');
    const room = space('room', 'station', { kind: 'room' });
    let store: SiteStore;

    beforeEach(async () => {
      store = await open();
      await store.import({ sites: [station, harbour], spaces: [desk, room, space('berth', 'harbour')] });
    });

    it('lists every site, by id', async () => {
      expect(await store.sites()).to.deep.equal([harbour, station]);
    });

    it('lists the desks of a site, or its rooms, by name and then by id', async () => {
      const named = (id: string, name: string) => space(id, 'station', { name });
      await store.import({ sites: [station], spaces: [named('3', 'b'), named('2', 'b'), named('1', 'C'), room] });

      expect(ids(await store.spaces(station.id, 'desk'))).to.deep.equal(['1', '2', '3']);
      expect(ids(await store.spaces(station.id, 'room'))).to.deep.equal(['room']);
      expect(await store.spaces('nowhere' as SiteId, 'desk')).to.deep.equal([]);
    });

    it('finds a space, and none where there is none', async () => {
      expect(await store.space(desk.id)).to.deep.equal(desk);
      expect(await store.space('__proto__' as SpaceId)).to.equal(undefined);
    });

    it('replaces the sites an import names, with all their spaces, and keeps the rest', async () => {
      await store.sites();
      await store.spaces(station.id, 'desk');
      const moved = site('station', { address: 'Bahnhofstrasse 1' });
      await store.import({ sites: [moved], spaces: [space('other', 'station')] });

      expect(await store.sites()).to.deep.equal([harbour, moved]);
      expect(ids(await store.spaces(station.id, 'desk'))).to.deep.equal(['other']);
      expect(await store.spaces(station.id, 'room')).to.deep.equal([]);
      expect(await store.space(desk.id)).to.equal(undefined);
      expect(ids(await store.spaces(harbour.id, 'desk'))).to.deep.equal(['berth']);
    });

    it('takes no space of a site that the import does not name, and then nothing at all', async () => {
      for (const stray of [space('berth-2', 'harbour'), space('berth', 'station')]) {
        const error: unknown = await store
          .import({ sites: [station], spaces: [stray] })
          .catch((thrown: unknown) => thrown);
        expect(error).to.be.an('error');
      }
      expect(ids(await store.spaces(station.id, 'desk'))).to.deep.equal(['desk']);
      expect(ids(await store.spaces(harbour.id, 'desk'))).to.deep.equal(['berth']);
    });

    it('keeps its own copy of what was brought', async () => {
      const brought = site('quay');
      await store.import({ sites: [brought], spaces: [] });
      brought.address = 'changed';

      expect((await store.sites()).find(({ id }) => id === 'quay')).to.have.property('address', 'Rathausplatz 14');
    });
  });
}
