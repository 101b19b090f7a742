import type { OutputOf } from '@linli/kernel/model';
import { formatInstant, GoLink, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { getFiling } from '../../model/index.ts';

type Props = Pick<OutputOf<typeof getFiling>, 'submissions' | 'reopened'> & { readonly id: string };

/** A form may be returned after it was archived: which submission lies here, and where the others do. */
export function SubmissionNotice({ id, submissions, reopened }: Props): ReactElement | null {
  const t = useText();
  const at = submissions.findIndex((each) => each.id === id);
  const newest = submissions.at(-1);
  if (at < 0 || newest === undefined || (submissions.length === 1 && !reopened)) return null;
  const isNewest = newest.id === id;
  const others = submissions.filter((each) => each.id !== id);
  return (
    <div className="ln-notice">
      <p>
        {reopened
          ? t({
              zh: '这份报表归档以后退回重报了。这里是退回前报送的内容，不会变；重报的锁定后另外归一件。',
              en: 'The form was returned after it was archived. What was handed in before lies here and stays; the new submission gets a filing of its own once it locks.',
            })
          : isNewest
            ? t({
                zh: '这份报表退回重报过，这里是最后报送的内容。先前报送的也在：',
                en: 'The form was returned once; what was handed in last lies here. Earlier submissions are kept as well:',
              })
            : t({
                zh: '这份报表归档以后退回重报了。这里是先前报送的内容，不会变。其他几次报送的归在：',
                en: 'The form was returned after it was archived. What was handed in earlier lies here and stays. The other submissions:',
              })}
      </p>
      {others.length === 0 ? null : (
        <ul className="ar-submissions">
          {others.map((each) => (
            <li key={each.id}>
              <GoLink to={`/archive/filings/${each.id}`}>
                <span className="ln-figures ar-number">{each.fileNumber}</span>
              </GoLink>{' '}
              {t({ zh: '{at} 归档', en: 'archived {at}' }, { at: formatInstant(each.archivedAt) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
