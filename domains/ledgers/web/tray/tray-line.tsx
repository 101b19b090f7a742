import { decideRight, type RowOf } from '@linli/kernel/model';
import { ExplainedButton, GoLink, StatusMark, useActor, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { tray } from '../../model/index.ts';
import { findNumber, findReference, textOf } from '../logic/row-values.ts';
import { whereItStood } from '../logic/tray-groups.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { PlaceColumnDialog } from './place-column-dialog.tsx';
import { PlaceItemDialog } from './place-item-dialog.tsx';

type Open = 'place' | 'dismiss' | undefined;

/** One item of the tray: where it stood, what it says, about whom, and what can be done with it. */
export function TrayLine({ item }: { readonly item: RowOf }): ReactElement {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const barred = decideRight(useActor(), tray, 'write');
  const state = textOf(item, 'state');
  const { sheet, row, header } = whereItStood(item);
  const person = findReference(item, 'person');
  const kind = textOf(item, 'kind');
  const note = textOf(item, 'note');
  const count = findNumber(item, 'count');
  const close = (): void => setOpen(undefined);
  return (
    <li className="lg-tray-line">
      <span className="lg-tray-where ln-hint ln-figures">
        {row === null ? sheet : t({ zh: '{sheet} 第 {row} 行', en: '{sheet} row {row}' }, { sheet, row })}
      </span>
      <span className="lg-tray-what">
        {person === undefined ? null : (
          <>
            <GoLink to={`/registers/residents/person/${person}`} className="ln-row-link">
              {item.titles?.['person'] ?? t({ zh: '这个人', en: 'The person' })}
            </GoLink>{' '}
          </>
        )}
        {header === '' ? null : <strong>{header} </strong>}
        <span className="ln-lines">{textOf(item, 'shown')}</span>
        {count === null ? null : <span className="ln-hint"> {t({ zh: '（{n} 格）', en: '({n} cells)' }, { n: count })}</span>}
        {note === '' ? null : <span className="lg-why ln-hint">{note}</span>}
      </span>
      {state === 'open' ? (
        <span className="ln-actions">
          <ExplainedButton size="small" refusal={barred} onClick={() => setOpen('place')}>
            {kind === 'column'
              ? t({ zh: '认这一列', en: 'Say what it is' })
              : kind === 'row'
                ? t({ zh: '归到人', en: 'Place it' })
                : t({ zh: '填上', en: 'Enter it' })}
          </ExplainedButton>
          <ExplainedButton size="small" refusal={barred} onClick={() => setOpen('dismiss')}>
            {t({ zh: '不需要', en: 'Dismiss' })}
          </ExplainedButton>
        </span>
      ) : (
        <StatusMark
          tone={state === 'placed' ? 'green' : 'grey'}
          word={state === 'placed' ? t({ zh: '已归位', en: 'Placed' }) : t({ zh: '不需要', en: 'Dismissed' })}
        />
      )}
      {open === 'dismiss' ? <DismissDialog item={item} onClose={close} /> : null}
      {open === 'place' && kind === 'column' ? <PlaceColumnDialog item={item} onClose={close} /> : null}
      {open === 'place' && kind !== 'column' ? <PlaceItemDialog item={item} onClose={close} /> : null}
    </li>
  );
}
