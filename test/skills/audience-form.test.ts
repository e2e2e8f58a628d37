import { expect } from 'chai';
import { refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Turn } from '../../src/conversation/ability.ts';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { audienceFilled, audienceFrom, audienceInputs } from '../../src/skills/announcements/audience-form.ts';
import type { NamedGroup } from '../../src/skills/announcements/audience-names.ts';

const turn = { language: 'en', words: wordsOf('en') } as Turn;
const towns: NamedGroup[] = Array.from({ length: 120 }, (_, n) => ({ id: `s${n}`, name: `Town ${n} (Hall)` }));
const sites: NamedGroup[] = [
  ...towns,
  { id: 'luik', name: 'Liège (Guillemins)', others: ['Luik (Guillemins)', 'Lüttich (Guillemins)'] },
  { id: 'luik-noord', name: 'Liège (Guillemins North)', others: ['Luik (Guillemins North)'] },
];
const groups = { teams: [{ id: 't', name: 'Budget' }], sites };
const draft = { audience: {} } as Announcement;

describe('whom an announcement is for, on its form', () => {
  it('is chosen from a menu of what Slack takes, and named where there is more', () => {
    const inputs = audienceInputs({}, groups, turn);
    expect(inputs.map(({ id, type }) => `${id} ${type}`)).to.deep.equal([
      'languages Input.ChoiceSet',
      'teams Input.ChoiceSet',
      'roles Input.ChoiceSet',
      'sites Input.Text',
    ]);
    const hundred = audienceInputs({}, { teams: [], sites: towns.slice(0, 100) }, turn);
    expect(hundred.map(({ id, type }) => `${id} ${type}`)).to.include('sites Input.ChoiceSet');
    const blocks = toBlocks({ type: 'AdaptiveCard', version: '1.5', body: hundred } as never, wordsOf('en').drawing);
    expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
  });

  it('is found by a name in any language, without its accents, and by less where that is enough', () => {
    const from = (text: string) => audienceFrom(draft, { sites: text }, groups);
    expect(from('luttich guillemins')).to.deep.equal({ audience: { sites: ['luik'] }, faults: [] });
    expect(from('LIÈGE north\nTown 7 (Hall)')).to.deep.equal({ audience: { sites: ['luik-noord', 's7'] }, faults: [] });
    expect(from('Town 7')).to.deep.equal({ audience: { sites: ['s7'] }, faults: [] });
  });

  it('is asked for again where a name is nobody’s, or of several', () => {
    const unknown = audienceFrom(draft, { sites: 'Atlantis' }, groups);
    expect(unknown.faults).to.deep.equal([{ field: 'sites', because: 'name-unknown', facts: { text: 'Atlantis' } }]);
    const several = audienceFrom(draft, { sites: 'hall' }, groups);
    const names = towns.slice(0, 5).map(({ name }) => name);
    expect(several.faults).to.deep.equal([{ field: 'sites', because: 'name-several', facts: { text: 'hall', names, more: 115 } }]); // prettier-ignore
  });

  it('stands in the form again as it was chosen', () => {
    const audience = audienceFrom(draft, { sites: 'town 3\nluik north', teams: 't', languages: 'de', roles: 'hr' }, groups).audience; // prettier-ignore
    const filled = audienceFilled(audience, groups);
    expect(filled).to.deep.equal({ languages: 'de', roles: 'hr', teams: 't', sites: 'Town 3 (Hall)\nLiège (Guillemins North)' }); // prettier-ignore
    expect(audienceFrom(draft, filled, groups)).to.deep.equal({ audience, faults: [] });
  });
});
