/**
 * What Linli looks like, in one file for desk and portal: ink on warm white, one brand colour for what can be done, and
 * status colours that are reserved for status. Every pair that text is set in has a contrast of 4.5:1 or more.
 */
export const colours = {
  paper: '#faf8f4',
  surface: '#ffffff',
  sunken: '#f3f0e9',
  line: '#e3ded3',
  lineStrong: '#8f897c',
  ink: '#1f2421',
  inkSoft: '#48514b',
  inkFaint: '#636c66',
  brand: '#1f5d4c',
  brandStrong: '#164638',
  brandSoft: '#e6f0eb',
  onBrand: '#ffffff',
  green: '#1e6b38',
  greenSoft: '#e4f2e7',
  amber: '#855600',
  amberSoft: '#fbf0d8',
  red: '#a8271f',
  redSoft: '#fbe9e6',
  grey: '#5a625d',
  greySoft: '#eceae4',
} as const;

export type Colour = keyof typeof colours;

/** One type scale of five sizes, in px; the portal doubles as large print by its root size. */
export const scales = {
  desk: { small: 12, body: 14, lead: 16, title: 20, figure: 28 },
  portal: { small: 15, body: 18, lead: 20, title: 26, figure: 34 },
} as const;

/** The system's own Chinese sans: nothing is loaded from anywhere. */
export const fontFamily =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Hiragino Sans GB', system-ui, sans-serif";

/** Widths in px at which a page changes its shape; `narrow` and below is a phone. */
export const breakpoints = { narrow: 720, wide: 1100 } as const;

/** `--ln-ink: #…` for every token, to be set on the root element. Sizes are in rem so that text zoom works. */
export function customProperties(density: keyof typeof scales): Record<string, string> {
  const dashed = (name: string): string => `--ln-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const sizes = Object.entries(scales[density]).map(([name, px]): [string, string] => [`--ln-size-${name}`, `${px / 16}rem`]);
  return Object.fromEntries([
    ...Object.entries(colours).map(([name, value]): [string, string] => [dashed(name), value]),
    ...sizes,
    ['--ln-font', fontFamily],
  ]);
}
