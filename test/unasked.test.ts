import { expect } from 'chai';
import { pino } from 'pino';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { openNomade } from '../src/nomade.ts';
import { sendThrough } from '../src/send-through.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { TUESDAY_NINE } from './helpers/a-conversation.ts';
import { type Core, inSlack, inTeams, type ReachableDriver } from './helpers/drivers.ts';

const EVENING = new Date('2026-11-24T16:05:00Z');

/** Somebody books a desk for tomorrow, is reminded of it in the evening, and gives it back by the button. */
async function eveningOf(open: (core: Core) => Promise<ReachableDriver>) {
  let now = TUESDAY_NINE;
  const clock = { now: () => now, shift: () => now };
  const nomade = await openNomade(lowdbStores(LowdbDatabase.inMemory()), {
    clock,
    log: pino({ level: 'silent' }),
    admission: { organisationOf: () => undefined, strangersAre: DEMO_OFFICIAL },
  });
  const driver = await open({ handle: nomade.handle, clock, language: 'en' });
  const postman = nomade.postmanWith(sendThrough([driver.channel]));
  try {
    await driver.says('book me a desk in Eupen tomorrow');
    await driver.presses(1);
    now = EVENING;
    await nomade.chores.find(({ name }) => name === 'reminders')?.run();
    const reminder = await driver.receives(() => postman.look());
    const pressed = await driver.presses(1);
    const left = await driver.says('what have I booked?');
    await postman.settled();
    return { reminder, pressed, left, told: postman.counts.told };
  } finally {
    await postman.stop();
    await driver.close();
  }
}

describe('what is told unasked', () => {
  it('arrives in Teams and in Slack alike, as a card whose button works', async () => {
    const [teams, slack] = await Promise.all([inTeams, inSlack].map(eveningOf));

    expect(teams?.reminder.text).to.match(/^Tomorrow desk .* A change of plan\? .* Wednesday 25 November/);
    expect(teams?.reminder.buttons[0]).to.deep.include({ title: 'Release the desk', verb: 'cancel' });
    expect(teams?.pressed.text).to.match(/^Cancelled desk/);
    expect(teams?.left.text).to.equal('You have no bookings coming up.');
    expect(teams?.told).to.equal(1);
    expect(slack).to.deep.equal(teams);
  });
});
