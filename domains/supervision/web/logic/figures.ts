import { type Level, levelOf, type Text } from '@linli/kernel/model';
import { formatNumber, percentText, UNKNOWN } from '@linli/kernel/web';
import { type Line, planIndicators } from '../../model/index.ts';

const TENTHS_OF_ALL = 1_000;

/** 800 -> `80%`, 85 -> `8.5%`: a target is said as it was set, without a decimal that nobody wrote. */
export const shortPercent = (tenths: number): string => percentText(tenths).replace('.0%', '%');

/** The target in the unit of the figure: tenths of a percent, or a count. */
export function targetValue({ target, unit }: Pick<Line, 'target' | 'unit'>): number | null {
  if (target === null) return null;
  return unit === 'percent' ? (target.numerator * TENTHS_OF_ALL) / target.denominator : target.numerator / target.denominator;
}

/** The figure in its unit; `null` where nothing can be said. */
export const figureValue = ({ unit, tenths, numerator }: Pick<Line, 'unit' | 'tenths' | 'numerator'>): number | null =>
  unit === 'percent' ? tenths : numerator;

/** The figure as it is shown: floored to one decimal, `—` where it is not known. */
export function figureText(line: Pick<Line, 'unit' | 'tenths' | 'numerator'>): string {
  if (line.unit === 'percent') return percentText(line.tenths);
  return line.numerator === null ? UNKNOWN : formatNumber(line.numerator);
}

/** `4 / 21` beside a percentage; nothing beside a count or where nothing was counted. */
export function portionText({ unit, numerator, denominator }: Pick<Line, 'unit' | 'numerator' | 'denominator'>): string | undefined {
  if (unit !== 'percent' || numerator === null || denominator === null) return undefined;
  return `${formatNumber(numerator)} / ${formatNumber(denominator)}`;
}

const operators: Record<'at-least' | 'at-most' | 'exactly', Text> = {
  'at-least': { zh: '不少于', en: 'at least' },
  'at-most': { zh: '不多于', en: 'at most' },
  exactly: { zh: '等于', en: 'exactly' },
};

export function targetFigure(line: Pick<Line, 'target' | 'unit'>): string {
  const value = targetValue(line);
  if (value === null) return UNKNOWN;
  return line.unit === 'percent' ? shortPercent(value) : formatNumber(value);
}

/** 不少于 80%. */
export function targetText(line: Pick<Line, 'target' | 'unit'>): Text {
  if (line.target === null) return { zh: UNKNOWN, en: UNKNOWN };
  const [op, figure] = [operators[line.target.op], targetFigure(line)];
  return { zh: `${op.zh} ${figure}`, en: `${op.en} ${figure}` };
}

/** Why there is no figure: nothing was counted here, or there is nothing to divide by. Zero needs no reason. */
export function whyUnknown({
  unit,
  numerator,
  denominator,
  tenths,
}: Pick<Line, 'unit' | 'numerator' | 'denominator' | 'tenths'>): Text | undefined {
  if (numerator === null) {
    return {
      zh: '还没有算出来：这里没有计入的城镇社区，或者相关台账还没有记录。',
      en: 'Not counted yet: no urban community here is among those counted, or the registers hold no record.',
    };
  }
  if (unit === 'percent' && tenths === null) {
    return denominator === 0
      ? { zh: '总数是 0，算不出比例。', en: 'The total is 0, so there is no percentage.' }
      : { zh: '总数不知道，算不出比例。', en: 'The total is not known, so there is no percentage.' };
  }
  return undefined;
}

const measures = new Map(planIndicators.map((each) => [each.name, each.measure]));

/** Counts communities that fulfil something, rather than persons or things. */
export const countsCommunities = (name: string | null): boolean => measures.get(name ?? '')?.kind === 'share';

const lowest: readonly Level[] = ['community', 'grid'];

/** In one community a share of communities is a yes or a no, and a percentage would only confuse. */
export const isYesOrNo = (name: string | null, place: string): boolean => countsCommunities(name) && lowest.includes(levelOf(place));

/** Yes or no, for `isYesOrNo`. */
export function yesNoText({ numerator, denominator }: Pick<Line, 'numerator' | 'denominator'>): Text {
  if (numerator === null || denominator === 0) return { zh: UNKNOWN, en: UNKNOWN };
  return numerator >= 1 ? { zh: '做到了', en: 'Done' } : { zh: '还没做到', en: 'Not yet' };
}
