import * as z from 'zod/v4';
import { MOST_TYPED } from '../../cards/input.ts';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Announcement, AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { WrittenAnnouncement } from '../../domain/announcements/announcement-check.ts';
import type { AnnouncementFault } from '../../domain/announcements/announcement-fault.ts';
import { assertHr } from '../../domain/announcements/announcements.ts';
import { type Language, LANGUAGES } from '../../domain/language.ts';
import { dayAt } from '../../domain/local-date.ts';
import { derivedId } from '../../domain/people/derived-id.ts';
import { choice, textReply } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { todayOf } from '../presence/day-words.ts';
import { type AnnouncementCards, type AnnouncementCardsParts, titleOf } from './announcement-cards.ts';
import { alone, announcement, seenSlots } from './announcement-slots.ts';
import { previewIn, previews } from './preview.ts';
import { filledFrom, settingsSlots, writtenOf, writtenWith } from './settings.ts';
import { type Choices, MOST_CHOICES, settingsForm, wordsForm } from './writing-forms.ts';

const page = z.number().int().min(0).max(10_000).optional();
const language = z.enum(LANGUAGES);
const looked = z.object({ at: z.number(), done: z.number().int().min(0) }).optional();
const wordsSlots = seenSlots.partial().extend({ in: language, title: slot.written, text: slot.written, purpose: slot.written }); // prettier-ignore
const settingSlots = seenSlots.extend(settingsSlots);

export interface ComposingSkillParts extends AnnouncementCardsParts {
  cards: AnnouncementCards;
}

/** What HR writes, text by text and field by field: each step leaves a draft that could be sent, and sends nothing. */
export function composingSkill({ cards, announcing, guidelines, directory }: ComposingSkillParts): Skill {
  async function draft(id: AnnouncementId, turn: Turn): Promise<Announcement> {
    assertHr(turn.who);
    return announcing.get(turn.who, id);
  }

  async function writeWords(slots: z.output<typeof wordsSlots>, turn: Turn): Promise<Answer> {
    assertHr(turn.who);
    const { in: one, title = '', text = '', purpose = '', announcement: id, version = 1 } = slots;
    const before = id && (await draft(id, turn));
    const texts = textsWith(before, one, { title, text });
    const base: WrittenAnnouncement = before ? writtenOf(before, turn) : { purpose, texts, audience: {}, care: 'announce' }; // prettier-ignore
    const written = { ...base, texts };
    const faults = [...tooLong(one, text), ...(await announcing.faults(turn.who, written, turn.now))];
    if (faults.length > 0) {
      const form = wordsForm({ of: before && { ...before, version }, language: one, filled: { title, text, purpose }, faults }, turn); // prettier-ignore
      return { replies: [form], unchanged: true };
    }
    return keep(before ? { id: before.id, version } : newId(turn), written, turn);
  }

  async function writeSettings(slots: z.output<typeof settingSlots>, turn: Turn): Promise<Answer> {
    const { announcement: id, version, ...filled } = slots;
    const before = await draft(id, turn);
    const choices = await choicesFor(turn);
    const written = writtenWith(before, filled, choices, turn);
    const faults = await announcing.faults(turn.who, written, turn.now);
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

  async function choicesFor({ who, now }: Turn): Promise<Choices> {
    const teams = await directory.teams(who.organisation.id);
    return {
      guidelines: await guidelines.all(who.organisation, now),
      teams: teams.length > MOST_CHOICES ? [] : teams,
    };
  }

  async function list(at: number, turn: Turn): Promise<Reply> {
    const { announcing: words } = turn.words;
    const all = await announcing.all(turn.who);
    const makeNew = turn.button(words.makeNew, 'announce', {});
    if (all.length === 0) return choice(turn, words.none, [makeNew]);
    const { shown, further, actions } = pageOf(all, { ability: 'announcements', slots: {}, page: at }, turn);
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
        slots: z.object({ about: slot.typed.optional() }),
        run: async ({ about }, turn) => {
          assertHr(turn.who);
          const filled = { title: about };
          return alone(turn, async () => wordsForm({ of: undefined, language: firstLanguage(turn), filled }, turn));
        },
      }),
      ability({
        name: 'announcement_words',
        slots: z.object({ announcement, in: language }),
        run: (slots, turn) =>
          alone(turn, async () => {
            const of = await draft(slots.announcement, turn);
            return wordsForm(
              { of, language: slots.in, filled: { ...of.texts[slots.in] } as Record<string, string> },
              turn,
            );
          }),
      }),
      ability({ name: 'write_announcement', slots: wordsSlots, changes: () => true, run: (slots, turn) => alone(turn, () => writeWords(slots, turn)) }), // prettier-ignore
      ability({
        name: 'announcement_settings',
        slots: z.object({ announcement }),
        run: (slots, turn) =>
          alone(turn, async () => {
            const of = await draft(slots.announcement, turn);
            return settingsForm({ of, filled: filledFrom(of, turn), choices: await choicesFor(turn) }, turn);
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
        slots: z.object({ announcement, looked }),
        run: (slots, turn) =>
          alone(turn, async () => cards.of(await announcing.get(turn.who, slots.announcement), turn, { looked: slots.looked })), // prettier-ignore
      }),
      ability({
        name: 'announcements',
        slots: z.object({ page }),
        run: ({ page: at = 0 }, turn) => alone(turn, () => list(at, turn)),
      }),
    ],
  };
}

/** Of the organisation, if possible that of whoever writes. */
function firstLanguage({ language: own, who }: Turn): Language {
  const { languages } = who.organisation;
  return languages.includes(own) ? own : (languages[0] ?? own);
}

/** The same whenever the same press comes again. */
function newId({ who, key }: Turn): AnnouncementId {
  return derivedId('announcement', who.person.id, key) as AnnouncementId;
}

/** Without the one that was emptied, where there are others. */
function textsWith(
  before: Announcement | undefined,
  language: Language,
  said: { title: string; text: string },
): Announcement['texts'] {
  // prettier-ignore
  const { [language]: _, ...others } = before?.texts ?? {};
  const isEmptied = said.title === '' && said.text === '' && Object.keys(others).length > 0;
  return isEmptied ? others : { ...others, [language]: said };
}

/** No field holds more, on any channel. */
function tooLong(language: Language, text: string): AnnouncementFault[] {
  return text.length > MOST_TYPED ? [{ field: 'text', language, because: 'text-too-long', facts: { limit: MOST_TYPED } }] : []; // prettier-ignore
}
