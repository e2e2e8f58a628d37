import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { addDays, type LocalDate, type LocalTime } from '../../src/domain/local-date.ts';
import { type DayLog, HALVES } from '../../src/domain/presence/day-log.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo, type TestStores } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';
const flemish = 'jeroen.coppens@nomade.example';

const source = {
  title: { nl: 'Reglement', fr: 'Règlement', de: 'Ordnung', en: 'Regulation' },
  url: 'https://island.example/rules',
  date: '2026-09-01',
};
/** Of an administration that nobody has thought of: there is nothing about it in the sources. */
const INVENTED = {
  rules: [
    { kind: 'weekly-most', modes: ['home', 'field'], days: 1.5, source },
    { kind: 'weekly-together', days: 2, source },
    { kind: 'satellite', days: 1, permission: true, source },
    { kind: 'mixed-day', counts: 'activity', source },
  ],
};

describe('a question about the rules', () => {
  let talk: Talk;
  let store: TestStores;
  beforeEach(async () => {
    store = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores: store.stores });
  });
  const says = (text: string, language: Language = 'en', who = official) => talk.says(who, text, { language });
  const presses = (action: CardAction, language: Language = 'en') => talk.presses(official, action, { language });
  const asks = (about?: string, who = official, language: Language = 'en') =>
    talk.presses(who, { verb: 'policy_question', data: { ...(about && { about }), once: 'x' } } as CardAction, {
      language,
    });
  const rules = (text: string | object, organisation = 'bosa') =>
    talk.nomade.administer({
      ask: 'keep-policy',
      organisation,
      text: typeof text === 'string' ? text : JSON.stringify(text),
      dryRun: false,
    });
  /** What the official said of their days: the demo has others, who said things too. */
  const logs = async () => {
    const person = await talk.nomade.people.byEmail(official);
    return (await store.rows('day_logs')).filter((row) => (row as DayLog).person === person?.id);
  };
  const titles = (replies: Reply[]) => actionsOf(cardIn(replies).card).map(({ title }) => title);
  const named = (replies: Reply[], title: string) =>
    actionsOf(cardIn(replies).card).find((action) => action.title === title) ?? expect.fail(`${title} in ${words(replies)}`); // prettier-ignore

  it('is answered with what one may, what is used and left, the arithmetic, the source and its date', async () => {
    await says('I work from home tomorrow');
    await says('Thursday morning home, Thursday afternoon office');
    const told = words(await says('How many days may I still work from home?'));

    expect(told).to.match(/^What you may do, and what is left, on Tuesday 24 November\n/);
    expect(told).to.include('Home: at most 3/5 of your working time in a year\n');
    expect(told).to.match(/In 2026 there are 261 days .* \(9 days\): 252 days\. 3\/5 of that is 151 days\.\n/);
    expect(told).to.include('Noted, days to come included: 1½ days. Left: 149½ days.\n');
    expect(told).to.include('I only know your days since 1 August 2026.');
    expect(told).to.match(/Source: Royal decree of 10 April 2022 .* \(as of 1 May 2022\)/);
    expect(words(await asks('allowance'))).to.include('€20 from 1 day and €30 from 4 days.\nNoted for November: 1½ days, which makes €20.\nWith 2½ days more it is €50.'); // prettier-ignore
    expect(told).to.include('This is information, not legal advice.');
  });

  it('is told in a sentence too, for whoever does not see the card', async () => {
    expect(cardIn(await asks('allowance')).text).to.equal(
      'What you may do, and what is left, on Tuesday 24 November. Allowance for working from home. This is information, not legal advice.', // prettier-ignore
    );
  });

  it('is answered in every language, with a sentence that it is no legal advice', async () => {
    for (const [language, question, answers] of [
      ['en', 'How many days may I still work from home?', ['at most 3/5', 'Left: 151 days', 'not legal advice']],
      [
        'nl',
        'Hoeveel dagen mag ik nog thuiswerken?',
        ['hoogstens 3/5', 'Nog over: 151 dagen', 'geen juridisch advies'],
      ],
      [
        'fr',
        'Combien de jours puis-je encore télétravailler ?',
        ['au plus 3/5', 'Il reste 151 jours', 'pas un avis juridique'],
      ],
      ['de', 'Wie viele Tage Homeoffice habe ich noch?', ['höchstens 3/5', 'Übrig: 151 Tage', 'keine Rechtsberatung']],
      [
        'en',
        'What happens if I work half a day at home?',
        ['It counts for half a day.', 'Source: Royal decree', 'not legal advice'],
      ],
      [
        'nl',
        'Wat gebeurt er als ik een halve dag thuis werk?',
        ['Die telt voor een halve dag.', 'Bron:', 'geen juridisch advies'],
      ],
      [
        'fr',
        'Que se passe-t-il si je télétravaille une demi-journée ?',
        ['compte pour une demi-journée.', 'Source\u00a0:', 'pas un avis juridique'],
      ],
      [
        'de',
        'Was passiert, wenn ich einen halben Tag im Homeoffice arbeite?',
        ['Er zählt als halber Tag.', 'Quelle:', 'keine Rechtsberatung'],
      ],
    ] as const) {
      // prettier-ignore
      const told = words(await says(question, language));
      for (const answer of answers) expect(told, question).to.include(answer);
    }
  });

  it('points to the guideline that says so, as far as it is published, also where a day breaks the rule', async () => {
    expect(titles(await asks())).to.deep.equal(['Read “Telework”', 'All guidelines', 'My week']);
    expect(titles(await asks(undefined, flemish)), 'nothing is published there').to.deep.equal(['My week']);
    const [first, ...others] = INVENTED.rules;
    await rules({ rules: [{ ...first, guideline: 'telework' }, ...others.map((rule) => ({ ...rule, guideline: 'nowhere' }))] }); // prettier-ignore
    const warned = await says('I work from home all week');
    expect(titles(warned)).to.deep.equal(['Note it all the same', 'Read “Telework”', 'What may I do?']);
    expect(words(await presses(named(warned, 'Read “Telework”')))).to.match(/^Telework\nVersion 1/);
    const before = titles(await asks('left'));

    await talk.nomade.administer({ ask: 'withdraw-guideline', organisation: 'bosa', id: 'telework' });

    expect(before).to.deep.equal(['Read “Telework”', 'What may I do?']);
    expect(titles(await asks('left'))).to.deep.equal(['What may I do?']);
  });

  it('counts by the own working hours of whoever said them', async () => {
    const person = await talk.nomade.people.byEmail(official);
    const hours = [1, 2, 3].map((weekday) => ({ weekday, from: '08:00' as LocalTime, to: '16:00' as LocalTime }));
    if (!person) throw new Error('the official is not there');
    await store.stores.choices.change(person.organisation, person.id, { workingHours: hours });

    expect(words(await asks())).to.match(
      /In 2026 there are 156 days .* \(5 days\): 151 days\. 3\/5 of that is 90½ days\./,
    );
  });

  it('about what there is no rule of is answered so, with whom to ask', async () => {
    expect(words(await asks('abroad'))).to.equal(
      'I know of no rule of your organisation about that. Please ask access.bosa@nomade.example. This is information, not legal advice.\n[1] All guidelines  [2] What may I do?', // prettier-ignore
    );
    for (const [language, question, answer] of [
      ['en', 'May I work from abroad?', 'I know of no rule'],
      ['nl', 'mag ik in het buitenland werken?', 'ken ik geen regel'],
      ['fr', "puis-je travailler depuis l'étranger ?", 'Je ne connais aucune règle'],
      ['de', 'Darf ich im Ausland arbeiten?', 'kenne ich keine Regel'],
    ] as const) {
      expect(words(await says(question, language)), question)
        .to.include(answer)
        .and.include('access.bosa@nomade.example');
    }
  });

  it('about one thing is answered with that alone, and with all of it at a press', async () => {
    const told = await asks('allowance');
    expect(words(told)).to.include('Allowance').and.not.include('3/5');
    expect(words(await presses(named(told, 'What may I do?')))).to.include('3/5');
  });

  it('knows what else is laid down: days ahead, check-in, quiet hours, how long things are kept', async () => {
    const told = words(await asks());
    expect(told).to.include('You can book up to 30 days ahead.');
    expect(told).to.include('free for others 120 minutes after');
    expect(told).to.include('from 19:00 to 07:00 or on Saturday and Sunday');
    expect(told).to.include('for 30 days; where you worked, to the end of the month and 3 months more.');

    await rules({ without: ['check-in'], keep: { bookingDays: 7, dayLogMonths: 12, lookUpDays: 30 } });
    const other = words(await asks());
    expect(other).to.include('Your organisation does without check-in');
    expect(other).to.include('for 7 days; where you worked, to the end of the month and 12 months more.');
  });

  it('is answered by the agreement of the entity in Flanders, and by an amount a day in The Hague', async () => {
    expect(words(await asks(undefined, flemish))).to.include('The agreement of your own entity applies\nI do not know what was agreed there.\nSource: Circular BZ 2014/3'); // prettier-ignore

    await rules(readFileSync(new URL('../../data/policies/dutch-central-government.json', import.meta.url), 'utf8'));
    await says('I work from home tomorrow');
    await says('Thursday morning home, Thursday afternoon office');
    const told = words(await asks());
    expect(told).to.include('Allowance: €2.35 for each whole day at home');
    expect(told).to.include('Noted for November: 1 whole day, which makes €2.35.');
    expect(told).to.include('Claim it within 3 months.');
  });

  it('says so where there are no rules at all', async () => {
    await rules({});
    expect(words(await asks())).to.include('I have no rules of your organisation. Please ask access.bosa@nomade.example.'); // prettier-ignore
  });

  describe('and a day that breaks one', () => {
    beforeEach(() => rules(INVENTED));

    it('is warned of before it is noted, and told which rule; pressed all the same, it is noted', async () => {
      await says('I work from home tomorrow');
      const warned = await says('I work from home on Thursday');

      expect(words(warned)).to.equal(
        [
          'Home and field work: that makes 2 days in the week of Monday 23 November, and you may have at most 1½ days. Source: Regulation (as of 1 September 2026) https://island.example/rules',
          'I have not noted it yet. If you want it all the same, press the button. This is information, not legal advice.',
          '[1] Note it all the same  [2] What may I do?',
        ].join('\n'),
      );
      expect(await logs()).to.have.length(2);

      const noted = await presses(named(warned, 'Note it all the same'));
      expect(words(noted)).to.match(/^Noted: home · Thursday 26 November, all day\n/);
      expect(await logs()).to.have.length(4);
    });

    it('is warned of in every language', async () => {
      await says('I work from home tomorrow');
      for (const [language, text, answers] of [
        ['en', 'I work from home on Thursday', ['at most 1½ days', 'Regulation']],
        ['nl', 'donderdag werk ik thuis', ['je mag hoogstens 1½ dag', 'Reglement', 'geen juridisch advies']],
        ['fr', 'jeudi je suis en télétravail', ['pour 1½ jour au plus', 'Règlement', 'pas un avis juridique']],
        ['de', 'am Donnerstag bin ich im Homeoffice', ['höchstens 1½ Tage', 'Ordnung', 'keine Rechtsberatung']],
      ] as const) {
        const told = words(await says(text, language));
        for (const answer of answers) expect(told).to.include(answer);
      }
      expect(await logs()).to.have.length(2);
    });

    it('is not warned of twice, nor where nothing gets worse by it', async () => {
      await says('I work from home tomorrow');
      await presses(named(await says('I work from home on Thursday'), 'Note it all the same'));

      expect(words(await says('I work from home on Thursday'))).to.match(/^Noted:/);
      expect(words(await says('I work in the office on Friday'))).to.match(/^Noted:/);
    });

    it('is warned of anew where it is another one: the press was for that wish alone', async () => {
      await says('I work from home tomorrow');
      await presses(named(await says('I work from home on Thursday'), 'Note it all the same'));

      expect(words(await says('I work from home on Friday'))).to.match(/that makes 3 days in the week/);
      await presses(named(await says('I work from home on Thursday and Friday'), 'Note it all the same'));
      expect(words(await says('no, Monday and Tuesday'))).to.match(/that makes 2 days in the week of Monday 30/);
    });

    it('is corrected without counting what is taken back', async () => {
      await says('I work from home tomorrow');

      expect(words(await says('no, Friday'))).to.match(
        /^Noted: home · Friday 27 November, all day\nCleared: Wednesday/,
      );
    });

    it('names each rule that it breaks, and further weeks by their number', async () => {
      const warned = words(await says('I am in the field from Monday to Friday next week'));
      expect(warned).to.include(
        'that makes 5 days in the week of Monday 30 November, and you may have at most 1½ days.',
      );
      expect(warned).to.include('Then you can be in the office on no day at all in the week of Monday 30 November; the rule is at least 2 days.'); // prettier-ignore

      const weeks = words(await says('from 30 November to 18 December I am in the field'));
      expect(weeks.match(/The same is true of 2 further weeks\./g)).to.have.length(2);
      expect(await logs()).to.deep.equal([]);
    });

    it('counts satellite offices apart, and leave never', async () => {
      await says('I work from home tomorrow');
      expect(words(await says('on Thursday coworking in Namur'))).to.match(/^Noted:/);
      expect(words(await says('on Friday coworking in Namur'))).to.match(/^Coworking: that makes 2 days/);
      expect(words(await says('on Friday I am on leave'))).to.match(/^Noted:/);
    });

    it('counts a mixed day for what one comes for, where the rules say so', async () => {
      await says('I work from home tomorrow');
      expect(words(await says('Thursday morning home, Thursday afternoon office for a meeting'))).to.match(/^Noted:/);
    });

    it('is no matter where a desk is held: nothing is noted over that anyway', async () => {
      await says('I work from home on Thursday');
      const [desk] = actionsOf(cardIn(await says('book me a desk in Namur tomorrow')).card);
      await presses(desk ?? expect.fail());

      const held = await says('I work from home tomorrow');
      expect(words(held)).to.match(/^You have a desk in Namur/);
      expect(words(await presses(named(held, 'Release the desk')))).to.match(/^Home and field work: that makes 2 days/);
    });

    it('that cannot be noted at all is refused, not warned of', async () => {
      await says('I work from home on Thursday');
      expect(words(await says('on 2 and 3 December 2030 I work from home'))).to.match(/too far ahead/);
    });

    it('that a button cannot carry is to be said in parts', async () => {
      const months = await says('from 30 November 2026 to 31 October 2027 I am in the field');

      expect(words(months)).to.include('please tell me fewer days at a time');
      expect(titles(months)).to.deep.equal(['What may I do?']);
      expect(await logs()).to.deep.equal([]);
    });
  });

  it('leaves the federal official in peace up to 3/5 of the year, and warns of the half day after it', async () => {
    const person = await talk.nomade.people.byEmail(official);
    if (!person) throw new Error('the official is not there');
    const days = Array.from({ length: 150 }, (_, n) => addDays('2026-01-05' as LocalDate, n));
    const key = { organisation: person.organisation, person: person.id, mode: 'home' } as const;
    await store.stores.dayLogs.put(days.flatMap((date) => HALVES.map((half) => ({ ...key, date, half }))));

    expect(words(await says('I work from home tomorrow'))).to.match(/^Noted:/);
    expect(words(await says('I work from home on Thursday morning'))).to.match(
      /^Home: that makes 151½ days in 2026, and you may have at most 151 days\. Source: Royal decree/,
    );
    expect(words(await says('Thursday morning office'))).to.match(/^Noted:/);
    expect(words(await says('from home on 4 January'))).to.match(/^Noted:/);
  });

  describe('where days are not noted at all', () => {
    beforeEach(() => rules({ ...INVENTED, without: ['day-logs'] }));

    it('noting one and seeing the week are declined, in every language, and nothing is kept', async () => {
      for (const language of LANGUAGES) {
        const declined = await says({ en: 'I work from home tomorrow', nl: 'morgen werk ik thuis', fr: 'demain je suis en télétravail', de: 'morgen bin ich im Homeoffice' }[language], language); // prettier-ignore
        const week = await says({ en: 'where do I work this week?', nl: 'waar werk ik deze week?', fr: 'où est-ce que je travaille cette semaine ?', de: 'wo arbeite ich diese Woche?' }[language], language); // prettier-ignore
        const reason = { en: 'has chosen not to note', nl: 'heeft ervoor gekozen niet te noteren', fr: 'a choisi de ne pas noter', de: 'verzichtet darauf, dass eingetragen wird' }[language]; // prettier-ignore
        expect(words(declined)).to.include(reason);
        expect(words(week)).to.include(reason);
      }
      expect(await logs()).to.deep.equal([]);
    });

    it('a week is neither planned nor learnt as a rule', async () => {
      const before = await store.rows('choices');
      for (const [verb, data] of [
        ['plan_week', {}],
        ['usual_week', { weekdays: [1], workMode: 'home' }],
        ['week_plan_by_itself', { wanted: true }],
      ] as const) {
        const declined = await presses({ verb, data: { ...data, once: verb } } as unknown as CardAction);
        expect(words(declined), verb).to.include('has chosen not to note');
      }
      expect(await store.rows('choices')).to.deep.equal(before);
    });

    it('the rules are still told, without figures', async () => {
      const told = words(await asks());
      expect(told).to.include('at most 1½ days a week').and.include('has chosen not to note');
      expect(told).to.not.include('Noted this week');
    });
  });
});
