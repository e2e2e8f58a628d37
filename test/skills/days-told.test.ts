import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo, type TestStores } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';

interface Log {
  /** PostgreSQL gives a day as its midnight here. */
  date: string | Date;
  half: string;
  mode: string;
}

const dayOf = (date: string | Date) =>
  typeof date === 'string' ? date.slice(8) : String(date.getDate()).padStart(2, '0');

describe('days that are told in a sentence', () => {
  let talk: Talk;
  let store: TestStores;
  beforeEach(async () => {
    store = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores: store.stores });
  });
  const says = (text: string, language: Language = 'en') => talk.says(official, text, { language });
  const firstLine = async (text: string, language: Language = 'en') => words(await says(text, language)).split('\n')[0];
  /** What is noted, a word a half day: "25 am home". */
  const noted = async () => {
    const logs = (await store.rows('day_logs')) as Log[];
    return logs.map(({ date, half, mode }) => `${dayOf(date)} ${half} ${mode}`).sort();
  };

  it('are the other working days of that week where the rest is spoken of', async () => {
    await says('maandag en woensdag kantoor, rest thuis', 'nl');

    const mornings = (await noted()).filter((one) => one.includes(' am '));
    expect(mornings).to.deep.equal(['01 am home', '02 am office', '03 am home', '04 am home', '30 am office']);
  });

  it('may have two halves', async () => {
    await says("jeudi matin sur le terrain, l'après-midi au coworking de Namur", 'fr');

    expect(await noted()).to.deep.equal(['26 am field', '26 pm coworking']);
  });

  it('are not noted by a question, which is answered with their week', async () => {
    for (const [text, language] of [
      ['am I working from home tomorrow?', 'en'],
      ['werk ik morgen thuis?', 'nl'],
      ['est-ce que je télétravaille demain ?', 'fr'],
      ['arbeite ich morgen zu Hause?', 'de'],
      ['where am I on Thursday?', 'en'],
    ] as const) {
      expect(await firstLine(text, language), text).to.match(
        /^(Your week of|Je week van|Votre semaine du|Ihre Woche ab) /,
      );
    }
    expect(await noted()).to.deep.equal([]);
  });

  it('are those that have been where somebody tells what they did', async () => {
    await says('gestern war ich im Homeoffice', 'de');
    await says("j'ai travaillé à Namur vendredi", 'fr');

    expect((await noted()).filter((one) => one.includes(' am '))).to.deep.equal(['20 am coworking', '23 am home']);
  });

  it('are asked about where two ways are told of them, and settled by a word', async () => {
    const which = /^Voor woensdag 25 november zei je verschillende dingen: thuis en kantoor\./;
    for (const [answer, mode] of [
      ['thuis', 'home'],
      ['op kantoor', 'office'],
    ] as const) {
      // prettier-ignore
      expect(await firstLine('morgen thuis en op kantoor', 'nl')).to.match(which);
      await says(answer, 'nl');
      expect(await noted(), answer).to.deep.equal([`25 am ${mode}`, `25 pm ${mode}`]);
    }
  });

  it('are settled one by one where two ways are told of several', async () => {
    await says('Thursday and Friday at home and in the office');
    expect(await firstLine('in the office')).to.match(/^For Friday 27 November you said more than one thing/);
    await says('at home');

    expect(await noted()).to.deep.equal(['26 am office', '26 pm office', '27 am home', '27 pm home']);
  });

  it('are spent where an answer says, be it only the place', async () => {
    for (const [answer, language] of [
      ['au bureau', 'fr'],
      ['im Büro', 'de'],
      ['op kantoor', 'nl'],
      ['at the office', 'en'],
      ['bureau', 'fr'],
    ] as const) {
      // prettier-ignore
      await says('I work on Thursday');
      await says(answer, language);
      expect(await noted(), answer).to.deep.equal(['26 am office', '26 pm office']);
      await says('not in the office on Thursday');
    }
  });

  it('are those of the new sentence where it tells more than was asked', async () => {
    await says('I work from home');
    expect(await firstLine('on Thursday I am in Eupen')).to.match(/^Noted: coworking, Eupen · Thursday 26 November/);
  });

  describe('to be spent otherwise', () => {
    it('are cleared of what is denied, and of nothing else', async () => {
      await says('Thursday at home, Friday in the field');

      expect(words(await says('donderdag toch niet thuis', 'nl'))).to.match(/^Gewist: donderdag 26 november\./);
      await says('vrijdag toch niet thuis', 'nl');
      expect(await noted()).to.deep.equal(['27 am field', '27 pm field']);
    });

    it('keep the half that is not spoken of', async () => {
      await says('Thursday at home');
      await says('Thursday afternoon not at home');
      expect(await noted()).to.deep.equal(['26 am home']);
    });

    it('keep their desk, and are told of it', async () => {
      await talk.presses(official, button(await says('a desk in Eupen on Thursday')), { language: 'en' });

      const told = words(await says('I am not in the office on Thursday'));
      expect(told).to.match(/^You have a desk in Eupen on Thursday 26 November, so I have left that as it is\./);
      expect(told).to.include('My bookings');
    });

    it('are asked for where none is named', async () => {
      await says('Thursday at home');
      expect(await firstLine('not at home')).to.equal('Which day do you mean?');
      await says('Thursday');
      expect(await noted()).to.deep.equal([]);
    });

    it('are told beside others', async () => {
      await says('Friday in the office');
      await says('Thursday at home, Friday not in the office');
      expect(await noted()).to.deep.equal(['26 am home', '26 pm home']);
    });
  });
});
