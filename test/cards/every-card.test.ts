import { expect } from 'chai';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actionsOf, type Card, inputsOf } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { LINK } from '../../src/channels/slack/blocks/buttons.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { CardReply, Reply } from '../../src/conversation/reply.ts';
import type { Nomade } from '../../src/nomade.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { aConversation, button, cardIn, FRIDAY_NINE } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { aClosedRoom } from './a-closed-room.ts';
import { aDayOfRooms } from './a-day-of-rooms.ts';
import { aWaitingDay } from './a-waiting-day.ts';
import { aMeeting } from './a-meeting.ts';
import { aSiteInUse } from './a-site-in-use.ts';
import { aTeam } from './a-team.ts';
import { guidelines } from './guidelines.ts';
import { desksTogether } from './desks-together.ts';
import { receivedAnnouncements } from './received-announcements.ts';
import { anAnnouncement } from './an-announcement.ts';
import { aReminder } from './a-reminder.ts';
import { announcementNews } from './announcement-news.ts';
import { announcementResults } from './announcement-results.ts';
import { anAskedRoom } from './an-asked-room.ts';
import { weeklySummaries } from './weekly-summaries.ts';

// The package cannot be imported in Node; its bundle can be required.
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
) as typeof import('adaptivecards');

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Older pages of Microsoft say 28 KB for a message; it counts UTF-16. */
const TEAMS_BYTES = 28_000;
const TEAMS_BUTTONS = 6;

const source = { title: { nl: 'Reglement', fr: 'Règlement', de: 'Ordnung', en: 'Regulation' }, date: '2026-09-01' };
/** Rules of every kind, that one day at home breaks. */
const STRICT = JSON.stringify({
  rules: [
    { kind: 'yearly-share', modes: ['home', 'coworking'], part: 1, of: 365, source },
    { kind: 'weekly-most', modes: ['home'], days: 0.5, source },
    { kind: 'weekly-together', days: 5, source },
    { kind: 'satellite', days: 1, permission: true, source },
    { kind: 'monthly-allowance', steps: [{ fromDays: 1, euros: 20 }], source },
    { kind: 'daily-allowance', euros: 2.35, claimWithinMonths: 3, source },
    { kind: 'mixed-day', counts: 'activity', source },
    { kind: 'agreement', source },
  ],
});

/** A conversation that brings up every card there is, in one language. */
async function everyCard(language: Language): Promise<CardReply[]> {
  const { stores } = await storesForDemo(FRIDAY_NINE);
  const talk = await aConversation(FRIDAY_NINE, {
    stores,
    calendarAddress: (secret) => `https://nomade.example/calendar/${secret}.ics`,
    publicAddress: (path) => `https://nomade.example${path}`,
  });
  const { says, presses, wait, nomade } = talk;
  const heard: Reply[] = [];
  const keep = (replies: Reply[]) => (heard.push(...replies), replies);
  const say = async (text: string) =>
    keep(await says('official@nomade.example', text, { language, address: { channel: 'console', reference: {} } }));
  const press = async (replies: Reply[], number = 1) =>
    keep(await presses('official@nomade.example', button(replies, number), { language }));
  /** As a button would. */
  const ask = async (verb: string, slots: object = {}) =>
    keep(await presses('official@nomade.example', { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, { language })); // prettier-ignore

  const inCalendar = async () => {
    const action = (verb: string) => ({ type: 'Action.Execute' as const, title: '', verb, data: { once: '' } });
    const add = actionsOf(cardIn(heard.slice(-1)).card).find(({ verb }) => verb === 'booking_in_calendar');
    for (const one of [add!, action('calendar_address'), action('calendar_address')])
      keep(await presses('official@nomade.example', one, { language }));
  };

  await say('hello');
  await say('help');
  await say('qwertyuiop');
  await say('where is Sofie?');
  await say('my bookings');
  await say('I need a place to work');
  await say('book me a desk in Eupen');
  await say('book me a desk in Atlantis');
  await say('book me a desk in Waimes tomorrow');
  await say('what is free in Brussels on Monday?');
  const monday = await press(await say('book me a desk in Eupen tomorrow'));
  await press(monday);
  await press(await say('a desk in Namur on Monday'));
  await press(await say('a desk in Namur on Tuesday morning'));
  await inCalendar();
  await say('make it Wednesday');
  await say('a room in Namur on Monday at 10');
  await say('a room in Namur on Monday');
  await say('a room for 60 in Namur on Monday from 10 to 11');
  await say('a room for 30 in Eupen on Monday from 10 to 11');
  await press(await say('a room for 8 in Namur on Monday from 10 to 11'));
  await say('cancel it');
  await say('make it Saturday');
  await say('a room for 4 in Ostend on Monday from 9 to 11');
  await say('a desk in Leusden on Monday');
  await press(await ask('sharing'));
  await ask('sharing', { place: 'leusden' });
  await guidelines(nomade, language, ask);
  keep(await receivedAnnouncements(talk, language));
  await ask('room_day', { space: 'Weser', place: 'eupen', halfDay: 'am' });
  await ask('room_day', { space: 'A-01' });
  await ask('room_day', { space: 'A-01', place: 'leuven', days: ['2026-11-24'] });
  await say('my bookings');
  await say('cancel everything of next week');
  wait(60 * 24 * 3);
  await say('I have arrived');
  wait(60 * 32);
  await remind(nomade, language, (reply) => heard.push(reply));
  await say('cancel my desk on Wednesday');
  await say('I work from home');
  await say('Monday home, Tuesday office in Eupen');
  await say('tomorrow home, tomorrow office');
  await press(await say('I work from home on Wednesday'));
  await press(await say('a desk in Namur on Thursday'));
  await say('on Thursday morning I am in the field, in Atlantis');
  await press(await ask('my_visibility'), 4);
  await say('where is Bram on Thursday?');
  await say('who is in Atlantis on Monday?');
  await ask('find_colleague', { place: 'brussels', near: true, page: 1 });
  await ask('find_colleague', { team: 'mine', days: everyDayOf(2027) });
  await ask('find_colleague', { person: 'N', days: everyDayOf(2027) });
  await press(await ask('follow_colleague', { person: 'Bram' }), 2);
  await says('manager@nomade.example', 'where is Nora?');
  await ask('who_looked_me_up');
  const topics = Array.from({ length: 8 }, (_, n) => `${'abcdefgh'[n]} ${'subject '.repeat(8)}`);
  await press(await ask('open_to_meet', { topics }));
  const { organisation } = (await nomade.people.byEmail('official@nomade.example'))!;
  for (const { email } of await nomade.peopleStore.everybody(organisation)) {
    await presses(email, { type: 'Action.Execute', title: '', verb: 'open_to_meet', data: { topics, once: '' } });
  }
  await ask('find_meeting', { place: 'brussels', near: true });
  await ask('find_meeting', { topic: 'nothing that anybody knows about' });
  await say('how many days may I still work from home?');
  await nomade.administer({ ask: 'keep-policy', organisation: 'bosa', text: STRICT, dryRun: false });
  await say('how many days may I still work from home?');
  await say('on 14 December I work from home');
  await ask('plan_week');
  await ask('week_plan_by_itself', { wanted: true });
  await ask('week_plan_by_itself', { wanted: false });
  await ask('working_hours');
  await ask('working_hours', { time: { from: '08:00', to: '16:00' } });
  await ask('usual_week', { weekdays: [1, 3], halfDay: 'am' });
  await ask('usual_week', { workMode: 'office', place: 'namur' });
  await ask('usual_week', { weekdays: [3], halfDay: 'am', workMode: 'home' });
  await ask('my_week');
  const plan = await ask('plan_week', { days: ['2026-12-21'] });
  await press(plan, actionsOf(cardIn(plan).card).findIndex(({ verb, data }) => verb === 'log_day' && data['workMode']) + 1); // prettier-ignore
  await ask('plan_week', { days: ['2026-12-21'] });
  await ask('team_summary');
  await ask('export_summary');
  await ask('team_summary', { team: 'nobody else', days: ['2026-12-21'] });
  await says('manager@nomade.example', 'how is my team next week?');
  heard.push(...(await anAnnouncement(talk, language)));
  heard.push(...(await aReminder(talk, stores, language)));
  heard.push(...(await anAskedRoom(talk, language)));
  heard.push(...(await aMeeting(talk, language)));
  heard.push(...(await aClosedRoom(talk, language)));
  heard.push(...(await aTeam(talk, language)));
  for (const data of [{ once: '' }, { once: '', teamId: 'led-1' }]) {
    const week = { type: 'Action.Execute' as const, title: '', verb: 'team_summary', data };
    heard.push(...(await presses('manager@nomade.example', week, { language })));
  }
  heard.push(...(await desksTogether(talk, language)));
  heard.push(...(await weeklySummaries(talk, language)));
  heard.push(...(await aWaitingDay(language)));
  heard.push(...(await aDayOfRooms(language)));
  heard.push(...aSiteInUse(language));
  heard.push(...announcementResults(language));
  keep(await announcementNews(language));
  return heard.filter((reply) => reply.kind === 'card');
}

/** Tells the official what is to be told this evening, in a language that is theirs from now on. */
async function remind(
  { people, peopleStore, chores, postmanWith }: Nomade,
  language: Language,
  hear: (reply: Reply) => void,
) {
  const person = await people.byEmail('official@nomade.example');
  const organisation = person && (await peopleStore.organisation(person.organisation));
  if (!organisation) throw new Error('the official is not there');
  await peopleStore.import({ organisation, people: [{ ...person, language }], teams: [], identities: [] });
  await chores.find(({ name }) => name === 'reminders')?.run();
  const postman = postmanWith(async (_to, reply) => hear(reply));
  await postman.look();
  await postman.settled();
  expect(postman.counts.told).to.equal(1);
}

function everyDayOf(year: number): string[] {
  return Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10));
}

/** As it is for who draws no charts: with what stands in their place, or nothing. */
function withoutCharts<Part>(part: Part): Part {
  const isChart = (one: unknown) => (one as { type?: string }).type?.startsWith('Chart.');
  const instead = (_: string, value: unknown) =>
    Array.isArray(value)
      ? value.map((one) => (isChart(one) ? (one as { fallback: unknown }).fallback : (one as unknown))).filter((one) => one !== 'drop') // prettier-ignore
      : value;
  return JSON.parse(JSON.stringify(part), instead) as Part;
}

/** The package tests `lang` with a pattern that remembers where it stopped: every second card would be at fault. */
function faultsOf({ lang: _lang, ...card }: Card): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: TEAMS_BUTTONS } });
  parsed.parse(withoutCharts(card), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

describe('every card', () => {
  const cards = new Map<Language, CardReply[]>();
  before(async function () {
    this.timeout(60_000); // two long conversations in each language
    for (const language of LANGUAGES) cards.set(language, await everyCard(language));
  });
  const each = (check: (reply: CardReply, language: Language) => void) => {
    for (const [language, replies] of cards) for (const reply of replies) check(reply, language);
  };

  it('comes from a template, and every template is used', () => {
    const templates = readdirSync(`${ROOT}adaptive-cards`).map((name) => name.replace('.json', ''));
    const sources = readdirSync(`${ROOT}src/skills`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${ROOT}src/skills/${name}`, 'utf8'))
      .join('\n');
    const used = [...sources.matchAll(/cardTemplate<[\s\S]*?>\(\s*'([\w-]+)'/g)].map((match) => match[1]);
    expect(used.sort()).to.deep.equal(templates.sort());
    expect([...cards.values()].every((replies) => replies.length > 15)).to.be.true;
  });

  it('is a valid Adaptive Card 1.5', () => {
    each(({ card }) => expect(faultsOf(card)).to.deep.equal([]));
  });

  it('has no field left open, and a language for the screen reader', () => {
    each(({ card, text }, language) => {
      expect(JSON.stringify(card) + text).to.not.match(/\$\{|undefined|\[object/);
      expect(card.lang).to.equal(language);
    });
  });

  it('stays within what Teams takes', () => {
    each(({ card }) => {
      expect(JSON.stringify(card).length * 2).to.be.below(TEAMS_BYTES);
      expect(card.actions?.length ?? 0).to.be.at.most(TEAMS_BUTTONS);
    });
  });

  it('stays within what Slack takes, with the same buttons', () => {
    each(({ card }, language) => {
      const blocks = toBlocks(card, wordsOf(language).drawing);
      expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
      expect(isTooLong(blocks)).to.be.false;
      const drawn = [...JSON.stringify(blocks).matchAll(/"action_id":"(\w+)#\d/g)].map((match) => match[1]);
      const links = [...JSON.stringify(card).matchAll(/"type":"Action.OpenUrl"/g)].map(() => LINK);
      expect(drawn).to.have.members([...actionsOf(card).map(({ verb }) => verb), ...links]);
    });
  });

  it('says everything as text, with its buttons numbered', () => {
    each(({ card, text }) => {
      const spoken = plainText(card);
      actionsOf(card).forEach(({ title }, index) => expect(spoken).to.include(`[${index + 1}] ${title}`));
      expect(text).to.not.be.empty;
    });
  });

  it('names everything that can be filled in, once, and never as a slot of one of its buttons', () => {
    let seen = 0;
    each(({ card }) => {
      const names = inputsOf(card).map(({ id }) => id);
      const slots = actionsOf(card).flatMap(({ data }) => Object.keys(data));
      expect(new Set([...names, ...slots]).size).to.equal(names.length + new Set(slots).size);
      for (const { label } of inputsOf(card)) expect(label.trim()).to.not.be.empty;
      seen += names.length;
    });
    expect(seen).to.be.greaterThan(0);
  });

  it('carries on each button a key of its own', () => {
    each(({ card }) => {
      const keys = actionsOf(card).map(({ data }) => data.once);
      expect(new Set(keys).size).to.equal(keys.length);
    });
  });
});
