import { Input, Modal } from 'antd';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { type Level, levelOf } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { PlaceBrowser } from './place-browser.tsx';
import { PlaceSearchResults } from './place-search-results.tsx';

interface Props {
  readonly title: string;
  /** The widest place that may be chosen: nothing outside it is shown. */
  readonly root: string;
  readonly value: string | undefined;
  /** Where the browser opens when nothing is chosen yet. */
  readonly start?: string | undefined;
  /** Only places of this level may be chosen; any when left out. */
  readonly level?: Level;
  readonly onPick: (place: string) => void;
  readonly onClose: () => void;
}

/** Choosing a place: step down from level to level, or search by name. */
export function PlaceDialog({ title, root, value, start, level, onPick, onClose }: Props): ReactElement {
  const t = useText();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const mayPick = (place: string): boolean => level === undefined || levelOf(place) === level;
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={520} destroyOnHidden>
      <Input
        autoFocus
        allowClear
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t({ zh: '输入地名查找，如“城关”', en: 'Type a name to find a place' })}
        aria-label={t({ zh: '按地名查找', en: 'Find a place by name' })}
      />
      {sought === '' ? (
        <PlaceBrowser root={root} start={value ?? start ?? root} mayPick={mayPick} onPick={onPick} />
      ) : (
        <PlaceSearchResults text={sought} within={root} mayPick={mayPick} onPick={onPick} />
      )}
    </Modal>
  );
}
