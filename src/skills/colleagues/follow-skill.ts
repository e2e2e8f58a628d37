import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import { isNamed, nameWords } from '../../domain/people/name-words.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Follows, isSame, MOST_FOLLOWED, whomOf } from '../../domain/presence/follows.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import type { Colleague, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { BOTH_IN } from './both-in.ts';
import { pageOf } from './paging.ts';
import { peopleCard } from './people-card.ts';
import { colleagueCard } from './seen-card.ts';
import { staysOf } from './stays.ts';
import { whichColleague } from './which.ts';

const whoSlots = z.object({ person: slot.typed.optional(), colleague: slot.whom.optional() });
type WhoSlots = z.output<typeof whoSlots>;
const pageSlots = z.object({ page: z.number().int().min(0).max(100).optional() });

export interface FollowParts {
  follows: Follows;
  whereabouts: Whereabouts;
  presence: Presence;
  places: Places;
}

/** "Tell me when Filip and I are both in." */
export function followSkill({ follows, whereabouts, presence, places }: FollowParts): Skill {
  /** Whoever asks must know them by that name: an id on a button says nothing of who it is. */
  async function follow({ person, colleague }: WhoSlots, turn: Turn): Promise<Answer> {
    const { follow: words } = turn.words;
    if (!person) return say(words.askWhom, turn);
    const named = await whereabouts.named(turn.who, person);
    const found = colleague ? named.filter((one) => isSame(one, colleague)) : named;
    const [only] = found;
    if (!only) return say(words.nobodyCalled({ text: person }), turn);
    if (found.length > 1) {
      return {
        replies: [await whichColleague(found, person, { ability: 'follow_colleague', slots: {} }, whereabouts, turn)],
      };
    }
    if (isSame(only, whomOf(turn.who))) return say(words.notYourself, turn);
    if ((await follows.follow(turn.who, only)) === 'too-many')
      return listed(turn, words.tooMany({ limit: MOST_FOLLOWED }));
    const { name } = only;
    const actions = [stopButton(only, turn), turn.button(words.mine, 'my_followed', {})];
    const intro = [words.means({ colleague: name })];
    return { replies: [peopleCard({ title: words.following({ colleague: name }), intro, actions }, turn)] };
  }

  async function unfollow({ person, colleague }: WhoSlots, turn: Turn): Promise<Answer> {
    const { follow: words } = turn.words;
    const all = await follows.followed(turn.who);
    const sought = nameWords(person ?? '').map((word) => ({ word, isStart: true }));
    const found = colleague
      ? all.filter((one) => isSame(one, colleague))
      : all.filter(({ name }) => sought.length > 0 && isNamed(nameWords(name), sought));
    const [only] = found;
    if (!only || found.length > 1) {
      return listed(turn, person && !only ? words.notFollowed({ text: person }) : undefined);
    }
    await follows.unfollow(turn.who, only);
    const { organisation, person: id, name } = only;
    const again = { colleague: { organisation, person: id }, person: name };
    return {
      replies: [
        choice(turn, words.noLonger({ colleague: name }), [turn.button(words.follow, 'follow_colleague', again)]),
      ],
    };
  }

  async function listed(turn: Turn, notice?: string, page = 0): Promise<Answer> {
    const { follow: words } = turn.words;
    const all = await follows.followed(turn.who);
    const notices = notice ? [notice] : [];
    if (all.length === 0) return { replies: [choice(turn, words.followsNobody, [], notices)] };
    const { shown, further, actions } = pageOf(all, { ability: 'my_followed', slots: {}, page }, turn);
    const rows = shown.map((one) => ({
      name: one.name,
      details: one.from ? [one.from[turn.language]] : [],
      actions: [stopButton(one, turn)],
    }));
    return { replies: [peopleCard({ title: words.followed, notices, rows, further, actions }, turn)] };
  }

  const page = ({ page }: z.output<typeof pageSlots>, turn: Turn) => listed(turn, undefined, page);
  // Their buttons do not work once only: what an older card says is done, and doing it twice does no more.
  return {
    name: 'follow',
    abilities: [
      ability({ name: 'follow_colleague', slots: whoSlots, run: inPrivate(follow) }),
      ability({ name: 'unfollow_colleague', slots: whoSlots, run: inPrivate(unfollow) }),
      ability({ name: 'my_followed', slots: pageSlots, run: inPrivate(page) }),
    ],
    notices: [
      noticeKind({
        kind: BOTH_IN,
        about: slot.whom.extend({ day: slot.day }),
        // As it is when it is told: whom they follow no longer, or may no longer see, they are not told of.
        compose: async ({ day, ...whom }, turn) => {
          const followed = (await follows.followed(turn.who)).find((one) => isSame(one, whom));
          if (!followed || day < todayOf(turn)) return [];
          const sightings = await follows.bothIn(turn.who, [whom], { from: day, to: day }, turn.now);
          if (sightings.length === 0) return [];
          await whereabouts.seen(turn.who, [whom], turn.now);
          const canBook = (await presence.halfDays(turn.who, day, day)).every(({ booking }) => !booking);
          const title = turn.words.follow.bothIn({ colleague: followed.name });
          const request = { ability: 'find_colleague', slots: {}, page: 0 };
          const card = { title, notices: [], request, actions: [stopButton(followed, turn)] };
          return [await colleagueCard({ ...card, stays: staysOf(sightings), canBook }, places, turn)];
        },
      }),
    ],
  };
}

function stopButton({ organisation, person, name }: Colleague, turn: Turn) {
  const { stop, stopThis } = turn.words.follow;
  const whom: Whom = { organisation, person };
  return turn.button(
    stop,
    'unfollow_colleague',
    { colleague: whom, person: name },
    { tooltip: stopThis({ colleague: name }) },
  );
}

/** Who follows whom is between the two of them. */
function inPrivate<Slots>(run: (slots: Slots, turn: Turn) => Promise<Answer>): typeof run {
  return async (slots, turn) => (turn.isPrivate ? run(slots, turn) : say(turn.words.colleagues.othersReadAlong, turn));
}

function say(text: string, turn: Turn): Answer {
  return { replies: [choice(turn, text, [])] };
}
