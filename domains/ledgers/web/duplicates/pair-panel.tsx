import { percentText, StatusMark, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { likenessCodes, mergeDecisionCodes } from '../../model/forms/codes.ts';
import { StepDialog } from '../forms/step-dialog.tsx';
import { type Decision, type Pair, useDecide } from './use-duplicates.ts';

interface Props {
  readonly pair: Pair;
  readonly titles: ReadonlyMap<string, string>;
  readonly may: boolean;
}

const reasons: Readonly<Record<Decision['decision'], readonly { zh: string; en: string }[]>> = {
  accept: [{ zh: '对象相同，内容并得下', en: 'About the same people; one table holds both' }],
  reject: [{ zh: '对象不同，只是列名一样', en: 'About others; only the words are the same' }],
  later: [{ zh: '等部门商定', en: 'The departments still have to agree' }],
};

const marks = { same: '', role: '（说的是别人）', kind: '（写法不同）', unsure: '（待核对）' } as const;
const marksEn = { same: '', role: ' (about somebody else)', kind: ' (written otherwise)', unsure: ' (to be checked)' } as const;

/** Two tables that repeat each other: what is the same, what a merger would drop and take over, and the decision. */
export function PairPanel({ pair, titles, may }: Props): ReactElement {
  const t = useText();
  const [keep, setKeep] = useState(pair.keep);
  const [open, setOpen] = useState<Decision['decision']>();
  const decide = useDecide(() => setOpen(undefined));
  const other = keep === pair.first ? pair.second : pair.first;
  const [keepTitle, otherTitle] = [titles.get(keep) ?? '', titles.get(other) ?? ''];
  const like = percentText(Math.floor((pair.shared.length * 1000) / pair.union));
  const titleOf = {
    accept: t({ zh: '把《{other}》并入《{keep}》', en: 'Merge "{other}" into "{keep}"' }, { other: otherTitle, keep: keepTitle }),
    reject: t({ zh: '两份都保留', en: 'Keep both' }),
    later: t({ zh: '以后再议', en: 'Decide later' }),
  };
  return (
    <article className="ln-panel lg-pair">
      <h3>
        《{titles.get(pair.first)}》《{titles.get(pair.second)}》
      </h3>
      <p className="lg-facts">
        <StatusMark tone="amber" word={t(likenessCodes.find(pair.likeness) ?? { zh: '', en: '' })} />
        <span className="ln-figures">
          {t(
            { zh: '{like} 相同：{shared} 列，合起来 {union} 列', en: '{like} the same: {shared} columns of {union}' },
            { like, shared: pair.shared.length, union: pair.union },
          )}
        </span>
        {pair.decided === null ? null : (
          <span>
            {t(mergeDecisionCodes.find(pair.decided.decision) ?? { zh: '', en: '' })} · {pair.decided.reason} · {pair.decided.on}
          </span>
        )}
      </p>
      <dl className="ln-values">
        <div>
          <dt>{t({ zh: '相同的列', en: 'Same columns' })}</dt>
          <dd>
            {pair.shared
              .map((each) => t({ zh: `${each.column}${marks[each.verdict]}`, en: `${each.column}${marksEn[each.verdict]}` }))
              .join('、')}
          </dd>
        </div>
        {keep === pair.keep ? (
          <div>
            <dt>{t({ zh: '并过去的列', en: 'Taken over' })}</dt>
            <dd>
              {pair.moved.length === 0 ? t({ zh: '没有，原来那份都有', en: 'None: the kept one has them all' }) : pair.moved.join('、')}
            </dd>
          </div>
        ) : null}
      </dl>
      {may ? (
        <div className="ln-actions">
          <Button type="primary" onClick={() => setOpen('accept')}>
            {t({ zh: '并入《{keep}》', en: 'Merge into "{keep}"' }, { keep: keepTitle })}
          </Button>
          <Button onClick={() => setKeep(other)}>
            {t({ zh: '改为保留《{other}》', en: 'Keep "{other}" instead' }, { other: otherTitle })}
          </Button>
          <Button onClick={() => setOpen('reject')}>{t({ zh: '不合并', en: 'Keep both' })}</Button>
          <Button onClick={() => setOpen('later')}>{t({ zh: '以后再议', en: 'Later' })}</Button>
        </div>
      ) : null}
      {open === undefined ? null : (
        <StepDialog
          title={titleOf[open]}
          action={open === 'accept' ? t({ zh: '合并', en: 'Merge' }) : t({ zh: '记下', en: 'Record' })}
          label={t({ zh: '理由（必填，会记下）', en: 'Reason (required, recorded)' })}
          usual={reasons[open]}
          busy={decide.isPending}
          error={decide.error}
          onSend={(reason) => decide.mutate({ first: pair.first, second: pair.second, keep, decision: open, reason })}
          onClose={() => setOpen(undefined)}
        >
          {open === 'accept' ? (
            <p>
              {t(
                {
                  zh: '《{other}》停用，它独有的列并到《{keep}》，社区不再填两遍。',
                  en: '"{other}" ends; what only it asks goes to "{keep}".',
                },
                { other: otherTitle, keep: keepTitle },
              )}
            </p>
          ) : null}
        </StepDialog>
      )}
    </article>
  );
}
