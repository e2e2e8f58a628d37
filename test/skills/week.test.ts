import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { MAX_BUTTON_VALUE } from '../../src/channels/slack/blocks/limits.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Choices } from '../../src/domain/people/choices.ts';
import type { Rule } from '../../src/domain/policy/rule.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo, type TestStores } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';
const [MON, TUE, WED, THU, FRI] = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];

/** The lines of the strip, without their buttons. */
function strip(replies: Reply[]): string[] {
  return words(replies)
    .split('\n')
    .filter((line) => /^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?( \d.*?)? · /.test(line))
    .map((line) => line.replace(/\s+(\[\d+\].*)?$/, ''));
}

const titles = (replies: Reply[]) => actionsOf(cardIn(replies).card).map(({ title }) => title);

function named(replies: Reply[], title: string, nth = 0): CardAction {
  const action = actionsOf(cardIn(replies).card).filter((one) => one.title === title || one.tooltip === title)[nth];
  expect(action, `"${title}" among ${words(replies)}`).to.exist;
  return action as CardAction;
}

describe('a week', () => {
  let talk: Talk;
  let store: TestStores;
  let presses: number;
  beforeEach(async () => {
    store = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores: store.stores });
    presses = 0;
  });
  const press = (replies: Reply[], title: string, nth = 0) =>
    talk.presses(official, named(replies, title, nth), { language: 'en' });
  /** As a sentence says it, once it is understood. */
  const does = (verb: string, data: object = {}, language: Language = 'en', email = official) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb, data: { ...data, once: `test.${(presses += 1)}` } }, { language }); // prettier-ignore
  const says = (text: string) => talk.says(official, text, { language: 'en' });
  const logs = () => store.rows('day_logs');
  const choices = async (): Promise<Choices> => {
    const person = await talk.nomade.people.byEmail(official);
    return store.stores.choices.of(person!.organisation, person!.id);
  };
  const office = { workMode: 'office', place: 'namur' };

  describe('of work', () => {
    const nextWeek = { days: [MON, TUE, WED, THU] };

    it('is that of the organisation, as long as nothing else was said', async () => {
      const card = await does('working_hours');
      expect(words(card)).to.match(/^Your working hours\nYou have not told me when you work, so I go by/);
      expect(strip(card)).to.deep.equal([
        'Monday · From 07:00 to 19:00',
        'Tuesday · From 07:00 to 19:00',
        'Wednesday · From 07:00 to 19:00',
        'Thursday · From 07:00 to 19:00',
        'Friday · From 07:00 to 19:00',
      ]);
      expect(await choices()).to.deep.equal({ visibility: 'team' });
    });

    it('is as somebody says it, until they go back to that of the organisation', async () => {
      const card = await does('working_hours', { ...nextWeek, time: { from: '08:00', to: '16:00' } });
      expect(words(card)).to.match(/^Noted\. Outside these hours I will not write to you/);
      expect(strip(card).slice(2)).to.deep.equal([
        'Wednesday · From 08:00 to 16:00',
        'Thursday · From 08:00 to 16:00',
        'Friday · Not at work',
      ]);
      expect((await choices()).workingHours).to.deep.equal(
        [1, 2, 3, 4].map((weekday) => ({ weekday, from: '08:00', to: '16:00' })),
      );
      const back = await press(card, 'Same as my organisation');
      expect(strip(back)[4]).to.equal('Friday · From 07:00 to 19:00');
      expect((await choices()).workingHours).to.equal(undefined);
    });

    it('is said of one weekday, of hours alone, of a half day, and of several things in one breath', async () => {
      await does('working_hours', { ...nextWeek, time: { from: '08:00', to: '16:00' } });
      const wednesday = await does('working_hours', { days: [WED], halfDay: 'am' });
      expect(strip(wednesday).slice(1, 4)).to.deep.equal([
        'Tuesday · From 08:00 to 16:00',
        'Wednesday · From 08:00 to 13:00',
        'Thursday · From 08:00 to 16:00',
      ]);
      const later = await does('working_hours', { time: { from: '09:00' } });
      expect(strip(later).slice(2)).to.deep.equal([
        'Wednesday · From 09:00 to 13:00',
        'Thursday · From 09:00 to 16:00',
        'Friday · Not at work',
      ]);
      const further = [{ days: [FRI], time: { from: '10:00', to: '12:00' } }];
      const both = await does('working_hours', { days: [MON], time: { from: '13:00', to: '17:00' }, further });
      expect(strip(both)).to.deep.equal([
        'Monday · From 13:00 to 17:00',
        'Tuesday · Not at work',
        'Wednesday · Not at work',
        'Thursday · Not at work',
        'Friday · From 10:00 to 12:00',
      ]);
    });

    it('is changed by a press on a weekday', async () => {
      const without = await press(await does('working_hours'), 'Day off', 2);
      expect(strip(without)[2]).to.equal('Wednesday · Not at work');
      expect(cardIn(without).place).to.equal('instead');
      const again = await press(without, 'I work on Wednesday');
      expect(strip(again)[2]).to.equal('Wednesday · From 07:00 to 19:00');
    });

    it('does not end before it begins, and then stays as it was', async () => {
      const refused = await does('working_hours', { ...nextWeek, time: { from: '16:00', to: '08:00' } });
      expect(words(refused)).to.equal('16:00 to 08:00 would end before it starts. Which times do you mean?');
      expect(await choices()).to.deep.equal({ visibility: 'team' });
    });

    it('is only somebody’s own', async () => {
      await does('working_hours', { ...nextWeek, time: { from: '08:00', to: '16:00' } });
      const theirs = await does('working_hours', {}, 'en', 'manager@nomade.example');
      expect(strip(theirs)[4]).to.equal('Friday · From 07:00 to 19:00');
    });
  });

  describe('as a rule', () => {
    it('is asked for where nothing is known of it', async () => {
      const card = await does('usual_week');
      expect(words(card)).to.match(/^Your usual week\nI do not know your usual week yet\.\nPress a day/);
      expect(strip(card)[0]).to.equal('Monday · Nothing noted yet');
    });

    it('is said in one sentence: some days here, the others there', async () => {
      const card = await does('usual_week', { days: [MON, FRI], workMode: 'home', further: [office] });
      expect(words(card)).to.match(/^Noted: this is your week as a rule\./);
      expect(strip(card)).to.deep.equal([
        'Monday · Home',
        'Tuesday · Office, Namur',
        'Wednesday · Office, Namur',
        'Thursday · Office, Namur',
        'Friday · Home',
      ]);
      expect(await logs(), 'nothing is logged').to.deep.equal([]);
    });

    it('is said of all days, and then of one otherwise; of a half day, and the other half', async () => {
      const further = [
        { days: [TUE], halfDay: 'am', workMode: 'home' },
        { halfDay: 'pm', workMode: 'field' },
      ];
      const card = await does('usual_week', { ...office, further });
      expect(strip(card).slice(0, 3)).to.deep.equal([
        'Monday · Office, Namur',
        'Tuesday · Morning: home · Afternoon: field work',
        'Wednesday · Office, Namur',
      ]);
    });

    it('leaves out the days on which somebody does not work', async () => {
      await does('working_hours', { days: [MON, TUE] });
      const card = await does('usual_week', { workMode: 'home' });
      expect(strip(card).slice(1, 3)).to.deep.equal(['Tuesday · Home', 'Wednesday · Nothing noted yet']);
    });

    it('at a place alone is work in the office there, or as a guest; elsewhere it is asked about', async () => {
      expect(strip(await does('usual_week', { days: [MON], place: 'eupen' }))[0]).to.equal('Monday · Coworking, Eupen');
      const asked = await does('usual_week', { days: [MON, TUE], place: 'aalst' });
      expect(words(asked)).to.match(/^Where do you usually work on Monday and Tuesday\?\n\[1\] Home {2}\[2\] Office/);
      expect(strip(await press(asked, 'Field work'))[1]).to.equal('Tuesday · Field work, Aalst');
    });

    it('is changed by a press on a weekday, also by halves, and cleared', async () => {
      let card = await does('usual_week', { workMode: 'home' });
      card = await press(await press(await press(card, 'Change Wednesday'), 'Afternoon only'), 'Away');
      expect(strip(card)[2]).to.equal('Wednesday · Morning: home · Afternoon: away');
      card = await press(await press(card, 'Change Wednesday'), 'Clear');
      expect(strip(card)[2]).to.equal('Wednesday · Nothing noted yet');
      for (const day of ['Monday', 'Tuesday', 'Thursday', 'Friday']) {
        card = await press(await press(card, `Change ${day}`), 'Clear');
      }
      expect(await choices(), 'nothing is left').to.deep.equal({ visibility: 'team' });
    });

    it('notes no place that nobody knows, and says so', async () => {
      const card = await does('usual_week', { days: [MON], workMode: 'office', unknownPlace: 'Xanadu' });
      expect(words(card)).to.include('I do not know a place called “Xanadu”');
      expect(strip(card)[0]).to.equal('Monday · Office');
    });
  });

  describe('to come', () => {
    const usual = () => does('usual_week', { days: [MON, FRI], workMode: 'home', further: [office] });

    it('is planned from what is usual, where nothing is said or booked, and confirmed by one press', async () => {
      await usual();
      await says('next Wednesday I am on leave');
      await talk.presses(official, button(await says('book me a desk in Eupen on Thursday 3 December')));
      const plan = await does('plan_week');
      expect(words(plan)).to.match(/^A plan for your week of Monday 30 November\nI have filled in the open days/);
      expect(strip(plan)).to.deep.equal([
        'Mon 30 Nov · Home (as usual)',
        'Tue 1 Dec · Office, Namur (as usual)',
        'Wed 2 Dec · Away',
        'Thu 3 Dec · Coworking, Eupen',
        'Fri 4 Dec · Home (as usual)',
      ]);
      expect(await logs(), 'only the leave').to.have.length(2);

      const confirmed = await press(plan, 'Confirm the week');
      expect(words(confirmed)).to.match(/^Noted:\nHome · Monday 30 November and Friday 4 December, all day\nOffice, Namur · Tuesday 1 December/); // prettier-ignore
      expect(strip(confirmed).map((line) => line.replace(/^.*? · /, ''))).to.deep.equal([
        'Home',
        'Office, Namur',
        'Away',
        'Coworking, Eupen (desk A-02)',
        'Home',
      ]);
      expect(await logs()).to.have.length(8);
      expect(words(await does('plan_week'))).to.match(/^A plan .*\nThis week is planned already\./);
    });

    it('is changed before it is confirmed; the rest is filled in as usual', async () => {
      await usual();
      const plan = await does('plan_week');
      const changed = await press(await press(plan, 'Change Tuesday 1 December'), 'Away');
      expect(strip(changed).slice(0, 2)).to.deep.equal(['Mon 30 Nov · Nothing noted yet', 'Tue 1 Dec · Away']);
      const rest = await press(changed, 'Fill in as usual');
      expect(strip(rest).slice(0, 2)).to.deep.equal(['Mon 30 Nov · Home (as usual)', 'Tue 1 Dec · Away']);
      await press(rest, 'Confirm the week');
      expect(await logs()).to.have.length(10);
    });

    it('has half days', async () => {
      await does('usual_week', { days: [MON], halfDay: 'am', workMode: 'home' });
      await does('usual_week', { days: [MON], halfDay: 'pm', ...office });
      const plan = await does('plan_week');
      expect(strip(plan)[0]).to.equal('Mon 30 Nov · Morning: home (as usual) · Afternoon: office, Namur (as usual)');
      await press(plan, 'Confirm the week');
      expect((await logs()).map((log) => (log as { mode: string }).mode).sort()).to.deep.equal(['home', 'office']);
    });

    it('is not filled in on public holidays, nor while the organisation is closed', async () => {
      await usual();
      const plan = await does('plan_week', { days: ['2026-12-21'] });
      expect(strip(plan).at(-1)).to.equal('Fri 25 Dec · Christmas Day');
      await press(plan, 'Confirm the week');
      expect(await logs()).to.have.length(8);
    });

    it('is this one where that is said, from today on', async () => {
      await usual();
      const plan = await does('plan_week', { days: ['2026-11-23', '2026-11-24'] });
      expect(strip(plan).slice(0, 2)).to.deep.equal(['Mon 23 Nov · Nothing noted yet', 'Tue 24 Nov · Office, Namur (as usual)']); // prettier-ignore
      expect(titles(plan).filter((title) => title === 'Change')).to.have.length(4);
      await press(plan, 'Confirm the week');
      expect(await logs()).to.have.length(8);
    });

    it('that is over, or too far off, is refused', async () => {
      await usual();
      expect(words(await does('plan_week', { days: ['2026-11-16'] }))).to.match(
        /^Sunday 22 November has already passed/,
      );
      expect(words(await does('plan_week', { days: ['2028-01-10'] }))).to.match(/is too far ahead/);
    });

    it('is not guessed where nothing is usual', async () => {
      expect(words(await does('plan_week'))).to.match(/^Your usual week\nI do not know your usual week yet\./);
    });

    it('is told in each language', async () => {
      await usual();
      const firstLines = async (language: Language) => words(await does('plan_week', {}, language)).split('\n').slice(0, 3).join(' | '); // prettier-ignore
      expect(await firstLines('nl')).to.match(/^Een plan voor je week van maandag 30 november \| De open dagen .* \| Ma 30 nov · Thuis \(zoals gewoonlijk\)/); // prettier-ignore
      expect(await firstLines('fr')).to.match(/^Un plan pour votre semaine du lundi 30 novembre \| J’ai rempli .* \| Lun\. 30 nov\. · Télétravail \(comme d’habitude\)/); // prettier-ignore
      expect(await firstLines('de')).to.match(/^Ein Plan für Ihre Woche ab Montag, dem 30\. November \| Die offenen Tage .* \| Mo 30\. Nov\. · Homeoffice \(wie üblich\)/); // prettier-ignore
    });

    it('of the widest usual week still fits on its button', async () => {
      const places = ['namur', 'eupen', 'malmedy', 'liege', 'charleroi', 'mons', 'arlon', 'gent', 'antwerpen', 'brugge', 'hasselt', 'genk', 'oostende', 'mechelen']; // prettier-ignore
      const week = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
      for (const [n, place] of places.entries()) {
        const halfDay = n % 2 === 0 ? 'am' : 'pm';
        await does('usual_week', { days: [week[Math.floor(n / 2)]], halfDay, workMode: 'office', place });
      }
      const plan = await does('plan_week');
      expect(JSON.stringify(named(plan, 'Confirm the week').data).length).to.be.below(MAX_BUTTON_VALUE);
      await press(plan, 'Confirm the week');
      expect(await logs()).to.have.length(14);
    });
  });

  it('that breaks a rule is warned of when it is confirmed, and noted all the same by a second press', async () => {
    const title = { nl: 'x', fr: 'x', de: 'x', en: 'the work rules' };
    const source = { title, date: '2026-01-01' as LocalDate };
    const { people } = store.stores;
    const person = await talk.nomade.people.byEmail(official);
    const organisation = (await people.organisation(person!.organisation))!;
    const rules: Rule[] = [{ kind: 'weekly-most', modes: ['home'], days: 1, source }];
    const strict = { ...organisation, policy: { ...organisation.policy, rules } };
    await people.import({ organisation: strict, people: [], teams: [], identities: [] });
    await does('usual_week', { days: [MON, FRI], workMode: 'home', further: [office] });

    const warned = await press(await does('plan_week'), 'Confirm the week');
    expect(words(warned)).to.include('the work rules').and.include('I have not noted it yet.');
    expect(await logs()).to.deep.equal([]);
    expect(words(await press(warned, 'Note it all the same'))).to.match(
      /^Noted:\nHome · Monday 30 November and Friday/,
    );
    expect(await logs()).to.have.length(10);
  });

  it('is of no concern to an organisation that keeps no day logs', async () => {
    await does('usual_week', { workMode: 'home' });
    await does('week_plan_by_itself', { wanted: true });
    const { people } = store.stores;
    const person = await talk.nomade.people.byEmail(official);
    const organisation = (await people.organisation(person!.organisation))!;
    const without = { ...organisation, policy: { ...organisation.policy, without: ['day-logs' as const] } };
    await people.import({ organisation: without, people: [], teams: [], identities: [] });

    const refusal = words(await says('my week'));
    for (const [verb, data] of [
      ['usual_week', {}],
      ['usual_week', { workMode: 'field' }],
      ['plan_week', {}],
      ['week_plan_by_itself', { wanted: true }],
    ] as const) {
      expect(words(await does(verb, data)), verb).to.equal(refusal);
    }
    expect((await choices()).usualWeek?.[0]?.mode).to.equal('home');
    expect(strip(await does('working_hours')), 'that is another matter').to.have.length(5);
    await does('week_plan_by_itself', { wanted: false });
    expect((await choices()).wantsWeekPlan).to.equal(undefined);
  });

  describe('said as to a colleague', () => {
    const hears = async (text: string, language: Language) => words(await talk.says(official, text, { language })).split('\n'); // prettier-ignore
    const days = (lines: string[]) => lines.filter((line) => / · /.test(line)).map((line) => line.replace(/^.*? · |\s+\[.*$/g, '')); // prettier-ignore

    for (const [text, language, hours] of [
      ['I work Monday to Thursday from 8 to 16', 'en', ['From 08:00 to 16:00', 'Not at work']],
      ['ik werk van maandag tot donderdag van 8 tot 16 uur', 'nl', ['Van 8 tot 16 uur', 'Niet aan het werk']],
      ['je travaille du lundi au jeudi de 8h à 16h', 'fr', ['De 8h à 16h', 'Pas au travail']],
      ['ich arbeite Montag bis Donnerstag von 8 bis 16 Uhr', 'de', ['Von 8 bis 16 Uhr', 'Nicht bei der Arbeit']],
    ] as const) {
      it(`has working hours: “${text}”`, async () => {
        expect(days(await hears(text, language)).slice(-2)).to.deep.equal(hours);
        expect((await choices()).workingHours).to.have.length(4);
        expect(await logs()).to.deep.equal([]);
      });
    }

    for (const [text, language, usual, plan, confirm] of [
      [
        'normally I work at home on Monday and Friday, otherwise in Eupen',
        'en',
        ['Home', 'Coworking, Eupen'],
        'plan my next week',
        'Confirm the week',
      ],
      [
        'gewoonlijk werk ik maandag en vrijdag thuis, de rest in Eupen',
        'nl',
        ['Thuis', 'Coworking, Eupen'],
        'plan mijn volgende week',
        'Week bevestigen',
      ],
      [
        'd’habitude, je suis en télétravail le lundi et le vendredi, sinon à Eupen',
        'fr',
        ['Télétravail', 'Coworking, Eupen'],
        'planifie ma semaine prochaine',
        'Confirmer la semaine',
      ],
      [
        'normalerweise bin ich montags und freitags im Homeoffice, sonst in Eupen',
        'de',
        ['Homeoffice', 'Coworking, Eupen'],
        'plane meine nächste Woche',
        'Woche bestätigen',
      ],
    ] as const) {
      it(`is usual, planned and confirmed: “${text}”`, async () => {
        const [home, elsewhere] = usual;
        expect(days(await hears(text, language))).to.deep.equal([home, elsewhere, elsewhere, elsewhere, home]);
        const planned = await talk.says(official, plan, { language });
        await talk.presses(official, named(planned, confirm), { language });
        expect(await logs()).to.have.length(10);
      });
    }

    for (const [on, off, language] of [
      ['send me the plan every Friday', 'stop that weekly message', 'en'],
      ['stuur me elke vrijdag het plan', 'stop met dat wekelijkse bericht', 'nl'],
      ['envoie-moi le plan chaque vendredi', 'ne m’envoie plus le plan de la semaine', 'fr'],
      ['schick mir den Plan jeden Freitag', 'schick mir den Wochenplan nicht mehr', 'de'],
    ] as const) {
      it(`comes by itself, or no more: “${on}”, “${off}”`, async () => {
        await hears(on, language);
        expect((await choices()).wantsWeekPlan).to.equal(true);
        await hears(off, language);
        expect((await choices()).wantsWeekPlan).to.equal(undefined);
      });
    }
  });
});
