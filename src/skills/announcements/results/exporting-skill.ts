import * as z from 'zod/v4';
import type { CardLink } from '../../../cards/card.ts';
import { ability, type Skill, type Turn } from '../../../conversation/ability.ts';
import type { Cell, Charts, Table, TableFormat } from '../../../conversation/charts.ts';
import type { ListAddresses } from '../../../conversation/list-addresses.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AudienceSize } from '../../../domain/announcements/audience/audience-size.ts';
import { isOfSite } from '../../../domain/announcements/audience/audience.ts';
import { isListed, MOST_IN_SPREADSHEET, type Readers } from '../../../domain/announcements/answers/readers.ts';
import type { AnnouncementResults, Results } from '../../../domain/announcements/answers/results.ts';
import { OWN_NAMES } from '../../../locales/language-names.ts';
import { choice, linksReply } from '../../card-replies.ts';
import { titleOf } from '../announcement-cards.ts';
import { alone, announcement } from '../announcement-slots.ts';
import { wordingFor } from '../receiving/message-card.ts';
import { stateName } from '../sending/progress.ts';
import { fileName } from './reader-list.ts';

const FORMATS: TableFormat[] = ['xlsx', 'csv'];

export interface ExportingSkillParts {
  results: Results;
  readers: Readers;
  charts: Charts;
  lists: ListAddresses;
}

/** What came of an announcement as files, for HR: the numbers; and who has confirmed it, where everybody was asked to. */
export function exportingSkill({ results, readers, charts, lists }: ExportingSkillParts): Skill {
  function numbers(one: Announcement, came: AnnouncementResults, turn: Turn): CardLink[] {
    const { announcementExport: words } = turn.words;
    const table = numbersTable(one, came, turn);
    return FORMATS.flatMap((format) => {
      const title = format === 'csv' ? words.numbersAsCsv : words.numbersAsSpreadsheet;
      return linkTo(charts.fileAddress(table, format, turn.now), title);
    });
  }

  function names({ organisation, id }: Announcement, formats: TableFormat[], turn: Turn): CardLink[] {
    const { announcementExport: words } = turn.words;
    const asked = { organisation, announcement: id, by: turn.who.person.id, language: turn.language, at: turn.now };
    return formats.flatMap((format) => {
      const title = format === 'csv' ? words.namesAsCsv : words.namesAsSpreadsheet;
      return linkTo(lists.of(asked, format), title);
    });
  }

  async function files(id: Announcement['id'], turn: Turn): Promise<Reply> {
    const { announcementExport: words } = turn.words;
    const { announcement: one, results: came } = await results.of(turn.who, id);
    const counted = numbers(one, came, turn);
    if (counted.length === 0) {
      return choice(turn, turn.words.exports.notHere({ contact: turn.who.organisation.contact }), []);
    }
    const title = words.title({ title: titleOf(one, turn) });
    if (!isListed(one)) {
      const why = one.receipt && isOfSite(one.audience) ? [words.bySite] : [];
      return linksReply(turn, title, [words.numbersExplained, ...why], counted);
    }
    if (!(await readers.isKnown(one)))
      return linksReply(turn, title, [words.numbersExplained, words.forgotten], counted);
    const isLong = came.size.people > MOST_IN_SPREADSHEET;
    const notes = [words.numbersExplained, words.namesExplained, ...(isLong ? [words.csvOnly({ limit: MOST_IN_SPREADSHEET })] : [])]; // prettier-ignore
    return linksReply(turn, title, notes, [...counted, ...names(one, isLong ? ['csv'] : FORMATS, turn)]);
  }

  return {
    name: 'exporting',
    abilities: [
      ability({
        name: 'export_results',
        slots: z.object({ announcement }),
        // Whoever has the addresses has what is at them.
        confidential: true,
        run: (slots, turn) => alone(turn, () => files(slots.announcement, turn)),
      }),
    ],
  };
}

/** As the card has them: what became of it for how many, and what they answered. */
function numbersTable(one: Announcement, came: AnnouncementResults, turn: Turn): Table {
  const { announcementExport: words, announcementProgress: progress } = turn.words;
  const { question } = wordingFor(one, turn).wording;
  const amount = (size: AudienceSize): Cell => (size.as === 'exactly' ? size.people : progress.amount({ size }));
  const chosen = question && came.poll?.counted?.choices;
  return {
    name: fileName(words.numbersFile, one, turn),
    language: turn.language,
    header: [words.what, words.people],
    rows: [
      ...came.states.map(({ state, size }): Cell[] => [stateName(one, state, turn), amount(size)]),
      [words.all, amount(came.size)],
      ...(came.languages ?? []).flatMap(({ language, people, confirmed }): Cell[][] => [
        [`${progress.deliveries.receipt} – ${OWN_NAMES[language]}`, confirmed],
        [`${words.all} – ${OWN_NAMES[language]}`, people],
      ]),
      ...(chosen ? [[words.answers({ question: question.text }), null], ...chosen.map((size, n): Cell[] => [question.choices[n] ?? '', amount(size)])] : []), // prettier-ignore
    ],
  };
}

function linkTo(url: string | undefined, title: string): CardLink[] {
  return url ? [{ type: 'Action.OpenUrl', title, url }] : [];
}
