import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { InvitedTo } from '../../domain/meetings/invited-to.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { type AnswerAllSlots, type AnswerSlots, atMinute, type ListSlots } from './invitation-slots.ts';
import { answerButtons, calledIn, type InviteeCards, whenOf } from './invitee-cards.ts';

/** Each says when and where, and has two buttons. */
const ROWS = 8;

/** What somebody does who is asked to meetings: seeing them, and saying whether they come. */
export class Answering {
  readonly #invitations: Invitations;
  readonly #places: Places;
  readonly #cards: InviteeCards;

  constructor(invitations: Invitations, places: Places, cards: InviteeCards) {
    this.#invitations = invitations;
    this.#places = places;
    this.#cards = cards;
  }

  async mine(slots: ListSlots, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    const found = await this.#described(slots, turn);
    if (found.length === 0)
      return { replies: [choice(turn, slots.days || slots.place ? words.noneThen : words.none, [])] };
    return { replies: [await this.#listed(found, words.listed({ count: found.length }), slots, turn)] };
  }

  async answer(slots: AnswerSlots, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    const { booking, from, accept } = slots;
    if (booking && from) return this.#answered(booking, new Date(from), accept, turn);
    const all = await this.#described(slots, turn);
    // "I will come", where one has not answered one of several yet, is the answer to that one.
    const open = all.filter(({ invitation }) => invitation.answer === 'asked');
    const found = open.length > 0 && !slots.days && !slots.place ? open : all;
    const [only] = found;
    if (!only) return { replies: [choice(turn, slots.days || slots.place ? words.noneThen : words.none, [])] };
    if (found.length > 1) return { replies: [await this.#listed(found, words.whichToAnswer, {}, turn)] };
    return this.#answered(only.booking.id, only.booking.slot.from, accept, turn);
  }

  /** To several at once: those that were moved meanwhile, or do not take place, are left as they are. */
  async answerAll({ meetings, accept }: AnswerAllSlots, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    let count = 0;
    for (const [booking, minute] of meetings) {
      try {
        const { outcome } = await this.#invitations.answer(turn.who, booking, atMinute(minute), accept, turn.now);
        if (outcome === 'answered') count += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    if (count === 0) return this.mine({}, turn);
    const title = accept ? words.youComeToAll({ count }) : words.youComeToNone({ count });
    return { replies: [choice(turn, title, [turn.button(words.mine, 'my_invitations', {})])] };
  }

  async #answered(id: InvitedTo['booking']['id'], from: Date, accept: boolean, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    const { outcome, to } = await this.#invitations.answer(turn.who, id, from, accept, turn.now);
    await this.#invitations.heard(to);
    const colleague = calledIn(to.organiser, turn);
    if (outcome === 'moved') {
      const said = {
        title: words.changed({ colleague }),
        notices: [words.movedMeanwhile, words.askedAgain],
        isOn: true,
      };
      return { replies: [await this.#cards.card(to, turn, said)], unchanged: true };
    }
    const said = accept
      ? { title: words.youCome({ colleague }), notices: [words.ownDay], isOn: true }
      : { title: words.youDoNot({ colleague }), isOn: true };
    return { replies: [await this.#cards.card(to, turn, said)] };
  }

  async #described({ booking, place, days }: Pick<ListSlots, 'booking' | 'place' | 'days'>, turn: Turn) {
    const found: InvitedTo[] = [];
    for (const one of await this.#invitations.coming(turn.who, turn.now)) {
      const site = await this.#places.site(one.booking.site);
      if (booking && one.booking.id !== booking) continue;
      if (place && site?.place !== place) continue;
      if (days && !(site && days.includes(dayAt(one.booking.slot.from, site.zone)))) continue;
      found.push(one);
    }
    return found;
  }

  async #listed(found: InvitedTo[], title: string, { place, days, page = 0 }: ListSlots, turn: Turn) {
    const slots = { ...(place && { place }), ...(days && { days }) };
    const { shown, further, actions } = pageOf(found, { ability: 'my_invitations', slots, page }, turn, ROWS);
    const rows = await Promise.all(shown.map((one) => this.#row(one, turn)));
    for (const one of shown) await this.#invitations.heard(one);
    return peopleCard({ title, rows, further, actions }, turn);
  }

  async #row({ invitation: { answer }, booking, organiser }: InvitedTo, turn: Turn): Promise<PeopleRow> {
    const { invitations: words } = turn.words;
    const site = await this.#places.site(booking.site);
    const said = { accepted: words.accepted, declined: words.declined, asked: words.open, withdrawn: '' }[answer];
    const where = site ? `${site.name[turn.language]}, ${site.address}` : '';
    return {
      name: words.meetingOf({ colleague: calledIn(organiser, turn) }),
      details: [...(site ? [whenOf(booking.slot, site, turn)] : []), where, said],
      actions: answerButtons(booking.slot.from, booking.id, answer, turn),
    };
  }
}
