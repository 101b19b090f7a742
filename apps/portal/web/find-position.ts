const WAIT_MILLISECONDS = 10_000;

/** Offers to note where the phone is; without a script, or without leave, the place is typed. */
export function findPosition(): void {
  if (!('geolocation' in navigator)) return;
  for (const part of document.querySelectorAll<HTMLElement>('[data-position]')) {
    part.hidden = false;
    const status = part.querySelector<HTMLElement>('[role="status"]');
    part.querySelector('button')?.addEventListener('click', () => {
      const say = (key: 'found' | 'missing'): void => {
        if (status !== null) status.textContent = status.dataset[key] ?? '';
      };
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          fill(part, 'lon', coords.longitude);
          fill(part, 'lat', coords.latitude);
          say('found');
        },
        () => say('missing'),
        { enableHighAccuracy: true, timeout: WAIT_MILLISECONDS },
      );
    });
  }
}

/** Six decimals are ten centimetres: more than any phone knows. */
function fill(part: HTMLElement, name: string, degrees: number): void {
  const input = part.closest('form')?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (input !== undefined && input !== null) input.value = degrees.toFixed(6);
}
