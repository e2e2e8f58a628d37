import * as z from 'zod/v4';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import {
  MOST_NOTE_LETTERS,
  REFUSED_SINCE,
  type RefusedSince,
  type SiteAnswer,
  type SiteRequestId,
} from '../../domain/site-requests/site-request.ts';
import type { NeedKey, SiteNeed, SiteRequests } from '../../domain/site-requests/site-requests.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice, textReply, withInputs } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { Asking, type AskingParts, askSlots } from './asking.ts';
import { answerActions, needCard, needLine } from './need-card.ts';
import { isTooLong, noteInput } from './note-input.ts';
import { REQUEST_ENDED, SITE_REQUEST, STILL_OPEN } from './site-request-rounds.ts';

/** Each has buttons. */
const ROWS = 6;

const requestId = z.uuid().transform((text) => text as SiteRequestId);
const needSlots = z.object({ organisation: slot.organisationId, request: requestId });
const page = z.number().int().min(0).max(500).optional();
const listSlots = z.object({ place: slot.placeId.optional(), site: slot.siteId.optional(), page });
const answerSlots = needSlots.extend({ note: slot.written });
const refuseSlots = answerSlots.extend({ since: z.enum([...REFUSED_SINCE, 'unsaid']).optional() });

export interface SiteRequestsSkillParts extends AskingParts {
  siteRequests: SiteRequests;
  cards: BookingCards;
}

/** What the site answers. */
interface Said {
  answer: SiteAnswer;
  since?: RefusedSince | undefined;
  note?: string | undefined;
}

/** What stands in the note already, and what is to be said of it. */
interface Written {
  note?: string | undefined;
  notices?: string[];
}

/** What people ask of sites: asked, answered by those who look after them, and listed for both. */
export function siteRequestsSkill(parts: SiteRequestsSkillParts): Skill {
  const { siteRequests, cards } = parts;
  const asking = new Asking(parts);
  const allButton = (turn: Turn) =>
    turn.button(turn.words.requests.all, 'site_requests', {}, { associatedInputs: 'none' });
  const mineButton = (turn: Turn) => turn.button(turn.words.requests.mine, 'my_requests', {});

  async function mine(at: number, turn: Turn): Promise<Answer> {
    const { requests: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const all = (await siteRequests.mine(turn.who)).filter(({ state }) => state !== 'withdrawn');
    if (all.length === 0) return { replies: [choice(turn, words.none, [])] };
    const { shown, further, actions } = pageOf(all, { ability: 'my_requests', slots: {}, page: at }, turn, ROWS);
    const rows = shown.map((one) => {
      const since = one.since ? ` (${words.since[one.since]})` : '';
      const need = needLine(one, one.at?.name[turn.language] ?? '', turn);
      const note = one.note ? [words.said({ text: one.note })] : [];
      const line = [words.stands({ text: need, state: `${words.states[one.state]}${since}` }), ...note].join('. ');
      const tooltip = words.takeBackThis({ text: one.what });
      const back = turn.button(words.takeBack, 'take_back_request', { request: one.id }, { tooltip });
      return { text: escapeMarkdown(line), actions: one.state === 'open' ? [back] : [] };
    });
    return cards.listed([], turn, words.title, { further, others: { rows, left: 0 }, below: actions });
  }

  async function open(slots: z.output<typeof listSlots>, turn: Turn, morning = false): Promise<Answer> {
    const { requests: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const { place, site, page: at = 0 } = slots;
    const needs = await siteRequests.openFor(turn.who, { place, site }, turn.now);
    const count = needs.length;
    if (count === 0) return { replies: morning ? [] : [choice(turn, words.nothingOpen, [])] };
    const request = { ability: 'site_requests', slots: { ...(place && { place }), ...(site && { site }) }, page: at };
    const { shown, further, actions } = pageOf(needs, request, turn, ROWS);
    const rows = shown.map((need) => ({
      text: escapeMarkdown(lineOf(need, turn)),
      actions: answerActions(need, turn),
    }));
    const title = morning ? words.stillOpen({ count }) : words.open({ count });
    return cards.listed([], turn, title, { further, others: { rows, left: 0 }, below: actions });
  }

  function lineOf({ request, site, person, organisation }: SiteNeed, turn: Turn): string {
    const { language, words } = turn;
    const by = words.requests.by({ colleague: person.name, owner: organisation.name[language] });
    return `${needLine(request, site.name[language], turn)}, ${by}`;
  }

  function toAnswer(need: SiteNeed, turn: Turn, written: Written = {}): Reply {
    const { requests: words } = turn.words;
    const { request, site, person, organisation } = need;
    const card = needCard(
      cards,
      request,
      {
        title: words.needed({ site: site.name[turn.language] }),
        notices: written.notices ?? [],
        facts: [
          { title: words.who, value: person.name },
          { title: words.organisation, value: organisation.name[turn.language] },
        ],
        actions: [...answerActions(need, turn), allButton(turn)],
      },
      turn,
    );
    return withInputs(card, [noteInput(need, written.note, turn)]);
  }

  function whyNot(need: SiteNeed, turn: Turn, written: Written): Reply {
    const { requests: words } = turn.words;
    const { organisation, id: request } = need.request;
    const button = (title: string, since: string) => turn.button(title, 'refuse_request', { organisation, request, since }); // prettier-ignore
    const why = REFUSED_SINCE.map((since) => button(capital(words.since[since]), since));
    const facts = { text: need.request.what, colleague: need.person.name };
    const card = choice(turn, words.askWhy(facts), [...why, button(words.noReason, 'unsaid')], written.notices);
    return withInputs(card, [noteInput(need, written.note, turn)]);
  }

  async function answer(key: NeedKey, said: Said, turn: Turn): Promise<Answer> {
    const { requests: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)], unchanged: true };
    const { note } = said;
    const need = isTooLong(note) ? await siteRequests.waiting(turn.who, key, turn.now) : undefined;
    if (need) {
      const again = said.answer === 'arranged' ? toAnswer : whyNot;
      const notices = [words.noteTooLong({ limit: MOST_NOTE_LETTERS })];
      return { replies: [again(need, turn, { note, notices })], unchanged: true };
    }
    const answered = await siteRequests.answer(turn.who, key, said, turn.now);
    if (answered.outcome === 'before') {
      return { replies: [choice(turn, words.before[answered.state], [allButton(turn)])] };
    }
    const thanks = said.answer === 'arranged' ? words.youArranged : words.youRefused;
    return { replies: [choice(turn, thanks({ colleague: answered.need.person.name }), [allButton(turn)])] };
  }

  async function refuse({ since, note, ...key }: z.output<typeof refuseSlots>, turn: Turn): Promise<Answer> {
    if (since) return answer(key, { answer: 'refused', since: since === 'unsaid' ? undefined : since, note }, turn);
    const { requests: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const need = await siteRequests.waiting(turn.who, key, turn.now);
    // What cannot be answered any more says so by itself.
    if (!need) return answer(key, { answer: 'refused' }, turn);
    return { replies: [whyNot(need, turn, { note })] };
  }

  async function ended(id: SiteRequestId, turn: Turn): Promise<Reply[]> {
    const { requests: words } = turn.words;
    const end = await siteRequests.endOf(turn.who, id);
    if (!end || end.state === 'withdrawn') return [];
    const { request, site, owner, state } = end;
    const { contact } = owner ?? turn.who.organisation;
    const write = words.write({ owner: (owner?.name ?? site.name)[turn.language], contact });
    const since = request.since ? [`${capital(words.since[request.since])}.`] : [];
    return [
      needCard(
        cards,
        request,
        {
          title: words.ended[state]({ site: site.name[turn.language] }),
          notices: state === 'arranged' ? [] : [...since, write],
          // Not in the notices, which a telephone shows to whoever sees it.
          facts: request.note ? [{ title: words.theySay, value: request.note }] : [],
          isGood: state === 'arranged',
          actions: [mineButton(turn)],
        },
        turn,
      ),
    ];
  }

  return {
    name: 'site-requests',
    abilities: [
      ability({
        name: 'ask_site',
        slots: askSlots,
        changes: () => true,
        confidential: true,
        run: (slots, turn) => asking.ask(slots, turn),
      }),
      ability({ name: 'my_requests', slots: z.object({ page }), confidential: true, run: ({ page: at = 0 }, turn) => mine(at, turn) }), // prettier-ignore
      ability({
        name: 'take_back_request',
        slots: z.object({ request: requestId }),
        changes: () => true,
        run: async ({ request }, turn) => {
          const { site } = await siteRequests.withdraw(turn.who, request);
          const name = (await parts.places.site(site))?.name[turn.language] ?? '';
          return { replies: [choice(turn, turn.words.requests.takenBack({ site: name }), [mineButton(turn)])] };
        },
      }),
      ability({ name: 'site_requests', slots: listSlots, refinable: true, confidential: true, run: (slots, turn) => open(slots, turn) }), // prettier-ignore
      ability({
        name: 'arrange_request',
        slots: answerSlots,
        changes: () => true,
        run: ({ note, ...key }, turn) => answer(key, { answer: 'arranged', note }, turn),
      }),
      ability({
        name: 'refuse_request',
        slots: refuseSlots,
        changes: ({ since }) => since !== undefined,
        confidential: true,
        run: refuse,
      }),
    ],
    notices: [
      noticeKind({
        kind: SITE_REQUEST,
        about: needSlots,
        compose: async (key, turn) => {
          const need = await siteRequests.waiting(turn.who, key, turn.now);
          return need ? [toAnswer(need, turn)] : [];
        },
      }),
      noticeKind({ kind: STILL_OPEN, about: z.object({}), compose: async (_about, turn) => (await open({}, turn, true)).replies }), // prettier-ignore
      noticeKind({ kind: REQUEST_ENDED, about: z.object({ request: requestId }), compose: ({ request }, turn) => ended(request, turn) }), // prettier-ignore
    ],
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
