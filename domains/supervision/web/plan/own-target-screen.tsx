import { type Field, type Text, decideRight } from '@linli/kernel/model';
import {
  type Draft,
  EmptyState,
  GoLink,
  PageHead,
  RefusalNotice,
  newId,
  partOf,
  readDraft,
  runOperation,
  useActor,
  useAddress,
  useDictionary,
  usePlace,
  useSession,
  useText,
} from '@linli/kernel/web';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { addOwnTarget, target } from '../../model/index.ts';
import { targetText } from '../logic/figures.ts';
import { type OwnDraft, askedOf, emptyOwn, factChoices, inputOf } from '../logic/own-target.ts';
import { usePlan } from '../use-plan.ts';
import { FactSelect } from './fact-select.tsx';
import '../styles/page.css';

function Above(): ReactElement {
  const t = useText();
  return <GoLink to="/plan">{t({ zh: '方案目标', en: 'Plan and targets' })}</GoLink>;
}

/** `/plan/own-target`: the county asks for something that the plan does not name, out of what the registers count. */
export function OwnTargetScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { data: plan } = usePlan(usePlace(), undefined);
  const barred = decideRight(actor, target, 'write');
  const programme = plan?.programme?.id ?? null;
  const title = t({ zh: '新增本县目标', en: 'Add a target of the county' });
  if (plan === undefined) return <PageHead title={title} above={<Above />} help="…" />;
  if (barred !== undefined || programme === null) {
    return (
      <>
        <PageHead title={title} above={<Above />} />
        <EmptyState title={t({ zh: '现在还不能新增', en: 'Nothing can be added yet' })}>
          <p>
            {barred === undefined
              ? t({ zh: '先登记工作方案，再往里加本县的目标。', en: 'Enter the programme first, then add targets of the county.' })
              : t(barred.sentence)}
          </p>
        </EmptyState>
      </>
    );
  }
  return <OwnTargetForm title={title} programme={programme} />;
}

function OwnTargetForm({ title, programme }: { readonly title: string; readonly programme: string }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const session = useSession();
  const client = useQueryClient();
  const dictionary = useDictionary();
  const choices = useMemo(() => factChoices(dictionary), [dictionary]);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<OwnDraft>(emptyOwn);
  const change = (part: Partial<OwnDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const add = useMutation({
    mutationFn: (input: NonNullable<ReturnType<typeof inputOf>>) => runOperation(addOwnTarget, { id, programme, ...input }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['kernel', 'county-fields'] });
      await client.invalidateQueries({ queryKey: ['supervision'] });
      go('/plan');
    },
  });
  const input = inputOf(draft, session);
  return (
    <>
      <PageHead
        title={title}
        above={<Above />}
        help={t({
          zh: '登记里数得出来的，都能定成目标。数字由系统自己数，不用社区填报。',
          en: 'Whatever the registers count can be a target. The system counts it; no community is asked.',
        })}
      />
      <div className="ln-detail">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (input !== undefined) add.mutate(input);
          }}
        >
          <div className="ln-fields">
            <div className="ln-field">
              <label htmlFor="own-zh">{t({ zh: '目标名称（必填）', en: 'Name in Chinese (needed)' })}</label>
              <Input
                id="own-zh"
                value={draft.zh}
                maxLength={40}
                placeholder={t({ zh: '例如：居民健身卡办理率', en: 'For example 居民健身卡办理率' })}
                onChange={(event) => change({ zh: event.target.value })}
              />
            </div>
            <div className="ln-field">
              <label htmlFor="own-en">{t({ zh: '英文名称', en: 'Name in English' })}</label>
              <Input id="own-en" value={draft.en} maxLength={80} onChange={(event) => change({ en: event.target.value })} />
            </div>
            <div className="ln-field ln-wide">
              <label htmlFor="own-numerator">{t({ zh: '数什么（必填）', en: 'What is counted (needed)' })}</label>
              <FactSelect
                id="own-numerator"
                choices={choices}
                value={draft.numerator}
                onChange={(numerator) => change({ numerator })}
                placeholder={t({ zh: '输入几个字找，例如：健身卡', en: 'Type a word to find it' })}
              />
            </div>
            <div className="ln-field ln-wide">
              <label htmlFor="own-denominator">{t({ zh: '占什么的比例', en: 'As a share of' })}</label>
              <FactSelect
                id="own-denominator"
                choices={choices.filter((each) => each.value !== draft.numerator)}
                value={draft.denominator}
                onChange={(denominator) => change({ denominator })}
                placeholder={t({ zh: '不选就只看总数', en: 'Leave empty to ask for the number itself' })}
                optional
              />
            </div>
            <Demand draft={draft} onChange={change} />
          </div>
          {add.error === null ? null : <RefusalNotice error={add.error} />}
          <div className="ln-form-foot">
            <Button type="primary" htmlType="submit" disabled={input === undefined} loading={add.isPending}>
              {t({ zh: '新增这项目标', en: 'Add this target' })}
            </Button>
            <Button onClick={() => go('/plan')}>{t({ zh: '返回', en: 'Back' })}</Button>
          </div>
        </form>
        <InWords draft={draft} choices={choices} />
      </div>
    </>
  );
}

interface DemandProps {
  readonly draft: OwnDraft;
  readonly onChange: (part: Partial<OwnDraft>) => void;
}

const { op, strength, deadline } = target.fields;

interface ControlProps {
  readonly id: string;
  readonly field: Field;
  /** Where it is called otherwise than in the register. */
  readonly label?: Text;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The register's own control of a field. */
function Control({ id, field, label = field.label, draft, onChange }: ControlProps): ReactElement {
  const t = useText();
  const session = useSession();
  const { Input: Own } = partOf(field);
  const isUnfit = !readDraft(field, draft, session).ok;
  return (
    <div className="ln-field">
      <label htmlFor={id}>{t(label)}</label>
      <Own id={id} field={field} label={t(label)} draft={draft} onChange={onChange} onLeave={() => undefined} invalid={isUnfit} />
    </div>
  );
}

const untilWhen: Text = { zh: '期限（长期坚持的不填）', en: 'Deadline (none if it always holds)' };

/** How much, until when, and how binding it is. */
function Demand({ draft, onChange }: DemandProps): ReactElement {
  const t = useText();
  const share = draft.denominator !== undefined;
  const word = (next: Draft, otherwise: string): string => (typeof next === 'string' ? next : otherwise);
  return (
    <>
      <Control id="own-op" field={op} draft={draft.op} onChange={(next) => onChange({ op: word(next, emptyOwn.op) })} />
      <div className="ln-field">
        <label htmlFor="own-value">
          {share ? t({ zh: '百分之几（必填）', en: 'Percent (needed)' }) : t({ zh: '多少（必填）', en: 'How many (needed)' })}
        </label>
        <Input
          id="own-value"
          value={draft.value}
          maxLength={8}
          inputMode="decimal"
          suffix={share ? '%' : ''}
          {...(draft.value !== '' && askedOf(draft) === undefined ? { status: 'error' as const } : {})}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </div>
      <Control
        id="own-deadline"
        field={deadline}
        label={untilWhen}
        draft={draft.deadline}
        onChange={(next) => onChange({ deadline: next })}
      />
      <Control
        id="own-strength"
        field={strength}
        draft={draft.strength}
        onChange={(next) => onChange({ strength: word(next, emptyOwn.strength) })}
      />
    </>
  );
}

/** The target as the plan will say it, and how it is counted. */
function InWords({ draft, choices }: { readonly draft: OwnDraft; readonly choices: ReturnType<typeof factChoices> }): ReactElement {
  const t = useText();
  const labelOf = (name: string | undefined): string => {
    const found = choices.find((each) => each.value === name);
    return found === undefined ? '…' : t(found.label);
  };
  const asked = askedOf(draft);
  const unit = draft.denominator === undefined ? 'count' : 'percent';
  return (
    <section className="ln-panel ln-preview" aria-labelledby="own-words" aria-live="polite">
      <h2 id="own-words">{t({ zh: '方案里会这样写', en: 'As the plan will say it' })}</h2>
      <p>
        <strong>{draft.zh.trim() === '' ? '…' : draft.zh.trim()}</strong>{' '}
        {asked === undefined ? '' : t(targetText({ target: asked, unit }))}
      </p>
      <p className="ln-hint">
        {draft.denominator === undefined ? labelOf(draft.numerator) : `${labelOf(draft.numerator)} ÷ ${labelOf(draft.denominator)}`}
      </p>
    </section>
  );
}
