import { expect } from 'chai';
import type { Wording } from '../../../../src/domain/announcements/announcement.ts';
import { faultsOf, type WrittenAnnouncement } from '../../../../src/domain/announcements/writing/announcement-check.ts';
import type { GuidelineId } from '../../../../src/domain/guidelines/guideline.ts';
import type { LocalDate, LocalTime } from '../../../../src/domain/local-date.ts';
import type { Role, TeamId } from '../../../../src/domain/people/person.ts';
import type { SiteId } from '../../../../src/domain/places/place.ts';
import { anOrganisation } from '../../../helpers/administrations.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const good: WrittenAnnouncement = {
  purpose: 'safety',
  texts: { nl: { title: 'Hitte', text: 'Drink water.' } },
  audience: {},
  care: 'announce',
};

function faults(more: Partial<WrittenAnnouncement>): string[] {
  const known = { guidelines: ['telework' as GuidelineId], now: NOW };
  return faultsOf({ ...good, ...more }, anOrganisation('city'), known).map(({ field, language, because }) =>
    [field, ...(language ? [language] : []), because].join(' '),
  );
}

const inDutch = (more: Partial<Wording>) => faults({ texts: { nl: { title: 't', text: 'x', ...more } } });
const asked = (text: string, ...choices: string[]) => ({ title: 't', text: 'x', question: { text, choices } });
const on = (day: string, time: string) => ({ on: { day: day as LocalDate, time: time as LocalTime } });

describe('what is wrong with an announcement', () => {
  it('is nothing, where all is well', () => {
    expect(faults({})).to.deep.equal([]);
    const texts = { nl: asked('Wel?', 'ja', 'nee'), en: asked('Well?', 'yes', 'no') };
    const whole = { texts, link: 'https://city.example/x?y=1#z', guideline: 'telework' as GuidelineId };
    expect(faults({ ...whole, receipt: { by: '2026-03-02' as LocalDate } })).to.deep.equal([]);
    expect(inDutch({ text: 'Regel\n\n👩‍🚒 é — “ja”\u00a0!\u00ad' })).to.deep.equal([]);
  });

  it('is a text that says nothing in one of its languages', () => {
    expect(faults({ texts: {} })).to.deep.equal(['text no-language']);
    const texts = { ...good.texts, fr: { title: '', text: '' } };
    expect(faults({ texts })).to.deep.equal(['title fr no-title', 'text fr no-text']);
  });

  it('is a text of which nothing is seen', () => {
    for (const nothing of ['\u200b', '\u00ad \u2060', '\u3164', '\ufeff\u200d']) {
      const found = inDutch({ title: nothing, text: nothing });
      expect(found, JSON.stringify(nothing)).to.deep.equal(['title nl no-title', 'text nl no-text']);
      const question = inDutch({ question: { text: nothing, choices: ['a', nothing] } });
      expect(question, JSON.stringify(nothing)).to.deep.equal([
        'question nl question-empty',
        'choices nl choice-empty',
      ]);
    }
  });

  it('is more than a text may have', () => {
    expect(inDutch({ title: 'x'.repeat(200), text: 'x'.repeat(100_000) })).to.deep.equal([]);
    expect(inDutch({ title: 'x'.repeat(201) })).to.deep.equal(['title nl title-too-long']);
    expect(inDutch({ text: 'x'.repeat(100_001) })).to.deep.equal(['text nl text-too-long']);
  });

  it('is a sign that nobody sees', () => {
    for (const sign of ['\0', '\u0007', '\u001b', '\u009f', '\ud800', '\u202e', '\u2066']) {
      expect(inDutch({ title: `a${sign}b` }), JSON.stringify(sign)).to.deep.equal(['title nl unprintable']);
      expect(inDutch({ text: `a${sign}b` }), JSON.stringify(sign)).to.deep.equal(['text nl unprintable']);
      expect(inDutch({ question: { text: 'q', choices: [`a${sign}`, 'b'] } })).to.deep.equal([
        'question nl unprintable',
      ]);
    }
    expect(inDutch({ title: 'a\nb' })).to.deep.equal(['title nl unprintable']);
  });

  it('is a question that cannot be answered', () => {
    expect(inDutch({ question: { text: '', choices: ['a', 'b'] } })).to.deep.equal(['question nl question-empty']);
    expect(inDutch({ question: { text: 'q'.repeat(301), choices: ['a', 'b'] } })).to.deep.equal(['question nl question-too-long']); // prettier-ignore
    for (const choices of [[], ['a'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']]) {
      expect(inDutch({ question: { text: 'q', choices } })).to.deep.equal(['choices nl number-of-choices']);
    }
    expect(inDutch({ question: { text: 'q', choices: ['a', 'b', 'c', 'd', 'e', 'f'] } })).to.deep.equal([]);
    expect(inDutch({ question: { text: 'q', choices: ['a', ''] } })).to.deep.equal(['choices nl choice-empty']);
    expect(inDutch({ question: { text: 'q', choices: ['a', 'b'.repeat(76)] } })).to.deep.equal(['choices nl choice-too-long']); // prettier-ignore
    expect(inDutch({ question: { text: 'q', choices: ['a', 'b', 'a'] } })).to.deep.equal(['choices nl choice-twice']);
  });

  it('is a question that is not the same in every language', () => {
    const fr = { title: 't', text: 'x' };
    expect(faults({ texts: { nl: asked('q', 'a', 'b'), fr } })).to.deep.equal(['question fr question-missing']);
    const texts = { nl: asked('q', 'a', 'b', 'c'), fr: asked('q', 'a', 'b') };
    expect(faults({ texts })).to.deep.equal(['choices fr choices-differ']);
  });

  it('is a link that leads elsewhere than it looks', () => {
    for (const link of [
      'http://city.example',
      'javascript:alert(1)',
      'city.example',
      'https://',
      'https://city.example@evil.example',
      'https://a:b@evil.example',
      'https://city.example/a b',
      `https://city.example/${'x'.repeat(2_000)}`,
      'data:text/html,x',
      'https:city.example',
      'https:/city.example',
      String.raw`https:\\city.example`,
      String.raw`https://evil.example\@city.example`,
      'https://city.example/\u202egpj.exe',
      '',
    ]) {
      expect(faults({ link }), link).to.deep.equal(['link link']);
    }
  });

  it('is a guideline or a purpose that is not there', () => {
    expect(faults({ guideline: 'withdrawn' as GuidelineId })).to.deep.equal(['guideline guideline']);
    for (const purpose of ['', 'birthdays', '__proto__'])
      expect(faults({ purpose })).to.deep.equal(['purpose purpose']);
  });

  it('is an audience that is nobody as it is written, or shows who comes to a site', () => {
    const [team, site, role] = ['t' as TeamId, 's' as SiteId, 'hr' as Role];
    for (const none of [{ teams: [] }, { sites: [] }, { languages: [] }, { roles: [] }]) {
      expect(faults({ audience: none })).to.deep.equal(['audience empty-list']);
    }
    expect(faults({ audience: { teams: Array<TeamId>(201).fill(team) } })).to.deep.equal(['audience list-too-long']);
    for (const others of [{ teams: [team] }, { roles: [role] }, { languages: ['nl' as const] }]) {
      expect(faults({ audience: { sites: [site], ...others } })).to.deep.equal(['audience site-with-others']);
    }
    expect(faults({ audience: { sites: [site] } })).to.deep.equal([]);
    expect(faults({ audience: { teams: [team], roles: [role] } })).to.deep.equal([]);
  });

  it('is a time that has passed, is not on the clock, or is more than a year away', () => {
    expect(faults(on('2026-03-02', '09:00'))).to.deep.equal([]);
    expect(faults(on('2026-03-02', '08:59'))).to.deep.equal(['on past']);
    expect(faults(on('2026-03-29', '01:59'))).to.deep.equal([]);
    for (const time of ['02:00', '02:30', '02:59'])
      expect(faults(on('2026-03-29', time))).to.deep.equal(['on skipped-hour']);
    expect(faults(on('2026-03-29', '03:00'))).to.deep.equal([]);
    expect(faults(on('2026-10-25', '02:30')), 'twice on the clock').to.deep.equal([]);
    expect(faults(on('2027-03-03', '09:00'))).to.deep.equal([]);
    expect(faults(on('2027-03-04', '09:00'))).to.deep.equal(['on too-far-ahead']);
  });

  it('is a day to have read it by that comes before it', () => {
    const by = (day: string) => ({ receipt: { by: day as LocalDate } });
    expect(faults(by('2026-03-01'))).to.deep.equal(['receipt receipt-too-early']);
    expect(faults({ ...by('2026-03-09'), ...on('2026-03-10', '09:00') })).to.deep.equal(['receipt receipt-too-early']);
    expect(faults({ ...by('2026-03-10'), ...on('2026-03-10', '09:00') })).to.deep.equal([]);
    expect(faults(by('2027-03-04'))).to.deep.equal(['receipt receipt-too-late']);
    expect(faults({ receipt: {} })).to.deep.equal([]);
  });
});
