import { expect } from 'chai';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Lane } from '../../src/domain/announcements/delivering/delivery.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { channelMessageOf } from '../../src/skills/announcements/sending/channel-message.ts';
import { NINE, organisationOf } from '../helpers/an-announcement.ts';

const bosa = 'bosa' as OrganisationId;
const texts = {
  fr: { title: 'Chaleur', text: 'Buvez de l’eau.' },
  de: { title: 'Hitze', text: 'Trinken Sie Wasser.' },
};

describe('what is said in a channel of Slack', () => {
  const announcement: Announcement = {
    ...{ organisation: bosa, id: 'heat' as AnnouncementId, version: 3, state: 'sending', by: 'hr' as PersonId },
    ...{ made: NINE, changed: NINE, purpose: 'safety', texts, audience: {}, care: 'announce' },
  };
  const said = async (more: Partial<Announcement>, lane = 'slack T0TOWN', languages: Language[] = ['de', 'fr']) => {
    const slackChannels = [{ workspace: 'T0TOWN', channel: 'C0ALL' }];
    const policy = { announcements: { ...UNSAID.announcements, slackChannels } };
    const messageOf = channelMessageOf({
      announcements: { get: () => Promise.resolve({ ...announcement, ...more }) },
      organisations: { organisation: () => Promise.resolve({ ...organisationOf(bosa), languages, policy }) },
      addressOf: (channel) => ({ channel: 'slack', reference: { channel } }),
    });
    return messageOf({ organisation: bosa, lane: lane as Lane }, announcement.id);
  };

  it('is in the languages of the organisation one after the other, and then in others that it is written in', async () => {
    const first = await said({});
    expect(first?.to).to.deep.equal({ channel: 'slack', reference: { channel: 'C0ALL' } });
    expect(first?.reply.text).to.match(/^Hitze\. Von: bosa · Sicherheit Trinken .* Chaleur: Buvez/);
    expect((await said({}, 'slack T0TOWN', ['nl']))?.reply.text).to.match(
      /^Chaleur\. De\s: bosa · Sécurité .* Hitze: /,
    );
  });

  it('is the beginning, where it is long, with the way to the rest', async () => {
    const text = Array.from({ length: 9 }, (_, n) => `Absatz ${n}. ${'Wort '.repeat(60)}`).join('\n\n');
    const reply = (await said({ texts: { de: { title: 'Hitze', text } } }))?.reply.text;
    expect(reply).to.include('Absatz 3').and.not.include('Absatz 6');
    expect(reply).to.include('Welche Mitteilungen habe ich verpasst?');
    expect((await said({}))?.reply.text).to.not.include('verpasst');
  });

  it('is nothing that is for some only, asks something, must not come twice, or is a card made elsewhere', async () => {
    const question = { text: 'Oui ?', choices: ['oui', 'non'] };
    const asking = { ...texts, fr: { ...texts.fr, question } };
    const pasted = { ...texts, fr: { ...texts.fr, card: {} as never } };
    const others: Partial<Announcement>[] = [
      { audience: { languages: ['fr'] } },
      { audience: { awaiting: 'cold' as AnnouncementId } },
      { receipt: {} },
      { care: 'confirm-once' },
      { texts: asking },
      { texts: pasted },
    ];
    for (const more of others) expect(await said(more), JSON.stringify(more)).to.equal(undefined);
  });

  it('is nothing for a workspace without a channel, nor for Teams', async () => {
    expect(await said({}, 'slack T0CITY')).to.equal(undefined);
    expect(await said({}, 'teams T0TOWN')).to.equal(undefined);
    expect(await said({}, 'slack')).to.equal(undefined);
  });
});
