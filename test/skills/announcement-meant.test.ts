import { expect } from 'chai';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import type { Guideline } from '../../src/domain/guidelines/guideline.ts';
import { announcementsMeant, guidelineMeant } from '../../src/skills/announcements/meant.ts';

const named = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([language, title]) => [language, { title, text: '', passages: [] }]));
const guideline = (id: string, texts: Record<string, string>) => ({ id, texts: named(texts) }) as unknown as Guideline;
const announcement = (id: string, texts: Record<string, string>, more: object = {}) =>
  ({ id, texts: named(texts), audience: {}, state: 'sent', ...more }) as unknown as Announcement;

const telework = guideline('telework', { nl: 'Telewerk', fr: 'Télétravail', de: 'Telearbeit', en: 'Telework' });
const abroad = guideline('abroad', { nl: 'Werken vanuit het buitenland', en: 'Working abroad' });
const days = guideline('days', { nl: 'Telewerkdagen en reiskosten' });
const guidelines = [telework, abroad, days];

describe('the guideline that is announced', () => {
  it('is the one whose whole title was typed, in any language, in a word of several too', () => {
    const meant = (typed: string) => guidelineMeant(typed, guidelines)?.id;
    expect(meant('new telework guideline')).to.equal('telework');
    expect(meant('nieuwe telewerkrichtlijn')).to.equal('telework');
    expect(meant('nouvelle directive sur le teletravail')).to.equal('telework');
    expect(meant('rules for working abroad')).to.equal('abroad');
    expect(meant('rules for working')).to.equal(undefined);
    expect(meant('telewerkdagen en reiskosten'), 'the one of which more was typed').to.equal('days');
    expect(meant('')).to.equal(undefined);
  });
});

describe('the announcement that is meant', () => {
  const heat = announcement('heat', { nl: 'Hitte', fr: 'Chaleur au bureau' });
  const drill = announcement('drill', { nl: 'Evacuatieoefening' });
  const ofGuideline = announcement('home', { nl: 'Thuis' }, { guideline: 'telework' });
  const reminder = announcement('again', { nl: 'Hitte' }, { audience: { awaiting: 'heat' } });
  const meant = (typed: string, all: Announcement[]) => announcementsMeant(typed, all, guidelines).map(({ id }) => id);

  it('is the one in whose title it all stands, never what reminds of it', () => {
    expect(meant('chaleur', [heat, drill, reminder])).to.deep.equal(['heat']);
    expect(meant('chaleur dehors', [heat, drill])).to.deep.equal([]);
    expect(meant('hitte', [heat, reminder])).to.deep.equal(['heat']);
    expect(meant('evacuatie', [heat, drill])).to.deep.equal(['drill']);
  });

  it('is, where none is called so, the one whose guideline is', () => {
    expect(meant('telework', [heat, ofGuideline])).to.deep.equal(['home']);
    const own = announcement('own', { en: 'Telework day' });
    expect(meant('telework', [ofGuideline, own])).to.deep.equal(['own']);
  });

  it('is one that was taken back only where there is no other', () => {
    const gone = announcement('gone', { nl: 'Hitte' }, { state: 'cancelled' });
    expect(meant('hitte', [gone, heat])).to.deep.equal(['heat']);
    expect(meant('hitte', [gone, drill])).to.deep.equal(['gone']);
  });
});
