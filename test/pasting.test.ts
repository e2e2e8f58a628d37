import { expect } from 'chai';
import { aTown, PEOPLE, UNREACHED } from './helpers/a-town.ts';
import type { Seen } from './helpers/drivers.ts';
import type { PlatformName } from './helpers/on-both-platforms.ts';

const NAMES = Object.keys(PEOPLE);
const LINE = { type: 'TextBlock', text: 'Drink **water** today' };
const CARD = JSON.stringify({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'Container', style: 'warning', items: [LINE] },
    { type: 'FactSet', facts: [{ title: 'Hall', value: 'B' }, { title: 'Door', value: '2 & 3' }] }, // prettier-ignore
    { type: 'Input.Text', id: 'why', label: 'Why?' },
  ],
  actions: [{ type: 'Action.OpenUrl', title: 'The plan', url: 'https://town.example/plan' }],
});

/** HR pastes a card, a colleague lets it out, and everybody has it. */
async function announcedAt(at: PlatformName) {
  const town = await aTown(at);
  const hanne = town.one('hanne');
  try {
    await hanne.says('kondig iets aan');
    await hanne.presses('paste_card');
    const typed = { title: 'Hitte', purpose: 'safety' };
    const refused = await hanne.presses('keep_card', {
      typed: { ...typed, card: CARD.replace('water', '<at>all</at>') },
    });
    const draft = await hanne.presses('keep_card', { typed: { ...typed, card: CARD } });
    await hanne.presses('announcement_settings');
    await hanne.presses('set_announcement', { typed: { receipt: 'true' } });
    const preview = await hanne.presses('preview_announcement');
    await hanne.presses('send_announcement');
    await hanne.presses('send_announcement', { slots: { sure: true } });
    await town.tells();
    town.one('agnes').finds();
    await town.one('agnes').presses('approve_announcement');
    await town.tells();
    hanne.finds();
    await town.runs();
    expect(await town.sends()).to.deep.equal([]);
    const arrived = new Map(NAMES.map((name) => [name, town.one(name).finds()]));
    const links = town.one('nele').links();
    await town.one('nele').presses('read_and_understood');
    return { refused, draft, preview, arrived, links, counts: await town.counts() };
  } finally {
    await town.close();
  }
}

describe('a card that was pasted', () => {
  it('goes the whole way on Teams and on Slack alike', async () => {
    const [teams, slack] = [await announcedAt('teams'), await announcedAt('slack')];

    const said = (seen: Seen[]) => seen.map(({ text }) => text).join(' ');
    for (const { refused, draft, preview, arrived, links, counts } of [teams, slack]) {
      expect(said(refused)).to.include('De kaart vermeldt mensen');
      expect(said(draft)).to.include('1 veld om in te vullen (“Why?”)').and.include('• In Slack');
      expect(said(preview)).to.include('Drink water today');
      for (const name of NAMES.filter((one) => !UNREACHED.includes(one))) {
        const [message, ...more] = arrived.get(name)!;
        expect(more, name).to.deep.equal([]);
        expect(message?.text, name).to.match(/^Hitte .*Drink water today.*Hall.*B.*Door.*2 & 3/s);
        expect(
          message?.buttons.map(({ verb }) => verb),
          name,
        ).to.deep.equal(['read_and_understood']);
      }
      expect(links).to.deep.equal(['https://town.example/plan']);
      expect(counts).to.deep.equal({ receipt: 1, sent: 8, gone: 2 });
    }
    for (const name of NAMES) {
      const texts = ({ arrived }: typeof teams) => arrived.get(name)!.map(({ text }) => text);
      expect(texts(slack), name).to.deep.equal(texts(teams));
    }
  }).timeout(20_000);

  it('may be as long in Teams as it may be, and comes back to be put right', async () => {
    const town = await aTown('teams');
    const hanne = town.one('hanne');
    const padded = (length: number) =>
      CARD.replace('"version"', `"${'x'.repeat(length - CARD.length - 5)}":1,"version"`);
    try {
      await hanne.says('kondig iets aan');
      await hanne.presses('paste_card');
      const press = (card: string) =>
        hanne.presses('keep_card', { typed: { title: 'Hitte', purpose: 'safety', card } });
      expect((await press(padded(28_001)))[0]?.text).to.include('hoogstens 28.000 tekens');
      expect((await press(padded(28_000)))[0]?.text).to.include('Er is niets verstuurd');
      expect((await town.latest()).texts.nl?.text).to.include('Drink water');
    } finally {
      await town.close();
    }
  });
});
