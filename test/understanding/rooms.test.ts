import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { read } from './a-reader.ts';

const demo = join(import.meta.dirname, '../../data/demo');
const column = (file: string, at: number): string[] =>
  readFileSync(join(demo, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[at]!);
const ROOMS = [...new Set(column('rooms.csv', 2))];
const DESKS = [...new Set(column('desks.csv', 2))].slice(0, 20);

/** Thursday 12 March 2026 in Eupen, in each language. */
const THERE = { date: '2026-03-12', place: 'eupen' };

describe('the name on the sign of a room', () => {
  const closed: Record<Language, (name: string) => string> = {
    nl: (name) => `sluit zaal ${name} in Eupen donderdag`,
    fr: (name) => `ferme la salle ${name} à Eupen jeudi`,
    de: (name) => `sperre den Raum ${name} in Eupen am Donnerstag`,
    en: (name) => `close room ${name} in Eupen on Thursday`,
  };
  const asked: Record<Language, (name: string) => string> = {
    nl: (name) => `wat staat er donderdag in zaal ${name} in Eupen?`,
    fr: (name) => `qu'est-ce qu'il y a jeudi dans la salle ${name} à Eupen ?`,
    de: (name) => `was ist am Donnerstag im Raum ${name} in Eupen los?`,
    en: (name) => `what is on in room ${name} in Eupen on Thursday?`,
  };

  for (const language of LANGUAGES) {
    it(`is read in ${language}, whatever it is, and neither as a place, a day nor a person`, () => {
      for (const name of ROOMS) {
        const closing = read(language, closed[language](name));
        expect(closing.intent, name).to.equal('close_space');
        expect(closing.slots, name).to.deep.equal({ ...THERE, space: name });
        const asking = read(language, asked[language](name));
        expect(asking.intent, name).to.equal('room_day');
        expect(asking.slots, name).to.deep.equal({ ...THERE, space: name });
      }
    });

    it(`is read in ${language}, also of a desk, and in a request to book`, () => {
      for (const name of DESKS) expect(read(language, closed[language](name)).slots.space, name).to.equal(name);
      const booked: Record<Language, string> = {
        nl: 'boek zaal Weser donderdag in Eupen',
        fr: 'réserve la salle Weser jeudi à Eupen',
        de: 'buch den Raum Weser am Donnerstag in Eupen',
        en: 'book room Weser on Thursday in Eupen',
      };
      const { intent, slots } = read(language, booked[language]);
      expect(intent).to.equal('book_room');
      expect(slots).to.deep.equal({ ...THERE, space: 'Weser', resource: 'room' });
    });
  }

  it('is no town, no day, no equipment and nobody where none is named', () => {
    const unnamed: [Language, string][] = [
      ['nl', 'zaal Gent vrijdag'],
      ['nl', 'zaal Leuvenn morgen'],
      ['nl', 'een zaal Leuvn morgen'],
      ['nl', 'zaal Thursday in Gent'],
      ['nl', 'welke zaal 12 personen is vrijdag vrij in Gent?'],
      ['nl', 'vergaderzaal Vrijdag 14u'],
      ['nl', 'is Jan De Smet vrij donderdag?'],
      ['fr', 'une salle Namur jeudi'],
      ['fr', 'la salle Vidéo de jeudi'],
      ['de', 'ein Raum Brüssel morgen'],
      ['de', 'ein Raum Freitag um zehn'],
      ['de', 'den Raum Bildschirm und Video'],
      ['en', 'a meeting room Friday afternoon'],
      ['en', 'room for 4 people in Ghent'],
      ['en', 'room 4 ppl tomorrow'],
    ];
    for (const [language, text] of unnamed) expect(read(language, text).slots.space, text).to.equal(undefined);
  });
});

describe('what becomes longer or shorter', () => {
  const changed = (language: Language, text: string) => {
    const { intent, slots } = read(language, text);
    return { intent, ...slots };
  };

  it('is read with how much it is, and which way', () => {
    expect(changed('en', 'one hour and a half longer please')).to.include({ intent: 'change', byMinutes: 90 });
    expect(changed('nl', 'twee uur korter')).to.include({ intent: 'change', byMinutes: -120 });
    expect(changed('fr', 'mets 45 minutes de moins')).to.include({ intent: 'change', byMinutes: -45 });
    expect(changed('de', 'zwanzig Minuten länger')).to.include({ intent: 'change', byMinutes: 20 });
  });

  it('is no hour that a meeting is moved to, and no length that it is said with', () => {
    expect(changed('en', 'move my meeting half an hour later')).not.to.have.property('byMinutes');
    expect(changed('en', 'my meeting ends at 5')).not.to.have.property('byMinutes');
    expect(changed('nl', 'verleng mijn zaal tot 17u')).to.deep.include({ intent: 'change', time: { to: '17:00' } });
    expect(changed('en', 'I have another hour of work to do on the train home')).not.to.have.property('byMinutes');
    expect(changed('fr', "j'ai encore une heure de route jusqu'au bureau")).not.to.have.property('byMinutes');
  });

  it('is no whole series where that is denied', () => {
    expect(changed('en', 'cancel the whole series')).to.include({ intent: 'cancel', series: true });
    expect(changed('en', 'cancel Tuesday only, not the series')).not.to.have.property('series');
    expect(changed('de', 'storniere Dienstag, nicht die ganze Serie')).not.to.have.property('series');
  });

  it('is the half of a day, and not half a day of leave', () => {
    expect(changed('nl', 'maak er een halve dag van')).to.include({ intent: 'change', half: true });
    expect(changed('nl', 'maak er een halve dag verlof van')).not.to.have.property('half');
    expect(changed('en', 'I take half a day of leave on Friday')).not.to.have.property('half');
  });
});

describe('a repetition', () => {
  it('of a week whose weekday is not said is no range of days', () => {
    const said = read('en', 'repeat it every week until June').slots;
    expect([said.date, said.dates, said.dateRange, said.recurrence]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is of the month only where that is said, and else of so many weeks', () => {
    const repeated = (language: Language, text: string) => read(language, text).slots.recurrence;
    expect(repeated('en', 'a room in Ghent every second Tuesday')).to.include({ interval: 2 }).and.not.have.property('nth'); // prettier-ignore
    expect(repeated('en', 'a room in Ghent every second Tuesday of the month')).to.include({ nth: 2 });
    expect(repeated('de', 'ein Raum in Gent jeden letzten Freitag im Monat')).to.include({ nth: -1 });
    expect(repeated('nl', 'een zaal in Gent de eerste dinsdag van de maand')).to.equal(undefined);
  });
});

describe('what a site is asked for', () => {
  const asked = (language: Language, text: string) => {
    const { intent, slots } = read(language, text);
    return intent === 'ask_site' ? slots.what : intent;
  };

  it('is the thing alone, with what is said of it', () => {
    expect(asked('en', 'I need three extra chairs in Namur on Thursday')).to.equal('three extra chairs');
    expect(asked('fr', 'il me faut une chaise ergonomique et un repose-pieds à Mons')).to.equal('chaise ergonomique');
    expect(asked('nl', 'kan de site in Gent een opvouwbare tafelstandaard voorzien?')).to.equal('opvouwbare tafelstandaard'); // prettier-ignore
    expect(asked('de', 'kann der Standort Eupen ein Lesegerät bereitstellen?')).to.equal('Lesegerät');
  });

  it('is no leave and no telework that somebody asked for', () => {
    const requests: [Language, string][] = [
      ['nl', 'mijn aanvraag voor telewerk'],
      ['fr', 'ma demande de congé'],
      ['de', 'mein Antrag auf Urlaub'],
      ['en', 'my request for a day off'],
    ];
    for (const [language, text] of requests) expect(read(language, text).intent, text).not.to.equal('my_requests');
    expect(read('en', 'what happened to my request for a ramp?').intent).to.equal('my_requests');
  });

  it('is nothing that a desk or a room is wanted with', () => {
    expect(asked('en', 'a desk with a second screen in Ghent tomorrow')).to.equal('book_desk');
    expect(asked('en', 'desk with an ergonomic chair in Ghent tomorrow')).to.equal('book_desk');
    expect(asked('en', 'a second screen at my desk tomorrow')).to.equal('second screen');
    expect(asked('nl', 'ik zoek een zaal met een hellend vlak in Gent morgen')).to.equal('book_room');
    expect(asked('de', 'einen höhenverstellbaren Tisch in Lüttich am Freitag')).to.equal('book_desk');
  });
});
