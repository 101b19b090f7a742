import type { OutputOf, Text } from '@linli/kernel/model';
import type { listGrids } from '../model/index.ts';
import { gridPartCodes } from '../model/codes.ts';

export type GridFacts = OutputOf<typeof listGrids>['grids'][number];

export const partWord = (part: string): Text => gridPartCodes.find(part) ?? { zh: part, en: part };

/** The serial by which people call a grid: `003`. */
export const serialOf = (number: string): string => number.slice(12);
