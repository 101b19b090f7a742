import type { Text } from '../../model/index.ts';

/** Tenths of a percent as text: 299 -> `29.9%`. They come floored, so a figure never rounds up to its target. */
export function percentText(tenths: number | null | undefined): string {
  if (tenths === null || tenths === undefined) return '—';
  const whole = Math.floor(Math.abs(tenths) / 10);
  return `${tenths < 0 ? '-' : ''}${whole}.${Math.floor(Math.abs(tenths) % 10)}%`;
}

const TEN_THOUSAND = 10_000;

/** A count of rows; estimates are rounded so that nobody takes them for exact. */
export function countText(rows: number, estimated: boolean): Text {
  if (!estimated)
    return { zh: `共 ${rows.toLocaleString('en-US')} 条`, en: rows === 1 ? '1 record' : `${rows.toLocaleString('en-US')} records` };
  const tenThousands = rows / TEN_THOUSAND;
  const rounded = tenThousands >= 100 ? Math.round(tenThousands) : Math.round(tenThousands * 10) / 10;
  return {
    zh: `约 ${rounded.toLocaleString('en-US')} 万条`,
    en: `about ${Math.round(rounded * TEN_THOUSAND).toLocaleString('en-US')} records`,
  };
}
