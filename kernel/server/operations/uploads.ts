import { z } from 'zod';
import { operation } from '../../model/index.ts';
import { PARTS_MAX, takePart, uploadState } from '../files/parts.ts';
import { fulfil } from '../platform.ts';

const state = z.object({ parts: z.number(), bytes: z.number() });

const get = operation({
  name: 'kernel.upload',
  method: 'get',
  path: '/kernel/uploads/{id}',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看传到哪里了', en: 'See how far an upload has come' },
  input: z.strictObject({ id: z.uuid() }),
  output: state,
  refusals: ['county-needed'],
});

/** Quiet: the file is noted when it is put together, and nothing can be read before. */
const put = operation({
  name: 'kernel.put-part',
  method: 'post',
  path: '/kernel/uploads/{id}/parts/{no}',
  access: { to: 'signed-in' },
  accepts: 'file',
  quiet: true,
  label: { zh: '分段上传', en: 'Upload a part of a file' },
  input: z.strictObject({ id: z.uuid(), no: z.coerce.number().int().min(0).max(PARTS_MAX) }),
  output: state,
  refusals: [
    'county-needed',
    'upload-not-yours',
    'too-many-waiting',
    'part-missing',
    'file-too-large',
    'empty-file',
    'no-file',
    'disk-full',
    'disk-low',
  ],
});

export const uploadOperations = [fulfil(get, (context, { id }) => uploadState(context, id)), fulfil(put, takePart)] as const;
