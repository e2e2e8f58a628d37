import { pino } from 'pino';
import { clockFrom } from '../../../src/channels/clock.ts';
import type { BookingId } from '../../../src/domain/bookings/booking.ts';
import type { AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import type { GuidelineId } from '../../../src/domain/guidelines/guideline.ts';
import type { Person, PersonId, TeamId } from '../../../src/domain/people/person.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { PlaceId } from '../../../src/domain/places/place.ts';
import { openNomade } from '../../../src/nomade.ts';
import type { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import type { Stores } from '../../../src/stores.ts';

export const NOW = new Date('2026-03-02T08:00:00Z');
const HOUR_MS = 3_600_000;
export const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

/** Loads the demo, and does with it all that leaves a trace: nothing in what is kept is as it was made. */
export async function fill(stores: Stores): Promise<void> {
  await openNomade(stores, {
    clock: clockFrom(NOW),
    log: pino({ level: 'warn' }),
    admission: { organisationOf: () => undefined },
  });
  const [one, two, three, four] = await somePeople(stores);
  const { organisation } = one;
  const whole = { from: inHours(2), to: inHours(24 * 20) };
  const ofOne = await stores.bookings.ofPerson(organisation, one.id, whole);
  const ofTwo = await stores.bookings.ofPerson(organisation, two.id, whole);
  if (!ofOne[0] || !ofTwo[0] || !ofTwo[1]) throw new Error('the demo has too few bookings');
  await stores.bookings.settle(organisation, ofOne[0].id, ofOne[0].version, 'cancelled');
  await stores.bookings.settle(organisation, ofTwo[0].id, ofTwo[0].version, 'checked-in');
  const far = { from: inHours(24 * 200), to: inHours(24 * 250) };
  await stores.bookings.move(organisation, ofTwo[1].id, 1, { ...ofTwo[1], slot: far, key: 'a move "ë" \n' });

  const late = { organisation, person: three.id, kind: 'desk' as const, site: ofOne[0].site, space: ofOne[0].space };
  const slot = { from: inHours(24 * 100), to: inHours(24 * 100 + 1) };
  await stores.bookings.claim([{ ...late, slot, key: 'late', lateSince: slot.from }]);
  const room = { ...late, kind: 'room' as const, slot: { from: inHours(24 * 90), to: inHours(24 * 90 + 1) } };
  await stores.bookings.claim([{ ...room, key: 'asked', lapsesAt: inHours(24 * 89) }]);
  const closed = { ...late, kind: 'closure' as const, slot: { from: inHours(24 * 91), to: inHours(24 * 92) } };
  await stores.bookings.claim([{ ...closed, key: 'closed', reason: 'works' }]);
  const waits = {
    organisation,
    place: 'namur' as PlaceId,
    day: '2026-03-20' as LocalDate,
    part: { halfDay: 'am' as const },
    kind: 'desk' as const,
  };
  const until = { since: inHours(1), until: inHours(24 * 18) };
  for (const { id: person } of [one, two]) {
    await stores.waiting.join({ ...waits, person, ...until, equipment: ['quiet', 'screen'], site: ofOne[0].site });
    await stores.waiting.join({ ...waits, person, ...until, equipment: [] });
    await stores.waiting.join({ ...waits, person, ...until, kind: 'room', seats: 8, equipment: ['video'] });
  }
  const [asked] = await stores.waiting.ofPerson(organisation, two.id);
  const desk = { site: ofOne[0].site, space: ofOne[0].space, slot: { from: inHours(24 * 101), to: inHours(24 * 102) } };
  await stores.waiting.offer(organisation, asked!.id, 1, { ...desk, until: inHours(3) });

  const account = (person: PersonId) => ({ platform: 'teams' as const, realm: 'a tenant', user: `of ${person}` });
  for (const { id } of [one, two, three]) await stores.people.link(organisation, id, account(id));
  const request = { ability: 'book_desk', slots: { when: '2026-03-03', deep: { a: [1, null, 'ü'] } } };
  await stores.dialogues.put({ organisation, person: one.id, conversation: 'console:1', at: NOW, request, asked: 'x' });
  const booking = 'b' as BookingId;
  await stores.dialogues.put({ organisation, person: two.id, conversation: 'console:2', at: inHours(1), booking });
  await stores.deliveries.answered(organisation, 'press:1', NOW, [{ kind: 'text', text: 'Geboekt – çà va' }], HOUR_MS);
  await stores.deliveries.answered(organisation, 'message:2', NOW, [], 24 * HOUR_MS);
  for (const [n, person] of [one, two].entries()) {
    const reference = { conversation: { id: `c${n}`, tags: ['b', 'a'] } };
    await stores.addresses.put(organisation, person.id, { channel: 'teams', reference }, inHours(n));
  }
  for (const [n, showing] of ['one', 'two'].entries()) {
    const message = { channel: 'teams', reference: { conversation: 'c', message: showing } };
    const card = {
      organisation,
      person: one.id,
      announcement: showing as AnnouncementId,
      showing,
      message,
      shown: inHours(n),
    };
    await stores.liveCards.put(card, inHours(n + 1));
    if (n > 0) await stores.liveCards.drawn(card, { version: 2, said: 'so', looked: [{ at: 1, done: 2 }] }, inHours(2));
  }
  const day = { organisation, date: '2026-03-31' as LocalDate };
  await stores.dayLogs.put([
    { ...day, person: one.id, half: 'am', mode: 'home' },
    { ...day, person: one.id, half: 'pm', mode: 'coworking', place: 'eupen' as PlaceId, activity: 'focus' },
    { ...day, person: two.id, half: 'am', mode: 'leave', date: '2026-04-01' as LocalDate },
  ]);
  const { id, slot: when, space } = ofTwo[1];
  const meeting = { organisation, booking: id };
  const invited = [one, three].map(({ id: person }) => ({ organisation, person, meeting, by: two.id, at: { ...when, space } })); // prettier-ignore
  await stores.invitations.invite(invited);
  await stores.invitations.heard(invited[0]!, id, { ...when, space });
  await stores.invitations.answer(invited[0]!, id, when.from, 'accepted', inHours(1));
  await stores.meetings.addGuests(meeting, ['Zoë "de" Wit', 'Jan Peeters'], 30);
  await stores.meetings.host(meeting, 'association');
  await stores.meetings.video({ organisation, booking: ofTwo[0].id }, 'c0ffee');
  const needs = { organisation, site: ofOne[0].site, what: 'een "aangepaste" stoel', asked: NOW, ends: inHours(30) };
  const needed = await stores.siteRequests.ask({ ...needs, person: one.id, key: 'q1', day: '2026-03-03' as LocalDate });
  await stores.siteRequests.settle(organisation, needed.id, 'refused', { since: 'not-in-time', note: 'on "Friday"' });
  await stores.siteRequests.ask({ ...needs, person: two.id, key: 'q2' });
  const by = { organisation, person: two.id };
  await stores.follows.put({ follower: { organisation, person: one.id }, followed: { organisation, person: two.id } });
  const budget = 'budget' as TeamId;
  await stores.teamArrangements.agree(organisation, budget, [2, 4]);
  const standIn = { organisation, team: budget, person: three.id, by: one.id };
  await stores.teamArrangements.name({ ...standIn, from: day.date, to: '2026-04-03' as LocalDate });
  const contributions = [one, two].map(({ id: person }) => ({ organisation, person, as: 'home office@namur' }));
  const subject = { kind: 'team' as const, organisation, id: 'budget' as TeamId };
  const texts = { fr: { title: 'Télétravail', passages: [{ heading: 'À l’étranger', paragraphs: ['Oui.', 'Non.'] }] } };
  const guideline = {
    organisation,
    id: 'telework' as GuidelineId,
    from: day.date,
    published: new Date('2026-02-01T08:00:00.125Z'),
    texts,
  };
  for (const version of [1, 2]) await stores.guidelines.publish({ ...guideline, version });
  await stores.guidelines.withdraw(organisation, guideline.id);
  await stores.guidelines.publish({ ...guideline, version: 3 });
  const pasted = { body: [{ type: 'TextBlock', text: '**Trinken.**', wrap: true }], losses: [{ kind: 'date' as const, count: 1, names: [] }] }; // prettier-ignore
  const announcement = {
    ...{ organisation, version: 1, by: one.id, editedBy: [two.id], made: NOW, changed: inHours(1), purpose: 'safety' },
    ...{ texts: { de: { title: 'Hitze', text: 'Trinken.', card: pasted, question: { text: 'Gut?', choices: ['Ja', 'Nö'] } } } }, // prettier-ignore
    ...{ audience: { teams: ['budget' as TeamId] }, receipt: { by: day.date }, care: 'confirm-once' as const },
  };
  await stores.announcements.put({ ...announcement, id: 'heat' as AnnouncementId, state: 'draft' });
  await stores.announcements.put({ ...announcement, id: 'cold' as AnnouncementId, state: 'scheduled', at: inHours(2) });
  for (const [n, care] of (['announce', 'confirm-once'] as const).entries()) {
    const sent = { organisation, announcement: `sent ${n}` as AnnouncementId, care, from: inHours(0) };
    await stores.announced.queue(sent, [one.id, two.id, three.id]);
    const lease = { holder: 'a process', until: inHours(1) };
    for (const key of await stores.lanes.take(lease, inHours(0), 10)) {
      const [begun] = await stores.lanes.begin(key, { ...sent, people: [one.id, two.id] }, inHours(0), lease);
      if (begun) await stores.lanes.end(key, sent.announcement, [{ ...begun, as: 'unknown' }], inHours(0));
      await stores.lanes.beginPost(key, sent.announcement, lease.holder);
      if (n === 0) await stores.lanes.endPost(key, sent.announcement, 'posted');
    }
    for (const [choice, { id }] of [one, two, three].entries()) {
      await stores.polls.answer({ ...sent, person: id }, choice, inHours(1));
    }
    if (n > 0) await stores.announced.hold(organisation, sent.announcement, true);
  }
  await stores.figures.add([{ subject, date: day.date, contributions }], day.date, 0);
  await stores.lookUps.note([
    { organisation, person: one.id, by, how: 'by-name', at: NOW },
    { organisation, person: one.id, by, how: 'on-a-list', at: inHours(1) },
  ]);
  await stores.choices.change(organisation, one.id, { visibility: 'network', meeting: { topics: ['énergie'] } });
  await stores.choices.change(organisation, two.id, { wantsWeekPlan: true });
  const link = { organisation, person: one.id, made: NOW };
  await stores.calendarLinks.keep('d1', link);
  await stores.calendarLinks.keep('d2', { ...link, booking });
  const notice = { organisation, kind: 'reminder', about: { booking: 'b', days: [1, 2] }, until: inHours(48) };
  await stores.outbox.put(
    [one, two, three, four].map(({ id }, n) => ({ ...notice, key: `n${n}`, person: id, due: inHours(n) })),
  );
  const [claimed] = (await stores.outbox.claim(inHours(2), 90_000, 3)).slice(-1);
  if (claimed) await stores.outbox.begin(claimed);
  await stores.outbox.put([{ ...notice, key: 'gone', person: one.id, due: inHours(0) }]);
  await stores.outbox.done([{ organisation, key: 'gone' }], 'nowhere');
  await stores.outbox.done([{ organisation, key: 'n0' }]);
  await stores.outbox.later([{ organisation, key: 'n1' }], inHours(5));
}

/** Four who have bookings, of one organisation. */
export async function somePeople(stores: Stores): Promise<[Person, Person, Person, Person]> {
  for (const { id } of await stores.people.organisations()) {
    const found: Person[] = [];
    for (const person of await stores.people.everybody(id)) {
      const bookings = await stores.bookings.ofPerson(id, person.id, { from: inHours(2), to: inHours(24 * 20) });
      if (bookings.length > 1) found.push(person);
    }
    const [one, two, three, four] = found;
    if (one && two && three && four) return [one, two, three, four];
  }
  throw new Error('the demo has too few people');
}

/** Everything that can be learned through the ports; the last questions change something, so it is asked once. */
export async function everythingOf(stores: Stores, rows: LowdbDatabase['tables']) {
  const { people, sites, bookings, dialogues, deliveries, addresses, outbox, dayLogs, choices, calendarLinks } = stores;
  const learned: unknown[] = [];
  const learn = async (what: Promise<unknown>) => learned.push(await what);

  for (const { id } of await people.organisations()) {
    await learn(people.organisation(id));
    await learn(people.everybody(id));
    await learn(stores.directory.named(id, [{ word: 'v', isStart: true }], 1_000));
    await learn(stores.directory.teams(id));
    await learn(stores.teamArrangements.agreed(id, ['budget' as TeamId]));
    await learn(choices.wantingWeekPlan(id, undefined, 100));
    await learn(stores.outbox.unreached(id));
    await learn(bookings.startingIn(id, { from: inHours(-24), to: inHours(24 * 400) }, undefined, 100_000));
  }
  const accounts = rows.identities.all().map(({ platform, realm, user }) => ({ platform, realm, user }));
  await learn(people.byIdentities(accounts));
  const all = await sites.sites();
  await learn(Promise.resolve(all));
  for (const { id } of all) {
    await learn(sites.spaces(id, 'desk'));
    await learn(sites.spaces(id, 'room'));
  }
  await learn(
    bookings.takenSpaces(
      all.map(({ id }) => id),
      { from: inHours(0), to: inHours(30) },
    ),
  );
  await learn(
    bookings.takenSpaces(
      all.map(({ id }) => id),
      { from: inHours(24 * 210), to: inHours(24 * 211) },
    ),
  );
  for (const { organisation, id } of rows.bookings.all()) await learn(bookings.get(organisation, id));
  for (const { organisation, person, conversation } of rows.dialogues.all())
    await learn(dialogues.get(organisation, person, conversation));
  for (const { organisation, person } of rows.addresses.all()) await learn(addresses.of(organisation, person));
  for (const { organisation, person, date } of rows.day_logs.all())
    await learn(dayLogs.ofPerson(organisation, person, date, date));
  for (const { digest } of rows.calendar_links.all()) await learn(calendarLinks.behind(digest));
  for (const { organisation, id } of rows.people.all()) await learn(stores.directory.teamsOf(organisation, id));
  for (const { organisation, person } of rows.look_ups.all())
    await learn(stores.lookUps.ofPerson(organisation, person, 0, 10));
  for (const { organisation, person } of rows.people.all().map(({ id, ...row }) => ({ ...row, person: id }))) {
    await learn(stores.teamArrangements.ofPerson(organisation, person));
    await learn(stores.follows.followersOf({ organisation, person }));
    await learn(stores.follows.followedBy({ organisation, person }));
  }
  for (const { date, people: about } of rows.figures.all()) await learn(stores.figures.shownOf(about, date));
  await learn(stores.keys.key('addresses'));
  await learn(choices.openToMeet());
  await learn(choices.ofEach(rows.choices.all()));
  for (const { byOrganisation, booking } of rows.invitations.all())
    await learn(stores.invitations.ofMeeting({ organisation: byOrganisation, booking }));
  await learn(stores.invitations.outdated(NOW, undefined, 100));
  await learn(stores.invitations.answered(undefined, 100));
  await learn(stores.meetings.of(rows.meetings.all()));
  await learn(stores.liveCards.claim(inHours(3), 1, 10));
  await learn(outbox.waiting(inHours(3)));
  for (const { organisation, announcement, lane } of rows.announcement_lanes.all()) {
    await learn(stores.announced.counts(organisation, announcement));
    await learn(stores.lanes.due({ organisation, lane }, inHours(1), 10, undefined));
    await learn(stores.lanes.beginPost({ organisation, lane }, announcement, 'a process'));
  }
  for (const { organisation, announcement, person } of rows.announcement_deliveries.all())
    await learn(stores.announced.of({ organisation, announcement, person }));
  for (const { organisation, announcement, person } of rows.poll_answers.all())
    await learn(stores.polls.ofEach(organisation, announcement, [person]));
  for (const { organisation, announcement } of rows.polls.all())
    await learn(stores.polls.counts(organisation, announcement));

  for (const { id } of await people.organisations()) {
    await learn(bookings.unattended(id, { from: inHours(-24), to: inHours(24 * 400) }, undefined, 100_000));
  }
  await learn(bookings.awaitingApproval(undefined, 100));
  await learn(stores.waiting.inLine(undefined, 100));
  await learn(stores.waiting.offers(undefined, 100));

  const used = rows.bookings.all().filter(({ moves, version }) => moves.length > 0 || version > 1);
  for (const { moves, from, to, lapsesAt: _lapses, ...row } of used) {
    const slot = { from: new Date(from), to: new Date(to) };
    await learn(bookings.claim([{ ...row, slot }])); // the same key: the same booking
    for (const key of moves) await learn(bookings.move(row.organisation, row.id, 1, { ...row, slot, key }));
  }
  for (const { key } of rows.answers.all()) {
    const [organisation, own] = JSON.parse(key) as [never, string];
    await learn(deliveries.take(organisation, own, inHours(0.5), 1000));
  }
  await learn(outbox.claim(inHours(2), 1000, 10)); // one that waits is leased still, one comes later
  await learn(outbox.claim(inHours(6), 1000, 10));
  await learn(outbox.forgetBefore(inHours(48)));
  return learned;
}
