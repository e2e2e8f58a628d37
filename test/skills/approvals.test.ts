import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/people/person.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const APPROVER = 'approver@nomade.example';
const MANAGER = 'manager@nomade.example';
const FACILITY = 'facility@nomade.example';
const ELSEWHERE = 'eline.buysse@nomade.example';
const BOSA = 'bosa' as OrganisationId;
/** Of the organisation of all of them but for the one elsewhere. */
const ROOM = 'brussels-boudewijn-pajottenland';
const ORDINARY = 'brussels-boudewijn-fagne';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });

describe('a room that needs a yes', function () {
  this.timeout(30_000);
  let talk: Talk;
  let stores: Stores;
  let postman: Postman;
  let told: { to: string; reply: Reply }[] = [];
  const everTold: typeof told = [];

  before(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    talk = await aConversation(TUESDAY_NINE, { stores });
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      const one = { to: (reference as { email: string }).email, reply };
      told.push(one);
      everTold.push(one);
    });
    for (const email of [OFFICIAL, APPROVER, MANAGER, FACILITY, ELSEWHERE]) await says(email, 'hello');
  });
  afterEach(async () => {
    await passes();
    told = [];
  });

  const says = (email: string, text: string, language: Language = 'en') =>
    talk.says(email, text, { language, address: addressOf(email) });
  const presses = (email: string, action: CardAction, language: Language = 'en') =>
    talk.presses(email, action, { language, address: addressOf(email) });
  const does = (replies: Reply[], verb: string): CardAction => {
    const action = actionsOf(cardIn(replies).card).find((one) => one.verb === verb);
    expect(action, `${verb} in ${words(replies)}`).to.exist;
    return action as CardAction;
  };
  const toldTo = (email: string) => told.filter(({ to }) => to === email).map(({ reply }) => reply);

  /** What is done now and again. */
  async function passes(): Promise<void> {
    for (const { name, run } of talk.nomade.chores) if (name === 'room requests') await run();
    await postman.look();
    await postman.settled();
  }

  let presented = 0;
  const press = (verb: string, data: object): CardAction => ({
    type: 'Action.Execute',
    title: verb,
    verb,
    data: { ...data, once: `test-${(presented += 1)}` },
  });
  const asks = (email: string, day: string, from = '14:00', to = '16:00', room = ROOM, language: Language = 'en') =>
    presses(email, press('book_room', { room, days: [day], time: { from, to } }), language);

  async function gives(email: string, ...roles: Role[]): Promise<void> {
    const person = await stores.people.byEmail(BOSA, email);
    const organisation = await stores.people.organisation(BOSA);
    await stores.people.import({ organisation: organisation!, people: [{ ...person!, roles }], teams: [], identities: [] }); // prettier-ignore
  }

  it('is asked for, not booked: who decides is said, and until when', async () => {
    const asked = await asks(OFFICIAL, '2026-11-26');
    expect(words(asked)).to.match(/^Asked for, not booked yet: room Pajottenland/);
    expect(words(asked)).to.include(
      'Its owner, FPS Policy and Support (BOSA), decides by Wednesday 25 November at 09:00',
    );
    expect(words(asked)).not.to.match(/booked:/i);

    const mine = words(await says(OFFICIAL, 'what have I booked?'));
    expect(mine).to.include('room Pajottenland').and.include('(asked for, no answer yet)');
    const other = words(await asks(MANAGER, '2026-11-26', '15:00', '17:00'));
    expect(other, 'it is held meanwhile').to.include('taken');
  });

  it('is decided on by an approver of its owner, and who asked hears of it', async () => {
    await asks(OFFICIAL, '2026-11-27');
    await passes();
    const [card] = toldTo(APPROVER).slice(-1);
    expect(words([card!])).to.include('Een aanvraag om over te beslissen: zaal Pajottenland');
    expect(words([card!]))
      .to.include('Nora Lindgren')
      .and.include('FOD Beleid en Ondersteuning (BOSA)');
    expect(words([card!]))
      .to.include('14 tot 16 uur')
      .and.include('Plaatsen: 40');
    expect(toldTo(OFFICIAL)).to.deep.equal([]);

    const thanks = await presses(APPROVER, does([card!], 'approve_room'), 'nl');
    expect(words(thanks)).to.include('geboekt voor Nora Lindgren');
    await passes();
    expect(words(toldTo(OFFICIAL))).to.match(/^They said yes: room Pajottenland, .* is booked for you/);
    expect(words(await says(OFFICIAL, 'what have I booked on Friday?'))).not.to.include('no answer yet');
  });

  it('is free again after a no', async () => {
    await asks(OFFICIAL, '2026-11-30');
    await passes();
    await presses(APPROVER, does(toldTo(APPROVER).slice(-1), 'decline_room'));
    await passes();
    expect(words(toldTo(OFFICIAL))).to.match(/^They said no: room Pajottenland/);
    expect(words(toldTo(OFFICIAL))).to.include('so it is not booked');
    expect(words(await presses(OFFICIAL, does(toldTo(OFFICIAL), 'book_room')))).to.include('Brussels on Monday 30');
    expect(words(await asks(MANAGER, '2026-11-30'))).to.match(/^Asked for/);
  });

  it('is asked of all approvers: the first answer counts, and the others hear that', async () => {
    await gives(MANAGER, 'official', 'manager', 'approver');
    await asks(OFFICIAL, '2026-12-02');
    await passes();
    const [one, two] = [toldTo(APPROVER).slice(-1), toldTo(MANAGER).slice(-1)];
    await presses(APPROVER, does(one, 'approve_room'));
    expect(words(await presses(MANAGER, does(two, 'decline_room')))).to.match(/already said yes to this|al ja gezegd/);
    expect(words(await says(OFFICIAL, 'what have I booked on 2 December?'))).not.to.include('no answer yet');
    await gives(MANAGER, 'official', 'manager');
  });

  it('is not decided on by who asks for it, and they hear who can', async () => {
    await gives(MANAGER, 'official', 'manager', 'approver');
    await asks(MANAGER, '2026-12-03');
    await passes();
    expect(toldTo(MANAGER)).to.deep.equal([]);
    const card = toldTo(APPROVER).slice(-1);
    expect(words(await presses(MANAGER, does(card, 'approve_room')))).to.include('Steven Vanhoorne');
    await gives(MANAGER, 'official', 'manager');
  });

  it('is not decided on by who is no approver of its owner, whatever they press', async () => {
    await asks(OFFICIAL, '2026-12-04');
    await passes();
    const card = toldTo(APPROVER).slice(-1);
    expect(words(await presses(FACILITY, does(card, 'approve_room')))).to.include('Only approvers');
    const flemish = 'tine.vandenbroucke@nomade.example';
    const forged = await presses(flemish, does(card, 'approve_room'), 'en');
    const unknown = await presses(
      flemish,
      press('approve_room', { organisation: 'bosa', booking: 'nothing', version: 1 }),
      'en',
    );
    expect(words(forged)).to.equal(words(unknown));
    await gives(APPROVER, 'official');
    expect(words(await presses(APPROVER, does(card, 'approve_room'), 'en'))).to.include('Only approvers');
    await gives(APPROVER, 'official', 'approver');
    expect(words(await presses(APPROVER, does(card, 'approve_room'), 'en'))).to.include('You said yes');
  });

  it('is not shown to who was an approver when it was asked for, and is none when they are to be told', async () => {
    await asks(OFFICIAL, '2026-12-04', '11:00', '12:00');
    for (const { name, run } of talk.nomade.chores) if (name === 'room requests') await run();
    await gives(APPROVER, 'official');
    await passes();
    expect(toldTo(APPROVER)).to.deep.equal([]);
    await gives(APPROVER, 'official', 'approver');
  });

  it('is not decided on as it was, where it was changed since it was shown', async () => {
    const asked = await asks(OFFICIAL, '2026-12-07');
    await passes();
    const card = toldTo(APPROVER).slice(-1);
    const moved = await presses(OFFICIAL, press('change', { booking: bookingOf(asked), days: ['2026-12-08'] }));
    expect(words(moved)).to.match(/^Asked for, not booked yet/);
    const shown = await presses(APPROVER, does(card, 'approve_room'), 'en');
    expect(words(shown)).to.include('The request has changed since').and.include('Tuesday 8 December');
    expect(words(await presses(APPROVER, does(shown, 'approve_room'), 'en'))).to.include('Tuesday 8 December');
  });

  const bookingOf = (replies: Reply[]) => does(replies, 'cancel').data['booking'];

  it('cannot be checked in to before the yes', async () => {
    const asked = await asks(OFFICIAL, '2026-11-24', '10:00', '11:00');
    expect(words(asked)).to.include('decides by Tuesday 24 November at 10:00');
    const tried = await presses(OFFICIAL, press('check_in', { booking: bookingOf(asked) }));
    expect(words(tried)).to.include('so it is not booked');
  });

  it('cannot be asked for once its time has begun', async () => {
    expect(words(await asks(OFFICIAL, '2026-11-24', '08:30', '09:30'))).to.include('beforehand');
  });

  it('is asked for anew where it is changed after a yes, and the person is told so before', async () => {
    const asked = await asks(OFFICIAL, '2026-12-10');
    await passes();
    await presses(APPROVER, does(toldTo(APPROVER).slice(-1), 'approve_room'));
    const change = press('change', { booking: bookingOf(asked), time: { from: '14:00', to: '17:00' } });
    const warned = await presses(OFFICIAL, change);
    expect(words(warned))
      .to.include('the owner of room Pajottenland, FPS Policy and Support (BOSA), has to say yes first')
      .and.include('Nothing has changed yet');
    expect(words(await says(OFFICIAL, 'what have I booked on 10 December?'))).not.to.include('no answer yet');
    expect(words(await presses(OFFICIAL, does(warned, 'change')))).to.match(/^Asked for, not booked yet/);
    await passes();
    expect(words(toldTo(APPROVER).slice(-1))).to.include('14 tot 17 uur');
  });

  it('stays approved where somebody needs less of it', async () => {
    const asked = await asks(OFFICIAL, '2026-12-11');
    await passes();
    await presses(APPROVER, does(toldTo(APPROVER).slice(-1), 'approve_room'));
    const change = press('change', { booking: bookingOf(asked), time: { from: '14:00', to: '15:00' } });
    expect(words(await presses(OFFICIAL, change))).not.to.include('yes');
    expect(words(await says(OFFICIAL, 'what have I booked on 11 December?'))).not.to.include('no answer yet');
  });

  it('is warned of before somebody gives up another room for it', async () => {
    const booked = await asks(OFFICIAL, '2026-12-14', '10:00', '11:00', ORDINARY);
    const change = press('change', { booking: bookingOf(booked), desk: ROOM });
    const warned = await presses(OFFICIAL, change);
    expect(words(warned)).to.include(
      'the owner of room Pajottenland, FPS Policy and Support (BOSA), has to say yes first',
    );
    expect(words(await says(OFFICIAL, 'what have I booked on 14 December?'))).to.include('room Fagne');
  });

  it('is listed to who decides, with who asks, page by page; and to nobody else', async () => {
    for (const hour of [8, 9, 10, 11, 12, 13]) {
      await asks(OFFICIAL, '2026-12-16', `${String(hour).padStart(2, '0')}:00`, `${String(hour).padStart(2, '0')}:15`);
    }
    const list = await presses(APPROVER, press('approvals', {}), 'en');
    expect(words(list))
      .to.match(/are waiting for your answer/)
      .and.to.include('asked for by Nora Lindgren, FPS Policy');
    expect(actionsOf(cardIn(list).card).filter(({ verb }) => verb === 'approve_room')).to.have.length(5);
    const next = await presses(APPROVER, does(list, 'approvals'), 'en');
    expect(words(next)).to.include('asked for by Nora Lindgren');
    expect(words(await presses(APPROVER, does(next, 'decline_room'), 'en'))).to.include('You said no');
    expect(words(await presses(OFFICIAL, press('approvals', {})))).to.include('Only approvers');
    const open = { channel: 'console' as const, id: 'team', kind: 'group' as const };
    const said = await talk.presses(APPROVER, press('approvals', {}), { language: 'en', conversation: open });
    expect(words(said)).not.to.include('Nora');
  });

  it('is marked in the list of what is free, and asked for rather than booked', async () => {
    const list = await presses(
      OFFICIAL,
      press('book_room', { site: 'brussels-boudewijn', days: ['2026-12-17'], halfDay: 'am', capacity: 35 }),
    );
    expect(words(list)).to.include('needs a yes: FPS Policy and Support (BOSA)');
    expect(does(list, 'book_room').title).to.equal('Ask for it');
    expect(words(await presses(OFFICIAL, does(list, 'book_room')))).to.match(/^Asked for/);
  });

  it('is asked for by people of other organisations too, and who decides sees which', async () => {
    const asked = await asks(ELSEWHERE, '2026-12-18');
    expect(words(asked)).to.match(/^Asked for, not booked yet/);
    await passes();
    expect(words(toldTo(APPROVER).slice(-1)))
      .to.include('Eline Buysse')
      .and.include('Vlaamse overheid');
    await presses(APPROVER, does(toldTo(APPROVER).slice(-1), 'approve_room'));
    await passes();
    expect(words(toldTo(ELSEWHERE))).to.include('is voor je geboekt');
  });

  it('is asked for on several dates by one card, answered at once, and told at once', async () => {
    const days = ['2026-12-08', '2026-12-14', '2026-12-15'];
    const asked = await presses(OFFICIAL, press('book_room', { room: ROOM, days, time: { from: '08:00', to: '08:30' } })); // prettier-ignore
    expect(words(asked)).to.match(/^Asked for, not booked yet/);
    await passes();
    const card = toldTo(APPROVER);
    expect(words(card)).to.match(/^Aanvragen voor 3 data/);
    const all = actionsOf(cardIn(card).card).find(({ data }) => data['others'])!;
    expect(words(await presses(APPROVER, all, 'en'))).to.include('You said yes to 3 dates');
    await passes();
    expect(toldTo(OFFICIAL)).to.have.length(1);
    expect(words(toldTo(OFFICIAL))).to.match(/^They said yes to 3 dates: room Pajottenland/);
    const again = await presses(APPROVER, { ...all, data: { ...all.data, once: 'test-again' } }, 'en');
    expect(words(again)).to.match(/^3 requests had changed/);
  });

  it('counts requests apart from what is booked', async () => {
    const mine = words(await says(OFFICIAL, 'what have I booked?'));
    expect(mine.split('\n')[0]).to.match(/^You have \d+ bookings · \d+ requests without an answer yet$/);
  });

  it('says at once whom to write to, where nobody else can decide', async () => {
    await gives(APPROVER, 'official');
    expect(words(await asks(OFFICIAL, '2026-12-21'))).to.include('write to access.bosa@nomade.example too');
    await gives(APPROVER, 'official', 'approver');
    expect(words(await asks(APPROVER, '2026-12-22'))).to.include('write to access.bosa@nomade.example too');
    expect(words(await asks(OFFICIAL, '2026-12-22', '09:00', '10:00'))).not.to.include('access.bosa');
  });

  it('is withdrawn by cancelling, and can then no longer be approved', async () => {
    const asked = await asks(OFFICIAL, '2026-12-09');
    await passes();
    const card = toldTo(APPROVER).slice(-1);
    await presses(OFFICIAL, does(asked, 'cancel'));
    expect(words(await presses(APPROVER, does(card, 'approve_room'), 'en'))).to.include(
      'Nobody is asking for this room any more',
    );
  });

  it('is lost where nobody answers in time, and who asked is told once', async () => {
    await asks(OFFICIAL, '2026-12-01');
    await passes();
    const card = toldTo(APPROVER).slice(-1);
    talk.wait(24 * 60);
    told = [];
    await passes();
    await passes();
    expect(words(toldTo(OFFICIAL))).to.match(/^No answer came in time: room Pajottenland/);
    expect(words(await presses(APPROVER, does(card, 'approve_room'), 'nl'))).to.include('vervallen');
    expect(words(await asks(MANAGER, '2026-12-01'))).to.match(/^Asked for/);
  });

  it('is told of once, whatever became of it, and never of what was withdrawn', async () => {
    talk.wait(2 * 24 * 60);
    await passes();
    const said = everTold.filter(({ to }) => to === OFFICIAL).map(({ reply }) => words([reply]));
    const of = (day: string) => said.filter((text) => text.includes(day)).map((text) => text.split(':')[0]);
    expect(of('Friday 27 November')).to.deep.equal(['They said yes']);
    expect(of('Monday 30 November')).to.deep.equal(['They said no']);
    expect(of('Tuesday 1 December')).to.deep.equal(['No answer came in time']);
    expect(of('Wednesday 9 December')).to.deep.equal([]);
    expect(of('Tuesday 15 December')).to.deep.equal(['They said yes to 3 dates']);
  });
});
