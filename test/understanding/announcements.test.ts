import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { read } from './a-reader.ts';

type Said = [Language, string];

const about = ([language, text]: Said): string | undefined => read(language, text).slots.about;
const intent = ([language, text]: Said): string => read(language, text).intent;

describe('what guidelines are asked about', () => {
  it('is said without the words that only ask', () => {
    const said: [...Said, string][] = [
      ['en', 'what do the guidelines say about working abroad?', 'working abroad'],
      ['en', 'may I, according to the guidelines, keep a plant on my desk?', 'keep a plant on my desk'],
      ['nl', 'mag ik vanuit het buitenland werken volgens de richtlijnen?', 'vanuit het buitenland werken'],
      ['nl', 'zoek thuiswerkvergoeding op in de richtlijnen', 'thuiswerkvergoeding'],
      ['fr', "y a-t-il une directive sur l'usage du vélo ?", 'usage du vélo'],
      ['de', 'steht in den Richtlinien etwas über Arbeiten im Zug?', 'Arbeiten im Zug'],
    ];

    for (const [language, text, topic] of said) expect(about([language, text]), text).to.equal(topic);
  });

  it('is in the word for them, where it is written in one', () => {
    expect(about(['nl', 'toon me de thuiswerkrichtlijn'])).to.equal('thuiswerk');
    expect(about(['de', 'zeig mir die Homeofficerichtlinie'])).to.equal('Homeoffice');
    expect(about(['de', 'zeig mir die Homeoffice-Richtlinie'])).to.equal('Homeoffice');
    expect(about(['en', 'show me the telework guideline'])).to.equal('telework');
  });

  it('is nothing where all of them are asked for', () => {
    const said: Said[] = [
      ['en', 'which guidelines are there?'],
      ['nl', 'geef me een lijst van alle richtlijnen'],
      ['fr', 'quelles sont les directives ?'],
      ['de', 'welche Richtlinien gibt es?'],
    ];

    for (const one of said) expect([intent(one), about(one)], one[1]).to.deep.equal(['guidelines', undefined]);
  });

  it('is a rule with figures, and no text, where guidelines are not spoken of', () => {
    expect(intent(['en', 'how many days may I telework?'])).to.equal('policy_question');
    expect(intent(['nl', 'wat zijn mijn telewerkregels?'])).to.equal('policy_question');
    expect(intent(['en', 'write me a poem about guidelines'])).to.equal('none');
  });
});

describe('what is announced', () => {
  it('is called what was typed after the word for it, whoever is to hear it left out', () => {
    const said: [...Said, string][] = [
      ['en', 'announce the new telework guideline to all staff', 'new telework guideline'],
      ['nl', 'kondig de nieuwe richtlijn over telewerk aan', 'nieuwe richtlijn over telewerk'],
      ['fr', "annonce : exercice d'évacuation lundi", "exercice d'évacuation lundi"],
      ['de', 'schreib eine Ankündigung über die Schließung unserer Kantine', 'Schließung unserer Kantine'],
      ['de', 'kündigen Sie die neue Richtlinie zur Telearbeit an', 'neue Richtlinie zur Telearbeit'],
      ['en', 'I would like to announce something about the canteen', 'canteen'],
    ];

    for (const [language, text, title] of said)
      expect([intent([language, text]), about([language, text])], text).to.deep.equal(['announce', title]);
  });

  it('is called nothing where no more is said than that there is something', () => {
    const said: Said[] = [
      ['en', 'I want to announce something'],
      ['en', 'announce something new'],
      ['nl', 'ik wil iets aankondigen aan iedereen'],
      ['nl', 'kondig iets nieuws aan'],
      ['fr', 'je voudrais annoncer quelque chose'],
      ['de', 'ich möchte etwas mitteilen'],
    ];

    for (const one of said) expect([intent(one), about(one)], one[1]).to.deep.equal(['announce', undefined]);
  });

  it('is found again by what it is about', () => {
    const said: [...Said, string][] = [
      ['en', 'how far is the telework announcement?', 'telework'],
      ['en', 'remind everybody who has not confirmed the telework announcement', 'telework'],
      ['nl', 'resultaten van de mededeling over telewerk', 'telewerk'],
      ['fr', "retirez l'annonce sur le télétravail", 'télétravail'],
      ['de', 'wie weit ist die Mitteilung über Telearbeit?', 'Telearbeit'],
    ];

    for (const [language, text, topic] of said)
      expect([intent([language, text]), about([language, text])], text).to.deep.equal(['announcements', topic]);
  });

  it('is meant where HR asks who has read it, for results, or to remind the others, whatever it is called', () => {
    const said: Said[] = [
      ['en', 'remind those who have not confirmed'],
      ['en', 'export the results'],
      ['en', 'who has read it?'],
      ['en', 'put my announcement on hold'],
      ['nl', 'herinner wie nog niet bevestigd heeft'],
      ['nl', 'exporteer de resultaten'],
      ['nl', 'wie heeft het gelezen?'],
      ['fr', "rappelez à ceux qui n'ont pas encore confirmé"],
      ['fr', 'exportez les résultats'],
      ['fr', "qui l'a lue ?"],
      ['de', 'erinnern Sie alle, die noch nicht bestätigt haben'],
      ['de', 'Ergebnisse der Umfrage'],
      ['de', 'wer hat es gelesen?'],
    ];

    for (const one of said) expect([intent(one), about(one)], one[1]).to.deep.equal(['announcements', undefined]);
    expect(intent(['en', 'who has confirmed for my meeting?'])).to.equal('who_comes');
    expect(intent(['en', 'who has confirmed in Eupen?'])).to.not.equal('announcements');
    expect(intent(['en', 'who has confirmed for Thursday?'])).to.not.equal('announcements');
    expect(intent(['en', 'remind my team to plan their week'])).to.equal('ask_team_to_plan');
  });

  it('is called nothing where a message is told to people', () => {
    expect(read('en', 'tell all Liège colleagues the fire drill is cancelled').slots.about).to.equal(undefined);
  });

  it('is written anew only where that is said: how far it is, and what one missed, change nothing', () => {
    expect(intent(['en', 'new announcement'])).to.equal('announce');
    expect(intent(['en', 'how far is my announcement?'])).to.equal('announcements');
    expect(intent(['nl', 'zet de aankondiging op pauze'])).to.equal('announcements');
    expect(intent(['fr', 'quelles annonces ai-je manquées ?'])).to.equal('missed_announcements');
    expect(intent(['de', 'gibt es Neues von der Personalabteilung?'])).to.equal('missed_announcements');
    expect(intent(['nl', 'welke berichten heb ik gemist?'])).to.equal('missed_announcements');
    expect(intent(['en', 'any news?'])).to.equal('none');
  });

  it('is no guest at the reception', () => {
    expect(intent(['fr', "annonce mon invité Pieter Claes à l'accueil de Namur demain"])).to.equal('add_guests');
    expect(intent(['en', 'announce Ms Dupont at the reception for Thursday'])).to.equal('add_guests');
  });
});
