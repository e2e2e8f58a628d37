import { expect } from 'chai';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Turn } from '../../src/conversation/ability.ts';
import type { CardReply } from '../../src/conversation/reply.ts';
import { ROLES } from '../../src/domain/people/person.ts';
import { settingsForm } from '../../src/skills/announcements/writing/settings-form.ts';
import { organisationOf } from '../helpers/an-announcement.ts';
import type { AnnouncementFault } from '../../src/domain/announcements/writing/announcement-fault.ts';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { audienceFilled, audienceFrom, audienceInputs } from '../../src/skills/announcements/writing/audience-form.ts';
import type { NamedGroup } from '../../src/skills/announcements/writing/audience-names.ts';

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

  it('leaves the whole form within what Slack takes, whatever there is to choose from and is chosen', () => {
    const many = (kind: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `${kind}-${n}-${'i'.repeat(20)}`, name: `${kind} ${n} ${'N'.repeat(60)}` })); // prettier-ignore
    const guidelines = many('guideline', 120).map(({ id, name }) => ({
      id,
      texts: { en: { title: name, passages: [] } },
    }));
    const button = (title: string, verb: string, data: object) => ({ type: 'Action.Execute', title, verb, data: { once: 'k', ...data } }); // prettier-ignore
    const whole = {
      language: 'de',
      words: wordsOf('de'),
      button,
      who: { organisation: organisationOf('city' as never) },
    } as never as Turn;
    const faults: AnnouncementFault[] = [
      { field: 'audience', because: 'site-with-others', facts: {} },
      { field: 'link', because: 'link', facts: {} },
      { field: 'on', because: 'past', facts: {} },
    ];
    for (const count of [3, 30, 100, 150]) {
      const choices = { teams: many('team', count), sites: many('site', count), guidelines: guidelines as never };
      const [teams, sites] = [choices.teams, choices.sites].map((group) => group.map(({ id }) => id).join(','));
      for (const chosen of [{}, { teams, sites }]) {
        const filled = {
          ...chosen,
          link: `https://${'x'.repeat(1990)}`,
          roles: ROLES.join(','),
          languages: 'nl,fr,de,en',
        };
        const of = { ...draft, id: 'a', version: 1, texts: {} } as Announcement;
        const { card } = settingsForm({ of, filled, choices, faults }, whole) as CardReply;
        const blocks = toBlocks(card, wordsOf('en').drawing);
        expect(refusalsOfBlocks(blocks), `${count} of each`).to.deep.equal([]);
        expect(isTooLong(blocks), `${count} of each`).to.equal(false);
      }
    }
  });

  it('stands in the form again as it was chosen', () => {
    const audience = audienceFrom(draft, { sites: 'town 3\nluik north', teams: 't', languages: 'de', roles: 'hr' }, groups).audience; // prettier-ignore
    const filled = audienceFilled(audience);
    expect(audienceFrom(draft, filled, groups)).to.deep.equal({ audience, faults: [] });
    const shown = audienceInputs(filled, groups, turn).map(({ id, value }) => [id, value]);
    expect(shown).to.deep.equal([['languages', 'de'], ['teams', 't'], ['roles', 'hr'], ['sites', 'Town 3 (Hall)\nLiège (Guillemins North)']]); // prettier-ignore
    const named = audienceInputs({ teams: 't' }, groups, turn, ['teams']);
    expect(named[1]).to.include({ type: 'Input.Text', value: 'Budget' });
  });
});
