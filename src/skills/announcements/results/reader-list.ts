import type { Cell } from '../../../conversation/charts.ts';
import type { ListAddresses, LongTable } from '../../../conversation/list-addresses.ts';
import { unaskedTurn } from '../../../conversation/unasked-turn.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Reader } from '../../../domain/announcements/answers/reader-store.ts';
import type { Readers } from '../../../domain/announcements/answers/readers.ts';
import { dayAt, timeAt } from '../../../domain/local-date.ts';
import { nameWords } from '../../../domain/people/name-words.ts';
import type { People } from '../../../domain/people/people.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Turn } from '../../../conversation/ability.ts';
import { OWN_NAMES } from '../../../locales/language-names.ts';
import { titleOf } from '../announcement-cards.ts';

export interface ReaderListParts {
  readers: Readers;
  people: Pick<People, 'official'>;
  lists: ListAddresses;
}

/** What is answered at a sealed address; undefined where there is nothing at it, or nothing any more, for who asked. */
export type ListAt = (sealed: string, now: Date) => Promise<LongTable | undefined>;

/** Put together as it is fetched: whoever asked has to be of HR still. */
export function readerListAt({ readers, people, lists }: ReaderListParts): ListAt {
  return async (sealed, now) => {
    const asked = lists.askedIn(sealed, now);
    const who = asked && (await people.official(asked.organisation, asked.by));
    if (!who) return undefined;
    const turn = unaskedTurn({ ...who, person: { ...who.person, language: asked.language } }, sealed, asked.at);
    try {
      const one = await readers.listed(who, asked.announcement);
      return listOf(one, readers.portions(who, one, asked.at), turn);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  };
}

function listOf(one: Announcement, portions: AsyncIterable<Reader[]>, turn: Turn): LongTable {
  const { announcementExport: words } = turn.words;
  return {
    name: fileName(words.namesFile, one, turn),
    language: turn.language,
    header: [words.name, words.email, words.teams, words.language, words.state, words.since],
    portions: rowsOf(portions, turn),
  };
}

async function* rowsOf(portions: AsyncIterable<Reader[]>, turn: Turn): AsyncGenerator<Cell[][]> {
  for await (const some of portions) yield some.map((reader) => rowOf(reader, turn));
}

function rowOf({ name, email, teams, language, state, at }: Reader, { words, who }: Turn): Cell[] {
  const { zone } = who.organisation;
  const since = `${dayAt(at, zone)} ${timeAt(at, zone)}`;
  return [name, email, teams.join(', '), OWN_NAMES[language], words.announcementProgress.deliveries[state], since];
}

const LONGEST_NAME = 40;

/** "confirmations-hot-weather-2026-11-23": no file system minds it. */
export function fileName(kind: string, one: Announcement, turn: Turn): string {
  const plain = nameWords(titleOf(one, turn)).join('-').replace(/[^a-z0-9-]+/g, '').slice(0, LONGEST_NAME); // prettier-ignore
  return [kind, plain, dayAt(turn.now, turn.who.organisation.zone)].filter(Boolean).join('-');
}
