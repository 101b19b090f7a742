import { dayAt } from '@linli/kernel/model';
import { GoLink, PageHead, PlaceField, RefusalNotice, newId, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button, Input, Select } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { type PlanKind, planKindLabels, planKinds, proposeChange } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { type Draft, emptyDraft, planOf } from './draft.ts';
import { MergeFields } from './merge-fields.tsx';
import { SplitFields } from './split-fields.tsx';
import { TextField } from './text-field.tsx';
import { useNames } from './use-names.ts';

const today = (): string => dayAt(new Date().toISOString());

/** `/administration/place-changes/new`: first of three steps, what is to change. The second is the dry run. */
export function NewChangeScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { search, go } = useAddress();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(planKinds.find((each) => each === search['kind']) ?? 'merge', search['at']));
  const [on, setOn] = useState(today);
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const propose = useStep(proposeChange, (made) => go(`/administration/place-changes/${made.id}`));
  const names = useNames([draft.place, ...draft.others].filter((code) => code !== undefined));
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const plan = planOf(draft, (code) => names.get(code));
  const ready = plan !== undefined && document.trim() !== '' && reason.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(on);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) propose.mutate({ id, on, document: document.trim(), reason: reason.trim(), plan });
  };
  const own = names.get(draft.kind === 'merge' ? draft.into : (draft.place ?? ''));
  return (
    <>
      <PageHead
        title={t({ zh: '提出区划变更', en: 'Propose a change' })}
        help={t({
          zh: '第一步：变更什么。下一步先试算会带走多少记录，核对后才执行。',
          en: 'First: what changes. Next you see what would move, and only then it is carried out.',
        })}
        above={<GoLink to="/administration/places">{t({ zh: '区划与变更', en: 'Places and changes' })}</GoLink>}
      />
      <form className="ln-panel ln-narrow-form" onSubmit={submit}>
        <div className="ln-field">
          <label htmlFor="change-kind">{t({ zh: '变更类别', en: 'Kind of change' })}</label>
          <Select<PlanKind>
            id="change-kind"
            value={draft.kind}
            onChange={(kind) => setDraft({ ...emptyDraft(kind, draft.place), name: '' })}
            options={planKinds.map((kind) => ({ value: kind, label: t(planKindLabels[kind]) }))}
          />
        </div>
        {draft.kind === 'open' ? null : (
          <div className="ln-field">
            <label htmlFor="change-place">{t({ zh: '哪个镇或社区（村）', en: 'Which town or community' })}</label>
            <PlaceField
              id="change-place"
              label={t({ zh: '哪个镇或社区（村）', en: 'Which town or community' })}
              root={actor.place}
              value={draft.place}
              onChange={(place) => setDraft({ ...emptyDraft(draft.kind, place) })}
            />
          </div>
        )}
        {draft.kind === 'merge' ? <MergeFields draft={draft} names={names} root={actor.place} onChange={change} /> : null}
        {draft.kind === 'split' && draft.place !== undefined ? <SplitFields draft={draft} place={draft.place} onChange={change} /> : null}
        {draft.kind === 'recode' || draft.kind === 'open' || (draft.kind === 'merge' && draft.into === 'new') ? (
          <TextField
            id="change-code"
            label={t({ zh: '新代码', en: 'New code' })}
            help={t({
              zh: '镇9位，社区（村）12位；用过的代码不能再用。',
              en: '9 digits for a town, 12 for a community; a code is never used twice.',
            })}
            value={draft.code}
            max={12}
            onChange={(code) => change({ code })}
          />
        ) : null}
        {draft.kind === 'recode' || draft.kind === 'end' ? null : (
          <TextField
            id="change-name"
            label={
              draft.kind === 'rename'
                ? t({ zh: '新名称（全称）', en: 'New full name' })
                : t({ zh: '变更后的全称', en: 'Full name afterwards' })
            }
            help={
              draft.kind === 'merge' || draft.kind === 'split'
                ? t(
                    { zh: '保留原代码的一方不填就不改名{own}。', en: 'Left empty, the place that goes on keeps its name{own}.' },
                    { own: own === undefined ? '' : `（${own}）` },
                  )
                : t({ zh: '例如：文峰社区居委会', en: 'For example: 文峰社区居委会' })
            }
            value={draft.name}
            max={60}
            required={draft.kind === 'rename' || draft.kind === 'open' || (draft.kind === 'merge' && draft.into === 'new')}
            onChange={(name) => change({ name })}
          />
        )}
        <div className="ln-field">
          <label htmlFor="change-on">{t({ zh: '生效日', en: 'In force from' })}</label>
          <Input id="change-on" type="date" value={on} aria-required onChange={(event) => setOn(event.target.value)} />
          <span className="ln-hint">
            {t({
              zh: '可以是以后的日子：到那天自动执行，之前可以撤回。',
              en: 'May lie ahead: it is carried out on that day and can be withdrawn before.',
            })}
          </span>
        </div>
        <TextField
          id="change-document"
          label={t({ zh: '依据文号', en: 'Document' })}
          help={t({ zh: '例如：汉政发〔2026〕3号', en: 'For example: 汉政发〔2026〕3号' })}
          value={document}
          max={100}
          required
          onChange={setDocument}
        />
        <TextField id="change-reason" label={t({ zh: '事由', en: 'Reason' })} value={reason} max={500} required onChange={setReason} />
        {propose.error === null ? null : <RefusalNotice error={propose.error} />}
        <div className="ln-actions">
          <Button type="primary" htmlType="submit" disabled={!ready} loading={propose.isPending}>
            {t({ zh: '下一步：试算', en: 'Next: dry run' })}
          </Button>
        </div>
      </form>
    </>
  );
}
