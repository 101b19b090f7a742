import type { Page } from 'playwright-core';

/**
 * What does not fit: a page that must be pushed sideways, or a button or heading whose words are cut off or stand outside.
 * Tables scroll in frames of their own; that is no fault.
 */
export async function cutOffOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const whole = document.documentElement.scrollWidth;
    if (whole > width + 1) found.push(`the page is ${whole} wide in a window of ${width}`);
    for (const element of document.querySelectorAll<HTMLElement>('main h1, main button, main .ant-btn')) {
      const { left, right, width: own } = element.getBoundingClientRect();
      const hidden = own <= 1 || element.closest('.ln-table-frame, .ln-out-of-sight, [hidden]') !== null;
      if (hidden || getComputedStyle(element).visibility === 'hidden') continue;
      const name = element.innerText.trim() || element.getAttribute('aria-label') || element.tagName;
      if (left < -1 || right > width + 1)
        found.push(`"${name}" stands outside, from ${Math.round(left)} to ${Math.round(right)} of ${width}`);
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
        found.push(`"${name}" is cut off`);
    }
    return found;
  });
}
