import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room uses. Every room uses only rooms listed above it, so there are no circles. */
const USES: Record<string, string[]> = {
  domain: [],
  locales: ['domain'],
  cards: [],
  understanding: ['domain'],
  conversation: ['domain', 'locales', 'cards', 'understanding'],
  skills: ['domain', 'locales', 'cards', 'conversation'],
  store: ['domain', 'conversation'],
  pictures: ['cards'],
  channels: ['domain', 'locales', 'cards', 'conversation'],
};

/** What only the named room may import from outside. */
const SDKS = /^(botbuilder|botframework|@microsoft\/teams-ai|@slack\/|restify)/;

/** Takes the imports of a file apart: static, type, re-exported and dynamic ones. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const roomOf = (file: string) => relative(SRC, file).split(sep)[0] ?? '';

describe('the rooms', () => {
  it('are each known to this test', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(rooms.filter((room) => room !== 'commands' && !(room in USES))).to.deep.equal([]);
  });

  it('use only what stands above them', () => {
    const wrongTurns = Object.entries(USES).flatMap(([room, uses]) =>
      files(join(SRC, room)).flatMap((file) =>
        importsOf(file)
          .filter((target) => target.startsWith('.'))
          .map((target) => roomOf(join(dirname(file), target)))
          .filter((other) => other !== room && !uses.includes(other))
          .map((other) => `${relative(SRC, file)} uses ${other}`),
      ),
    );
    expect(wrongTurns).to.deep.equal([]);
  });

  it('leave the platforms to the channels', () => {
    const leaks = files(SRC)
      .filter((file) => roomOf(file) !== 'channels' && roomOf(file) !== 'channels-of.ts')
      .filter((file) => importsOf(file).some((target) => SDKS.test(target)))
      .map((file) => relative(SRC, file));
    expect(leaks).to.deep.equal([]);
  });

  it('leave the environment to the settings', () => {
    const readers = files(SRC)
      .filter((file) => readFileSync(file, 'utf8').includes('process.env'))
      .map((file) => relative(SRC, file).split(sep).join('/'));
    expect(readers).to.deep.equal(['config.ts']);
  });

  it('are not entered through main or a command', () => {
    const users = files(SRC).filter((file) =>
      importsOf(file).some((target) => /\/(main|commands\/[\w-]+)\.ts$/.test(target)),
    );
    expect(users.map((file) => relative(SRC, file))).to.deep.equal([]);
  });
});
