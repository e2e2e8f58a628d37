import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Choices } from '../../domain/people/choices.ts';
import type { Places } from '../../domain/places/places.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { OpenToMeet } from '../../domain/presence/open-to-meet.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { sought } from '../colleagues/colleague-slots.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { FindMeeting } from './find-meeting.ts';

export interface MeetingParts {
  openToMeet: OpenToMeet;
  whereabouts: Whereabouts;
  places: Places;
}

/** "I am open to meet", "who knows about energy premiums near Liège?" */
export function openToMeetSkill(parts: MeetingParts): Skill {
  const { openToMeet } = parts;
  const find = new FindMeeting(parts);
  // Their buttons do not work once only: what an older card says is done, and doing it twice does no more.
  return {
    name: 'meeting',
    abilities: [
      ability({
        name: 'open_to_meet',
        slots: z.object({ topics: z.array(z.string()).max(100).optional() }),
        run: async ({ topics }, turn) => isOpen(await openToMeet.open(turn.who, topics), turn),
      }),
      ability({
        name: 'not_open_to_meet',
        slots: z.object({}),
        run: async (_slots, turn): Promise<Answer> => {
          const { meeting: words } = turn.words;
          const topics = await openToMeet.close(turn.who);
          const openUp = turn.button(words.openUp, 'open_to_meet', topics ? { topics } : {});
          return { replies: [choice(turn, topics ? words.closed : words.wasClosed, [openUp])] };
        },
      }),
      ability({
        name: 'find_meeting',
        slots: sought.extend({ topic: slot.typed.optional() }),
        proposes: true,
        confidential: true,
        run: (slots, turn) => find.run(slots, turn),
      }),
    ],
  };
}

/** What being open means, said whenever somebody is. */
function isOpen({ meeting, visibility }: Choices, turn: Turn): Answer {
  const { meeting: words, visibility: seen } = turn.words;
  const topics = meeting?.topics ?? [];
  const intro = [topics.length > 0 ? words.topics({ text: topics.join(', ') }) : words.anything, words.means];
  const notices = [
    ...(serves(turn.who.organisation, 'finding-colleagues') ? [] : [seen.switchedOff]),
    ...(visibility === 'nobody' ? [seen.meetingHidden] : []),
  ];
  const actions = [
    turn.button(words.close, 'not_open_to_meet', {}),
    turn.button(seen.mine, 'my_visibility', {}),
    turn.button(words.find, 'find_meeting', {}),
  ];
  return { replies: [peopleCard({ title: words.open, notices, intro, actions }, turn)] };
}
