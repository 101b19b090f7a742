import { describe, expect, it } from 'vitest';
import { attachment, geometry, type Geometry } from '../../model/index.ts';
import { faultOfFile } from './attachment/pending.ts';
import { filterShapeOf } from './filter-text.ts';
import { formatValue } from './format-value.ts';
import { drawingOf, roundLength } from './geometry/drawing.ts';
import { positionInWords, sizeInWords } from './geometry/shape-words.ts';
import { draftOf, readDraft } from './read-draft.ts';

const label = { zh: '甲', en: 'A' };
const context = { today: '2026-11-23', demo: true };
const files = attachment({ label, accepts: ['pdf'] });
const where = geometry({ label });
const yard: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [108.5, 32.8],
      [108.502, 32.8],
      [108.502, 32.801],
      [108.5, 32.801],
      [108.5, 32.8],
    ],
  ],
};

describe('a field of files', () => {
  const pending = { pending: 'b', name: '图.pdf', bytes: 9, failed: false };
  it('keeps the form back while a file is on its way or did not arrive', () => {
    expect(readDraft(files, ['a', pending], context)).toMatchObject({ ok: false, fault: { code: 'still-uploading' } });
    expect(readDraft(files, ['a', { ...pending, failed: true }, pending], context)).toMatchObject({ fault: { code: 'upload-failed' } });
    expect(readDraft(files, ['a', 'b'], context)).toEqual({ ok: true, value: ['a', 'b'] });
    expect(readDraft(files, [], context)).toEqual({ ok: true, value: null });
  });

  it('says what it does not take before anything is sent', () => {
    expect(faultOfFile(files, { name: '图.PDF', size: 9 })).toBeUndefined();
    expect(faultOfFile(files, { name: '照片.png', size: 9 })?.zh).toContain('.pdf');
    expect(faultOfFile(files, { name: '图.pdf', size: 0 })?.zh).toContain('空');
    expect(faultOfFile(files, { name: '图.pdf', size: 11e6 })?.zh).toContain('10 MB');
  });

  it('is counted in a list, and filtered by being there', () => {
    expect(formatValue(files, ['a', 'b'], 'zh')).toBe('2 个文件');
    expect(filterShapeOf(files)).toBe('presence');
  });
});

describe('a field of a location', () => {
  it('is read as it is typed, and comes back as coordinates or WKT', () => {
    const read = readDraft(where, '北纬32°53′31.2″，东经108°30′7.56″', context);
    expect(read).toEqual({ ok: true, value: { type: 'Point', coordinates: [108.5021, 32.892] } });
    expect(draftOf(where, { type: 'Point', coordinates: [108.5021, 32.892] })).toBe('108.5021, 32.892');
    expect(draftOf(where, yard)).toMatch(/^POLYGON \(\(108\.5 32\.8, /);
    expect(readDraft(where, draftOf(where, yard), context)).toEqual({ ok: true, value: yard });
    expect(readDraft(where, '32.8, 108.5', context)).toMatchObject({ ok: false, fault: { code: 'geometry-swapped' } });
  });

  it('is told in words', () => {
    expect(formatValue(where, yard, 'zh')).toBe('一个范围，约 2.08 公顷');
    expect(sizeInWords(yard, 'zh')).toBe('面积约 2.08 公顷 · 周长约 596 米 · 东西 187 米，南北 111 米');
    expect(positionInWords([108.5021, 32.892], 'zh')).toBe('东经 108°30′07.6″，北纬 32°53′31.2″');
    expect(positionInWords([108.99999999, 32], 'en')).toBe('109°00′00.0″ E, 32°00′00.0″ N');
  });

  it('is drawn in true proportions with a round scale', () => {
    const drawing = drawingOf(yard);
    expect(drawing?.scale.metres).toBe(50);
    const xs = [...(drawing?.path ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
    const [wide, high] = [0, 1].map(
      (axis) => Math.max(...xs.map((each) => each[axis] ?? 0)) - Math.min(...xs.map((each) => each[axis] ?? 0)),
    );
    expect((wide ?? 0) / (high ?? 1)).toBeCloseTo(187 / 111, 1);
    expect([0.7, 3, 99, 100].map(roundLength)).toEqual([0.5, 2, 50, 100]);
    expect(drawingOf({ type: 'Point', coordinates: [108, 32] })).toBeUndefined();
  });
});
