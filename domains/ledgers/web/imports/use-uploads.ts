import { newId } from '@linli/kernel/web';
import { useCallback, useRef, useState } from 'react';
import type { LedgerName } from '../wire.ts';
import { sendFile } from './send-file.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** 0 to 1 while it goes out. */
  readonly share: number;
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly error: unknown;
}

export interface UploadFacts {
  readonly place: string;
  readonly ledger: LedgerName | undefined;
}

export interface Outgoing {
  readonly file: File;
  readonly asOf: string;
}

export interface Arrived {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
}

const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Sends files one after the other; what has arrived is told and leaves the list, what was refused stays with its reason. */
export function useUploads(onArrived: (files: readonly Arrived[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback((id: string, part: Partial<Upload>) => {
    setUploads((now) => now.map((each) => (each.id === id ? { ...each, ...part } : each)));
  }, []);
  const drop = useCallback((id: string) => {
    stops.current.get(id)?.abort();
    stops.current.delete(id);
    setUploads((now) => now.filter((each) => each.id !== id));
  }, []);

  const send = useCallback(
    async (files: readonly Outgoing[], { place, ledger }: UploadFacts) => {
      const queue = files.map((each) => ({ ...each, id: newId() }));
      for (const { id } of queue) stops.current.set(id, new AbortController());
      setUploads((now) => [
        ...now.filter((each) => each.state !== 'refused'),
        ...queue.map(({ id, file }): Upload => ({ id, name: file.name, share: 0, state: 'waiting', error: null })),
      ]);
      const arrived: Arrived[] = [];
      for (const { id, file, asOf } of queue) {
        const stop = stops.current.get(id);
        if (stop === undefined) continue;
        change(id, { state: 'sending' });
        try {
          const query = { id, fileName: file.name, place, asOf, ledger };
          await sendFile('/ledgers/imports', file, { query, signal: stop.signal, onProgress: (share) => change(id, { share }) });
          arrived.push({ id, name: file.name, asOf });
          drop(id);
        } catch (error) {
          if (!isStopped(error)) change(id, { state: 'refused', error });
        }
      }
      onArrived(arrived);
    },
    [change, drop, onArrived],
  );
  return { uploads, send, drop };
}
