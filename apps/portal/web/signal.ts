/** Says at once when there is no signal, and when it is back. */
export function followSignal(): void {
  const told = document.querySelector<HTMLElement>('[data-offline]');
  if (told === null) return;
  const show = (): void => {
    told.hidden = navigator.onLine;
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
