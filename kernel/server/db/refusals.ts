import { type Refusal, refuse } from '../../model/index.ts';
import { diskFull } from '../disk-room.ts';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly syscall?: string;
}

export const databaseAway: Refusal = refuse('unavailable', 'database-away', {
  zh: '数据库暂时连不上，请稍后再试。',
  en: 'The database cannot be reached right now. Try again shortly.',
});

/** What the driver says of a connection that broke before, between or within statements, and of one that never came. */
const lostConnection =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired/;

/** What the database refused, as a sentence; `again` for clashes that a second try solves; undefined for a bug. */
export function refusalOfDatabase(error: unknown): Refusal | 'again' | undefined {
  const { code, constraint, syscall } = (typeof error === 'object' && error !== null ? error : {}) as DatabaseError;
  switch (code) {
    case '40001':
    case '40P01':
      return 'again';
    case '42501':
      return refuse('forbidden', 'place-outside', {
        zh: '这个地方不在您岗位的范围内。',
        en: 'This place is outside the area of your post.',
      });
    case '23505':
      return constraint?.endsWith('_pkey')
        ? refuse('unknown', 'no-such-record', {
            zh: '没有找到这条记录，或者它不在您的范围内。',
            en: 'There is no such record, or it lies outside your area.',
          })
        : refuse(
            'conflict',
            'already-there',
            { zh: '同样的记录已经有了。请先查一下，再改那一条。', en: 'The same record is there already. Look it up and change that one.' },
            { details: { constraint } },
          );
    case '23503':
      return refuse(
        'invalid',
        'unknown-reference',
        { zh: '所引用的记录不存在，请重新选择。', en: 'The record that this one points to does not exist. Choose again.' },
        { details: { constraint } },
      );
    case '23502':
    case '23514':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return refuse('invalid', 'unfit-value', {
        zh: '有一项内容不符合要求，请检查后再提交。',
        en: 'One of the values does not fit. Check it and send again.',
      });
    case '53100':
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull;
    case '53200':
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case '57P05':
    case '08000':
    case '08001':
    case '08003':
    case '08004':
    case '08006':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EAI_AGAIN':
    case 'EPIPE':
      return databaseAway;
    case 'ENOENT':
      // The socket of a server that is away; a file that is missing is a fault of ours.
      return syscall === 'connect' ? databaseAway : undefined;
    default:
      return error instanceof Error && lostConnection.test(error.message) ? databaseAway : undefined;
  }
}

/** Of those, what passes by itself and is no fault of what was asked: a clash, a database that is away, a disk that is full. */
export function passingRefusal(error: unknown): Refusal | 'again' | undefined {
  const known = refusalOfDatabase(error);
  return known === 'again' || known?.kind === 'unavailable' ? known : undefined;
}
