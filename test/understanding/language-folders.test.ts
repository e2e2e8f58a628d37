import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { LANGUAGES } from '../../src/domain/language.ts';
import { CONCEPTS } from '../../src/understanding/lexicon.ts';
import { fold } from '../../src/understanding/tokens.ts';
import { phraseBooks } from '../../src/understanding/words.ts';

const ROOM = join(import.meta.dirname, '../../src/understanding');

/** What the engine knows of words all the same, a file each. A change may shorten this list and not lengthen it. */
const KNOWN: Record<string, string[]> = {
  'features.ts': ['s'],
  'gazetteer.ts': ['Saint', 'Sainte', 'Sankt', 'Sint', 'Ste'],
  'numbers.ts': ['et', 'unième'],
  'people.ts': ['d', 's'],
  'teams.ts': ['dienst', 'ploeg', 'team', 'teams'],

  'weekday-grammar.ts': ['s'],
};

/** Names of the engine (a type of items, the mark of an instant) that happen to be a word of another language than English. */
const NAMES = ['part', 'role', 'Z'];

const entries = readdirSync(ROOM, { withFileTypes: true });
const books = phraseBooks();

describe('the folders of the languages', () => {
  it('are one a language', () => {
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

    expect(folders).to.have.members([...LANGUAGES]);
  });

  for (const language of LANGUAGES.slice(1)) {
    it(`have the same files in ${language} as in ${LANGUAGES[0]}`, () => {
      expect(readdirSync(join(ROOM, language))).to.have.members(readdirSync(join(ROOM, LANGUAGES[0])));
    });
  }
});

describe('the recipe for a language', () => {
  it('says what each list of intents is for', () => {
    const recipe = readFileSync(new URL('../../docs/adding-a-language.md', import.meta.url), 'utf8');
    const rows = recipe
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .join('\n');

    expect(CONCEPTS.filter((concept) => !rows.includes(`\`${concept}\``))).to.deep.equal([]);
  });
});

describe('the engine that reads all languages', () => {
  it('has no words of its own, but those that are known', () => {
    const found = entries
      .filter(({ name }) => name.endsWith('.ts'))
      .map(({ name }) => [name, [...new Set(wordsIn(name))].sort()] as const)
      .filter(([, words]) => words.length > 0);

    expect(Object.fromEntries(found)).to.deep.equal(KNOWN);
  });
});

/** The words that code of the engine names: in a pattern, compared with what was typed, or of the lists of a language. */
function wordsIn(file: string): string[] {
  const text = readFileSync(join(ROOM, file), 'utf8');
  const words: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) words.push(...wordsOfPattern(node.text));
    if (ts.isStringLiteral(node) && isCompared(node)) words.push(node.text);
    else if (isText(node) && !isPath(node)) words.push(...(node.text.match(/\p{L}+/gu) ?? []).filter(isForeign));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return words;
}

/** "team" and "ploeg" of `/^(.+)(team|ploeg)$/u`: classes, escapes and flags are no words. */
function wordsOfPattern(pattern: string): string[] {
  const body = pattern.slice(1, pattern.lastIndexOf('/'));
  return body.replace(/\\[pP]\{\w+\}|\\.|\[[^\]]*\]/g, ' ').match(/\p{L}+/gu) ?? [];
}

/** `word === 's'`. */
function isCompared(node: ts.StringLiteral): boolean {
  const { parent, text } = node;
  return text !== '' && ts.isBinaryExpression(parent) && /(^|\.)(word|raw|letter)$/.test(parent.left.getText());
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
}

function isPath({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

/** A word of the lists of some language that English does not have; English ones are also the names that items have. */
function isForeign(word: string): boolean {
  const isName = NAMES.includes(word) || (LANGUAGES as readonly string[]).includes(word);
  const having = LANGUAGES.filter((language) => books[language].vocabulary.has(fold(word)));
  return !isName && having.length > 0 && !having.includes('en');
}
