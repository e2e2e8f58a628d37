import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { TeamId } from '../../domain/people/person.ts';
import type { Colleague, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { peopleCard, type PeopleRow } from './people-card.ts';

/** So many are offered; of more, more of the name is needed. */
const MOST_OFFERED = 10;

interface Request {
  ability: string;
  slots: object;
}

/** Whom of those who have the name? Says of each no more than what tells them apart: where they belong. */
export async function whichColleague(
  found: Colleague[],
  text: string,
  request: Request,
  whereabouts: Whereabouts,
  turn: Turn,
): Promise<Reply> {
  const offered = found.slice(0, MOST_OFFERED).map(async (colleague) => {
    const { organisation, person, name, from } = colleague;
    const teams = from ? [] : await whereabouts.teamsOf(turn.who, colleague, turn.now);
    const belongs = teams.length > 0 ? teams.join(' · ') : (from ?? turn.who.organisation.name)[turn.language];
    return { name, details: [belongs], slots: { colleague: { organisation, person }, person: name } };
  });
  return which(turn.words.colleagues.askWhich({ text }), await Promise.all(offered), found.length, request, turn);
}

/** Which of the teams that have the name? */
export function whichTeam(teams: { id: TeamId; name: string }[], text: string, request: Request, turn: Turn): Reply {
  const offered = teams.slice(0, MOST_OFFERED).map(({ id, name }) => ({ name, slots: { team: name, teamId: id } }));
  return which(turn.words.colleagues.askWhichTeam({ text }), offered, teams.length, request, turn);
}

function which(
  title: string,
  offered: (Pick<PeopleRow, 'name' | 'details'> & { slots: object })[],
  total: number,
  { ability, slots }: Request,
  turn: Turn,
): Reply {
  const { colleagues: words } = turn.words;
  const rows = offered.map(({ slots: choice, ...row }) => {
    const tooltip = words.chooseThis({ colleague: row.name });
    return { ...row, actions: [turn.button(words.thisOne, ability, { ...slots, ...choice }, { tooltip })] };
  });
  const left = total - offered.length;
  return peopleCard({ title, rows, further: left > 0 ? [words.moreNamesakes({ left })] : [] }, turn);
}
