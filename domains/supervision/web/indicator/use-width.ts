import { useEffect, useRef, useState, type RefObject } from 'react';

const BEFORE_MEASURED = 640; // px, a usual column; the chart is drawn again as soon as its room is known

/** The width of an element in px as it changes: text in a chart then keeps its size. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(BEFORE_MEASURED);
  useEffect(() => {
    if (element.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => entry !== undefined && setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
