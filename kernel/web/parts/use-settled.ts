import { useEffect, useState } from 'react';

const AFTER_MILLISECONDS = 400; // typing does not ask at every letter

/** What was typed, once somebody pauses. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
