import { useEffect, useState } from 'react';

const READING_LINE = 0.35; // share of the window's height at which somebody reads

/** The key of the chapter that is being read: the last one that begins above the reading line. */
export function useChapterInView(keys: readonly string[]): string | undefined {
  const [open, setOpen] = useState<string | undefined>(keys[0]);
  const joined = keys.join(' ');
  useEffect(() => {
    const look = (): void => {
      const line = window.innerHeight * READING_LINE;
      const above = joined.split(' ').filter((key) => (document.getElementById(key)?.getBoundingClientRect().top ?? Infinity) <= line);
      setOpen(above.at(-1) ?? joined.split(' ')[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [joined]);
  return open;
}
