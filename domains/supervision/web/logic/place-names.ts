/** 城关镇南街社区, read on the page of 城关镇, is 南街社区; a name that is nothing else stays whole. */
export function nameWithin(name: string, upper: string | undefined): string {
  return upper !== undefined && name.length > upper.length && name.startsWith(upper) ? name.slice(upper.length) : name;
}
