import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Refusal, refuse } from '../model/index.ts';
import type { Config } from './config.ts';

const GIB = 2 ** 30;
const LOW_BYTES = GIB; // an import of a county's ledgers with its log
const LOW_SHARE = 0.05; // of a disk that is small altogether
const NONE_BYTES = 64 * 2 ** 20; // four segments of the write-ahead log: a server that cannot begin the next one stops altogether
const NONE_SHARE = 0.01;
const LOOK_MILLISECONDS = 1_000; // a full disk is known within a second, and looking costs nothing

/** `low`: files and long work are refused. `none`: nothing is written any more; what needs no writing is still read. */
export type Room = 'enough' | 'low' | 'none';

export interface DiskRoom {
  readonly room: Room;
  /** Of the fullest disk, in bytes. */
  readonly free: number;
}

type House = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** A disk that cannot be asked has room: whoever writes will be told. */
async function roomOn(folder: string): Promise<DiskRoom> {
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined || disk.blocks === 0) return { room: 'enough', free: Number.MAX_SAFE_INTEGER };
  const [free, whole] = [disk.bavail * disk.bsize, disk.blocks * disk.bsize];
  const below = (bytes: number, share: number): boolean => free < Math.min(bytes, whole * share);
  return { free, room: below(NONE_BYTES, NONE_SHARE) ? 'none' : below(LOW_BYTES, LOW_SHARE) ? 'low' : 'enough' };
}

const worse = (one: DiskRoom, other: DiskRoom): DiskRoom => {
  const order: readonly Room[] = ['enough', 'low', 'none'];
  const [a, b] = [order.indexOf(one.room), order.indexOf(other.room)];
  return a === b ? (one.free <= other.free ? one : other) : a > b ? one : other;
};

interface Disks {
  /** The data folder, and the embedded database where a link leads elsewhere: the fuller one. */
  readonly kept: DiskRoom;
  /** Where a file lies while it arrives. */
  readonly scratch: DiskRoom;
}

const known = new Map<string, { readonly at: number; readonly disks: Promise<Disks> }>();

async function look({ dataDir, databaseUrl }: House): Promise<Disks> {
  const cluster = join(dataDir, 'postgres');
  const [kept, database, scratch] = await Promise.all([
    roomOn(dataDir),
    roomOn(databaseUrl === undefined && existsSync(cluster) ? cluster : dataDir),
    roomOn(tmpdir()),
  ]);
  return { kept: worse(kept, database), scratch };
}

/** How much room our disks have, as of at most a second ago. */
function disksOf(house: House): Promise<Disks> {
  const before = known.get(house.dataDir);
  if (before !== undefined && performance.now() - before.at < LOOK_MILLISECONDS) return before.disks;
  const disks = look(house);
  known.set(house.dataDir, { at: performance.now(), disks });
  return disks;
}

/** Where everything is kept; with a database of one's own, that machine's disk is not seen from here. */
export const roomOf = async (house: House): Promise<DiskRoom> => (await disksOf(house)).kept;

/** Code `disk-full`, the same whoever meets it first: we before writing, the database, or a file. */
export const diskFull: Refusal = refuse(
  'unavailable',
  'disk-full',
  {
    zh: '服务器磁盘满了，暂时不能保存，已经保存的都在。请告诉系统管理员清理磁盘或扩容，之后再提交一次。',
    en: 'The disk of the server is full: nothing can be saved now, and nothing saved before is lost. Tell the system administrator to free or add space, then send again.',
  },
  { retrySeconds: 30 },
);

/** Code `disk-low`. */
const diskLow: Refusal = refuse(
  'unavailable',
  'disk-low',
  {
    zh: '服务器磁盘快满了，暂时不收文件，其他工作照常。请告诉系统管理员清理磁盘或扩容，之后再上传。',
    en: 'The disk of the server is almost full: no files are taken for now, all else goes on. Tell the system administrator to free or add space, then upload again.',
  },
  { retrySeconds: 30 },
);

/** What stands against writing at this moment, before anything is begun. */
export async function refuseForRoom(house: House, takesFile: boolean): Promise<Refusal | undefined> {
  const { kept, scratch } = await disksOf(house);
  if (kept.room === 'none') return diskFull;
  return takesFile && (kept.room === 'low' || scratch.room === 'none') ? diskLow : undefined;
}
