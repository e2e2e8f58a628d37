import { expect } from 'chai';
import type { HowRead } from '../../src/conversation/how-read.ts';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, type Talk, TUESDAY_NINE } from '../helpers/a-conversation.ts';

const official = 'official@nomade.example';

describe('how a sentence was read', () => {
  let talk: Talk;
  let told: HowRead[];

  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
    told = [];
  });

  /** What is told of the sentence, the last of several in a conversation. */
  async function read(text: string, language?: Language): Promise<HowRead | undefined> {
    const before = told.length;
    const listening = { wasRead: (how: HowRead) => told.push(how) };
    await talk.says(official, text, { ...listening, ...(language && { language }) });
    expect(told.length - before).to.be.at.most(1);
    return told[before];
  }

  it('is told with its intent, slots and language, on the day and in the zone of the person', async () => {
    const how = await read('een plek in Gent morgen');

    expect(how?.reading).to.deep.include({ intent: 'book_desk', language: 'nl', fragment: false });
    expect(how?.reading.slots).to.deep.include({ place: 'ghent', date: '2026-11-25', resource: 'desk' });
  });

  it('is in the language that the person chose, where the words do not tell', async () => {
    const languages = [(await read('Eupen', 'de'))?.reading.language, (await read('Eupen', 'fr'))?.reading.language];

    expect(languages).to.deep.equal(['de', 'fr']);
  });

  it('says what a sentence that is only values comes to after the one before', async () => {
    await read('what is free in Eupen tomorrow?');
    const how = await read('no, Friday');

    expect(how?.reading).to.deep.include({ intent: 'none', fragment: true, slots: { date: '2026-11-27' } });
    expect(how?.taken?.ability).to.equal('find_free');
    expect(how?.taken?.slots).to.deep.include({ place: 'eupen', days: ['2026-11-27'] });
  });

  it('says that people and a link are added to the meeting that a room was sought for', async () => {
    await read('a room in Brussels tomorrow from 2 to 4 with Filip');
    const withClemence = await read('and with Clémence too');
    const withLink = await read('with a link for those who cannot come');

    expect(withClemence?.taken?.ability).to.equal('book_room');
    expect(withClemence?.taken?.slots).to.deep.include({ place: 'brussels', people: ['Filip', 'Clémence'] });
    expect(withLink?.taken?.slots).to.deep.include({ place: 'brussels', people: ['Filip', 'Clémence'], online: true });
  });

  it('says that people make it a meeting, whatever was asked before', async () => {
    await read('a desk in Ghent tomorrow');
    const how = await read('with Filip and Clémence');

    expect(how?.taken).to.deep.equal({ ability: 'book_room', slots: { people: ['Filip', 'Clémence'] } });
  });

  it('is told also where it is refused', async () => {
    const how = await read('a desk in Eupen on 31 February');

    expect(how?.reading.slots).to.deep.include({ place: 'eupen', impossibleDate: '31 February' });
    expect(how?.taken).to.be.undefined;
  });

  it('is not told of what was not read', async () => {
    expect(await read('')).to.be.undefined;
    expect(await read('x'.repeat(2_001))).to.be.undefined;
  });
});
