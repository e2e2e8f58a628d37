import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type Guideline, inLanguage } from '../../domain/guidelines/guideline.ts';
import { pagesOf } from '../../domain/guidelines/guideline-pages.ts';
import { languagesFor } from '../../domain/guidelines/guideline-search.ts';
import { passagesCard } from './passages-card.ts';
import { versionLine } from './source-line.ts';

/**
 * A guideline from its beginning to its end. It is opened below what was asked about it, which stays; its further pages
 * take the place of each other.
 *
 * @param page from nought; undefined where it is opened.
 */
export function wholeGuideline(
  guideline: Guideline,
  page: number | undefined,
  turn: Turn,
  further: CardAction[],
): Reply {
  const { guidelines: words, colleagues: paging } = turn.words;
  const { language, text } = inLanguage(guideline, languagesFor(turn.language, turn.who.organisation));
  const pages = pagesOf(text.passages);
  const at = Math.min(page ?? 0, pages.length - 1);
  const to = (title: string, other: number) => turn.button(title, 'guideline', { id: guideline.id, page: other });
  return passagesCard(
    {
      title: text.title,
      intro: [versionLine(guideline, language, turn).replace(/^./u, (letter) => letter.toUpperCase())],
      passages: pages[at] ?? [],
      notes: pages.length > 1 ? [words.page({ page: at + 1, pages: pages.length })] : [],
      actions: [
        ...(at > 0 ? [to(paging.previous, at - 1)] : []),
        ...(at < pages.length - 1 ? [to(paging.next, at + 1)] : []),
        ...further,
      ],
      place: page === undefined ? 'after' : 'instead',
    },
    turn,
  );
}
