import type { Chart } from '../../../cards/chart.ts';
import type { CardAction } from '../../../cards/card.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Charts } from '../../../conversation/charts.ts';
import type { CardReply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AudienceSize } from '../../../domain/announcements/audience/audience-size.ts';
import type { LanguageReaders } from '../../../domain/announcements/answers/reader-store.ts';
import type { AnnouncementResults } from '../../../domain/announcements/answers/results.ts';
import { OWN_NAMES } from '../../../locales/language-names.ts';
import { strip, type StripRow } from '../../presence/strip.ts';
import { titleOf } from '../announcement-cards.ts';
import { wordingFor } from '../receiving/message-card.ts';
import { stateName } from '../sending/progress.ts';

interface Shown {
  announcement: Announcement;
  results: AnnouncementResults;
  charts: Charts;
  /** What can be done next. */
  actions: CardAction[];
}

/** What came of an announcement: who has confirmed it, and how many chose which answer to its question. */
export function resultsCard({ announcement, results, charts, actions }: Shown, turn: Turn): CardReply {
  const { announcementPoll: words, announcementProgress: progress } = turn.words;
  const { size, states, confirmed, languages = [], poll } = results;
  const chart = pollChart(announcement, results, turn);
  const rows = states.map((one): StripRow => ({ name: stateName(announcement, one.state, turn), lines: [progress.amount(one)], actions: [] })); // prettier-ignore
  return strip(
    {
      title: words.resultsOf({ title: titleOf(announcement, turn) }),
      intro: [
        progress.states[announcement.state],
        ...(confirmed ? [words.confirmed({ reached: confirmed, size })] : []),
      ],
      ...(chart && { picture: charts.picture(chart, turn) }),
      days: [
        ...(poll ? answers(announcement, results, turn) : []),
        ...rows,
        ...languages.map((one) => ofLanguage(one, turn)),
      ],
      actions,
    },
    turn,
  );
}

/** How many of those who read a language have confirmed it. */
function ofLanguage({ language, people, confirmed }: LanguageReaders, { words }: Turn): StripRow {
  const size = (count: number): AudienceSize => ({ as: 'exactly', people: count });
  const line = words.announcementPoll.confirmed({ reached: size(confirmed), size: size(people) });
  return { name: OWN_NAMES[language], lines: [line], actions: [] };
}

function answers(announcement: Announcement, { poll }: AnnouncementResults, turn: Turn): StripRow[] {
  const { announcementPoll: words } = turn.words;
  const { question } = wordingFor(announcement, turn).wording;
  const counted = poll?.counted;
  if (!question) return [];
  if (!counted) return [{ name: question.text, lines: [words.notYet], actions: [] }];
  const shares = question.choices.map((name, n): StripRow => {
    const chosen = counted.choices[n] ?? NOBODY;
    return { name, lines: [shareOf(chosen, counted.people, turn)], actions: [] };
  });
  const lines = [words.countedAre({ counted: counted.people }), words.staysSo];
  return [{ name: question.text, lines, actions: [] }, ...shares];
}

/** Where it is rounded, a percentage would say more than the number. */
function shareOf(chosen: AudienceSize, all: AudienceSize, { words }: Turn): string {
  const isExact = chosen.as === 'exactly' && all.as === 'exactly';
  if (!isExact) return words.announcementProgress.amount({ size: chosen });
  const percent = Math.round((100 * chosen.people) / all.people);
  return words.announcementPoll.share({ counted: chosen, percent });
}

function pollChart(announcement: Announcement, { poll }: AnnouncementResults, turn: Turn): Chart | undefined {
  const { announcementProgress: words } = turn.words;
  const { question } = wordingFor(announcement, turn).wording;
  const counted = poll?.counted;
  if (!question || !counted) return undefined;
  return {
    title: question.text,
    parts: [words.people],
    bars: question.choices.map((label, n) => {
      const size = counted.choices[n] ?? NOBODY;
      const isNumber = size.as === 'exactly' || size.as === 'at-least';
      return isNumber ? { label, values: [size.people] } : { label, values: [], note: words.amount({ size }) };
    }),
    unit: words.people,
    language: turn.language,
  };
}

const NOBODY: AudienceSize = { as: 'exactly', people: 0 };
