import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Agreement } from '../../domain/agreements/agreement.ts';
import { type Shared, type Sharing, sharingOf } from '../../domain/agreements/sharing.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { Places } from '../../domain/places/places.ts';
import { choice } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { limitsOf } from './agreement-limits.ts';

export interface SharingParts {
  places: Places;
  organisations: Pick<PeopleStore, 'organisations'>;
}

/** So many names of a list; of the others, how many they are. */
const NAMES = 6;

/** "Which rooms may we use in Brussels?", "with whom do we share?": what agreements give, and what they cost. */
export function sharingSkill(parts: SharingParts): Skill {
  return {
    name: 'sharing',
    abilities: [
      ability({
        name: 'sharing',
        slots: z.object({ place: slot.placeId.optional(), page: z.number().int().min(0).max(500).optional() }),
        refinable: true,
        run: async ({ place: id, page = 0 }, turn): Promise<Answer> => {
          const { sharing: words } = turn.words;
          const place = id && parts.places.place(id)?.names[turn.language];
          const sharing = await sharingOf(turn.who, id, turn.language, parts, turn.now);
          const rows = rowsOf(sharing, id !== undefined, turn);
          if (rows.length === 0) return { replies: [choice(turn, words.none({ place }), [])] };
          const slots = id ? { place: id } : {};
          const { shown, further, actions } = pageOf(rows, { ability: 'sharing', slots, page }, turn);
          return { replies: [peopleCard({ title: words.title({ place }), rows: shown, further, actions }, turn)] };
        },
      }),
    ],
  };
}

/** What others give first; those who give nothing only where a place was asked about. */
function rowsOf({ given, giving, guests }: Sharing, inAPlace: boolean, turn: Turn): PeopleRow[] {
  const { sharing: words } = turn.words;
  const namesOf = (agreement: Agreement) =>
    agreement.guests === 'everybody'
      ? words.forEverybody
      : words.guests({ guests: few(agreement.guests.map((id) => guests.get(id)?.[turn.language] ?? id), turn) }); // prettier-ignore
  const others = given.flatMap((one) => {
    const headings = [words.youMayUse, one.owner.name[turn.language]];
    if (one.agreements?.length !== 0) return rowsOfOne(one, headings, words.everything, () => [], turn);
    return inAPlace ? [{ headings, name: words.nothingForYou, details: [sitesOf(one, 'all', turn)] }] : [];
  });
  if (!giving) return others;
  const headings = [words.weShare];
  const own =
    giving.agreements?.length === 0
      ? [{ headings, name: words.nothing, details: [sitesOf(giving, 'all', turn)] }]
      : rowsOfOne(giving, headings, words.everythingForEverybody, (agreement) => [namesOf(agreement)], turn);
  // Who names a place asks what to use there; else one may as well ask with whom one shares.
  return inAPlace ? [...others, ...own] : [...own, ...others];
}

/** A row for each agreement; one for all, where nothing is laid down. */
function rowsOfOne(
  shared: Shared,
  headings: string[],
  everything: string,
  forWhom: (agreement: Agreement) => string[],
  turn: Turn,
): PeopleRow[] {
  const { sharing: words } = turn.words;
  if (!shared.agreements) return [{ headings, name: everything, details: [sitesOf(shared, 'all', turn)] }];
  return shared.agreements.map((agreement) => {
    const { kinds, only, sites, shows } = agreement;
    const what = [words.kinds({ kinds }), ...(only ? [words.only({ names: few(only, turn) })] : [])].join(', ');
    const limits = limitsOf(agreement, turn.words);
    return {
      headings,
      name: [what, ...forWhom(agreement)].join(', '),
      details: [sitesOf(shared, sites, turn), ...(limits.length > 0 ? [limits.join('; ')] : []), words.shows[shows]],
    };
  });
}

function sitesOf({ sites }: Shared, of: Agreement['sites'], turn: Turn): string {
  const own = sites.filter(({ id }) => of === 'all' || of.includes(id));
  return few(own.map(({ name }) => name[turn.language]), turn).join(', '); // prettier-ignore
}

function few(names: string[], turn: Turn): string[] {
  const left = names.length - NAMES;
  return left > 0 ? [...names.slice(0, NAMES), turn.words.sharing.furtherOnes({ left })] : names;
}
