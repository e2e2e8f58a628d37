import { type Disk, realDisk } from '../../src/store/lowdb/disk.ts';

type Operation = 'open' | 'write' | 'truncate' | 'datasync' | 'keep' | 'rename' | 'syncFolder';

/** The real disk, which refuses what a test tells it to. */
export interface RefusingDisk extends Disk {
  /** What is refused from now on; a refused write has written half of its bytes. */
  refuses: Set<Operation>;
}

export function refusingDisk(...refused: Operation[]): RefusingDisk {
  const refuses = new Set<Operation>(refused);
  const check = (operation: Operation): void => {
    if (refuses.has(operation)) throw Object.assign(new Error(`ENOSPC: ${operation}`), { code: 'ENOSPC' });
  };
  return {
    ...realDisk,
    refuses,
    async open(path, how) {
      check('open');
      const file = await realDisk.open(path, how);
      return {
        async write(bytes, offset, length, position) {
          if (refuses.has('write')) await file.write(bytes, offset, Math.floor(length / 2), position);
          check('write');
          return file.write(bytes, offset, length, position);
        },
        async truncate(length) {
          check('truncate');
          await file.truncate(length);
        },
        async datasync() {
          check('datasync');
          await file.datasync();
        },
        close: () => file.close(),
      };
    },
    async keep(path, as) {
      check('keep');
      await realDisk.keep(path, as);
    },
    async rename(from, to) {
      check('rename');
      await realDisk.rename(from, to);
    },
    async syncFolder(path) {
      check('syncFolder');
      await realDisk.syncFolder(path);
    },
  };
}
