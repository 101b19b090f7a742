import { dateOfDay, findField, getDayNumber } from '@linli/kernel/model';
import { formatNumber, useSession, useText } from '@linli/kernel/web';
import { Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import { mapLayerOf } from '../../model/index.ts';
import { type PointChoice, usePointRegisters } from './use-layers.ts';

interface Props {
  readonly choice: PointChoice | undefined;
  readonly count: number | undefined;
  readonly onChange: (choice: PointChoice | undefined) => void;
}

const spans = [
  { days: 30, label: { zh: '近 30 天', en: 'Last 30 days' } },
  { days: 365, label: { zh: '近一年', en: 'Last year' } },
] as const;

const daysBefore = (today: string, days: number): string => dateOfDay(getDayNumber(today) - days);

/** Which things lie over the grids: homes, services, events; of which kind, since when, as points or as warmth. */
export function PointChooser({ choice, count, onChange }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  const registers = usePointRegisters();
  const of = registers.find(({ name }) => name === choice?.register);
  const field = of === undefined ? undefined : findField(of, mapLayerOf(of)?.category ?? '');
  const change = (part: Partial<PointChoice>): void => {
    if (choice !== undefined) onChange({ ...choice, ...part });
  };
  return (
    <div className="gr-layers">
      <Select
        aria-label={t({ zh: '叠加在图上的内容', en: 'Shown over the grids' })}
        value={choice?.register ?? ''}
        onChange={(register) =>
          onChange(register === '' ? undefined : { register, heat: choice?.heat ?? false, category: undefined, from: choice?.from })
        }
        options={[
          { value: '', label: t({ zh: '只看网格', en: 'Grids only' }) },
          ...registers.map((each) => ({ value: each.name, label: t(each.label) })),
        ]}
      />
      {choice === undefined ? null : (
        <>
          {field?.codes === undefined ? null : (
            <Select
              aria-label={t(field.label)}
              value={choice.category ?? ''}
              onChange={(category) => change({ category: category === '' ? undefined : category })}
              options={[
                { value: '', label: t({ zh: '全部类别', en: 'All kinds' }) },
                ...field.codes.items.map((item) => ({ value: item.code, label: t(item) })),
              ]}
            />
          )}
          <Select
            aria-label={t({ zh: '时间', en: 'Time' })}
            value={choice.from ?? ''}
            onChange={(from) => change({ from: from === '' ? undefined : from })}
            options={[
              { value: '', label: t({ zh: '全部时间', en: 'Any time' }) },
              ...spans.map(({ days, label }) => ({ value: daysBefore(today, days), label: t(label) })),
            ]}
          />
          <Checkbox checked={choice.heat} onChange={(event) => change({ heat: event.target.checked })}>
            {t({ zh: '热力', en: 'Heat' })}
          </Checkbox>
          <span className="ln-hint ln-figures" aria-live="polite">
            {count === undefined ? '…' : t({ zh: '{n} 处', en: '{n} places' }, { n: formatNumber(count) })}
          </span>
        </>
      )}
    </div>
  );
}
