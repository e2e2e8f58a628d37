import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { TeamId } from '../../domain/people/person.ts';
import type { Colleague } from '../../domain/presence/whereabouts.ts';
import { peopleCard } from './people-card.ts';

/** So many are offered; of more, more of the name is needed. */
const MOST_OFFERED = 10;

interface Request {
  ability: string;
  slots: object;
}

/** Whom of those who have the name? Says of each no more than what tells them apart. */
export async function whichColleague(found: Colleague[], text: string, request: Request, turn: Turn): Promise<Reply> {
  const { colleagues: words } = turn.words;
  const { ability, slots } = request;
  const rows = found.slice(0, MOST_OFFERED).map((colleague) => {
    const { organisation, person, name, from } = colleague;
    const tooltip = words.chooseThis({ colleague: name });
    const choose = { ...slots, colleague: { organisation, person }, person: name };
    return {
      name,
      details: [(from ?? turn.who.organisation.name)[turn.language]],
      actions: [turn.button(words.thisOne, ability, choose, { tooltip })],
    };
  });
  const left = found.length - rows.length;
  return peopleCard(
    { title: words.askWhich({ text }), rows, further: left > 0 ? [words.moreNamesakes({ left })] : [] },
    turn,
  );
}

/** Which of the teams that have the name? */
export function whichTeam(teams: { id: TeamId; name: string }[], text: string, request: Request, turn: Turn): Reply {
  const { ability, slots } = request;
  const { colleagues: words } = turn.words;
  const offered = teams.slice(0, MOST_OFFERED);
  const rows = offered.map(({ id, name }) => ({
    name,
    actions: [
      turn.button(
        words.thisOne,
        ability,
        { ...slots, team: name, teamId: id },
        { tooltip: words.chooseThis({ colleague: name }) },
      ),
    ],
  }));
  const left = teams.length - offered.length;
  return peopleCard(
    { title: words.askWhichTeam({ text }), rows, further: left > 0 ? [words.moreNamesakes({ left })] : [] },
    turn,
  );
}
