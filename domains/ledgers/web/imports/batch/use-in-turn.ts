import { RefusedAnswer, runOperation } from '@linli/kernel/web';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { applyImport, getImport, ledgerImport, readAnew } from '../../../model/index.ts';
import { importedOf, nextStep } from '../../logic/batch-steps.ts';
import { importKey } from '../../use-import.ts';
import type { Import } from '../../wire.ts';
import type { Batch } from './batch-store.ts';

const LOOK_AGAIN_MS = 400;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A dry run tells that it is done a moment before its job has ended. */
async function whenFree(step: () => Promise<unknown>, stopped: () => boolean): Promise<void> {
  for (;;) {
    try {
      await step();
      return;
    } catch (error) {
      const early = error instanceof RefusedAnswer && error.refusal.code === 'still-running';
      if (!early || stopped()) throw error;
      await pause(LOOK_AGAIN_MS);
    }
  }
}

/** Takes ledgers in one after the other, and stops at the first that somebody has to look at. */
export function useInTurn(batch: Batch, onBatch: (batch: Batch) => void) {
  const client = useQueryClient();
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const stop = useRef(true);
  useEffect(() => () => void (stop.current = true), []);

  const look = useCallback(
    async (id: string) => {
      const found = await runOperation(getImport, { id }); // never the answer to a question asked before the last step
      client.setQueryData(importKey(id), found);
      return found;
    },
    [client],
  );
  const run = useCallback(
    async (from: Batch) => {
      let now = from;
      const stopped = (): boolean => stop.current;
      stop.current = false;
      setRunning(true);
      setAsked(undefined);
      setError(null);
      try {
        const found = new Map<string, Import>();
        for (const { id } of now.files) found.set(id, await look(id));
        for (const { id } of now.files) {
          for (;;) {
            if (stopped()) return;
            const imported = importedOf([...found.values()]);
            const step = nextStep(found.get(id), now.readAt[id] ?? 0, imported, now.left.includes(id));
            if (step === 'done') break;
            if (step === 'ask') return setAsked(id);
            if (step === 'wait') await pause(LOOK_AGAIN_MS);
            if (step === 'import') await whenFree(() => runOperation(applyImport, { id }), stopped);
            if (step === 'read-anew') {
              await whenFree(() => runOperation(readAnew, { id }), stopped);
              now = { ...now, readAt: { ...now.readAt, [id]: imported } };
              onBatch(now);
            }
            found.set(id, await look(id));
          }
        }
      } catch (caught) {
        setError(caught);
      } finally {
        stop.current = true;
        setRunning(false);
        void client.invalidateQueries({ queryKey: ['list', ledgerImport.name] });
      }
    },
    [client, look, onBatch],
  );
  const halt = useCallback(() => {
    stop.current = true;
  }, []);
  return { running, asked, error, run, halt };
}
