import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Person, PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { HALVES, type Half, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { Stores } from '../../src/stores.ts';
import {
  aConversation,
  button,
  cardIn,
  type Options,
  type Talk,
  TUESDAY_NINE,
  words,
} from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const BRAM = 'bram.luyten@nomade.example';
const THURSDAY = '2026-11-26' as LocalDate;

describe('where colleagues are', () => {
  let stores: Stores;
  let talk: Talk;
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
  });

  const person = async (email: string): Promise<Person> => (await talk.nomade.people.byEmail(email))!;
  const says = (email: string, text: string, options: Options = {}) =>
    talk.says(email, text, { language: 'en', ...options });
  const presses = (email: string, action: CardAction) => talk.presses(email, action, { language: 'en' });
  /** As a button would, or somebody who forges one. */
  const asks = (email: string, slots: object) =>
    presses(email, { type: 'Action.Execute', title: '', verb: 'find_colleague', data: { ...slots, once: '' } });
  const isSeenBy = async (email: string, visibility: Visibility) => {
    const { organisation, id } = await person(email);
    await stores.choices.change(organisation, id, { visibility });
  };
  const works = async (
    who: string | Person,
    day: string,
    mode: WorkMode,
    place?: string,
    halves: readonly Half[] = HALVES,
  ) => {
    const { organisation, id } = typeof who === 'string' ? await person(who) : who;
    const log = { organisation, person: id, date: day as LocalDate, mode, ...(place && { place: place as PlaceId }) };
    await stores.dayLogs.put(halves.map((half) => ({ ...log, half })));
  };
  /** Who looked the person up, and how. */
  const lookedUp = async (email: string) => {
    const { organisation, id } = await person(email);
    const { lookUps } = await stores.lookUps.ofPerson(organisation, id, 0, 100);
    return lookUps.map(({ by, how }) => `${by.person} ${how}`);
  };
  const newcomers = async (organisation: string, ...names: string[]): Promise<Person[]> => {
    const id = organisation as OrganisationId;
    const people = names.map((name, n): Person => ({
      ...{ id: `new-${organisation}-${n}` as PersonId, organisation: id, name, language: 'en', roles: ['official'] },
      email: `new-${n}@${organisation}.example`,
    }));
    const known = (await stores.people.organisation(id)) as Organisation;
    await stores.people.import({ organisation: known, people, teams: [], identities: [] });
    return people;
  };

  describe('one of them', () => {
    it('is shown day by day, with building, section and desk, and a desk can be booked there', async () => {
      const answer = await says(NORA, 'where is Bram on Thursday?');

      expect(words(answer)).to.match(/^Bram Luyten\nThursday 26 November · coworking · Ghent · .+ · Zone .+ · desk /);
      expect(cardIn(answer).text).to.match(/^Bram Luyten\. Thursday 26 November, coworking · Ghent/);
      const desks = await presses(NORA, button(answer));
      expect(words(desks)).to.match(/^Free desks in Ghent \(.+\) on Thursday 26 November/);
    });

    it('is shown half by half where the halves differ, and today where no day is said', async () => {
      await works(FILIP, '2026-11-24', 'office', 'leuven', ['am']);
      await works(FILIP, '2026-11-24', 'home', undefined, ['pm']);

      expect(words(await says(NORA, 'is Filip in?'))).to.equal(
        'Filip Desmedt\n' +
          'Tuesday 24 November, in the morning · office · Leuven  [1] Book a desk there\n' +
          'Tuesday 24 November, in the afternoon · Working from home\n' +
          '[2] Tell me when we are both in',
      );
    });

    it('is shown without a reason where they are away, and without the place where they live', async () => {
      await works(FILIP, '2026-11-25', 'leave', 'leuven');
      await works(FILIP, THURSDAY, 'home', 'leuven');
      const answer = words(await asks(NORA, { person: 'Filip', days: ['2026-11-25', THURSDAY] }));

      expect(answer).to.match(
        /^Filip Desmedt\nWednesday 25 November · Away\nThursday 26 November · Working from home\n/,
      );
    });

    it('is asked about again with another day', async () => {
      await says(NORA, 'where is Bram on Thursday?');

      expect(words(await says(NORA, 'and on Wednesday?'))).to.match(/^Bram Luyten\nWednesday 25 November/);
    });

    it('is asked for somebody else on the same day, and of whom nothing was asked before', async () => {
      await says(NORA, 'where is Bram on Thursday?');
      await works(FILIP, THURSDAY, 'home');
      await isSeenBy(FILIP, 'network');

      expect(words(await says(NORA, 'and Filip?'))).to.match(/^Filip Desmedt\nThursday 26 November/);
      expect(words(await says(NORA, 'where is Filip?'))).to.not.match(/^Filip Desmedt\nThursday 26 November/);
      await says(NORA, 'what have I booked?');
      expect(words(await says(NORA, 'and Filip?'))).to.match(/Filip is on Tuesday/);
    });

    it('leaves nothing that was typed in the dialogue', async () => {
      await says(NORA, 'where is Bram on Thursday?');
      const { organisation, id } = await person(NORA);

      const dialogue = await stores.dialogues.get(organisation, id, `console:${NORA}`);
      expect(dialogue?.request).to.deep.include({ ability: 'find_colleague' });
      expect(dialogue?.request?.slots).to.deep.include({ person: 'Bram Luyten' });
    });
  });

  describe('who cannot be seen', () => {
    const SENTENCE = (name: string) =>
      `I cannot tell you where ${name} is on Thursday 26 November: either nothing is noted, or it is not shared with you.`;

    it('is answered alike, whether hidden, a stranger, of elsewhere, or without anything noted: for the manager too', async () => {
      await isSeenBy(BRAM, 'nobody');
      for (const email of [NORA, FILIP, 'hr@nomade.example', 'admin@nomade.example']) {
        expect(words(await says(email, 'where is Bram on Thursday?')), email).to.equal(SENTENCE('Bram'));
      }
      expect(words(await asks(FILIP, { person: 'Bram', days: [THURSDAY], together: true }))).to.equal(SENTENCE('Bram'));
      for (const name of ['Zebulon', 'Ruben', 'Andrea']) {
        expect(words(await asks(FILIP, { person: name, days: [THURSDAY] }))).to.equal(SENTENCE(name));
      }
    });

    it('is not asked about again by a day alone, nor is anything else that was asked before', async () => {
      await says(NORA, 'what is free in Eupen tomorrow?');
      await says(NORA, 'where is Zebulon Tiberius on Thursday?');

      expect(words(await says(NORA, 'and on Friday?'))).to.match(/^I did not understand that/);
    });

    it('is told no name of, where a button was forged', async () => {
      const { organisation, id } = await person('ruben.neyens@nomade.example');
      const forged = { colleague: { organisation, person: id }, days: [THURSDAY] };

      expect(words(await asks(NORA, forged))).to.equal(SENTENCE('that colleague'));
    });

    it('learns all the same that somebody tried', async () => {
      await isSeenBy(BRAM, 'nobody');
      await says(FILIP, 'where is Bram on Thursday?');

      expect(await lookedUp(BRAM)).to.deep.equal([`${(await person(FILIP)).id} by-name`]);
    });

    it('is on no list either, at once', async () => {
      expect(words(await says(FILIP, 'who is in Ghent on Thursday?'))).to.include('Bram');
      await isSeenBy(BRAM, 'nobody');

      expect(words(await says(FILIP, 'who is in Ghent on Thursday?'))).not.to.include('Bram');
      expect(words(await asks(FILIP, { team: 'mine', days: [THURSDAY] }))).not.to.include('Bram');
    });

    for (const [language, says] of [
      ['nl', 'Waar Zebulon op donderdag 26 november is, kan ik je niet zeggen'],
      ['fr', 'Je ne peux pas vous dire où se trouve Zebulon le jeudi 26 novembre'],
      ['de', 'Wo Zebulon am Donnerstag, dem 26. November ist, kann ich Ihnen nicht sagen'],
    ] as const) {
      it(`is answered in ${language} too`, async () => {
        const data = { person: 'Zebulon', days: [THURSDAY], once: '' };
        const answer = await talk.presses(
          NORA,
          { type: 'Action.Execute', title: '', verb: 'find_colleague', data },
          { language },
        );

        expect(words(answer)).to.match(new RegExp(`^${says}`));
      });
    }
  });

  describe('days that are over', () => {
    it('are never told, nor is it noted that somebody asked', async () => {
      const asked = await asks(NORA, { person: 'Bram', days: ['2026-11-23'] });

      expect(words(asked)).to.match(/^Where others were is nobody’s business any more/);
      expect(await lookedUp(BRAM)).to.deep.equal([]);
    });

    it('are left out where others are asked for with them', async () => {
      await works(BRAM, '2026-11-23', 'office', 'brussels');
      const answer = words(await asks(NORA, { person: 'Bram', days: ['2026-11-23', '2026-11-24'] }));

      expect(answer).to.include('Tuesday 24').and.not.include('Monday 23');
    });

    it('are never shown of a year either, of which the first month is', async () => {
      const answer = words(await asks(NORA, { person: 'Bram', days: everyDayOf2027() }));

      expect(answer).to.match(/^I cannot tell you where Bram is from Friday 1 January 2027 to Sunday 31 January 2027/);
    });
  });

  describe('many of them', () => {
    it('are my team of today, where nothing is said', async () => {
      const answer = words(await says(NORA, 'where is everybody?'));

      expect(answer).to.match(/^Digital services\nTuesday 24 November: \d people\.\n/);
      expect(answer).to.include('Bram Luyten').and.not.include('Nora');
    });

    it('stand under day and place, sorted by name, those without a place last', async () => {
      await works(FILIP, THURSDAY, 'home');
      await works('official@nomade.example', THURSDAY, 'home');
      const answer = words(await asks(NORA, { team: 'mine', days: ['2026-11-25', THURSDAY] }));

      expect(answer).to.match(/\nWednesday 25 November\nBrussels · .+ \(1\)\nNele Dhondt/);
      expect(answer).to.match(/\nThursday 26 November\nBrussels · .+\n.*\nGhent · .+ \(1\)\nBram Luyten · Zone .+\nWorking from home \(1\)\nFilip Desmedt/s); // prettier-ignore
    });

    it('are of other organisations only where they show themselves to the network, and say which', async () => {
      for (const one of await newcomers('flanders', 'Griet Aerts', 'Jeroen Baert'))
        await works(one, THURSDAY, 'office', 'eupen');
      await works(FILIP, THURSDAY, 'office', 'eupen');
      await isSeenBy('new-0@flanders.example', 'organisation');
      await isSeenBy('new-1@flanders.example', 'network');
      const answer = words(await says(NORA, 'who is in Eupen on Thursday?'));

      expect(answer).to.include('Jeroen Baert · Government of Flanders').and.not.include('Griet');
      expect(answer).to.include('Filip');
      const elsewhere = words(await asks(NORA, { place: 'eupen', days: [THURSDAY], elsewhere: true }));
      expect(elsewhere).to.match(/^Colleagues from other administrations in Eupen\nThursday 26 November: 1 person\./);
      expect(elsewhere).to.include('Jeroen').and.not.include('Filip');
    });

    it('are counted and paged, and only whom the page shows learns that they were seen', async () => {
      const names = Array.from({ length: 30 }, (_, n) => `Émile Nummer${String(n).padStart(2, '0')}`);
      for (const one of await newcomers('flanders', ...names)) {
        await works(one, THURSDAY, 'office', 'kelmis');
        await stores.choices.change(one.organisation, one.id, { visibility: 'network' });
      }
      const seen = async (n: number) => (await lookedUp(`new-${n}@flanders.example`)).length;
      const first = await asks(NORA, { place: 'kelmis', days: [THURSDAY] });

      expect(words(first))
        .to.include('30 people')
        .and.include('(30)')
        .and.include('Nummer11')
        .and.not.include('Nummer12');
      expect(words(first)).to.include('1 to 12 of 30.');
      expect([await seen(0), await seen(11), await seen(12), await seen(29)]).to.deep.equal([1, 1, 0, 0]);
      const second = await presses(NORA, button(first));
      expect(words(second)).to.include('13 to 24 of 30.').and.include('Nummer12').and.not.include('Nummer11');
      expect([await seen(0), await seen(12), await seen(29)]).to.deep.equal([1, 1, 0]);
      const third = await presses(NORA, button(second, 2));
      expect(words(third)).to.include('25 to 30 of 30.').and.include('Nummer29');
      expect(words(await presses(NORA, button(third)))).to.include('13 to 24 of 30.');
      expect(words(await asks(NORA, { place: 'kelmis', days: [THURSDAY], page: 99 }))).to.include('1 to 12 of 30.');
    });

    it('are those around a place, too', async () => {
      await works(FILIP, THURSDAY, 'office', 'seraing');
      await works('nele.dhondt@nomade.example', THURSDAY, 'office', 'namur');
      const near = words(await asks(NORA, { place: 'liege', near: true, days: [THURSDAY] }));

      expect(near).to.match(/^Colleagues near Liège \(within 15 km\)\n/);
      expect(near).to.include('Seraing (1)').and.include('Filip').and.not.include('Nele');
      expect(words(await asks(NORA, { place: 'liege', days: [THURSDAY] }))).not.to.include('Filip');
    });

    it('are asked for in a place that is not known, or not said, with places to choose from', async () => {
      expect(words(await says(NORA, 'who is in Atlantis tomorrow?'))).to.match(
        /^I do not know a place called “Atlantis”\./,
      );
      const ask = await asks(NORA, { elsewhere: true, days: [THURSDAY] });
      expect(words(ask)).to.match(/^In which place shall I look\?/);
      expect(words(await presses(NORA, button(ask)))).to.match(/^Colleagues from other administrations in /);
    });

    it('are of no team that is not there, nor of another organisation’s', async () => {
      for (const team of ['Klingon affairs', 'Digitaal Vlaanderen – dienstverlening']) {
        expect(words(await asks(NORA, { team }))).to.equal(`I know no team called “${team}” in your organisation.`);
      }
      expect(words(await asks('dpo@nomade.example', {}))).to.match(/^I know of no team/);
    });

    it('are only those who hold a desk there, where a building is named', async () => {
      await works(FILIP, '2026-11-24', 'office', 'brussels');
      const answer = words(await asks(NORA, { place: 'brussels', site: 'brussels-eurostation', days: ['2026-11-24'] }));

      expect(answer).to.match(/^Colleagues in Brussels \(Eurostation\)\n/);
      expect(answer).to.include('Nele').and.not.include('Filip');
    });
  });

  describe('with me', () => {
    it('are those who are where I am, on the half days on which I am there', async () => {
      await works(NORA, THURSDAY, 'office', 'ghent', ['am']);
      await works(NORA, '2026-11-25', 'home');
      const answer = words(await asks(NORA, { team: 'mine', together: true }));

      expect(answer).to.match(
        /^Together with Digital services\nTuesday 24 November to Monday 7 December: 1 person\.\n/,
      );
      expect(answer).to.match(/\nThursday 26 November\nGhent · .+ \(1\)\nBram Luyten · In the morning/);
      expect(words(await asks(NORA, { person: 'Bram', together: true }))).to.match(/^Together with Bram Luyten\n/);
      expect(words(await asks(NORA, { person: 'Saar', together: true }))).to.match(
        /no day on which I see you in the same place/,
      );
    });
  });

  it('with me are only those in the place that was asked for, and a person I ask for is noted once', async () => {
    await works(NORA, THURSDAY, 'office', 'ghent');
    const asked = { person: 'Bram', together: true, days: [THURSDAY] };

    expect(words(await asks(NORA, { ...asked, place: 'ghent' }))).to.match(
      /^Together with Bram Luyten in Ghent\n.*1 person/,
    );
    expect(words(await asks(NORA, { ...asked, place: 'namur' }))).to.match(
      /^Together with Bram Luyten in Namur\n.*no day/,
    );
    expect(await lookedUp(BRAM)).to.deep.equal([`${(await person(NORA)).id} by-name`]);
  });

  describe('a name that several have', () => {
    it('is asked about, saying of each no more than where they work', async () => {
      const [own] = await newcomers('bosa', 'Bram Luyten');
      const [other] = await newcomers('wallonia', 'Bram Luyten');
      await stores.choices.change(own!.organisation, own!.id, { visibility: 'nobody' });
      await stores.choices.change(other!.organisation, other!.id, { visibility: 'network' });
      await works(other!, THURSDAY, 'office', 'namur');
      const ask = await says(NORA, 'where is Bram on Thursday?');

      expect(words(ask)).to.match(/^I know several people called “Bram”\. Whom do you mean\?\n/);
      for (const belongs of ['Digital services', 'FPS Policy and Support \\(BOSA\\)', '.*Wallonia.*']) {
        expect(words(ask)).to.match(new RegExp(`\\nBram Luyten · ${belongs} {2}\\[`));
      }
      expect(words(ask)).not.to.match(/Namur|Ghent|Thursday/);
      expect(await lookedUp(BRAM)).to.deep.equal([]);
      const answers = await Promise.all([1, 2, 3].map(async (n) => words(await presses(NORA, button(ask, n)))));
      const firstLines = answers.map((answer) => answer.split('\n')[0]).sort();
      expect(firstLines[0]).to.match(/^Bram Luyten$/);
      expect(firstLines[1]).to.match(/^Bram Luyten \(.*Wallonia.*\)$/);
      expect(firstLines[2]).to.match(/^I cannot tell you where Bram Luyten is/);
    });
  });

  it('are not told where others read along', async () => {
    const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
    const answer: Reply[] = await says(NORA, 'where is Bram on Thursday?', { conversation });

    expect(words(answer)).to.match(/^Others read along here/);
    expect(await lookedUp(BRAM)).to.deep.equal([]);
  });

  it('are not told where the organisation has switched it off', async () => {
    const { organisation: id } = await person(NORA);
    const organisation = {
      ...(await stores.people.organisation(id))!,
      policy: { without: ['finding-colleagues' as const] },
    };
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });

    for (const text of ['where is Bram on Thursday?', 'who is in Ghent on Thursday?', 'where is everybody?']) {
      expect(words(await says(NORA, text)), text)
        .to.match(/switched off|does without|not/i)
        .and.not.include('Bram');
    }
  });
});

function everyDayOf2027(): string[] {
  return Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
}
