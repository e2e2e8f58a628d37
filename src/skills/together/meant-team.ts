import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { TeamId } from '../../domain/people/person.ts';
import { nameWords } from '../../domain/people/name-words.ts';
import type { SummaryWords } from '../../locales/summary-words.ts';
import { choice, MOST_BUTTONS } from '../card-replies.ts';
import { MINE } from '../colleagues/colleague-slots.ts';

/** A team as a sentence names it, or a button. */
export interface NamedTeam {
  team?: string | undefined;
  teamId?: TeamId | undefined;
}

/** What is said of teams where it is not one alone that can be meant. */
type Sayings = Pick<SummaryWords, 'noTeam' | 'notYours' | 'which'>;

/**
 * Which of their teams somebody means: the only one that it can be, or what is answered instead.
 *
 * @param request what a button asks for again, once the team is clear.
 * @param says how that is answered, where it is not about the week of a team.
 */
export function meantTeam(
  named: NamedTeam,
  request: { ability: string; slots: object },
  mine: Team[],
  turn: Turn,
  says: Sayings = turn.words.summaries,
): { team: Team } | { answer: Answer } {
  const meant = mine.filter((team) => isMeant(team, named));
  const [only] = meant;
  if (only && meant.length === 1) return { team: only };
  if (mine.length === 0) return { answer: { replies: [choice(turn, says.noTeam, [])] } };
  const offered = (meant.length > 0 ? meant : mine).slice(0, MOST_BUTTONS);
  const buttons = offered.map(({ id, name }) => turn.button(name, request.ability, { ...request.slots, teamId: id }));
  return { answer: { replies: [choice(turn, meant.length > 0 ? says.which : says.notYours, buttons)] } };
}

/** All of the words that were typed begin one of the team's name; no name means any. */
function isMeant({ id, name }: Team, { team, teamId }: NamedTeam): boolean {
  if (teamId) return id === teamId;
  if (team === undefined || team === MINE) return true;
  const words = nameWords(name);
  return nameWords(team).every((typed) => words.some((word) => word.startsWith(typed)));
}
