import { usePlaceChildren, useText } from '@linli/kernel/web';
import { Button, Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import { type Draft, type PartDraft, emptyPart, gridCode } from './draft.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly draft: Draft;
  readonly place: string;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** The new units of a split, and what each takes along: communities of a town, grids of a community. */
export function SplitFields({ draft, place, onChange }: Props): ReactElement {
  const t = useText();
  const isTown = place.length === 9;
  const { data } = usePlaceChildren(place, isTown);
  const children = data?.pages.flatMap((page) => page.rows) ?? [];
  const set = (at: number, part: Partial<PartDraft>): void =>
    onChange({ parts: draft.parts.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <>
      <Checkbox checked={draft.keeps} onChange={(event) => onChange({ keeps: event.target.checked })}>
        {t({ zh: '原单位保留，沿用原代码；没有点名划出的都留下', en: 'The old place goes on under its code and keeps what is not named' })}
      </Checkbox>
      {draft.parts.map((part, at) => (
        <fieldset key={at} className="ln-panel">
          <legend>{t({ zh: '新单位{n}', en: 'New place {n}' }, { n: at + 1 })}</legend>
          <TextField
            id={`part-${at}-code`}
            label={t({ zh: '代码', en: 'Code' })}
            value={part.code}
            max={12}
            required
            onChange={(code) => set(at, { code })}
          />
          <TextField
            id={`part-${at}-name`}
            label={t({ zh: '全称', en: 'Full name' })}
            value={part.name}
            max={60}
            required
            onChange={(name) => set(at, { name })}
          />
          <div className="ln-field">
            <label htmlFor={`part-${at}-takes`}>
              {isTown ? t({ zh: '划入的社区（村）', en: 'Communities that go there' }) : t({ zh: '划入的网格', en: 'Grids that go there' })}
            </label>
            <Select
              id={`part-${at}-takes`}
              mode={isTown ? 'multiple' : 'tags'}
              value={[...part.takes]}
              tokenSeparators={[' ', '，', ',', '、']}
              optionFilterProp="label"
              placeholder={isTown ? '' : t({ zh: '网格号，如 003', en: 'Number of the grid, such as 003' })}
              onChange={(takes: string[]) => set(at, { takes: takes.map((code) => (isTown ? code : gridCode(place, code))) })}
              options={children.map((child) => ({ value: child.code, label: child.shortName }))}
            />
          </div>
          {draft.parts.length > 1 ? (
            <Button size="small" onClick={() => onChange({ parts: draft.parts.filter((_each, index) => index !== at) })}>
              {t({ zh: '去掉这个新单位', en: 'Remove this place' })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button onClick={() => onChange({ parts: [...draft.parts, emptyPart] })}>{t({ zh: '再加一个新单位', en: 'One more place' })}</Button>
    </>
  );
}
