import { crc32 } from 'node:zlib';

/** The lowest version of the format: no compression, names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;
/** 1 January 1980, the earliest there is: the same files give the same bytes. */
const DATE = 0x0021;

/** A zip archive of these files, by name. Not compressed: what Teams takes is a few small files. */
export function zip(files: Record<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const path = Buffer.from(name);
    const facts = Buffer.concat([
      numbers16(VERSION, UTF8, 0, 0, DATE),
      numbers32(crc32(content), content.length, content.length),
      numbers16(path.length, 0),
    ]);
    bodies.push(Buffer.from('PK\x03\x04'), facts, path, content);
    entries.push(Buffer.from('PK\x01\x02'), numbers16(VERSION), facts, numbers16(0, 0, 0), numbers32(0, offset), path);
    offset += 4 + facts.length + path.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const count = Object.keys(files).length;
  const end = [
    Buffer.from('PK\x05\x06'),
    numbers16(0, 0, count, count),
    numbers32(directory.length, offset),
    numbers16(0),
  ];
  return Buffer.concat([...bodies, directory, ...end]);
}

function numbers16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, n) => bytes.writeUInt16LE(value, 2 * n));
  return bytes;
}

function numbers32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, n) => bytes.writeUInt32LE(value, 4 * n));
  return bytes;
}
