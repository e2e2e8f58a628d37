import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { nearestInContract } from '../../src/commands/contract.ts';
import { read } from './a-reader.ts';
import { examples } from './scoring.ts';

const COMMAND = join(import.meta.dirname, '../../src/commands/understand.ts');

/** What the command answers to lines, one a line. */
async function answers(...lines: string[]): Promise<Record<string, unknown>[]> {
  const command = spawn(process.execPath, [COMMAND], { stdio: ['pipe', 'pipe', 'inherit'] });
  command.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const printed = await text(command.stdout);
  return printed.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
}

const request = (id: string, words: unknown): string =>
  JSON.stringify({ id, lang: 'nl', text: words, reference: '2026-03-10T09:12:00+01:00', timezone: 'Europe/Brussels' });

describe('the understand command', () => {
  it('answers each line with an intent and its slots, in the words of the contract', async () => {
    const [one] = await answers(request('a', 'een plek in Gent morgen'));

    expect(one).to.deep.include({
      id: 'a',
      intent: 'book_desk',
      slots: { date: '2026-03-11', resource: 'desk', site: 'ghent' },
    });
  });

  it('names as a site only what the contract has, and anything else as near', async () => {
    const [one] = await answers(request('a', 'een plek in Dinant morgen'));

    expect(one?.['slots']).to.deep.include({ near: 'dinant' });
    expect(one?.['slots']).to.not.have.property('site');
  });

  it('names what the contract has no intent for by the nearest one, with slots of the contract only', async () => {
    const [waits, hides, near, topic] = await answers(
      request('a', 'zet me op de wachtlijst voor Gent morgen'),
      request('b', 'verberg me'),
      request('c', 'wie zit er morgen in de buurt van Gent?'),
      request('d', 'wie kent iets van waterbeheer in Gent?'),
    );

    expect(waits).to.deep.include({ intent: 'book_desk', slots: { date: '2026-03-11', site: 'ghent' } });
    expect(hides).to.deep.include({ intent: 'none', slots: {} });
    expect(near).to.deep.include({ intent: 'find_colleague', slots: { date: '2026-03-11', site: 'ghent' } });
    expect(topic).to.deep.include({ intent: 'none', slots: {} });
  });

  it('never prints an intent that the contract has not', () => {
    const ofContract = examples('examples.jsonl').map(({ intent }) => intent);
    const printed = examples('own.jsonl').map(({ lang, text, reference }) =>
      nearestInContract(read(lang, text, reference)),
    );

    expect(ofContract).to.include.members([...new Set(printed)]);
  });

  it('goes on after a line that is no request', async () => {
    const all = await answers('{"id":', '[]', request('b', 12), request('c', 'hallo'));

    expect(all.map(({ intent }) => intent)).to.deep.equal(['none', 'none', 'none', 'greet']);
    expect(all.at(-1)).to.include({ id: 'c' });
  });
});
