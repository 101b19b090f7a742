import { useText } from '@linli/kernel/web';
import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { StepDialog } from './step-dialog.tsx';
import { useEndTask } from './use-forms.ts';
import type { Task } from './wire.ts';

const usual = [
  { zh: '并入别的报表', en: 'Merged into another form' },
  { zh: '工作已结束', en: 'The work is over' },
];

interface Props {
  readonly task: Task;
  readonly onDone: (withdrawn: number) => void;
  readonly onClose: () => void;
}

/** A department stops asking a form early: no further period opens, and what is open stays due or is withdrawn. */
export function EndDialog({ task, onDone, onClose }: Props): ReactElement {
  const t = useText();
  const [withdraw, setWithdraw] = useState(false);
  const end = useEndTask(onDone);
  const { waiting } = task.counts;
  return (
    <StepDialog
      title={t({ zh: '停发《{title}》', en: 'Stop sending "{title}"' }, { title: task.title })}
      action={t({ zh: '停发', en: 'Stop sending' })}
      label={t({ zh: '理由（必填，会记下）', en: 'Reason (required; it is kept)' })}
      usual={usual}
      busy={end.isPending}
      error={end.error}
      onSend={(reason) => end.mutate({ id: task.id, version: task.version, reason, withdraw })}
      onClose={onClose}
    >
      <p>
        {t({
          zh: '以后不再开新的一期。已经确认、汇总的照样保留。',
          en: 'No further period opens. What was confirmed or taken stays.',
        })}
      </p>
      {waiting === 0 ? null : (
        <p>
          <Checkbox checked={withdraw} onChange={(event) => setWithdraw(event.target.checked)}>
            {t({ zh: '社区还没确认的也不用报了', en: 'What communities have not confirmed is not asked any more either' })}
          </Checkbox>
        </p>
      )}
    </StepDialog>
  );
}
