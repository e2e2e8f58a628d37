import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { AdminRequest, type Administer, administration } from '../../src/channels/admin/admin-request.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { adminSession } from '../../src/commands/admin-session.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { limitsOf, PUBLISHED } from '../../src/domain/announcements/delivering/lane-limits.ts';
import { Figures } from '../../src/domain/summaries/figures.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../src/stores.ts';
import { anAdministration, NINE } from '../helpers/an-announcement.ts';

describe('npm run admin -- announcements', () => {
  let stores: Stores;
  let administer: Administer;
  let announcement: Announcement;
  beforeEach(async () => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    const { people: store, sites, directory, announcements, announced, guidelines } = stores;
    const kept = { store, sites, directory, announcements, announced, guidelines, places: [], clock: clockFrom(NINE) };
    administer = administration({
      ...kept,
      figures: new Figures(stores.figures),
      limitOf: limitsOf(PUBLISHED),
      unreached: async () => [],
    });
    const people = await anAdministration(stores, 'city', 40);
    announcement = {
      ...{ organisation: 'city' as never, id: 'heat' as AnnouncementId, version: 1, state: 'scheduled' },
      ...{ by: people[0]!, made: NINE, changed: NINE, purpose: 'it', audience: {}, care: 'announce' },
      texts: { nl: { title: 'Hitte', text: 'Drink.' }, en: { title: 'Heat', text: 'Drink.' } },
    };
  });

  interface Around {
    isTerminal?: boolean;
    isAlone?: boolean;
    /** What becomes of it meanwhile. */
    meanwhile?: () => Promise<void>;
  }
  async function run(args: string[], { isTerminal = false, isAlone = false, meanwhile }: Around = {}) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const throughTheDoor: Administer = async (request) => {
      const answer = await administer(AdminRequest.parse(JSON.parse(JSON.stringify(request))));
      return JSON.parse(JSON.stringify(answer)) as typeof answer;
    };
    const openAdministration = async () => ({ administer: throughTheDoor, isAlone, close: async () => undefined });
    const code = await adminSession(['announcements', ...args], {
      ...{ openAdministration, language: 'en', stdout, stderr, isTerminal },
      openMove: () => Promise.reject(new Error('opened')),
      wait: async () => meanwhile?.(),
    });
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }
  const begin = async (audience: Announcement['audience'] = {}, state: Announcement['state'] = 'sending') => {
    const people = (await stores.people.everybody(announcement.organisation)).map(({ id }) => id);
    await stores.announcements.put({ ...announcement, audience, state });
    const { organisation, id, care } = announcement;
    await stores.announced.queue({ organisation, announcement: id, care, from: NINE }, people);
  };

  it('says of each how it stands, and how far it is', async () => {
    expect((await run(['city'])).out).to.equal('There is no announcement yet.\n');
    await stores.announcements.put(announcement);
    expect((await run(['city'])).out).to.equal('Heat – Ready to go out\n');
    await stores.announcements.put({ ...announcement, version: 2, state: 'sending' });
    await begin();
    const { code, out } = await run(['city']);
    expect(code).to.equal(0);
    expect(out.split('\n').slice(1, 3)).to.deep.equal([`  [${'.'.repeat(20)}] 0 %`, '  Still to be told · 40']);
    expect(await run(['elsewhere'])).to.include({ code: 1, out: '' });
  });

  it('counts people at a site only in fives', async () => {
    await stores.people.import({
      organisation: (await stores.people.organisation(announcement.organisation))!,
      ...{ people: [{ ...(await stores.people.everybody(announcement.organisation))[0]!, id: 'late' as never, email: 'late@city.example' }], teams: [], identities: [] }, // prettier-ignore
    });
    await begin({ sites: ['kaai' as never] });
    const { out } = await run(['city']);
    expect(out, 'nobody has got it')
      .to.include('at least 40 people')
      .and.not.match(/41|Still to be told|annot be reached/);
  });

  it('is watched until none is being sent: over what was there in a terminal, and else only what is new', async () => {
    await begin();
    let looks = 0;
    const meanwhile = async () => {
      looks += 1;
      if (looks === 2) await stores.announcements.put({ ...announcement, version: 2, state: 'paused' });
    };
    const { out } = await run(['city', '--watch'], { meanwhile });
    expect(looks).to.equal(2);
    expect(out.match(/Heat – .*/g)).to.deep.equal(['Heat – Being sent', 'Heat – Paused']);
    expect(out).to.not.include('\u001b');

    await stores.announcements.put({ ...announcement, version: 3, state: 'sending' });
    const resumed = async () => {
      await stores.announcements.put({ ...announcement, version: 4, state: 'cancelled' });
    };
    expect((await run(['city', '--watch'], { meanwhile: resumed, isTerminal: true })).out).to.include(
      '\u001b[3A\u001b[J',
    );
  });

  it('is told once where nobody else has the store, who could send', async () => {
    await begin();
    const meanwhile = () => Promise.reject(new Error('waited'));
    expect((await run(['city', '--watch'], { isAlone: true, meanwhile })).code).to.equal(0);
  });
});
