import * as z from 'zod/v4';
import type { DrawnOn } from '../../cards/pasted/drawn.ts';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Announcement, Wording } from '../../domain/announcements/announcement.ts';
import type { WrittenAnnouncement } from '../../domain/announcements/announcement-check.ts';
import type { AnnouncementFault } from '../../domain/announcements/announcement-fault.ts';
import { type Announcements, assertHr } from '../../domain/announcements/announcements.ts';
import { type Language, LANGUAGES } from '../../domain/language.ts';
import type { AnnouncementCards } from './announcement-cards.ts';
import { alone, newId, seenSlots } from './announcement-slots.ts';
import { pastingForm } from './pasting-form.ts';
import { wordingOfCard } from './pasted-wording.ts';
import { writtenOf } from './settings.ts';

const pasteSlots = seenSlots.partial().extend({
  ...{ in: z.enum(LANGUAGES), title: slot.written, purpose: slot.written },
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
    return announcement && announcing.get(turn.who, announcement);
  }

  async function keep(slots: Slots, turn: Turn): Promise<Answer> {
    const { in: language, title = '', card = '', purpose = '', version = 1 } = slots;
    const of = await before(slots, turn);
    const { [language]: there, ...others } = of?.texts ?? {};
    const isEmptied = title === '' && card.trim() === '' && Object.keys(others).length > 0;
    const { wording, faults: wrong } = pasted(there, { title, card, language }, turn);
    const texts = isEmptied ? others : { ...others, [language]: wording };
    const base: WrittenAnnouncement = of ? writtenOf(of, turn) : { purpose, texts, audience: {}, care: 'announce' };
    const written = { ...base, texts };
    const found = isEmptied ? [] : wrong;
    const faults = [...found, ...(await announcing.faults(turn.who, written, turn.now)).filter(isNotOfCard(found))];
    if (faults.length > 0) {
      const form = pastingForm({ of: of && { ...of, version }, language, filled: { title, card, purpose }, faults }, turn); // prettier-ignore
      return { replies: [form], unchanged: true };
    }
    const kept = await announcing.write(turn.who, of ? { id: of.id, version } : newId(turn), written, turn.now);
    return { replies: [await cards.of(kept, turn, { done: [turn.words.announcing.kept] })] };
  }

  /** Where nothing was pasted, the card that is there stays. */
  function pasted(
    there: Wording | undefined,
    { title, card, language }: { title: string; card: string; language: Language },
    { who }: Turn,
  ): { wording: Wording; faults: AnnouncementFault[] } {
    if (card.trim() === '' && there?.card) return { wording: { ...there, title }, faults: [] };
    const { wording, faults } = wordingOfCard({ json: card, title, language }, who.organisation, drawnOnSlack);
    return { wording: { ...(there?.question && { question: there.question }), ...wording }, faults };
  }

  return {
    name: 'pasting',
    abilities: [
      ability({
        name: 'paste_card',
        slots: pasteSlots,
        run: (slots, turn) =>
          alone(turn, async () => {
            const { title, purpose, in: language } = slots;
            const of = await before(slots, turn);
            return pastingForm({ of, language, filled: { title: title ?? of?.texts[language]?.title, purpose } }, turn);
          }),
      }),
      ability({ name: 'keep_card', slots: pasteSlots, changes: () => true, run: (slots, turn) => alone(turn, () => keep(slots, turn)) }), // prettier-ignore
    ],
  };
}

/** Of a card that cannot be taken there is no text either. */
function isNotOfCard(wrong: AnnouncementFault[]) {
  return ({ field }: AnnouncementFault) => wrong.length === 0 || (field !== 'text' && field !== 'card');
}
