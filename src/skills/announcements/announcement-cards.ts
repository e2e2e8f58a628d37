import type { CardAction } from '../../cards/card.ts';
import { MOST_TYPED } from '../../cards/input.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Charts } from '../../conversation/charts.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import type { Announcement, Wording } from '../../domain/announcements/announcement.ts';
import type { Announcements } from '../../domain/announcements/announcements.ts';
import type { DeliveryCounts, DeliveryStore } from '../../domain/announcements/delivering/delivery-store.ts';
import { mixesSites } from '../../domain/announcements/audience/audience.ts';
import { standsInChannels } from '../../domain/announcements/delivering/in-a-channel.ts';
import { inLanguage } from '../../domain/guidelines/guideline.ts';
import { type GuidelineSearch, languagesFor } from '../../domain/guidelines/guideline-search.ts';
import type { Language } from '../../domain/language.ts';
import type { Directory } from '../../domain/people/directory.ts';
import type { Places } from '../../domain/places/places.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import { choicesIn } from '../../domain/announcements/answers/poll-answers.ts';
import { faultsOfTexts, isUnfinished } from '../../domain/announcements/writing/wording-check.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import { announcementFault } from '../../locales/announcements/announcement-fault-words.ts';
import { OWN_NAMES } from '../../locales/language-names.ts';
import { cardLoss } from '../../locales/announcements/pasted-card-words.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import { restLines } from './sending/at-rest.ts';
import { toWhom } from './audience-lines.ts';
import { missingLines } from './writing/missing-languages.ts';
import { wordingFor } from './receiving/message-card.ts';
import type { Looked } from '../../domain/announcements/delivering/time-left.ts';
import { lookedAt, progress } from './sending/progress.ts';
import { whenOf } from './when-of.ts';
import { seenOf } from './writing/form-fields.ts';

export interface AnnouncementCardsParts {
  announcing: Announcements;
  announced: Pick<DeliveryStore, 'counts'>;
  guidelines: GuidelineSearch;
  directory: Pick<Directory, 'teams' | 'names'>;
  places: Places;
  charts: Charts;
  holidays: HolidayCalendar;
}

/** So much of a text tells which one it is. */
const EXCERPT = 140;

/** How an announcement stands, for those who write it and those who approve it. */
export class AnnouncementCards {
  readonly #parts: AnnouncementCardsParts;

  constructor(parts: AnnouncementCardsParts) {
    this.#parts = parts;
  }

  /** @param looked at it before: then it says how fast it has gone since. */
  async of(
    one: Announcement,
    turn: Turn,
    { done = [], looked }: { done?: string[]; looked?: Looked | undefined } = {},
  ): Promise<CardReply> {
    // prettier-ignore
    if (!turn.who.person.roles.includes('hr')) {
      if (one.state === 'awaits-approval') return this.toApprove(one, turn);
      return choice(turn, `${titleOf(one, turn)} – ${turn.words.announcementProgress.states[one.state]}`, []);
    }
    if (one.state === 'draft') return this.#draft(one, turn, done);
    return this.#underWay(one, turn, done, looked);
  }

  /** For who says yes or no to it. */
  async toApprove(one: Announcement, turn: Turn): Promise<CardReply> {
    const { announcing: words } = turn.words;
    const [colleague = ''] = await this.#parts.directory.names([{ organisation: one.organisation, person: one.by }]);
    const size = await this.#parts.announcing.size(turn.who, one.audience, turn.now);
    const rows = [{ name: words.settings, lines: await this.#settings(one, turn), actions: [] }];
    return strip(
      {
        title: words.toApprove({ colleague, title: titleOf(one, turn), size }),
        notices: isPast(one, turn) ? [turn.words.lateApproval.passed(whenOf(one.at ?? turn.now, turn))] : [],
        days: rows,
        actions: [
          turn.button(words.approve, 'approve_announcement', seenOf(one), { style: 'positive' }),
          turn.button(words.sendBack, 'send_back_announcement', seenOf(one)),
          previewButton(one, turn),
        ],
      },
      turn,
    );
  }

  /** What waits for the answer of whoever asks: nothing, where there is none. */
  async waiting(turn: Turn): Promise<Reply[]> {
    const all = await this.#parts.announcing.toDecide(turn.who);
    if (all.length === 0) return [];
    return [choice(turn, turn.words.announcing.waiting({ count: all.length }), waitingButtons(all, turn))];
  }

  async #draft(one: Announcement, turn: Turn, done: string[]): Promise<CardReply> {
    const { announcing: words } = turn.words;
    const languages = languagesOf(one, turn);
    return strip(
      {
        title: titleOf(one, turn),
        intro: [turn.words.announcementProgress.states.draft],
        done,
        notices: [...(await missingLines(one, this.#parts.announcing, turn)), ...unfinished(one, turn)],
        days: [
          ...languages.map((language) => wordingRow(one, language, turn)),
          {
            name: words.settings,
            lines: await this.#settings(one, turn),
            actions: [turn.button(words.change, 'announcement_settings', { announcement: one.id }, { tooltip: words.changeSettings })], // prettier-ignore
          },
        ],
        actions: [
          previewButton(one, turn),
          turn.button(words.send, 'send_announcement', seenOf(one), { style: 'positive' }),
          turn.button(words.throwAway, 'cancel_announcement', seenOf(one)),
          allButton(turn),
        ],
      },
      turn,
    );
  }

  async #underWay(one: Announcement, turn: Turn, done: string[], looked: Looked | undefined): Promise<CardReply> {
    const { announcing: words } = turn.words;
    const counts = await this.#parts.announced.counts(one.organisation, one.id);
    const { holidays } = this.#parts;
    const { lines, rows, chart } = progress(one, counts, { before: looked, holidays }, turn);
    const settings = { name: words.settings, lines: await this.#settings(one, turn), actions: [] };
    const card = strip(
      {
        title: titleOf(one, turn),
        intro: [turn.words.announcementProgress.states[one.state], ...lines],
        done,
        ...(chart && { picture: this.#parts.charts.picture(chart, turn) }),
        days: [...rows, settings],
        actions: [
          ...whatNow(one, turn),
          ...resultsButton(one, counts, turn),
          refreshButton(one, lookedAt(one, counts, turn.now), turn),
          allButton(turn),
        ],
      },
      turn,
    );
    return { ...card, live: { announcement: one.id } };
  }

  async #settings(one: Announcement, turn: Turn): Promise<string[]> {
    const { announcing: words } = turn.words;
    const { purposes } = policyOf(turn.who.organisation).announcements;
    const purpose = purposes.find(({ id }) => id === one.purpose)?.name[turn.language] ?? one.purpose;
    const isBefore = ['draft', 'awaits-approval', 'scheduled'].includes(one.state);
    const size =
      isBefore && !mixesSites(one.audience)
        ? await this.#parts.announcing.size(turn.who, one.audience, turn.now)
        : undefined;
    return [
      purpose,
      ...(await toWhom(one, this.#parts, turn)),
      ...(size ? [words.size({ size })] : []),
      ...(size?.as === 'fewer-than' && choicesIn(one) > 0 ? [turn.words.announcementPoll.fewAsked] : []),
      ...(one.at ? [words.goesOn(whenOf(one.at, turn))] : isBefore ? [words.atOnce] : []),
      ...(isBefore ? restLines(one, this.#parts.holidays, turn) : []),
      ...asksLine(one, turn),
      ...(standsInChannels(one, turn.who.organisation) ? [words.inChannel] : []),
      ...(one.link ? [one.link] : []),
      ...(await this.#guideline(one, turn)),
    ];
  }

  async #guideline({ guideline }: Announcement, turn: Turn): Promise<string[]> {
    if (!guideline) return [];
    const { organisation } = turn.who;
    const found = (await this.#parts.guidelines.all(organisation, turn.now)).find(({ id }) => id === guideline);
    return found ? [inLanguage(found, languagesFor(turn.language, organisation)).text.title] : [];
  }
}

/** What it is called; of a reminder, that it is one. */
export function titleOf(one: Announcement, turn: Turn): string {
  const { title } = wordingFor(one, turn).wording;
  return one.audience.awaiting ? turn.words.announcementReminders.title({ title }) : title;
}

/** Whether the time has passed for which it was planned. */
export const isPast = ({ at }: Announcement, { now }: Turn): boolean => at !== undefined && at < now;

export const allButton = (turn: Turn): CardAction => turn.button(turn.words.announcing.all, 'announcements', {});

/** Of a reminder it is the first one that asks for it. */
function asksLine({ receipt, audience }: Announcement, turn: Turn): string[] {
  const { announcing: words } = turn.words;
  if (audience.awaiting) return [];
  return [receipt ? words.asksReceipt({ by: receipt.by, today: todayOf(turn) }) : words.asksNothing];
}

/** Of the organisation, and others in which it is written or whose readers it is for. */
function languagesOf({ texts, audience }: Announcement, turn: Turn): Language[] {
  const own = turn.who.organisation.languages;
  const isAdded = (one: Language) => !own.includes(one) && (texts[one] ?? audience.languages?.includes(one));
  return [...own, ...languagesFor(turn.language, turn.who.organisation).filter(isAdded)];
}

function wordingRow(one: Announcement, language: Language, turn: Turn): StripRow {
  const { announcing: words } = turn.words;
  const wording = one.texts[language];
  const [title, tooltip] = wording ? [words.change, words.changeIn({ language })] : [words.write, words.writeIn({ language })]; // prettier-ignore
  const write = turn.button(title, 'announcement_words', { announcement: one.id, in: language }, { tooltip });
  const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s*\S*$/u, '')} …` : text); // prettier-ignore
  return {
    name: OWN_NAMES[language],
    lines: wording ? [wording.title, excerpt(wording.text.replace(/\s+/gu, ' ')), ...lostLines(wording, turn), ...questionLine(wording, turn)] : [words.notWritten], // prettier-ignore
    // What is longer than a field takes came from elsewhere, and would be cut off here.
    actions: !wording?.card && (wording?.text.length ?? 0) > MOST_TYPED ? [] : [write],
  };
}

/** Of a card that was pasted, what is not shown as it was made. */
function lostLines({ card }: Wording, { language }: Turn): string[] {
  return card?.losses.map((loss) => `• ${cardLoss(loss, language)}`) ?? [];
}

function questionLine({ question }: Wording, { words }: Turn): string[] {
  return question ? [words.announcementPoll.asks({ question: question.text, choices: question.choices })] : [];
}

/** What keeps the draft from going out, though it is kept. */
function unfinished({ texts }: Announcement, { language }: Turn): string[] {
  return faultsOfTexts(texts).filter(isUnfinished).map((fault) => announcementFault(fault, language)); // prettier-ignore
}

function previewButton(one: Announcement, turn: Turn): CardAction {
  return turn.button(turn.words.announcing.preview, 'preview_announcement', { announcement: one.id });
}

/** Once somebody is among those it is for. */
function resultsButton({ id }: Announcement, counts: DeliveryCounts, turn: Turn): CardAction[] {
  if (Object.values(counts).every((count) => count === 0)) return [];
  return [turn.button(turn.words.announcementPoll.results, 'announcement_results', { announcement: id })];
}

/** More do not stand beside each other; the rest follows once these are answered. */
const MOST_WAITING = 4;

export function waitingButtons(all: readonly Announcement[], turn: Turn): CardAction[] {
  return all
    .slice(0, MOST_WAITING)
    .map((one) => turn.button(turn.words.announcing.openThis({ title: titleOf(one, turn) }), 'show_announcement', { announcement: one.id })); // prettier-ignore
}

function refreshButton(one: Announcement, looked: Looked, turn: Turn): CardAction {
  return turn.button(turn.words.announcing.refresh, 'show_announcement', { announcement: one.id, looked });
}

/** What can be done with one that is no draft any more, the first thing first. */
function whatNow(one: Announcement, turn: Turn): CardAction[] {
  const { announcing: words } = turn.words;
  const to = (title: string, verb: string) => turn.button(title, verb, seenOf(one));
  const takeBack = to(words.takeBack, 'cancel_announcement');
  switch (one.state) {
    case 'awaits-approval':
    case 'scheduled':
      // A reminder is drawn from what it reminds of.
      if (one.audience.awaiting) return [takeBack];
      return [previewButton(one, turn), to(words.toDraft, 'send_back_announcement'), takeBack];
    case 'sending':
      return [to(words.pause, 'pause_announcement'), takeBack];
    case 'paused':
    case 'stopped':
      return [to(words.resume, 'resume_announcement'), takeBack];
    case 'sent':
      return one.receipt ? [to(turn.words.announcementReminders.button, 'remind_announcement')] : [];
    default:
      return [];
  }
}
