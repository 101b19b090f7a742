import { useState } from 'react';
import type { Deed } from './engine/index.ts';
import { go } from './navigation/route.ts';
import { useEngine } from './use-field.ts';

interface Keeping {
  readonly busy: boolean;
  readonly keep: (work: () => Promise<void>) => void;
}

/** One thing at a time is put into the store. Where the phone has no room what was typed stays, and the line above says why. */
export function useKeeping(): Keeping {
  const engine = useEngine();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!engine.snapshot().full) throw error;
    } finally {
      setBusy(false);
    }
  };
  return { busy, keep: (work) => void run(work) };
}

interface Sending {
  readonly busy: boolean;
  readonly send: (deed: Deed) => void;
}

/** Puts a deed into the outbox, or in the place of the refused `entry`, and shows that it is noted. `drop` lets its draft go. */
export function useSending(entry: string | undefined, drop: () => Promise<void>): Sending {
  const engine = useEngine();
  const { busy, keep } = useKeeping();
  const send = (deed: Deed): void =>
    keep(async () => {
      const id = entry ?? (await engine.queue(deed));
      if (entry !== undefined) await engine.decide(entry, { take: 'again', deed });
      await drop();
      go(`/done/${id}`, 'replace');
    });
  return { busy, send };
}
