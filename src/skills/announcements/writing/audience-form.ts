import type { CardInput } from '../../../cards/input.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import type { Audience } from '../../../domain/announcements/audience/audience.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { ROLES } from '../../../domain/people/person.ts';
import { OWN_NAMES } from '../../../locales/language-names.ts';
import { idsNamed, type NamedGroup } from './audience-names.ts';
import { type Filled, MOST_CHOICES, several, shortened, valueOf } from './form-fields.ts';

/** What one may be chosen by that an organisation has more or fewer of. */
export interface Groups {
  teams: NamedGroup[];
  sites: NamedGroup[];
}

const GROUPS = ['teams', 'sites'] as const;

/** So much may be typed where names are asked for. */
const MOST_NAMES = 1_000;

/**
 * Whom it is for. What are too many for a menu are named instead, one a line.
 *
 * @param named groups that are named in any case, since a form with their menu would be too long.
 */
export function audienceInputs(
  filled: Filled,
  groups: Groups,
  turn: Turn,
  named: readonly (keyof Groups)[] = [],
): CardInput[] {
  const { announcementAudience: words } = turn.words;
  const of = (id: keyof Groups, label: string): CardInput[] => {
    const all = groups[id];
    if (all.length === 0) return [];
    const faults: AnnouncementFault[] = [];
    const chosen = idsIn(filled[id] ?? '', id, all, faults);
    if (all.length <= MOST_CHOICES && faults.length === 0 && !named.includes(id)) {
      const choices = all.map(({ id: value, name }) => ({ value, title: shortened(name) }));
      return [several(id, label, choices, { [id]: chosen.join(',') }, false, turn)];
    }
    const names = all.filter((group) => chosen.includes(group.id)).map(({ name }) => name);
    const value = valueOf(faults.length > 0 ? filled[id] : names.join('\n'), MOST_NAMES);
    return [{ type: 'Input.Text', id, label: words.oneALine({ label }), isMultiline: true, maxLength: MOST_NAMES, ...value }]; // prettier-ignore
  };
  const languages = LANGUAGES.map((language) => ({ value: language, title: OWN_NAMES[language] }));
  const roles = ROLES.map((role) => ({ value: role, title: words.roles[role] }));
  return [
    several('languages', words.onlyLanguages, languages, filled, true, turn),
    ...of('teams', words.onlyTeams),
    several('roles', words.onlyRoles, roles, filled, false, turn),
    ...of('sites', words.onlySites),
  ];
}

/** What stands in these fields at first. */
export function audienceFilled({ languages, roles, teams, sites }: Audience): Filled {
  return { languages: languages?.join(','), roles: roles?.join(','), teams: teams?.join(','), sites: sites?.join(',') };
}

/** Whom somebody filled in, and what of it nobody could know. */
export function audienceFrom(
  { audience: before }: Announcement,
  filled: Filled,
  groups: Groups,
): { audience: Audience; faults: AnnouncementFault[] } {
  const faults: AnnouncementFault[] = [];
  const languages = LANGUAGES.filter((one) => listIn(filled['languages']).includes(one));
  const roles = ROLES.filter((one) => listIn(filled['roles']).includes(one));
  const [teams, sites] = GROUPS.map((id) => {
    const known = groups[id];
    const said = filled[id];
    if (known.length === 0) return before[id];
    return said ? idsIn(said, id, known, faults) : undefined;
  });
  const audience = {
    ...(teams && { teams }),
    ...(sites && { sites }),
    ...(languages.length > 0 && { languages }),
    ...(roles.length > 0 && { roles }),
  } as Audience;
  return { audience, faults };
}

/** What comes from a menu are ids, and from a text field names; an id that is none any more is taken for a name. */
function idsIn(said: string, id: keyof Groups, known: NamedGroup[], faults: AnnouncementFault[]): string[] {
  const ids = known.map((group) => group.id).filter((one) => listIn(said).includes(one));
  return ids.length > 0 ? ids : idsNamed(said, id, known, faults);
}

function listIn(chosen: string | undefined): string[] {
  return chosen?.split(',') ?? [];
}
