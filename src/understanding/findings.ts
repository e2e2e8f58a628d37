import type { Equipment } from '../domain/places/place.ts';
import type { DayNumber } from './calendar.ts';
import type { Guest } from './guests.ts';
import type { Concept } from './lexicon.ts';
import type { Party } from './parties.ts';
import type { PersonMention } from './people.ts';
import type { PlaceMention } from './gazetteer.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';
import type { SpaceMention } from './spaces.ts';
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
  /** People who are named to come together. */
  parties: Party[];
  /** Those of them who come from outside. */
  guests: Guest[];
  concepts: Set<Concept>;
  equipment: Equipment[];
  capacity?: number;
  team?: string;
  unknownPlace?: string;
  space?: SpaceMention;
  /** What a colleague is sought for, as typed. */
  topic?: string;
}
