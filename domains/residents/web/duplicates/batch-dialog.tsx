import type { OutputOf } from '@linli/kernel/model';
import { ReasonDialog, newId, useText } from '@linli/kernel/web';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { mergeCertain, type Pair } from '../../model/index.ts';
import { FieldValue } from '../field-value.tsx';
import { useStep } from '../queries.ts';
import { isWhole, nameOf, outcomeOf } from './choose-fields.ts';
import { keyOf } from './words.ts';

type Done = OutputOf<typeof mergeCertain>;

interface Props {
  readonly pairs: readonly Pair[];
  readonly onClose: () => void;
}

/** Every pair of the page that is almost certain and wholly in view, to be ticked off one by one and merged in one step. */
export function BatchDialog({ pairs, onClose }: Props): ReactElement {
  const t = useText();
  const [whole] = useState(() => pairs.filter((pair) => pair.likelihood === 'certain' && isWhole(pair)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const [done, setDone] = useState<Done>();
  const merge = useStep(mergeCertain, setDone);
  if (done !== undefined) return <BatchOutcome done={done} pairs={whole} onClose={onClose} />;
  const send = (reason: string): void =>
    merge.mutate({
      reason,
      pairs: whole
        .filter((pair) => chosen.has(keyOf(pair)))
        .map((pair) => {
          const { stay } = outcomeOf(pair);
          const [kept, other] = stay === 'a' ? [pair.a, pair.b] : [pair.b, pair.a];
          return {
            id: newId(),
            stay: kept.id,
            stayVersion: kept.row?.version ?? 1,
            other: other.id,
            otherVersion: other.row?.version ?? 1,
          };
        }),
    });
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <ReasonDialog
      title={t({ zh: '一次合并几对', en: 'Merge several pairs' })}
      action={t({ zh: '合并选中的 {n} 对', en: 'Merge the {n} chosen' }, { n: chosen.size })}
      placeholder={t({ zh: '例如：逐对看过，都是重复登记', en: 'For example: each looked at, entered twice' })}
      usual={[t({ zh: '逐对看过，都是重复登记', en: 'Each looked at, entered twice' })]}
      busy={merge.isPending}
      error={merge.error}
      barred={chosen.size === 0}
      wide
      onSend={send}
      onClose={onClose}
    >
      <p>
        {t({
          zh: '只有“几乎肯定”的能这样办：姓名、出生日期相同，电话或住址也相同，没有不像的地方。每对保留内容更全的那条，不同的项目以它为准。请逐对看过再勾选。',
          en: 'Only for those that are almost certain: name and day of birth agree, phone or address too, and nothing speaks against it. The fuller record stays and its values hold. Look at each before you tick it.',
        })}
      </p>
      <ul className="ln-stack">
        {whole.map((pair) => (
          <li key={keyOf(pair)}>
            <Checkbox checked={chosen.has(keyOf(pair))} onChange={(event) => toggle(keyOf(pair), event.target.checked)}>
              {nameOf(pair)} · <FieldValue name="birthDate" value={pair.a.row?.values['birthDate']} /> ·{' '}
              {[...new Set([pair.a.placeName, pair.b.placeName])].join(t({ zh: '、', en: ', ' }))}
            </Checkbox>
          </li>
        ))}
      </ul>
    </ReasonDialog>
  );
}

function BatchOutcome({
  done,
  pairs,
  onClose,
}: {
  readonly done: Done;
  readonly pairs: readonly Pair[];
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const nameOfSkipped = (id: string): string => {
    const pair = pairs.find((each) => each.a.id === id || each.b.id === id);
    return pair === undefined ? '' : nameOf(pair);
  };
  return (
    <Modal
      open
      title={t({ zh: '合并结果', en: 'What was merged' })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t({ zh: '继续', en: 'Go on' })}
        </Button>
      }
    >
      <p>
        {t(
          {
            zh: '合并了 {n} 对，转移 {rows} 条登记。每一对都可在“做过的合并”里单独撤销。',
            en: '{n} pairs merged, {rows} rows moved. Each can be undone by itself under "Merges so far".',
          },
          { n: done.merged.length, rows: done.moved },
        )}
      </p>
      {done.skipped.map((each) => (
        <p key={each.other}>
          <strong>{nameOfSkipped(each.stay)}</strong> {t(each.sentence)}
        </p>
      ))}
    </Modal>
  );
}
