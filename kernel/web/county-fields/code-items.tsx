import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { type CountyCode, countyFieldOperations } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { RefusalNotice, StatusMark } from '../parts/index.ts';
import { useDeclared } from '../session/index.ts';
import { itemsOf } from './field-draft.ts';
import { useDeclaringStep } from './use-step.ts';

/** The county's own items of one list: add some, retire one, offer it again. */
export function CodeItems({ list }: { readonly list: string }): ReactElement {
  const t = useText();
  const { own } = useDeclared();
  const [text, setText] = useState('');
  const add = useDeclaringStep(countyFieldOperations.addCodes, () => setText(''));
  const set = useDeclaringStep(countyFieldOperations.setCode);
  const items = own.codes.filter((each) => each.list === list);
  const error = add.error ?? set.error;
  return (
    <section className="ln-panel" aria-labelledby="items-title">
      <h2 id="items-title">{t({ zh: '本县选项', en: 'Items of the county' })}</h2>
      {items.length === 0 ? (
        <p className="ln-nothing">{t({ zh: '县里还没有增加选项。', en: 'The county has added none yet.' })}</p>
      ) : (
        <ul className="ln-shortcuts">
          {items.map((item) => (
            <ItemLine
              key={item.code}
              item={item}
              busy={set.isPending}
              onSet={(retired) => set.mutate({ list, code: item.code, retired })}
            />
          ))}
        </ul>
      )}
      <div className="ln-field">
        <label htmlFor="new-items">{t({ zh: '增加选项', en: 'Add items' })}</label>
        <Input.TextArea
          id="new-items"
          value={text}
          maxLength={4_000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          aria-describedby="new-items-help"
          onChange={(event) => setText(event.target.value)}
        />
        <span id="new-items-help" className="ln-hint">
          {t({ zh: '一行一个。英文写在竖线后面，例如“常来｜Often”。', en: 'One a line, the English behind a full-width stroke (｜).' })}
        </span>
      </div>
      {error === null ? null : <RefusalNotice error={error} />}
      <div className="ln-actions">
        <Button disabled={itemsOf(text).length === 0} loading={add.isPending} onClick={() => add.mutate({ list, items: itemsOf(text) })}>
          {t({ zh: '增加这些选项', en: 'Add these items' })}
        </Button>
      </div>
    </section>
  );
}

interface LineProps {
  readonly item: CountyCode;
  readonly busy: boolean;
  readonly onSet: (retired: boolean) => void;
}

function ItemLine({ item, busy, onSet }: LineProps): ReactElement {
  const t = useText();
  const retired = item.retiredOn !== null;
  const label = t(item);
  return (
    <li>
      <span>
        {label} {retired ? <StatusMark tone="grey" word={t({ zh: '已停用', en: 'retired' })} /> : null}
      </span>
      <Button
        size="small"
        disabled={busy}
        aria-label={
          retired
            ? t({ zh: '恢复“{label}”', en: 'Offer {label} again' }, { label })
            : t({ zh: '停用“{label}”', en: 'Retire {label}' }, { label })
        }
        onClick={() => onSet(!retired)}
      >
        {retired ? t({ zh: '恢复', en: 'Offer again' }) : t({ zh: '停用', en: 'Retire' })}
      </Button>
    </li>
  );
}
