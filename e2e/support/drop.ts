import type { Locator, Page } from 'playwright-core';

/** Drops a file onto a part of the page, as the mouse of a person would bring it from the desktop. */
export async function drop(page: Page, onto: Locator, name: string, bytes: Uint8Array): Promise<void> {
  const content = Buffer.from(bytes).toString('base64');
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], fileName));
      return held;
    },
    [name, content] as const,
  );
  await onto.dispatchEvent('dragover', { dataTransfer });
  await onto.dispatchEvent('drop', { dataTransfer });
}
