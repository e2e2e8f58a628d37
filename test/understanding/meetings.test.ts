import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { read } from './a-reader.ts';

type Said = [Language, string];

describe('names of people who are invited', () => {
  const named: [Language, string, string[]][] = [
    [
      'nl',
      'nodig Karel van Mechelen en Jan Mei uit voor de vergadering van vrijdag',
      ['Karel van Mechelen', 'Jan Mei'],
    ],
    ['en', "invite Mr August, April Jansen and Tom to Friday's meeting", ['August', 'April Jansen', 'Tom']],
    [
      'fr',
      'invite Paul de Tournai, Madame Avril et Saar à la réunion de vendredi',
      ['Paul de Tournai', 'Avril', 'Saar'],
    ],
    ['de', 'lade Hans von Lüttich, Frau Mai und Tom zur Sitzung am Freitag ein', ['Hans von Lüttich', 'Mai', 'Tom']],
    ['en', 'invite saar, tom and okonkwo for friday', ['saar', 'tom', 'okonkwo']],
    ['en', "invite Els to Tom's meeting on Friday", ['Els']],
  ];
  for (const [language, text, people] of named)
    it(`are no towns, months or owners of the meeting: "${text}"`, () => {
      expect(read(language, text).slots).to.deep.include({ people, date: '2026-03-13' });
      expect(read(language, text).slots).not.to.have.property('place');
    });
});

describe('an invitation that is asked about, quoted or not meant', () => {
  const said: Said[] = [
    ['en', 'did you invite Tom?'],
    ['en', 'what does "invite Saar" do?'],
    ['en', 'how do I invite somebody?'],
    ['en', 'I typed "invite Saar" and nothing happened'],
    ['en', "invite me to Tom's meeting"],
    ['en', 'invite me, Saar says'],
    ['en', 'invite me'],
    ['nl', 'hoe nodig ik iemand uit?'],
    ['nl', 'nodig mij uit'],
    ['fr', 'comment inviter quelqu’un ?'],
    ['fr', 'as-tu invité Tom ?'],
    ['de', 'wie lade ich jemanden ein?'],
    ['de', 'lade mich ein'],
  ];
  for (const [language, text] of said)
    it(`invites nobody: "${text}"`, () => {
      expect(['invite', 'uninvite']).not.to.include(read(language, text).intent);
    });
});

describe('a meeting of one’s own', () => {
  const said: Said[] = [
    ['en', "I can't make my meeting on Thursday, cancel it"],
    ['nl', 'zeg mijn vergadering van donderdag af'],
    ['fr', 'annule ma réunion de jeudi'],
    ['de', 'sag meine Sitzung am Donnerstag ab'],
  ];
  for (const [language, text] of said)
    it(`is cancelled, and not declined: "${text}"`, () => {
      expect(read(language, text)).to.deep.include({ intent: 'cancel' });
    });
});

describe('what may answer an invitation that was just shown', () => {
  const said: [Language, string, boolean | undefined][] = [
    ['en', "I can't make it", false],
    ['en', 'count me in', true],
    ['nl', 'donderdag kan ik niet', false],
    ['nl', 'ik ben erbij', true],
    ['fr', 'je ne peux pas venir', false],
    ['fr', 'je viens', true],
    ['de', 'ich komme nicht', false],
    ['de', 'ich bin dabei', true],
    ['en', 'a desk in Namur', undefined],
    ['en', 'who is coming?', undefined],
    ['nl', 'morgen werk ik thuis', undefined],
  ];
  for (const [language, text, comes] of said)
    it(`says ${comes === undefined ? 'nothing of it' : comes ? 'yes' : 'no'}: "${text}"`, () => {
      expect(read(language, text).comes).to.equal(comes);
    });
});

describe('what a meeting that was spoken of is to have as well', () => {
  const said: [Language, string, object][] = [
    ['en', 'and with Els too', { people: ['Els'] }],
    ['nl', 'ook met Saar en Tom', { people: ['Saar', 'Tom'] }],
    ['fr', 'avec un lien pour ceux qui ne peuvent pas venir', { online: true }],
    ['de', 'auf halbem Weg bitte', { fair: true }],
    ['en', 'with a link for those who cannot come', { online: true }],
  ];
  for (const [language, text, slots] of said)
    it(`is no request of its own: "${text}"`, () => {
      expect(read(language, text)).to.deep.include({ intent: 'none', fragment: true, slots });
    });

  it('is nobody whose name stands alone', () => {
    expect(read('en', 'Saar').fragment).to.equal(false);
  });
});

describe('visitors by their names', () => {
  const said: [Language, string, string[]][] = [
    ['en', 'register Ms Dupont of the Red Cross of Namur and Jan Peeters as visitors for Friday', ['Ms Dupont of the Red Cross of Namur', 'Jan Peeters']], // prettier-ignore
    ['de', 'melde Frau Dupont vom Roten Kreuz am Freitag als Besucherin an', ['Frau Dupont vom Roten Kreuz']],
    ['en', 'visitor on Friday: Prof. Adeyemi, University of Lagos', ['Prof. Adeyemi, University of Lagos']],
  ];
  for (const [language, text, guests] of said)
    it(`keep title and body as typed: "${text}"`, () => {
      expect(read(language, text)).to.deep.include({ intent: 'add_guests' });
      expect(read(language, text).slots).to.deep.equal({ date: '2026-03-13', guests });
    });
});

describe('a name that is nobody’s', () => {
  const said: Said[] = [
    ['nl', 'zaal voor de vzw Emma vrijdag in Gent'],
    ['nl', 'zaal voor Project Alpha vrijdag in Gent'],
    ['de', 'ein Raum in Gent am Freitag für das Projekt Energieberatung, ich bin ab 9 da'],
    ['en', 'a room in Ghent on Friday for Interreg'],
    ['nl', 'een zaal in Gent vrijdag voor Interreg, ik heb een scherm nodig'],
  ];
  for (const [language, text] of said)
    it(`is not asked to the meeting: "${text}"`, () => {
      expect(read(language, text)).to.deep.include({ intent: 'book_room' });
      expect(read(language, text).slots).not.to.have.property('people');
    });
});

describe('who is in a meeting room', () => {
  it('is not who comes to a meeting', () => {
    expect(read('en', 'who is in the meeting room on Thursday?').intent).to.equal('find_colleague');
  });
});
