import { expect } from 'chai';
import sinon from 'sinon';
import { wordsOf } from '../../src/locales/words.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../src/stores.ts';
import { aConversation, button, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { troubledStores } from '../helpers/troubled-stores.ts';

const official = 'official@nomade.example';

describe('a sentence that is delivered again while the process that had it is dead', () => {
  let timers: sinon.SinonFakeTimers;
  beforeEach(() => (timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })));
  afterEach(() => timers.restore());

  it('is not acted on any more once the person was asked to come back', async () => {
    const stores = lowdbStores(LowdbDatabase.inMemory());
    const dying = troubledStores(stores);
    const dead = await aConversation(TUESDAY_NINE, { stores: dying.stores });
    const alive = await aConversation(TUESDAY_NINE, { stores });
    const book = async (day: string) =>
      words(await alive.presses(official, button(await alive.says(official, `a desk in Eupen ${day}`))));
    expect(await book('tomorrow')).to.match(/^Booked/);

    dying.slow('dialogues.get');
    void dead.says(official, 'cancel it', { deliveryKey: 'one' });
    await timers.tickAsync(10);
    const again = alive.says(official, 'cancel it', { deliveryKey: 'one' });
    await timers.tickAsync(2_500);
    expect(words(await again)).to.equal(wordsOf('en').unavailable);

    expect(words(await alive.says(official, 'cancel it'))).to.match(/^Cancelled/);
    expect(await book('on Friday')).to.match(/^Booked/);
    alive.wait(5 / 60); // whatever the dead process had is anybody's by now
    await timers.tickAsync(5_000);

    expect(words(await alive.says(official, 'what have I booked?'))).to.include('You have 1 booking');
  });
});
