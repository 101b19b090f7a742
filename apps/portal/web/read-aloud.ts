const BLOCKS = 'h1, h2, h3, p, li, dt, dd, legend, label, summary';
const RATE = 0.9; // a little slower than one reads to oneself

/** What is read, block by block: whole text at once stops after some seconds in some browsers. */
function linesOf(main: Element): string[] {
  return [...main.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && block.offsetParent !== null)
    .map((block) => (block.innerText ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A button that reads the page aloud, where the device can speak. */
export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-read]');
  const main = document.querySelector('main');
  if (button === null || main === null || !('speechSynthesis' in window)) return;
  const begin = button.textContent ?? '';
  const stop = button.dataset['stop'] ?? '';
  button.hidden = false;
  const over = (): void => {
    button.textContent = begin;
    button.setAttribute('aria-pressed', 'false');
  };
  button.addEventListener('click', () => {
    const speaking = button.getAttribute('aria-pressed') === 'true';
    speechSynthesis.cancel();
    if (speaking) return over();
    button.textContent = stop;
    button.setAttribute('aria-pressed', 'true');
    const lines = linesOf(main);
    for (const [at, line] of lines.entries()) {
      const said = new SpeechSynthesisUtterance(line);
      said.lang = document.documentElement.lang;
      said.rate = RATE;
      if (at === lines.length - 1) said.addEventListener('end', over);
      speechSynthesis.speak(said);
    }
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
