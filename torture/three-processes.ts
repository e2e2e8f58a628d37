import { LANGUAGES, type Language } from '../src/domain/language.ts';
import type { SiteId } from '../src/domain/places/place.ts';
import { AtSlack, AtTeams } from './at-the-door.ts';
import { assertBookings, assertReminders } from './checking.ts';
import { converse, type Disturbances } from './conversing.ts';
import { type Expected, expectedConversation } from './expected-conversation.ts';
import { type Office, openOffice } from './office.ts';
import { type Acknowledged, pressOn } from './pressing.ts';
import { bookTomorrow, remindOf } from './telling.ts';

export interface Torture {
  processes: number;
  /** So long people talk and press; a conversation that was begun is ended. */
  forMs: number;
  /** How long the pause between two kills is, at least and at most; left out, nobody is killed. */
  killEveryMs?: [number, number];
  /** The languages that are spoken, one conversation after the other, in Teams and in Slack in turn. */
  languages?: readonly Language[];
}

/** What it came to. */
export interface Toll extends Disturbances {
  kills: number;
  booked: number;
  cancelled: number;
  reminders: number;
  /** Told a second time, since a process died between telling and saying so. */
  toldTwice: number;
}

const PRESSERS = 4;
const REMINDED = 250;
const CONTESTED = 'antwerp-den-bell' as SiteId;
const DAYS = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18', '2026-12-21', '2026-12-22'];

/**
 * Several processes on one database: the conversation of the parity test again and again, presses on desks that others
 * press too, and reminders, each at whichever process it comes to; while one of them after the other is killed.
 */
export async function tortureProcesses(databaseUrl: string, options: Torture): Promise<Toll> {
  const courses: Course[] = [];
  for (const language of options.languages ?? LANGUAGES) {
    courses.push({ language, course: await expectedConversation(language) });
  }
  const office = await openOffice(databaseUrl, options.processes);
  try {
    const bookings = await bookTomorrow(await office.hire(REMINDED, 'en'), office);
    const toll = { whole: 0, sorry: 0, silent: 0, doneBefore: 0 };
    const acknowledged = new Map<string, Acknowledged>();
    const end = new Ending(options.forMs);
    await end.withAll([
      talk(office, courses, toll, end.isNear),
      press(office, acknowledged, toll, end.isNear),
      remindOf(bookings, office, end.isNear),
      ...(options.killEveryMs ? [office.processes.killOneNowAndThen(end.isNear, options.killEveryMs)] : []),
    ]);
    await assertBookings(databaseUrl, acknowledged);
    const { kills } = office.processes;
    const toldTwice = await assertReminders(databaseUrl, office, bookings);
    const states = [...acknowledged.values()].map(({ state }) => state);
    const cancelled = states.filter((state) => state === 'cancelled').length;
    return { ...toll, kills, booked: states.length, cancelled, reminders: bookings.length, toldTwice };
  } finally {
    await office.close();
  }
}

interface Course {
  language: Language;
  course: Expected[];
}

/** One conversation after the other, each by somebody new: they read alike only where nobody else takes a desk meanwhile. */
async function talk(office: Office, courses: Course[], toll: Disturbances, isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n += 1) {
    const { language = 'en', course = [] } = courses[Math.floor(n / 2) % courses.length] ?? {};
    const [official] = await office.hire(1, language);
    if (!official) throw new Error('nobody was hired');
    const person = n % 2 === 0 ? new AtTeams(office, official.id) : new AtSlack(office, official.id);
    await converse(person, {
      official,
      language,
      course,
      stores: office.stores,
      toll,
      kills: () => office.processes.kills,
    });
  }
}

async function press(
  office: Office,
  acknowledged: Map<string, Acknowledged>,
  toll: Disturbances,
  isOver: () => boolean,
): Promise<void> {
  const desks = (await office.stores.sites.spaces(CONTESTED, 'desk')).map(({ id }) => id);
  const pressers = await office.hire(PRESSERS, 'en');
  const pressing = { desks, days: DAYS, acknowledged, toll, kills: () => office.processes.kills };
  await Promise.all(pressers.map(({ id }) => pressOn(id, new AtTeams(office, id), pressing, isOver)));
}

/** The end of it all: after a while, or as soon as something is wrong. */
class Ending {
  #at: number;

  constructor(afterMs: number) {
    this.#at = performance.now() + afterMs;
  }

  readonly isNear = (): boolean => performance.now() >= this.#at;

  /** Waits for all of them; rejects with the first that did. */
  async withAll(works: Promise<unknown>[]): Promise<void> {
    const watched = works.map((work) =>
      work.catch((error: unknown) => {
        this.#at = 0; // the others need not go on
        throw error;
      }),
    );
    const first = Promise.all(watched);
    await Promise.allSettled(watched);
    await first;
  }
}
