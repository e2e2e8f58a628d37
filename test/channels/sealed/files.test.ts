import { expect } from 'chai';
import { inflateRawSync } from 'node:zlib';
import { toCsv } from '../../../src/channels/sealed/csv.ts';
import { toSpreadsheet } from '../../../src/channels/sealed/spreadsheet.ts';
import type { Table } from '../../../src/conversation/charts.ts';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =cmd|"/c calc"!A1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
];

const table: Table = {
  name: 'week',
  language: 'fr',
  header: ['jour', 'à domicile', 'sans indication'],
  rows: [
    ['lun. 23', 3.5, 12],
    ['mar. "24"; x', null, 0],
    ['mer. 25', 'non montré', -2],
  ],
};

/** The files in a zip that was written in one go, by their names: what its directory says. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)]; // prettier-ignore
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const data = zip.subarray(from, from + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), (method ? inflateRawSync(data) : data).toString());
    at += 46 + name + extra + comment;
  }
  return files;
}

describe('counts in a spreadsheet', () => {
  describe('as CSV', () => {
    const text = (of: Table) => toCsv(of).toString();

    it('say that they are UTF-8, with the signs of the language', () => {
      expect(text(table)).to.equal(
        '\uFEFFjour;à domicile;sans indication\r\nlun. 23;3,5;12\r\n"mar. ""24""; x";;0\r\nmer. 25;non montré;-2\r\n',
      );
      expect(text({ ...table, language: 'en' }).split('\r\n')[1]).to.equal('lun. 23,3.5,12');
    });

    it('hold no formula, whatever the data were', () => {
      for (const formula of FORMULAS) {
        const [, row = ''] = text({ ...table, header: ['x'], rows: [[formula]] }).split('\uFEFFx\r\n');
        expect(row, formula).to.match(/^"?'/);
      }
      expect(text({ ...table, header: ['=1'], rows: [] })).to.equal('\uFEFF"\'=1"\r\n');
      expect(text({ ...table, header: ['a=b', 'c-d'], rows: [] })).to.equal('\uFEFFa=b;c-d\r\n');
    });
  });

  describe('as a workbook', () => {
    const sheet = async (of: Table) => {
      const files = unzipped(await toSpreadsheet(of));
      return [...files].filter(([name]) => /sheet1\.xml$|sharedStrings/.test(name)).map(([, xml]) => xml).join('\n'); // prettier-ignore
    };

    it('have numbers that are numbers, and cells that are empty', async () => {
      const xml = await sheet(table);
      expect(xml).to.match(/<c r="B2"[^>]*>\s*<v>3\.5<\/v>/);
      expect(xml).to.not.match(/<c r="B3"[^>]*>\s*<v>/);
      expect(xml).to.contain('à domicile').and.contain('mar. "24"; x');
    });

    it('hold no formula, whatever the data were', async () => {
      const xml = await sheet({ ...table, header: ['=1+1'], rows: FORMULAS.map((formula) => [formula]) });
      expect(xml).to.not.match(/<f[ >]/);
      expect(xml).to.contain('=1+1');
    });
  });
});
