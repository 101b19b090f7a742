import { newId, RefusalNotice, useSession, useText } from '@linli/kernel/web';
import { Button, Input, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { evaluateGrid } from '../../model/index.ts';
import { demonstrationResultCodes } from '../../model/codes.ts';
import { useStep } from '../queries.ts';
import type { GridFacts } from '../words.ts';

type Result = 'recognised' | 'not-yet' | 'withdrawn';

/** One evaluation; the latest decides whether it is a demonstration grid. */
export function EvaluateDialog({ facts, onClose }: { readonly facts: GridFacts; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const [id] = useState(() => newId());
  const [result, setResult] = useState<Result>('recognised');
  const [evaluatedOn, setDay] = useState(today);
  const [evaluator, setEvaluator] = useState('');
  const [findings, setFindings] = useState('');
  const evaluate = useStep(evaluateGrid, onClose);
  const whole = evaluator.trim().length >= 2 && findings.trim().length >= 4;
  return (
    <Modal
      open
      title={t({ zh: '评定“{name}”', en: 'Evaluate "{name}"' }, { name: facts.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button
            type="primary"
            disabled={!whole}
            loading={evaluate.isPending}
            onClick={() =>
              evaluate.mutate({ id, grid: facts.id, result, evaluatedOn, evaluator: evaluator.trim(), findings: findings.trim() })
            }
          >
            {t({ zh: '保存评定', en: 'Save the evaluation' })}
          </Button>
        </>
      }
    >
      <div className="ln-field">
        <span id="demo-result">{t({ zh: '评定结果', en: 'Result' })}</span>
        <Radio.Group
          aria-labelledby="demo-result"
          value={result}
          onChange={(event) => setResult(event.target.value as Result)}
          options={demonstrationResultCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="demo-day">{t({ zh: '评定日期', en: 'Evaluated on' })}</label>
        <input
          id="demo-day"
          type="date"
          className="ln-native"
          max={today}
          value={evaluatedOn}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="demo-by">{t({ zh: '评定单位', en: 'Evaluated by' })}</label>
        <Input id="demo-by" value={evaluator} maxLength={100} onChange={(event) => setEvaluator(event.target.value)} />
      </div>
      <div className="ln-field">
        <label htmlFor="demo-findings">{t({ zh: '评定情况', en: 'Findings' })}</label>
        <Input.TextArea
          id="demo-findings"
          rows={3}
          value={findings}
          maxLength={4000}
          onChange={(event) => setFindings(event.target.value)}
        />
      </div>
      {evaluate.error === null ? null : <RefusalNotice error={evaluate.error} />}
    </Modal>
  );
}
