/** After a form came back, the reader begins with what is wrong. */
export function focusFault(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
