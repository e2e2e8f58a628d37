import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { DATA } from '../../src/demo-office.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { Places } from '../../src/domain/places/places.ts';
import { HALVES, type WorkMode } from '../../src/domain/presence/day-log.ts';
import { OpenToMeet } from '../../src/domain/presence/open-to-meet.ts';
import { readPlaces } from '../../src/store/reference-places.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, type Options, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
/** Of Wallonia, the Flemish government, and Nora's own organisation. */
const [BAPTISTE, JEROEN, FILIP] = ['wallonia', 'flanders', 'bosa'] as const;
const THURSDAY = '2026-11-26';

describe('being open to meet', () => {
  let stores: Stores;
  let talk: Talk;
  /** One for each of three organisations, of whom nothing is known yet. */
  const people = new Map<string, Person>();
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    for (const [id, name] of [
      [BAPTISTE, 'Baptiste Nouveau'],
      [JEROEN, 'Jeroen Nieuw'],
      [FILIP, 'Filip Nieuw'],
    ] as const) {
      // prettier-ignore
      const organisation = (await stores.people.organisations()).find((one) => one.id === id)!;
      const person = { id: `new-${id}`, organisation: organisation.id, name, email: `new@${id}.example`, language: 'en', roles: ['official'] } as Person; // prettier-ignore
      await stores.people.import({ organisation, people: [person], teams: [], identities: [] });
      people.set(id, person);
    }
  });

  const press = (email: string, action: CardAction, options: Options = {}) => talk.presses(email, action, { language: 'en', ...options }); // prettier-ignore
  const presses = (email: string, verb: string, slots: object = {}, options: Options = {}) =>
    press(email, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, options);
  const finds = async (slots: object = {}) => words(await presses(NORA, 'find_meeting', slots));
  const isOpen = (who: string, ...topics: string[]) => presses(people.get(who)!.email, 'open_to_meet', { topics });
  const chosen = async (who: string) => stores.choices.of(people.get(who)!.organisation, people.get(who)!.id);
  const isSeenBy = async (who: string, visibility: Visibility) => {
    const { organisation, id } = people.get(who)!;
    await stores.choices.change(organisation, id, { visibility });
  };
  const works = async (who: string, mode: WorkMode, place: string, day = THURSDAY) => {
    const { organisation, id } = people.get(who)!;
    const log = { organisation, person: id, date: day as LocalDate, mode, place: place as PlaceId };
    await stores.dayLogs.put(HALVES.map((half) => ({ ...log, half })));
  };
  const lookedUp = async (who: string) => {
    const { organisation, id } = people.get(who)!;
    return (await stores.lookUps.ofPerson(organisation, id, 0, 100)).lookUps.map(({ how }) => how);
  };

  describe('is a choice', () => {
    it('that nobody has made to begin with', async () => {
      await works(JEROEN, 'office', 'namur');
      expect(await finds()).to.match(/^Open to meet\nI find nobody who is open to meet for that\.\n/);
      expect(await finds({ place: 'namur', days: [THURSDAY] })).not.to.include('Jeroen');
    });

    it('that is made with topics, said back with what it shows to whom', async () => {
      const answer = words(await isOpen(JEROEN, 'energy premiums', 'public procurement'));

      expect(answer).to.match(
        /^You are open to meet\nAbout: energy premiums, public procurement\nPeople of every administration/,
      );
      expect(answer).to.include('on which days you work in which building');
      expect((await chosen(JEROEN)).meeting).to.deep.equal({ topics: ['energy premiums', 'public procurement'] });
    });

    it('that keeps its topics where it is made again without any, and replaces them with others', async () => {
      await isOpen(JEROEN, 'energy premiums');
      await presses('new@flanders.example', 'open_to_meet');
      expect((await chosen(JEROEN)).meeting).to.deep.equal({ topics: ['energy premiums'] });
      await isOpen(JEROEN, 'water');
      expect((await chosen(JEROEN)).meeting).to.deep.equal({ topics: ['water'] });
    });

    it('that keeps no more than eight topics of sixty characters, without control characters', async () => {
      await isOpen(JEROEN, `a\u0000${'b'.repeat(900)}`, ...Array.from({ length: 20 }, (_, n) => `subject ${'xyz'.repeat(n + 1)}`)); // prettier-ignore
      const { topics } = (await chosen(JEROEN)).meeting!;

      expect(topics).to.have.length(8);
      expect(topics[0]).to.equal(`a ${'b'.repeat(58)}`);
    });

    it('that is taken back at once, and made again by a button', async () => {
      await isOpen(JEROEN, 'water');
      const closed = await presses('new@flanders.example', 'not_open_to_meet');
      expect(words(closed)).to.match(/^You are no longer open to meet/);
      expect((await chosen(JEROEN)).meeting).to.equal(undefined);
      expect(await finds()).not.to.include('Jeroen');

      await press('new@flanders.example', button(closed));
      expect(await finds()).to.include('Jeroen Nieuw · Government of Flanders · water');
    });

    it('that finds nobody while it is hidden, which is said', async () => {
      await isSeenBy(JEROEN, 'nobody');
      expect(words(await isOpen(JEROEN, 'water'))).to.match(/^You are open to meet, but as long as nobody sees you, nobody finds you\./); // prettier-ignore
      await works(JEROEN, 'office', 'namur');

      expect(await finds()).not.to.include('Jeroen');
      expect(await finds({ place: 'namur', days: [THURSDAY] })).not.to.include('Jeroen');
    });
  });

  describe('is found', () => {
    beforeEach(async () => {
      await isOpen(JEROEN, 'primes énergie');
      await isOpen(BAPTISTE, 'marchés publics');
      await isOpen(FILIP);
      for (const who of [JEROEN, BAPTISTE, FILIP]) await works(who, 'office', 'namur');
    });

    it('in a place on a day, also by those who may not see them otherwise', async () => {
      const answer = await finds({ place: 'namur', days: [THURSDAY] });

      expect(answer).to.match(/^Open to meet in Namur\nThursday 26 November: 3 people\.\n/);
      expect(answer).to.include(
        'Jeroen Nieuw · Government of Flanders · primes énergie · Thursday 26 November · Namur',
      );
      expect(answer).to.match(/\nFilip Nieuw · Thursday 26 November · Namur/);
      expect(words(await presses(NORA, 'find_colleague', { place: 'namur', days: [THURSDAY] }))).not.to.include(
        'Jeroen',
      );
    });

    it('of other administrations only, where that is asked', async () => {
      const answer = await finds({ place: 'namur', days: [THURSDAY], elsewhere: true });

      expect(answer).to.match(/^Colleagues from other administrations who are open to meet in Namur\n/);
      expect(answer).to.include('Jeroen').and.include('Baptiste').and.not.include('Filip');
    });

    it('by what they know, without accents, near a place, with the days on which they are there', async () => {
      await works(JEROEN, 'coworking', 'seraing', '2026-12-01');
      const answer = await finds({ topic: 'prime energie', place: 'liege', near: true });

      expect(answer).to.match(/^Open to meet near Liège \(within 15 km\)\nAbout “prime energie”\.\nTuesday 24 November to Monday 7 December: 1 person\.\n/); // prettier-ignore
      expect(answer).to.include(
        'Jeroen Nieuw · Government of Flanders · primes énergie · Tuesday 1 December · Seraing',
      );
      expect(answer).not.to.include('Namur');
      expect(await finds({ topic: 'water' })).to.include('nobody');
    });

    it('only where they work at a desk, today and later, and never with the desk', async () => {
      await works(JEROEN, 'home', 'namur');
      await works(BAPTISTE, 'field', 'namur');
      await works(FILIP, 'leave', 'namur');
      await works(FILIP, 'office', 'namur', '2026-11-23');

      expect(await finds({ place: 'namur', days: [THURSDAY] })).to.include('nobody');
      expect(await finds({ days: [THURSDAY] }))
        .to.include('nobody')
        .and.not.include('home');
      expect(await finds({ place: 'namur', days: ['2026-11-23'] })).to.match(/^Where others were is nobody’s business/);
      await presses('amelie.defays@nomade.example', 'open_to_meet');
      const answer = await finds({ place: 'liege', days: [THURSDAY] });
      expect(answer)
        .to.match(/Amélie Defays · Thursday 26 November · Liège · .+/)
        .and.not.match(/desk [A-Z]-\d|Zone/);
    });

    it('again with another day; and where a subject was typed, which nobody keeps, nothing else is answered instead', async () => {
      const says = async (text: string) => words(await talk.says(NORA, text, { language: 'en' }));
      await says('what is free in Eupen tomorrow?');
      await finds({ place: 'namur', days: ['2026-11-25'] });
      expect(await says('and on Thursday?')).to.match(/^Open to meet in Namur\nThursday 26 November: 3 people\./);
      await finds({ topic: 'energie', place: 'namur', days: ['2026-11-25'] });
      expect(await says('and on Thursday?')).to.match(/^I did not understand that/);
      const { organisation, id } = (await talk.nomade.people.byEmail(NORA))!;
      const dialogue = await stores.dialogues.get(organisation, id, `console:${NORA}`);
      expect(JSON.stringify(dialogue)).not.to.include('energie');
    });

    it('without the desk, for whoever asks the domain', async () => {
      await presses('amelie.defays@nomade.example', 'open_to_meet');
      const asker = (await talk.nomade.people.byEmail(NORA))!;
      const who = (await talk.nomade.people.official(asker.organisation, asker.id))!;
      const openToMeet = new OpenToMeet({ ...stores, places: new Places(readPlaces(DATA), stores.sites) });
      const days = { from: THURSDAY as LocalDate, to: THURSDAY as LocalDate };
      const found = await openToMeet.find(who, { days }, talk.now());
      const amelie = found.find(({ colleague }) => colleague.name === 'Amélie Defays');

      expect(amelie?.sightings[0]).to.include({ mode: 'coworking', place: 'liege' }).and.to.have.property('site');
      expect(amelie?.sightings[0]).to.not.have.any.keys('desk', 'zone');
    });

    it('page by page, and whoever is shown learns of it', async () => {
      for (const { organisation, id, email } of await stores.people.everybody(people.get(FILIP)!.organisation)) {
        if (email !== NORA) await stores.choices.change(organisation, id, { meeting: { topics: ['water'] } });
      }
      const first = await presses(NORA, 'find_meeting', { topic: 'water' });
      expect(words(first))
        .to.match(/1 to 12 of \d\d\./)
        .and.not.include('Jeroen');
      expect(await lookedUp(JEROEN)).to.deep.equal([]);
      const second = await press(NORA, button(first));
      expect(words(second)).to.match(/13 to 24 of \d\d\./);
      await finds({ place: 'namur', days: [THURSDAY] });
      expect(await lookedUp(JEROEN)).to.deep.equal(['on-a-list']);
    });

    it('by nobody, where their organisation or the asker’s has switched finding colleagues off', async () => {
      const off = async (who: string) => {
        const { organisation: id } = people.get(who)!;
        const organisation = {
          ...(await stores.people.organisation(id))!,
          policy: { without: ['finding-colleagues' as const] },
        };
        await stores.people.import({ organisation, people: [], teams: [], identities: [] });
      };
      await off(JEROEN);
      expect(await finds())
        .to.include('Baptiste')
        .and.not.include('Jeroen');
      await off(FILIP);
      expect(await finds()).not.to.include('Baptiste');
      expect(words(await isOpen(FILIP))).to.match(/^Your organisation has switched off finding colleagues/);
    });

    it('not where others read along', async () => {
      const conversation = { channel: 'slack', id: 'a-channel', kind: 'group' } as const;
      const answer = await presses(NORA, 'find_meeting', { topic: 'energie' }, { conversation });

      expect(words(answer)).to.match(/^Others read along here/);
      expect(await lookedUp(JEROEN)).to.deep.equal([]);
    });

    it('after the question where, if the place is not known', async () => {
      const ask = await presses(NORA, 'find_meeting', { unknownPlace: 'Atlantis', topic: 'energie' });
      expect(words(ask)).to.match(/^I do not know a place called “Atlantis”\./);
      expect(words(await press(NORA, button(ask)))).to.match(/^Open to meet in .+\nAbout “energie”\./);
    });
  });
});
