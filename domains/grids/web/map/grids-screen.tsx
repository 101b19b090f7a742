import { type Geometry, decideRight, levelOf } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  type MapFeature,
  MapView,
  PageHead,
  PlaceName,
  ReasonDialog,
  RefusalNotice,
  StatusMark,
  useActor,
  useAddress,
  useIsNarrow,
  usePlace,
  useSession,
  useText,
} from '@linli/kernel/web';
import { Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { dwelling } from '@linli/residents/model';
import { checkCommunity, grid, listBaseMaps, listGrids, redrawGrids } from '../../model/index.ts';
import '../grids.css';
import { useAnswer, useStep } from '../queries.ts';
import { GridPanel } from '../staff/grid-panel.tsx';
import { AddDialog } from './add-dialog.tsx';
import { FaultList } from './fault-list.tsx';
import { GridList } from './grid-list.tsx';
import { PlaceDwellingsDialog } from './place-dialog.tsx';
import { PointChooser } from './point-chooser.tsx';
import { type PointChoice, useGridLayers, usePointLayer } from './use-layers.ts';

const title = { zh: '网格图', en: 'Map of grids' };
const HEIGHT = 520;
const HEIGHT_NARROW = 320;

/** `/grids`: the grids of a community or a town, on the map and in a list. */
export function GridsScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const level = place === '' ? 'country' : levelOf(place);
  if (level === 'town' || level === 'community' || level === 'grid') return <GridsOf place={place} key={place} />;
  return (
    <>
      <PageHead title={t(title)} />
      <EmptyState title={t({ zh: '先选一个镇或社区', en: 'Choose a town or a community first' })}>
        <p>
          {t({
            zh: '在页面上方换地方，网格图一次看一个镇或一个社区（村）。',
            en: 'Change the place above: the map shows one town or community at a time.',
          })}
        </p>
      </EmptyState>
    </>
  );
}

type Mode = 'look' | 'draw' | 'modify';

function GridsOf({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const narrow = useIsNarrow();
  const { search, setSearch } = useAddress();
  const on = search['on'];
  const isCommunity = levelOf(place) === 'community';
  const [mode, setMode] = useState<Mode>('look');
  const [drawn, setDrawn] = useState<Geometry>();
  const [changed, setChanged] = useState<readonly MapFeature[]>([]);
  const [asking, setAsking] = useState<'redraw' | 'place'>();
  const [checking, setChecking] = useState(false);
  const [choice, setChoice] = useState<PointChoice>();
  const { data, error, refetch } = useAnswer(listGrids, { place, ...(on === undefined ? {} : { on }) });
  const check = useAnswer(checkCommunity, { place: place.slice(0, 12).padEnd(12, '0') }, checking && isCommunity);
  const { data: base } = useAnswer(listBaseMaps, {});
  const grids = useMemo(() => data?.grids ?? [], [data]);
  const faults = useMemo(() => (checking ? (check.data?.faults ?? []) : []), [checking, check.data]);
  const gridLayers = useGridLayers(grids, faults);
  const points = usePointLayer(choice, place);
  const layers = useMemo(() => [...gridLayers, ...points.layers], [gridLayers, points.layers]);
  const picked = search['grid'] ?? null;
  const pick = (id: string): void => setSearch({ grid: id === picked ? undefined : id }, { replace: true });
  const redraw = useStep(redrawGrids, () => {
    setAsking(undefined);
    setChanged([]);
    setMode('look');
  });
  const past = on !== undefined && on < today;
  const barred = decideRight(actor, grid, 'write');
  const one = grids.find(({ id }) => id === picked);
  const back = (): void => {
    setMode('look');
    setChanged([]);
    void refetch();
  };
  return (
    <>
      <PageHead
        title={t(title)}
        aside={
          <>
            <PlaceName place={place} />
            {data === undefined ? null : <Coverage inNoGrid={data.inNoGrid} grids={grids.length} past={past} />}
          </>
        }
        help={t({
          zh: '计划里的 Q17、Q18 从这里数：每处住房都在网格里，每个网格都有人管。',
          en: 'Rows Q17 and Q18 are counted from here: every dwelling in a grid, somebody for every grid.',
        })}
        actions={
          past || !isCommunity ? undefined : mode === 'look' ? (
            <>
              <ExplainedButton type="primary" refusal={barred} onClick={() => setMode('draw')}>
                {t({ zh: '画一个网格', en: 'Draw a grid' })}
              </ExplainedButton>
              <ExplainedButton refusal={barred} onClick={() => setMode('modify')}>
                {t({ zh: '调整边界', en: 'Move borders' })}
              </ExplainedButton>
              <ExplainedButton refusal={decideRight(actor, dwelling, 'write')} onClick={() => setAsking('place')}>
                {t({ zh: '住房划入网格', en: 'Place dwellings' })}
              </ExplainedButton>
              <Button onClick={() => setChecking(true)}>{t({ zh: '检查', en: 'Check' })}</Button>
              {barred === undefined ? <GoLink to="/grids/import">{t({ zh: '导入范围', en: 'Import outlines' })}</GoLink> : null}
            </>
          ) : (
            <>
              {mode === 'modify' ? (
                <Button type="primary" disabled={changed.length === 0} onClick={() => setAsking('redraw')}>
                  {t({ zh: '保存边界', en: 'Save borders' })}
                </Button>
              ) : null}
              <Button onClick={back}>{t({ zh: '不改了', en: 'Leave it' })}</Button>
            </>
          )
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {(base?.barred.length ?? 0) === 0 ? null : (
        <p className="ln-hint">
          {t(
            {
              zh: '底图“{names}”没有显示：地址不合要求，或者运维还没有放行。',
              en: 'Base map "{names}" is not shown: its address does not fit, or whoever runs the platform has not let it in.',
            },
            { names: base?.barred.join('、') ?? '' },
          )}
        </p>
      )}
      <ModeWords mode={mode} />
      <div className="gr-bar">
        <PointChooser choice={choice} count={points.count} onChange={setChoice} />
        <label className="gr-on">
          {t({ zh: '哪一天的网格', en: 'As of' })}
          <input
            type="date"
            className="ln-native"
            max={today}
            value={on ?? today}
            onChange={(event) => setSearch({ on: event.target.value === today ? undefined : event.target.value, grid: undefined })}
          />
        </label>
      </div>
      <div className="gr-sheet">
        <MapView
          layers={layers}
          base={base?.maps ?? []}
          label={t({ zh: '网格图', en: 'Map of grids' })}
          picked={picked}
          onPick={(_, id) => pick(id)}
          draw={mode === 'draw' && drawn === undefined ? 'polygon' : undefined}
          onDrawn={setDrawn}
          modify={mode === 'modify' ? 'grids' : undefined}
          onModified={setChanged}
          height={narrow ? HEIGHT_NARROW : HEIGHT}
        />
        <div className="gr-side">
          {data !== undefined && grids.length === 0 ? <NoGrids past={past} /> : <GridList grids={grids} picked={picked} onPick={pick} />}
          {one === undefined || past ? null : <GridPanel facts={one} />}
          {checking && isCommunity ? (
            <FaultList faults={check.data?.faults} hasBoundary={check.data?.hasBoundary ?? true} error={check.error} onPick={pick} />
          ) : null}
        </div>
      </div>
      {drawn === undefined ? null : (
        <AddDialog
          place={place}
          area={drawn}
          onClose={(added) => {
            setDrawn(undefined);
            setMode('look');
            if (added !== undefined) setSearch({ grid: added }, { replace: true });
          }}
        />
      )}
      {asking === 'place' ? <PlaceDwellingsDialog place={place} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'redraw' ? (
        <ReasonDialog
          title={t({ zh: '保存 {n} 个网格的新边界', en: 'Save new borders of {n} grids' }, { n: changed.length })}
          action={t({ zh: '保存边界', en: 'Save borders' })}
          busy={redraw.isPending}
          error={redraw.error}
          onSend={(reason) => redraw.mutate({ reason, grids: changed.map(({ id, geometry }) => ({ id, version: grids.find((each) => each.id === id)?.version ?? 1, area: geometry })) })} // prettier-ignore
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  );
}

function Coverage({
  inNoGrid,
  grids,
  past,
}: {
  readonly inNoGrid: number;
  readonly grids: number;
  readonly past: boolean;
}): ReactElement | null {
  const t = useText();
  if (past) return <StatusMark tone="grey" word={t({ zh: '过去某一天', en: 'A past day' })} />;
  if (grids === 0) return <StatusMark tone="red" word={t({ zh: '还没有网格', en: 'No grids yet' })} />;
  return inNoGrid === 0 ? (
    <StatusMark tone="green" word={t({ zh: '住房都在网格里', en: 'Every dwelling in a grid' })} />
  ) : (
    <StatusMark tone="red" word={t({ zh: '{n} 处住房没有划入', en: '{n} dwellings in no grid' }, { n: inNoGrid })} />
  );
}

function ModeWords({ mode }: { readonly mode: Mode }): ReactElement | null {
  const t = useText();
  if (mode === 'look') return null;
  return (
    <p className="ln-notice" role="status">
      {mode === 'draw'
        ? t({
            zh: '在图上一下一下点出边界，双击收尾。靠近别的网格会自动贴上边。',
            en: 'Click corner by corner, double-click to finish. Borders of other grids attract the pointer.',
          })
        : t({
            zh: '拖动边界上的点。两个网格共用的点一起动，不会拉出缝。',
            en: 'Drag the corners of borders. A corner that two grids share moves in both.',
          })}
    </p>
  );
}

function NoGrids({ past }: { readonly past: boolean }): ReactElement {
  const t = useText();
  return (
    <EmptyState
      title={past ? t({ zh: '这一天还没有网格', en: 'No grids on that day' }) : t({ zh: '这里还没有网格', en: 'No grids here yet' })}
    >
      <p>
        {t({
          zh: '在图上画，或者导入已有的范围文件（GeoJSON、KML、shapefile）。',
          en: 'Draw them on the map, or import a file of outlines (GeoJSON, KML, shapefile).',
        })}
      </p>
    </EmptyState>
  );
}
