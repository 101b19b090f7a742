import { describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { picture } from './support/pictures.ts';
import { visit } from './support/screen.ts';

const linli = useLinli();

describe('grids', () => {
  it('are seen on the map and in the table, checked, and imported from a file', async () => {
    const page = await linli.signedIn('nanjie');
    await visit(page, '/grids');
    await page.getByRole('button', { name: /^002/ }).click();
    await page.getByRole('region', { name: /网格$/ }).getByText('610921100001002').waitFor();
    await page.locator('.ln-map canvas').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByText(/没有网格员/).waitFor();
    await picture(page, 'grids');
    await visit(page, '/grids/import');
    const at = (east: number, north: number): number[] => [108.4 + east / 1_000, 32.7 + north / 1_000];
    const ring = [at(0, 0), at(3, 0), at(3, 3), at(0, 3), at(0, 0)];
    const file = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { 名称: '导入网格' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
    };
    await page
      .locator('#outline-file')
      .setInputFiles({ name: '范围.geojson', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    await page.getByRole('button', { name: '保存 1 个网格' }).click();
    await page.getByRole('button', { name: /导入网格/ }).waitFor();
  });

  it('fit a phone, and so do care visits', async () => {
    const page = await linli.signedIn('nanjie', sizes.phone);
    for (const path of ['/grids', '/visits']) {
      await visit(page, path);
      expect([path, await cutOffOn(page)]).toEqual([path, []]);
      expect(await violationsOf(page)).toEqual([]);
    }
  });
});
