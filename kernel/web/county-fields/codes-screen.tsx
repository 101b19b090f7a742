import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { useAddress } from '../navigation/index.ts';
import { PageHead } from '../parts/index.ts';
import { CodeItems } from './code-items.tsx';
import { useDeclaring } from './use-declaring.ts';

/** `/administration/county-codes`: items that the county adds to lists which no standard fixes. */
export function CountyCodesScreen(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const { lists, own } = useDeclaring();
  const open = [...lists.values()].filter((list) => list.open);
  const list =
    open.find((each) => each.name === search['list']) ?? open.find((each) => own.codes.some((code) => code.list === each.name)) ?? open[0];
  return (
    <>
      <PageHead
        title={t({ zh: '本县选项', en: 'Items of the county' })}
        help={t({
          zh: '国家标准规定的选项不能改；其余的选项表，县里可以增加自己的选项。',
          en: 'Lists of a national standard stay as they are; to the others a county may add items of its own.',
        })}
      />
      <div className="ln-toolbar">
        <Select
          aria-label={t({ zh: '选项表', en: 'Code list' })}
          value={list?.name ?? ''}
          style={{ minWidth: 240 }}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(name) => setSearch({ list: name })}
          options={open.map((each) => ({ value: each.name, label: t(each.label) }))}
        />
      </div>
      {list === undefined ? null : (
        <section className="ln-panel" aria-labelledby="standing-title">
          <h2 id="standing-title">{t({ zh: '系统已有的选项', en: 'Items that are there' })}</h2>
          <p>{list.items.map((item) => t(item)).join(t({ zh: '、', en: ', ' }))}</p>
        </section>
      )}
      {list === undefined ? null : <CodeItems key={list.name} list={list.name} />}
    </>
  );
}
