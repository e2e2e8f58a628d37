import type { Turn } from '../../conversation/ability.ts';
import type { Guideline } from '../../domain/guidelines/guideline.ts';
import type { Language } from '../../domain/language.ts';

/** Where a passage stands: the title, the version and its date, and in which language where that is not the asker's. */
export function sourceLine(guideline: Guideline, language: Language, turn: Turn): string {
  const title = guideline.texts[language]?.title ?? '';
  return `${title}, ${versionLine(guideline, language, turn)}`;
}

export function versionLine({ version, from }: Guideline, language: Language, turn: Turn): string {
  const { guidelines: words } = turn.words;
  const said = words.version({ version, day: from });
  return language === turn.language ? said : `${said} · ${words.onlyIn({ language })}`;
}

export function openButton({ guideline, language }: { guideline: Guideline; language: Language }, turn: Turn) {
  const title = guideline.texts[language]?.title ?? '';
  return turn.button(turn.words.guidelines.open({ title }), 'guideline', { id: guideline.id });
}
