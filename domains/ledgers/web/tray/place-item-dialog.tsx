import type { Field, RowOf, Text } from '@linli/kernel/model';
import { partOf, readDraft, RefusalNotice, useSession, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { tray } from '../../model/index.ts';
import { findReference, textOf } from '../logic/row-values.ts';
import { useFindHome } from '../parts/use-find-home.ts';
import { EntrySelect } from '../parts/entry-select.tsx';
import { ValueField } from '../parts/value-field.tsx';
import type { DictionaryEntry } from '../wire.ts';
import { AsWritten } from './as-written.tsx';
import { usePlaceItem } from './use-tray.ts';

interface Filling {
  readonly entry: string;
  readonly draft: unknown;
}

const personField: Field = tray.fields.person;
const hasHome = (entry: DictionaryEntry): boolean => entry.readBy.length > 0 && entry.register !== null && entry.role === 'self';

/** A cell gets its right value, a line its person and values: saved to the register at once. */
export function PlaceItemDialog({ item, onClose }: { readonly item: RowOf; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const session = useSession();
  const findHome = useFindHome();
  const told = findReference(item, 'entry');
  const [person, setPerson] = useState<unknown>(findReference(item, 'person'));
  const [filled, setFilled] = useState<readonly Filling[]>(told === undefined ? [] : [{ entry: told, draft: undefined }]);
  const [faults, setFaults] = useState<Readonly<Record<string, Text>>>({});
  const place = usePlaceItem(item.id);
  const { Input: PersonInput } = partOf(personField);
  const homes = filled.flatMap(({ entry, draft }) => {
    const home = findHome(entry);
    return home === undefined ? [] : [{ entry, draft, home }];
  });
  const put = (entry: string, draft: unknown): void => setFilled(filled.map((each) => (each.entry === entry ? { entry, draft } : each)));
  const send = (): void => {
    const read = homes.map(({ entry, draft, home }) => ({ entry, parsed: readDraft(home.field, draft, session) }));
    const found = Object.fromEntries(read.flatMap(({ entry, parsed }) => (parsed.ok ? [] : [[entry, parsed.fault]])));
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const values = Object.fromEntries(
      read.flatMap(({ entry, parsed }) => (parsed.ok && parsed.value !== null ? [[entry, parsed.value]] : [])),
    );
    place.mutate({ values, ...(typeof person === 'string' ? { person } : {}) }, { onSuccess: onClose });
  };
  // A whole line can be read again as it stood; a cell needs its value.
  const isLine = textOf(item, 'kind') === 'row';
  const isReady = isLine || homes.some(({ draft }) => draft !== undefined && draft !== '');
  return (
    <Modal
      open
      title={
        isLine
          ? t({ zh: '把这一行归到人名下', en: 'Place this line with a person' })
          : t({ zh: '填上正确的内容', en: 'Enter what is right' })
      }
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不填', en: 'Not now' })}</Button>
          <Button type="primary" disabled={!isReady} loading={place.isPending} onClick={send}>
            {t({ zh: '存进登记册', en: 'Save to the register' })}
          </Button>
        </>
      }
    >
      <form
        className="ln-stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <AsWritten item={item} />
        <div className="ln-field">
          <label htmlFor="tray-person">{t({ zh: '是谁', en: 'Who' })}</label>
          <PersonInput
            id="tray-person"
            field={personField}
            label={t({ zh: '是谁', en: 'Who' })}
            draft={person}
            onChange={setPerson}
            onLeave={() => undefined}
            invalid={false}
            place={item.place}
          />
          <span className="ln-hint">
            {isLine
              ? t({
                  zh: '按姓名、拼音、电话后四位或证件号找；空着就按这一行登记为新的人。',
                  en: 'Find by name, pinyin, last four digits of the phone, or number; left empty, the line becomes a new person.',
                })
              : t({ zh: '按姓名、拼音、电话后四位或证件号找。', en: 'Find by name, pinyin, last four digits of the phone, or number.' })}
          </span>
        </div>
        {homes.map(({ entry, draft, home }) => (
          <ValueField
            key={entry}
            id={`tray-${entry}`}
            field={home.field}
            draft={draft}
            fault={faults[entry]}
            onChange={(next) => put(entry, next)}
            place={item.place}
          />
        ))}
        {isLine ? (
          <div className="ln-field">
            <label htmlFor="tray-more">{t({ zh: '再填一项', en: 'One more fact' })}</label>
            <EntrySelect
              id="tray-more"
              value={undefined}
              filter={(entry) => hasHome(entry) && filled.every((each) => each.entry !== entry.entry)}
              onChange={(entry) => entry !== undefined && setFilled([...filled, { entry, draft: undefined }])}
            />
          </div>
        ) : null}
        <button type="submit" className="ln-out-of-sight" tabIndex={-1}>
          {t({ zh: '存进登记册', en: 'Save to the register' })}
        </button>
      </form>
      {place.error === null ? null : <RefusalNotice error={place.error} />}
    </Modal>
  );
}
