import type { z } from 'zod';
import type { Right } from './access.ts';
import type { Role } from './scope.ts';
import type { Text } from './text.ts';

/**
 * Who may run an operation. Everybody signed in at a desk is `signed-in`; a resident only runs what names the role, or what belongs
 * to a register whose rights name it.
 */
export type Access =
  | { readonly to: 'anyone' }
  | { readonly to: 'signed-in' }
  | { readonly to: 'roles'; readonly roles: readonly Role[] }
  | { readonly to: 'register'; readonly register: string; readonly right: Right };

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

export interface OperationDeclaration<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `domain.verb-noun`; the name in the audit trail, the matrix and the API document. */
  readonly name: string;
  readonly method: Method;
  /** Below `/api`, with `{id}` for parts that are input. */
  readonly path: string;
  /** What it does, in one sentence; the audit trail shows it. */
  readonly label: Text;
  readonly access: Access;
  /** One flat object out of path, query and body. Strict: unknown keys are refused. */
  readonly input: I;
  readonly output: O;
  /** Codes of the refusals that it may answer with, beside those of the kernel. */
  readonly refusals?: readonly string[];
  /** `file`: the body is the file itself, its name comes as the query `fileName`. */
  readonly accepts?: 'json' | 'file';
  /** `file`: the answer is a stream with a file name. */
  readonly answers?: 'json' | 'file';
  /** Not written to the audit trail: plain reads of open facts, which would drown it. */
  readonly quiet?: boolean;
}

export type InputOf<D> = D extends OperationDeclaration<infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<D> = D extends OperationDeclaration<z.ZodType, infer O> ? z.input<O> : never;

/** Declares a piece of work that the outside may ask for. Route, check, rights, API document and audit follow from it. */
export function operation<const I extends z.ZodType, const O extends z.ZodType>(
  declaration: OperationDeclaration<I, O>,
): OperationDeclaration<I, O> {
  return Object.freeze(declaration);
}
