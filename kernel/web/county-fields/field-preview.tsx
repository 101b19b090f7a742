import { useState, type ReactElement } from 'react';
import type { Field, Text } from '../../model/index.ts';
import { type Draft, readDraft } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { FormField } from '../register-screens/form/form-field.tsx';
import { useSession } from '../session/index.ts';

/** The very control that the form will have; what is typed here is checked and goes nowhere. */
export function FieldPreview({ field }: { readonly field: Field }): ReactElement {
  const t = useText();
  const session = useSession();
  const [draft, setDraft] = useState<Draft>();
  const [fault, setFault] = useState<Text>();
  const leave = (): void => {
    const read = readDraft(field, draft, session);
    setFault(read.ok ? undefined : read.fault);
  };
  return (
    <section className="ln-panel ln-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t({ zh: '在登记表里的样子', en: 'How the form will show it' })}</h2>
      <div className="ln-fields">
        <FormField
          id="preview-field"
          field={field}
          draft={draft}
          fault={fault}
          note={undefined}
          kept={undefined}
          replacing={false}
          locked={false}
          place={undefined}
          at={{ register: '', field: 'preview', record: undefined }}
          onChange={(next) => {
            setDraft(next);
            setFault(undefined);
          }}
          onLeave={leave}
          onKeep={() => undefined}
        />
      </div>
      <p className="ln-hint">{t({ zh: '可以在这里试填，不会保存。', en: 'Try it here; nothing is kept.' })}</p>
    </section>
  );
}
