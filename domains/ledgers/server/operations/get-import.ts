import type { InputOf } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import type { getImport } from '../../model/index.ts';
import { answerImport } from '../imports/import-answer.ts';

export const getOne = (context: Context, input: InputOf<typeof getImport>) => answerImport(context, input.id);
