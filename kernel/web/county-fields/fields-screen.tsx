import { Select } from 'antd';
import type { ReactElement } from 'react';
import {
  type CountyField,
  type Register,
  askCycleLabels,
  countyFieldKindLabels,
  decideDeclaring,
  departments,
  fieldsOf,
} from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink, useAddress } from '../navigation/index.ts';
import { EmptyState, ExplainedButton, PageHead, StatusMark } from '../parts/index.ts';
import { useActor, useSession } from '../session/index.ts';
import { fieldAddress, useDeclaring } from './use-declaring.ts';

/** `/administration/county-fields`: what the county asks beyond the declared fields, register by register. */
export function CountyFieldsScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { search, setSearch, go } = useAddress();
  const { registers, own } = useDeclaring();
  const asking = registers.find((of) => own.fields.some((field) => field.register === of.name));
  const of = registers.find((each) => each.name === search['register']) ?? asking ?? registers[0];
  const countIn = (each: Register): number => own.fields.filter((field) => field.register === each.name).length;
  const add = (): void => go('/administration/county-fields/new', of === undefined ? {} : { register: of.name });
  const button = (
    <ExplainedButton type="primary" refusal={decideDeclaring(actor, of, undefined)} onClick={add}>
      {t({ zh: '新增字段', en: 'New field' })}
    </ExplainedButton>
  );
  return (
    <>
      <PageHead
        title={t({ zh: '本县自定义字段', en: 'Fields of the county' })}
        help={t({
          zh: '系统没有、县里确实要采的内容加在这里。加好后登记、导入、筛选、导出和统计都能用，每项只采一次。',
          en: 'What the county needs and the system does not ask. Once added it is registered, imported, filtered, exported and counted like any other.',
        })}
        actions={button}
      />
      <div className="ln-toolbar">
        <Select
          aria-label={t({ zh: '登记簿', en: 'Register' })}
          value={of?.name ?? ''}
          style={{ minWidth: 240 }}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(name) => setSearch({ register: name })}
          options={registers.map((each) => ({
            value: each.name,
            label: countIn(each) === 0 ? t(each.label) : `${t(each.label)}（${countIn(each)}）`,
          }))}
        />
      </div>
      {of === undefined ? null : <OwnFields of={of} fields={own.fields.filter((field) => field.register === of.name)} action={button} />}
      {of === undefined ? null : <AskedAlready of={of} />}
    </>
  );
}

/** What the register asks by itself, so that nobody adds it a second time. */
function AskedAlready({ of }: { readonly of: Register }): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel" aria-labelledby="asked-title">
      <h2 id="asked-title">{t({ zh: '系统已有的字段', en: 'Asked already' })}</h2>
      <p>
        {fieldsOf(of)
          .map(([, field]) => t(field.label))
          .join(t({ zh: '、', en: ', ' }))}
      </p>
    </section>
  );
}

function OwnFields({
  of,
  fields,
  action,
}: {
  readonly of: Register;
  readonly fields: readonly CountyField[];
  readonly action: ReactElement;
}): ReactElement {
  const t = useText();
  if (fields.length === 0) {
    return (
      <EmptyState
        title={t({ zh: '“{label}”还没有自定义字段', en: '"{label}" has no fields of the county yet' }, { label: t(of.label) })}
        action={action}
      >
        <p>
          {t({
            zh: '先看下面系统已有的字段，确实没有再新增。',
            en: 'Look at what is asked already, below; add only what is really missing.',
          })}
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '自定义字段', en: 'Fields of the county' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '名称', en: 'Label' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '类型', en: 'Kind' })}</th>
            <th scope="col">{t({ zh: '归口部门', en: 'Department' })}</th>
            <th scope="col">{t({ zh: '多久问一次', en: 'Asked' })}</th>
            <th scope="col">{t({ zh: '用法', en: 'Use' })}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key} className={field.retiredOn === null ? undefined : 'ln-ended'}>
              <td>
                <GoLink to={fieldAddress(field.register, field.key)} className="ln-row-link">
                  {t(field.label)}
                </GoLink>
              </td>
              <td>
                <FieldState field={field} />
              </td>
              <td>{t(countyFieldKindLabels[field.kind])}</td>
              <td>{t(departments[field.owner])}</td>
              <td>{t(askCycleLabels[field.cycle])}</td>
              <td>
                {usesOf(field)
                  .map((each) => t(each))
                  .join(t({ zh: '、', en: ', ' })) || '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const usesOf = (field: CountyField): { zh: string; en: string }[] => [
  ...(field.required ? [{ zh: '必填', en: 'required' }] : []),
  ...(field.listed ? [{ zh: '列表', en: 'listed' }] : []),
  ...(field.searched
    ? [field.indexed ? { zh: '搜索', en: 'searched' } : { zh: '搜索（正在建索引）', en: 'searched (index on its way)' }]
    : []),
];

function FieldState({ field }: { readonly field: CountyField }): ReactElement {
  const t = useText();
  const { today } = useSession();
  if (field.retiredOn !== null)
    return <StatusMark tone="grey" word={t({ zh: '{on} 停用', en: 'retired {on}' }, { on: field.retiredOn })} />;
  if (field.validFrom > today) return <StatusMark tone="grey" word={t({ zh: '{on} 起填写', en: 'from {on}' }, { on: field.validFrom })} />;
  return <StatusMark tone="green" word={t({ zh: '在用', en: 'in use' })} />;
}
