import { describe, expect, it } from 'vitest';
import { type Colour, colours, customProperties } from './tokens.ts';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const pairs: readonly [Colour, Colour][] = [
  ...(['ink', 'inkSoft', 'inkFaint', 'brand', 'green', 'amber', 'red', 'grey'] as const).flatMap((ink) =>
    (['paper', 'surface', 'sunken'] as const).map((ground): [Colour, Colour] => [ink, ground]),
  ),
  ['onBrand', 'brand'],
  ['onBrand', 'brandStrong'],
  ['brand', 'brandSoft'],
  ['ink', 'brandSoft'],
  ['inkFaint', 'brandSoft'],
  ['green', 'greenSoft'],
  ['amber', 'amberSoft'],
  ['ink', 'amberSoft'],
  ['red', 'redSoft'],
  ['ink', 'redSoft'],
  ['grey', 'greySoft'],
];

describe('tokens', () => {
  it.each(pairs)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edge of a box that takes input with 3:1', () => {
    expect(contrast(colours.lineStrong, colours.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.lineStrong, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it('gives each token as a custom property, sizes in rem', () => {
    expect(customProperties('desk')).toMatchObject({ '--ln-brand-soft': colours.brandSoft, '--ln-size-body': '0.875rem' });
    expect(customProperties('portal')).toMatchObject({ '--ln-size-body': '1.125rem' });
  });
});
