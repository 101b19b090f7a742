import { decideRight } from '@linli/kernel/model';
import { useActor } from '@linli/kernel/web';
import { ledgerImport } from '../../model/index.ts';

/** May this post hand ledgers in and decide about them? The others look on. */
export const useMayImport = (): boolean => decideRight(useActor(), ledgerImport, 'write') === undefined;
