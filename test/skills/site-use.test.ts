import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { addDays, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Person, PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId, Site, SiteId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Options, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts'; // prettier-ignore
import { storesForDemo } from '../helpers/test-stores.ts';
import { hadDesk, openZones } from '../helpers/used-desks.ts';

const FACILITY = 'facility@nomade.example';
const HR = 'hr@nomade.example';
const EN = { language: 'en' } as const;
const names = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];

/** New people of BOSA, who live in Waimes, allow that to be used, and have their office in Brussels as a rule. */
async function newcomers({ people, choices }: Stores): Promise<Official[]> {
  const organisation = (await people.organisation('bosa' as never))!;
  const come = names.map((name) => ({ id: `new-${name}` as PersonId, organisation: organisation.id, name: `${name} New`, email: `${name}@new.example`, language: 'en', roles: ['official'], home: 'waimes' }) as Person); // prettier-ignore
  await people.import({ organisation, people: come, teams: [], identities: [] });
  const office = { weekday: 1, half: 'am', mode: 'office', place: 'brussels' as PlaceId } as const;
  for (const { id } of come) await choices.change(organisation.id, id, { usualWeek: [office], homeForMeetings: true });
  return come.map((person) => ({ organisation, person }));
}

describe('how a site is used, when it is asked', () => {
  let stores: Stores;
  let talk: Talk;
  let site: Site;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, {
      stores,
      publicAddress: (path: string) => `https://nomade.example${path}`,
    });
    const people = await newcomers(stores);
    const [ann, bob] = people;
    const owner = ann!.organisation;
    site = await openZones(
      stores,
      owner,
      { up: 8, down: 4 },
      { id: 'eupen-hall' as SiteId, place: 'eupen' as PlaceId, lat: 50.63, lon: 6.03 },
    );
    for (let date = '2026-11-09' as LocalDate; date <= '2026-11-20'; date = addDays(date, 1)) {
      if (isoWeekday(date) > 5 || date === '2026-11-11') continue;
      const come = date === '2026-11-20' ? [ann!, bob!] : people.slice(0, isoWeekday(date) === 2 ? 6 : 5);
      for (const [n, who] of come.entries()) await hadDesk(stores, who, site, n < 4 ? `up-${n + 1}` : `down-${n}`.replace('down-5', 'down-3'), date); // prettier-ignore
    }
  });

  const asks = (slots: Record<string, unknown>, email = FACILITY, options: Options = EN) =>
    talk.presses(
      email,
      { type: 'Action.Execute', title: '', verb: 'site_use', data: { ...slots, once: randomUUID() } },
      options,
    );
  const saves = (slots: Record<string, unknown>, email = FACILITY, options: Options = EN) =>
    talk.presses(
      email,
      { type: 'Action.Execute', title: '', verb: 'savings', data: { ...slots, once: randomUUID() } },
      options,
    );

  it('is told by weekday and zone, in words and in a picture that says the same', async () => {
    const replies = await asks({ place: 'eupen' });
    const card = words(replies);

    expect(card).to.include('How full it was: eupen-hall');
    expect(card).to.include('Tuesday 27 October to Monday 23 November: open on 19 days');
    expect(card).to.include('It is fullest on Tuesday: 6 of 12 desks.');
    expect(card).to.include('down is the quietest');
    expect(card).to.include('Of 19 days, 11 are left out');
    expect(card).to.include('Tuesday · 6 of 12 desks in use · up: 4 of 8 · down: 2 of 4');
    expect(card).to.include('Friday · 5 of 12 desks in use · up: 4 of 8 · down: 1 of 4');
    const drawn = JSON.stringify(cardIn(replies).card);
    expect(drawn).to.include('Chart.VerticalBar.Grouped').and.include('https://nomade.example/pictures/');
    expect(drawn).to.include('Tuesday: 4 up, 2 down.');
  });

  it('asks which of their sites is meant, and shows the one that is pressed', async () => {
    const replies = await asks({});

    expect(words(replies)).to.include('Which site do you mean?');
    expect(words(await talk.presses(FACILITY, button(replies, 1), EN))).to.include('eupen-hall');
  });

  it('is not told of a site of others, of a place that nobody knows, nor where others read along', async () => {
    const namur = words(await asks({ place: 'namur' }));
    expect(namur).to.include('I only count sites of your own organisation.').and.include('eupen-hall');
    expect(words(await asks({ site: 'namur-jambes' }))).to.equal(namur);
    expect(words(await asks({ site: 'xanadu' }))).to.equal(namur);
    expect(words(await asks({ unknownPlace: 'Xanadu' }))).to.include('I do not know a place called “Xanadu”.');
    const single = 'yasmina.cools@nomade.example';
    expect(words(await asks({ unknownPlace: 'Xanadu' }, single))).to.include('a place called “Xanadu”.');
    const channel = { ...EN, conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    expect(words(await asks({ place: 'eupen' }, FACILITY, channel))).to.include('Others read along').and.not.include('desks'); // prettier-ignore
  });

  it('is not told to anybody else', async () => {
    for (const email of ['official@nomade.example', 'manager@nomade.example', 'admin@nomade.example', HR])
      expect(words(await asks({ place: 'eupen' }, email)), email).to.include('only tell those who manage it'); // prettier-ignore
  });

  it('says why nothing is counted: too few people, or no desks', async () => {
    expect(words(await asks({ place: 'brussels' }))).to.include('there was no day that I can count');
    const bare = await openZones(stores, (await stores.people.organisation(site.owner))!, {}, { id: 'bare' as SiteId, place: 'namur' as PlaceId }); // prettier-ignore
    expect(words(await asks({ site: bare.id }))).to.include('bare has no desks, so there is nothing to count.'); // prettier-ignore
  });

  it('leads to what is saved, with the arithmetic', async () => {
    const card = words(await saves({}));

    expect(card).to.include('What sharing sites saved in November 2026');
    expect(card).to.include('6 people used a desk. On Tuesday 10 November all of them came: no desk is saved.');
    expect(card).to.include('Between 9,000 km and 9,500 km less, for 6 people on 44 days in all.');
    expect(card).to.include('2 × (from home to their own office − from home to the site), as the crow flies');
    expect(words(await saves({}, HR))).to.equal(card);
  });

  it('says which months there are, and is told to nobody else, and not where others read along', async () => {
    const replies = await saves({ days: ['2026-08-03'] });
    expect(words(replies)).to.include('August 2026').and.include('[1] In November 2026');
    expect(words(await talk.presses(FACILITY, button(replies), EN))).to.include('saved in November 2026');
    expect(words(await saves({}, 'official@nomade.example'))).to.include('only tell those who manage facilities or personnel'); // prettier-ignore
    const channel = { ...EN, conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    expect(words(await saves({}, FACILITY, channel)))
      .to.include('Others read along')
      .and.not.include('km');
  });

  it('is understood when it is said', async () => {
    expect(words(await talk.says(FACILITY, 'how full was Eupen?', EN))).to.include('How full it was: eupen-hall');
    expect(words(await talk.says(HR, 'what does the network save?', EN))).to.include('What sharing sites saved');
  });
});
