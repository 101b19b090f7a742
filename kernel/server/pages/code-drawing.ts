import { encode } from 'uqr';
import { type Html, drawn, html } from './html.ts';

const BORDER = 2; // squares of white around it; readers need some

/** An address as a code to be scanned (ISO/IEC 18004), with the words that say what it is. A text with the same address stands beside it. */
export function codeDrawing(address: string, label: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<div class="pg-code">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges">${drawn(`<path d="${squares.join('')}"/>`)}</svg>
  </div>`;
}
