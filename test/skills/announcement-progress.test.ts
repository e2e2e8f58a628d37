import { expect } from 'chai';
import type { CardReply } from '../../src/conversation/reply.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { announcementNews } from '../cards/announcement-news.ts';

describe('how far an announcement to a site is', () => {
  it('is told in fives, also by what its buttons and its picture carry', async () => {
    const cards = (await announcementNews('en')) as CardReply[];
    const bySite = cards.filter(({ card }) => plainText(card).includes('at least 617,285'));
    expect(bySite).to.have.length(1);
    const everything = JSON.stringify(bySite[0]!.card).replaceAll(',', '');
    const exact = [246_916, 370_372, 493_828, 617_284, 864_196, 617_288, 3_333_336];
    const told = exact.filter((count) => everything.includes(String(count)));
    expect(told).to.deep.equal([]);
    expect(everything, 'who got it').to.include('"done":617285').and.include('246915');
    expect(plainText(bySite[0]!.card), 'of four').to.not.match(/Still to be told|fewer than/);
    expect(JSON.stringify(cards[3]!.card), 'of all others it is exact').to.include('246,916');
  });

  it('is told without a picture and without a list where few are in each state', async () => {
    const few = ((await announcementNews('en')) as CardReply[]).at(-1)!.card;
    expect(plainText(few)).to.include('Told so far: at least 5 of at least 5 people');
    expect(JSON.stringify(few)).to.not.match(/Chart\.|"Image"|"Told"|Read and understood/);
  });
});
