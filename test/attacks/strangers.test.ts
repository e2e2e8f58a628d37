import { expect } from 'chai';
import { pino } from 'pino';
import sinon from 'sinon';
import { readConfig } from '../../src/config.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { admissionOf, openNomade } from '../../src/nomade.ts';
import { emptyStores, type TestStores } from '../helpers/test-stores.ts';
import { TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const PRODUCTION = {
  NOMADE_MODE: 'production',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'password',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  TEAMS_TENANTS: 'tenant-of-bosa=bosa',
  SLACK_WORKSPACES: 'TBOSA=bosa',
};
/** Of Bosa, and of another organisation of the demo. */
const OURS = 'official@nomade.example';

describe('a stranger, in production', () => {
  let store: TestStores;
  let asks: (platform: 'teams' | 'slack', realm: string, user: string, email: string | undefined) => Promise<string>;
  const directory = sinon.stub<[], Promise<string | undefined>>();
  let theirs: string;

  beforeEach(async () => {
    directory.reset();
    store = await emptyStores();
    const clock = { now: () => TUESDAY_NINE, shift: (time: Date) => time };
    const log = pino({ level: 'silent' });
    const { handle } = await openNomade(store.stores, {
      clock,
      log,
      admission: admissionOf(readConfig(PRODUCTION)),
    });
    const people = (await store.rows('people')) as Person[];
    theirs = people.find(({ organisation }) => organisation !== 'bosa')?.email ?? '';
    let deliveries = 0;
    asks = async (platform, realm, user, email) => {
      directory.resolves(email);
      const text = 'my bookings';
      const sender = { identity: { platform, realm, user }, email: directory, locale: 'en' as const };
      const conversation = { channel: platform, id: user, kind: 'personal' as const };
      const deliveryKey = `stranger ${++deliveries}`;
      return words(
        await handle({ kind: 'message', deliveryKey, at: TUESDAY_NINE, text, language: 'en', sender, conversation }),
      );
    };
  });

  const linked = async () => (await store.rows('identities')).length;

  it('of a tenant or workspace that is not on the list is refused before any directory is asked', async () => {
    for (const realm of ['other', '', '__proto__', 'constructor', 'tenant', 'TBOSA', 'TENANT-OF-BOSA']) {
      expect(await asks('teams', realm, 'u1', OURS), realm).to.include('I do not know');
    }
    expect(await asks('slack', 'tenant-of-bosa', 'u1', OURS)).to.include('I do not know');
    expect(directory.called).to.equal(false);
    expect(await linked()).to.equal(0);
  });

  it('whose address nobody has, or somebody elsewhere, is refused and tied to nobody', async () => {
    for (const email of [undefined, '', 'nobody@nomade.example', theirs, `${OURS}.evil.example`, `x${OURS}`]) {
      expect(await asks('teams', 'tenant-of-bosa', 'u2', email), email).to.include('I do not know');
    }
    expect(await linked()).to.equal(0);
  });

  it('with the address of somebody who has an account already is not taken for them', async () => {
    expect(await asks('slack', 'TBOSA', 'first', OURS)).not.to.include('I do not know');
    expect(await asks('slack', 'TBOSA', 'second', OURS)).to.include('I do not know');
    expect(await asks('slack', 'TBOSA', 'first', undefined)).not.to.include('I do not know');
    expect(await linked()).to.equal(1);
  });
});
