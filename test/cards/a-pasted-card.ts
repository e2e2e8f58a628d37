import { drawnOnSlack } from '../../src/channels/slack/blocks/drawn.ts';
import type { CardReply } from '../../src/conversation/reply.ts';
import { unaskedTurn } from '../../src/conversation/unasked-turn.ts';
import type { Announcement, AnnouncementId, Wording } from '../../src/domain/announcements/announcement.ts';
import type { GuidelineId } from '../../src/domain/guidelines/guideline.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { messageCard } from '../../src/skills/announcements/receiving/message-card.ts';
import { wordingOfCard } from '../../src/skills/announcements/writing/pasted-wording.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const HARD = '"ü" & <b> *x* _y_';

const KINDS: Record<string, (n: number) => object[]> = {
  facts: (n) => [{ type: 'FactSet', facts: listed(n, (k) => ({ title: `Number ${k}`, value: HARD })) }],
  texts: (n) => listed(n, (k) => ({ type: 'TextBlock', text: `**Number ${k}** ${'word '.repeat(60)}` })),
  lines: (n) => listed(n, (k) => ({ type: 'TextBlock', text: `Number ${k}` })),
  columns: (n) => listed(n, (k) => ({ type: 'ColumnSet', separator: false, columns: [column(`Number ${k}`), column('Hall')] })), // prettier-ignore
  links: (n) => listed(n, (k) => ({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: `Number ${k}`, url: `https://a.example/${'a'.repeat(300)}` }] })), // prettier-ignore
};

function column(text: string): object {
  return { items: [{ type: 'Container', items: [{ type: 'TextBlock', text, size: 'small', weight: 'bolder', isSubtle: true, spacing: 'medium' }] }] }; // prettier-ignore
}

function listed<Item>(count: number, one: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, n) => one(n + 1));
}

/** The largest card of a kind that is taken. */
export function fullestPasted(
  kind: keyof typeof KINDS,
  organisation: Organisation,
): { wording: Wording; count: number } {
  for (let count = 120; count > 0; count -= 1) {
    const json = JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: KINDS[kind]!(count) });
    const { wording, faults } = wordingOfCard({ json, title: 'A title '.repeat(24), language: 'en' }, organisation, drawnOnSlack); // prettier-ignore
    if (faults.length === 0) return { wording, count };
  }
  throw new Error(`no card of ${kind} is taken`);
}

/** What somebody gets who is reminded of it, and asked something, in a language that is not theirs. */
export function messageWithEverything(wording: Wording, organisation: Organisation, language: Language): CardReply {
  const id = '0000000a-0000-4000-8000-000000000001' as AnnouncementId;
  const by = 'ann' as PersonId;
  const person = { id: by, organisation: organisation.id, name: 'Ann', email: 'ann@city.example', language, roles: [] };
  const question = { text: '*Why* '.repeat(50), choices: Array.from('abcdef', (one) => one.repeat(75)) };
  const other: Language = language === 'fr' ? 'nl' : 'fr';
  const announcement: Announcement = {
    ...{ organisation: organisation.id, id, version: 1, state: 'sending', by, made: NOW, changed: NOW, audience: {} },
    ...{ purpose: 'working-conditions', care: 'announce', receipt: { by: '2026-12-31' as LocalDate } },
    ...{ link: `https://example.org/${'a'.repeat(1900)}`, guideline: 'working-abroad' as GuidelineId },
    texts: { [other]: { ...wording, question } },
  };
  const turn = unaskedTurn({ person, organisation }, 'pasted', NOW);
  const delivered = { announcement: id, state: 'sent' as const, at: NOW };
  const received = { announcement, delivered, isReminder: true as const };
  return messageCard({ ...received, answer: { choice: 5, at: NOW } }, 0, turn, { isUnanswered: true });
}

/** A card on which everything there is gets lost, and one with everything that can be wrong. */
export const LOSING = JSON.stringify({
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: '*a* [b](https://b.example) {{DATE(2026-11-24T08:00:00Z)}}', size: 'large' },
    { type: 'Image', url: `https://${'pictures.'.repeat(20)}example/a.png`, altText: 'C' },
    { type: 'Table', rows: [{ cells: [{ items: [{ type: 'TextBlock', text: 'd' }] }] }] },
    { type: 'ColumnSet', columns: [1, 2].map((n) => ({ items: [{ type: 'FactSet', facts: [{ title: 'e', value: String(n) }] }] })) }, // prettier-ignore
    { type: 'Input.Text', id: 'f', label: '“F”'.repeat(40) },
    { type: 'TextBlock', text: 'g', isVisible: false },
    { type: '“H”'.repeat(40) },
  ],
  actions: [
    ...listed(6, (n) => ({ type: 'Action.Submit', title: `“*${n}*”`.repeat(20) })),
    { type: 'Action.Execute', title: 'Read', verb: 'read_and_understood' },
    { type: 'Action.ShowCard', title: 'More', card: { body: [{ type: 'TextBlock', text: 'j' }] } },
  ],
});
export const WRONG = JSON.stringify({
  type: 'AdaptiveCard',
  version: '9.9',
  refresh: {},
  msteams: { entities: [] },
  body: [{ type: 'TextBlock', text: `${HARD} <!here> \u202e [x](http://a.example/${'a'.repeat(90)})` }],
});
