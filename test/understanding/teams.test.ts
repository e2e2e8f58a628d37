import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import type { IntentName } from '../../src/understanding/reading.ts';
import { read } from './a-reader.ts';

type Said = [Language, string];

function intents(said: Said[]): IntentName[] {
  return said.map(([language, text]) => read(language, text).intent);
}

describe('what is asked of a team as one', () => {
  it('is asked of another team by no more than its name', () => {
    const said: Said[] = [
      ['en', 'and team Budget?'],
      ['nl', 'en de dienst Burgerzaken?'],
      ['fr', "et l'équipe Budget ?"],
      ['de', 'und die Abteilung Soziales?'],
    ];

    for (const [language, text] of said) {
      const { intent, goesOn, slots } = read(language, text);
      expect({ intent, goesOn, team: typeof slots.team }, text).to.deep.equal({ intent: 'team_summary', goesOn: true, team: 'string' }); // prettier-ignore
    }
    expect(read('en', 'and the desk of team Budget?').goesOn).to.equal(undefined);
  });

  it('is a file where what was shown is wanted as one', () => {
    expect(read('nl', 'als Excel')).to.deep.include({ intent: 'export_summary', slots: { format: 'xlsx' } });
    expect(read('en', 'no, as csv')).to.deep.include({ intent: 'export_summary', slots: { format: 'csv' } });
    expect(read('en', 'a course on Excel on Thursday').intent).not.to.equal('export_summary');
  });

  it('ends no stand-in where it is asked who stands in while one is not there', () => {
    expect(read('en', "who takes over for me when I'm not there?")).to.deep.include({ intent: 'stand_in', slots: {} });
    expect(read('nl', 'wie neemt het van me over als ik er niet ben?').intent).to.equal('stand_in');
    expect(read('fr', 'Karim ne doit plus me remplacer').intent).to.equal('end_stand_in');
    expect(read('fr', "c'est Karim qui me remplace").slots.people).to.deep.equal(['Karim']);
  });

  it('is of last week also where the week owns it', () => {
    const { dateRange } = read('en', "last week's summary of my team").slots;
    expect(dateRange).to.deep.equal(read('en', 'the summary of my team of last week').slots.dateRange);
    expect(dateRange).to.not.equal(undefined);
  });

  it('changes no agreed days where they are asked for, or single ones are denied', () => {
    expect(read('en', 'is Tuesday a team day?')).to.deep.include({ intent: 'team_days', slots: {} });
    expect(read('en', 'make Friday a team day too')).to.deep.include({ intent: 'team_days', slots: {} });
    expect(read('nl', 'woensdag is geen teamdag meer')).to.deep.include({ intent: 'team_days', slots: {} });
    expect(read('fr', "nos jours d'équipe sont le mardi et le jeudi").slots.weekdays).to.deep.equal([2, 4]);
  });

  it('is no message to the team where it is asked to plan, unless the message is quoted', () => {
    expect(read('en', 'tell my team that they should plan their week').intent).to.equal('ask_team_to_plan');
    expect(read('en', 'tell my team: you should plan your week').intent).to.equal('announce');
    expect(read('de', 'bitte Montag eintragen: Homeoffice').intent).to.equal('log_day');
    expect(read('en', 'remind my team to fill in their hours').intent).to.equal('announce');
  });

  it('seats those together who are named, and a single desk beside somebody is a desk', () => {
    expect(intents([
      ['en', 'desks side by side for me and Sofie tomorrow'],
      ['en', 'find me a desk together with my team tomorrow'],
      ['en', 'book desks for me and Sofie tomorrow'],
      ['en', 'a desk next to the window tomorrow'],
    ])).to.deep.equal(['book_together', 'book_desk', 'book_desk', 'book_desk']); // prettier-ignore
  });
});

describe('who stands in', () => {
  it('ends where its own clause denies it, whatever else the sentence denies', () => {
    expect(intents([
      ['en', "I'm not in next week, Sofie stands in for me"],
      ['en', 'Sofie no longer stands in for me'],
      ['fr', 'je ne suis pas là vendredi, Julie me remplace'],
      ['de', 'Sophie vertritt mich nicht mehr'],
    ])).to.deep.equal(['stand_in', 'end_stand_in', 'stand_in', 'end_stand_in']); // prettier-ignore
  });

  it('is for a time whose last day may be all that is said', () => {
    expect(read('nl', 'Sofie vervangt me tot Kerstmis').slots).to.deep.equal({ people: ['Sofie'], date: '2026-12-25', until: true }); // prettier-ignore
    expect(read('en', 'Sofie stands in for me from Monday').slots).to.deep.equal({ people: ['Sofie'], date: '2026-03-16' }); // prettier-ignore
    expect(read('de', 'bis Freitag übernimmt Karim Haddad mein Team').slots).to.include({ date: '2026-03-13', until: true }); // prettier-ignore
  });

  it('is nobody where it is only asked', () => {
    expect(read('en', 'who stands in for me?').slots).to.deep.equal({});
    expect(read('nl', 'wie neemt donderdag het onthaal over?').intent).not.to.equal('stand_in');
  });
});

describe('how a site was used', () => {
  it('is asked of what has been; what is free is asked of what comes', () => {
    expect(intents([
      ['nl', 'hoe vol zat Namen?'],
      ['nl', 'hoe druk is het morgen in Namen?'],
      ['en', 'how full is Ghent tomorrow?'],
      ['en', 'how many desks were used in Bruges?'],
      ['fr', 'mercredi je serai à Namur, journée chargée'],
    ])).to.deep.equal(['site_use', 'find_free', 'find_free', 'site_use', 'log_day']); // prettier-ignore
  });

  it('is not asked of days to come', () => {
    expect(intents([['en', 'occupancy of Eupen last week']])).to.deep.equal(['site_use']);
    expect(intents([['en', 'occupancy of Eupen next week']])).not.to.include('site_use');
  });

  it('saves in months that have been', () => {
    expect(read('en', 'how many kilometres did we save in February?').slots.dateRange?.from).to.equal('2026-02-01');
    expect(read('en', 'save me a desk in the network tomorrow').intent).to.equal('book_desk');
  });
});
