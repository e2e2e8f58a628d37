import { expect } from 'chai';
import type { Turn } from '../../src/conversation/ability.ts';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import { faultsOf, type WrittenAnnouncement } from '../../src/domain/announcements/writing/announcement-check.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { announcementFault } from '../../src/locales/announcements/announcement-fault-words.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { restLines } from '../../src/skills/announcements/sending/at-rest.ts';
import { organisationOf } from '../helpers/an-announcement.ts';

const organisation = { ...organisationOf('city' as never), holidays: 'BE' };
const day = (text: string) => text as LocalDate;

describe('when an announcement goes', () => {
  /** On a Tuesday at nine in Brussels, unless said otherwise. */
  function rest(at: string | undefined, by?: string, now = '2026-11-24T09:00:00+01:00'): string[] {
    const announcement = { ...(at && { at: new Date(at) }), ...(by && { receipt: { by: day(by) } }) } as Announcement;
    const turn = { now: new Date(now), who: { organisation }, language: 'en', words: wordsOf('en') } as Turn;
    return restLines(announcement, publicHolidays(), turn);
  }

  it('is said to be later where most are not at work: at the weekend, on a holiday, at night, and straight away', () => {
    expect(rest('2026-11-25T10:00:00+01:00')).to.deep.equal([]);
    expect(rest(undefined)).to.deep.equal([]);
    expect(rest('2026-11-28T10:00:00+01:00').join(), 'a Saturday').to.match(/get it from Monday 30 November at/);
    expect(rest('2026-12-25T10:00:00+01:00').join(), 'Christmas, a Friday').to.match(/from Monday 28 December at/);
    expect(rest('2026-11-25T23:30:00+01:00').join(), 'at night').to.match(/from Thursday 26 November at/);
    expect(rest(undefined, undefined, '2026-11-29T12:00:00+01:00').join(), 'on Sunday').to.match(/from Monday 30/);
  });

  it('is said to be too late where the day to confirm it by is over before they are at work', () => {
    expect(rest('2026-11-28T10:00:00+01:00', '2026-11-29')).to.have.length(2);
    expect(rest('2026-11-28T10:00:00+01:00', '2026-11-30')).to.have.length(1);
  });

  it('is refused in a sentence where it has passed, is no time on the clock, or comes after the day to confirm it by', () => {
    const said = (on: WrittenAnnouncement['on'], by?: string): string[] => {
      const written: WrittenAnnouncement = {
        ...{ purpose: UNSAID.announcements.purposes[0]!.id, texts: { nl: { title: 'T', text: 'T' } } },
        ...{ audience: {}, care: 'announce', ...(on && { on }), ...(by && { receipt: { by: day(by) } }) },
      };
      const faults = faultsOf(written, organisation, { guidelines: [], now: new Date('2026-03-02T09:00:00+01:00') });
      return faults.map((fault) => announcementFault(fault, 'en'));
    };
    const on = (date: string, time: string) => ({ day: day(date), time: time as never });
    expect(said(on('2026-03-02', '08:30'))).to.deep.equal(['That time has already passed.']);
    expect(said(on('2026-03-29', '02:30')).join()).to.include('On Sunday 29 March there is no 02:30');
    expect(said(on('2026-03-10', '09:00'), '2026-03-09').join()).to.include('before it is sent');
    expect(said(on('2026-03-10', '09:00'), '2026-03-10')).to.deep.equal([]);
  });
});
