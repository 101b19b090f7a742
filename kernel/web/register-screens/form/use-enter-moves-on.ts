import type { KeyboardEvent } from 'react';

const INPUTS = 'input:not([type=radio]):not([tabindex="-1"]):not([type=hidden]), textarea, button[aria-haspopup]';

/** Enter goes on to the next field, Ctrl+Enter sends: a form is filled without the mouse. */
export function useEnterMovesOn(send: () => void): (event: KeyboardEvent<HTMLFormElement>) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const { target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      send();
      return;
    }
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    const inputs = [...currentTarget.querySelectorAll<HTMLElement>(INPUTS)];
    inputs[inputs.indexOf(target) + 1]?.focus();
  };
}
