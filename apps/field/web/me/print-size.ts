const KEY = 'linli.field.print';

export type Print = 'usual' | 'large';

/** How large this phone shows its words; browsers that forbid storage forget the choice, no more. */
export function findPrint(): Print {
  try {
    return localStorage.getItem(KEY) === 'large' ? 'large' : 'usual';
  } catch {
    return 'usual';
  }
}

function show(print: Print): void {
  document.documentElement.dataset['print'] = print;
}

export const keepPrint = (): void => show(findPrint());

export function setPrint(print: Print): void {
  show(print);
  try {
    localStorage.setItem(KEY, print);
  } catch {
    // The choice then lasts until the page is closed.
  }
}
