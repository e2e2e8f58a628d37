import * as z from 'zod/v4';
import type { CardAction } from '../../cards/card.ts';
import { type Ability, ability, type Turn } from '../../conversation/ability.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { choice } from '../card-replies.ts';

/** "You may use my home for meeting places": whether about where somebody lives may be used is theirs to say. */
export function meetingHome(choices: ChoicesStore): Ability {
  return ability({
    name: 'my_meeting_home',
    slots: z.object({ allow: z.boolean().optional() }),
    run: async ({ allow }, turn) => {
      const { organisation, person } = turn.who;
      const { homeForMeetings } =
        allow === undefined
          ? await choices.of(organisation.id, person.id)
          : await choices.change(organisation.id, person.id, { homeForMeetings: allow ? true : null });
      const { fair } = turn.words;
      const isUsed = homeForMeetings === true;
      const notices = isUsed && !person.home ? [fair.noHome] : [];
      const title = `${isUsed ? fair.homeUsed : fair.homeNotUsed} ${fair.means}`;
      return { replies: [choice(turn, title, [homeButton(isUsed, turn)], notices)] };
    },
  });
}

/** Not a button that works once only: on an older card, too, it must do what it says. */
function homeButton(isUsed: boolean, turn: Turn): CardAction {
  const { keepHome, useHome } = turn.words.fair;
  return turn.button(isUsed ? keepHome : useHome, 'my_meeting_home', { allow: !isUsed });
}
