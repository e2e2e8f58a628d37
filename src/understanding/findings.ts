import type { Equipment } from '../domain/places/place.ts';
import type { DayNumber } from './calendar.ts';
import type { Concept } from './lexicon.ts';
import type { PersonMention } from './people.ts';
import type { PlaceMention } from './gazetteer.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';
import type { When } from './whens.ts';

/** Everything that was found in a sentence. */
export interface Findings {
  r: Reader;
  /** The tokens that this was found in: the whole sentence, or one request of it. */
  within: Stretch;
  text: string;
  today: DayNumber;
  /** Minutes after midnight that it is now. */
  minutes: number;
  whens: When[];
  places: PlaceMention[];
  people: PersonMention[];
  concepts: Set<Concept>;
  equipment: Equipment[];
  capacity?: number;
  team?: string;
  unknownPlace?: string;
  /** A desk or a room, as typed. */
  space?: string;
  /** What a colleague is sought for, as typed. */
  topic?: string;
}
