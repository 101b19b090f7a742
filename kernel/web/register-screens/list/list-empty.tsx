import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Register } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { useAddress } from '../../navigation/index.ts';
import { EmptyState } from '../../parts/index.ts';
import { useActor } from '../../session/index.ts';
import { decideHandWriting } from '../rights.ts';
import { screenPath } from '../use-register.ts';
import { isWhole, type ListView } from './list-view.ts';

interface Props {
  readonly register: Register;
  readonly view: ListView;
  readonly onClear: () => void;
}

/** No rows: either nothing fits the conditions, or the register is still empty, and then this says what it is for. */
export function ListEmpty({ register, view, onClear }: Props): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const barred = decideHandWriting(useActor(), register);
  if (!isWhole(view)) {
    return (
      <EmptyState
        title={t({ zh: '没有符合条件的记录', en: 'Nothing fits these conditions' })}
        action={<Button onClick={onClear}>{t({ zh: '清除搜索和筛选', en: 'Clear search and filters' })}</Button>}
      >
        <p>
          {t({
            zh: '请核对搜索的字和筛选条件。姓名可以用拼音或首字母，电话可以只输后四位。',
            en: 'Check what you searched for. Names are found by pinyin or initials, phones by their last four digits.',
          })}
        </p>
      </EmptyState>
    );
  }
  const title = t({ zh: '“{label}”里还没有记录', en: '"{label}" has no records yet' }, { label: t(register.label) });
  if (barred !== undefined) {
    return (
      <EmptyState title={title}>
        <p>{t(register.help)}</p>
        <p className="ln-hint">{t(barred.sentence)}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={title}
      action={
        <>
          <Button type="primary" onClick={() => go(`${screenPath(register)}/import`)}>
            {t({ zh: '导入现有的表格', en: 'Import a table you have' })}
          </Button>
          <Button onClick={() => go(`${screenPath(register)}/new`)}>{t({ zh: '登记第一条', en: 'Add the first one' })}</Button>
        </>
      }
    >
      <p>{t(register.help)}</p>
    </EmptyState>
  );
}
