import { expect } from 'chai';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { SiteId, Space } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const TODAY = '2026-11-24';
const THURSDAY = '2026-11-26';

describe('The day of a room', () => {
  let talk: Talk;
  let stores: Stores;
  let room: Readonly<Space>;
  before(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    talk = await aConversation(TUESDAY_NINE, { stores });
    room = (await stores.sites.spaces('eupen-gospert' as SiteId, 'room')).find(({ name }) => name === 'Weser')!;
  });
  const say = (text: string, language: Language = 'en') => talk.says(OFFICIAL, text, { language });
  const linesOf = async (text: string) => words(await say(text)).split('\n');

  let keys = 0;
  async function hold(
    day: string,
    from: string,
    to: string,
    more: { email?: string; kind?: 'room' | 'closure'; space?: Space } = {},
  ) {
    const { email = MANAGER, kind = 'room', space = room } = more;
    const who = (await talk.nomade.people.byEmail(email))!;
    const slot = slotOn(day as LocalDate, from as LocalTime, to as LocalTime, 'Europe/Brussels');
    const why = kind === 'closure' ? { reason: 'repair' as const } : {};
    const wish = {
      ...why,
      organisation: who.organisation,
      person: who.id,
      kind,
      site: space.site,
      space: space.id,
      slot,
    };
    const claim = await stores.bookings.claim([{ ...wish, key: `test ${(keys += 1)}` }]);
    expect(claim.outcome).to.equal('booked');
  }

  it('is told hour by hour: what is free, what is one’s own, and who has the rest if they let one see it', async () => {
    await hold(THURSDAY, '09:00', '10:30');
    await hold(THURSDAY, '11:00', '12:00', { email: OFFICIAL });
    await hold(THURSDAY, '13:00', '14:00', { email: 'julien.thonnard@nomade.example' });
    await hold(THURSDAY, '16:00', '24:00', { kind: 'closure' });

    expect(await linesOf('what is on in room Weser in Eupen on Thursday?')).to.deep.equal([
      'Room Weser, Gospertstraße: Thursday 26 November',
      '07:30 to 09:00 · free  [1] Book',
      '09:00 to 10:30 · taken: Filip Desmedt',
      '10:30 to 11:00 · free  [2] Book',
      '11:00 to 12:00 · yours',
      '12:00 to 13:00 · free  [3] Book',
      '13:00 to 14:00 · taken: Public Service of Wallonia',
      '14:00 to 16:00 · free  [4] Book',
      '16:00 to 18:00 · closed (repair)',
      '[5] Next day',
    ]);
  });

  it('is asked about for some hours, and booked by a press', async () => {
    expect(await linesOf('is room Weser in Eupen free on Thursday from 10 to 11?')).to.deep.equal([
      'Room Weser, Gospertstraße: Thursday 26 November',
      'It is not free for all of that time.',
      '09:00 to 10:30 · taken: Filip Desmedt',
      '10:30 to 11:00 · free  [1] Book',
      '[2] Next day',
    ]);
    const free = await say('is room Weser in Eupen free on Thursday from 14:30 to 15:30?');
    expect(words(free)).to.include('It is free for all of that time.');
    expect(button(free).tooltip).to.equal('Book room Weser, Gospertstraße, 14:30 to 15:30');
    expect(words(await talk.presses(OFFICIAL, button(free), { language: 'en' }))).to.match(/^Booked: room Weser/);
    expect(await linesOf('is room Weser in Eupen free on Thursday from 14:30 to 15:30?')).to.include(
      '14:30 to 15:30 · yours',
    );
  });

  it('goes on to the next day that is open, from the card', async () => {
    const friday = await say('what is on in room Weser in Eupen on Friday?');
    const last = button(
      friday,
      words(friday)
        .split('\n')
        .filter((line) => line.includes('[')).length,
    );
    expect(words(await talk.presses(OFFICIAL, last, { language: 'en' }))).to.match(/: Monday 30 November\n/);
  });

  it('is never what has been', async () => {
    await hold(TODAY, '07:30', '08:30');
    await hold(TODAY, '08:30', '10:00');
    const today = words(await say('what is on in room Weser in Eupen today?'));

    expect(today).to.include('08:30 to 10:00 · taken').and.not.include('07:30');
    expect(words(await say('what was on in room Weser in Eupen yesterday?'))).to.match(/already passed/);
  });

  it('is no day on which the site is closed: why, is said', async () => {
    expect(words(await say('what is on in room Weser in Eupen on Saturday?'))).to.match(
      /^Gospertstraße is closed on Saturday/,
    );
  });

  it('leaves free what nobody may have between two meetings out', async () => {
    const rooms = await stores.sites.spaces('namur-jambes' as SiteId, 'room');
    const buffered = rooms.find(({ bufferMinutes, needsApproval }) => bufferMinutes && !needsApproval)!;
    await hold(THURSDAY, '10:00', '11:00', { space: buffered });
    const said = await linesOf(`what is on in room ${buffered.name} in Namur on Thursday from 9 to 12?`);
    const hour = await linesOf(`what is on in room ${buffered.name} in Namur on Thursday from 11 to 12?`);
    const [before, taken, after] = said.filter((line) => / to .* · /.test(line));
    const minute = (line = '', at: 'from' | 'to') => {
      const [, from = '', to = ''] = /^(\S+) to (\S+)/.exec(line) ?? [];
      const [hours, minutes] = (at === 'from' ? from : to).split(':').map(Number);
      return (hours ?? 0) * 60 + (minutes ?? 0);
    };

    expect(taken).to.match(/^10:00 to 11:00 · taken/);
    expect(minute(before, 'to')).to.equal(10 * 60 - buffered.bufferMinutes!);
    expect(minute(after, 'from')).to.equal(11 * 60 + buffered.bufferMinutes!);
    expect(
      minute(
        hour.find((line) => line.includes('· free')),
        'from',
      ),
    ).to.equal(11 * 60 + buffered.bufferMinutes!);
  });

  it('is asked which room is meant, where several have the name, or none', async () => {
    const several = await say('what is on in room Hill tomorrow?');
    expect(words(several)).to.match(/^There are several called “Hill”\. Which one do you mean\?/);
    expect(words(await talk.presses(OFFICIAL, button(several), { language: 'en' }))).to.match(
      /^Room Hill, .*: Wednesday 25 November/,
    );
    expect(words(await say('what is on in room Xyz tomorrow?'))).to.match(/^I know no room or desk called “Xyz”\./);
  });

  it('is told in four languages', async () => {
    const asked = { nl: 'wat is er donderdag in zaal Weser in Eupen?', fr: 'qu’est-ce qu’il y a jeudi dans la salle Weser à Eupen ?', de: 'was ist am Donnerstag im Raum Weser in Eupen?', en: 'what is on in room Weser in Eupen on Thursday?' }; // prettier-ignore
    const title = { nl: /^Zaal Weser, Gospertstraße: donderdag/, fr: /^Salle Weser, Gospertstraße.: jeudi/, de: /^Raum Weser, Gospertstraße: Donnerstag/, en: /^Room Weser/ }; // prettier-ignore
    for (const language of LANGUAGES) expect(words(await say(asked[language], language)), language).to.match(title[language]); // prettier-ignore
  });
});
