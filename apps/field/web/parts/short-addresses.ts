/** Ends of the parts of an address that a whole grid shares: county, town, street, community, village. */
const SHARED = /.*[县区市镇乡道村]/;

/**
 * What all addresses of a grid begin with, up to its community: nobody there says it. `汉阴县城关镇南街社区桂花苑3栋` and
 * `汉阴县城关镇南街社区南街18号` share `汉阴县城关镇南街社区`. Empty where they share nothing, or there is only one.
 */
export function sharedBeginning(addresses: readonly string[]): string {
  const [first, ...others] = addresses;
  if (first === undefined || others.length === 0) return '';
  let length = first.length;
  for (const each of others) {
    let at = 0;
    while (at < length && each[at] === first[at]) at += 1;
    length = at;
  }
  return SHARED.exec(first.slice(0, length))?.[0] ?? '';
}
