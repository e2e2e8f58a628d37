import type { CardAction } from '../../cards/card.ts';
import { MOST_TYPED } from '../../cards/input.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Charts } from '../../conversation/charts.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Announcements } from '../../domain/announcements/announcements.ts';
import type { DeliveryStore } from '../../domain/announcements/delivery-store.ts';
import { inLanguage } from '../../domain/guidelines/guideline.ts';
import { type GuidelineSearch, languagesFor } from '../../domain/guidelines/guideline-search.ts';
import type { Language } from '../../domain/language.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import { OWN_NAMES } from '../../locales/language-names.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import { wordingFor } from './message-card.ts';
import { type Looked, progress } from './progress.ts';
import { seenOf } from './writing-forms.ts';

export interface AnnouncementCardsParts {
  announcing: Announcements;
  announced: Pick<DeliveryStore, 'counts'>;
  guidelines: GuidelineSearch;
  directory: Pick<Directory, 'teams' | 'names'>;
  charts: Charts;
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
  ): Promise<Reply> {
    // prettier-ignore
    if (!turn.who.person.roles.includes('hr')) {
      if (one.state === 'awaits-approval') return this.toApprove(one, turn);
      return choice(turn, `${titleOf(one, turn)} – ${turn.words.announcementProgress.states[one.state]}`, []);
    }
    if (one.state === 'draft') return this.#draft(one, turn, done);
    return this.#underWay(one, turn, done, looked);
  }

  /** For who says yes or no to it. */
  async toApprove(one: Announcement, turn: Turn): Promise<Reply> {
    const { announcing: words } = turn.words;
    const [colleague = ''] = await this.#parts.directory.names([{ organisation: one.organisation, person: one.by }]);
    const size = await this.#parts.announcing.size(turn.who, one.audience, turn.now);
    const rows = [{ name: words.settings, lines: await this.#settings(one, turn), actions: [] }];
    return strip(
      {
        title: words.toApprove({ colleague, title: titleOf(one, turn), size }),
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

  async #draft(one: Announcement, turn: Turn, done: string[]): Promise<Reply> {
    const { announcing: words } = turn.words;
    const languages = languagesOf(one, turn);
    const missing = turn.who.organisation.languages.filter((language) => !one.texts[language]);
    return strip(
      {
        title: titleOf(one, turn),
        intro: [turn.words.announcementProgress.states.draft],
        done,
        notices: missing.map((language) => words.missing({ language })),
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

  async #underWay(one: Announcement, turn: Turn, done: string[], looked: Looked | undefined): Promise<Reply> {
    const { announcing: words } = turn.words;
    const counts = await this.#parts.announced.counts(one.organisation, one.id);
    const { lines, rows, chart, now } = progress(one, counts, looked, turn);
    const settings = { name: words.settings, lines: await this.#settings(one, turn), actions: [] };
    return strip(
      {
        title: titleOf(one, turn),
        intro: [turn.words.announcementProgress.states[one.state], ...lines],
        done,
        ...(chart && { picture: this.#parts.charts.picture(chart, turn) }),
        days: [...rows, settings],
        actions: [...whatNow(one, turn), refreshButton(one, now, turn), allButton(turn)],
      },
      turn,
    );
  }

  async #settings(one: Announcement, turn: Turn): Promise<string[]> {
    const { announcing: words } = turn.words;
    const { purposes } = policyOf(turn.who.organisation).announcements;
    const purpose = purposes.find(({ id }) => id === one.purpose)?.name[turn.language] ?? one.purpose;
    const isBefore = ['draft', 'awaits-approval', 'scheduled'].includes(one.state);
    const size = isBefore ? await this.#parts.announcing.size(turn.who, one.audience, turn.now) : undefined;
    return [
      purpose,
      ...(await this.#toWhom(one, turn)),
      ...(size ? [words.size({ size })] : []),
      ...(one.at ? [words.goesOn(whenOf(one.at, turn))] : isBefore ? [words.atOnce] : []),
      one.receipt ? words.asksReceipt({ by: one.receipt.by, today: todayOf(turn) }) : words.asksNothing,
      ...(one.link ? [one.link] : []),
      ...(await this.#guideline(one, turn)),
    ];
  }

  async #toWhom({ audience, organisation }: Announcement, turn: Turn): Promise<string[]> {
    const { announcing: words } = turn.words;
    const { teams, languages, roles, sites } = audience;
    const known = teams ? await this.#parts.directory.teams(organisation) : [];
    const names = known.filter(({ id }) => teams?.includes(id)).map(({ name }) => name);
    if (!teams && !languages && !roles && !sites) return [words.everybody];
    return [
      ...(names.length > 0 ? [words.peopleOf({ teams: names.slice(0, NAMED) })] : []),
      ...(languages ? [words.readersOf({ names: languages.map((language) => OWN_NAMES[language]) })] : []),
      ...(roles || sites ? [words.narrower] : []),
    ];
  }

  async #guideline({ guideline }: Announcement, turn: Turn): Promise<string[]> {
    if (!guideline) return [];
    const { organisation } = turn.who;
    const found = (await this.#parts.guidelines.all(organisation, turn.now)).find(({ id }) => id === guideline);
    return found ? [inLanguage(found, languagesFor(turn.language, organisation)).text.title] : [];
  }
}

const NAMED = 20;

export const titleOf = (one: Announcement, turn: Turn) => wordingFor(one, turn).wording.title;

export const allButton = (turn: Turn): CardAction => turn.button(turn.words.announcing.all, 'announcements', {});

/** Of the organisation, and others in which it is written. */
function languagesOf({ texts }: Announcement, turn: Turn): Language[] {
  const own = turn.who.organisation.languages;
  return [...own, ...languagesFor(turn.language, turn.who.organisation).filter((one) => texts[one] && !own.includes(one))]; // prettier-ignore
}

function wordingRow(one: Announcement, language: Language, turn: Turn): StripRow {
  const { announcing: words } = turn.words;
  const wording = one.texts[language];
  const title = wording ? words.change : words.write;
  const write = turn.button(title, 'announcement_words', { announcement: one.id, in: language }, { tooltip: words.writeIn({ language }) }); // prettier-ignore
  const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s*\S*$/u, '')} …` : text); // prettier-ignore
  return {
    name: OWN_NAMES[language],
    lines: wording ? [wording.title, excerpt(wording.text.replace(/\s+/gu, ' '))] : [words.notWritten],
    // What is longer than a field takes came from elsewhere, and would be cut off here.
    actions: (wording?.text.length ?? 0) > MOST_TYPED ? [] : [write],
  };
}

function previewButton(one: Announcement, turn: Turn): CardAction {
  return turn.button(turn.words.announcing.preview, 'preview_announcement', { announcement: one.id });
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
      return [previewButton(one, turn), to(words.toDraft, 'send_back_announcement'), takeBack];
    case 'sending':
      return [to(words.pause, 'pause_announcement'), takeBack];
    case 'paused':
    case 'stopped':
      return [to(words.resume, 'resume_announcement'), takeBack];
    default:
      return [];
  }
}

/** When it is to go, for a sentence. */
export function whenOf(at: Date, turn: Turn) {
  const { zone } = turn.who.organisation;
  return { day: dayAt(at, zone), time: timeAt(at, zone), today: todayOf(turn) };
}
