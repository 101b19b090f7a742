import type { OutputOf } from '@linli/kernel/model';
import { useAddress, useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { type countDuplicates, likelihoods, type PairState, pairStates } from '../../model/index.ts';
import { likelihoodWords, stateWords } from './words.ts';

export type Counts = OutputOf<typeof countDuplicates>;

interface Props {
  readonly state: PairState;
  readonly likelihood: string | undefined;
  readonly from: string | undefined;
  readonly counts: Counts | undefined;
}

const waiting = (counts: Counts): number => counts.certain + counts.likely + counts.possible;

/** Which pairs are shown: by what became of them, how likely they are, and the import that brought them. All of it stands in the address. */
export function QueueBar({ state, likelihood, from, counts }: Props): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  const stateCount = (each: PairState): number | undefined =>
    counts === undefined ? undefined : each === 'open' ? waiting(counts) : counts[each];
  const chip = (key: string, label: string, count: number | undefined, pressed: boolean, onPress: () => void): ReactElement => (
    <button key={key} type="button" className="ln-chip" aria-pressed={pressed} onClick={onPress}>
      {label}
      {count === undefined ? null : <span className="ln-figures">{count}</span>}
    </button>
  );
  const imports = counts?.imports ?? [];
  return (
    <>
      <div className="ln-chips" role="group" aria-label={t({ zh: '处理情况', en: 'State' })}>
        {pairStates.map((each) =>
          chip(each, t(stateWords[each]), stateCount(each), state === each, () =>
            setSearch({ state: each === 'open' ? undefined : each, likelihood: undefined, from: undefined, after: undefined }),
          ),
        )}
      </div>
      {state === 'open' ? (
        <div className="ln-chips" role="group" aria-label={t({ zh: '把握', en: 'Likelihood' })}>
          {chip('all', t({ zh: '不限', en: 'All' }), undefined, likelihood === undefined, () =>
            setSearch({ likelihood: undefined, after: undefined }),
          )}
          {likelihoods.map((each) =>
            chip(each, t(likelihoodWords[each].word), counts?.[each], likelihood === each, () =>
              setSearch({ likelihood: each, after: undefined }),
            ),
          )}
          {imports.length === 0 && from === undefined ? null : (
            <Select<string>
              aria-label={t({ zh: '由哪次导入带来', en: 'Brought by which import' })}
              placeholder={t({ zh: '由哪次导入带来', en: 'Brought by which import' })}
              allowClear
              size="small"
              style={{ minWidth: 200 }}
              value={from ?? null}
              options={imports.map((each) => ({
                value: each.id,
                label: `${each.label ?? t({ zh: '未命名的导入', en: 'An import without a name' })}（${each.pairs}）`,
              }))}
              onChange={(value) => setSearch({ from: value, after: undefined })}
            />
          )}
        </div>
      ) : null}
    </>
  );
}
