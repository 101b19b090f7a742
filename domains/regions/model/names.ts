/** Words after which a committee's suffix falls away without a `村` in its place. */
const wholeBefore = /(村|社区|嘎查|街道|街|队|农场|林场)$/;

/**
 * The name for screens: `南街社区居委会` is `南街社区`, `东南村委会` is `东南村`, `塔班陶勒盖嘎查委员会` is `塔班陶勒盖嘎查`.
 * Names of towns and above stay as they are. The full name stays in the tree: documents need it.
 */
export function shortName(name: string): string {
  const village = /^(.+?)(?:村民委员会|村委会)$/.exec(name)?.[1];
  if (village !== undefined) return wholeBefore.test(village) ? village : `${village}村`;
  const urban = /^(.+?)(?:居民委员会|居委会)$/.exec(name)?.[1];
  if (urban !== undefined) return urban === '社区' ? name : urban;
  return /^(.+(?:嘎查|社区|街道|街))(?:委员会|委会)$/.exec(name)?.[1] ?? name;
}

/**
 * A community as people must see it: town and community, because names repeat (one county has six called 集镇).
 * Takes full names.
 */
export function displayName(town: string, community: string): string {
  const short = shortName(community);
  return short.startsWith(town) ? short : `${town}${short}`;
}

const placeholderCities = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/**
 * Nodes that exist only to fill a level of the code and are no organisation: `市辖区` below a municipality, a city
 * without counties repeated as its own county (东莞市 4419 > 441900), `…直辖村级区划`. Breadcrumbs leave them out.
 */
export function isPlaceholder(code: string, name: string, parentName: string): boolean {
  if (code.length === 4) return placeholderCities.has(name);
  if (code.length === 6) return name === parentName;
  return code.length === 9 && name.endsWith('直辖村级区划');
}
