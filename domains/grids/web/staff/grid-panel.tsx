import { decideRight } from '@linli/kernel/model';
import { ExplainedButton, GoLink, ReasonDialog, formatNumber, useActor, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { demonstration, endGrid, endStaff, grid, gridStaff } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { type GridFacts, partWord } from '../words.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { EvaluateDialog } from './evaluate-dialog.tsx';

type Open = 'assign' | 'evaluate' | 'end' | { readonly release: GridFacts['staff'][number] } | undefined;

/** One grid: who looks after it, what can be done with it. */
export function GridPanel({ facts }: { readonly facts: GridFacts }): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const end = useStep(endGrid, close);
  const release = useStep(endStaff, close);
  const staffBarred = decideRight(actor, gridStaff, 'write');
  return (
    <section className="ln-panel gr-part" aria-label={facts.name}>
      <h2>
        {facts.name} <span className="ln-hint ln-figures">{facts.number}</span>
      </h2>
      <p className="ln-figures">
        {t(
          { zh: '{d} 处住房，{h} 户', en: '{d} dwellings, {h} households' },
          { d: formatNumber(facts.dwellings), h: formatNumber(facts.households) },
        )}
        {facts.aliases === null ? null : t({ zh: '；曾用编号 {old}', en: '; formerly {old}' }, { old: facts.aliases })}
      </p>
      <ul className="gr-faults">
        {facts.staff.map((each) => (
          <li key={each.id}>
            <span>
              {each.name} <span className="ln-hint">{t(partWord(each.part))}</span>
            </span>
            {staffBarred === undefined ? (
              <Button
                size="small"
                onClick={() => setOpen({ release: each })}
                aria-label={t({ zh: '结束安排：{name}', en: 'Release: {name}' }, { name: each.name })}
              >
                {t({ zh: '结束安排', en: 'Release' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="ln-actions">
        <ExplainedButton refusal={staffBarred} onClick={() => setOpen('assign')}>
          {t({ zh: '安排人员', en: 'Assign staff' })}
        </ExplainedButton>
        <ExplainedButton refusal={decideRight(actor, demonstration, 'write')} onClick={() => setOpen('evaluate')}>
          {t({ zh: '评定示范', en: 'Evaluate' })}
        </ExplainedButton>
        <ExplainedButton refusal={decideRight(actor, grid, 'write')} onClick={() => setOpen('end')}>
          {t({ zh: '停用', en: 'End' })}
        </ExplainedButton>
        <GoLink to={`/registers/grids/grid/${facts.id}`}>{t({ zh: '看沿革', en: 'History' })}</GoLink>
      </div>
      {open === 'assign' ? <AssignDialog facts={facts} onClose={close} /> : null}
      {open === 'evaluate' ? <EvaluateDialog facts={facts} onClose={close} /> : null}
      {open === 'end' ? (
        <ReasonDialog
          title={t({ zh: '停用“{name}”', en: 'End "{name}"' }, { name: facts.name })}
          action={t({ zh: '停用网格', en: 'End the grid' })}
          busy={end.isPending}
          error={end.error}
          onSend={(reason) => end.mutate({ id: facts.id, version: facts.version, reason })}
          onClose={close}
        />
      ) : null}
      {typeof open === 'object' ? (
        <ReasonDialog
          title={t({ zh: '从今天起结束{name}的安排', en: 'Release {name} from today' }, { name: open.release.name })}
          action={t({ zh: '结束安排', en: 'Release' })}
          busy={release.isPending}
          error={release.error}
          onSend={(reason) => release.mutate({ id: open.release.id, version: open.release.version, until: today, reason })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
