import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { cardIn, aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { actionsOf } from '../../src/cards/card.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';

const OFFICIAL = 'official@nomade.example';
const PEOPLE = readFileSync(new URL('../../data/demo/people.csv', import.meta.url), 'utf8').split('\n');
const somebodyOf = (organisation: string) => PEOPLE.find((line) => line.startsWith(`${organisation},`))?.split(',')[1];
const IN_MECHELEN = somebodyOf('mechelen-city');

describe('What administrations share', () => {
  let talk: Talk;
  before(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });
  const say = async (text: string, language: Language = 'en', who = OFFICIAL) => words(await talk.says(who, text, { language })); // prettier-ignore
  const ask = async (slots: object, who = OFFICIAL) =>
    words(await talk.presses(who, { type: 'Action.Execute', title: '', verb: 'sharing', data: { ...slots, once: '' } }, { language: 'en' })); // prettier-ignore

  it('is said in plain sentences, owner by owner', async () => {
    const said = await ask({ place: 'ostend' });

    expect(said).to.match(/^What administrations share in Ostend\nWhat you may use\nCity of Ostend/);
    expect(said).to.include('\nDesks · Ostend town hall · Other administrations see');
    expect(said).to.match(
      /Rooms, only Leie · .* · Monday to Friday, from 08:00 to 16:00 · Other administrations see when it is taken, not by whom\./,
    );
  });

  it('names limits of each kind', async () => {
    expect(await ask({ place: 'genk' })).to.include('at most 20% of a week’s opening time');
    expect(await ask({ place: 'mechelen' })).to.include('up to 7 days ahead');
    expect(await ask({ place: 'leusden' })).to.match(
      /Municipality of Leusden\nNothing: there is no agreement with your/,
    );
    expect(await ask({ place: 'namur' })).to.match(/All desks and rooms/);
  });

  it('tells what one’s own administration shares, and with whom, and of others only what is for oneself', async () => {
    const own = await ask({ place: 'mechelen' }, IN_MECHELEN);
    expect(own).to.match(/What your administration shares\nDesks and rooms, for everybody · .* · up to 7 days ahead/);

    const federal = await ask({ place: 'kortrijk' });
    expect(federal).to.include('Other administrations see who has it').and.include('not by whom');
    expect(await ask({ place: 'kortrijk' }, IN_MECHELEN)).not.to.include('Other administrations see who has it');
    expect(federal).not.to.include('Public Health');
  });

  it('is paged', async () => {
    const replies = await talk.presses(OFFICIAL, { type: 'Action.Execute', title: '', verb: 'sharing', data: { once: '' } }); // prettier-ignore
    const next = actionsOf(cardIn(replies).card).at(-1);
    expect(next?.data).to.include({ page: 1 });
    expect(words(await talk.presses(OFFICIAL, next!))).to.match(/13/);
  });

  it('is asked about in four languages', async () => {
    const asked = { nl: 'welke zalen mogen we in Gent gebruiken?', fr: 'quelles salles pouvons-nous utiliser à Gand ?', de: 'welche Räume dürfen wir in Gent nutzen?', en: 'which rooms may we use in Ghent?' }; // prettier-ignore
    const title = { nl: /^Wat besturen delen in Gent/, fr: /^Ce que les administrations partagent à Gand/, de: /^Was Verwaltungen in Gent teilen/, en: /^What administrations share in Ghent/ }; // prettier-ignore
    for (const language of LANGUAGES) expect(await say(asked[language], language), language).to.match(title[language]);
  });
});

describe('a list of what is free', () => {
  let talk: Talk;
  before(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });
  const say = async (text: string, who = OFFICIAL) => words(await talk.says(who, text, { language: 'en' }));

  it('says whose the rooms are, and under which terms', async () => {
    const said = await say('a room for 4 in Ostend tomorrow from 9 to 11');

    expect(said).to.match(/ · 1 room free · City of Ostend$/m);
    expect(said).to.match(/^Room Leie · 4 seats .* · for you: Monday to Friday, from 08:00 to 16:00 {2}\[1\] Book$/m);
    expect(said).not.to.include('Room Dender');
  });

  it('says why nothing is to be had, and what can be had nearby', async () => {
    const late = await say('a room for 4 in Ostend tomorrow from 16:00 to 17:00');
    expect(late).to.match(
      /the agreement with its owner \(City of Ostend\) is for these hours: Monday to Friday, from 08:00 to 16:00\./,
    );
    expect(late).to.match(/The nearest sites with a free room/);
    expect(await say('a desk in Mechelen on 3 December')).to.match(
      /you can book 7 days ahead: until Tuesday 1 December\./,
    );
    expect(await say('a desk in Leusden tomorrow')).to.match(
      /only for its owner \(Municipality of Leusden\) and the administrations/,
    );
  });

  it('leaves the owner’s own people all they have', async () => {
    expect(await say('a desk in Leusden tomorrow', somebodyOf('leusden-municipality'))).to.match(
      /^Free desks in Leusden/,
    );
  });
});
