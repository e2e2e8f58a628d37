import { expect } from 'chai';
import { toICalendar } from '../../src/channels/calendar/icalendar.ts';
import type { CalendarEvent, PersonalCalendar } from '../../src/conversation/personal-calendar.ts';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const on = (day: string, from: string, to: string) =>
  slotOn(day as LocalDate, from as LocalTime, to as LocalTime, 'Europe/Brussels');

function meeting(over: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ...{ uid: 'b1@nomade', sequence: 3, title: 'Meeting of Nora', details: 'Room Our', isAway: false },
    ...{ when: on('2026-11-26', '14:00', '16:00'), isCancelled: false },
    meeting: {
      organiser: 'Nora "N." Lindgren; of BOSA, Brussels',
      attendees: [
        { name: 'Filip', answer: 'accepted', email: 'filip@nomade.example' },
        { name: 'Bram', answer: 'declined' },
        { name: 'An', answer: 'asked' },
      ],
      video: 'https://meet.example/c0ffee?a=1,2;b',
      isTentative: false,
    },
    ...over,
  };
}

/** The lines of the only event, unfolded. */
function eventLines(event: CalendarEvent, isSubscribed = false): string[] {
  const calendar: PersonalCalendar = { name: 'Nomade', language: 'en', isSubscribed, events: [event] };
  return toICalendar(calendar, NOW).replaceAll('\r\n ', '').split('\r\n');
}

const lineOf = (lines: string[], name: string) => lines.find((line) => line.startsWith(name)) ?? '';

describe('A meeting in somebody’s calendar', () => {
  it('says who comes and what they said, with the address of nobody else', () => {
    const lines = eventLines(meeting());
    const people = lines.filter((line) => line.startsWith('ATTENDEE'));

    expect(people.map((line) => /PARTSTAT=([A-Z-]+);CN="(\w+)"/.exec(line)?.slice(1).join(' '))).to.deep.equal([
      'ACCEPTED Filip',
      'DECLINED Bram',
      'NEEDS-ACTION An',
    ]);
    const addresses = [...lines.join('\n').matchAll(/[\w.-]+@[\w.-]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.endsWith('.invalid') && address !== 'b1@nomade')).to.deep.equal([
      'filip@nomade.example',
    ]);
    expect(new Set(people.map((line) => line.split(':').at(-1)))).to.have.length(3);
    expect(lineOf(lines, 'ORGANIZER')).to.match(/CN=".*Nora.*Lindgren; of BOSA, Brussels"/);
  });

  it('asks nobody’s program for an answer, and names nobody who comes where it is subscribed to', () => {
    expect(lineOf(eventLines(meeting()), 'METHOD')).to.equal('');
    const subscribed = eventLines(meeting(), true);
    expect(lineOf(subscribed, 'METHOD')).to.equal('METHOD:PUBLISH');
    expect(lineOf(subscribed, 'ATTENDEE')).to.equal('');
    expect(eventLines(meeting()).join('\n')).not.to.match(/RSVP=TRUE/);
  });

  it('keeps others from asking the person then, and says where one takes part by video', () => {
    const lines = eventLines(meeting());
    expect(lines).to.include.members(['TRANSP:OPAQUE', 'STATUS:CONFIRMED', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY']);
    expect(lineOf(lines, 'URL')).to.equal('URL;VALUE=URI:https://meet.example/c0ffee?a=1%2C2%3Bb');
    expect(lineOf(lines, 'DESCRIPTION')).to.equal('DESCRIPTION:Room Our\\nhttps://meet.example/c0ffee?a=1\\,2\\;b');

    const unsure = eventLines(meeting({ meeting: { organiser: 'Nora', attendees: [], isTentative: true } }));
    expect(unsure).to.include.members(['STATUS:TENTATIVE', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE']);
  });

  it('is at the same hour of the wall clock before and after the clock changes', () => {
    const times = ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29'].map((day) => {
      const lines = eventLines(meeting({ when: on(day, '14:00', '16:00') }));
      return [lineOf(lines, 'DTSTART'), lineOf(lines, 'DTEND')];
    });
    expect(times).to.deep.equal([
      ['DTSTART:20261023T120000Z', 'DTEND:20261023T140000Z'],
      ['DTSTART:20261026T130000Z', 'DTEND:20261026T150000Z'],
      ['DTSTART:20270326T130000Z', 'DTEND:20270326T150000Z'],
      ['DTSTART:20270329T120000Z', 'DTEND:20270329T140000Z'],
    ]);
  });

  it('that is off says so, as a later state of the same event', () => {
    const lines = eventLines(meeting({ isCancelled: true, sequence: 4 }));
    expect(lines).to.include.members(['UID:b1@nomade', 'SEQUENCE:4', 'STATUS:CANCELLED']);
  });
});
