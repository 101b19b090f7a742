import { useText } from '@linli/kernel/web';
import { useCallback, type ReactElement } from 'react';
import { useEngine, useOpen } from '../use-field.ts';
import { usePictures } from './use-photos.ts';

interface Props {
  readonly event: string;
  readonly label: string;
  readonly files: readonly string[];
}

/** Pictures of an event as the platform keeps them: looked at with a signal. */
export function EventPhotos({ event, label, files }: Props): ReactElement | null {
  const t = useText();
  const engine = useEngine();
  const { online } = useOpen();
  // One that this phone took is here whether it was sent or not.
  const read = useCallback(async (file: string) => (await engine.photo(file)) ?? engine.eventPhoto(event, file), [engine, event]);
  const shown = usePictures(files, read);
  if (files.length === 0) return null;
  return (
    <figure className="fd-field">
      <figcaption className="fd-hint">{label}</figcaption>
      {shown !== undefined && shown.length === 0 ? (
        <p>
          {online
            ? t({ zh: '{n} 张，现在取不到', en: '{n}; they cannot be fetched now' }, { n: files.length })
            : t({ zh: '{n} 张，有信号时看', en: '{n}; look at them with a signal' }, { n: files.length })}
        </p>
      ) : (
        <ul className="fd-photos">
          {(shown ?? []).map(({ id, url }, at) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer">
                <img src={url} alt={`${label} ${at + 1}`} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
