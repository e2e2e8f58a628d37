import { expect } from 'chai';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { checksum, type Heading, lineOf } from '../../src/store/lowdb/journal-lines.ts';
import { pagesTurned, turnPage } from './diary.ts';
import { PaperDisk } from './paper-disk.ts';
import { aFolder } from './stores.ts';

describe('the lowdb database, when its files are damaged', () => {
  const folder = aFolder();
  let file: string;
  let journal: string;
  /** A store with three changes in the file and two in the journal, as a crash leaves it. */
  let whole: PaperDisk;

  beforeEach(async () => {
    file = await folder.path();
    journal = `${file}.journal`;
    const disk = new PaperDisk();
    const database = await LowdbDatabase.open({ file, disk });
    await turnPage(database, 1);
    await database.fold();
    for (const n of [2, 3]) await turnPage(database, n);
    await database.fold();
    for (const n of [4, 5]) await turnPage(database, n);
    whole = disk.copy();
    await database.close();
  });

  const bytesOf = async (path: string, disk = whole) => (await disk.read(path))!;

  function damaged(path: string, bytes: Buffer | undefined): PaperDisk {
    const disk = whole.copy();
    if (bytes) disk.put(path, bytes);
    else void disk.remove(path);
    return disk;
  }

  /** Some sixty places in the bytes, the first and the last among them. */
  function everyFew(bytes: Buffer): number[] {
    const step = Math.ceil(bytes.length / 60);
    return [...bytes.keys()].filter((at) => at % step === 0 || at === bytes.length - 1);
  }

  /** What is there after opening; and sees that a change made then outlives a crash. */
  async function opened(disk: PaperDisk) {
    const first = await LowdbDatabase.open({ file, disk });
    const pages = pagesTurned(first);
    await turnPage(first, pages + 1);
    const crashed = disk.copy();
    await first.close();
    const second = await LowdbDatabase.open({ file, disk: crashed });
    expect(pagesTurned(second), 'after a change, a crash and a second start').to.equal(pages + 1);
    expect(second.opening.findings).to.deep.equal([]);
    await second.close();
    return { pages, findings: first.opening.findings };
  }

  async function refused(disk: PaperDisk): Promise<Error> {
    const before = new Map(await Promise.all(disk.paths().map(async (path) => [path, await disk.read(path)] as const)));
    const error: unknown = await LowdbDatabase.open({ file, disk }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('name', 'StoreDamaged');
    for (const path of disk.paths()) expect(await disk.read(path), path).to.deep.equal(before.get(path));
    expect(disk.paths()).to.have.length(before.size);
    return error as Error;
  }

  it('is whole at first', async () => {
    expect(await opened(whole.copy())).to.deep.equal({ pages: 5, findings: [] });
  });

  it('reads a journal that was cut off anywhere up to its last whole line, and keeps the rest by name', async () => {
    const bytes = await bytesOf(journal);
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    for (const length of new Set([...ends.slice(0, -1), ...everyFew(bytes)])) {
      const disk = damaged(journal, bytes.subarray(0, length));
      const { pages, findings } = await opened(disk);

      const lines = ends.filter((end) => end <= length);
      expect(pages, `cut at ${length}`).to.equal(3 + Math.max(lines.length - 1, 0));
      if (length > 0 && lines.at(-1) === length) {
        expect(findings).to.deep.equal([]);
        continue;
      }
      const [finding] = findings;
      if (finding?.finding !== 'set-aside') throw new Error('expected something set aside');
      expect(finding.as).to.match(/nomade\.json\.journal\.damaged-\d{4}-\d\d-\d\dT/);
      expect(await bytesOf(finding.as, disk)).to.deep.equal(bytes.subarray(lines.at(-1) ?? 0, length));
    }
  });

  it('does not believe a line of which any byte is altered, nor those behind it', async () => {
    const bytes = await bytesOf(journal);
    const header = bytes.indexOf('\n') + 1;
    const second = bytes.indexOf('\n', header) + 1;
    for (const at of everyFew(bytes)) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1 << (at % 8);
      const { pages, findings } = await opened(damaged(journal, altered));

      expect(pages, `altered at ${at}`).to.equal(at < second ? 3 : 4);
      expect(findings.map(({ finding }) => finding)).to.deep.equal(['set-aside']);
    }
  });

  it('does not believe a file that is no JSON, whatever its checksum says', async () => {
    const text = (await bytesOf(file)).toString().replace('"store":"', '"store":undefined,"was":"');
    const start = text.lastIndexOf(',"checksum":');
    const signed = `${text.slice(0, start)},"checksum":"${checksum(Buffer.from(text.slice(0, start)))}"}\n`;
    const { pages, findings } = await opened(damaged(file, Buffer.from(signed)));

    expect(pages).to.equal(5);
    expect(findings.map(({ finding }) => finding)).to.include('set-aside');
  });

  it('misses a line that was taken out, and reads nothing behind it', async () => {
    const bytes = await bytesOf(journal);
    const header = bytes.indexOf('\n') + 1;
    const second = bytes.indexOf('\n', header) + 1;

    const disk = damaged(journal, Buffer.concat([bytes.subarray(0, header), bytes.subarray(second)]));
    const { pages, findings } = await opened(disk);

    expect(pages).to.equal(3);
    expect(findings.map(({ finding }) => finding)).to.deep.equal(['set-aside']);
  });

  it('makes a damaged file whole from the one before and the journals, and keeps the damaged one by name', async () => {
    const bytes = await bytesOf(file);
    for (const at of everyFew(bytes)) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1 << (at % 8);
      for (const unsound of [altered, bytes.subarray(0, at)]) {
        const disk = damaged(file, unsound);
        const { pages, findings } = await opened(disk);

        expect(pages, `damaged at ${at}`).to.equal(5);
        expect(findings.map(({ finding }) => finding)).to.deep.equal(['set-aside', 'previous-used']);
        const [finding] = findings;
        if (finding?.finding !== 'set-aside') throw new Error('expected something set aside');
        expect(finding.as).to.match(/nomade\.json\.damaged-\d{4}-\d\d-\d\dT/);
        expect(await bytesOf(finding.as, disk)).to.deep.equal(unsound);
      }
    }
  });

  it('makes a missing file whole in the same way', async () => {
    const { pages, findings } = await opened(damaged(file, undefined));

    expect(pages).to.equal(5);
    expect(findings).to.deep.equal([{ finding: 'previous-used', file }]);
  });

  it('makes a store whole from a journal that begins with the first change', async () => {
    const disk = new PaperDisk();
    const database = await LowdbDatabase.open({ file, disk });
    for (const n of [1, 2]) await turnPage(database, n);
    const crashed = disk.copy();
    await database.close();
    await crashed.remove(file);

    expect(await opened(crashed)).to.deep.equal({ pages: 2, findings: [] });
  });

  it('opens a file that stands alone, such as a backup', async () => {
    const alone = new PaperDisk();
    alone.put(file, await bytesOf(file));

    expect(await opened(alone)).to.deep.equal({ pages: 3, findings: [] });
  });

  it('does not start without the file, if what stands beside it does not tell everything', async () => {
    const bad = Buffer.from('{"bookings":[]}');
    for (const missing of [`${file}.previous`, journal, `${journal}.previous`]) {
      for (const main of [bad, undefined, Buffer.alloc(0)]) {
        const disk = damaged(file, main);
        await disk.remove(missing);
        expect((await refused(disk)).message, missing).to.match(/nomade\.json cannot be used: it is (damaged|gone)/);
      }
    }
  });

  it('does not start with a file from before the journal', async () => {
    const disk = damaged(file, await bytesOf(`${file}.previous`));
    await disk.remove(`${journal}.previous`);

    expect((await refused(disk)).message).to.contain('goes on from a later state');
  });

  it('does not start with the journal of another store', async () => {
    const other = new PaperDisk();
    const database = await LowdbDatabase.open({ file, disk: other });
    for (const n of [1, 2, 3]) await turnPage(database, n);
    await database.close();

    expect((await refused(damaged(file, await bytesOf(file, other)))).message).to.contain('another store');
  });

  it('goes on with a file that is ahead of its journal', async () => {
    const ahead = whole.copy();
    const database = await LowdbDatabase.open({ file, disk: ahead });
    for (const n of [6, 7]) await turnPage(database, n);
    await database.close();
    const later = await bytesOf(file, ahead);

    expect(await opened(damaged(file, later))).to.deep.equal({ pages: 7, findings: [] });
    const torn = damaged(journal, (await bytesOf(journal)).subarray(0, -3));
    torn.put(file, later);
    expect((await opened(torn)).pages).to.equal(7);
  });

  it('goes on with a file and a journal from before stores had a name, and can be opened again after', async () => {
    const unnamed = (text: string) => text.replace(/"store":"[^"]*",/, '');
    const lines = (await bytesOf(file)).toString();
    const body = unnamed(lines.slice(0, lines.lastIndexOf(',"checksum":"')));
    const [heading = '', ...changes] = (await bytesOf(journal)).toString().split('\n');
    const old = lineOf(JSON.parse(unnamed(heading.split(' ').slice(2).join(' '))) as Heading);
    const disk = damaged(file, Buffer.from(`${body},"checksum":"${checksum(body)}"}\n`));
    disk.put(journal, Buffer.concat([old, Buffer.from(changes.join('\n'))]));

    for (const pages of [5, 6]) {
      const database = await LowdbDatabase.open({ file, disk });
      expect(pagesTurned(database)).to.equal(pages);
      await turnPage(database, pages + 1);
      await database.fold();
      await database.close();
    }
  });

  it('leaves a file alone that a later version wrote', async () => {
    const disk = new PaperDisk();
    const database = await LowdbDatabase.open({ file, disk });
    await database.close();
    const text = (await bytesOf(file, disk)).toString().replace('"format":1', '"format":2');
    const { checksum } = await import('../../src/store/lowdb/journal-lines.ts');
    const before = text.slice(0, text.lastIndexOf(',"checksum"'));

    const later = damaged(file, Buffer.from(`${before},"checksum":"${checksum(before)}"}\n`));
    expect((await refused(later)).message).to.contain('later version');
  });

  it('never writes over what was kept before', async () => {
    const disk = damaged(journal, (await bytesOf(journal)).subarray(0, -3));
    await opened(disk);
    const kept = disk.paths().filter((path) => path.includes('.damaged-'));

    disk.put(journal, Buffer.from('nonsense'));
    await opened(disk);

    const keptNow = disk.paths().filter((path) => path.includes('.damaged-'));
    expect(keptNow).to.include.members(kept);
    expect(keptNow).to.have.length(kept.length + 1);
  });
});
