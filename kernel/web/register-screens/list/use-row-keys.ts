import { useKeys } from '../../parts/index.ts';

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.ln-row-link')];

/** Moves the focus by whole rows; the focused link opens with Enter by itself and is read aloud. */
function move(step: 1 | -1): void {
  const all = links();
  const now = all.findIndex((link) => link === document.activeElement);
  const next = all[now === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** `j k` and the arrows walk through the rows; the arrows only once a row has been entered, so that the page still scrolls. */
export function useRowKeys(): void {
  const onArrow = (event: KeyboardEvent, step: 1 | -1): void => {
    if (!(document.activeElement?.classList.contains('ln-row-link') ?? false)) return;
    event.preventDefault();
    move(step);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: (event) => onArrow(event, 1),
    ArrowUp: (event) => onArrow(event, -1),
  });
}
