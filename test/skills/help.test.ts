import { expect } from 'chai';
import { LANGUAGES } from '../../src/domain/language.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { readPlaces } from '../../src/store/reference-places.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { aConversation, button, type Talk, words } from '../helpers/a-conversation.ts';

const { examples, further } = wordsOf('en').help;

describe('help', () => {
  let talk: Talk;
  before(async () => {
    talk = await aConversation();
  });

  it('says in every language what is understood as its ability', () => {
    const places = readPlaces(new URL('../../data', import.meta.url).pathname);
    const understand = createUnderstanding({ places, sites: [] });
    for (const language of LANGUAGES) {
      const said = { ...wordsOf(language).help.examples, ...wordsOf(language).help.further };
      const read = Object.values(said).map((text) => understand(text, { language, now: new Date(), zone: 'Europe/Brussels' }).intent); // prettier-ignore
      expect(read, language).to.deep.equal(Object.keys(said));
    }
  });

  it('shows everybody what they come for, and to each role what only it can do', async () => {
    const official = words(await talk.says('official@nomade.example', 'help'));
    const facility = words(await talk.says('facility@nomade.example', 'Hilfe'));
    const approver = words(await talk.says('approver@nomade.example', 'help', { language: 'en' }));
    for (const example of Object.values(examples)) expect(official).to.include(example);
    expect(official).not.to.include(further.approvals).and.not.to.include(further.site_requests);
    expect(facility).to.include(wordsOf('de').help.further.close_space).and.not.to.include('Zustimmung');
    expect(approver).to.include(further.approvals).and.not.to.include(further.close_space);
  });

  it('shows the rest on asking for more, but nothing of another’s role', async () => {
    const help = await talk.says('official@nomade.example', 'help');
    const more = await talk.presses('official@nomade.example', button(help, 4));
    expect(words(more)).to.include(further.team_summary).and.to.include(further.who_looked_me_up);
    expect(words(more)).not.to.include(further.close_space).and.not.to.include(further.approvals);
    const back = await talk.presses('official@nomade.example', button(more));
    expect(words(back)).to.include(examples.book_desk);
  });
});
