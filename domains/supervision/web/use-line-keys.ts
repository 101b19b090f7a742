import { useKeys } from '@linli/kernel/web';

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.sv-line-link')];

function move(step: 1 | -1): void {
  const all = links();
  const now = all.findIndex((link) => link === document.activeElement);
  const next = all[now === -1 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** `j k` walk through the lines; Enter opens the one in focus by itself, for it is a link. */
export function useLineKeys(): void {
  useKeys({ j: () => move(1), k: () => move(-1) });
}
