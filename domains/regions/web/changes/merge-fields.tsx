import { PlaceField, PlaceName, useText } from '@linli/kernel/web';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly names: ReadonlyMap<string, string>;
  readonly root: string;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Which others merge with the chosen place, and which of them goes on. */
export function MergeFields({ draft, names, root, onChange }: Props): ReactElement {
  const t = useText();
  const all = [...new Set([draft.place, ...draft.others].filter((code) => code !== undefined))];
  const label = t({ zh: '和哪些合并', en: 'Merged with' });
  return (
    <>
      <div className="ln-field">
        <label htmlFor="merge-other">{label}</label>
        <ul>
          {draft.others.map((code) => (
            <li key={code}>
              <PlaceName place={code} steps={2} />{' '}
              <Button
                size="small"
                type="text"
                onClick={() =>
                  onChange({
                    others: draft.others.filter((each) => each !== code),
                    ...(draft.into === code ? { into: draft.place ?? 'new' } : {}),
                  })
                }
              >
                {t({ zh: '去掉', en: 'Remove' })}
              </Button>
            </li>
          ))}
        </ul>
        <PlaceField
          id="merge-other"
          label={label}
          root={root}
          start={draft.place}
          value={undefined}
          onChange={(code) => {
            if (code !== undefined && !all.includes(code)) onChange({ others: [...draft.others, code] });
          }}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="merge-into">{t({ zh: '合并后用谁的代码', en: 'Which code goes on' })}</label>
        <Select
          id="merge-into"
          value={draft.into}
          onChange={(into: string) => onChange({ into })}
          options={[
            ...all.map((code) => ({ value: code, label: `${names.get(code) ?? code}（${code}）` })),
            { value: 'new', label: t({ zh: '都不用，启用新代码', en: 'None: a new code' }) },
          ]}
        />
      </div>
    </>
  );
}
