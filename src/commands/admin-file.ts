import { createReadStream } from 'node:fs';
import { NoAdministration } from './admin-refusal.ts';

/** 32 MB: some 200,000 people. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

/**
 * The text of a file; a pipe is one, too, and a device that never ends is too large.
 *
 * @throws {NoAdministration}
 */
export async function textOf(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_FILE_BYTES) throw new NoAdministration((words) => words.fileTooLarge);
      chunks.push(chunk);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new NoAdministration((words) => words.fileUnreadable({ file }));
  }
  return Buffer.concat(chunks).toString('utf8');
}
