import { useKeys } from '@linli/kernel/web';

/** `j k` walk through the links of a list; Enter opens the one in focus by itself, for it is a link. */
export function useLinkKeys(selector: string): void {
  const move = (step: 1 | -1): void => {
    const links = [...document.querySelectorAll<HTMLElement>(selector)];
    const now = links.findIndex((link) => link === document.activeElement);
    const next = links[now === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
