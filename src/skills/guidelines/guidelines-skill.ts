import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { type Guideline, type GuidelineId, inLanguage } from '../../domain/guidelines/guideline.ts';
import { excerptOf } from '../../domain/guidelines/guideline-pages.ts';
import { type Found, type GuidelineSearch, languagesFor } from '../../domain/guidelines/guideline-search.ts';
import { choice } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { passagesCard, type Quoted } from './passages-card.ts';
import { openButton, sourceLine, versionLine } from './source-line.ts';
import { wholeGuideline } from './whole-guideline.ts';

/** So many passages are an answer; further ones are a list to search in. */
const SHOWN = 3;
/** Looked for, to know whether there is more. */
const SOUGHT = SHOWN + 1;

const page = z.number().int().min(0).max(10_000).optional();
const id = z.string().max(60).transform((text) => text as GuidelineId); // prettier-ignore

/** "What do the guidelines say about working abroad?": passages as they were published, or that nothing was found. */
export function guidelinesSkill(search: GuidelineSearch): Skill {
  return {
    name: 'guidelines',
    abilities: [
      ability({
        name: 'guidelines',
        slots: z.object({ about: slot.typed.optional(), page }),
        run: ({ about, page: at = 0 }, turn) => (about ? answerAbout(about, search, turn) : list(at, search, turn)),
      }),
      ability({
        name: 'guideline',
        slots: z.object({ id, page }),
        run: async ({ id: of, page: at }, turn) => {
          const all = await search.all(turn.who.organisation, turn.now);
          const guideline = all.find((one) => one.id === of);
          if (!guideline) return { replies: [choice(turn, turn.words.guidelines.notThere, [allButton(turn)])] };
          return { replies: [wholeGuideline(guideline, at, turn, [allButton(turn)])] };
        },
      }),
    ],
  };
}

async function list(at: number, search: GuidelineSearch, turn: Turn): Promise<Answer> {
  const { guidelines: words } = turn.words;
  const { organisation } = turn.who;
  const all = await search.all(organisation, turn.now);
  if (all.length === 0) return { replies: [choice(turn, words.none({ contact: organisation.contact }), [])] };
  const rows = all
    .map((guideline) => ({ guideline, ...inLanguage(guideline, languagesFor(turn.language, organisation)) }))
    .sort((a, b) => a.text.title.localeCompare(b.text.title, turn.language))
    .map(({ guideline, language, text: { title } }) => ({
      name: title,
      details: [versionLine(guideline, language, turn)],
      actions: [turn.button(words.read, 'guideline', { id: guideline.id })],
    }));
  const { shown, further, actions } = pageOf(rows, { ability: 'guidelines', slots: {}, page: at }, turn);
  return { replies: [peopleCard({ title: words.list, rows: shown, further, actions }, turn)] };
}

async function answerAbout(about: string, search: GuidelineSearch, turn: Turn): Promise<Answer> {
  const { guidelines: words } = turn.words;
  const { organisation } = turn.who;
  const where = { organisation, languages: languagesFor(turn.language, organisation), limit: SOUGHT };
  const found = await search.about(about, where, turn.now);
  const [best] = found;
  if (!best) return { replies: [await nothing(about, search, turn)] };
  const good = found.filter(({ isSure }) => isSure === best.isSure);
  const shown = good.slice(0, SHOWN);
  const card = passagesCard(
    {
      title: best.isSure ? words.title({ about }) : words.perhaps({ about }),
      passages: shown.map((one, n) => quoted(one, shown[n + 1], turn)),
      notes: good.length > SHOWN ? [words.more] : [],
      actions: [...eachOnce(shown).map((one) => openButton(one, turn)), allButton(turn)],
      place: 'instead',
    },
    turn,
  );
  return { replies: [card] };
}

async function nothing(about: string, search: GuidelineSearch, turn: Turn) {
  const { guidelines: words } = turn.words;
  const { organisation } = turn.who;
  const all = await search.all(organisation, turn.now);
  const { contact } = organisation;
  return all.length === 0
    ? choice(turn, words.none({ contact }), [])
    : choice(turn, words.nothingFound({ about, contact }), [allButton(turn)]);
}

/** Of passages one after the other of the same guideline, only below the last is said which it is. */
function quoted({ guideline, language, passage }: Found, next: Found | undefined, turn: Turn): Quoted {
  const goesOn = next?.guideline.id === guideline.id;
  return { ...excerptOf(passage), sources: goesOn ? [] : [sourceLine(guideline, language, turn)] };
}

function eachOnce(found: Found[]): { guideline: Guideline; language: Found['language'] }[] {
  return [...new Map(found.map((one) => [one.guideline.id, one])).values()];
}

function allButton(turn: Turn) {
  return turn.button(turn.words.guidelines.all, 'guidelines', {});
}
