import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import { type Choices, VISIBILITIES } from '../../domain/people/choices.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { Follows } from '../../domain/presence/follows.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { textReply } from '../card-replies.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { meetingHome } from './meeting-home.ts';
import { whoLookedUp } from './who-looked-up.ts';

/** Before the choice that stands. */
const CHOSEN = '✓ ';

export interface VisibilityParts {
  choices: ChoicesStore;
  whereabouts: Whereabouts;
  follows: Follows;
}

/** "Hide me", "who can see me?": who may see where somebody is is theirs to say, and holds at once. */
export function visibilitySkill({ choices, whereabouts, follows }: VisibilityParts): Skill {
  return {
    name: 'visibility',
    abilities: [
      // Its button does not work once only: pressed on an older card, it must do what it says. Doing it twice does no more.
      ability({
        name: 'set_visibility',
        slots: z.object({ visibility: z.enum(VISIBILITIES).optional() }),
        run: async ({ visibility }, turn) => {
          const { organisation, person } = turn.who;
          const chosen = visibility
            ? await choices.change(organisation.id, person.id, { visibility })
            : await choices.of(organisation.id, person.id);
          return whatStands(chosen, turn);
        },
      }),
      meetingHome(choices),
      ability({
        name: 'my_visibility',
        slots: z.object({}),
        run: async (_slots, turn) => whatStands(await choices.of(turn.who.organisation.id, turn.who.person.id), turn),
      }),
      ability({
        name: 'who_looked_me_up',
        slots: z.object({ page: z.number().int().min(0).max(100_000).optional() }),
        confidential: true,
        run: async ({ page = 0 }, turn) => {
          if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)] };
          return { replies: [await whoLookedUp({ whereabouts, follows }, page, turn)] };
        },
      }),
    ],
  };
}

function whatStands({ visibility, meeting, homeForMeetings }: Choices, turn: Turn): Answer {
  const { visibility: words, fair } = turn.words;
  const isHidden = visibility === 'nobody';
  const intro = [
    words.means[visibility],
    ...(isHidden ? [] : [words.shown]),
    ...(meeting ? [isHidden ? words.meetingHidden : words.meetingToo] : [turn.words.meeting.wasClosed]),
    homeForMeetings ? `${fair.homeUsed} ${fair.sayNo}` : `${fair.homeNotUsed} ${fair.sayYes}`,
  ];
  const levels = VISIBILITIES.map((level) => {
    const title = (level === visibility ? CHOSEN : '') + words.choose[level];
    return turn.button(title, 'set_visibility', { visibility: level });
  });
  const actions = [...levels, turn.button(words.lookUps, 'who_looked_me_up', {})];
  const notices = serves(turn.who.organisation, 'finding-colleagues') ? [] : [words.switchedOff];
  return { replies: [peopleCard({ title: words.stands[visibility], notices, intro, actions }, turn)] };
}
