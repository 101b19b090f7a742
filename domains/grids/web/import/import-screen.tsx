import { type Datum, levelOf } from '@linli/kernel/model';
import { EmptyState, GoLink, MapView, newId, PageHead, PlaceName, RefusalNotice, useAddress, usePlace, useText } from '@linli/kernel/web';
import { Button, Input, Radio } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { addGrids } from '../../model/index.ts';
import { GRIDS_MAX } from '../../model/operations/shapes.ts';
import '../grids.css';
import { useStep } from '../queries.ts';
import { type FileFault, type ReadArea, type ReadFile, readOutlines } from './read-file.ts';

const words: Readonly<Record<FileFault, { zh: string; en: string }>> = {
  'too-large': {
    zh: '文件超过 10 MB。请只导出这个社区的网格再试。',
    en: 'The file is larger than 10 MB. Export the grids of this community only.',
  },
  'not-readable': {
    zh: '读不出这个文件。请选 GeoJSON、KML，或 shapefile 的 .zip（也可以同时选 .shp、.dbf、.prj）。',
    en: 'The file cannot be read. Choose GeoJSON, KML, or a shapefile as .zip (or .shp, .dbf and .prj together).',
  },
  'no-areas': { zh: '文件里没有能用的面。线和点不能当网格。', en: 'The file holds no usable areas. Lines and points are no grids.' },
  'too-many': { zh: `一次最多 ${GRIDS_MAX} 个。请按社区分开导入。`, en: `At most ${GRIDS_MAX} at a time. Import community by community.` },
};

const datumLabels: Readonly<Record<Datum, { zh: string; en: string }>> = {
  cgcs2000: { zh: 'CGCS2000、WGS84（测绘成果、GPS）', en: 'CGCS2000, WGS84 (surveys, GPS)' },
  gcj02: { zh: '高德、腾讯（GCJ-02）', en: 'Amap, Tencent (GCJ-02)' },
  bd09: { zh: '百度（BD-09）', en: 'Baidu (BD-09)' },
};

/** `/grids/import`: outlines out of a file, looked over on the map before anything is kept. */
export function ImportScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { go } = useAddress();
  const [datum, setDatum] = useState<Datum>('cgcs2000');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [read, setRead] = useState<ReadFile | FileFault>();
  const [names, setNames] = useState<Readonly<Record<number, string>>>({});
  const add = useStep(addGrids, () => go('/grids'));
  const title = t({ zh: '导入网格范围', en: 'Import outlines of grids' });
  const above = <GoLink to="/grids">{t({ zh: '网格图', en: 'Map of grids' })}</GoLink>;
  const areas = useMemo<readonly ReadArea[]>(() => (typeof read === 'object' ? read.areas : []), [read]);
  const layers = useMemo(
    () => [{ id: 'read', label: title, tone: 'brand' as const, labelled: true, features: areas.map((each, at) => ({ id: String(at), geometry: each.area, label: names[at] ?? each.name })) }], // prettier-ignore
    [areas, names, title],
  );
  if (place === '' || levelOf(place) !== 'community')
    return (
      <>
        <PageHead title={title} above={above} />
        <EmptyState title={t({ zh: '先选一个社区（村）', en: 'Choose a community first' })}>
          <p>{t({ zh: '网格以社区为单位划，在页面上方换到要导入的社区。', en: 'Grids belong to a community: change the place above.' })}</p>
        </EmptyState>
      </>
    );
  const look = async (chosen: readonly File[], from: Datum): Promise<void> => {
    setNames({});
    setRead(chosen.length === 0 ? undefined : await readOutlines(chosen, from));
  };
  const send = (): void =>
    add.mutate({
      place,
      grids: areas.map((each, at) => ({
        id: newId(),
        name: (names[at] ?? each.name).trim(),
        kind: 'base' as const,
        area: each.area,
        ...(each.number.startsWith(place) ? { number: each.number } : {}),
      })),
    });
  return (
    <>
      <PageHead
        title={title}
        above={above}
        aside={<PlaceName place={place} />}
        help={t({
          zh: '文件只在您的电脑上读，看过没问题再保存。',
          en: 'The file is read on your computer; nothing is kept before you have looked it over.',
        })}
      />
      <section className="ln-panel gr-part">
        <div className="ln-field">
          <label htmlFor="outline-file">{t({ zh: '范围文件', en: 'File of outlines' })}</label>
          <input
            id="outline-file"
            type="file"
            multiple
            accept=".geojson,.json,.kml,.zip,.shp,.dbf,.prj,.cpg"
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              setFiles(chosen);
              void look(chosen, datum);
            }}
          />
          <p className="ln-hint">
            {t({
              zh: 'GeoJSON、KML，或 shapefile（.zip，或同时选 .shp、.dbf、.prj）。',
              en: 'GeoJSON, KML, or a shapefile (.zip, or .shp, .dbf and .prj together).',
            })}
          </p>
        </div>
        <div className="ln-field">
          <span id="outline-datum">{t({ zh: '坐标是哪一种', en: 'Which coordinates' })}</span>
          <Radio.Group
            aria-labelledby="outline-datum"
            value={datum}
            onChange={(event) => {
              setDatum(event.target.value as Datum);
              void look(files, event.target.value as Datum);
            }}
            options={Object.entries(datumLabels).map(([value, label]) => ({ value, label: t(label) }))}
          />
          {datum === 'cgcs2000' ? null : (
            <p className="ln-hint">
              {t({
                zh: '按公开的近似算法换算，误差一两米，划网格够用，不能当界址。',
                en: 'Converted by the public approximation, within a metre or two: enough for grids, not for boundary stones.',
              })}
            </p>
          )}
        </div>
      </section>
      {typeof read === 'string' ? (
        <p className="ln-notice ln-notice-red" role="alert">
          {t(words[read])}
        </p>
      ) : null}
      {areas.length === 0 ? null : (
        <>
          <MapView layers={layers} label={title} height={360} />
          <div className="ln-table-frame">
            <table className="ln-table gr-import">
              <caption className="ln-out-of-sight">{t({ zh: '读到的网格', en: 'Grids read' })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t({ zh: '网格名称', en: 'Name' })}</th>
                  <th scope="col">{t({ zh: '编号', en: 'Number' })}</th>
                </tr>
              </thead>
              <tbody>
                {areas.map((each, at) => (
                  <tr key={`${at} ${each.name}`}>
                    <td>
                      <Input
                        aria-label={t({ zh: '第 {n} 个网格的名称', en: 'Name of grid {n}' }, { n: at + 1 })}
                        value={names[at] ?? each.name}
                        maxLength={60}
                        onChange={(event) => setNames({ ...names, [at]: event.target.value })}
                      />
                    </td>
                    <td className="ln-figures">
                      {each.number.startsWith(place) ? (
                        each.number
                      ) : (
                        <span className="ln-hint">{t({ zh: '系统排号', en: 'numbered by the platform' })}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {typeof read === 'object' && read.leftOut > 0 ? (
            <p className="ln-hint">
              {t(
                {
                  zh: '另有 {n} 个图形不是面，或边界自己交叉，没有读入。',
                  en: '{n} more shapes are no areas or cross themselves and were left out.',
                },
                { n: read.leftOut },
              )}
            </p>
          ) : null}
          {add.error === null ? null : <RefusalNotice error={add.error} />}
          <div className="ln-form-foot">
            <Button type="primary" loading={add.isPending} onClick={send}>
              {t({ zh: '保存 {n} 个网格', en: 'Save {n} grids' }, { n: areas.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
