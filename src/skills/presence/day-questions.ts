import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, isoWeekday } from '../../domain/local-date.ts';
import { type Half, HALVES, WORK_MODES } from '../../domain/presence/day-log.ts';
import type { Contradiction } from '../../domain/presence/wishes.ts';
import { cardReply, choice, lines } from '../card-replies.ts';
import { capital, todayOf } from './day-words.ts';
import { type OpenWish, partOfHalves, settled, slotsOf } from './said-days.ts';

const fill = cardTemplate<{
  lang: string;
  notices: { text: string }[];
  title: string;
  /** One row of buttons each. */
  modes: { actions: CardAction[] }[];
  actions: CardAction[];
}>('day-question');

const DAYS_OFFERED = 5;
/** Teams draws five at most. */
const MODES_IN_A_ROW = 3;
const A_WEEK = 7;
/** A button cannot carry more: Slack takes 2,000 characters. Whoever speaks of more days answers in words. */
const DAYS_CARRIED = 62;

/** Which day? With the next working days as buttons. */
export function askDay(wishes: OpenWish[], turn: Turn): Reply {
  const { words } = turn;
  const today = todayOf(turn);
  const days = Array.from({ length: A_WEEK }, (_, n) => addDays(today, n)).filter((day) => isoWeekday(day) <= 5);
  const buttons = days.slice(0, DAYS_OFFERED).map((day) => {
    const title =
      day === today ? words.desks.today : day === addDays(today, 1) ? words.desks.tomorrow : words.shortDay(day);
    return turn.button(title, 'log_day', slotsOf(onDay(wishes, day)));
  });
  return choice(turn, words.presence.askDay, buttons);
}

function onDay([first = {}, ...further]: OpenWish[], day: string): OpenWish[] {
  return [{ ...first, days: [day as NonNullable<OpenWish['days']>[number]] }, ...further];
}

/** Where? With each way of working as a button, and others for a part of the day or nothing at all. */
export function askMode(wishes: OpenWish[], turn: Turn, notices: string[] = []): Reply {
  const [first = {}, ...further] = wishes;
  const { days = [], halves } = first;
  const { presence } = turn.words;
  const carried = days.length <= DAYS_CARRIED;
  const modes = WORK_MODES.map((mode) =>
    turn.button(capital(presence.modes[mode]), 'log_day', slotsOf([{ ...first, mode }, ...further])),
  );
  const half = (title: string, one: Half | undefined) => {
    const { halves: _halves, ...wish } = first;
    return turn.button(title, 'log_day', slotsOf([{ ...wish, ...(one && { halves: [one] }) }, ...further]));
  };
  const others = halves ? HALVES.filter((one) => !halves.includes(one)) : HALVES;
  const only = { am: presence.onlyMorning, pm: presence.onlyAfternoon };
  const parts = [...(halves ? [half(presence.wholeDay, undefined)] : []), ...others.map((one) => half(only[one], one))];
  const clear = turn.button(presence.clear, 'log_day', { ...slotsOf([first]), clear: true });
  const part = partOfHalves(halves);
  const title =
    days.length > A_WEEK ? presence.askModeOfMany({ count: days.length }) : presence.askMode({ when: days, part });
  if (!carried) return choice(turn, title, [], notices);
  return modeQuestion({ title, notices, modes, others: [...parts, clear] }, turn);
}

/** Where? `modes` are the ways of working; `others` stand below them. */
export function modeQuestion(
  { title, notices, modes, others }: { title: string; notices: string[]; modes: CardAction[]; others: CardAction[] },
  { language }: Turn,
): Reply {
  const rows = [modes.slice(0, MODES_IN_A_ROW), modes.slice(MODES_IN_A_ROW)].map((actions) => ({ actions }));
  const fields = { lang: language, notices: lines(notices), title: escapeMarkdown(title) };
  return cardReply([...notices, title].join(' '), fill({ ...fields, modes: rows, actions: others }));
}

/** Two things were said that cannot both be so: which one? */
export function askWhich(wishes: OpenWish[], both: Contradiction, turn: Turn): Reply {
  const { presence } = turn.words;
  const buttons = both.modes.map((mode) =>
    turn.button(capital(presence.modes[mode]), 'log_day', slotsOf(settled(wishes, both, mode))),
  );
  const part = partOfHalves(both.half && [both.half]);
  const modes = both.modes.map((mode) => presence.modes[mode]);
  return choice(turn, presence.bothSaid({ day: both.date, part, modes }), buttons);
}
