import type { ReactElement } from 'react';
import { sentenceOf } from '../api/index.ts';
import { useText } from '../i18n/index.ts';
import { usePlaceSearch } from './place-queries.ts';

interface Props {
  readonly text: string;
  readonly within: string;
  readonly mayPick: (place: string) => boolean;
  readonly onPick: (place: string) => void;
}

/** Places found by name, each with the path that tells it from its namesakes. */
export function PlaceSearchResults({ text, within, mayPick, onPick }: Props): ReactElement {
  const t = useText();
  const { data, error, isPending } = usePlaceSearch(text, within);
  const rows = (data?.rows ?? []).filter((row) => mayPick(row.code));
  if (error !== null) return <p className="ln-error">{t(sentenceOf(error))}</p>;
  if (!isPending && rows.length === 0) {
    return (
      <p className="ln-hint">
        {t(
          {
            zh: '没有找到“{text}”。换个写法，或清空后逐级选择。',
            en: 'Nothing is called "{text}". Try another spelling, or clear it and step down.',
          },
          { text },
        )}
      </p>
    );
  }
  return (
    <ul className="ln-places-list" aria-busy={isPending}>
      {rows.map((row) => (
        <li key={row.code}>
          <button type="button" className="ln-places-name" onClick={() => onPick(row.code)}>
            {row.name}
            <span className="ln-hint">{row.path}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
