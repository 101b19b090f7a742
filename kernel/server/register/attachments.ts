import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  ATTACHED_BYTES_MAX,
  type Field,
  type FileFacts,
  type FileKind,
  type Refusal,
  type Register,
  allFileKinds,
  areaOf,
  belongingOf,
  countyOf,
  endingsOf,
  fileKinds,
  findField,
  kindOfName,
  operation,
  refuse,
} from '../../model/index.ts';
import { attachmentsOf } from '../files/attach.ts';
import { addressOf, keepContent, lockAddress, sha256Of } from '../files/content.ts';
import { type FileOfRow, fileOfRow, filesOfRow } from '../files/facts.ts';
import { keptName } from '../files/file-name.ts';
import { joinParts } from '../files/parts.ts';
import { makePlain } from '../files/plain-picture.ts';
import { receiveFile } from '../files/receive.ts';
import { recogniseFile } from '../files/recognise-file.ts';
import { fileFromDisk, removeScratch } from '../files/scratch.ts';
import { openKeptFile } from '../files/vault.ts';
import { type Context, type FileAnswer, type Operation, fulfil } from '../platform.ts';
import { findStored, unknownRow } from '../store/index.ts';
import { placeFault } from './place-fault.ts';

/** Uploads of one account that no row names yet: several forms full, not a disk full. */
const WAITING_MAX = 60;

const facts = z.object({
  id: z.uuid(),
  field: z.string(),
  name: z.string(),
  kind: z.enum(allFileKinds),
  bytes: z.number(),
  state: z.enum(['uploaded', 'attached', 'detached']),
  at: z.string(),
  by: z.string(),
});

/** Bringing, listing, opening and fetching the files of a register's rows; nothing for a register without attachments. */
export function attachmentOperations(of: Register, path: string): Operation[] {
  if (attachmentsOf(of).length === 0) return [];
  const to = (right: 'read' | 'write') => ({ to: 'register', register: of.name, right }) as const;
  const upload = operation({
    name: `${of.name}.upload`,
    method: 'post',
    path: `${path}/files`,
    access: to('write'),
    accepts: 'file',
    label: { zh: `上传“${of.label.zh}”的附件`, en: `Upload a file for "${of.label.en}"` },
    input: z.strictObject({
      id: z.uuid(),
      field: z.string().max(60),
      place: z.string().max(15),
      fileName: z.string().min(1).max(300),
      /** Id of an upload in parts (`kernel.put-part`) that holds the content; the body is empty then. */
      parts: z.uuid().optional(),
    }),
    output: facts,
    refusals: [
      'no-such-field',
      'file-kind-unfit',
      'file-differs',
      'too-many-waiting',
      'file-too-large',
      'empty-file',
      'no-file',
      'no-such-upload',
      'disk-full',
      'disk-low',
    ],
  });
  const list = operation({
    name: `${of.name}.files`,
    method: 'get',
    path: `${path}/{id}/files`,
    access: to('read'),
    quiet: true,
    label: { zh: `查看“${of.label.zh}”的附件目录`, en: `List the files of a "${of.label.en}"` },
    input: z.strictObject({ id: z.uuid() }),
    output: z.object({ files: z.array(facts) }),
  });
  const one = z.strictObject({ id: z.uuid(), file: z.uuid() });
  const download = operation({
    name: `${of.name}.download`,
    method: 'get',
    path: `${path}/{id}/files/{file}`,
    access: to('read'),
    answers: 'file',
    label: { zh: `下载“${of.label.zh}”的附件`, en: `Download a file of a "${of.label.en}"` },
    input: one,
    output: z.unknown(),
    refusals: ['no-such-file', 'file-gone'],
  });
  const preview = operation({
    name: `${of.name}.preview`,
    method: 'get',
    path: `${path}/{id}/files/{file}/preview`,
    access: to('read'),
    answers: 'file',
    label: { zh: `查看“${of.label.zh}”的图片`, en: `Look at a picture of a "${of.label.en}"` },
    input: one,
    output: z.unknown(),
    refusals: ['no-such-file', 'file-gone', 'no-picture'],
  });
  const reading = [
    fulfil(list, (context, input) => listFiles(context, of, input.id)),
    fulfil(download, (context, input) => sendFile(context, of, input, false)),
    fulfil(preview, (context, input) => sendFile(context, of, input, true)),
  ];
  const brought = of.writtenBy !== 'operations' || of.peopleBringFiles === true;
  return !brought ? reading : [fulfil(upload, (context, input) => takeFile(context, of, input)), ...reading];
}

interface Upload {
  readonly id: string;
  readonly field: string;
  readonly place: string;
  readonly fileName: string;
  readonly parts?: string | undefined;
}

const kindsOf = (field: Field): readonly FileKind[] => field.accepts ?? allFileKinds;

function unfitKind(field: Field): Refusal {
  const endings = endingsOf(kindsOf(field)).join(' ');
  return refuse(
    'invalid',
    'file-kind-unfit',
    {
      zh: `“${field.label.zh}”只收这些文件：${endings}。其他格式请先转换，例如另存为 PDF。`,
      en: `"${field.label.en}" takes these files: ${endings}. Convert others first, for example to PDF.`,
    },
    { where: 'fileName' },
  );
}

const differs = (name: string): Refusal =>
  refuse(
    'invalid',
    'file-differs',
    {
      zh: `“${name}”的内容与扩展名不符，可能改过名、带有宏，或者已经损坏。请用原来的软件重新保存后再上传。`,
      en: `The content of "${name}" is not what its name says: it was renamed, holds macros, or is damaged. Save it again with the program it came from.`,
    },
    { where: 'fileName' },
  );

async function takeFile(context: Context, of: Register, input: Upload): Promise<FileFacts | Refusal> {
  const field = findField(of, input.field);
  if (field === undefined || field.kind !== 'attachment')
    return refuse('invalid', 'no-such-field', { zh: '这一项不收文件。', en: 'This field takes no files.' }, { where: 'field' });
  // A resident's rows lie anywhere in the county, and what he brings for them too.
  const outside = await placeFault({ ...context, actor: { ...context.actor, place: areaOf(context.actor) } }, of, input.place);
  if (outside !== undefined) return outside;
  const name = keptName(input.fileName);
  const promised = kindOfName(name);
  if (promised === undefined || !kindsOf(field).includes(promised)) return unfitKind(field);
  const county = countyOf(input.place) ?? '';
  if ((await countWaiting(context, county)) >= WAITING_MAX)
    return refuse('limited', 'too-many-waiting', {
      zh: `您已上传 ${WAITING_MAX} 个还没有存到记录里的文件。请先提交表单，或者明天再试。`,
      en: `You have uploaded ${WAITING_MAX} files that no record holds yet. Send the form first, or try again tomorrow.`,
    });
  const plain =
    input.parts === undefined ? await receiveFile(context.request.body, ATTACHED_BYTES_MAX) : await joinParts(context, input.parts);
  try {
    if ((await recogniseFile(plain)) !== promised) return differs(name);
    if (field.plainPictures === true) await makePlain(plain, promised);
    const [{ size }, sha256] = [await stat(plain), await sha256Of(plain)];
    return await keepUpload(context, of, { ...input, county, name, kind: promised, bytes: size, sha256, path: plain });
  } finally {
    await removeScratch(plain);
  }
}

async function countWaiting(context: Context, county: string): Promise<number> {
  const found = await sql<{
    waiting: number;
  }>`select count(*) as waiting from kernel.file where county = ${county} and account = ${context.actor.account}::uuid and state = 'uploaded'`.execute(
    context.tx,
  );
  return found.rows[0]?.waiting ?? 0;
}

interface Received extends Upload {
  readonly county: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
}

async function keepUpload(context: Context, of: Register, file: Received): Promise<FileFacts> {
  const address = addressOf(context.keys, file.county, file.sha256);
  // What a resident brings is his own from the first moment; what the staff bring is nobody's until a row names it.
  const { holder } = belongingOf(context.actor);
  await lockAddress(context.tx, address);
  await keepContent(context.platform, address, file.path);
  await sql`
    insert into kernel.file (county, id, register, field, place, seen_below, holder, state, name, kind, bytes, sha256, address, created_at, account, account_name)
    values (${file.county}, ${file.id}::uuid, ${of.name}, ${file.field}, ${file.place}, ${of.seenBelow === true}, ${of.holder === undefined ? null : holder}, 'uploaded', ${file.name}, ${file.kind},
      ${file.bytes}, ${file.sha256}, ${address}, ${context.now}, ${context.actor.account}::uuid, ${context.actor.name})
  `.execute(context.tx);
  const { id, field, name, kind, bytes, sha256 } = file;
  context.note({ place: file.place, details: { file: id, field, name, kind, bytes, sha256 } });
  return { id, field, name, kind, bytes, state: 'uploaded', at: context.now, by: context.actor.name };
}

async function listFiles(context: Context, of: Register, id: string) {
  const stored = await findStored(context, of, id);
  if (stored === undefined) return unknownRow(of);
  return { files: await filesOfRow(context, of, String(stored['county']), id) };
}

const noFile = (): Refusal => refuse('unknown', 'no-such-file', { zh: '这条记录没有这个文件。', en: 'This record holds no such file.' });

/** Under the read right of the row; the trail tells who took which file. */
async function sendFile(
  context: Context,
  of: Register,
  input: { id: string; file: string },
  asPicture: boolean,
): Promise<FileAnswer | Refusal> {
  const stored = await findStored(context, of, input.id);
  if (stored === undefined) return unknownRow(of);
  const file = await fileOfRow(context, of, String(stored['county']), input.id, input.file);
  if (file === undefined) return noFile();
  const { media, picture } = fileKinds[file.kind];
  if (asPicture && picture !== true)
    return refuse('invalid', 'no-picture', { zh: '这个文件不是图片，请下载后打开。', en: 'This file is no picture: download it.' });
  const plain = await openKeptFile(context.platform, file.address);
  if (plain === undefined) return lost(context, file);
  context.note({ record: input.id, place: String(stored['place']), details: { file: file.id, field: file.field, name: file.name } });
  return { ...fileFromDisk(plain, file.name, media), ...(asPicture ? { inline: true } : {}) };
}

function lost(context: Context, file: FileOfRow): Refusal {
  context.platform.log('file missing', { file: file.id, address: file.address });
  return refuse('unknown', 'file-gone', {
    zh: `“${file.name}”的内容找不到了，请告诉系统管理员（可从备份恢复）。`,
    en: `The content of "${file.name}" is missing. Tell the system administrator: a backup may hold it.`,
  });
}
