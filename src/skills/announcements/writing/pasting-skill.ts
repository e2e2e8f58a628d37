import * as z from 'zod/v4';
import type { DrawnOn } from '../../../cards/pasted/drawn.ts';
import { ability, type Answer, type Skill, type Turn } from '../../../conversation/ability.ts';
import * as slot from '../../../conversation/slot-schemas.ts';
import type { Announcement, Wording } from '../../../domain/announcements/announcement.ts';
import type { WrittenAnnouncement } from '../../../domain/announcements/writing/announcement-check.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { type Announcements, assertHr } from '../../../domain/announcements/announcements.ts';
import { isUnfinished } from '../../../domain/announcements/writing/wording-check.ts';
import type { GuidelineId } from '../../../domain/guidelines/guideline.ts';
import { type Language, LANGUAGES } from '../../../domain/language.ts';
import type { AnnouncementCards } from '../announcement-cards.ts';
import { alone, newId, seenSlots } from '../announcement-slots.ts';
import type { Filled } from './form-fields.ts';
import { pastingForm } from './pasting-form.ts';
import { wordingOfCard } from './pasted-wording.ts';
import { questionFilled, questionIn } from './question-form.ts';
import { writtenOf } from './settings.ts';

const pasteSlots = seenSlots.partial().extend({
  in: z.enum(LANGUAGES),
  ...{ title: slot.written, question: slot.written, choices: slot.written, purpose: slot.written },
  guideline: slot.written,
  /** The title, where it was known before. */
  called: slot.written,
  /** As it was pasted: whoever reads it says what is wrong with it. */
  card: z.string().optional(),
});
type Slots = z.output<typeof pasteSlots>;

export interface PastingSkillParts {
  announcing: Announcements;
  cards: AnnouncementCards;
  drawnOnSlack: DrawnOn;
}

/** A card of Microsoft's designer in the place of a text: read, checked and kept as a draft; nothing is sent. */
export function pastingSkill({ announcing, cards, drawnOnSlack }: PastingSkillParts): Skill {
  async function before({ announcement }: Slots, turn: Turn): Promise<Announcement | undefined> {
    assertHr(turn.who);
    return announcement && announcing.draft(turn.who, announcement);
  }

  async function keep(slots: Slots, turn: Turn): Promise<Answer> {
    const { in: language, announcement: _, version = 1, called: __, ...filled } = slots;
    const of = await before(slots, turn);
    const { written, faults: wrong } = writtenIn(of, language, filled, turn);
    const more = (await announcing.faults(turn.who, written, turn.now)).filter(isNewTo(wrong));
    const faults = [...wrong, ...more];
    if (faults.length > 0) {
      const form = pastingForm({ of: of && { ...of, version }, language, filled, faults }, turn);
      return { replies: [form], unchanged: true };
    }
    const kept = await announcing.write(turn.who, of ? { id: of.id, version } : newId(turn), written, turn.now);
    return { replies: [await cards.of(kept, turn, { done: [turn.words.announcing.kept] })] };
  }

  /** Without a language of which all was emptied, where there are others; where nothing was pasted, the card stays that is there. */
  function writtenIn(of: Announcement | undefined, language: Language, filled: Filled, turn: Turn) {
    const { title = '', card = '', purpose = '', guideline } = filled;
    const question = questionIn(filled);
    const { [language]: there, ...others } = of?.texts ?? {};
    const base = of ? writtenOf(of, turn) : { purpose, audience: {}, care: 'announce' as const, ...guidelineIn(guideline) }; // prettier-ignore
    const isEmptied = title === '' && card.trim() === '' && !question && Object.keys(others).length > 0;
    if (isEmptied) return { written: { ...base, texts: others }, faults: [] };
    const { wording, faults } = card.trim() === '' && there?.card ? { wording: there, faults: [] } : read(title, card, language, turn); // prettier-ignore
    const { question: __, ...shown } = wording;
    const said: Wording = { ...shown, title, ...(question && { question }) };
    return { written: { ...base, texts: { ...others, [language]: said } } satisfies WrittenAnnouncement, faults };
  }

  function read(title: string, json: string, language: Language, { who }: Turn) {
    return wordingOfCard({ json, title, language }, who.organisation, drawnOnSlack);
  }

  return {
    name: 'pasting',
    abilities: [
      ability({
        name: 'paste_card',
        slots: pasteSlots,
        run: (slots, turn) =>
          alone(turn, async () => {
            const { called, guideline, in: language } = slots;
            const of = await before(slots, turn);
            const { title, question } = of?.texts[language] ?? {};
            return pastingForm({ of, language, filled: { title: called ?? title, guideline, ...questionFilled(question) } }, turn); // prettier-ignore
          }),
      }),
      ability({ name: 'keep_card', slots: pasteSlots, changes: () => true, run: (slots, turn) => alone(turn, () => keep(slots, turn)) }), // prettier-ignore
    ],
  };
}

function guidelineIn(id: string | undefined): { guideline?: GuidelineId } {
  return id === undefined ? {} : { guideline: id as GuidelineId };
}

/** Of a card that cannot be taken there is no text either; and of another language the question may be written later. */
function isNewTo(wrong: AnnouncementFault[]) {
  return (fault: AnnouncementFault) =>
    !isUnfinished(fault) && (wrong.length === 0 || (fault.field !== 'text' && fault.field !== 'card'));
}
