import { useCallback, useState, type ReactElement } from 'react';
import type { Register } from '../../../model/index.ts';
import { fieldsOf } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { useAddress, usePlace } from '../../navigation/index.ts';
import { countText, PageHead, RefusalNotice, useIsNarrow } from '../../parts/index.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { showsPlace } from './columns.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { ListActions } from './list-actions.tsx';
import { ListCards } from './list-cards.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListPager } from './list-pager.tsx';
import { ListTable } from './list-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { filterName, firstPage, mayStandInAddress, nextSort, readView } from './list-view.ts';
import { useColumns } from './use-columns.ts';
import { useRegisterCount, useRegisterList } from './use-register-list.ts';
import { useRowKeys } from './use-row-keys.ts';

const FILTERS_ID = 'list-filters';

/** The rows of a register: found, narrowed down, ordered, opened, exported. Everything comes from the declaration. */
export function RegisterList({ register }: { readonly register: Register }): ReactElement {
  const t = useText();
  const narrow = useIsNarrow();
  const { search, setSearch } = useAddress();
  const [privateSearch, setPrivateSearch] = useState('');
  const read = readView(search, register);
  const view = privateSearch === '' ? read : { ...read, search: privateSearch };
  const list = useRegisterList(register, view);
  const { columns, choose } = useColumns(register);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dialog, setDialog] = useState<'columns' | 'export'>();
  const withPlace = showsPlace(register, usePlace());
  useRowKeys();

  const onSearch = useCallback(
    (text: string) => {
      const open = mayStandInAddress(text);
      setPrivateSearch(open ? '' : text);
      setSearch({ search: open ? text : undefined, ...firstPage }, { replace: true });
    },
    [setSearch],
  );
  const onFilter = (key: string, text: string): void => setSearch({ [filterName(key)]: text, ...firstPage });
  const noFilters = Object.fromEntries(Object.keys(view.filters).map((key) => [filterName(key), undefined]));
  const onClear = (): void => {
    setPrivateSearch('');
    setSearch({ ...noFilters, search: undefined, ended: undefined, ...firstPage });
  };

  const searched = fieldsOf(register).filter(([, field]) => field.searched === true);
  const hint = t(
    { zh: '搜索{fields}', en: 'Search {fields}' },
    { fields: searched.map(([, field]) => t(field.label)).join(t({ zh: '、', en: ', ' })) },
  );
  const count = useRegisterCount(register, view, list.isPlaceholderData ? undefined : list.data);
  const counted = count === null || count === undefined ? '' : t(countText(count.rows, count.estimated));
  const rows = list.data?.rows;
  const Rows = narrow ? ListCards : ListTable;
  return (
    <>
      <PageHead
        title={t(register.label)}
        help={t(register.help)}
        aside={
          <span role="status" aria-busy={count === undefined && list.error === null}>
            {counted}
          </span>
        }
        actions={<ListActions register={register} onExport={() => setDialog('export')} onColumns={() => setDialog('columns')} />}
      />
      <ListToolbar
        view={view}
        hint={hint}
        filtersOpen={filtersOpen}
        filtersId={FILTERS_ID}
        onSearch={onSearch}
        onEnded={(ended) => setSearch({ ended: ended === 'no' ? undefined : ended, ...firstPage })}
        onToggleFilters={() => setFiltersOpen(!filtersOpen)}
      />
      {filtersOpen ? <FilterPanel id={FILTERS_ID} register={register} view={view} onFilter={onFilter} /> : null}
      <FilterChips register={register} view={view} onFilter={onFilter} onClear={() => setSearch({ ...noFilters, ...firstPage })} />
      {list.error === null ? null : <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 ? (
        <ListEmpty register={register} view={view} onClear={onClear} />
      ) : list.error !== null && rows === undefined ? null : (
        <div aria-busy={list.isFetching} className={list.isPlaceholderData ? 'ln-old' : undefined}>
          <Rows
            register={register}
            columns={columns}
            rows={rows}
            withPlace={withPlace}
            withEnded={view.ended !== 'no'}
            sort={view.sort}
            onSort={(key) => setSearch({ sort: nextSort(view.sort, key), ...firstPage })}
          />
        </div>
      )}
      <ListPager view={view} next={list.data?.next ?? null} />
      {dialog === 'columns' ? (
        <ColumnDialog register={register} columns={columns} onChoose={choose} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog === 'export' ? <ExportDialog register={register} view={view} count={counted} onClose={() => setDialog(undefined)} /> : null}
    </>
  );
}
