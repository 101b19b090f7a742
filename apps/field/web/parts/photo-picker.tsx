import { useText } from '@linli/kernel/web';
import { useId, useState, type ReactElement } from 'react';
import { Icon } from './icon.tsx';

/** A picture that the phone holds. */
export interface HeldPhoto {
  readonly id: string;
  readonly url: string;
}

interface Props {
  readonly label: string;
  readonly photos: readonly HeldPhoto[];
  readonly max: number;
  readonly onAdd: (files: readonly File[]) => Promise<void>;
  readonly onRemove: (id: string) => void;
}

/** Takes pictures or picks them; what the camera wrote into them goes before they are kept. */
export function PhotoPicker({ label, photos, max, onAdd, onRemove }: Props): ReactElement {
  const t = useText();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState(false);
  const take = async (list: FileList | null): Promise<void> => {
    const files = [...(list ?? [])].slice(0, max - photos.length);
    if (files.length === 0) return;
    setBusy(true);
    setUnread(false);
    try {
      await onAdd(files);
    } catch {
      setUnread(true);
    }
    setBusy(false);
  };
  return (
    <fieldset className="fd-field" aria-describedby={`${id}-hint`}>
      <legend className="fd-row-title">{label}</legend>
      <ul className="fd-photos">
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <img src={photo.url} alt={t({ zh: '照片 {n}', en: 'Picture {n}' }, { n: at + 1 })} />
            <button type="button" className="fd-photo-off" onClick={() => onRemove(photo.id)}>
              <Icon name="close" />
              <span className="fd-unseen">{t({ zh: '去掉照片 {n}', en: 'Take picture {n} away' }, { n: at + 1 })}</span>
            </button>
          </li>
        ))}
        {photos.length < max ? (
          <li>
            <label className="fd-photo-add">
              <Icon name={busy ? 'cloud' : 'report'} />
              {busy ? t({ zh: '正在缩小', en: 'Being made smaller' }) : t({ zh: '拍照或选照片', en: 'Take or choose' })}
              <input
                type="file"
                accept="image/*"
                multiple
                disabled={busy}
                aria-label={t({ zh: '{label}：拍照或选照片', en: '{label}: take or choose a picture' }, { label })}
                onChange={(event) => {
                  void take(event.target.files);
                  event.target.value = '';
                }}
              />
            </label>
          </li>
        ) : null}
      </ul>
      <p className="fd-hint" id={`${id}-hint`}>
        {t({ zh: '最多 {max} 张；拍摄时间、地点会去掉。', en: 'At most {max}; time and place are taken out of them.' }, { max })}
      </p>
      {unread ? (
        <p className="fd-fault" role="alert">
          {t({ zh: '这张照片打不开，请换一张，或者重新拍。', en: 'This picture cannot be read. Choose or take another one.' })}
        </p>
      ) : null}
    </fieldset>
  );
}
