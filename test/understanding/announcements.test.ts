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
    ];

    for (const [language, text, title] of said)
      expect([intent([language, text]), about([language, text])], text).to.deep.equal(['announce', title]);
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
