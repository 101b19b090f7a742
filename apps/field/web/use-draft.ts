import { useCallback, useEffect, useRef, useState } from 'react';
import { useEngine } from './use-field.ts';

const SETTLE_MILLISECONDS = 250; // a quick thumb; what is typed is safe before the phone is in the pocket

interface Draft<T> {
  /** Undefined until the store was read. */
  readonly value: T | undefined;
  readonly change: (change: Partial<T>) => void;
  /** It was sent, or is not wanted. */
  readonly drop: () => Promise<void>;
}

/** A form that outlives reloads, kills and reboots: kept in the store as it is typed. `start` is what an untouched form holds. */
export function useDraft<T extends object>(key: string, start: T): Draft<T> {
  const engine = useEngine();
  const [value, setValue] = useState<T>();
  const latest = useRef<T>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = useRef(start);
  useEffect(() => {
    let gone = false;
    void engine.draft(key).then((kept) => {
      if (gone) return;
      const found = { ...begin.current, ...(typeof kept === 'object' && kept !== null ? kept : {}) };
      latest.current = found;
      setValue(found);
    });
    return () => {
      gone = true;
    };
  }, [engine, key]);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (latest.current !== undefined) void engine.keepDraft(key, latest.current);
  }, [engine, key]);
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && timer.current !== undefined) keep();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      if (timer.current !== undefined) keep();
    };
  }, [keep]);
  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...(latest.current ?? begin.current), ...part };
      latest.current = next;
      setValue(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, SETTLE_MILLISECONDS);
    },
    [keep],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    return engine.dropDraft(key);
  }, [engine, key]);
  return { value, change, drop };
}
