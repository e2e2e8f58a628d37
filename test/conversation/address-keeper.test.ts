import { expect } from 'chai';
import { fake, stub } from 'sinon';
import { AddressKeeper } from '../../src/conversation/address-keeper.ts';
import type { AddressBook } from '../../src/conversation/address.ts';
import type { Official } from '../../src/domain/people/official.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../src/stores.ts';
import { aConversation, words } from '../helpers/a-conversation.ts';

const person = (id: string) => ({ person: { id }, organisation: { id: 'city' } }) as Official;
const ann = person('ann');
const teams = { channel: 'teams', reference: { conversation: 'a:1' } };
const slack = { channel: 'slack', reference: { channel: 'D0ANN' } };
const nine = new Date('2026-03-02T09:00:00Z');
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);

describe('where people speak to us', () => {
  const failed = fake();
  const keeperOn = (put: AddressBook['put']) => new AddressKeeper({ put }, failed);

  it('is kept once, and not at each message', async () => {
    const put = fake.resolves(undefined);
    const keeper = keeperOn(put);

    await keeper.heard(ann, teams, nine);
    await keeper.heard(ann, structuredClone(teams), later(5));
    await keeper.heard(person('bob'), teams, later(5));

    expect(put.args).to.deep.equal([
      ['city', 'ann', teams, nine],
      ['city', 'bob', teams, later(5)],
    ]);
  });

  it('is kept again when they speak elsewhere, when they come back, and after a day', async () => {
    const put = fake.resolves(undefined);
    const keeper = keeperOn(put);

    for (const [address, minutes] of [
      [teams, 0],
      [slack, 1],
      [teams, 2],
      [teams, 24 * 60 + 2],
    ] as const)
      // prettier-ignore
      await keeper.heard(ann, address, later(minutes));

    expect(put.callCount).to.equal(4);
  });

  it('is kept at the next message where it could not be, and nobody else hears of the fault', async () => {
    const put = stub().onFirstCall().rejects(new Error('away')).onSecondCall().resolves();
    const keeper = keeperOn(put);

    await keeper.heard(ann, teams, nine);
    expect(failed.callCount).to.equal(1);
    await keeper.heard(ann, teams, later(1));

    expect(put.callCount).to.equal(2);
  });

  it('does not fill the memory', async () => {
    const put = fake.resolves(undefined);
    const keeper = keeperOn(put);
    for (let n = 0; n <= 10_000; n++) await keeper.heard(person(`p${n}`), teams, nine);

    await keeper.heard(person('p10000'), teams, later(1));
    expect(put.callCount, 'the last is remembered').to.equal(10_001);
    await keeper.heard(person('p0'), teams, later(1));
    expect(put.callCount, 'the first no longer').to.equal(10_002);
  });
});

describe('the bot', () => {
  const official = 'official@nomade.example';
  let stores: Stores;
  beforeEach(() => {
    stores = lowdbStores(LowdbDatabase.inMemory());
  });

  it('keeps where the person it recognised can be reached', async () => {
    const { says, nomade } = await aConversation(nine, { stores });
    const who = await nomade.people.byEmail(official);

    await says(official, 'hello', { address: slack });

    expect(await stores.addresses.of(who!.organisation, who!.id)).to.deep.equal([slack]);
  });

  it('answers as ever where the address cannot be kept', async () => {
    const { says } = await aConversation(nine, { stores });
    stores.addresses.put = () => Promise.reject(new Error('away'));

    expect(words(await says(official, 'hello', { address: slack }))).to.include('Nomade');
  });

  it('does not let anybody wait for it', async () => {
    const { says } = await aConversation(nine, { stores });
    stores.addresses.put = () => new Promise(() => undefined);

    expect(words(await says(official, 'hello', { address: slack }))).to.include('Nomade');
  });

  it('keeps nothing of somebody it does not know', async () => {
    const { says } = await aConversation(nine, { stores });
    const put = fake.resolves(undefined);
    stores.addresses.put = put;

    await says('nobody@nomade.example', 'hello', { address: slack });

    expect(put.callCount).to.equal(0);
  });
});
