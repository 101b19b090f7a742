import { pinyin } from 'pinyin-pro';
import { normaliseText } from '../values/index.ts';

const KEY_MAX = 40; // fits a column head, an address and an index name
export const COUNTY_KEY = /^x_[a-z][a-z0-9]{0,39}$/;

/** `健身卡号` -> `x_jianshenkahao`; a key that was ever used in the register gets a number behind it. */
export function countyKeyOf(label: string, used: readonly string[]): string {
  const said = pinyin(normaliseText(label), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const word = (/^[a-z]/.test(said) ? said : `f${said}`).slice(0, KEY_MAX - 3);
  const taken = new Set(used);
  for (let number = 1; ; number += 1) {
    const key = `x_${word}${number === 1 ? '' : number}`;
    if (!taken.has(key)) return key;
  }
}
