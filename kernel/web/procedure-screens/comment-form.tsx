import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideRight, type Procedure, type RowOf } from '../../model/index.ts';
import { type Draft, partOf, readDraft } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { RefusalNotice } from '../parts/index.ts';
import { useActor, useSession } from '../session/index.ts';
import { useCaseStep } from './queries.ts';

interface Props {
  readonly procedure: Procedure;
  readonly row: RowOf;
}

/** A word for the colleagues, with papers where some belong to it. Those who only read have no say here. */
export function CommentForm({ procedure, row }: Props): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const session = useSession();
  const field = procedure.cases.fields.papers;
  const [words, setWords] = useState('');
  const [papers, setPapers] = useState<Draft>();
  const [attaching, setAttaching] = useState(false);
  const comment = useCaseStep(procedure.name, row.id, () => {
    setWords('');
    setPapers(undefined);
    setAttaching(false);
  });
  if (decideRight(actor, procedure.cases, 'write') !== undefined) return null;
  const files = readDraft(field, papers, session);
  const ready = words.trim() !== '' && files.ok && !comment.isPending;
  const { Input: PapersInput } = partOf(field);
  return (
    <form
      className="ln-comment"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const brought = Array.isArray(files.value) && files.value.length > 0 ? { papers: files.value as string[] } : {};
        comment.mutate({ path: `/${row.id}/comments`, body: { words: words.trim(), ...brought } });
      }}
    >
      <Input.TextArea
        value={words}
        maxLength={2_000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={t({ zh: '留言', en: 'Comment' })}
        placeholder={t({ zh: '给经办的同事留言', en: 'A word for the colleagues' })}
        onChange={(event) => setWords(event.target.value)}
      />
      {attaching ? (
        <PapersInput
          id="comment-papers"
          field={field}
          label={t(field.label)}
          draft={papers}
          onChange={setPapers}
          onLeave={() => undefined}
          invalid={false}
          place={row.place}
          at={{ register: procedure.name, field: 'papers', record: row.id }}
        />
      ) : null}
      <div className="ln-actions">
        <Button htmlType="submit" disabled={!ready} loading={comment.isPending}>
          {t({ zh: '留言', en: 'Comment' })}
        </Button>
        {attaching ? null : (
          <button type="button" className="ln-plain" onClick={() => setAttaching(true)}>
            {t({ zh: '附上材料', en: 'Add papers' })}
          </button>
        )}
      </div>
      {comment.error === null ? null : <RefusalNotice error={comment.error} />}
    </form>
  );
}
