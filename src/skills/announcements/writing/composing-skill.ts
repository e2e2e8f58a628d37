import * as z from 'zod/v4';
import { MOST_TYPED } from '../../../cards/input.ts';
import { ability, type Answer, type Skill, type Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import * as slot from '../../../conversation/slot-schemas.ts';
import type { Announcement, Wording } from '../../../domain/announcements/announcement.ts';
import type { WrittenAnnouncement } from '../../../domain/announcements/writing/announcement-check.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { assertHr } from '../../../domain/announcements/announcements.ts';
import { isUnfinished } from '../../../domain/announcements/writing/wording-check.ts';
import { type GuidelineId, inLanguage } from '../../../domain/guidelines/guideline.ts';
import { languagesFor } from '../../../domain/guidelines/guideline-search.ts';
import { type Language, LANGUAGES } from '../../../domain/language.ts';
import { dayAt } from '../../../domain/local-date.ts';
import { choice, textReply } from '../../card-replies.ts';
import { pageOf } from '../../colleagues/paging.ts';
import { peopleCard } from '../../colleagues/people-card.ts';
import { todayOf } from '../../presence/day-words.ts';
import { type AnnouncementCards, type AnnouncementCardsParts, titleOf, waitingButtons } from '../announcement-cards.ts';
import { alone, announcement, lookedSlot, newId, seenSlots } from '../announcement-slots.ts';
import { sitesByName, teamsByName } from './audience-names.ts';
import { announcementsMeant, guidelineMeant } from '../meant.ts';
import { pastingForm } from './pasting-form.ts';
import { previewIn, previews } from './preview.ts';
import { questionFilled, questionIn } from './question-form.ts';
import { filledFrom, settingsSlots, writtenOf, writtenWith } from './settings.ts';
import { type Choices, settingsForm } from './settings-form.ts';
import { wordsForm } from './writing-forms.ts';

const page = z.number().int().min(0).max(10_000).optional();
const language = z.enum(LANGUAGES);
const fields = { title: slot.written, text: slot.written, question: slot.written, choices: slot.written, purpose: slot.written, guideline: slot.written }; // prettier-ignore
const wordsSlots = seenSlots.partial().extend({ in: language, ...fields });
const settingSlots = seenSlots.extend(settingsSlots);

export interface ComposingSkillParts extends Omit<AnnouncementCardsParts, 'holidays'> {
  cards: AnnouncementCards;
}

/** What HR writes, text by text and field by field: each step leaves a draft that could be sent, and sends nothing. */
export function composingSkill({ cards, announcing, guidelines, directory, places }: ComposingSkillParts): Skill {
  async function writeWords(slots: z.output<typeof wordsSlots>, turn: Turn): Promise<Answer> {
    assertHr(turn.who);
    const { in: one, announcement: id, version = 1, ...filled } = slots;
    const { title = '', text = '', purpose = '', guideline } = filled;
    const before = id && (await announcing.draft(turn.who, id));
    const question = questionIn(filled);
    const texts = textsWith(before, one, { title, text, ...(question && { question }) });
    const fresh = { purpose, texts, audience: {}, care: 'announce' as const };
    const begun = guideline === undefined ? fresh : { ...fresh, guideline: guideline as GuidelineId };
    const base: WrittenAnnouncement = before ? writtenOf(before, turn) : begun;
    const written = { ...base, texts };
    const faults = [...tooLong(one, text), ...(await faultsOfDraft(written, turn))];
    if (faults.length > 0) {
      const form = wordsForm({ of: before && { ...before, version }, language: one, filled, faults }, turn);
      return { replies: [form], unchanged: true };
    }
    return keep(before ? { id: before.id, version } : newId(turn), written, turn);
  }

  async function writeSettings(slots: z.output<typeof settingSlots>, turn: Turn): Promise<Answer> {
    const { announcement: id, version, ...filled } = slots;
    const before = await announcing.draft(turn.who, id);
    const choices = await choicesFor(turn);
    const { written, faults: unknown } = writtenWith(before, filled, choices, turn);
    const faults = [...unknown, ...(await faultsOfDraft(written, turn))];
    if (faults.length > 0) {
      const form = settingsForm({ of: { ...before, version }, filled, choices, faults }, turn);
      return { replies: [form], unchanged: true };
    }
    return keep({ id, version }, written, turn);
  }

  async function keep(
    to: Parameters<typeof announcing.write>[1],
    written: WrittenAnnouncement,
    turn: Turn,
  ): Promise<Answer> {
    // prettier-ignore
    const kept = await announcing.write(turn.who, to, written, turn.now);
    return { replies: [await cards.of(kept, turn, { done: [turn.words.announcing.kept] })] };
  }

  /** Of another language the question may be written later. */
  async function faultsOfDraft(written: WrittenAnnouncement, { who, now }: Turn): Promise<AnnouncementFault[]> {
    return (await announcing.faults(who, written, now)).filter((fault) => !isUnfinished(fault));
  }

  async function choicesFor({ who, now, language }: Turn): Promise<Choices> {
    return {
      guidelines: await guidelines.all(who.organisation, now),
      teams: await teamsByName(who.organisation.id, directory),
      sites: await sitesByName(language, places),
    };
  }

  /** What stands in a form that is begun by a sentence: of a guideline that is found, what it is called. */
  async function begun(about: string | undefined, isGuideline: boolean, language: Language, { who, now }: Turn) {
    const known = about && isGuideline ? await guidelines.all(who.organisation, now) : [];
    const found = guidelineMeant(about ?? '', known);
    if (!found) return { title: about };
    return { title: inLanguage(found, languagesFor(language, who.organisation)).text.title, guideline: found.id };
  }

  /** The one that is meant, where it is one; else all there are, or all that it may be. */
  async function found(about: string | undefined, at: number, turn: Turn): Promise<Reply> {
    if (about === undefined && !turn.who.person.roles.includes('hr')) return theirs(turn);
    const all = await announcing.all(turn.who);
    const known = about ? await guidelines.all(turn.who.organisation, turn.now) : [];
    const meant = about ? announcementsMeant(about, all, known) : [];
    const [only] = meant;
    if (only && meant.length === 1) return cards.of(only, turn);
    return list(meant.length > 0 ? { about, all: meant } : { about: undefined, all }, at, turn);
  }

  /** Who says no more than the word may mean those that came to them, or wait for their yes. */
  async function theirs(turn: Turn): Promise<Reply> {
    const { announcements: words, refusals } = turn.words;
    const waiting = waitingButtons(await announcing.toDecide(turn.who), turn);
    const missed = turn.button(words.lately, 'missed_announcements', {});
    return choice(turn, refusals['not-for-announcing']({}), [...waiting, missed]);
  }

  function list({ about, all }: { about: string | undefined; all: Announcement[] }, at: number, turn: Turn): Reply {
    const { announcing: words } = turn.words;
    const makeNew = turn.button(words.makeNew, 'announce', {});
    if (all.length === 0) return choice(turn, words.none, [makeNew]);
    const { shown, further, actions } = pageOf(
      all,
      { ability: 'announcements', slots: about === undefined ? {} : { about }, page: at },
      turn,
    );
    const rows = shown.map((one) => {
      const title = titleOf(one, turn);
      const open = turn.button(words.open, 'show_announcement', { announcement: one.id }, { tooltip: words.openThis({ title }) }); // prettier-ignore
      const day = dayAt(one.changed, turn.who.organisation.zone);
      const since = turn.words.announcements.sentOn({ day, today: todayOf(turn) });
      return {
        name: title,
        details: [`${turn.words.announcementProgress.states[one.state]} · ${since}`],
        actions: [open],
      };
    });
    return peopleCard({ title: words.list, rows, further, actions: [...actions, makeNew] }, turn);
  }

  return {
    name: 'composing',
    abilities: [
      ability({
        name: 'announce',
        slots: z.object({ about: slot.typed.optional(), guideline: z.literal(true).optional().catch(undefined) }),
        run: async ({ about, guideline: isOne = false }, turn) => {
          assertHr(turn.who);
          const of = undefined;
          const language = firstLanguage(turn);
          return alone(turn, async () => wordsForm({ of, language, filled: await begun(about, isOne, language, turn) }, turn)); // prettier-ignore
        },
      }),
      ability({
        name: 'announcement_words',
        slots: z.object({ announcement, in: language, asText: z.boolean().optional() }),
        run: (slots, turn) =>
          alone(turn, async () => {
            const of = await announcing.draft(turn.who, slots.announcement);
            const { title, text, card, question } = of.texts[slots.in] ?? {};
            if (card && !slots.asText) return pastingForm({ of, language: slots.in, filled: { title, ...questionFilled(question) } }, turn); // prettier-ignore
            return wordsForm({ of, language: slots.in, filled: { title, text: card ? '' : text, ...questionFilled(question) } }, turn); // prettier-ignore
          }),
      }),
      ability({ name: 'write_announcement', slots: wordsSlots, changes: () => true, run: (slots, turn) => alone(turn, () => writeWords(slots, turn)) }), // prettier-ignore
      ability({
        name: 'announcement_settings',
        slots: z.object({ announcement }),
        run: (slots, turn) =>
          alone(turn, async () => {
            const of = await announcing.draft(turn.who, slots.announcement);
            const choices = await choicesFor(turn);
            return settingsForm({ of, filled: filledFrom(of, turn), choices }, turn);
          }),
      }),
      ability({ name: 'set_announcement', slots: settingSlots, changes: () => true, run: (slots, turn) => alone(turn, () => writeSettings(slots, turn)) }), // prettier-ignore
      ability({
        name: 'preview_announcement',
        slots: z.object({ announcement, in: language.optional(), page, isRead: z.boolean().optional() }),
        run: (slots, turn) =>
          alone(turn, async () => {
            const one = await announcing.get(turn.who, slots.announcement);
            const isShown = slots.in !== undefined && one.texts[slots.in] !== undefined && !slots.isRead;
            if (slots.in && isShown) return previewIn(slots.in, one, slots.page ?? 0, turn);
            const note = textReply(turn.words.announcing.previewOnly);
            return { replies: slots.in ? [note] : [note, ...previews(one, turn)] };
          }),
      }),
      ability({
        name: 'show_announcement',
        slots: z.object({ announcement, looked: lookedSlot.optional() }),
        run: (slots, turn) =>
          alone(turn, async () => cards.of(await announcing.get(turn.who, slots.announcement), turn, { looked: slots.looked })), // prettier-ignore
      }),
      ability({
        name: 'announcements',
        slots: z.object({ page, about: slot.typed.optional() }),
        run: ({ page: at = 0, about }, turn) => alone(turn, () => found(about, at, turn)),
      }),
    ],
  };
}

/** Of the organisation, if possible that of whoever writes. */
function firstLanguage({ language: own, who }: Turn): Language {
  const { languages } = who.organisation;
  return languages.includes(own) ? own : (languages[0] ?? own);
}

/** Without the one that was emptied, where there are others. */
function textsWith(before: Announcement | undefined, language: Language, said: Wording): Announcement['texts'] {
  // prettier-ignore
  const { [language]: _, ...others } = before?.texts ?? {};
  const isEmptied = said.title === '' && said.text === '' && !said.question && Object.keys(others).length > 0;
  return isEmptied ? others : { ...others, [language]: said };
}

/** No field holds more, on any channel. */
function tooLong(language: Language, text: string): AnnouncementFault[] {
  return text.length > MOST_TYPED ? [{ field: 'text', language, because: 'text-too-long', facts: { limit: MOST_TYPED } }] : []; // prettier-ignore
}
