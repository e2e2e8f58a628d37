import { expect } from 'chai';
import type { Language } from '../src/domain/language.ts';
import { aTown, ELSEWHERE, PEOPLE, type Town, UNREACHED } from './helpers/a-town.ts';
import type { Seen, Typed } from './helpers/drivers.ts';
import type { PlatformName } from './helpers/on-both-platforms.ts';

/** In each language a title, a text, a question and its choices. */
const TEXTS: [Language, string, string, string, string][] = [
  ['nl', 'Twee dagen thuis', 'Vanaf januari werk je twee dagen per week thuis.', 'Wil je vaste dagen?', 'Ja\nNee'],
  ['fr', 'Deux jours à domicile', 'Dès janvier, deux jours par semaine à domicile.', 'Des jours fixes ?', 'Oui\nNon'],
  ['de', 'Zwei Tage zu Hause', 'Ab Januar arbeiten Sie zwei Tage zu Hause.', 'Möchten Sie feste Tage?', 'Ja\nNein'],
  ['en', 'Two days at home', 'From January you work from home twice a week.', 'Would you like fixed days?', 'Yes\nNo'],
];
const NAMES = Object.keys(PEOPLE);
/** Who confirm at once, and which answer they choose. */
const CONFIRM = { nele: '0', fabien: '0', dieter: '1', otto: '0', mona: '1', ida: '1' };
const WAIT = NAMES.filter((name) => !(name in CONFIRM) && !UNREACHED.includes(name));

/** HR writes an announcement in four languages, and a colleague lets it out. */
async function sent(town: Town, sees: (name: string, what: Seen[]) => unknown, { asks }: { asks: boolean }) {
  const hanne = town.one('hanne');
  const does = async (verb: string, filled?: { slots?: object; typed?: Typed }) => sees('hanne', await hanne.presses(verb, filled)); // prettier-ignore
  sees('hanne', await hanne.says('kondig de nieuwe richtlijn over telewerk aan'));
  for (const [language, title, text, question, choices] of TEXTS) {
    const isFirst = language === 'nl';
    if (!isFirst) await does('announcement_words', { slots: { in: language } });
    const typed = {
      title,
      text,
      ...(isFirst && { purpose: 'working-conditions' }),
      ...(asks && { question, choices }),
    };
    await does('write_announcement', { typed });
  }
  if (asks) {
    await does('announcement_settings');
    await does('set_announcement', { typed: { receipt: 'true', by: '2026-11-30', link: 'https://town.example/telewerk' } }); // prettier-ignore
  }
  await does('preview_announcement');
  await does('send_announcement');
  await does('send_announcement', { slots: { sure: true } });
  expect((await town.latest()).state, 'not on the word of one').to.equal('awaits-approval');
  await town.tells();
  sees('agnes', town.one('agnes').finds());
  sees('agnes', await town.one('agnes').presses('approve_announcement'));
  await town.tells();
  sees('hanne', hanne.finds());
  await town.runs();
  const faults = await town.sends();
  await town.runs();
  return faults;
}

/** The whole path, and what each of them sees of it. */
async function wholePathAt(at: PlatformName) {
  const town = await aTown(at);
  const seen = new Map<string, Seen[]>(NAMES.map((name) => [name, []]));
  const sees = (name: string, what: Seen[]) => void seen.get(name)?.push(...what.map((each) => masked(each)));
  const arriving = () => new Map(NAMES.map((name) => {
    const found = town.one(name).finds();
    sees(name, found);
    return [name, found];
  })); // prettier-ignore
  const hanne = town.one('hanne');
  const does = async (verb: string, filled?: object) => sees('hanne', await hanne.presses(verb, filled));
  try {
    expect(await sent(town, sees, { asks: true })).to.deep.equal([]);
    const arrived = arriving();
    for (const [name, choice] of Object.entries(CONFIRM)) sees(name, await town.one(name).presses('read_and_understood', { typed: { choice } })); // prettier-ignore
    sees('emma', await town.one('emma').presses('answer_poll', { typed: { choice: '0' } }));
    sees('nele', await town.one('nele').says('welke mededelingen heb ik gemist?'));
    const counts = await town.counts();
    const first = { announcement: (await town.latest()).id };
    await does('announcements');
    await does('show_announcement', { slots: first });
    await town.stands();
    town.wait(1);
    await town.draws();
    const drawn = hanne.finds();
    sees('hanne', drawn);
    await does('announcement_results');
    await does('export_results');
    const files = await Promise.all(hanne.links().filter((link) => link.endsWith('.csv')).map(town.platforms.fetched)); // prettier-ignore

    town.wait(1);
    await does('remind_announcement');
    await does('remind_announcement', { slots: { sure: true } });
    await town.runs();
    expect(await town.sends()).to.deep.equal([]);
    const reminded = arriving();
    sees('emma', await town.one('emma').presses('read_and_understood'));
    await does('announcement_results', { slots: first });
    return { seen, arrived, counts, files, reminded, drawn };
  } finally {
    await town.close();
  }
}

/** Each announcement has an id of its own in each town, and the platforms do not take the same number of messages. */
function masked({ text, buttons }: Seen): Seen {
  const slots = (one: object) => ({ ...one, ...('announcement' in one && { announcement: 'one' }), ...('looked' in one && { looked: 'then' }) }); // prettier-ignore
  return { text, buttons: buttons.map((button) => ({ ...button, slots: slots(button.slots) })) };
}

describe('an announcement', () => {
  it('goes the whole way on Teams and on Slack alike: written, approved, sent, confirmed, answered, reminded of, exported', async () => {
    const [teams, slack] = [await wholePathAt('teams'), await wholePathAt('slack')];

    for (const { counts, arrived, reminded, drawn } of [teams, slack]) {
      expect(drawn.map(({ text }) => text).join('|'), 'the card is kept true').to.match(/^Twee dagen thuis Verstuurd Al bezorgd aan 9 van de 11 personen\..* om 9\.\d+ uur\.[^|]*$/); // prettier-ignore
      expect(counts).to.deep.equal({ receipt: 6, sent: 3, gone: 2 });
      for (const [name, { language }] of Object.entries(PEOPLE)) {
        const [, title, text, question] = TEXTS.find(([one]) => one === language)!;
        const [message, ...more] = arrived.get(name)!;
        expect(more, `${name}, once`).to.deep.equal([]);
        if (UNREACHED.includes(name)) expect(message, name).to.equal(undefined);
        else expect(message?.text, name).to.match(new RegExp(`^${title} .* ${text} .*${question.replace('?', '\\?')}`));
        expect(reminded.get(name), name).to.have.length(WAIT.includes(name) ? 1 : 0);
      }
    }
    const [numbers, names] = teams.files.map((file) => file.split('\r\n'));
    expect(numbers).to.include.members(['Gelezen en begrepen;6', 'Niet te bereiken;2', 'Ja;4', 'Nee;3']);
    expect(names?.filter((line) => line.includes(';Gelezen en begrepen;'))).to.have.length(6);
    const untimed = (files: string[]) => files.map((file) => file.replace(/ \d\d:\d\d/g, ''));
    expect(untimed(slack.files)).to.deep.equal(untimed(teams.files));
    for (const name of NAMES) expect(slack.seen.get(name), name).to.deep.equal(teams.seen.get(name));
  }).timeout(60_000); // perhaps starting a server of PostgreSQL

  it('that asks nothing of anybody is said once in the channel of Slack, and to each where we are not in it', async () => {
    const town = await aTown('slack', { slackChannels: [{ workspace: 'T0TOWN', channel: 'C0ALL' }] });
    const { slack, postsIn } = town.platforms;
    const isIt = ({ text }: Seen) => TEXTS.some(([, , said]) => text.includes(said));
    const found = () => NAMES.filter((name) => town.one(name).finds().some(isIt));
    try {
      slack.channels.add('C0ALL');
      const hr: Seen[] = [];
      expect(await sent(town, (name, what) => name === 'hanne' && hr.push(...what), { asks: false })).to.deep.equal([]);
      expect(hr.map(({ text }) => text).join()).to.include('In Slack één keer geplaatst');
      const [post, ...more] = postsIn('C0ALL');
      expect(more).to.deep.equal([]);
      for (const [, title, text] of TEXTS) expect(post?.text).to.include(title).and.include(text);
      expect(slack.called).to.deep.equal([]);
      expect(found().sort(), 'in Teams').to.deep.equal([...ELSEWHERE].sort());
      expect(await town.counts(), 'Bart took the app away, and reads the channel').to.deep.equal({ sent: 10, gone: 1 });
      const missed = await town.one('emma').says('which announcements did I miss?');
      expect(missed[0]?.text).to.include('Two days at home');

      slack.channels.delete('C0ALL');
      town.wait(1);
      expect(await sent(town, () => undefined, { asks: false })).to.have.length(1);
      expect(postsIn('C0ALL')).to.have.length(1);
      expect(found()).to.have.members(NAMES.filter((name) => !UNREACHED.includes(name)));
      expect(await town.counts()).to.deep.equal({ sent: 9, gone: 2 });
    } finally {
      await town.close();
    }
  }).timeout(60_000); // perhaps starting a server of PostgreSQL
});
