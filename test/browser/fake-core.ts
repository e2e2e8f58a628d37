import type { Card, CardElement, ColumnSet } from '../../src/cards/card.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import type { HowRead } from '../../src/conversation/how-read.ts';
import type { Handle, Incoming, Message } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';

const HELLO: Record<Language, string> = {
  nl: 'Dag. Waar wil je werken?',
  fr: 'Bonjour. Où veux-tu travailler ?',
  de: 'Hallo. Wo möchtest du arbeiten?',
  en: 'Hello. Where would you like to work?',
};

const ASKS_DESK = /desk|bureau/i;

/** A core of a few lines, for what concerns the page alone. */
export interface FakeCore {
  handle: Handle;
  heard: Incoming[];
  /** Keeps all answers back until the function it gives is called. */
  hold: () => () => void;
}

export function fakeCore(): FakeCore {
  const heard: Incoming[] = [];
  let gate = Promise.resolve();
  return {
    heard,
    handle: async (event) => {
      heard.push(event);
      if (event.kind === 'message' && ASKS_DESK.test(event.text)) event.wasRead?.({ reading: readingOf(event) });
      await gate;
      return answer(event);
    },
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}

/** As of a sentence with another likely reading; what was typed stands in it, as it was typed. */
function readingOf({ text, language = 'en' }: Message): HowRead['reading'] {
  const date = '2026-03-09' as LocalDate;
  return {
    intent: 'book_desk',
    slots: { unknownPlace: text, date },
    language,
    fragment: false,
    own: false,
    others: [{ unknownPlace: text, date: '2026-03-16' as LocalDate }],
  };
}

function answer(event: Incoming): Reply[] {
  const language = event.language ?? 'en';
  if (event.kind === 'arrival') return [{ kind: 'text', text: HELLO[language] }];
  if (event.kind === 'press') return [pressed(event.verb, event.data, language)];
  if (ASKS_DESK.test(event.text)) return [desks(language)];
  if (event.text === 'a form') return [form(language)];
  return [{ kind: 'text', text: event.text }, said(event.text, language)];
}

function pressed(verb: string, data: Record<string, unknown>, language: Language): Reply {
  if (verb !== 'book_desk') return { kind: 'text', text: 'This card is from before.' };
  return {
    kind: 'card',
    place: 'instead',
    text: `Booked: desk ${String(data['space'])} in Eupen.`,
    card: booked(String(data['space']), language),
  };
}

function desks(language: Language): Reply {
  const card = cardOf(language, [
    {
      type: 'TextBlock',
      text: 'Free desks in **Eupen**',
      wrap: true,
      size: 'large',
      weight: 'bolder',
      style: 'heading',
    },
    { type: 'TextBlock', text: 'Tuesday 3 March, 08:00 to 18:00', wrap: true, isSubtle: true, spacing: 'none' },
    ...['E-12', 'E-14', 'E-21'].map(deskRow),
  ]);
  card.actions = [
    { type: 'Action.Execute', title: 'Another day', verb: 'another_day', data: { once: 'k9' } },
    { type: 'Action.Execute', title: 'Only quiet ones', verb: 'narrow', data: { once: 'k8' } },
  ];
  return { kind: 'card', place: 'after', text: 'Three free desks in Eupen tomorrow.', card };
}

/** Everything that can be filled in; one of them has to be. */
function form(language: Language): Reply {
  const card = cardOf(language, [
    { type: 'TextBlock', text: 'What is new?', wrap: true, size: 'large', weight: 'bolder', style: 'heading' },
    {
      ...{ type: 'Input.Text', id: 'title', label: 'Title', maxLength: 80, value: 'Telework' },
      ...{ isRequired: true, errorMessage: 'It needs a title.' },
    },
    { type: 'Input.Text', id: 'text', label: 'Text', maxLength: 3000, isMultiline: true, placeholder: 'In two lines' },
    {
      ...{ type: 'Input.ChoiceSet', id: 'who', label: 'For whom', style: 'compact', wrap: true, value: 'all' },
      choices: [
        { title: 'Everybody', value: 'all' },
        { title: 'My *team*', value: 'team' },
      ],
    },
    {
      ...{ type: 'Input.ChoiceSet', id: 'in', label: 'Languages', style: 'expanded', isMultiSelect: true, wrap: true },
      choices: [
        { title: 'Nederlands', value: 'nl' },
        { title: 'Français [de Belgique](https://x.example)', value: 'fr' },
        { title: 'Deutsch', value: 'de' },
      ],
    },
    { type: 'Input.Date', id: 'day', label: 'Day', value: '2026-11-30' },
    { type: 'Input.Time', id: 'time', label: 'Time' },
    { type: 'Input.Toggle', id: 'receipt', label: 'Receipt', title: 'Ask everybody for one', wrap: true },
  ]);
  card.actions = [
    { type: 'Action.Execute', title: 'Send', verb: 'send', data: { once: 'k6' }, style: 'positive' },
    { type: 'Action.Execute', title: 'Never mind', verb: 'leave', data: { once: 'k7' }, associatedInputs: 'none' },
  ];
  return { kind: 'card', place: 'after', text: 'What is new?', card };
}

function deskRow(space: string): ColumnSet {
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          { type: 'TextBlock', text: `**${space}** Ground floor, garden side`, wrap: true },
          {
            type: 'TextBlock',
            text: 'Two screens, quiet, standing desk',
            wrap: true,
            size: 'small',
            isSubtle: true,
            spacing: 'none',
          },
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: [
          {
            type: 'ActionSet',
            actions: [
              {
                type: 'Action.Execute',
                title: 'Book',
                verb: 'book_desk',
                data: { once: `k-${space}`, space },
                tooltip: `Book ${space}`,
                style: 'positive',
              },
            ],
          },
        ],
      },
    ],
  };
}

function booked(space: string, language: Language): Card {
  const card = cardOf(language, [
    {
      type: 'Container',
      style: 'good',
      items: [
        {
          type: 'TextBlock',
          text: 'Booked for you',
          wrap: true,
          size: 'large',
          weight: 'bolder',
          style: 'heading',
        },
      ],
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Desk', value: space },
        { title: 'When', value: 'Tuesday 3 March, 08:00 to 18:00' },
      ],
    },
    {
      type: 'Container',
      style: 'warning',
      items: [{ type: 'TextBlock', text: 'The lift is out of order.', wrap: true }],
    },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'Check in before 10:00.', wrap: true }],
    },
    {
      type: 'Container',
      style: 'emphasis',
      items: [{ type: 'TextBlock', text: 'Bring your badge.', wrap: true, isSubtle: true }],
    },
  ]);
  card.actions = [
    { type: 'Action.Execute', title: 'Cancel', verb: 'cancel', data: { once: 'k2' }, style: 'destructive' },
  ];
  return card;
}

/** What was said, in the text of a card; after "raw:" as a faulty skill would put it there, without escaping it. */
function said(text: string, language: Language): Reply {
  const raw = /^raw:(.*)/s.exec(text)?.[1];
  const body: CardElement[] = [{ type: 'TextBlock', text: raw ?? escapeMarkdown(text), wrap: true }];
  return { kind: 'card', place: 'after', text, card: cardOf(language, body) };
}

function cardOf(lang: Language, body: CardElement[]): Card {
  return { type: 'AdaptiveCard', version: '1.5', lang, body };
}
