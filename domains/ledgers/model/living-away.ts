import { normaliseText } from '@linli/kernel/model';

/** An address that begins with a province or a city; 福临小区 and 超市 are neither. */
const FAR = /^(?:.{2,7}?(?:省|自治区)|.{2,6}?(?<!超)市)/;
/** The last county, district or county town in what every address begins with. */
const COUNTY = /^(?:.{2,7}?(?:省|自治区))?(?:.{2,7}?(?:(?<!超)市|自治州|地区|盟))?(.{1,8}?(?:县|(?<![小社])区|旗|市))/;

const countyOf = (address: string): string | undefined => COUNTY.exec(address)?.[1];

/**
 * Does somebody who is registered at one address live in another county by the other? Only where the address of the home begins with its
 * province or city and neither address names the county of the other: a short address is one of this place.
 */
export function livesAway(registered: unknown, current: unknown): boolean {
  if (typeof registered !== 'string' || typeof current !== 'string') return false;
  const [there, here] = [normaliseText(current).replaceAll(/\s/g, ''), normaliseText(registered).replaceAll(/\s/g, '')];
  const [far, home] = [countyOf(there), countyOf(here)];
  return FAR.test(there) && far !== undefined && home !== undefined && !here.includes(far) && !there.includes(home);
}
