import type { Locator, Page } from 'playwright-core';

interface File {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Drops files onto a part of the page, all at once, as the mouse of a person would bring them from the desktop. */
export async function dropAll(page: Page, onto: Locator, files: readonly File[]): Promise<void> {
  const contents = files.map(({ fileName, bytes }) => [fileName, Buffer.from(bytes).toString('base64')] as const);
  const dataTransfer = await page.evaluateHandle((all) => {
    const held = new DataTransfer();
    for (const [fileName, text] of all) held.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], fileName));
    return held;
  }, contents);
  await onto.dispatchEvent('dragover', { dataTransfer });
  await onto.dispatchEvent('drop', { dataTransfer });
}

export const drop = (page: Page, onto: Locator, fileName: string, bytes: Uint8Array): Promise<void> =>
  dropAll(page, onto, [{ fileName, bytes }]);
