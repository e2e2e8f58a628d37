import type { CardInput } from '../../cards/input.ts';
import { MOST_TYPED } from '../../cards/input.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../domain/announcements/announcement-fault.ts';
import type { Audience } from '../../domain/announcements/audience.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { ROLES } from '../../domain/people/person.ts';
import { OWN_NAMES } from '../../locales/language-names.ts';
import { idsNamed, type NamedGroup } from './audience-names.ts';
import { type Filled, MOST_CHOICES, several, shortened, valueOf } from './form-fields.ts';

/** What one may be chosen by that an organisation has more or fewer of. */
export interface Groups {
  teams: NamedGroup[];
  sites: NamedGroup[];
}

const GROUPS = ['teams', 'sites'] as const;

/** Whom it is for. What are too many for a menu are named instead, one a line. */
export function audienceInputs(filled: Filled, groups: Groups, turn: Turn): CardInput[] {
  const { announcementAudience: words } = turn.words;
  const of = (id: keyof Groups, label: string): CardInput[] => {
    const choices = groups[id].map(({ id: value, name }) => ({ value, title: shortened(name) }));
    if (choices.length === 0) return [];
    if (choices.length <= MOST_CHOICES) return [several(id, label, choices, filled, false, turn)];
    const value = valueOf(filled[id], MOST_TYPED);
    return [{ type: 'Input.Text', id, label: words.oneALine({ label }), isMultiline: true, maxLength: MOST_TYPED, ...value }]; // prettier-ignore
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
export function audienceFilled({ languages, roles, ...lists }: Audience, groups: Groups): Filled {
  const of = (id: keyof Groups): string | undefined => {
    if (groups[id].length <= MOST_CHOICES) return lists[id]?.join(',');
    const chosen = new Set<string>(lists[id]);
    return groups[id].filter((group) => chosen.has(group.id)).map(({ name }) => name).join('\n') || undefined; // prettier-ignore
  };
  return { languages: languages?.join(','), roles: roles?.join(','), teams: of('teams'), sites: of('sites') };
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
    if (known.length > MOST_CHOICES) return said ? idsNamed(said, id, known, faults) : undefined;
    // Of a team that is there no more nobody is left: that does not make it everybody.
    return said ? known.map((group) => group.id).filter((one) => listIn(said).includes(one)) : undefined;
  });
  const audience = {
    ...(teams && { teams }),
    ...(sites && { sites }),
    ...(languages.length > 0 && { languages }),
    ...(roles.length > 0 && { roles }),
  } as Audience;
  return { audience, faults };
}

function listIn(chosen: string | undefined): string[] {
  return chosen?.split(',') ?? [];
}
