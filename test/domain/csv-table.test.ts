import { expect } from 'chai';
import { readTable } from '../../src/domain/csv-table.ts';

const COLUMNS = { all: ['name', 'town', 'desk'], required: ['name', 'town'] } as const;
const read = (text: string) => readTable(text, COLUMNS);
const rows = (text: string) => read(text).rows.map(({ line, cells }) => [line, cells.name, cells.town, cells.desk]);

describe('a table', () => {
  it('is read with commas, semicolons or tabs', () => {
    for (const separator of [',', ';', '\t']) {
      const text = 'name,town,desk\nAnn,Eupen,A-01\n'.replaceAll(',', separator);
      expect(rows(text), JSON.stringify(separator)).to.deep.equal([[2, 'Ann', 'Eupen', 'A-01']]);
    }
    expect(rows('name;town\n"Ann, the second";Eupen')).to.deep.equal([[2, 'Ann, the second', 'Eupen', '']]);
  });

  it('is read as spreadsheets write it: a byte order mark, lines ended in any way, empty rows at the end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF"name";town\nAnn;Eupen\n\nBob;Ghent\n;\n`.replaceAll('\n', end);
      expect(rows(text), JSON.stringify(end)).to.deep.equal([
        [2, 'Ann', 'Eupen', ''],
        [4, 'Bob', 'Ghent', ''],
      ]);
    }
  });

  it('has its columns in any order and any case, and its cells without the spaces around them', () => {
    expect(rows('Town, NAME \nEupen ,  Ann')).to.deep.equal([[2, 'Ann', 'Eupen', '']]);
  });

  it('gives the line that a row begins on, also after a cell of several lines', () => {
    expect(rows('name,town\r\n"Ann\r\nMarie",Eupen\r\nBob,Ghent')).to.deep.equal([
      [2, 'Ann\nMarie', 'Eupen', ''],
      [4, 'Bob', 'Ghent', ''],
    ]);
  });

  it('names every fault of its header, and has no rows then', () => {
    expect(read('name,nane,name\nAnn,x,y')).to.deep.equal({
      rows: [],
      faults: [
        { line: 1, column: 'town', because: 'column-missing' },
        { line: 1, column: 'nane', because: 'column-unknown' },
        { line: 1, column: 'name', because: 'column-twice' },
      ],
    });
  });

  it('misses its columns where it is empty', () => {
    for (const text of ['', '\n\n', '\uFEFF']) {
      expect(read(text).faults.map(({ column }) => column)).to.deep.equal(['name', 'town']);
    }
  });

  it('finds the header below empty lines', () => {
    expect(rows('\n\nname;town\nAnn;Eupen')).to.deep.equal([[4, 'Ann', 'Eupen', '']]);
    expect(read('\n\nname\nAnn').faults).to.deep.equal([{ line: 3, column: 'town', because: 'column-missing' }]);
  });

  it('names the rows that are too short or too long, and reads the others', () => {
    const { rows: read2, faults } = read('name,town\nAnn\nBob,Ghent\nCas,Mons,B-02');

    expect(faults).to.deep.equal([
      { line: 2, because: 'wrong-number-of-fields', value: '1' },
      { line: 4, because: 'wrong-number-of-fields', value: '3' },
    ]);
    expect(read2.map(({ line }) => line)).to.deep.equal([3]);
  });

  it('says where a quote goes wrong', () => {
    const open = 'name,town\nAnn,Eupen\nBob,"Ghent\nCas,Mons\nDan,Genk\n';
    expect(read(open).faults).to.deep.equal([{ line: 3, because: 'not-csv' }]);
    expect(read('name,town\nAnn,Eu"pen\n').faults).to.deep.equal([{ line: 2, because: 'not-csv' }]);
  });

  it('says where another encoding than UTF-8 has spoilt it', () => {
    const text = new TextDecoder().decode(Buffer.from('name,town\nAnn,Eupen\nZo\xeb,Ghent\n', 'latin1'));

    expect(read(text)).to.deep.equal({ rows: [], faults: [{ line: 3, because: 'not-utf8' }] });
  });

  it('takes the names of columns for nothing but names', () => {
    expect(read('name,town,__proto__\nAnn,Eupen,x').faults[0]).to.include({ because: 'column-unknown' });
    expect(read('name,town,constructor\nAnn,Eupen,x').faults[0]).to.include({ because: 'column-unknown' });
  });
});
