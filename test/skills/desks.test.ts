import { expect } from 'chai';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { actionsOf } from '../../src/cards/card.ts';
import {
  aConversation,
  button,
  cardIn,
  FRIDAY_NINE,
  type Talk,
  TUESDAY_NINE,
  words,
} from '../helpers/a-conversation.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';

/** The first conversation, as a person of each language would type it. */
const FIRST: Record<Language, { book: string; mine: string; move: string; cancel: string }> = {
  nl: {
    book: 'boek mij een werkplek in Eupen morgen',
    mine: 'wat heb ik geboekt?',
    move: 'maak er vrijdag van',
    cancel: 'annuleer mijn boeking',
  },
  fr: {
    book: 'réserve-moi un bureau à Eupen demain',
    mine: "qu'est-ce que j'ai réservé ?",
    move: 'mets plutôt vendredi',
    cancel: 'annule ma réservation',
  },
  de: {
    book: 'buche mir morgen einen Platz in Eupen',
    mine: 'was habe ich gebucht?',
    move: 'lieber Freitag',
    cancel: 'storniere meine Buchung',
  },
  en: {
    book: 'book me a desk in Eupen tomorrow',
    mine: 'what have I booked?',
    move: 'make it Friday',
    cancel: 'cancel it',
  },
};

async function colleagues({ nomade }: Talk) {
  const { peopleStore } = nomade;
  const all = await Promise.all((await peopleStore.organisations()).map(({ id }) => peopleStore.everybody(id)));
  return all.flat().filter(({ email }) => email !== official);
}

describe('asking for a desk', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });

  for (const language of LANGUAGES) {
    it(`books, shows, moves and cancels one in ${language}`, async () => {
      const { book, mine, move, cancel } = FIRST[language];

      const offered = await talk.says(official, book, { language });
      const booked = await talk.presses(official, button(offered), { language });
      const listed = await talk.says(official, mine, { language });
      const moved = await talk.says(official, move, { language });
      const cancelled = await talk.says(official, cancel, { language });
      const left = await talk.says(official, mine, { language });

      expect(cardIn(offered).card.lang).to.equal(language);
      expect(button(offered)).to.deep.include({ verb: 'book_desk' });
      expect(button(offered).data['days']).to.deep.equal(['2026-11-25']);
      expect(cardIn(booked).place).to.equal('instead');
      expect(words(listed)).to.include('25');
      expect(words(moved)).to.match(/\b27\b/);
      expect(actionsOf(cardIn(cancelled).card)[0]).to.deep.include({ verb: 'book_desk' });
      expect(actionsOf(cardIn(left).card).map(({ verb }) => verb)).to.deep.equal(['book_desk', 'my_week']);
    });
  }

  it('groups the sites of a place, nearest to home first, with how far they are', async () => {
    const text = words(await talk.says(official, 'a desk in Brussels tomorrow'));

    const kilometres = [...text.matchAll(/(\d+) km from home/g)].map((match) => Number(match[1]));
    expect(kilometres).to.have.length(5);
    expect(kilometres).to.deep.equal([...kilometres].sort((a, b) => a - b));
  });

  it('asks where, with the nearest places as buttons, and keeps the day', async () => {
    const asked = await talk.says(official, 'I need a place to work tomorrow');
    const offered = await talk.presses(official, button(asked));

    expect(actionsOf(cardIn(asked).card).map(({ title }) => title)).to.deep.equal([
      'Malmedy (6 km)',
      'Sankt Vith (15 km)',
      'Eupen (25 km)',
      'Verviers (26 km)',
      'Liège (46 km)',
    ]);
    expect(words(offered)).to.include('Free desks in Malmedy on Wednesday 25 November');
  });

  it('takes a bare place as the answer to where', async () => {
    await talk.says(official, 'I need a place to work tomorrow');
    expect(words(await talk.says(official, 'Verviers'))).to.include('Free desks in Verviers on Wednesday 25 November');
  });

  it('asks when, and takes a bare day as the answer', async () => {
    const asked = await talk.says(official, 'book me a desk in Eupen');
    const offered = await talk.says(official, 'Thursday');

    expect(words(asked)).to.match(/day .*in Eupen\?/);
    expect(words(offered)).to.include('Free desks in Eupen on Thursday 26 November');
  });

  it('corrects the last request, and narrows it', async () => {
    await talk.says(official, 'a desk in Namur on Thursday');
    const corrected = await talk.says(official, 'no, Friday');
    const narrowed = await talk.says(official, 'with two screens, somewhere quiet');

    expect(words(corrected)).to.include('Free desks in Namur on Friday 27 November');
    expect(words(narrowed)).to.include('Free desks in Namur on Friday 27 November');
    const desks = words(narrowed)
      .split('\n')
      .filter((line) => line.startsWith('Desk '));
    expect(desks).to.not.be.empty;
    for (const desk of desks) expect(desk).to.include('screen').and.to.include('quiet');
  });

  it('alters what is offered by "make it Friday", and not a booking', async () => {
    await talk.presses(official, button(await talk.says(official, 'a desk in Eupen tomorrow')));
    await talk.says(official, 'a desk in Namur on Thursday');
    expect(words(await talk.says(official, 'make it Friday'))).to.include('Free desks in Namur on Friday 27 November');
    expect(words(await talk.says(official, 'my bookings'))).to.include('Wednesday 25 November');
  });

  it('moves the booking, and not what is offered, where that is what is said', async () => {
    await talk.presses(official, button(await talk.says(official, 'a desk in Eupen tomorrow')));
    await talk.says(official, 'I need a place to work on Thursday');
    expect(words(await talk.says(official, 'move my booking to Friday'))).to.match(
      /^Moved: .*\n(.*\n)?When: Friday 27/,
    );
  });

  it('takes the bare word for a desk as a wish for one', async () => {
    await talk.presses(official, button(await talk.says(official, 'a desk in Eupen tomorrow')));
    expect(words(await talk.says(official, 'a desk'))).to.include('Where would you like to work');
  });

  it('offers what is free where no desk has the equipment, and says so', async () => {
    const text = words(
      await talk.says(official, 'a desk in Malmedy tomorrow with a whiteboard, video and a standing desk'),
    );
    expect(text).to.match(/No free desk has .*whiteboard/);
    expect(text).to.include('[1] Book');
  });

  it('says that tomorrow is closed on a Friday, and books the next open day', async () => {
    talk = await aConversation(FRIDAY_NINE);
    const offered = await talk.says(official, 'book me a desk in Eupen tomorrow');
    const booked = await talk.presses(official, button(offered));

    expect(words(offered)).to.include(
      'Nothing is open there on Saturday 21 November. The next open day is Monday 23 November.',
    );
    expect(words(booked)).to.include('Monday 23 November');
  });

  it('says that tomorrow is a public holiday, by its name', async () => {
    talk = await aConversation(new Date('2026-04-30T08:00:00Z'));
    const offered = words(await talk.says(official, 'book me a desk in Eupen tomorrow'));
    expect(offered).to.match(/Friday 1 May is a public holiday \(.+\)\. The next open day is Monday 4 May\./);
  });

  it('offers the next day when the hours of today have passed', async () => {
    talk = await aConversation(new Date('2026-11-24T20:00:00Z'));
    const text = words(await talk.says(official, 'a desk in Eupen today'));
    expect(text).to.include('the opening hours of Tuesday 24 November have passed'.replace('the', 'The'));
    expect(text).to.include('Wednesday 25 November');
  });

  it('books several days with one press, or none of them', async () => {
    const offered = await talk.says(official, 'a desk in Eupen on Wednesday and Thursday');
    await talk.presses(official, button(offered));

    const mine = words(await talk.says(official, 'my bookings'));
    expect(mine).to.include('You have 2 bookings');
    expect(mine).to.include('Wednesday 25 November').and.to.include('Thursday 26 November');
  });

  it('books half a day, and leaves the other half to others', async () => {
    const offered = await talk.says(official, 'a desk in Malmedy tomorrow morning');
    const desk = button(offered);
    await talk.presses(official, desk);
    const others = await talk.says(manager, 'a desk in Malmedy tomorrow afternoon');

    expect(words(others)).to.include(/Desk ([\w-]+)/.exec(words(offered))?.[1]);
  });

  it('pages through all the desks there are', async () => {
    let page = await talk.says(official, 'what is free in Antwerp tomorrow?');
    const free = [...words(page).matchAll(/· (\d+) desks? free/g)].reduce((sum, match) => sum + Number(match[1]), 0);
    const seen = new Set<unknown>();
    for (;;) {
      const actions = actionsOf(cardIn(page).card);
      for (const { data } of actions.filter(({ verb }) => verb === 'book_desk')) seen.add(data['desk']);
      const more = actions.find(({ title }) => title.startsWith('More desks'));
      if (!more) break;
      page = await talk.presses(official, more);
    }

    expect(seen.size).to.equal(free);
  });

  it('offers the nearest sites with free desks when nothing is free', async () => {
    for (const { email } of await colleagues(talk)) {
      const offered = await talk.says(email, 'a desk in Malmedy tomorrow', { language: 'en' });
      if (words(offered).startsWith('No free desks')) break;
      await talk.presses(email, button(offered));
    }
    const offered = await talk.says(official, 'a desk in Malmedy tomorrow');
    const elsewhere = await talk.presses(official, button(offered));

    expect(words(offered)).to.include('No free desks in Malmedy on Wednesday 25 November');
    expect(words(offered)).to.include('[1] Sankt Vith service centre');
    expect(words(elsewhere)).to.include('[1] Book');
  });

  it('names the nearest places to one without a site, and to one that nobody knows', async () => {
    const without = words(await talk.says(official, 'a desk in Waimes tomorrow'));
    const unknown = await talk.says(official, 'a desk in Eupne tomorrow');
    const nowhere = words(await talk.says(official, 'book me a desk in Atlantis tomorrow'));

    expect(without).to.include('We have no site in Waimes.').and.to.include('[1] Malmedy');
    expect(words(unknown)).to.include('Eupen');
    expect(nowhere).to.match(/I do not know a place called .?Atlantis/);
  });

  it('refuses a day that is over, one too far ahead, and one that no calendar has', async () => {
    expect(words(await talk.says(official, 'a desk in Eupen on 2 November 2026'))).to.include('has already passed');
    expect(words(await talk.says(official, 'a desk in Eupen on 24 March 2027'))).to.include('30 days ahead');
    expect(words(await talk.says(official, 'a desk in Eupen on 31 February'))).to.include('There is no such day');
  });

  it('refuses times outside the opening hours, and says which they are', async () => {
    const text = words(await talk.says(official, 'a desk in Malmedy tomorrow from 5am to 6am'));
    expect(text).to.match(/is open from \d\d:\d\d to \d\d:\d\d on Wednesday 25 November/);
  });

  it('tells the slower of two who press the same desk, and offers the nearest', async () => {
    const english = { language: 'en' } as const;
    const [ann, bob] = await Promise.all(
      [official, manager].map((who) => talk.says(who, 'a desk in Eupen tomorrow', english)),
    );
    const mine = button(ann ?? []);
    const theirs = button(bob ?? []);
    expect(mine.data['desk']).to.equal(theirs.data['desk']);

    const answers = await Promise.all([talk.presses(official, mine, english), talk.presses(manager, theirs, english)]);

    expect(answers.filter((answer) => words(answer).startsWith('Booked'))).to.have.length(1);
    const loser = answers.find((answer) => !words(answer).startsWith('Booked')) ?? [];
    expect(words(loser)).to.match(/^Desk [\w-]+ was taken a moment ago\.\s+Free desks in /);
    expect(button(loser)).to.deep.include({ verb: 'book_desk' });
  });

  it('offers to swap where the person holds another desk then', async () => {
    await talk.presses(official, button(await talk.says(official, 'a desk in Eupen tomorrow')));
    const busy = await talk.presses(official, button(await talk.says(official, 'a desk in Verviers tomorrow')));
    const swapped = await talk.presses(official, button(busy));

    expect(words(busy)).to.match(/you already have desk/i);
    expect(words(swapped)).to.match(/^Moved: desk .*Verviers/);
    expect(words(await talk.says(official, 'my bookings'))).to.include('You have 1 booking');
  });
});
