import { ExplainedButton, GoLink, newId, PageHead, RefusalNotice, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideKeeper } from '../../model/editions.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { saveItem } from '../../model/operations.ts';
import { useStep } from '../queries.ts';
import '../services.css';
import { completed, problemsOf } from './draft.ts';
import { FactsPart } from './facts-part.tsx';
import { MaterialsPart } from './materials-part.tsx';
import { QuestionsPart } from './questions-part.tsx';
import { RoutePart } from './route-part.tsx';
import { WordsPart } from './words-part.tsx';

interface Props {
  readonly title: string;
  readonly begin: ItemForm;
  /** The draft that is written on; none while it is new. */
  readonly draft?: { readonly id: string; readonly version: number };
  /** The edition that a new draft follows. */
  readonly previous: string | null;
}

/** Writes an edition; what would be refused is said while somebody writes. */
export function ItemEditor({ title, begin, draft, previous }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const { go } = useAddress();
  const [item, setItem] = useState(begin);
  const [isTried, setTried] = useState(false);
  const [id] = useState(() => draft?.id ?? newId());
  const save = useStep(saveItem, () => go(`/services/items/${id}`));
  const problems = problemsOf(item);
  const change = (next: Partial<ItemForm>): void => setItem((now) => ({ ...now, ...next }));
  const send = (): void => {
    setTried(true);
    if (problems.length === 0)
      save.mutate({ id, previous, item: completed(item), ...(draft === undefined ? {} : { version: draft.version }) });
  };
  return (
    <>
      <PageHead
        title={title}
        above={<GoLink to="/services">{t({ zh: '办事事项', en: 'What the hall offers' })}</GoLink>}
        help={t({ zh: '保存的是草稿，另一个人确认后才执行。', en: 'It is saved as a draft and holds once another person confirms it.' })}
      />
      <div className="ln-form sv-editor">
        <FactsPart item={item} isNew={draft === undefined && previous === null} onChange={change} />
        <RoutePart item={item} onChange={change} />
        <WordsPart item={item} onChange={change} />
        <QuestionsPart questions={item.questions} onChange={(questions) => change({ questions })} />
        <MaterialsPart item={item} onChange={(materials) => change({ materials })} />
        {isTried && problems.length > 0 ? (
          <div className="ln-notice ln-notice-red" role="alert">
            {t({ zh: '还不能保存：', en: 'Not yet:' })}
            <ul>
              {problems.map((each) => (
                <li key={each.sentence.zh}>{t(each.sentence)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {save.error === null ? null : <RefusalNotice error={save.error} />}
        <div className="ln-form-foot">
          <ExplainedButton type="primary" refusal={decideKeeper(actor)} loading={save.isPending} onClick={send}>
            {t({ zh: '保存草稿', en: 'Save the draft' })}
          </ExplainedButton>
          <Button
            onClick={() =>
              go(draft !== undefined ? `/services/items/${draft.id}` : previous !== null ? `/services/items/${previous}` : '/services')
            }
          >
            {t({ zh: '不改了', en: 'Never mind' })}
          </Button>
        </div>
      </div>
    </>
  );
}
