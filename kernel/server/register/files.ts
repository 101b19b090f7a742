import type { Register } from '../../model/index.ts';
import type { Operation } from '../http/context.ts';
import type { SchemaContext } from './schemas.ts';

export function fileOperations(_of: Register, _path: string, _checks: SchemaContext): Operation[] {
  return [];
}
